"""What articles tell of days, as evidence for when an article without a date was published.

A *mention* is a place that tells of a day: by its full date in articles whose publication is known; by a
weekday, a day of a month, "yesterday" or a full date in those whose publication is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from timeline import calendar
from timeline.calendar import Period
from timeline.model import Article, Meaning, Part, Resolution, TimeExpression
from timeline.resolve.cue import Direction
from timeline.resolve.tense import Tense

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5  # letters that stand for a word: "summoned" and "summons" are the same
_NAME = 70  # characters of a title in a reason
_NEAR_DAYS = frozenset({-1, 0, 1})  # yesterday, today, tomorrow


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in an article that tells of a day or of a longer time, as far as it is known there.

    ``article`` is the article's id, ``name`` what a reader knows it by. ``date`` is the day, month or year
    that stands there in full, ``shift`` the days from publication that the phrase says ("yesterday" is -1).
    ``sure`` says that it lies ahead without a doubt ("will"), ``over`` that it is past, in a sentence that
    says nothing of what is to come or below a picture, ``head`` that it stands in the dateline or byline.
    """

    article: str
    name: str
    text: str
    span: tuple[int, int]
    sentence: tuple[int, int]
    words: frozenset[str]
    direction: Direction = ""
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    date: Period | None = None
    shift: int | None = None
    sure: bool = False
    over: bool = False
    quoted: bool = False
    head: bool = False

    @property
    def is_full_day(self) -> bool:
        """Whether a day stands there with its year."""
        return self.date is not None and self.date.day is not None

    @property
    def is_near(self) -> bool:
        """Whether it is a bare weekday or "yesterday", which mean a day near publication."""
        return self.shift is not None or (self.weekday is not None and self.month is None)


class Reader:
    """Makes mentions of the phrases of one article."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._tense = Tense(article.text, article.language or "en")
        self._heads = [part for part in article.parts if part.kind in ("dateline", "byline")]
        self._captions = [part for part in article.parts if part.kind == "caption"]

    def told(self, resolutions: Sequence[Resolution]) -> list[Mention]:
        """The days that an article tells whose publication is known."""
        found = []
        for each in resolutions:
            if each.when is None or each.when.grain not in ("day", "daypart", "minute"):
                continue
            day = calendar.from_iso(each.when.earliest)
            found.append(
                self._mention(
                    each.expression,
                    weekday=calendar.weekday(day),
                    month=day.month,
                    day=day.day,
                    date=day,
                )
            )
        return found

    def open(self, expressions: Sequence[TimeExpression]) -> list[Mention]:
        """The mentions of an article whose publication is not known."""
        found = []
        for expression in expressions:
            meaning = _day_meaning(expression.meaning)
            if meaning is None:
                continue
            weekday, month, day = (_number(meaning, name) for name in ("weekday", "month", "day"))
            shift = _number(meaning, "shift")
            date = _full(_number(meaning, "year"), month, day)
            if weekday is None and shift is None and date is None and (month is None or day is None):
                continue
            found.append(
                self._mention(expression, weekday=weekday, month=month, day=day, date=date, shift=shift)
            )
        return found

    def _mention(
        self,
        expression: TimeExpression,
        *,
        weekday: int | None = None,
        month: int | None = None,
        day: int | None = None,
        date: Period | None = None,
        shift: int | None = None,
    ) -> Mention:
        text = self._article.text
        low, high = self._tense.sentence(expression.start)
        cue = self._tense.at(expression.start, expression.end)
        return Mention(
            article=self._article.id,
            name=_short(self._article.title or PurePath(self._article.id).name),
            text=" ".join(expression.text.split()),
            span=(expression.start, expression.end),
            sentence=(low, high),
            words=_words(text[low : expression.start] + " " + text[expression.end : high]),
            direction=cue.direction,
            weekday=weekday,
            month=month,
            day=day,
            date=date,
            shift=shift,
            over=self._tense.is_over(cue, expression.start) or _is_in(self._captions, expression),
            sure=self._tense.is_sure(cue, expression.start),
            quoted=self._tense.in_quotes(expression.start),
            head=_is_in(self._heads, expression),
        )


def _is_in(parts: Sequence[Part], expression: TimeExpression) -> bool:
    return any(part.start <= expression.start < part.end for part in parts)


def _short(name: str) -> str:
    return name if len(name) <= _NAME else name[: _NAME - 1].rstrip() + "…"


def _words(text: str) -> frozenset[str]:
    return frozenset(
        word.lower()[:_STEM] for word in _WORD.findall(text) if len(word) > 3 or word[0].isupper()
    )


def _full(year: int | None, month: int | None, day: int | None) -> Period | None:
    """The day, month or year, if it stands in full and exists."""
    if year is None:
        return None
    try:
        if month is None:
            return Period("year", year)
        return calendar.day(year, month, day) if day is not None else Period("month", year, month)
    except calendar.ImpossibleDateError:
        return None


def _day_meaning(meaning: Meaning) -> Meaning | None:
    """The meaning that names a day: the phrase's own, or that of the date inside it ("Monday night")."""
    if meaning.operator in ("date", "weekday", "slashed"):
        return _slashed(meaning) if meaning.operator == "slashed" else meaning
    if meaning.operator == "relative" and meaning.get("unit") == "day":
        return meaning if meaning.number("shift", 9) in _NEAR_DAYS else None
    if meaning.operator == "part_relative":
        return meaning if meaning.number("shift", 9) in _NEAR_DAYS else None
    inner = meaning.inner("date")
    return _day_meaning(inner) if inner and meaning.operator in ("at", "part_of_day", "approximate") else None


def _slashed(meaning: Meaning) -> Meaning | None:
    """A date in digits is evidence where its order is beyond doubt (6/26/2024)."""
    first, second, year = (meaning.number(name) for name in ("first", "second", "year"))
    if year < 1000 or (first <= 12 and second <= 12):
        return None
    month, day = (first, second) if first <= 12 else (second, first)
    return Meaning("date", (("year", year), ("month", month), ("day", day)))


def _number(meaning: Meaning, name: str) -> int | None:
    value = meaning.get(name)
    return value if isinstance(value, int) else None
