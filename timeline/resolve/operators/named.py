"""Operators that count from what the phrase names: "a week from Thursday", "two days after the strike"."""

from __future__ import annotations

from dataclasses import replace

from timeline import calendar
from timeline.calendar import Period
from timeline.model import Meaning
from timeline.resolve.context import Context
from timeline.resolve.operators.answer import Answer, counted, nothing_told
from timeline.resolve.operators.durations import amount_of, length_in_words, unit_of, value_of
from timeline.resolve.operators.relative import back
from timeline.resolve.wording import spoken


def from_date(meaning: Meaning, context: Context, inner: Answer) -> Answer:
    """Resolve "a week from Thursday", "a week ago Monday".

    Counted from the date that the phrase itself gives.
    """
    moved = _moved(meaning, inner.period)
    if moved is None or inner.period is None:
        return replace(inner, period=None)
    length = meaning.inner("duration_bare") or meaning
    side = "after" if calendar.first_day(moved) > calendar.first_day(inner.period) else "before"
    return counted(moved, inner.period, f"{length_in_words(amount_of(length), unit_of(length))} {side}")


def duration_from_date(meaning: Meaning, context: Context, inner: Answer) -> Answer:
    """Resolve "two days (after Christmas)": a DURATION for TIMEX3, and the day that it leads to, if the
    clause can be of that day: what "was found two weeks after he left on Monday" was found by now.
    """
    day = _moved(meaning, inner.period)
    fits = day is not None and context.fits_clause(day)
    return _duration_to(meaning, day if fits else None, inner.period, which="the date beside it")


def duration_from_event(meaning: Meaning, context: Context) -> Answer:
    """Resolve "two days (after the strike)": a DURATION for TIMEX3, and the day that it leads to.

    It counts on from the date that the text has told for that event ("the strike"); or back from the clause's
    own date to an event that it names for the first time ("the move came two days after a strike"). An event
    that is spoken of as known, in a sentence without a date, is what the text told last ("the disaster").
    """
    told = context.date_of_event() or context.date_of_known_event()
    if told is None and context.counts_back:
        back_to = _moved(meaning, context.told, back_again=True)
        return replace(_duration_to(meaning, back_to, context.told), dates="anchor")
    return _duration_to(meaning, _moved(meaning, told), told)


def day_from_event(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the day (after the strike)": the day beside that of an event, if the text has told it."""
    if (same := context.explained) is not None:
        return counted(same, same, "another name for")
    told = context.date_of_event() or context.date_of_known_event()
    day = _moved(meaning, told)
    if day is None or told is None:
        return replace(nothing_told(), value="XXXX-XX-XX")
    return counted(day, told, "the day after" if meaning.number("sign") > 0 else "the day before")


def nth_day_of_event(meaning: Meaning, context: Context) -> Answer:
    """Resolve "(21 July,) the fifth day (of the siege)": the day that it says again, if it does."""
    if (same := context.explained) is not None:
        return counted(same, same, "another name for")
    return replace(nothing_told(), value="XXXX-XX-XX")


def _moved(meaning: Meaning, base: Period | None, *, back_again: bool = False) -> Period | None:
    length, sign = meaning.inner("duration_bare") or meaning, meaning.number("sign", 1)
    if base is None:
        return None
    count = amount_of(length)
    if not isinstance(count, (int, float)) or unit_of(length) in ("second", "minute", "hour"):
        return None
    unit = unit_of(length)
    if calendar.is_coarser(base, unit):
        return None  # five days after "the 1990s" is no date
    steps = (sign if back_again else -sign) * count
    if count == int(count):
        return calendar.shift(base, -int(steps), unit)
    return back(base, steps, unit)


def _duration_to(
    meaning: Meaning, day: Period | None, base: Period | None, which: str = "the date told before"
) -> Answer:
    length = meaning.get("duration_bare")
    value = value_of(amount_of(length), unit_of(length)) if isinstance(length, Meaning) else "PXX"
    if day is None or base is None:
        return Answer("DURATION", value, why="a length of time", unresolved="duration")
    words = length_in_words(amount_of(length), unit_of(length)) if isinstance(length, Meaning) else value
    side = "after" if calendar.first_day(day) > calendar.first_day(base) else "before"
    why = f"{words} {side} {spoken(base)}, {which}"
    return Answer("DURATION", value, day, why=why, anchor=calendar.timex(base))
