"""Stretches of the calendar: what a date is at each grain, how it moves, and how it is spelled.

A ``Period`` names one stretch of the proleptic Gregorian calendar at one grain: a minute, a day, ISO week 26
of 2024, the third quarter of 1989, the 1990s, the fifth century before our era. Years are astronomical (1 BC
is 0, 2 BC is -1). Everything here is a pure function over periods; no word of any language, no clock.

Spelled in TIMEX3 (ISO-TimeML: 2024-W26, 1989-Q3, 199, BC0480-SU), and bounded by ISO 8601 days.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from timeline.model import Grain, When

SEASONS = ("SP", "SU", "FA", "WI")
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# Hours (first, last minute) that a part of the day covers; a night runs into the next day.
DAY_PARTS = {
    "MO": ("00:00", "11:59"),
    "MI": ("11:00", "13:59"),
    "AF": ("12:00", "17:59"),
    "EV": ("18:00", "23:59"),
    "NI": ("18:00", "23:59"),
    "DT": ("06:00", "17:59"),
}
GRAIN_ORDER: tuple[Grain, ...] = (
    "minute", "hour", "daypart", "day", "weekend", "week", "month", "season", "quarter", "half", "year",
    "decade", "century", "millennium",
)  # fmt: skip
_MONTHS_OF: dict[str, int] = {
    "month": 1, "season": 3, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200,
    "millennium": 12000,
}  # fmt: skip
_DAYS_OF: dict[str, int] = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}
_RANK: dict[str, int] = {grain: rank for rank, grain in enumerate(GRAIN_ORDER)}
_CYCLE = 400  # The Gregorian calendar repeats every 400 years, and so do its weekdays: 146,097 days.
_CYCLE_DAYS = 146_097
YEAR_MIN, YEAR_MAX = -9998, 9999


class ImpossibleDateError(ValueError):
    """A day that the calendar does not have (30 February), or a year outside what can be written."""


@dataclass(frozen=True, slots=True)
class Period:
    """One stretch of the calendar at one grain; the fields that its grain does not use stay at None or ""."""

    grain: Grain
    year: int
    month: int | None = None
    day: int | None = None
    index: int | None = None  # ISO week, quarter, half, or place of the season in SEASONS
    part: str = ""  # a part of the day in DAY_PARTS
    hour: int | None = None
    minute: int | None = None


# ------------------------------------------------------------------ making periods


def day(year: int, month: int, day_of_month: int) -> Period:
    """The day, or ImpossibleDateError if the calendar has no such day."""
    if not YEAR_MIN <= year <= YEAR_MAX or not 1 <= month <= 12:
        raise ImpossibleDateError(f"{year}-{month}-{day_of_month}")
    if not 1 <= day_of_month <= days_in_month(year, month):
        raise ImpossibleDateError(f"month {month} of {year} has no day {day_of_month}")
    return Period("day", year, month, day_of_month)


def from_ordinal(ordinal: int) -> Period:
    """The day of a proleptic ordinal (1 = 0001-01-01, may be negative)."""
    cycles, rest = divmod(ordinal - 1, _CYCLE_DAYS)
    base = date.fromordinal(rest + 1)
    year = base.year + cycles * _CYCLE
    if not YEAR_MIN <= year <= YEAR_MAX:
        raise ImpossibleDateError(f"year {year}")
    return Period("day", year, base.month, base.day)


def from_iso(text: str) -> Period:
    """The day that an ISO date (or the date part of an ISO instant) names."""
    found = re.match(r"(-?\d{4,5})-(\d\d)-(\d\d)", text)
    if not found:
        raise ImpossibleDateError(text)
    return day(int(found[1]), int(found[2]), int(found[3]))


def week_of(of: Period) -> Period:
    """The ISO week that the first day of the period lies in."""
    cycles = (of.year - 1) // _CYCLE
    year, week, _ = date.fromordinal(first_day(of) - cycles * _CYCLE_DAYS).isocalendar()
    return Period("week", year + cycles * _CYCLE, index=week)


# ------------------------------------------------------------------ bounds


def days_in_month(year: int, month: int) -> int:
    """Days in a month of the proleptic Gregorian calendar."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


