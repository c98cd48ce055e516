"""The axis of the chart: time on a line, to scale or with its empty stretches cut.

Time is counted in minutes from the proleptic day 0, ends excluded. A ``Scale`` is a piecewise linear map from
minutes to positions 0 … 1000; a cut stretch keeps a fixed small width, whatever its length. News is a dense
cluster of days behind a long thin tail of background: to scale, the cluster would be one dot.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from timeline import calendar
from timeline.model import When
from timeline.write import dates, days
from timeline.write.words import Words

LENGTH = 1000.0
DAY = 1440
_YEAR = 365 * DAY
MOST_CUTS = 14
_SHARP = ("time", "day", "range")
_CUT_WIDTH = 42.0
_CUTS_SHARE = 0.42
# What a stretch must be longer than to be cut: the smallest of these that leaves few enough cuts.
_STRETCHES = tuple(
    days * DAY
    for days in (2, 4, 8, 16, 31, 62, 124, 366, 800, 2000, 4000, 8000, 20_000, 80_000, 400_000, 4_000_000)
)
_WORTH = 0.5  # cutting is worth it if what remains is less than this share of the whole


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of time without a beginning or an end of an event, drawn at a fixed width.

    One of no length is a seam: the scale is another one from there on.
    """

    first: int
    last: int

    @property
    def minutes(self) -> int:
        """How long the stretch really is."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Scale:
    """Minutes to positions: linear between knots."""

    knots: tuple[tuple[int, float], ...]
    cuts: tuple[Cut, ...] = ()

    def at(self, minute: float) -> float:
        """The position of a moment; beyond the ends, the end."""
        place = bisect_right(self.knots, minute, key=itemgetter(0))
        place = min(max(place, 1), len(self.knots) - 1)
        (t0, x0), (t1, x1) = self.knots[place - 1], self.knots[place]
        share = min(max((minute - t0) / (t1 - t0), 0.0), 1.0)
        return x0 + share * (x1 - x0)


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis that can carry a label; lower levels matter more.

    Level 0 begins a stretch after a cut, years are 1, months 2, days 3, hours 4, and the less round a
    number is, the nearer to the next level.
    """

    minute: int
    label: str
    level: float


def minute_of(iso: str) -> int:
    """Minutes from day 0 to an ISO day or minute."""
    day = calendar.day_number(iso) * DAY
    hours, _, minutes = days.clock_of(iso).partition(":")
    return day + int(hours or 0) * 60 + int(minutes or 0)


def extent(when: When) -> tuple[int, int]:
    """First minute and the minute after the last of a date, never empty and never the wrong way round."""
    first, last = minute_of(when.earliest), minute_of(when.latest)
    end = last + (1 if days.clock_of(when.latest) else DAY)
    return first, max(end, first + 1)


def true_scale(extents: Sequence[tuple[int, int]]) -> Scale:
    """All of time at one scale."""
    first, last = min(start for start, _ in extents), max(end for _, end in extents)
    return Scale(((first, 0.0), (last, LENGTH)))


def cut_scale(
    extents: Sequence[tuple[int, int]], kinds: Sequence[dates.Kind], *, most_cuts: int = MOST_CUTS
) -> Scale:
    """Long empty stretches cut; the true scale where that gains little.

    A stretch is what lies between two neighbouring beginnings or ends of events (the end of a date that is
    only about right counts for nothing). The stretches longer than some length are cut, the smallest length
    that leaves no more than ``most_cuts``.
    """
    whole = true_scale(extents)
    moments = sorted(
        {start for start, _ in extents}
        | {end for (_, end), kind in zip(extents, kinds, strict=True) if kind in _SHARP}
        | {knot[0] for knot in whole.knots}
    )
    gaps = list(pairwise(moments))
    longest = next(length for length in _STRETCHES if sum(b - a > length for a, b in gaps) <= most_cuts)
    cuts = tuple(Cut(a, b) for a, b in gaps if b - a > longest)
    span = moments[-1] - moments[0]
    kept = span - sum(cut.minutes for cut in cuts)
    if not cuts or kept > _WORTH * span or kept == 0:
        return whole
    return Scale(_knots(moments[0], moments[-1], cuts, kept), cuts)


def _knots(first: int, last: int, cuts: Sequence[Cut], kept: int) -> tuple[tuple[int, float], ...]:
    width = min(_CUT_WIDTH, _CUTS_SHARE * LENGTH / len(cuts))
    unit = (LENGTH - width * len(cuts)) / kept
    knots, at, before = [(first, 0.0)], 0.0, first
    for cut in cuts:
        at += (cut.first - before) * unit
        if cut.first > before:
            knots.append((cut.first, round(at, 4)))
        at += width
        knots.append((cut.last, round(at, 4)))
        before = cut.last
    if last > before:
        knots.append((last, LENGTH))
    return tuple(knots)


