"""Dates as a reader's language spells them (CLDR, by Babel), never more precise than they are known."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, TypeAlias

from babel.dates import format_date, format_interval, format_skeleton

from timeline.calendar import on_a_day
from timeline.model import Grain, When
from timeline.write import days
from timeline.write.words import Words

Kind: TypeAlias = Literal["time", "day", "period", "range", "approximate"]

_CLOCK = ("minute", "hour", "daypart")
_APPROXIMATE = ("approx", "before", "after", "less_than", "more_than")
_PARTS = ("start", "mid", "end")
_YEAR_PART = re.compile(r"(\d{4})-(\w\w)")
_YEAR_PARTS = {
    "SP": "spring",
    "SU": "summer",
    "FA": "autumn",
    "WI": "winter",
    "H1": "first_half",
    "H2": "second_half",
}
_DAY_PART = re.compile(r"T(MO|AF|EV|NI)$")
_DAY_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"}


def kind_of(when: When) -> Kind:
    """What a date claims to know: a time of day, a day, a longer period, a range, or only about when."""
    if when.modifier in _APPROXIMATE:
        return "approximate"
    if when.modifier in _PARTS:
        return "period"
    if when.grain == "daypart" and days.day_of(when.earliest) == days.day_of(when.latest):
        return "time"
    if "/" in when.edtf and when.grain in (*_CLOCK, "day", "month", "year"):
        return "range"
    if when.grain in _CLOCK:
        return "time"
    return "day" if when.grain == "day" else "period"


def heading(when: When, words: Words) -> str:
    """The heading over a day's events ("4 March 2025"), or the period's own name."""
    return days.long_day(when.earliest, words) if on_a_day(when) else phrase(when, words)


def weekday(when: When, words: Words) -> str:
    """The weekday of the day that an event is listed under; "" if that is no day."""
    day = days.known(when.earliest) if on_a_day(when) else None
    return str(format_date(day, "EEEE", locale=words.locale)) if day else ""


def under_heading(when: When, words: Words) -> str:
    """What stands beside an event under its day: its clock, its days, or "" if the heading says all."""
    if not on_a_day(when):
        return ""
    first, last = when.earliest, when.latest
    if days.clock_of(first) and days.day_of(first) == days.day_of(last):
        text = _daypart(when, words) or days.clock(first, words)
        if kind_of(when) == "range":
            text = words.say("dates.range", first=text, last=days.clock(last, words))
    elif days.day_of(first) == days.day_of(last):
        return ""
    else:
        text = days.short_days(first, last, words)
    return words.say("dates.approximate", date=text) if kind_of(when) == "approximate" else text


def phrase(when: When, words: Words) -> str:
    """The whole date by itself: "4 March 2025, 04:10", "late October 2023", "1968".

    In English the resolver's own phrase is the best there is; other languages spell what they can of it.
    """
    if words.locale.language == "en" and when.text:
        return when.text
    text = _bare(when, words)
    about = when.modifier in ("approx", "less_than", "more_than") or _is_part_of_week(when)
    key = "approximate" if about else when.modifier
    return words.say(f"dates.{key}", date=text) if key else text


def _bare(when: When, words: Words) -> str:
    """The date without its modifier."""
    first, last = days.known(when.earliest), days.known(when.latest)
    if first is None or last is None:
        begin, end = (_early(iso, when.grain, words) for iso in (when.earliest, when.latest))
        if begin and end:
            return begin if begin == end else words.say("dates.range", first=begin, last=end)
        return when.text or when.edtf
    locale = words.locale
    if named := _named(when, first, words):
        return named
    if _is_part_of_week(when):
        return str(format_interval(first, last, "yMMMMd", locale=locale))
    if when.modifier in _PARTS or (when.grain == "month" and "/" not in when.edtf):
        return str(format_skeleton("yMMMM" if when.grain == "month" else "y", first, locale=locale))
    if part := _daypart(when, words):
        return f"{days.long_day(when.earliest, words)}, {part}"
    if when.grain in _CLOCK and first == last:
        return f"{days.long_day(when.earliest, words)}, {days.clock(when.earliest, words)}"
    if when.grain == "year" and first.year == last.year:
        return str(format_skeleton("y", first, locale=locale))
    if when.grain == "quarter":
        return str(format_skeleton("yQQQ", first, locale=locale))
    if when.grain in ("week", "weekend"):
        return words.say(f"dates.{when.grain}", date=days.long_day(when.earliest, words))
    if first == last:
        return days.long_day(when.earliest, words)
    skeleton = {"month": "yMMMM", "year": "y"}.get(when.grain, "yMMMMd")
    return str(format_interval(first, last, skeleton, locale=locale))


def _is_part_of_week(when: When) -> bool:
    """Tell the end of a week, which is told by its days: about 16–17 March."""
    return when.modifier in _PARTS and when.grain in ("week", "weekend")


def _daypart(when: When, words: Words) -> str:
    """A part of a day by its name, the minutes that it spans where it has none; "" of everything else."""
    if when.grain != "daypart":
        return ""
    found = _DAY_PART.search(when.timex)
    if found:
        return words.say(f"dates.{_DAY_PARTS[found[1]]}")
    first, last = (days.clock(iso, words) for iso in (when.earliest, when.latest))
    return words.say("dates.range", first=first, last=last)


def _early(iso: str, grain: Grain, words: Words) -> str:
    """The day, month or year before our era that an ISO day begins or ends; "" of other grains and years."""
    found = days.EARLY_DAY.fullmatch(days.day_of(iso))
    if not found or int(found[1]) > 0:
        return ""
    if grain == "day":
        return days.long_day(iso, words)
    year = f"{1 - int(found[1])} {words.locale.eras['abbreviated'][0]}"
    if grain == "year":
        return year
    month = words.locale.months["stand-alone"]["wide"][int(found[2])]
    return f"{month} {year}" if grain == "month" else ""


def _named(when: When, first: date, words: Words) -> str:
    """A season, a half of a year, a decade, a century by its name; "" of everything else."""
    part = _YEAR_PART.fullmatch(when.timex)
    if part and part[2] in _YEAR_PARTS:
        return words.say(f"dates.{_YEAR_PARTS[part[2]]}", year=part[1])
    if when.grain == "decade":
        return words.say("dates.decade", year=str(first.year))
    if when.grain == "century":
        number = first.year // 100 + 1
        return words.say("dates.century", n=str(number), roman=_roman(number))
    return ""


def _roman(number: int) -> str:
    """A number below 40 in Roman numerals: the ones that centuries have."""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def end_of_span(when: When, iso: str, words: Words) -> str:
    """The first or last day of a date as the end of a longer span: "4 March 2025", "March 2025", "1968"."""
    day = days.known(iso)
    if not day and not when.modifier and (early := _early(iso, when.grain, words)):
        return early
    if day and not when.modifier and when.grain in ("month", "year"):
        skeleton = "yMMMM" if when.grain == "month" else "y"
        return str(format_skeleton(skeleton, day, locale=words.locale))
    if day and (words.locale.language == "en" or when.modifier or _named(when, day, words)):
        return days.long_day(iso, words) if when.grain in (*_CLOCK, "day") else phrase(when, words)
    return days.long_day(iso, words)
