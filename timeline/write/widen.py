"""Where most of a story happens in a small part of its axis, that part is given most of the width.

Many articles name many years in passing: of four thousand events all but a few hundred lie in two years
out of ninety, and on an even scale these two would be one dot.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import ceil

from timeline.write.axis import DAY, LENGTH, Cut, Scale

_FEW = 30  # events; fewer than these are told apart by their labels
_MOST = 0.75  # of the events make the core
_STEP, _GOES_ON = 0.1, 0.25  # beside it, a tenth of its width with a quarter of its density belongs to it
_NARROW = 0.3  # of the axis; a core that has more is left as it is
_WIDE = 0.64  # of the axis is what a widened core gets


def widened(scale: Scale, extents: Sequence[tuple[int, int]]) -> Scale:
    """The scale with its core widened, and a seam at either end of it; as it is where nothing is dense."""
    core = _core(scale, extents)
    if core is None:
        return scale
    first, last = core
    start, end = scale.at(first), scale.at(last)
    outside = LENGTH - (end - start)
    before = start / outside * (1 - _WIDE) * LENGTH
    widened_end = before + _WIDE * LENGTH

    def at(place: float) -> float:
        if place <= start:
            return place * before / start if start else 0.0
        if place <= end:
            return before + (place - start) / (end - start) * (widened_end - before)
        return LENGTH - (LENGTH - place) * (LENGTH - widened_end) / (LENGTH - end)

    knots = {**dict(scale.knots), first: start, last: end}
    edges = {minute for cut in scale.cuts for minute in (cut.first, cut.last)}
    edges |= {scale.knots[0][0], scale.knots[-1][0]}
    seams = [Cut(minute, minute) for minute in core if minute not in edges]
    return Scale(
        tuple((minute, round(at(knots[minute]), 4)) for minute in sorted(knots)),
        tuple(sorted((*scale.cuts, *seams), key=lambda cut: cut.first)),
    )


def _core(scale: Scale, extents: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """First and last minute, in whole days, of the shortest stretch of the axis with most of the events, and
    of what goes on beside it.
    """
    if len(extents) < _FEW:
        return None
    middles = sorted((start + end) // 2 for start, end in extents)
    places = [scale.at(middle) for middle in middles]
    most = ceil(_MOST * len(places))
    start = min(range(len(places) - most + 1), key=lambda first: places[first + most - 1] - places[first])
    end = start + most - 1
    step = (places[end] - places[start]) * _STEP
    enough = most * _STEP * _GOES_ON
    while bisect_right(places, places[end] + step) - 1 - end >= enough:
        end = bisect_right(places, places[end] + step) - 1
    while start - bisect_left(places, places[start] - step) >= enough:
        start = bisect_left(places, places[start] - step)
    first = max(_outside(middles[start] // DAY * DAY, scale, last=True), scale.knots[0][0])
    last = min(_outside((middles[end] // DAY + 1) * DAY, scale, last=False), scale.knots[-1][0])
    narrow = 0 < scale.at(last) - scale.at(first) < _NARROW * LENGTH
    return (first, last) if narrow else None


def _outside(minute: int, scale: Scale, *, last: bool) -> int:
    """The moment, or the edge of the cut that it lies in."""
    for cut in scale.cuts:
        if cut.first < minute < cut.last:
            return cut.last if last else cut.first
    return minute