@lru_cache(maxsize=10_000)  # a story tells of the same days again and again
def ordinal(year: int, month: int, day_of_month: int) -> int:
    """Proleptic ordinal of a day, also before year 1."""
    cycles = (year - 1) // _CYCLE
    return date(year - cycles * _CYCLE, month, day_of_month).toordinal() + cycles * _CYCLE_DAYS


def first_day(of: Period) -> int:
    """Ordinal of the first day of the period."""
    if of.grain in ("week", "weekend"):
        cycles = (of.year - 1) // _CYCLE
        monday = date.fromisocalendar(of.year - cycles * _CYCLE, of.index or 1, 1)
        return monday.toordinal() + cycles * _CYCLE_DAYS + (5 if of.grain == "weekend" else 0)
    return ordinal(of.year, first_month(of), of.day or 1)


def last_day(of: Period) -> int:
    """Ordinal of the last day of the period."""
    if of.grain == "week":
        return first_day(of) + 6
    if of.grain == "weekend":
        return first_day(of) + 1
    if of.day is not None:
        return first_day(of)
    months = of.year * 12 + first_month(of) - 1 + _MONTHS_OF[of.grain]
    return ordinal(months // 12, months % 12 + 1, 1) - 1


def first_month(of: Period) -> int:
    """Number of the month that the period begins in."""
    if of.month is not None:
        return of.month
    if of.grain == "season":
        return _SEASON_MONTH[SEASONS[of.index or 0]]
    if of.grain == "quarter":
        return 3 * ((of.index or 1) - 1) + 1
    if of.grain == "half":
        return 6 * ((of.index or 1) - 1) + 1
    return 1


@lru_cache(maxsize=10_000)
def day_number(iso: str) -> int:
    """The ordinal of the day that an ISO date names; days before our era have numbers below one."""
    return first_day(from_iso(iso))


def on_a_day(when: When) -> bool:
    """Whether a date begins on a day that is known, so that it can stand under that day."""
    if when.modifier in ("before", "after") or _RANK[when.grain] > _RANK["day"]:
        return False
    return when.modifier == "" or when.is_one_day


def is_before(one: When, other: When) -> bool:
    """Whether a stretch of time is over when another one begins; days before our era are in their order."""
    last, first = day_number(one.latest), day_number(other.earliest)
    if last != first:
        return last < first
    until, begin = one.latest.partition("T")[2], other.earliest.partition("T")[2]
    return bool(until and begin) and until < begin


@lru_cache(maxsize=10_000)
def iso_day(ordinal_day: int) -> str:
    """ISO 8601 spelling of a day given by its ordinal; years before 1 are signed ("-0479-06-01")."""
    of = from_ordinal(ordinal_day)
    return f"{iso_year(of.year)}-{of.month:02d}-{of.day:02d}"


def iso_year(year: int) -> str:
    """ISO 8601 spelling of an astronomical year, four digits at least, signed before year 0."""
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def weekday(of: Period) -> int:
    """ISO weekday (Monday 1 … Sunday 7) of the first day of the period."""
    return (first_day(of) - 1) % 7 + 1


# ------------------------------------------------------------------ moving


def grain_of(unit: str) -> str:
    """The grain at which a unit of time stands on the calendar: a fortnight as the week that it begins in."""
    return "week" if unit == "fortnight" else unit


def is_coarser(of: Period, unit: str) -> bool:
    """Whether a period says less than a day, a week … would: in which day of a month is not known."""
    return _RANK[of.grain] > _RANK[grain_of(unit)]


def truncate(of: Period, grain: Grain | str) -> Period:
    """The period of a coarser (or equal) grain that the period begins in."""
    start = from_ordinal(first_day(of))
    month = start.month or 1
    if grain == "day":
        return start
    if grain in ("week", "weekend"):
        return Period(
            "weekend" if grain == "weekend" else "week", (week := week_of(of)).year, index=week.index
        )
    if grain == "month":
        return Period("month", start.year, month)
    if grain == "season":
        return Period("season", start.year - (month < 3), index=(month - 3) % 12 // 3)
    if grain == "quarter":
        return Period("quarter", start.year, index=(month - 1) // 3 + 1)
    if grain == "half":
        return Period("half", start.year, index=(month - 1) // 6 + 1)
    if grain in _MONTHS_OF:
        years = _MONTHS_OF[grain] // 12
        return Period(grain, start.year // years * years)  # type: ignore[arg-type]
    return of


def whole_day(of: Period) -> Period:
    """The day of a period that lies in one: of a morning, of a minute."""
    return Period("day", of.year, of.month, of.day, of.index)


def shift(of: Period, count: int, unit: str) -> Period:
    """Move a period by ``count`` units, keeping its grain; the 31st falls back to the last day of a month."""
    if unit in _DAYS_OF:
        moved = from_ordinal(first_day(of) + count * _DAYS_OF[unit])
        return moved if of.day is not None else truncate(moved, of.grain)
    months = of.year * 12 + first_month(of) - 1 + count * _MONTHS_OF[unit]
    year, month = months // 12, months % 12 + 1
    if not YEAR_MIN <= year <= YEAR_MAX:
        raise ImpossibleDateError(f"year {year}")
    if of.grain in ("week", "weekend"):
        start = from_ordinal(first_day(of))
        return truncate(shift(start, count, unit), of.grain)
    if of.day is not None:
        return replace(of, year=year, month=month, day=min(of.day, days_in_month(year, month)))
    if of.grain in ("season", "quarter", "half"):
        return truncate(Period("month", year, month), of.grain)
    return replace(of, year=year, month=month if of.month is not None else None)


def next_weekday(of: Period, number: int, *, after: bool) -> Period:
    """The nearest day with that ISO weekday strictly after (or before) the first day of the period."""
    start, today = first_day(of), weekday(of)
    days = (number - today - 1) % 7 + 1 if after else (number - today) % 7 - 7
    return from_ordinal(start + days)


# ------------------------------------------------------------------ spelling


def timex(of: Period) -> str:
    """TIMEX3 value of a period (ISO-TimeML; years before our era as "BC" and four digits)."""
    year = _timex_year(of.year)
    if of.grain == "century":
        return f"BC{(99 - of.year) // 100 - 1:02d}" if of.year < 0 else f"{of.year // 100:02d}"
    if of.grain == "decade":
        return f"BC{_bc(of.year) // 10:03d}" if of.year < 0 else f"{of.year // 10:03d}"
    if of.grain == "millennium":
        return f"{of.year // 1000}" if of.year >= 0 else year
    if of.grain in ("week", "weekend"):
        return f"{year}-W{of.index:02d}" + ("-WE" if of.grain == "weekend" else "")
    if of.grain == "season":
        return f"{year}-{SEASONS[of.index or 0]}"
    if of.grain in ("quarter", "half"):
        return f"{year}-{'Q' if of.grain == 'quarter' else 'H'}{of.index}"
    text = year
    if of.month is not None:
        text += f"-{of.month:02d}"
    if of.day is not None:
        text += f"-{of.day:02d}"
    return text + _timex_clock(of)


def _timex_clock(of: Period) -> str:
    if of.part:
        return f"T{of.part}"
    if of.hour is None:
        return ""
    return f"T{of.hour:02d}:{of.minute or 0:02d}" if of.grain == "minute" else f"T{of.hour:02d}"


def _timex_year(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{_bc(year):04d}"


def _bc(year: int) -> int:
    return 1 - year
