"""Reports that say what a picture shows: "Mayor Ida Orm, left, waves at the crew on Friday"."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.events.words.lexicon import lexicon
from timeline.model import Report


def tells_a_picture(report: Report, language: str) -> bool:
    """Tell a sentence that says where somebody stands in a picture: such a moment is no news of its day."""
    shown = _positions(language)
    return shown is not None and shown.search(report.text) is not None


@lru_cache(maxsize=16)
def _positions(language: str) -> re.Pattern[str] | None:
    said = sorted(lexicon(language).line.positions, key=len, reverse=True)
    return re.compile(rf", (?:{'|'.join(map(re.escape, said))})(?:,| (?=\w+s\b))") if said else None
