"""The signals of a text: what its byline and its dateline say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.model import Part
from timeline.read.published.lines import stamps
from timeline.read.published.signal import Signal


def signals_in(text: str, parts: Sequence[Part], language: str) -> Iterator[Signal]:
    """Yield the full dates in the bylines of a text, and the one in its dateline.

    A dateline without a year ("AHRBECK, June 24 (Agency) –") states no date by itself.
    """
    for part in parts:
        if part.kind not in ("byline", "dateline"):
            continue
        for stamp in stamps(text[part.start : part.end], language):
            kind = "label" if stamp.label else part.kind
            shown = " ".join(text[part.start : part.end].split())[:80]
            place = f"the {part.kind} {shown!r}"
            yield Signal(kind, place, stamp.text, stamp.stated, stamp.label == "updated", part.start)
