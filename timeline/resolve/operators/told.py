"""Operators that count from a date told in the text: "the following day", "two months later", "that year"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline import calendar
from timeline.calendar import Period
from timeline.model import Meaning, TimexType
from timeline.resolve.context import Context
from timeline.resolve.operators.answer import Answer, counted, nothing_told
from timeline.resolve.operators.clocks import day_told, minutes_after
from timeline.resolve.operators.durations import amount_of, length_in_words, unit_of
from timeline.resolve.operators.holidays import holiday
from timeline.resolve.operators.measured import counted_back_from
from timeline.resolve.operators.relative import back, precision_of
from timeline.resolve.wording import counted_from, spoken

_SPANS = ("week", "month", "year")


def told(meaning: Meaning, context: Context) -> Answer:
    """Resolve "that year", "the same month", "the following day", "the previous week"."""
    shift, unit = meaning.number("shift"), meaning.word("unit")
    base = (context.figures.quarter if unit == "quarter" else None) or context.told or context.published
    if shift < 0:
        base = counted_back_from(base, unit, context)
    if shift > 0 and unit in _SPANS and _begins_quotation(context):
        base = context.published  # he hopes for Friday: "If the next week goes well, …"
    if base is None:
        return nothing_told()
    if unit in ("second", "minute", "hour"):
        return Answer("TIME", _unknown(base, "hour"), why="within the day just told", unresolved="vague")
    grain = calendar.grain_of(unit)
    if calendar.is_coarser(base, grain):
        if context.published is None and not context.history:
            return nothing_told()
        return _some_time(base, grain, "within")
    moved = calendar.shift(calendar.truncate(base, grain), shift, grain if grain != "weekend" else "week")
    return counted(
        moved, base, {0: "the same as", 1: "the one after", -1: "the one before"}.get(shift, "near")
    )


def told_last_year(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the same month last year": the one just told, or of publication, a year before."""
    unit = meaning.word("unit")
    base = (context.figures.quarter if unit == "quarter" else None) or context.told or context.published
    if base is None:
        return nothing_told()
    if unit in ("second", "minute", "hour") or calendar.is_coarser(base, calendar.grain_of(unit)):
        return Answer("DATE", "", why="a stretch of time without bounds", unresolved="vague")
    grain = calendar.grain_of(unit)
    if grain == "week":
        return counted(calendar.shift(calendar.truncate(base, grain), -52, grain), base, "a year before")
    return counted(calendar.shift(calendar.truncate(base, grain), -1, "year"), base, "a year before")


