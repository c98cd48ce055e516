"""HTML: the page, one self-contained file; with ``options.lite`` a list and a picture without any script."""

from __future__ import annotations

from timeline.model import Timeline
from timeline.write.html import page
from timeline.write.options import Options

NAME = "html"
SUFFIX = ".html"


def render(timeline: Timeline, options: Options) -> bytes:
    """The page as UTF-8."""
    return page(timeline, options).encode()
