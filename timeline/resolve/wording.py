"""Stretches of time in words, for the reasons that a reader is given and for labels."""

from __future__ import annotations

from timeline import calendar
from timeline.calendar import Period, first_day
from timeline.resolve.context import Context

_MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_WEEKDAYS = ("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday_name(number: int) -> str:
    """The English name of an ISO weekday (Monday is 1)."""
    return _WEEKDAYS[number]


def spoken(period: Period) -> str:
    """The period as a sentence names it: a day with its weekday ("Wednesday 26 June 2024")."""
    if period.grain == "day":
        return f"{_WEEKDAYS[calendar.weekday(period)]} {describe(period)}"
    return f"the {describe(period)}" if period.grain in ("week", "weekend") else describe(period)


def now_of(context: Context) -> str:
    """What "today" counts from: publication, or the entry of a chronology that the phrase stands in."""
    return "publication" if context.published == context.setting.issued else "its entry"


def now_and_day(context: Context) -> str:
    """The same with its day, where that is known: "publication (Wednesday 26 June 2024)"."""
    return f"{now_of(context)} ({spoken(context.published)})" if context.published else now_of(context)


def counted_from(period: Period, context: Context) -> str:
    """The period that a phrase counts from: publication, or a day told before."""
    if period == context.published:
        return now_and_day(context)
    return f"{spoken(period)}, told before" if period.day else spoken(period)


def describe(period: Period) -> str:
    """The period in English words: "24 June 2024", "June 2024", "week of 24 June 2024", "the 1990s"."""
    year = str(period.year) if period.year > 0 else f"{1 - period.year} BC"
    if period.grain in ("week", "weekend"):
        start = calendar.from_ordinal(first_day(period))
        return f"{period.grain} of {describe(start)}"
    if period.grain == "season":
        return f"{season_name(calendar.SEASONS[period.index or 0])} {year}"
    if period.grain == "quarter":
        return f"Q{period.index} {year}"
    if period.grain == "half":
        return f"{'first' if period.index == 1 else 'second'} half of {year}"
    if period.grain == "decade":
        return f"the {period.year}s" if period.year > 0 else f"the {calendar.timex(period)[2:]}0s BC"
    if period.grain == "century":
        number = period.year // 100 + 1 if period.year >= 0 else -(period.year - 1) // 100
        return f"{_ordinal(number)} century{'' if period.year >= 0 else ' BC'}"
    text = f"{_MONTHS[period.month]} {year}" if period.month else year
    text = f"{period.day} {text}" if period.day else text
    if period.part:
        return f"{text}, {_PARTS.get(period.part, period.part)}"
    return f"{text}, {period.hour:02d}:{period.minute or 0:02d}" if period.hour is not None else text


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def season_name(name: str) -> str:
    """The word for a season of TIMEX3: "winter" for WI."""
    return _SEASONS[name]
