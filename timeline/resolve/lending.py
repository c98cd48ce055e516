"""Let a month take the year, a clock time the day, that a later one of its sentence names, and a length of
time the day that it counts from.

It is the day of the other end of its range ("between 9 a.m. and 5 p.m. Monday"), or of the same time told in
another zone or behind it in brackets ("5 p.m. (1600 GMT) on Friday").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from timeline.model import Meaning, TimeExpression
from timeline.resolve.kind import names_year, year_named
from timeline.resolve.tense import Tense
from timeline.resolve.zones import days_between, hours

_CLOCKS = frozenset({"clock", "clock_about"})
_DATED_CLOCKS = frozenset({"at", "part_of_day"})
_DAYS = frozenset(
    {
        "weekday",
        "weekday_day",
        "weekday_of_week",
        "weekday_relative",
        "relative",
        "date",
        "month_told",
        "day_relative",
    }
)
_HABITS = frozenset({"set_weekday", "set_adverb", "set_date", "set", "set_number", "clock_of_habit"})
_WITHOUT_DAY = frozenset({"clock", "duration", "duration_about", "reference"})
_WORDS_TO_HABIT = 2  # between a clock time and what happens again and again
_BRACKETS = "( ),"
_ASIDE = re.compile(r"\([^()\n]{1,60}\)")  # "from October 6 (a Saturday) to October 26, 1973"
_APPOSED = re.compile(r"\s[^,.;()\d]{1,48}(?:,\s|\s\()")  # " of the battle, " before its date
_EVENT = re.compile(r"(?:\s[^\s.,;:()\d]+){2,9}\s")  # " after the ferry sank on "
_MIDNIGHT = 24  # the hour at which a day ends


def lend_days(text: str, expressions: Sequence[TimeExpression], tense: Tense) -> list[TimeExpression]:
    """The expressions, clock times without a day with that of the time or day that they are joined to, months
    with the year ("between May and July last year")."""
    lent = list(expressions)
    for place in range(len(lent) - 2, -1, -1):
        before, after = lent[place], lent[place + 1]
        between = text[before.end : after.start].strip().lower()
        meanings = before.meaning, after.meaning
        if before.meaning.operator in _CLOCKS:
            dated = expressions[place + 1].meaning.operator in _DATED_CLOCKS
            if tense.same_clause(before.end, after.start) and (day := _day_of(after.meaning)) is not None:
                _give_day(text, lent, place, day, tense)
                continue  # "the 7.15 from Tarn was cancelled on Monday"
            lent[place] = replace(before, meaning=_on_day(*meanings, between, tense, moved=dated))
        elif before.meaning.operator == "duration_from_event" and _dates_event(text, before, after, tense):
            arguments = (*before.meaning.arguments, ("date", after.meaning))
            lent[place] = replace(before, meaning=Meaning("duration_from_date", arguments))
        elif before.meaning.operator == "nth_day_of_event" and _apposed(text, before, after):
            lent[place] = replace(before, meaning=after.meaning)  # "the third day of the siege, 3 July"
        elif before.meaning.operator == "told" and between == "," and _is_day(after):
            lent[place] = replace(before, meaning=after.meaning)  # "the next day, Tuesday 16 November,"
        elif after.meaning.operator == "month_of_year":
            lent[place] = replace(before, meaning=_in_same_year(*meanings, between, tense))
    return _of_habit(text, lent, tense)


def _give_day(text: str, lent: list[TimeExpression], place: int, day: Meaning, tense: Tense) -> None:
    """Give a clock time the day that its clause names, and the one before it as well, where they are a range
    ("from 10 p.m. to 6 a.m. was imposed on Tuesday"); none where a day may stand before it."""
    last = lent[place]
    first = lent[place - 1] if place else None
    if first is None or tense.sentence(first.start) != tense.sentence(last.start):
        lent[place] = replace(last, meaning=_on(last.meaning, day))
    elif first.meaning.operator in _CLOCKS and tense.joins(text[first.end : last.start].strip().lower()):
        days = int(_crosses_midnight(first.meaning, last.meaning))
        lent[place - 1] = replace(first, meaning=_on(first.meaning, day))
        lent[place] = replace(last, meaning=_on(last.meaning, day, days))


def _of_habit(text: str, expressions: list[TimeExpression], tense: Tense) -> list[TimeExpression]:
    """The expressions, clock times beside what happens again and again as times of no one day ("at noon on
    Saturdays", "Monday to Friday, from 9 a.m. to 5 p.m.")."""
    if _HABITS.isdisjoint(each.meaning.operator for each in expressions):
        return expressions
    lent = list(expressions)
    pairs = list(pairwise(range(len(lent))))
    for low, high in (*pairs, *reversed(pairs)):  # a habit reaches on to the times behind it, and back
        operators = {lent[low].meaning.operator, lent[high].meaning.operator}
        between = text[lent[low].end : lent[high].start]
        if (
            "clock" not in operators
            or operators.isdisjoint(_HABITS)
            or len(between.split()) > _WORDS_TO_HABIT
        ):
            continue
        if tense.sentence(lent[low].start) == tense.sentence(lent[high].start):
            clock = low if lent[low].meaning.operator == "clock" else high
            of_habit = Meaning("clock_of_habit", lent[clock].meaning.arguments)
            lent[clock] = replace(lent[clock], meaning=of_habit)
    return _all_of_habit(lent, tense)


def _all_of_habit(expressions: list[TimeExpression], tense: Tense) -> list[TimeExpression]:
    """The expressions; in a sentence that names what happens again and again and no day, and whose clause is
    not past, every clock time is of it ("open on Tuesdays, by appointment only, from 9 a.m.")."""
    lent: list[TimeExpression] = []
    for _, group in groupby(expressions, key=lambda each: tense.sentence(each.start)):
        sentence = list(group)
        operators = {each.meaning.operator for each in sentence}
        if operators.isdisjoint(_HABITS) or not operators <= _HABITS | _WITHOUT_DAY:
            lent += sentence
            continue
        for each in sentence:
            is_clock = each.meaning.operator == "clock"
            if is_clock and tense.at(each.start, each.end).direction != "past":
                each = replace(each, meaning=Meaning("clock_of_habit", each.meaning.arguments))
            lent.append(each)
    return lent


def _on_day(clock: Meaning, after: Meaning, between: str, tense: Tense, *, moved: bool) -> Meaning:
    """A clock time on the day of what stands behind it, if the two are joined; ``moved`` if that is a time of
    another zone with a day of its own."""
    day = _day_of(after)
    if day is None:
        return clock
    ranged = after.operator in _DATED_CLOCKS and tense.joins(between) and between != ","
    joined = (
        (ranged and not _crosses_midnight(clock, after))
        or tense.opens_day(between)
        or _in_brackets(between, tense)
    )
    if ranged and clock.get("hour") == _MIDNIGHT:  # "between midnight and 6 a.m. Monday": as the day begins
        clock = Meaning(clock.operator, (("hour", 0), ("minute", 0)))
    there = after.inner("clock") or after
    zone = after.word("zone") or there.word("zone")
    days = days_between(hours(clock), hours(there), zone) if moved and not ranged else 0
    return _on(clock, day, days) if joined else clock


def _dates_event(text: str, before: TimeExpression, after: TimeExpression, tense: Tense) -> bool:
    """Whether a day stands behind the happening that is counted from: "left two days after the ferry sank on
    3 June", not "Two days after the vote the mayor left on Friday".
    """
    opens = before.start == tense.sentence(before.start)[0]
    is_day = after.meaning.operator in _DAYS and (
        after.meaning.operator != "date" or after.meaning.get("day") is not None
    )
    if opens or not is_day or not _EVENT.fullmatch(text, before.end, after.start):
        return False
    return not any(map(tense.joins, text[before.end : after.start].lower().split()))  # "and left on Friday"


def _apposed(text: str, before: TimeExpression, after: TimeExpression) -> bool:
    """Whether a date stands behind what has been counted, set off by a comma or a bracket."""
    return _is_day(after) and bool(_APPOSED.fullmatch(text, before.end, after.start))


def _is_day(date: TimeExpression) -> bool:
    return date.meaning.operator == "date" and date.meaning.get("day") is not None


def _in_same_year(month: Meaning, after: Meaning, between: str, tense: Tense) -> Meaning:
    """A month as of the year that the date behind it is told by, if the two are joined."""
    plain = month.operator == "date" and month.get("month") is not None and not names_year(month)
    if not plain or not tense.joins(between):
        return month
    return Meaning("month_of_year", (*month.arguments, ("shift", after.get("shift"))))


def lend_years(text: str, expressions: Sequence[TimeExpression], tense: Tense) -> dict[int, int]:
    """The years that months take from the full date they are joined to ("March and April 1918"), by where the
    month stands."""
    lent: dict[int, int] = {}
    for before, after in reversed(list(pairwise(expressions))):
        year = year_named(after.meaning) or lent.get(after.start)
        if year is None or names_year(before.meaning):
            continue
        between = _ASIDE.sub("", text[before.end : after.start]).strip().lower()
        if not tense.joins(between):
            continue
        if all(_names_month(each.meaning) or _names_season(each.meaning) for each in (before, after)):
            over = _is_later(before.meaning, after.meaning)
            lent[before.start] = year - 1 if over else year  # "from 12 November until February 1873"
    for before, after in pairwise(expressions):  # "the Boxing Day tsunami of 2004"
        year, named = year_named(after.meaning), names_year(before.meaning)
        plain = after.meaning.operator == "date" and after.meaning.get("month") is None
        if year is None or named or not plain or not tense.is_of_year(text[before.end : after.start]):
            continue
        if before.meaning.operator == "holiday" or before.meaning.get("day") is not None:
            lent.setdefault(before.start, year)
    for day, other, last in zip(expressions, expressions[1:], expressions[2:], strict=False):
        inside, behind = text[day.end : other.start].strip(), text[other.end : last.start].strip()
        if inside[:1] != "(" or behind != ")":
            continue
        year = year_named(last.meaning)
        if year is not None and last.meaning.get("month") is None:
            lent |= {each.start: year for each in (day, other) if _names_month(each.meaning)}
    return lent


def _names_month(meaning: Meaning) -> bool:
    inner = (value for _, value in meaning.arguments if isinstance(value, Meaning))
    return meaning.get("month") is not None or any(_names_month(each) for each in inner)


def _is_later(one: Meaning, other: Meaning) -> bool:
    """Whether a month stands later in the calendar than another."""
    months = [each.get("month") or (each.inner("date") or each).get("month") for each in (one, other)]
    first, last = (month if isinstance(month, int) else 0 for month in months)
    return first > last > 0


def _names_season(meaning: Meaning) -> bool:
    inner = meaning.inner("date") or meaning
    return inner.operator == "season"


def _in_brackets(between: str, tense: Tense) -> bool:
    rest = between.strip(_BRACKETS)
    return bool({"(", ")"} & set(between)) and (not rest or tense.opens_day(rest))


def _day_of(meaning: Meaning) -> Meaning | None:
    """The part of a meaning that names a day."""
    if meaning.operator in _DATED_CLOCKS or meaning.operator == "approximate":
        inner = meaning.inner("date")
        return _day_of(inner) if inner and inner.operator in _DATED_CLOCKS else inner
    return meaning if meaning.operator in _DAYS else None


def _on(clock: Meaning, day: Meaning, days: int = 0) -> Meaning:
    inner = clock.inner("clock")
    if inner is None:
        return Meaning("at", (("clock", clock), ("date", day), ("days", days)))
    return Meaning("approximate", (("date", _on(inner, day, days)), ("mod", clock.get("mod"))))


def _crosses_midnight(first: Meaning, last: Meaning) -> bool:
    """Whether a range begins later in the day than it ends: "10 p.m. to 5 a.m. Tuesday"."""
    ends = [each.inner("clock") or each for each in (first, last)]
    halves = [each.get("meridiem") for each in ends]
    return halves == ["pm", "am"]
