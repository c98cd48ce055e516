"""The entries of a chronology ("12 April: …", "9:43 a.m. …"), and the years that their order gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from timeline.calendar import Period
from timeline.letters import CAPITAL
from timeline.model import Meaning, TimeExpression
from timeline.resolve.kind import year_named
from timeline.resolve.tense import Tense

_CLOCKS = frozenset({"clock", "clock_about"})
_BULLET_LONGEST = 8
_BULLET = re.compile(r"[^\S\n]*(?:[•*·–—-][^\S\n]*){0,3}")
_BULLET_LINE = re.compile(r"\n[^\S\n]*\n?[^\S\n]*[•*·–—-][^\S\n][^\n]*")
_MARK = re.compile(r"[^\S\n]{0,2}(?:[:–—|\n]|-\s|\.\s|$)")
_ALONE = re.compile(r"[^\S\n]{0,2}(?:\n|$)")
_UNMARKED = re.compile(rf"[^\S\n]{{1,3}}(?:{CAPITAL}|[“\"«„])")
_UNMARKED_OF_A_LIST = 3  # lines that open with a date and no mark behind it
_MONTHS, _DAYS = 12, 31
_MID_MONTH = 15
# How much a month ahead of publication, behind it, costs, by where the entry points: lists of what was are
# commoner than those of what comes.
_COST = {"past": (5.0, 1.0), "future": (1.0, 2.5), "": (2.5, 1.0)}
_YEARS_BACK, _YEARS_AHEAD = 3, 1


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of one text: where each opens, how far it reaches, and the years that its dates take."""

    clocks: frozenset[int] = frozenset()  # where the times of day stand that open one
    ends: dict[int, int] = field(default_factory=dict)  # where a date stands that opens one → where it ends
    years: dict[int, int] = field(default_factory=dict)  # where such a date stands without a year → its year

    def is_opened_at(self, start: int) -> bool:
        """Whether the phrase that begins at a place opens an entry."""
        return start in self.ends or start in self.clocks


@dataclass(frozen=True, slots=True)
class _Dated:
    """The date that opens an entry: of its phrases (several in a range), those without a year."""

    starts: tuple[int, ...]
    place: TimeExpression
    year: int | None
    month: int | None
    day: int | None


def entries_of(
    text: str,
    expressions: Sequence[TimeExpression],
    published: Period | None,
    tense: Tense,
    heads: Sequence[tuple[int, int]],
) -> Entries:
    """The entries of a text, in its order; the dates of datelines, bylines and captions open none."""
    openings = [
        each
        for each in _openings(text, expressions, tense)
        if _is_clock(each[0]) or not any(start <= each[0].start < end for start, end in heads)
    ]
    marked = [each for each in openings if any(_MARK.match(text, part.end) for part in each)]
    for of_clock in (True, False):
        unmarked = [
            each
            for each in openings
            if _is_clock(each[0]) == of_clock
            and _UNMARKED.match(text, each[-1].end)
            and (of_clock or tense.is_no_prose(each[0].text))
        ]
        if len(unmarked) >= _UNMARKED_OF_A_LIST:
            marked += unmarked
    marked.sort(key=lambda each: each[0].start)
    clocks = frozenset(each[0].start for each in marked if _is_clock(each[0]))
    days = [each for each in marked if not _is_clock(each[0])]
    empty = sum(not text[one[-1].end : other[0].start].strip() for one, other in pairwise(days))
    listed = empty > len(days) // 2  # a list of days, and no headings above what happened on them
    ends = {each[0].start: _reach(text, each[-1].end, alone=listed) for each in days}
    for each, following in pairwise(days):
        ends[each[0].start] = min(ends[each[0].start], following[0].start)
    dated = [each for each in map(_dated, days) if each.year is not None or each.month is not None]
    return Entries(clocks, ends, _years_in_order(dated, published, tense))


def _openings(text: str, expressions: Sequence[TimeExpression], tense: Tense) -> list[list[TimeExpression]]:
    """The phrases that open a line, each with those joined to it ("28 February–3 March")."""
    found: list[list[TimeExpression]] = []
    for place, expression in enumerate(expressions):
        before = found[-1][-1] if found else None
        between = text[before.end : expression.start] if before else "\n"
        if "\n" not in between and tense.joins(between.strip().lower()):
            found[-1].append(expression)
        elif _opens_line(text, expression.start) and (
            _is_clock(expression)
            or expression.meaning.operator == "at"
            or _number(expression.meaning, "month")
            or year_named(expression.meaning)
            or _heads_clocks(text, *expressions[place : place + 2])
        ):
            found.append([expression])
    return found


def _heads_clocks(text: str, day: TimeExpression, following: TimeExpression | None = None) -> bool:
    """Whether a weekday stands alone above a time of day, as over the entries of a live page."""
    if day.meaning.operator != "weekday" or following is None or not _is_clock(following):
        return False
    return "\n" in (between := text[day.end : following.start]) and not between.strip()


