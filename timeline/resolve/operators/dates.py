"""Operators for dates that name their place in the calendar, whole or without their year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline import calendar
from timeline.calendar import ImpossibleDateError, Period, first_day
from timeline.model import Argument, Grain, Meaning
from timeline.resolve.context import Context
from timeline.resolve.operators.answer import Answer
from timeline.resolve.operators.choose import by_year, fitting, known_day
from timeline.resolve.operators.holidays import holiday
from timeline.resolve.operators.relative import from_publication
from timeline.resolve.wording import now_of, spoken

_PIVOT = 2039  # POSIX reads 69–99 as 19xx; news of today needs ’49 as 1949 too
_BUDDHIST_ERA = 543
_PIVOT_OF_DECADES = 2010  # in a text without a date "the twenties" are the 1920s
_FIRST_WITH_NAME = 20  # the first decade of a century that is called by a word, and only
_DECADE_TAKES_NAME = 7  # so many years after it began; until then the word means that of the century before
_YEARS_AHEAD = 10  # a two-digit year farther ahead of publication belongs to the century before


def year_of(meaning: Meaning, context: Context) -> int | None:
    """The astronomical year that a meaning names: four digits, two digits ("’98"), or of an era."""
    if isinstance(short := meaning.get("yy"), int):
        if context.history and context.told_year:
            told = context.told_year.year
            return min((told // 100 * 100 + short + step for step in (-100, 0)), key=lambda y: abs(y - told))
        base = context.published.year if context.published else _PIVOT
        year = base // 100 * 100 + short
        return year - 100 if year > base + _YEARS_AHEAD else year
    if isinstance(buddhist := meaning.get("buddhist"), int):
        return buddhist - _BUDDHIST_ERA
    named = meaning.get("year")
    if not isinstance(named, int):
        return None
    if named == 0:
        raise ImpossibleDateError("there is no year 0")
    return 1 - named if meaning.get("era") == "BC" else named


def date(meaning: Meaning, context: Context) -> Answer:
    """A day, a month or a year: "June 24, 2024", "24 June", "June", "1998", "480 BC"."""
    if name := meaning.word("calendar"):
        why = f"a date of the {name} calendar, which is not put on the Gregorian one"
        return Answer("DATE", "", why=why, unresolved="other-calendar", code="other-calendar")
    year, month, day = year_of(meaning, context), meaning.get("month"), meaning.get("day")
    if month is None:
        if year is None:
            return Answer("DATE", "", unresolved="vague")
        return _counted_over(in_calendar(Period("year", year), "the year stands in the text"), meaning, year)
    if not isinstance(month, int) or not 1 <= month <= 12:
        raise ImpossibleDateError(f"there is no month {month}")

    def in_year(of: int) -> Period:
        return calendar.day(of, month, int(day)) if isinstance(day, int) else Period("month", of, month)

    if year is not None:
        return _counted_over(in_calendar(in_year(year), "the date stands in the text in full"), meaning, year)
    if (joined := context.borrowed_year) is not None:
        return in_calendar(in_year(joined), f"with the year of the date that it is joined to ({joined})")
    if isinstance(day, int) and day > calendar.days_in_month(2000, month):
        raise ImpossibleDateError(f"month {month} has no day {day}")
    chosen = by_year(in_year, context)
    if chosen is None:
        return _unanchored(f"XXXX-{month:02d}" + (f"-{day:02d}" if isinstance(day, int) else ""))
    chosen = known_day(chosen[0], context) or chosen
    return _with_weekday(chosen, meaning.get("weekday"), in_year, context)


def two_days(meaning: Meaning, context: Context) -> Answer:
    """Resolve "28/29 June": the first of two days or more, and the stretch of time up to the last."""
    found, until = date(meaning, context), meaning.number("until")
    if found.period is None or found.period.month is None:
        return found
    last = calendar.day(found.period.year, found.period.month, until)
    if calendar.first_day(last) <= calendar.first_day(found.period):
        raise ImpossibleDateError(f"day {until} is not after day {found.period.day}")
    return replace(found, first=calendar.first_day(found.period), last=calendar.last_day(last))


def _counted_over(found: Answer, meaning: Meaning, year: int) -> Answer:
    """An answer; where its year is of the Buddhist era, with a notice that says so."""
    if (buddhist := meaning.get("buddhist")) is None:
        return found
    return replace(found, why=f"the Buddhist year {buddhist} is {year}", code="other-calendar")


def _with_weekday(
    chosen: tuple[Period, str], weekday: Argument, in_year: Callable[[int], Period], context: Context
) -> Answer:
    """The day chosen; or, where the text names another weekday, that of the nearest year in which it fits."""
    if not isinstance(weekday, int) or calendar.weekday(chosen[0]) == weekday:
        return in_calendar(*chosen, context)
    told = [chosen[0].year, *([context.published.year] if context.published else [])]
    every = ([p for p in fitting(in_year, year) if calendar.weekday(p) == weekday] for year in told)
    fits = next(filter(None, every), None)
    if not fits:
        return in_calendar(*chosen, context)
    best = min(fits, key=lambda period: abs(period.year - chosen[0].year))
    return in_calendar(best, f"the year nearest to {chosen[0].year} in which that day is that weekday")


def slashed(meaning: Meaning, context: Context) -> Answer:
    """Resolve "6/26/2024".

    Month first or day first, as the text's other dates have it; else, where both fit, the order usual in the
    language, unless only the other one fits the tense of the clause. A notice says so.
    """
    first, second, year = (meaning.number(name) for name in ("first", "second", "year"))
    if year < 100:
        year = year_of(Meaning("date", (("yy", year),)), context) or year
    order = context.setting.order or meaning.get("order")
    month, day = (first, second) if order == "month-first" else (second, first)
    if month > 12:
        month, day = day, month
    chosen = calendar.day(year, month, day)
    if day > 12 or day == month:
        return in_calendar(chosen, "the date stands in the text in full")
    if context.setting.order:
        return in_calendar(chosen, "month and day stand in the order of another date of this text")
    other = calendar.day(year, day, month)
    why = "month and day could be the other way round; read in the order usual in this language"
    if context.fits_clause(other) and not context.fits_clause(chosen):
        why = f"read with month and day the other way round than usual, to fit “{context.cue.word}”"
        chosen = other
    return Answer("DATE", calendar.timex(chosen), chosen, why=why, code="ambiguous-order")


def instant(meaning: Meaning, context: Context) -> Answer:
    """An ISO 8601 instant, to the minute, in its own zone."""
    parts = {name: meaning.number(name) for name in ("year", "month", "day", "hour", "minute")}
    at = calendar.day(parts["year"], parts["month"], parts["day"])
    moment = Period("minute", at.year, at.month, at.day, hour=parts["hour"], minute=parts["minute"])
    return Answer("TIME", calendar.timex(moment), moment, why="the instant stands in the text in full")


def season(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the summer of 1916", "the summer"."""
    name = meaning.word("season") or meaning.word("fall")
    index = calendar.SEASONS.index(name)
    year = year_of(meaning, context)
    if year is not None:
        return in_calendar(Period("season", year, index=index), "season and year stand in the text")
    if (joined := context.borrowed_year) is not None:
        why = f"with the year of the date that it is joined to ({joined})"
        return in_calendar(Period("season", joined, index=index), why)
    chosen = by_year(lambda of: Period("season", of, index=index), context)
    return in_calendar(*chosen, context) if chosen else _unanchored(f"XXXX-{name}")


