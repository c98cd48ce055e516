"""Let a clock time take the day that a later one of its sentence names.

It is the day of the other end of its range ("between 9 a.m. and 5 p.m. Monday"), or of the same time told in
another zone or behind it in brackets ("5 p.m. (1600 GMT) on Friday").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.model import Meaning, TimeExpression
from timeline.resolve.tense import Tense

_CLOCKS = frozenset({"clock", "clock_about"})
_DATED_CLOCKS = frozenset({"at", "part_of_day"})
_DAYS = frozenset({"weekday", "weekday_relative", "relative", "date", "month_told", "day_relative"})
_BRACKETS = "( ),"


def lend_days(text: str, expressions: Sequence[TimeExpression], tense: Tense) -> list[TimeExpression]:
    """The expressions, clock times without a day with that of the time or day that they are joined to."""
    lent = list(expressions)
    for place in range(len(lent) - 2, -1, -1):
        clock, after = lent[place], lent[place + 1]
        if clock.meaning.operator not in _CLOCKS:
            continue
        between = text[clock.end : after.start].strip().lower()
        day = _day_of(after.meaning)
        if day is None:
            continue
        ranged = after.meaning.operator in _DATED_CLOCKS and tense.joins(between) and between != ","
        if (ranged and not _crosses_midnight(clock.meaning, after.meaning)) or _in_brackets(between, tense):
            lent[place] = replace(clock, meaning=_on(clock.meaning, day))
    return lent


def _in_brackets(between: str, tense: Tense) -> bool:
    rest = between.strip(_BRACKETS)
    return bool({"(", ")"} & set(between)) and (not rest or tense.opens_day(rest))


def _day_of(meaning: Meaning) -> Meaning | None:
    """The part of a meaning that names a day."""
    if meaning.operator in _DATED_CLOCKS or meaning.operator == "approximate":
        inner = meaning.inner("date")
        return _day_of(inner) if inner and inner.operator in _DATED_CLOCKS else inner
    return meaning if meaning.operator in _DAYS else None


def _on(clock: Meaning, day: Meaning) -> Meaning:
    inner = clock.inner("clock")
    if inner is None:
        return Meaning("at", (("clock", clock), ("date", day)))
    return Meaning("approximate", (("date", _on(inner, day)), ("mod", clock.get("mod"))))


def _crosses_midnight(first: Meaning, last: Meaning) -> bool:
    """Whether a range begins later in the day than it ends: "10 p.m. to 5 a.m. Tuesday"."""
    ends = [each.inner("clock") or each for each in (first, last)]
    halves = [each.get("meridiem") for each in ends]
    return halves == ["pm", "am"]
