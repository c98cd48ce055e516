"""Infer when an article was published that states no date: an interval, with its reasons.

The text itself bounds it (the latest day told as past is no later than publication, what will happen no
earlier); other articles whose date is known fix the week where they tell the same happenings; a dateline, or
"Monday, June 24", needs only the year; file names and the order of an archive come last. Evidence that
contradicts itself, or is thin, gives no answer: a wrong date is worse than none. The clock is never asked,
nor the time of a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline import calendar
from timeline.calendar import first_day
from timeline.model import Article, TimeExpression
from timeline.resolve.publication import itself, surroundings
from timeline.resolve.publication.agreeing import Told, week_agreed
from timeline.resolve.publication.bounds import EVER, NEVER, Bounds, only
from timeline.resolve.publication.evidence import Mention, Reader
from timeline.resolve.publication.interval import resolve

_ROUNDS = 2  # what the first infers counts as known in the second
_WIDEST = 92  # days; a wider interval says nothing
_SOON = 60  # days after the last day told in full within which a dateline's day lies
_STORY = 31  # days around the days that dated articles tell of a story, in which another one on it lies


@dataclass(frozen=True, slots=True)
class _Known:
    """What the articles whose date is known say."""

    told: Told
    begun: tuple[Mention, ...]  # what any article says to have begun, and when


def infer(articles: Sequence[Article], found: Sequence[Sequence[TimeExpression]]) -> list[Article]:
    """The articles, those that state no date of publication with an inferred one where it can be had.

    ``found`` holds the time expressions of each article, in the same order.
    """
    if all(article.published for article in articles):
        return list(articles)
    order = surroundings.ordered(articles)
    mentions = _Mentions(found)
    known = list(articles)
    for _ in range(_ROUNDS):
        before = known
        evidence = mentions.known(before)
        known = [
            _inferred(article, mentions.open(place, article), evidence, order.get(place))
            if article.published is None
            else article
            for place, article in enumerate(before)
        ]
        if known == before:
            break
    return known


class _Mentions:
    """The mentions of the articles, by their place, made once as long as nothing new is known."""

    def __init__(self, found: Sequence[Sequence[TimeExpression]]) -> None:
        self._found = found
        self._told: dict[int, list[Mention]] = {}
        self._open: dict[int, list[Mention]] = {}

    def open(self, place: int, article: Article) -> list[Mention]:
        """Those of an article whose publication is not known."""
        if place not in self._open:
            self._open[place] = Reader(article).open(self._found[place])
        return self._open[place]

    def known(self, articles: Sequence[Article]) -> _Known:
        """What the articles tell whose publication is known, or inferred so far."""
        told: list[Mention] = []
        begun: list[Mention] = []
        for place, article in enumerate(articles):
            if article.published is None:
                mentions = self.open(place, article)
            else:
                if place not in self._told:
                    self._told[place] = Reader(article).told(resolve(article, self._found[place]))
                mentions = self._told[place]
                told += mentions
            begun += (each for each in mentions if itself.tells_a_beginning(each, article.language or "en"))
        return _Known(Told(told), tuple(begun))


def _inferred(article: Article, mentions: Sequence[Mention], known: _Known, order: Bounds | None) -> Article:
    """The article with the date that all evidence allows; unchanged where it contradicts itself."""
    bounds = _by_content(article, mentions, known)
    if order is not None:
        bounds &= order
    named = surroundings.file_day(article)
    if named is not None and (bounds & named).possible:
        bounds &= named
    if not bounds.possible or not bounds.closed or bounds.last - bounds.first >= _WIDEST:
        return article
    return replace(article, published=bounds.published())


def _by_content(article: Article, mentions: Sequence[Mention], known: _Known) -> Bounds:
    """What the text says by itself, and together with the articles whose date is known."""
    limits = itself.limits(mentions)
    near = [each for each in mentions if each.is_near and not each.quoted]
    bounds = itself.beside(article.text, mentions) & itself.entitled(article, mentions)
    bounds &= week_agreed(near, known.told) or Bounds()
    years = _years(article, mentions, known, bounds & limits)
    for candidates in (itself.dateline(mentions, years), itself.named_days(mentions, years)):
        chosen = only([each & bounds & years for each in candidates])
        if chosen is not None:
            bounds = Bounds(chosen.first, chosen.last, (*chosen.reasons, *years.reasons))
        elif candidates and bounds.closed:
            return Bounds(EVER, NEVER)
    year = _year_told(mentions, known)
    led = itself.leading(mentions, year[0]) if year else None
    if led is not None and year is not None:
        bounds = Bounds(reasons=year[1]) & led & bounds
    return itself.later_days(mentions, bounds & limits)


def _years(article: Article, mentions: Sequence[Mention], known: _Known, bounds: Bounds) -> Bounds:
    """The time in which a day without its year must lie, by everything that names or implies a year."""
    lasting = itself.nth_time(article, known.begun)
    hints = (
        surroundings.named_time(article),
        _of_the_story(mentions, known),
        lasting if lasting.closed else _after_last_told(mentions),
    )
    years = Bounds()
    for hint in hints:
        years = years & hint if hint is not None else years
    years = Bounds((years & bounds).first, (years & bounds).last, tuple(dict.fromkeys(years.reasons)))
    return years if years.closed and years.possible else Bounds(EVER, NEVER)


def _after_last_told(mentions: Sequence[Mention]) -> Bounds | None:
    """News follows soon on the last day that it tells in full, and within a year of the last year."""
    past = [
        each for each in mentions if each.date is not None and each.direction != "future" and not each.quoted
    ]
    if not past:
        return None
    last = max(past, key=lambda each: first_day(each.date) if each.date else NEVER)
    assert last.date is not None
    if last.is_full_day:
        day = first_day(last.date)
        return Bounds(day, day + _SOON, (f"“{last.text}” is the last day that it tells in full",))
    return Bounds(
        calendar.ordinal(last.date.year, 1, 1),
        calendar.ordinal(last.date.year + 1, 12, 31),
        (f"{last.date.year} is the last year that it tells of",),
    )


def _of_the_story(mentions: Sequence[Mention], known: _Known) -> Bounds | None:
    """The time in which dated articles tell happenings that the text tells."""
    matches = [match for mention in mentions if not mention.quoted for match in known.told.matches(mention)]
    if not matches:
        return None
    days = [match.day for match in matches]
    return Bounds(min(days) - _STORY, max(days) + _STORY, (matches[0].reason,))


def _year_told(mentions: Sequence[Mention], known: _Known) -> tuple[int, tuple[str, ...]] | None:
    """The year that dated articles give to its days of a month, with the reasons; None if they differ."""
    matches = [
        match
        for mention in mentions
        if mention.month is not None and mention.date is None and not mention.quoted
        for match in known.told.matches(mention)
    ]
    years = {calendar.from_ordinal(match.day).year for match in matches}
    if len(years) != 1 or len({match.mention.sentence for match in matches}) < 2:
        return None
    return years.pop(), tuple(dict.fromkeys(match.reason for match in matches))
