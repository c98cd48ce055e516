"""Operators that count from publication: "yesterday", "last week", "two years ago", "last June"."""

from __future__ import annotations

from dataclasses import replace
from math import inf

from timeline import calendar
from timeline.calendar import Period
from timeline.model import Meaning
from timeline.resolve.context import Context
from timeline.resolve.operators.answer import Answer
from timeline.resolve.operators.choose import Candidate
from timeline.resolve.operators.durations import amount_of, length_in_words, unit_of, value_of
from timeline.resolve.wording import now_and_day, now_of, season_name

_AGES = {"year": 10_000, "decade": 1_000, "century": 100, "millennium": 10}  # ago, no year is meant any more
_DAYS_OF_MONTH = 30
_SATURDAY = 6
_SUNDAY = 7
_WINTER_IS_TOLD = 4  # until April "this winter" is the one that was


def relative(meaning: Meaning, context: Context) -> Answer:
    """Resolve "yesterday", "this week", "next year": ``shift`` units from the one of publication.

    ``nearest`` tells "kommendes Wochenende", the one that comes first.
    """
    shift, unit = shift_of(meaning), meaning.word("unit")
    if context.published is None:
        return no_anchor("")
    base = calendar.truncate(context.published, calendar.grain_of(unit))
    if unit == "week" and shift == 0 and context.cue.direction == "future" and _opens_week(context):
        return dated(
            calendar.shift(base, 1, "week"), f"the week that begins with {now_and_day(context)}", context
        )
    if meaning.number("nearest", 0) and calendar.weekday(context.published) < _SATURDAY:
        return dated(base, f"the weekend that follows {now_and_day(context)}", context)
    return dated(
        calendar.shift(base, shift, "week" if unit == "weekend" else unit),
        from_publication(shift, unit, context),
        context,
    )


def _opens_week(context: Context) -> bool:
    """Whether the day of publication is a Sunday, on which "this week" of what is to come is the one that
    begins, in a language whose weeks begin with it."""
    sunday = context.published is not None and calendar.weekday(context.published) == _SUNDAY
    return sunday and context.tense.week_opens_on_sunday


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
    # The winter of a spring's news began the year before.
    over = name == "WI" and context.cue.direction != "future" and _month_of(context) <= _WINTER_IS_TOLD
    years = -1 if over and shift_of(meaning) == 0 else 0
    return _named_relative(
        lambda year: Period("season", year + years, index=index), f"XXXX-{name}", meaning, context
    )


def _month_of(context: Context) -> int:
    return (context.published.month if context.published else None) or 12


def month_of_year(meaning: Meaning, context: Context) -> Answer:
    """Resolve "June last year", "12. März dieses Jahres"."""
    if context.published is None:
        return no_anchor("")
    year, month, day = context.published.year + shift_of(meaning), meaning.number("month"), meaning.get("day")
    period = calendar.day(year, month, day) if isinstance(day, int) else Period("month", year, month)
    return dated(period, from_publication(shift_of(meaning), "year", context), context)


