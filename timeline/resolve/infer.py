"""Infer when an article was published that states no date: an interval, with its reasons.

The text itself bounds it (the latest day told as past is no later than publication, a weekday told as past is
at most a week old, "Monday, June 24" fits few years); other articles whose date is known fix the day where
they tell the same happening with its full date. Evidence that contradicts itself, or is thin, gives no
answer: a wrong date is worse than none. The clock is never asked, nor the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline import calendar
from timeline.calendar import Period, first_day
from timeline.model import Article, Published, TimeExpression
from timeline.resolve.dated import resolve_dated
from timeline.resolve.evidence import Match, Mention, matches, open_days, told_days
from timeline.resolve.wording import spoken

_NEWS_DELAY = 4  # days within which news tells the day that it leads with
_WEEK = 6  # a weekday told as past is at most this many days old (today included)
_LEAST_MATCHES = 2  # happenings that must agree
_LEAD = 3  # mentions at the beginning of an article, among which its news stands


_NEVER, _EVER = calendar.ordinal(1, 1, 1), calendar.ordinal(9998, 12, 31)


@dataclass(slots=True)
class _Bounds:
    """The days between which publication lies, as ordinals, and why."""

    first: int
    last: int
    reasons: list[str] = field(default_factory=list)

    def narrow(self, first: int, last: int, reason: str) -> None:
        self.first, self.last = max(self.first, first), min(self.last, last)
        if reason not in self.reasons:
            self.reasons.append(reason)


def infer(articles: Sequence[Article], found: Sequence[Sequence[TimeExpression]]) -> list[Article]:
    """The articles, those that state no date of publication with an inferred one where it can be had.

    ``found`` holds the time expressions of each article, in the same order.
    """
    if all(article.published for article in articles):
        return list(articles)
    told = [
        mention
        for article, expressions in zip(articles, found, strict=True)
        if article.published is not None
        for mention in told_days(article, resolve_dated(article, expressions))
    ]
    return [
        article if article.published else _inferred(article, open_days(article, expressions), told)
        for article, expressions in zip(articles, found, strict=True)
    ]


def _inferred(article: Article, mentions: Sequence[Mention], told: Sequence[Mention]) -> Article:
    bounds = _from_others(mentions, matches(mentions, told)) or _from_itself(mentions)
    return replace(article, published=_published(bounds)) if bounds else article


def _from_others(mentions: Sequence[Mention], found: Sequence[Match]) -> _Bounds | None:
    """Bounds from happenings that dated articles tell too: several, and none that contradicts."""
    if len({match.mention.sentence for match in found}) < _LEAST_MATCHES:
        return None
    return _by_weekdays(mentions, found) or _by_days(mentions, found)


def _by_weekdays(mentions: Sequence[Mention], found: Sequence[Match]) -> _Bounds | None:
    """From weekdays: news names the days of its own week by them."""
    bare = [match for match in found if match.mention.month is None]
    if len({match.mention.sentence for match in bare}) < _LEAST_MATCHES:
        return None
    bounds = _Bounds(_NEVER, _EVER)
    for match in bare:
        bounds.narrow(*_week(match.mention, first_day(match.date)), _told(match))
    return _checked(bounds, mentions)


def _by_days(mentions: Sequence[Mention], found: Sequence[Match]) -> _Bounds | None:
    """From days of a month without their year, where the article leads with the latest of them."""
    days = [match for match in found if match.mention.month is not None and match.mention.date is None]
    if len({match.mention.sentence for match in days}) < _LEAST_MATCHES:
        return None
    told = {first_day(match.date) for match in days}
    if max(told) - min(told) > _WEEK:
        return None
    latest = _latest(mentions, max(told))
    lead = {_on(mention, latest) for mention in mentions[:_LEAD]}
    if latest not in lead or latest - max(told) > _WEEK:
        return None
    bounds = _Bounds(latest, latest + _NEWS_DELAY)
    bounds.reasons = [*dict.fromkeys(map(_told, days)), f"it leads with {_day_text(latest)}, told as past"]
    return _checked(bounds, mentions)


def _from_itself(mentions: Sequence[Mention]) -> _Bounds | None:
    """Bounds from weekdays with their day of the month, which fit few years, and the years that are told."""
    years = [mention.date.year for mention in mentions if mention.date and mention.direction != "future"]
    named = [m for m in mentions if m.weekday is not None and m.month is not None and m.date is None]
    if not years or not named:
        return None
    bounds = _Bounds(_NEVER, _EVER)
    for mention in named:
        day = _fitting(mention, max(years))
        if day is None:
            return None
        reason = f"“{mention.text}” fits {day.year}, and the text tells of {max(years)}"
        bounds.narrow(*_week(mention, first_day(day)), reason)
    return _checked(bounds, mentions)


def _checked(bounds: _Bounds, mentions: Sequence[Mention]) -> _Bounds | None:
    """The bounds, begun no earlier than the latest day told as past; None where the text contradicts them."""
    latest = _latest(mentions, bounds.first)
    if latest > bounds.first:
        bounds.narrow(latest, bounds.last, f"{_day_text(latest)} is told as past")
    return bounds if bounds.first <= bounds.last else None


def _latest(mentions: Sequence[Mention], around: int) -> int:
    """The latest day (an ordinal) that the mentions tell as past, with the years nearest to ``around``."""
    days = [_on(mention, around) for mention in mentions if mention.direction != "future"]
    return max([around, *(day for day in days if day is not None)])


def _on(mention: Mention, around: int) -> int | None:
    """The day (an ordinal) that a mention tells, in the year nearest to ``around``; None for a weekday."""
    if mention.date is not None:
        return first_day(mention.date)
    if mention.month is None or mention.day is None:
        return None
    year = calendar.from_ordinal(around).year
    days = [first_day(day) for near in (year - 1, year, year + 1) if (day := _in(mention, near))]
    return min(days, key=lambda day: abs(day - around), default=None)


def _in(mention: Mention, year: int) -> Period | None:
    try:
        return calendar.day(year, mention.month or 1, mention.day or 1)
    except calendar.ImpossibleDateError:
        return None


def _fitting(mention: Mention, after: int) -> Period | None:
    """The day in the first year from ``after`` on in which it is that weekday, if one is near."""
    days = (_in(mention, year) for year in range(after, after + 5))
    return next((day for day in days if day and calendar.weekday(day) == mention.weekday), None)


def _week(mention: Mention, day: int) -> tuple[int, int]:
    return (day - _WEEK, day) if mention.direction == "future" else (day, day + _WEEK)


def _told(match: Match) -> str:
    return f"“{match.mention.text}” is {spoken(match.date)}, told by {match.told.article}"


def _day_text(ordinal: int) -> str:
    return spoken(calendar.from_ordinal(ordinal))


def _published(bounds: _Bounds) -> Published:
    first, last = calendar.iso_day(bounds.first), calendar.iso_day(bounds.last)
    return Published(first, last, "inferred", "inferred: " + "; ".join(bounds.reasons))
