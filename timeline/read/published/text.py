"""The signals of a text: what its byline and its dateline say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.model import Part
from timeline.read.published.lines import is_head, stamps
from timeline.read.published.signal import Signal

_HEAD = re.compile(r"\s*(?P<line>[^\n]{1,120})")


def signals_in(text: str, parts: Sequence[Part], language: str) -> Iterator[Signal]:
    """Yield the full dates in the bylines of a text, and the one in its dateline.

    A dateline without a year ("AHRBECK, June 24 (Agency) –") states no date by itself.
    """
    yield from _head(text, language)
    for part in parts:
        if part.kind not in ("byline", "dateline"):
            continue
        for stamp in stamps(text[part.start : part.end], language):
            kind = "label" if stamp.label else part.kind
            shown = " ".join(text[part.start : part.end].split())[:80]
            place = f"the {part.kind} {shown!r}"
            yield Signal(kind, place, stamp.text, stamp.stated, stamp.label == "updated", part.start)


def _head(text: str, language: str) -> Iterator[Signal]:
    """The date and time of day that a text begins with, glued to its first sentence when it was copied."""
    match = _HEAD.match(text)
    line = match["line"] if match else ""
    for stamp in stamps(line, language, wanted=is_head):
        shown = line[: stamp.end + 20]
        yield Signal("byline:near", f"the beginning {shown!r}", stamp.text, stamp.stated)
