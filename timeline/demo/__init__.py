"""The story that comes with the program: eleven articles on a ferry fire. All in it is invented."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
ARTICLES = "articles"
TITLE = "The fire on the Lady Maren"
