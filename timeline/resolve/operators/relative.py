"""Operators that count from publication: "yesterday", "last week", "two years ago", "last Friday"."""

from __future__ import annotations

from dataclasses import replace

from timeline import calendar
from timeline.calendar import Period
from timeline.model import Meaning
from timeline.resolve.context import Context
from timeline.resolve.operators.answer import Answer
from timeline.resolve.operators.choose import Candidate
from timeline.resolve.operators.durations import amount_of, length_in_words, unit_of, value_of
from timeline.resolve.wording import spoken, weekday_name

_VAGUE = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def relative(meaning: Meaning, context: Context) -> Answer:
    """Resolve "yesterday", "this week", "next year": ``shift`` units from the one of publication."""
    shift, unit = _shift(meaning), meaning.word("unit")
    if context.published is None:
        return _no_anchor("")
    base = calendar.truncate(context.published, "week" if unit == "fortnight" else unit)
    return _dated(
        calendar.shift(base, shift, "week" if unit == "weekend" else unit),
        _from(shift, unit, context),
        context,
    )


def weekday(meaning: Meaning, context: Context) -> Answer:
    """Resolve "Monday".

    The day of publication or the last one before it for a past clause, the next one for one to come.
    """
    number = meaning.number("weekday")
    base = _base_of_weekday(context)
    if base is None:
        return _no_anchor(f"XXXX-WXX-{number}")
    cue = context.cue
    if calendar.weekday(base) == number and (not context.history or cue.direction != "future"):
        return _dated(base, f"the day of publication itself, a {weekday_name(number)}", context)
    ahead = cue.direction == "future"
    day = calendar.next_weekday(base, number, after=ahead)
    word = f", because “{cue.word}” is {'ahead' if ahead else 'past'}" if cue.word else ""
    side = "after" if ahead else "before"
    what = "publication" if base == context.published else "the date just told"
    return _dated(day, f"{weekday_name(number)} {side} {what} ({spoken(base)}){word}", context)


def weekday_relative(meaning: Meaning, context: Context) -> Answer:
    """Resolve "last Friday" (before today), "this Friday" (of this week), "next Friday" (of the next calendar
    week, or with ``nearest`` the first one ahead: "kommenden Freitag")."""
    number, shift = meaning.number("weekday"), _shift(meaning)
    base = _base_of_weekday(context)
    if base is None:
        return _no_anchor(f"XXXX-WXX-{number}")
    if shift < 0:
        return _dated(
            calendar.next_weekday(base, number, after=False),
            f"the last {weekday_name(number)} before {spoken(base)}",
            context,
        )
    if meaning.get("nearest"):
        ahead = calendar.next_weekday(base, number, after=True)
        return _dated(ahead, f"the first {weekday_name(number)} after {spoken(base)}", context)
    monday = calendar.first_day(calendar.week_of(base))
    day = calendar.from_ordinal(monday + number - 1 + 7 * shift)
    if (
        shift == 0
        and context.cue.direction == "future"
        and calendar.first_day(day) < calendar.first_day(base)
    ):
        day = calendar.shift(day, 1, "week")
    week = "the same calendar week" if shift == 0 else "the calendar week after"
    return _dated(day, f"{weekday_name(number)} of {week}, counted from {spoken(base)}", context)


def weekday_of_week(meaning: Meaning, context: Context) -> Answer:
    """Resolve "Monday last week"."""
    number, shift = meaning.number("weekday"), _shift(meaning)
    if context.published is None:
        return _no_anchor(f"XXXX-WXX-{number}")
    monday = calendar.first_day(calendar.week_of(context.published))
    return _dated(
        calendar.from_ordinal(monday + number - 1 + 7 * shift), _from(shift, "week", context), context
    )


