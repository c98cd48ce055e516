"""The labels along the axis: which of them fit at one width, and how wide a text is."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby, repeat

from timeline.write import days
from timeline.write.axis import Scale, Tick
from timeline.write.words import Words

FONT = 12.0
GAP = 10.0
LABEL_GAP = 5.0
_NEARLY_ALL = 0.6  # of the ticks of a level
_MANY = 0.33
_HOURS = 4  # the level of hours, which nothing stands for


def fitting(
    ticks: Sequence[Tick], scale: Scale, at: Callable[[float], float], width: float
) -> Iterator[tuple[float, Tick]]:
    """The ticks whose labels do not touch, the more important ones first.

    Of one level in one stretch between cuts nearly all are drawn or none, so that the eye can count on. A few
    days in whose place a month stands are not missed.
    """
    starts = [cut.first for cut in scale.cuts]
    seen = [tick for tick in ticks if not any(cut.first < tick.minute < cut.last for cut in scale.cuts)]

    def group(tick: Tick) -> tuple[float, int]:
        return tick.level, bisect_left(starts, tick.minute)

    coarser: list[tuple[float, float]] = []
    taken: list[tuple[float, float]] = []
    unit = 0
    for (level, _), members in groupby(sorted(seen, key=lambda tick: (group(tick), tick.minute)), key=group):
        if int(level) > unit and level < _HOURS:
            unit, coarser = int(level), list(taken)
        fit: list[tuple[float, Tick]] = []
        missing = blocked = 0
        added: list[tuple[float, float]] = []
        for tick in members:
            half = text_width(tick.label) / 2
            middle = min(max(at(tick.minute), half), width - half)
            ends = middle - half - GAP, middle + half + GAP
            if _apart(ends, taken + added):
                added.append(ends)
                fit.append((middle, tick))
            elif _apart(ends, coarser):
                missing += 1
            else:
                blocked += 1
        enough = max(_NEARLY_ALL * (len(fit) + missing), _MANY * (len(fit) + missing + blocked))
        if level == 0 or len(fit) >= enough:
            taken += added
            yield from fit


def _apart(ends: tuple[float, float], taken: Sequence[tuple[float, float]]) -> bool:
    return all(ends[1] <= a + GAP or b - GAP <= ends[0] for a, b in taken)


def named_cuts(
    scale: Scale, words: Words, at: Callable[[float], float], width: float
) -> Iterator[tuple[float, str]]:
    """Where the cuts are, and their lengths in words, "" where there is no room for them."""
    free_from = 0.0
    for cut in scale.cuts:
        middle, length = at((cut.first + cut.last) / 2), days.length(cut.minutes, words)
        half = text_width(length) / 2
        if free_from <= middle - half and middle + half <= width:
            free_from = middle + half + LABEL_GAP
            yield middle, length
        else:
            yield middle, ""


def text_width(text: str) -> float:
    """Width of a label in pixels, on the safe side for any common sans-serif face."""
    if text.isascii():
        return FONT * _narrow(len(text))
    return FONT * sum(1.05 if unicodedata.east_asian_width(letter) in "WF" else 0.6 for letter in text)


@cache
def _narrow(letters: int) -> float:
    return sum(repeat(0.6, letters))


def shorten(text: str, most: int) -> str:
    """At most so many characters, cut after a word where one ends near."""
    if len(text) <= most:
        return text
    head = text[: most - 1]
    space = head.rfind(" ")
    return (head[:space] if space > most * 0.6 else head).rstrip(" ,.;:…–—-") + "…"
