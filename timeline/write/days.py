"""Days, months, clocks and lengths of time as a reader's language spells them (CLDR, by Babel)."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import lru_cache

from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.units import format_unit

from timeline.write.words import Words

EARLY_DAY = re.compile(r"(-?\d{4,})-(\d\d)-(\d\d)")
_MINUTES_OF = (
    ("year", 525_960),
    ("month", 43_830),
    ("week", 10_080),
    ("day", 1_440),
    ("hour", 60),
    ("minute", 1),
)


def day_of(iso: str) -> str:
    """The day of an ISO day or minute."""
    return iso.partition("T")[0]


def clock_of(iso: str) -> str:
    """The time of day of an ISO minute ("21:40"), or "" of a day."""
    return iso.partition("T")[2]


def clock(iso: str, words: Words) -> str:
    """The time of day of an ISO minute."""
    return str(format_time(time.fromisoformat(clock_of(iso)), "short", locale=words.locale))


@lru_cache(maxsize=1 << 12)  # a page names the same days many times
def long_day(iso: str, words: Words) -> str:
    """A day without its weekday: "4 March 2025"."""
    day = known(iso)
    return str(format_date(day, "long", locale=words.locale)) if day else _before_our_era(iso, words)


def _before_our_era(iso: str, words: Words) -> str:
    """A day that Python's dates do not reach: "15 March 44 BC". Years are astronomical, 0 is 1 BC."""
    found = EARLY_DAY.fullmatch(day_of(iso))
    if not found or int(found[1]) > 0:
        return day_of(iso)
    in_leap_year = date(2000, int(found[2]), int(found[3]))
    day = format_skeleton("MMMMd", in_leap_year, locale=words.locale)
    return f"{day} {1 - int(found[1])} {words.locale.eras['abbreviated'][0]}"


def short_day(iso: str, words: Words, *, year: bool = False) -> str:
    """A day as short as it gets: "4 Mar", or "4 Mar 2025" with ``year``."""
    day = known(iso)
    return str(format_skeleton("yMMMd" if year else "MMMd", day, locale=words.locale)) if day else day_of(iso)


def short_days(first: str, last: str, words: Words) -> str:
    """Days from and to, as short as it gets: "1–3 Mar", "28 Feb – 2 Mar"."""
    ends = known(first), known(last)
    if ends[0] is None or ends[1] is None:
        return words.say("dates.range", first=day_of(first), last=day_of(last))
    skeleton = "MMMd" if ends[0].year == ends[1].year else "yMMMd"
    return str(format_interval(*ends, skeleton, locale=words.locale))


def month(iso: str, words: Words, *, year: bool = False) -> str:
    """A month as short as it gets: "Mar", or "Mar 2025" with ``year``."""
    day = known(iso)
    return str(format_skeleton("yMMM" if year else "MMM", day, locale=words.locale)) if day else iso[:-3]


def length(minutes: int, words: Words) -> str:
    """A length of time in its largest fitting unit: "5 mths", "3 days"; nothing for none."""
    if not minutes:
        return ""
    for unit, size in _MINUTES_OF:
        if minutes >= 1.5 * size or (unit == "minute"):
            count = max(1, round(minutes / size))
            return str(format_unit(count, f"duration-{unit}", length="short", locale=words.locale))
    raise AssertionError("every length fits minutes")


def known(iso: str) -> date | None:
    """The day as Python knows it; None for years that it does not (before 1)."""
    try:
        return datetime.fromisoformat(day_of(iso)).date()
    except ValueError:
        return None