def _opens_line(text: str, start: int) -> bool:
    opening = text[max(start - _BULLET_LONGEST, 0) : start].rpartition("\n")
    return (bool(opening[1]) or start <= _BULLET_LONGEST) and bool(_BULLET.fullmatch(opening[2]))


def _reach(text: str, end: int, *, alone: bool) -> int:
    """Where the entry ends that opens with a phrase: with its line and the bullets below it; one whose date
    stands alone reaches to the next, if it is no mere day of a list (``alone``)."""
    if _ALONE.match(text, end) and not alone:
        return len(text)
    close = text.find("\n", end)
    close = len(text) if close < 0 else close
    while bullet := _BULLET_LINE.match(text, close):
        close = bullet.end()
    return close


def _is_clock(expression: TimeExpression) -> bool:
    return expression.meaning.operator in _CLOCKS


def _number(meaning: Meaning, name: str) -> int | None:
    """The number that a meaning, or one inside it, has under a name."""
    if isinstance(value := meaning.get(name), int):
        return value
    inner = (value for _, value in meaning.arguments if isinstance(value, Meaning))
    return next((found for each in inner if (found := _number(each, name)) is not None), None)


def _dated(opening: Sequence[TimeExpression]) -> _Dated:
    first, last = opening[0], opening[-1]
    starts = tuple(each.start for each in opening if year_named(each.meaning) is None)
    month = _number(first.meaning, "month") or _number(last.meaning, "month")
    return _Dated(starts, last, year_named(last.meaning), month, _number(first.meaning, "day"))


def _years_in_order(entries: Sequence[_Dated], published: Period | None, tense: Tense) -> dict[int, int]:
    """The years of the phrases that name none: those by which least time passes in the list, read upwards or
    downwards; a list without any year lies where it fits the day of publication."""
    if len(entries) < 2:
        return {}
    known = any(each.year is not None for each in entries)
    if not known and published is None:
        return {}
    orders = [_in_order(entries, sign) for sign in (1, -1)]
    years = min(orders, key=lambda years: _passed(entries, years))
    if not known and published is not None:
        years = _around(entries, years, published, tense)
    return {start: year for each, year in zip(entries, years, strict=True) for start in each.starts}


def _in_order(entries: Sequence[_Dated], sign: int) -> list[int]:
    """The year of each entry in a list that goes on (1) or back (-1); one without years begins in year 0."""
    years: list[int] = []
    anchor = next((place for place, each in enumerate(entries) if each.year is not None), 0)
    above: tuple[int, _Dated] | None = None
    for each in entries[anchor:]:
        year = each.year if each.year is not None else _next_year(above, each, sign)
        above = year, each
        years.append(year)
    below = years[0], entries[anchor]
    for each in reversed(entries[:anchor]):
        year = _next_year(below, each, -sign, whole=True)
        below = year, each
        years.insert(0, year)
    return years


def _next_year(before: tuple[int, _Dated] | None, entry: _Dated, sign: int, *, whole: bool = False) -> int:
    """The year of an entry that follows another one in time (1) or goes before it (-1). Under a year alone
    all are of it; one that stands before it (``whole``) is of another."""
    if before is None:
        return 0
    year, other = before
    if other.month is None or entry.month is None:
        return year + (sign if whole and other.month is None else 0)
    if entry.month == other.month and (entry.day is None or other.day is None):
        return year
    apart = (entry.month, entry.day or 0) > (other.month, other.day or 0)
    same = (entry.month, entry.day) == (other.month, other.day)
    return year if same or apart == (sign > 0) else year + sign


def _passed(entries: Sequence[_Dated], years: Sequence[int]) -> float:
    places = [_months(year, each) for year, each in zip(years, entries, strict=True)]
    return sum(abs(one - other) for one, other in pairwise(places))


def _months(year: int, entry: _Dated) -> float:
    return year * _MONTHS + (entry.month or 1) + (entry.day or _MID_MONTH) / _DAYS


def _around(entries: Sequence[_Dated], years: Sequence[int], published: Period, tense: Tense) -> list[int]:
    """The years of a list that names none, moved to where it lies best around publication."""
    now = _Dated((), entries[0].place, published.year, published.month, published.day)
    here = _months(published.year, now)
    factors = [_COST[_way(each, tense)] for each in entries]

    def cost(base: int) -> float:
        total = 0.0
        for (ahead, behind), year, each in zip(factors, years, entries, strict=True):
            apart = _months(base + year, each) - here
            total += apart * ahead if apart > 0 else -apart * behind
        return total

    bases = range(published.year - _YEARS_BACK, published.year + _YEARS_AHEAD + 1)
    base = min(reversed(bases), key=cost)
    return [base + year for year in years]


def _way(entry: _Dated, tense: Tense) -> str:
    """Which way an entry points for certain: chronicles tell what was in the present ("the trial begins")."""
    place = entry.place
    cue = tense.at(place.start, place.end)
    return "" if cue.direction == "future" and not tense.is_sure(cue, place.start) else cue.direction