def quarter(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the third quarter of 1989", "Q3 2024", "the third quarter"."""
    return _part_of_year("quarter", 4, meaning, context)


def half(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the first half of 2024"."""
    return _part_of_year("half", 2, meaning, context)


def _part_of_year(grain: Grain, most: int, meaning: Meaning, context: Context) -> Answer:
    number = meaning.get("n")
    if not isinstance(number, int) or not 1 <= number <= most:
        raise ImpossibleDateError(f"a year has no {grain} {number}")

    def in_year(of: int) -> Period:
        return Period(grain, of, index=number)

    year = year_of(meaning, context)
    if year is not None:
        return in_calendar(in_year(year), f"{grain} and year stand in the text")
    if isinstance(shift := meaning.get("shift"), int) and context.published:
        why = from_publication(shift, "year", context)
        return in_calendar(in_year(context.published.year + shift), why, context)
    if (beside := _part_beside(context)) is not None:
        near = min(
            fitting(in_year, beside.year, 1), key=lambda each: abs(first_day(each) - first_day(beside))
        )
        return in_calendar(near, f"the one nearest to {spoken(beside)}, told beside it", context)
    forecast = context.tense.names_behind(
        context.span[1], "forecast_noun"
    )  # "cut its third-quarter forecast"
    with context.leaning("future" if forecast else ""):
        chosen = by_year(in_year, context)
    return in_calendar(*chosen, context) if chosen else _unanchored(f"XXXX-{grain[0].upper()}{number}")


def _part_beside(context: Context) -> Period | None:
    """The quarter or half that the sentence told with its year just before: "Q4 2023, up from Q3"."""
    told, year = context.previous, context.told_year
    parts = told is not None and told.grain in ("quarter", "half") and told == year
    return told if parts and context.same_sentence(context.previous_at) else None


def decade(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the 1990s", "the ’80s", "the nineties"."""
    short = meaning.get("decade_yy")
    if isinstance(short, int):
        year = _decade_nearest(short, context)
    else:
        year = year_of(meaning, context) or 0
        year -= 9 if year < 0 else 0  # the 470s BC begin in 479
    return in_calendar(Period("decade", year), "the decade stands in the text")


def _decade_nearest(short: int, context: Context) -> int:
    """The first year of "the twenties": in a history of those nearest to its time, else of the last that have
    begun; the twenties of a century need some years to take that name from those before."""
    if context.history and context.told_year:
        told = context.told_year.year
        around = (told // 100 * 100 + short + step for step in (-100, 0, 100))
        return min(around, key=lambda year: abs(year - told))
    base = context.published.year if context.published else _PIVOT_OF_DECADES
    year = base // 100 * 100 + short
    begun = year + (_DECADE_TAKES_NAME if short == _FIRST_WITH_NAME else 0)
    return year - 100 if begun > base else year


def century(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the 19th century", "the fifth century BC"."""
    number = meaning.get("n")
    if not isinstance(number, int) or not 1 <= number <= 60:
        raise ImpossibleDateError(f"century {number}")
    if (meaning.get("era_before") or meaning.get("era")) == "BC":
        return in_calendar(Period("century", -100 * number + 1), "the century stands in the text")
    return in_calendar(Period("century", 100 * (number - 1)), "the century stands in the text")


def turn_of_century(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the turn of the century", "the turn of the 20th century": about the year that it began with.

    Without a number it is the one nearest to the story's time, or to publication.
    """
    number, base = meaning.get("n"), context.base
    if isinstance(number, int) and 1 <= number <= 60:
        found = Period("year", 100 * (number - 1))
        return replace(in_calendar(found, "the century stands in the text"), mod="APPROX")
    if base is None:
        return Answer("DATE", "", why="which century is not said", unresolved="vague")
    found = Period("year", (base.year + 50) // 100 * 100)
    return replace(in_calendar(found, f"the turn nearest to {spoken(base)}"), mod="APPROX")


def holiday_of(meaning: Meaning, context: Context) -> Answer:
    """Resolve "Christmas 1963", "last Thanksgiving", "Thanksgiving"."""
    name = meaning.word("holiday")
    year = year_of(meaning, context)
    if year is not None:
        return in_calendar(holiday(name, year), "the day is fixed by its name and the year")
    move = meaning.get("shift")
    if isinstance(move, int) and context.published:
        now = calendar.first_day(context.published)
        days = [holiday(name, context.published.year + step) for step in (-1, 0, 1)]
        if move < 0:
            return in_calendar(
                [d for d in days if calendar.first_day(d) < now][-1], f"the last one before {now_of(context)}"
            )
        return in_calendar(
            next(d for d in days if calendar.first_day(d) >= now), f"the next one after {now_of(context)}"
        )
    if (joined := context.borrowed_year) is not None:
        return in_calendar(holiday(name, joined), f"in the year named with it ({joined})")
    chosen = by_year(lambda of: holiday(name, of), context)
    return in_calendar(*chosen, context) if chosen else _unanchored("XXXX-XX-XX")


def named_day(meaning: Meaning, context: Context) -> Answer:
    """A day that has become a name: "9/11", "D-Day"."""
    return in_calendar(calendar.from_iso(meaning.word("named_day")), "the day is known by this name")


def day_of_year(meaning: Meaning, context: Context) -> Answer:
    """Resolve "2024-178": the 178th day of 2024."""
    year, number = meaning.number("year"), meaning.number("day_of_year")
    day = calendar.from_ordinal(calendar.ordinal(year, 1, 1) + number - 1)
    if number < 1 or day.year != year:
        raise ImpossibleDateError(f"{year} has no day {number}")
    return in_calendar(day, f"day {number} of the year {year}")


def in_calendar(period: Period, why: str, context: Context | None = None) -> Answer:
    """A date that the calendar gives, by the reason told; its anchor is what the context counts from."""
    anchor = calendar.timex(context.base) if context and context.base else ""
    return Answer("DATE", calendar.timex(period), period, why=why, anchor=anchor)


def _unanchored(value: str) -> Answer:
    return Answer(
        "DATE",
        value,
        why="no publication date is known, and the text gives no year before it",
        unresolved="no-anchor",
    )
