"""What a text says by itself about the day on which it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from timeline import calendar, languages
from timeline.calendar import ImpossibleDateError, Period, first_day, last_day
from timeline.errors import LanguageError
from timeline.model import Article
from timeline.resolve.publication.agreeing import WEEK, span_of
from timeline.resolve.publication.bounds import EVER, NEVER, Bounds
from timeline.resolve.publication.evidence import Mention
from timeline.resolve.wording import spoken

_PRINTED = 1  # days after its dateline that an article may appear
_NEWS_DELAY = 4  # days within which news tells the day that it leads with
_LEAD = 3  # mentions at the beginning of an article, among which its news stands
_BETWEEN = re.compile(r"[ ,;:()–—-]{0,3}")
_SHARED = 2  # words that two sentences on one happening share


def limits(mentions: Sequence[Mention]) -> Bounds:
    """The latest day told as past is no later than publication, what will happen no earlier."""
    bounds = Bounds()
    past = [each for each in mentions if each.date and each.over]
    ahead = [each for each in mentions if each.date and each.date.month and each.sure and not each.quoted]
    if past:
        latest = max(past, key=lambda each: first_day(_date(each)))
        bounds &= Bounds(first_day(_date(latest)), EVER, (f"“{latest.text}” is told as past",))
    if ahead:
        next_one = min(ahead, key=lambda each: last_day(_date(each)))
        bounds &= Bounds(NEVER, last_day(_date(next_one)), (f"“{next_one.text}” is told as lying ahead",))
    return bounds


def later_days(mentions: Sequence[Mention], bounds: Bounds) -> Bounds:
    """The bounds, begun no earlier than the days of a month that lie between them and are told as past."""
    for mention in mentions:
        if not bounds.closed or not _is_yearless(mention) or not mention.over or mention.quoted:
            continue
        for day in _days(mention, bounds):
            if bounds.first < day <= bounds.last:
                bounds &= Bounds(day, EVER, (f"“{mention.text}” is told as past",))
    return bounds


def beside(text: str, mentions: Sequence[Mention]) -> Bounds:
    """ "Yesterday, 3 May 2021", and "on Monday" where the text tells the same Monday with its full date."""
    bounds = Bounds()
    for near, full in _adjacent(text, mentions):
        reason = f"“{near.text}” is {_day(first_day(_date(full)))}, which stands beside it"
        day = first_day(_date(full))
        span = (day - near.shift, day - near.shift) if near.shift is not None else span_of(near, day)
        bounds &= Bounds(*span, (reason,))
    latest = max((first_day(_date(each)) for each in mentions if _is_told_past(each)), default=None)
    for full in mentions[:_LEAD]:
        if not _is_told_past(full) or first_day(_date(full)) != latest:
            continue
        for near in mentions:
            if _is_same_weekday(near, full):
                reason = f"“{near.text}” is {_day(latest)}, told in full in the same text"
                bounds &= Bounds(latest, latest + WEEK, (reason,))
    return bounds


def entitled(article: Article, mentions: Sequence[Mention]) -> Bounds:
    """The day of a digest, which its title begins or ends with ("The news of Saturday, 31 October 2020"),
    where the text goes on to tell what happened on a weekday.
    """
    title = next((part for part in article.parts if part.kind == "title"), None)
    tells_the_week = any(each.is_near and each.direction == "past" for each in mentions)
    if title is None or not tells_the_week:
        return Bounds()
    for each in mentions:
        low, high = each.span
        around = article.text[title.start : low].strip() and article.text[high : title.end].strip(" .\n")
        if (
            high <= title.end
            and not around
            and each.is_full_day
            and each.weekday == calendar.weekday(_date(each))
        ):
            day = first_day(_date(each))
            return Bounds(day, day + _PRINTED, (f"its title names “{each.text}”",))
    return Bounds()


def _adjacent(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of a weekday or "yesterday" and the full day that stands right beside it."""
    for one, other in pairwise(mentions):
        near, full = (one, other) if one.is_near else (other, one)
        joined = _BETWEEN.fullmatch(text, one.span[1], other.span[0])
        if not (near.is_near and full.is_full_day and joined) or near.quoted:
            continue
        if near.weekday in (None, calendar.weekday(_date(full))):
            yield near, full


def _is_told_past(mention: Mention) -> bool:
    return mention.is_full_day and mention.over and not mention.quoted


def _is_same_weekday(near: Mention, full: Mention) -> bool:
    """Whether a bare weekday is that of a full day, and the sentences tell of the same."""
    same = near.weekday == calendar.weekday(_date(full)) and near.month is None and near.direction == "past"
    least = _SHARED if full.weekday is not None else _SHARED + 1  # "Monday, 3 May 2021" is rarely background
    return same and not near.quoted and len(near.words & full.words) >= least


