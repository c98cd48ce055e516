"""Operators for weeks and weekends that a day, a holiday or a number names: "the week of March 6"."""

from __future__ import annotations

from timeline import calendar
from timeline.calendar import ImpossibleDateError
from timeline.model import Meaning
from timeline.resolve.context import Context
from timeline.resolve.operators.answer import Answer
from timeline.resolve.operators.dates import date, holiday_of, in_calendar
from timeline.resolve.operators.relative import no_anchor
from timeline.resolve.wording import now_and_day, spoken

_MIDDLE_OF_WEEK = 3  # days after its first
_WEEK_IS_PAST = 5  # from Friday on, "this past week" is the one now ending


def holiday_weekend(meaning: Meaning, context: Context) -> Answer:
    """Resolve "Memorial Day weekend", "the Easter weekend of 2023": the weekend nearest to the day."""
    found = holiday_of(meaning, context)
    if found.period is None:
        return found
    early = calendar.weekday(found.period) <= 2  # of a Monday or a Tuesday, it is the weekend before
    near = calendar.shift(found.period, -2 if early else 0, "day")
    return in_calendar(calendar.truncate(near, "weekend"), f"the weekend nearest to {spoken(found.period)}")


def past_week(meaning: Meaning, context: Context) -> Answer:
    """Resolve "this past week": the week before that of publication, or that one once it is ending."""
    if context.published is None:
        return no_anchor("")
    ending = calendar.weekday(context.published) >= _WEEK_IS_PAST
    week = calendar.shift(calendar.truncate(context.published, "week"), 0 if ending else -1, "week")
    which = "that ends with" if ending else "before that of"
    return in_calendar(week, f"the week {which} {now_and_day(context)}")


def week_of(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the week of March 6", "the week ended June 30": the ISO week that the day lies in.

    Of "the week of March 5–11", which may begin on a Sunday, it is the one in which most of its days lie.
    """
    inner = date(Meaning("date", meaning.arguments), context)
    if inner.period is None:
        return inner
    inside = calendar.shift(inner.period, _MIDDLE_OF_WEEK if meaning.get("until") else 0, "day")
    return in_calendar(calendar.week_of(inside), inner.why)


def weekend_of(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the weekend of June 29": that of the week which the day lies in."""
    inner = date(Meaning("date", meaning.arguments), context)
    if inner.period is None:
        return inner
    return in_calendar(calendar.truncate(inner.period, "weekend"), inner.why)


def holiday_week(meaning: Meaning, context: Context) -> Answer:
    """Resolve "Easter week", "Christmas week": the week which the holiday lies in."""
    found = holiday_of(meaning, context)
    return in_calendar(calendar.week_of(found.period), found.why) if found.period else found


def iso_week(meaning: Meaning, context: Context) -> Answer:
    """Resolve "2024-W26", and "2024-W26-3", its Wednesday."""
    year, week, number = (meaning.number(name) for name in ("year", "week", "weekday"))
    first = calendar.first_day(calendar.week_of(calendar.day(year, 1, 4)))  # 4 January is in the first week
    day = calendar.from_ordinal(first + 7 * (week - 1) + max(number - 1, 0))
    found = day if number else calendar.week_of(day)
    if calendar.week_of(day).year != year:
        raise ImpossibleDateError(f"{year} has no week {week}")
    return in_calendar(found, "the week stands in the text by its number")
