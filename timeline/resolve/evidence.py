"""What articles tell of days, as evidence for when an article without a date was published.

A *mention* is a place that tells of a day: fully dated in articles whose publication is known; a weekday, a
day of a month, or a full date in those whose publication is not. Two mentions tell of the same happening if
their sentences share rare words and names, and their weekday and day of the month agree.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline import calendar
from timeline.calendar import Period
from timeline.model import Article, Meaning, Resolution, TimeExpression
from timeline.resolve.tense import Direction, Tense

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5  # letters that stand for a word: "summoned" and "summons" are the same
_LEAST_WORDS = 3  # rare words that two sentences must share
_LEAST_WORDS_OF_DAY = 2  # … where month and day agree too
_COMMON = 30  # a word in more mentions than this (or in a twentieth of them) leads to no comparison
_LEAST_WEIGHT = 10.0  # what their shared words must weigh together (natural logarithms of rarity)
_RIVAL = 0.6  # another day as well supported as this share of the best makes the match worthless


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in an article that tells of a day, as far as the day is known there."""

    article: str
    text: str
    sentence: tuple[int, int]
    words: frozenset[str]
    direction: Direction
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    date: Period | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A mention of an undated article that a dated article tells with its full date."""

    mention: Mention
    told: Mention
    date: Period
    weight: float


def told_days(article: Article, resolutions: Sequence[Resolution]) -> list[Mention]:
    """The fully dated mentions of an article whose publication is known."""
    tense = Tense(article.text, article.language or "en")
    found = []
    for each in resolutions:
        if each.when is None or each.when.grain not in ("day", "daypart", "minute"):
            continue
        day = calendar.from_iso(each.when.earliest)
        found.append(
            _mention(article, tense, each.expression, calendar.weekday(day), day.month, day.day, day)
        )
    return found


def open_days(article: Article, expressions: Sequence[TimeExpression]) -> list[Mention]:
    """The mentions of an article whose publication is not known: weekdays, days of a month, full dates."""
    tense = Tense(article.text, article.language or "en")
    found = []
    for expression in expressions:
        meaning = _day_meaning(expression.meaning)
        if meaning is None:
            continue
        weekday, month, day = (_number(meaning, name) for name in ("weekday", "month", "day"))
        year = _number(meaning, "year")
        try:
            date = calendar.day(year, month, day) if year and month and day else None
        except calendar.ImpossibleDateError:
            continue
        if weekday is not None or (month is not None and day is not None):
            found.append(_mention(article, tense, expression, weekday, month, day, date))
    return found


def matches(open_mentions: Iterable[Mention], told: Sequence[Mention]) -> list[Match]:
    """For each open mention the one day that told mentions give it, if they agree well enough on it."""
    index = _Index(told)
    return [found for mention in open_mentions if (found := _best(mention, index)) is not None]


class _Index:
    """Told mentions by the words that they hold, so that only those that share a rare word are compared."""

    def __init__(self, told: Sequence[Mention]) -> None:
        self.by_word: dict[str, list[Mention]] = {}
        for mention in told:
            for word in mention.words:
                self.by_word.setdefault(word, []).append(mention)
        self.size = len(told)
        self._most = max(_COMMON, self.size // 20)

    def weight(self, word: str) -> float:
        """How much a shared word says: the logarithm of its rarity among the told mentions."""
        holders = len(self.by_word.get(word, ()))
        return math.log((self.size + 1) / holders) if holders else 0.0

    def rivals(self, mention: Mention) -> list[Mention]:
        """The told mentions of the same weekday and day of the month that share a rare word, in order."""
        found: dict[int, Mention] = {}
        for word in mention.words:
            holders = self.by_word.get(word, ())
            if len(holders) <= self._most:
                found.update((id(told), told) for told in holders if _same_day(mention, told))
        return sorted(found.values(), key=lambda told: (told.article, told.sentence))


def _same_day(mention: Mention, told: Mention) -> bool:
    if mention.weekday is not None and mention.weekday != told.weekday:
        return False
    return mention.month is None or (mention.month, mention.day) == (told.month, told.day)


def _best(mention: Mention, index: _Index) -> Match | None:
    least = _LEAST_WORDS if mention.month is None else _LEAST_WORDS_OF_DAY
    by_date: dict[Period, Match] = {}
    for told in index.rivals(mention):
        shared = mention.words & told.words
        weight = sum(map(index.weight, sorted(shared)))
        known = by_date.get(told.date) if told.date else None
        if told.date is None or len(shared) < least or (known is not None and weight <= known.weight):
            continue
        by_date[told.date] = Match(mention, told, told.date, weight)
    ranked = sorted(by_date.values(), key=lambda match: (-match.weight, calendar.first_day(match.date)))
    if not ranked or ranked[0].weight < _LEAST_WEIGHT:
        return None
    return None if len(ranked) > 1 and ranked[1].weight > _RIVAL * ranked[0].weight else ranked[0]


def _mention(
    article: Article,
    tense: Tense,
    expression: TimeExpression,
    weekday: int | None,
    month: int | None,
    day: int | None,
    date: Period | None,
) -> Mention:
    low, high = tense.sentence(expression.start)
    text = article.text[low : expression.start] + " " + article.text[expression.end : high]
    words = frozenset(
        word.lower()[:_STEM] for word in _WORD.findall(text) if len(word) > 3 or word[0].isupper()
    )
    direction = tense.at(expression.start, expression.end).direction
    return Mention(article.id, expression.text, (low, high), words, direction, weekday, month, day, date)


def _day_meaning(meaning: Meaning) -> Meaning | None:
    """The meaning that names a day: the phrase's own, or that of the date inside it ("Monday night")."""
    if meaning.operator in ("date", "weekday"):
        return meaning
    inner = meaning.inner("date")
    return _day_meaning(inner) if inner and meaning.operator in ("at", "part_of_day", "approximate") else None


def _number(meaning: Meaning, name: str) -> int | None:
    value = meaning.get(name)
    return value if isinstance(value, int) else None