def told_in_year(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the same day in 2019": the one just told, in that year."""
    base, unit, year = context.told or context.published, meaning.word("unit"), meaning.number("year")
    if base is None or calendar.is_coarser(base, unit):
        return Answer("DATE", f"{year:04d}", Period("year", year), why="the year stands in the text")
    then = calendar.shift(calendar.truncate(base, unit), year - base.year, "year")
    return counted(then, base, f"in {year}, the same {unit} as")


def later(meaning: Meaning, context: Context) -> Answer:
    """Resolve "two days later", "a year earlier": counted from the date last told."""
    inner, sign = meaning.get("duration_bare"), meaning.number("sign", 1)
    if not isinstance(inner, Meaning):
        inner = Meaning("duration", (("n", "X"), ("unit", meaning.get("unit"))))
    count, unit = amount_of(inner), unit_of(inner)
    if not isinstance(count, (int, float)):
        kind: TimexType = "TIME" if unit in ("second", "minute", "hour") else "DATE"
        value = "FUTURE_REF" if sign > 0 else "PAST_REF"
        return Answer(kind, value, why="how long is not said", unresolved="vague")
    if (again := _told_again(unit, context)) is not None:
        return counted(again, again, "another name for")
    base = context.told_before_saying or context.told
    by_clock = unit in ("second", "minute", "hour")
    if base is None and (by_clock or sign < 0 or context.cue.direction != "past"):
        base = context.published  # what "came two days later" did not come after publication
    if unit == "day" and sign < 0:
        base = counted_back_from(base, unit, context)
    if base is None:
        return nothing_told()
    how = f"{length_in_words(count, unit)} {'after' if sign > 0 else 'before'}"
    if by_clock:
        return _by_the_clock(base, sign * count, unit, how)
    if unit == "year" and sign < 0 and count == 1 and (same := context.compared):
        return counted(calendar.shift(same, -1, "year"), same, "a year before")
    if unit == "year" and sign < 0 and count == 1 and (month := context.compared_month) is not None:
        return counted(calendar.shift(month, -1, "year"), month, "a year before")
    grain = unit if base.grain == unit else precision_of(unit)  # a decade after the 1850s are the 1860s
    if calendar.is_coarser(base, grain) and grain != "month":
        return _some_time(base, grain, "after")
    return replace(counted(back(base, -sign * count, unit), base, how), mod=meaning.word("mod"))


def _told_again(unit: str, context: Context) -> Period | None:
    """The date right before the phrase, where that only says how long after another it is: "begun in 1729, it
    was finished in 1741, 12 years later"."""
    same = context.previous if context.previous_at == context.span_before[0] else None
    if same is None or not context.tense.is_apposed(context.span_before[1], *context.span):
        return None
    grain = precision_of(unit)
    if unit in ("second", "minute", "hour") or calendar.is_coarser(same, grain):
        return None
    return calendar.truncate(same, grain)


def _by_the_clock(base: Period, count: float, unit: str, how: str) -> Answer:
    """What was hours or minutes later: to the minute where the time of day was told."""
    if base.hour is not None and unit != "second":
        moment = minutes_after(base, round(count * (60 if unit == "hour" else 1)))
        return replace(counted(moment, base, how), type="TIME")
    why = f"{'later' if count > 0 else 'earlier'} than what was told of {spoken(base)}, by hours or minutes"
    return Answer("TIME", _unknown(base, "hour"), base if base.day else None, why=why)


def part_told_unit(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the end of the month", "later in the year".

    Of the one just told in a history, else of publication's; "later in the day" is always of the day told.
    """
    unit, mod = meaning.word("unit"), meaning.word("mod")
    base = (day_told(context) if unit == "day" else None) or context.base
    if base is None:
        return nothing_told()
    if unit in ("second", "minute", "hour"):
        return Answer("TIME", _unknown(base, "hour"), unresolved="vague")
    grain = calendar.grain_of(unit)
    period = base if calendar.is_coarser(base, grain) else calendar.truncate(base, grain)
    return Answer(
        "DATE",
        calendar.timex(period),
        period,
        mod,
        f"the {unit} of {counted_from(base, context)}",
        calendar.timex(base),
    )


def month_told(meaning: Meaning, context: Context) -> Answer:
    """Resolve "October of that year", "July 25 of the following year", "Christmas Day that year"."""
    mentioned = context.previous if context.previous and context.previous.grain == "year" else None
    base = mentioned or context.told_year or context.base
    if base is None:
        return nothing_told()
    if years := meaning.number("shift"):
        base = calendar.shift(calendar.truncate(base, "year"), years, "year")
    month, day = meaning.number("month", 1), meaning.get("day")
    if feast := meaning.word("holiday"):
        period = holiday(feast, base.year)
    else:
        period = (
            calendar.day(base.year, month, day) if isinstance(day, int) else Period("month", base.year, month)
        )
    return counted(period, base, "in the year of")


def range_day(meaning: Meaning, context: Context) -> Answer:
    """The second day of "April 6–7", "the 20th": in the month just told."""
    base, day = context.previous or context.told or context.published, meaning.get("day")
    if base is None or base.month is None or not isinstance(day, int):
        return nothing_told()
    if base is context.published:
        base = _month_of_day(day, base, context)
    return counted(calendar.day(base.year, base.month or 1, day), base, "in the month of")


def _month_of_day(day: int, published: Period, context: Context) -> Period:
    """The month of publication, or the one beside it to which the clause points ("the rent is due on the
    1st")."""
    steps = {"future": 1, "past": -1}
    step = steps.get(context.cue.direction, 0)
    passed = (day - (published.day or day)) * step < 0
    return calendar.shift(calendar.truncate(published, "month"), step, "month") if passed else published


def range_year(meaning: Meaning, context: Context) -> Answer:
    """The second year of "1915–17": in the century just told."""
    base, short = context.previous, meaning.get("short")
    if base is None or not isinstance(short, int):
        return nothing_told()
    year = base.year // 100 * 100 + short
    return counted(
        Period("year", year if year >= base.year else year + 100), base, "the end of the years from"
    )


def month_near(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the following May", "the previous April"."""
    month = meaning.number("month", 1)
    return _named_near(lambda year: Period("month", year, month), meaning, context)


def season_told(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the next spring", "the previous winter"."""
    index = calendar.SEASONS.index(meaning.word("season") or meaning.word("fall"))
    return _named_near(lambda year: Period("season", year, index=index), meaning, context)


def _named_near(of_year: Callable[[int], Period], meaning: Meaning, context: Context) -> Answer:
    base = context.told or context.published
    if base is None:
        return nothing_told()
    if years := meaning.number("years"):  # "the autumn of the following year"
        base = calendar.shift(calendar.truncate(base, "year"), years, "year")
    around = [of_year(base.year + step) for step in range(-2, 3)]  # a winter runs into the next year
    if meaning.get("shift") == 1:
        found = next(each for each in around if calendar.first_day(each) > calendar.first_day(base))
        return counted(found, base, "the first one after")
    if meaning.get("shift") == 0:
        near = min(
            around,
            key=lambda each: (
                abs(each.year - base.year),
                abs(calendar.first_day(each) - calendar.first_day(base)),
            ),
        )
        return counted(near, base, "in the year of")
    found = next(each for each in reversed(around) if calendar.last_day(each) < calendar.first_day(base))
    return counted(found, base, "the last one before")


def period(meaning: Meaning, context: Context) -> Answer:
    """Resolve "this period": some stretch of time that the text has told of."""
    return Answer("DATE", "", why="a stretch of time without bounds", unresolved="vague")


def unit_of_now(meaning: Meaning, context: Context) -> Answer:
    """Resolve "(for) the year", "(for) the week".

    The one just told of that size, in the news in the same sentence, else the one of publication. A week told
    of as past is, where it has only begun, the one of the day just told ("fell on Friday. For the week, …").
    """
    unit = meaning.word("unit")
    ahead = context.cue.direction == "future"
    ahead_or_now = ahead or context.reaches_now  # "renewed last year, and lasts through the end of the year"
    here = context.history or (context.same_sentence(context.told_at) and not ahead_or_now)
    told = context.told if here else None
    base = told if told and told.grain == unit else context.base
    if unit == "week" and not ahead and (day := context.day_of_last_week) is not None:
        base = day
    if base is None:
        return nothing_told()
    period = calendar.truncate(base, calendar.grain_of(unit))
    return replace(counted(period, base, ""), why=f"the {unit} of {counted_from(base, context)}")


def _some_time(base: Period, grain: str, how: str) -> Answer:
    """Some day, month … of a period just told; which one is not known."""
    why = f"{how} {spoken(base)}, just told"
    return Answer("DATE", _unknown(base, grain), base, why=why, anchor=calendar.timex(base))


def _begins_quotation(context: Context) -> bool:
    """Whether a phrase of the news stands in a quotation that the day told does not."""
    here, told = (context.tense.in_quotes(place) for place in (context.span[0], context.told_at))
    return here and not told and not context.history and context.published is not None


def _unknown(base: Period, grain: str) -> str:
    """The value of an unknown day (or hour) inside a period: 1915-XX-XX, 2001-05-XX, 1950-06-25TXX."""
    if grain == "hour" and base.day:
        return calendar.timex(calendar.whole_day(base)) + "TXX"
    value = calendar.timex(base)
    if grain == "hour":
        return f"{value}-XX"
    if base.grain == "year":
        return value + ("-XX-XX" if grain == "day" else "-XX" if grain == "month" else "-WXX")
    return f"{value}-XX" if base.grain == "month" and grain == "day" else value