def weekday_day(meaning: Meaning, context: Context) -> Answer:
    """Resolve "Friday the 28th": the nearest month in which that day is that weekday."""
    number, day = meaning.number("weekday"), meaning.number("day")
    base = context.base
    if base is None:
        return _no_anchor("XXXX-XX-XX")
    month = calendar.truncate(base, "month")
    for step in (0, -1, 1, -2, 2, -3, 3):
        there = calendar.shift(month, step, "month")
        if there.month is None or day > calendar.days_in_month(there.year, there.month):
            continue
        found = calendar.day(there.year, there.month, day)
        if calendar.weekday(found) == number:
            return _dated(found, f"the nearest month in which that day is a {weekday_name(number)}", context)
    raise calendar.ImpossibleDateError(f"no {weekday_name(number)} the {day}. is near")


def month_relative(meaning: Meaning, context: Context) -> Answer:
    """Resolve "last June", "next June", "this June"."""
    month = meaning.number("month")
    return _named_relative(lambda year: Period("month", year, month), f"XXXX-{month:02d}", meaning, context)


def day_relative(meaning: Meaning, context: Context) -> Answer:
    """Resolve "last Oct. 23": the last 23 October before publication."""
    month, day = meaning.number("month", 1), meaning.number("day", 1)
    return _named_relative(
        lambda year: calendar.day(year, month, day), f"XXXX-{month:02d}-{day:02d}", meaning, context
    )


def season_relative(meaning: Meaning, context: Context) -> Answer:
    """Resolve "last summer", "this fall"."""
    name = meaning.word("season") or meaning.word("fall")
    index = calendar.SEASONS.index(name)
    return _named_relative(lambda year: Period("season", year, index=index), f"XXXX-{name}", meaning, context)


def month_of_year(meaning: Meaning, context: Context) -> Answer:
    """Resolve "June last year", "12. März dieses Jahres"."""
    if context.published is None:
        return _no_anchor("")
    year, month, day = context.published.year + _shift(meaning), meaning.number("month"), meaning.get("day")
    period = calendar.day(year, month, day) if isinstance(day, int) else Period("month", year, month)
    return _dated(period, _from(_shift(meaning), "year", context), context)


