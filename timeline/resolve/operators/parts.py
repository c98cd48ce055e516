"""Operators that narrow another date: "late April", "around Nov. 1", "this year's third quarter"."""

from __future__ import annotations

from dataclasses import replace

from timeline import calendar
from timeline.calendar import Period
from timeline.model import Meaning
from timeline.resolve.context import Context
from timeline.resolve.operators.answer import Answer
from timeline.resolve.operators.holidays import holiday

_LONG = {"decade": 10, "century": 100, "millennium": 1000}  # years
_YEARS_APART = (2023, 2024, 2025)  # in which a feast that moves is not on one day


def part(meaning: Meaning, context: Context, inner: Answer) -> Answer:
    """Resolve "late April", "the end of 1990", "mid-2023"."""
    return replace(inner, mod=meaning.word("mod"))


def approximate(meaning: Meaning, context: Context, inner: Answer) -> Answer:
    """Resolve "around Nov. 1"."""
    return replace(inner, mod=meaning.word("mod") or inner.mod)


def rest(meaning: Meaning, context: Context, inner: Answer) -> Answer:
    """Resolve "the rest of 1916": some part of it."""
    return inner


def quarter_of(meaning: Meaning, context: Context, inner: Answer) -> Answer:
    """Resolve "this year's third quarter", "the last quarter of the 19th century": of a year its Q1 to Q4."""
    named = meaning.get("quarter")
    number = (named if isinstance(named, Meaning) else meaning).get("n")
    if inner.period is None or not isinstance(number, int) or not 1 <= number <= 4:
        return inner
    if inner.period.grain != "year":
        first, last = _quarter(inner.period, number)
        return replace(inner, mod=("START", "MID", "MID", "END")[number - 1], first=first, last=last)
    period = Period("quarter", inner.period.year, index=number)
    return replace(inner, period=period, value=calendar.timex(period))


def _quarter(whole: Period, number: int) -> tuple[int, int]:
    """First and last day of a quarter of a stretch; of a decade or a century it begins with a month."""
    if years := _LONG.get(whole.grain):
        opening = Period("month", whole.year, 1)
        months = (calendar.shift(opening, 3 * years * n, "month") for n in (number - 1, number))
        first, after = map(calendar.first_day, months)
    else:
        start, days = calendar.first_day(whole), calendar.last_day(whole) - calendar.first_day(whole) + 1
        first, after = (start + days * n // 4 for n in (number - 1, number))
    return first, max(first, after - 1)


def half_of(meaning: Meaning, context: Context, inner: Answer) -> Answer:
    """Resolve "the second half of last year", "the last half of the ’80s": of a year its H1 or H2."""
    number, whole = meaning.get("n"), inner.period
    if whole is None or number not in (1, 2):
        return inner
    if whole.grain != "year":
        first, last = calendar.first_day(whole), calendar.last_day(whole)
        middle = (first + last) // 2
        if number == 1:
            return replace(inner, mod="START", first=first, last=middle)
        return replace(inner, mod="END", first=middle + 1, last=last)
    period = Period("half", whole.year, index=int(number))
    return replace(inner, period=period, value=calendar.timex(period))


def nth_weekday(meaning: Meaning, context: Context, inner: Answer) -> Answer:
    """Resolve "the first Saturday of October", "the last Friday of May" (``n`` -1)."""
    number, named = meaning.number("n", 1), meaning.inner("named")
    if inner.period is None or named is None:
        return replace(inner, period=None, value="XXXX-XX-XX")
    first, last = calendar.first_day(inner.period), calendar.last_day(inner.period)
    days = [calendar.from_ordinal(each) for each in range(first, last + 1)]
    fits = [each for each in days if calendar.weekday(each) == named.number("weekday")]
    if not 1 <= abs(number) <= len(fits):
        raise calendar.ImpossibleDateError(f"no such weekday in {calendar.timex(inner.period)}")
    found = fits[number - 1 if number > 0 else number]
    return replace(inner, period=found, value=calendar.timex(found))


def _time_of(period: Period) -> str:
    """The time of day of a period, as TIMEX3 spells it: TNI, T19:00, or nothing."""
    if period.hour is not None:
        return f"T{period.hour:02d}:{period.minute or 0:02d}"
    return f"T{period.part}" if period.part else ""


def _is_day_of_year(named: Meaning) -> bool:
    """Whether a day is the same in every year: one of a month, or a feast that does not move."""
    feast = named.word("holiday")
    if not feast:
        return named.get("month") is not None and named.get("day") is not None
    days = {(day.month, day.day) for day in (holiday(feast, year) for year in _YEARS_APART)}
    return len(days) == 1


def every_date(meaning: Meaning, context: Context, inner: Answer) -> Answer:
    """Resolve "every Tuesday", "each July", "every February 3", "every Christmas"."""
    period, named = inner.period, meaning.inner("date")
    value = "XXXX-XX-XX"
    if period is not None:
        if period.grain == "month":
            value = f"XXXX-{period.month:02d}"
        elif period.grain == "season":
            value = f"XXXX-{calendar.SEASONS[period.index or 0]}"
        elif named and _is_day_of_year(named) and period.day is not None:
            value = f"XXXX-{period.month:02d}-{period.day:02d}" + _time_of(period)
        elif period.day is not None and not (named and named.word("holiday")):
            value = f"XXXX-WXX-{calendar.weekday(period)}" + _time_of(period)
    return Answer("SET", value, why="happens again and again", unresolved="set")