def day_of_month(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the 5th of next month"; ``toward`` says whether a day lies before publication or after it ("no
    último dia 23").
    """
    if context.published is None:
        return no_anchor("XXXX-XX-XX")
    if toward := meaning.number("toward"):
        return _day_toward(meaning, toward, context.published, context)
    month = calendar.shift(calendar.truncate(context.published, "month"), shift_of(meaning), "month")
    day = calendar.day(month.year, month.month or 1, meaning.number("day", 1))
    return dated(day, f"in {from_publication(shift_of(meaning), 'month', context)}", context)


def _day_toward(meaning: Meaning, toward: int, published: Period, context: Context) -> Answer:
    now, number = calendar.first_day(published), meaning.number("day", 1)
    months = (calendar.shift(calendar.truncate(published, "month"), step, "month") for step in (0, toward))
    days = [
        calendar.day(month.year, month.month or 1, number)
        for month in months
        if number <= calendar.days_in_month(month.year, month.month or 1)
    ]
    fits = [day for day in days if (calendar.first_day(day) - now) * toward >= 0]
    if not fits:
        raise calendar.ImpossibleDateError(f"neither month has a day {number}")
    return dated(
        fits[0], f"the nearest one {'before' if toward < 0 else 'after'} {now_and_day(context)}", context
    )


def seasons_ago(meaning: Meaning, context: Context) -> Answer:
    """Resolve "two winters ago": the last winter but one that was over at publication."""
    name, count = meaning.word("season"), meaning.get("n")
    if context.published is None or not isinstance(count, int):
        return no_anchor(f"XXXX-{name}")
    index, now = calendar.SEASONS.index(name), calendar.first_day(context.published)
    last = Period("season", context.published.year, index=index)
    while calendar.last_day(last) >= now:
        last = calendar.shift(last, -1, "year")
    why = f"counting back {count} {season_name(name)}s from {now_and_day(context)}"
    return dated(calendar.shift(last, 1 - count, "year"), why, context)


def this_in_year(meaning: Meaning, context: Context) -> Answer:
    """Resolve "this day in 1989", "this week in 1945"."""
    year, unit = meaning.number("year"), meaning.word("unit")
    if context.published is None:
        return no_anchor(f"{year:04d}")
    then = calendar.shift(context.published, year - context.published.year, "year")
    why = f"the {unit} of {now_and_day(context)}, in {year}"
    return dated(calendar.truncate(then, unit), why, context)


def season_of_year(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the spring of next year"."""
    if context.published is None:
        return no_anchor("")
    name = meaning.word("season") or meaning.word("fall")
    period = Period("season", context.published.year + shift_of(meaning), index=calendar.SEASONS.index(name))
    return dated(period, from_publication(shift_of(meaning), "year", context), context)


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
        return no_anchor("")
    if unit in ("second", "minute", "hour"):
        return Answer("TIME", vague, why=f"hours {side} {now_of(context)}", unresolved="vague")
    base = context.published
    if not ahead and count >= _AGES.get(unit, inf):
        why = f"{length_in_words(count, unit)} {side} {now_of(context)}, earlier than any calendar"
        return Answer("DATE", vague, why=why, unresolved="vague")
    if not ahead and unit == "year" and count == 1 and (same := context.compared):
        return dated(calendar.shift(same, -1, "year"), "the same part of the year before", context, mod)
    return dated(
        back(base, -count if ahead else count, unit),
        f"{length_in_words(count, unit)} {side} {now_and_day(context)}",
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
    if count != whole and unit == "year":
        moved = calendar.shift(moved, -round((count - whole) * 12), "month")
    elif count != whole and unit == "month" and moved.day:
        moved = calendar.shift(moved, -round((count - whole) * _DAYS_OF_MONTH), "day")
    grain = precision_of(unit)
    return moved if calendar.is_coarser(base, grain) else calendar.truncate(moved, grain)


def precision_of(unit: str) -> str:
    """The grain to which a count of units is meant: "two decades ago" names a year, "a week ago" a week."""
    return {"decade": "year", "century": "year", "millennium": "century"}.get(unit, calendar.grain_of(unit))


def reference(meaning: Meaning, context: Context) -> Answer:
    """Resolve "now", "recently", "soon": TIMEX3's PRESENT_REF, PAST_REF, FUTURE_REF."""
    return Answer("DATE", meaning.word("value"), why="says no date", unresolved="vague")


def weekend(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the weekend": the last one before publication, the next one for a clause to come."""
    if context.published is None:
        return no_anchor("")
    this = calendar.truncate(context.published, "weekend")
    if context.cue.direction != "future" and calendar.first_day(this) > calendar.first_day(context.published):
        this = calendar.shift(this, -1, "week")
    return dated(this, f"the weekend nearest to {now_and_day(context)}", context)


def year_end(meaning: Meaning, context: Context) -> Answer:
    """Resolve "year-end".

    The last day of the year of publication; of the year before early in the year, and for what is so "since".
    """
    if context.published is None:
        return no_anchor("XXXX-12-31")
    year = context.published.year + shift_of(meaning)
    if not shift_of(meaning) and context.cue.direction == "past" and (context.published.month or 12) <= 6:
        year -= 1
    return dated(calendar.day(year, 12, 31), f"the end of {year}", context)


def _named_relative(of_year: Candidate, unknown: str, meaning: Meaning, context: Context) -> Answer:
    if context.published is None:
        return no_anchor(unknown)
    candidates = [of_year(context.published.year + step) for step in (-1, 0, 1)]
    whole = candidates[0].day is None
    now = calendar.truncate(context.published, "month") if whole else context.published
    shift = shift_of(meaning)
    if shift == 0:
        why = f"the one that belongs to the year of {now_of(context)} ({context.published.year})"
        return dated(candidates[1], why, context)
    if shift < 0:
        past = [each for each in candidates if calendar.last_day(each) < calendar.first_day(now)]
        return dated(past[-1], f"the last one before {now_and_day(context)}", context)
    ahead = [each for each in candidates if calendar.first_day(each) > calendar.last_day(now)]
    return dated(ahead[0], f"the next one after {now_and_day(context)}", context)


def shift_of(meaning: Meaning) -> int:
    """How many units a phrase moves: 1 for "next"."""
    return meaning.number("shift")


def from_publication(shift: int, unit: str, context: Context) -> str:
    """How far a phrase counts from publication, in words."""
    if shift == 0:
        return f"the {unit} of {now_and_day(context)}"
    count = "" if abs(shift) == 1 else f"{abs(shift)} {unit}s "
    return f"{count or 'the ' + unit + ' '}{'before' if shift < 0 else 'after'} {now_and_day(context)}"


def dated(period: Period, why: str, context: Context, mod: str = "") -> Answer:
    """A date counted from publication."""
    anchor = calendar.timex(context.published) if context.published else ""
    return Answer("DATE", calendar.timex(period), period, mod, why, anchor)


def no_anchor(value: str) -> Answer:
    """No date, where no publication date is known."""
    return Answer(
        "DATE", value, why="counts from publication, and no publication date is known", unresolved="no-anchor"
    )


def day_of_story(context: Context) -> Period | None:
    """The day last told; in a history also where no more than its year has been told since."""
    told = context.told
    if told is None or told.day is not None or not context.history or not context.dated:
        return told if told and told.day is not None else None
    last = context.dated[-1][1]
    return last if last.year == told.year else None