def season_of_year(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the spring of next year"."""
    if context.published is None:
        return _no_anchor("")
    name = meaning.word("season") or meaning.word("fall")
    period = Period("season", context.published.year + _shift(meaning), index=calendar.SEASONS.index(name))
    return _dated(period, _from(_shift(meaning), "year", context), context)


def ago(meaning: Meaning, context: Context) -> Answer:
    """Resolve "two years ago", "in two years" (``sign`` 1).

    Counted from publication, as precise as its unit.
    """
    inner = meaning.get("duration_bare")
    if not isinstance(inner, Meaning):
        return Answer("DATE", "PAST_REF", unresolved="vague")
    count, unit = amount_of(inner), unit_of(inner)
    mod, ahead = meaning.word("mod"), meaning.get("sign") == 1
    vague, side = ("FUTURE_REF", "after") if ahead else ("PAST_REF", "before")
    if not isinstance(count, (int, float)):
        return Answer("DATE", vague, why="how long is not said", unresolved="vague")
    if context.published is None:
        return _no_anchor("")
    if unit in ("second", "minute", "hour"):
        return Answer("TIME", vague, why=f"hours {side} publication", unresolved="vague")
    base = context.published
    if not ahead and unit == "year" and count == 1 and (same := context.compared):
        return _dated(calendar.shift(same, -1, "year"), "the same part of the year before", context, mod)
    return _dated(
        back(base, -count if ahead else count, unit),
        f"{length_in_words(count, unit)} {side} publication ({spoken(base)})",
        context,
        mod,
    )


def duration_ago(meaning: Meaning, context: Context) -> Answer:
    """Resolve "(vor) zwei Jahren": a DURATION for TIMEX3, where the preposition stands outside the phrase,
    and the date that it leads back to."""
    length = meaning.get("duration_bare")
    if not isinstance(length, Meaning):
        return Answer("DURATION", "PXX", unresolved="duration")
    date = ago(meaning, context)
    value = value_of(amount_of(length), unit_of(length))
    if date.period is None:
        return replace(date, type="DURATION", value=value, unresolved="duration")
    return replace(date, type="DURATION", value=value)


def ago_vague(meaning: Meaning, context: Context) -> Answer:
    """Resolve "years ago"."""
    return Answer("DATE", "PAST_REF", why="how long ago is not said", unresolved="vague")


def back(base: Period, count: int | float, unit: str) -> Period:
    """``count`` units before ``base`` (after it for a negative count), at the precision of the unit."""
    whole = int(count)
    moved = calendar.shift(base, -whole, unit)
    if count != whole:
        moved = calendar.shift(moved, -round((count - whole) * 12) if unit == "year" else 0, "month")
    grain = {"fortnight": "week", "decade": "year", "century": "year", "millennium": "century"}.get(
        unit, unit
    )
    if calendar.GRAIN_ORDER.index(base.grain) > calendar.GRAIN_ORDER.index(grain):
        return moved
    return calendar.truncate(moved, grain)


def reference(meaning: Meaning, context: Context) -> Answer:
    """Resolve "now", "recently", "soon": TIMEX3's PRESENT_REF, PAST_REF, FUTURE_REF."""
    return Answer("DATE", meaning.word("value"), why="says no date", unresolved="vague")


def weekend(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the weekend": the last one before publication, the next one for a clause to come."""
    if context.published is None:
        return _no_anchor("")
    this = calendar.truncate(context.published, "weekend")
    if context.cue.direction != "future" and calendar.first_day(this) > calendar.first_day(context.published):
        this = calendar.shift(this, -1, "week")
    return _dated(this, f"the weekend nearest to publication ({spoken(context.published)})", context)


def year_end(meaning: Meaning, context: Context) -> Answer:
    """Resolve "year-end".

    The last day of the year of publication; of the year before early in the year, and for what is so "since".
    """
    if context.published is None:
        return _no_anchor("XXXX-12-31")
    year = context.published.year + _shift(meaning)
    if not _shift(meaning) and context.cue.direction == "past" and (context.published.month or 12) <= 6:
        year -= 1
    return _dated(calendar.day(year, 12, 31), f"the end of {year}", context)


def _named_relative(of_year: Candidate, unknown: str, meaning: Meaning, context: Context) -> Answer:
    if context.published is None:
        return _no_anchor(unknown)
    candidates = [of_year(context.published.year + step) for step in (-1, 0, 1)]
    whole = candidates[0].day is None
    now = calendar.truncate(context.published, "month") if whole else context.published
    shift = _shift(meaning)
    if shift == 0:
        return _dated(candidates[1], f"of the year of publication ({context.published.year})", context)
    if shift < 0:
        past = [each for each in candidates if calendar.last_day(each) < calendar.first_day(now)]
        return _dated(past[-1], f"the last one before publication ({spoken(context.published)})", context)
    ahead = [each for each in candidates if calendar.first_day(each) > calendar.last_day(now)]
    return _dated(ahead[0], f"the next one after publication ({spoken(context.published)})", context)


def _base_of_weekday(context: Context) -> Period | None:
    told = context.told if context.history else context.told_before
    if told is not None and told.day is not None:
        return replace(told, grain="day", part="", hour=None, minute=None)
    return context.published


def _shift(meaning: Meaning) -> int:
    return meaning.number("shift")


def _from(shift: int, unit: str, context: Context) -> str:
    where = f"publication ({spoken(context.published)})" if context.published else "publication"
    if shift == 0:
        return f"the {unit} of {where}"
    count = "" if abs(shift) == 1 else f"{abs(shift)} {unit}s "
    return f"{count or 'the ' + unit + ' '}{'before' if shift < 0 else 'after'} {where}"


def _dated(period: Period, why: str, context: Context, mod: str = "") -> Answer:
    anchor = calendar.timex(context.published) if context.published else ""
    return Answer("DATE", calendar.timex(period), period, mod, why, anchor)


def _no_anchor(value: str) -> Answer:
    return Answer(
        "DATE", value, why="counts from publication, and no publication date is known", unresolved="no-anchor"
    )