def ticks(extents: Sequence[tuple[int, int]], scale: Scale, words: Words) -> tuple[Tick, ...]:
    """Candidates for labels on the axis, in order of time: what fits is chosen where the width is known."""
    found: dict[int, Tick] = {}
    starts = sorted(start for start, _ in extents)
    for first, last, gap, seam in _stretches(scale):
        for tick in _inside(first, last, words):
            found.setdefault(tick.minute, tick)
        if scale.cuts and any(first <= start <= last for start in starts):
            length = min(last - first, _YEAR) if seam else last - first
            found[first] = Tick(first, _anchor(first, length, gap, words), 0)
    first, last = min(start for start, _ in extents), max(end for _, end in extents)
    for tick in _inside(first, last, words):
        found.setdefault(tick.minute, tick)
    if last - first <= DAY:
        if any(end - start < DAY for start, end in extents):
            found |= {tick.minute: tick for tick in _hours(first, last, words)}
        found[first] = Tick(first, days.short_day(calendar.iso_day(first // DAY), words, year=True), 1)
    return tuple(found[minute] for minute in sorted(found))


def _stretches(scale: Scale) -> Iterator[tuple[int, int, int, bool]]:
    """What is left between the cuts: first and last minute, the shorter of the cuts beside it, and whether it
    begins with a seam.
    """
    first, end = scale.knots[0][0], scale.knots[-1][0]
    before = 1_000 * _YEAR
    for cut in scale.cuts:
        yield first, cut.first, min(before, cut.minutes), before == 0
        first, before = cut.last, cut.minutes
    yield first, end, before, before == 0


def _anchor(minute: int, length: int, gap: int, words: Words) -> str:
    """The label that begins a stretch, as precise as its surroundings need."""
    iso = calendar.iso_day(minute // DAY)
    if length > 3 * _YEAR or (length < 3 * DAY and gap > 3 * _YEAR):
        return str(int(iso[:-6]))
    if length > 60 * DAY or (length < 3 * DAY and gap > 60 * DAY):
        return days.month(iso, words, year=True)
    return days.short_day(iso, words, year=True)


def _inside(first: int, last: int, words: Words) -> Iterator[Tick]:
    """Years, months, days, and hours between two moments, each only where there are not too many."""
    length = last - first
    if length <= 0:  # a stretch at the very end of the calendar, say
        return
    first_day, last_day = first // DAY, (last - 1) // DAY
    found = [_years(first_day, last_day)]
    if length <= 40 * _YEAR:
        found.append(_months(first_day, last_day, words))
    if length <= 400 * DAY:
        found.append(_days(first_day, last_day, words))
    if DAY < length <= 31 * DAY:
        found.append(_hours(first, last, words))
    yield from (tick for ticks in found for tick in ticks if first <= tick.minute <= last)


def _years(first_day: int, last_day: int) -> Iterator[Tick]:
    first, last = calendar.from_ordinal(first_day).year, calendar.from_ordinal(last_day).year
    step = next(size for size in (1, 5, 10, 50, 100, 500, 1000, 5000) if last - first <= 120 * size)
    for year in range(-(-first // step) * step, last + 1, step):
        yield Tick(calendar.ordinal(year, 1, 1) * DAY, str(year), 1 + _year_level(year // step))


def _months(first_day: int, last_day: int, words: Words) -> Iterator[Tick]:
    first, last = calendar.from_ordinal(first_day), calendar.from_ordinal(last_day)
    for place in range(first.year * 12, last.year * 12 + 12):
        day = calendar.ordinal(place // 12, place % 12 + 1, 1)
        level = {0: 2.0, 6: 2.1, 3: 2.2, 9: 2.2}.get(place % 12, 2.3)
        yield Tick(day * DAY, days.month(calendar.iso_day(day), words), level)


def _days(first_day: int, last_day: int, words: Words) -> Iterator[Tick]:
    for day in range(first_day, last_day + 1):
        place = calendar.from_ordinal(day).day or 1
        yield Tick(day * DAY, days.short_day(calendar.iso_day(day), words), 3 + _day_level(place))


def _hours(first: int, last: int, words: Words) -> Iterator[Tick]:
    step = 60 if last - first <= 4 * DAY else 6 * 60
    for minute in range(-(-first // step) * step, last + 1, step):
        hour = minute // 60 % 24
        if not hour:
            continue  # a day begins
        level = {12: 4.1, 6: 4.2, 18: 4.2}.get(hour, 4.3)
        yield Tick(minute, days.clock(f"2000-01-01T{hour:02d}:00", words), level)


def _year_level(number: int) -> float:
    """0 for fifties, then tens, fives and the rest: each lies between two of those before it."""
    steps = {50: 0.0, 10: 0.05, 5: 0.1}
    return next((level for step, level in steps.items() if number % step == 0), 0.3)


def _day_level(day: int) -> float:
    """0 for the 1st and the 17th, then what halves the steps between them, again and again.

    So the steps are even whatever fits; only the 31st would stand beside the 1st.
    """
    steps = {16: 0.0, 8: 0.1, 4: 0.2, 2: 0.25}
    return next((level for step, level in steps.items() if (day - 1) % step == 0 and day < 31), 0.3)
