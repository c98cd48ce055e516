"""Operators for the quarters of business news: "the quarter", "the year-earlier period", "the 1988 quarter".

A quarter without a number is the one that the text named last, else the last one that was over at
publication. What is compared with "a year earlier" is the same part of the year before; after "the nine
months" it is no quarter, and only its year is known.
"""

from __future__ import annotations

from dataclasses import replace

from timeline import calendar
from timeline.calendar import Period
from timeline.model import Meaning
from timeline.resolve.context import Context
from timeline.resolve.operators.answer import Answer, counted, nothing_told
from timeline.resolve.operators.dates import quarter


def told_quarter(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the quarter", "the latest period"."""
    if not meaning.get("period") and (ahead := _forecast(context)):
        return counted(ahead, ahead, "the same as")
    ahead_of_now = bool(meaning.get("ends")) and context.cue.direction == "future"
    named = context.figures.quarter
    if named is not None and not (ahead_of_now and context.is_over(named)):
        return counted(named, named, "the same as")
    if meaning.get("vague"):
        return Answer("DATE", "", why="a stretch of time without bounds", unresolved="vague")
    last = _last_over(context)
    if last is None or context.published is None:
        return nothing_told()
    if ahead_of_now:
        return counted(calendar.shift(last, 1, "quarter"), context.published, "the quarter of")
    return counted(last, context.published, "the last quarter that was over on")


def quarter_ended(meaning: Meaning, context: Context, inner: Answer) -> Answer:
    """Resolve "the quarter (ended July 31)": the calendar quarter that most of its three months lie in."""
    if context.figures.quarter is not None or inner.period is None or inner.period.day is None:
        return told_quarter(meaning, context)
    end = inner.period
    middle = calendar.truncate(calendar.shift(end, -45, "day"), "quarter")
    found = counted(middle, end, "the three months that ended on")
    after = calendar.shift(end, -3, "month")
    return replace(found, first=calendar.first_day(after) + 1, last=calendar.first_day(end))


def quarter_by_end(meaning: Meaning, context: Context, inner: Answer) -> Answer:
    """Resolve "the fourth quarter (ended May 31)": that of the year in which it ended."""
    named, end = meaning.inner("quarter"), inner.period
    if named is None:
        return Answer("DATE", "")
    if end is None or named.get("year") is not None or named.get("n") is None:
        return quarter(named, context)
    found = Period("quarter", end.year, index=named.number("n"))
    return counted(found, end, "of the year in which it ended,")


def year_earlier(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the year-earlier quarter", "(profit of a) year earlier"."""
    number = meaning.get("n")
    if isinstance(number, int) and 1 <= number <= 4 and context.base:
        base: Period | None = Period("quarter", context.base.year, index=number)
    else:
        base = context.figures.reported or _last_over(context)
    if base is None:
        return nothing_told()
    now = context.published
    if now and meaning.get("whole") and context.figures.reported is None and base.year != now.year:
        last = calendar.shift(calendar.truncate(now, "year"), -1, "year")
        return counted(last, now, "a year before")
    return counted(calendar.shift(base, -1, "year"), base, "a year before")


def quarter_in_year(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the 1988 quarter": the quarter just told, in that year; "the 1988 period" may be the year."""
    year = meaning.number("year")
    told = context.figures.reported
    if told is None or told.grain == "year":
        return Answer("DATE", calendar.timex(whole := Period("year", year)), whole, why="the year is named")
    return counted(Period(told.grain, year, index=told.index), told, f"of {year}, by the name of")


def _forecast(context: Context) -> Period | None:
    """The part of a year to come that was just told, in a sentence that tells of forecasts."""
    near = context.is_near(context.figures.outlook_at)
    return context.figures.outlook if near and context.tense.foresees(context.span[0]) else None


def _last_over(context: Context) -> Period | None:
    """The last quarter that was over at publication."""
    if context.published is None:
        return None
    return calendar.shift(calendar.truncate(context.published, "quarter"), -1, "quarter")