def dateline(mentions: Sequence[Mention], years: Bounds) -> list[Bounds]:
    """The day of a dateline without a year ("TARN, June 24 (Agency) –"), in each year that is possible."""
    found = next((each for each in mentions if each.head and _is_yearless(each)), None)
    if found is None:
        return []
    return [
        Bounds(day, day + _PRINTED, (f"its dateline says “{found.text}”",))
        for day in _days(found, years)
        if found.weekday is None or (day - 1) % 7 + 1 == found.weekday
    ]


def named_days(mentions: Sequence[Mention], years: Bounds) -> list[Bounds]:
    """The days around "Monday, June 24", in each of the possible years in which it is a Monday."""
    found = [each for each in mentions if _is_yearless(each) and each.weekday is not None and not each.quoted]
    if not found:
        return []
    first = found[0]
    return [
        Bounds(
            *span_of(first, day),
            (f"“{first.text}” fits {calendar.from_ordinal(day).year} of the years near",),
        )
        for day in _days(first, years)
        if (day - 1) % 7 + 1 == first.weekday
    ]


def _is_yearless(mention: Mention) -> bool:
    return mention.month is not None and mention.day is not None and mention.date is None


def _days(mention: Mention, years: Bounds) -> Iterator[int]:
    """The day and month of a mention in each year of the bounds, as ordinals."""
    first, last = (calendar.from_ordinal(bound).year for bound in (years.first, years.last))
    for year in range(first, last + 1):
        try:
            yield first_day(calendar.day(year, mention.month or 1, mention.day or 1))
        except ImpossibleDateError:
            continue


def leading(mentions: Sequence[Mention], year: int) -> Bounds | None:
    """The days from the latest day of a month that an article tells as past, where it leads with it.

    Only in an article that names no day by its weekday: such articles name the days of the week by the day of
    the month, and others only what is long past. It tells two days of that week at least.
    """
    days = {
        day
        for mention in mentions
        if _is_yearless(mention) and mention.direction != "future" and not mention.quoted
        for day in _days(mention, Bounds(calendar.ordinal(year, 1, 1), calendar.ordinal(year, 12, 31)))
    }
    if not days or any(mention.is_near for mention in mentions):
        return None
    latest = max(days)
    around = Bounds(calendar.ordinal(year, 1, 1), calendar.ordinal(year, 12, 31))
    lead = {day for mention in mentions[:_LEAD] if _is_yearless(mention) for day in _days(mention, around)}
    if latest not in lead or len([day for day in days if latest - day <= WEEK]) < 2:
        return None
    return Bounds(latest, latest + _NEWS_DELAY, (f"it leads with {_day(latest)}, told as past",))


def nth_time(article: Article, begun: Sequence[Mention]) -> Bounds:
    """ "In its third year": counted from when a text says that it began (in February 2022)."""
    bounds = Bounds()
    language = article.language or "en"
    data = _counting(language)
    if not data or not begun:
        return bounds
    for match in _nth(language).finditer(article.text):
        low, high = max(0, match.start() - 200), match.start()
        words = {word.lower()[:5] for word in re.findall(r"[^\W\d_]{4,}", article.text[low:high])}
        for mention in begun:
            if mention.date is None or mention.quoted or len(mention.words & words) < _SHARED:
                continue
            count, unit = data["ordinals"][match["nth"].lower()], data["units"][match["unit"].lower()]
            reason = f"it is “{match[0]}” of what began in “{mention.text}”"
            bounds &= Bounds(*_nth_span(mention.date, count, unit), (reason,))
    return bounds


def _nth_span(start: Period, count: int, unit: str) -> tuple[int, int]:
    first, last = (calendar.from_ordinal(day) for day in (first_day(start), last_day(start)))
    return (
        first_day(calendar.shift(first, count - 1, unit)),
        first_day(calendar.shift(last, count, unit)) - 1,
    )


def tells_a_beginning(mention: Mention, language: str) -> bool:
    """Whether the sentence says that something began ("since", "began") on a date that stands in full."""
    stems = {word[:5] for word in _counting(language).get("begun", ())}
    return mention.date is not None and mention.direction != "future" and bool(mention.words & stems)


@cache
def _counting(language: str) -> dict[str, Any]:
    try:
        return dict(languages.load("dates", language).get("counting", {}))
    except LanguageError:
        return {}


@cache
def _nth(language: str) -> re.Pattern[str]:
    data = _counting(language)
    before, nth, unit = ("|".join(map(re.escape, data[name])) for name in ("before", "ordinals", "units"))
    return re.compile(rf"\b(?:{before})\s(?P<nth>{nth})\s(?P<unit>{unit})\b", re.I)


def _date(mention: Mention) -> Period:
    assert mention.date is not None
    return mention.date


def _day(ordinal: int) -> str:
    return spoken(calendar.from_ordinal(ordinal))
