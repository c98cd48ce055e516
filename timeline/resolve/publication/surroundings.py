"""What stands around an article and says when it was published, weakly: file names, addresses, order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from pathlib import PurePath

from timeline import calendar
from timeline.calendar import first_day, from_iso
from timeline.model import Article
from timeline.resolve.publication.bounds import EVER, NEVER, Bounds

_YEAR, _MONTH, _DAY = r"((?:19|20)\d\d)", r"(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
_NAMED_DAY = re.compile(rf"(?<!\d){_YEAR}([-_.]?){_MONTH}\2{_DAY}(?!\d)")
_NAMED_MONTH = re.compile(rf"(?<!\d){_YEAR}[-_./]{_MONTH}(?!\d)")
_NAMED_YEAR = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_DISTINCT_DAYS = 6  # in order, of which chance would make one sequence in 720
_IN_ORDER = 0.95  # share of the dated articles that must stand in order
_LATE = 31  # days that an article may stand in the folder of the month before


def file_day(article: Article) -> Bounds | None:
    """The day that the file is named by; a file may be named on the day after publication."""
    match = _NAMED_DAY.search(PurePath(article.input).stem)
    if match is None:
        return None
    year, _, month, day = match.groups()
    try:
        named = first_day(calendar.day(int(year), int(month), int(day)))
    except calendar.ImpossibleDateError:
        return None
    return Bounds(named - 1, named, (f"its file is named {match[0]}",))


def named_time(article: Article) -> Bounds | None:
    """The month, else the year, in the address or the file's own name."""
    for place, name in (("address", article.url), ("file name", PurePath(article.input).stem)):
        if month := _NAMED_MONTH.search(name):
            first = calendar.ordinal(int(month[1]), int(month[2]), 1)
            return Bounds(first, first + _LATE, (f"its {place} names {month[0]}",))
        if year := _NAMED_YEAR.search(name):
            bounds = (calendar.ordinal(int(year[1]), 1, 1), calendar.ordinal(int(year[1]), 12, 31))
            return Bounds(*bounds, (f"its {place} names {year[0]}",))
    return None


def ordered(articles: Sequence[Article]) -> dict[int, Bounds]:
    """For articles without a date (by their place): the days of their neighbours, where most are in order.

    The articles of one file, and the files of one folder, are a sequence of their own. It counts where its
    dates rise, or fall, over several days.
    """
    sequences: dict[str, list[int]] = defaultdict(list)
    counts: dict[str, int] = defaultdict(int)
    for article in articles:
        counts[article.input] += 1
    for place, article in enumerate(articles):
        alone = counts[article.input] == 1
        sequences[str(PurePath(article.input).parent) if alone else article.input].append(place)
    found: dict[int, Bounds] = {}
    for places in sequences.values():
        for turned in (places, places[::-1]):
            days = _rising([_exact(articles[place]) for place in turned])
            if len(set(days) - {None}) >= _DISTINCT_DAYS:
                found.update(_between(turned, days))
    return {place: bounds for place, bounds in found.items() if articles[place].published is None}


def _exact(article: Article) -> int | None:
    published = article.published
    if published is None or published.earliest != published.latest:
        return None
    return first_day(from_iso(published.earliest))


def _rising(days: Sequence[int | None]) -> list[int | None]:
    """The days of a sequence in order, without the few that stand out of it; none where there are many."""
    tails: list[int] = []  # the least last day of a rising run, by its length
    lengths: list[int] = []  # of the longest rising run that ends at each known day
    known = [(place, day) for place, day in enumerate(days) if day is not None]
    for _, day in known:
        length = bisect_right(tails, day)
        tails[length : length + 1] = [day]
        lengths.append(length)
    kept: list[int | None] = [None] * len(days)
    if len(tails) < _IN_ORDER * len(known):
        return kept
    length = len(tails) - 1
    for (place, day), reached in zip(reversed(known), reversed(lengths), strict=True):
        if reached == length:
            kept[place], length = day, length - 1
    return kept


def _between(places: Sequence[int], days: Sequence[int | None]) -> dict[int, Bounds]:
    """The bounds of each article without a date: the dated ones next to it in the sequence."""
    lasts: list[int] = []
    after = EVER
    for day in reversed(days):
        after = day if day is not None else after
        lasts.append(after)
    found: dict[int, Bounds] = {}
    before = NEVER
    for place, day, last in zip(places, days, reversed(lasts), strict=True):
        before = day if day is not None else before
        if day is None:
            found[place] = Bounds(before, last, (_told(before, last),))
    return found


def _told(before: int, after: int) -> str:
    sides = [calendar.iso_day(day) for day in (before, after) if NEVER < day < EVER]
    return f"the articles stand in order of publication, and its neighbours are of {' and '.join(sides)}"
