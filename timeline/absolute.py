"""Full dates as a text states them, in digits or written out: a day, and the instant where one is stated.

What is written out is read by dateparser, which answers "30 February 2021" with a day of another year and
takes any year at its word; here the day must exist, and the year and the day of the answer stand in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Any, Literal

Order = Literal["DMY", "MDY", "YMD"]

_YEARS = range(1000, 3000)
_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T\s]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?"
    r"\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?"
)
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?(?!\d)")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_DOTNET = re.compile(r"\\?/Date\((?P<milliseconds>\d{13})(?:[+-]\d{4})?\)\\?/")  # how .NET writes it in JSON
_SLASHED = re.compile(r"(\d{1,4})([./-])\s?(\d{1,2})\2(?!\s\d\d:\d)\s?(\d{4}|\d{2})(?!\d)\.?")
_CTIME = re.compile(
    r"(?:[A-Z][a-z]{2},? )?([A-Z][a-z]{2}) (\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?)"
    r"(?: ([A-Z]{1,5}|[+-]\d{4}))? (\d{4})"
)
_SHORT_YEAR = re.compile(r"(?:[A-Z][a-z]{2},? )?(\d{1,2})[ -]([A-Z][a-z]{2})[ -](\d{2})(?=$| \d{1,2}:)")
_TWO = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}\b")
_MONTHS = 12
_NUMBER = re.compile(r"\d+")
_LONGEST = 80
_FARTHEST_ZONE = "14:00"


@dataclass(frozen=True, slots=True)
class Stated:
    """A day as a text states it: ISO day, the full ISO instant where one is stated, and, where the order of
    day and month is open (08/09/2021), the other day it could be."""

    day: str
    instant: str = ""
    other: str = ""


@lru_cache(maxsize=4096)
def parse(text: str, language: str = "", order: Order | None = None) -> Stated | None:
    """The full date that ``text`` states, None if it states none (no year, no such day, more than a date).

    ``language`` is an ISO 639-1 code, ``order`` how numbers are to be read where they leave it open; with
    neither, month first is read for English and day first for the other languages.
    """
    text = _in_order(" ".join(text.split())[:_LONGEST])
    if not any(char.isdigit() for char in text):
        return None
    if any(shape.match(text.translate(_DIGITS)) for shape in (_ISO, _COMPACT, _SLASHED)):
        return numeric(text, language, order)  # what is no day in digits is none in another order either
    return numeric(text, language, order) or _mail(text) or written(text, language)


def numeric(text: str, language: str = "", order: Order | None = None) -> Stated | None:
    """The date that begins ``text`` in digits: ISO 8601 (or compact), slashes, dots, seconds since 1970."""
    text = text.strip().translate(_DIGITS)
    if wrapped := _DOTNET.fullmatch(text):
        text = wrapped["milliseconds"]
    if match := _ISO.match(text) or _COMPACT.match(text):
        return _from_iso(match)
    if match := _SLASHED.match(text):
        return _from_slashed(match, order or ("MDY" if language in ("", "en") else "DMY"))
    if _EPOCH.fullmatch(text):
        seconds = float(text) / (1000 if len(text.split(".")[0]) == 13 else 1)
        moment = datetime.fromtimestamp(seconds, UTC)
        return Stated(moment.date().isoformat(), moment.isoformat(timespec="seconds").replace("+00:00", "Z"))
    return None


def written(text: str, language: str) -> Stated | None:
    """The date that ``text`` states in words ("24 June 2024", "3. Mai 2021"), by dateparser, checked."""
    try:
        found = _parser(language).get_date_data(text) if len(text) <= _LONGEST else None
    except (ValueError, OverflowError, TypeError, RecursionError, AttributeError):
        return None
    if found is None or found.date_obj is None or found.period not in ("day", "time"):
        return None
    moment: datetime = found.date_obj
    numbers = [int(number) for number in _NUMBER.findall(text.translate(_DIGITS)) if len(number) <= 4]
    if moment.year not in numbers or moment.day not in numbers or moment.year not in _YEARS:
        return None
    return Stated(moment.date().isoformat())


def _in_order(text: str) -> str:
    """A date as programs stamp it, with its parts in the order and its year in the length of other dates:
    "Sat Mar 20 08:00:00 +0000 2021", "20 Mar 21"."""
    if match := _CTIME.fullmatch(text):
        month, day, clock, zone, year = match.groups()
        return f"{day} {month} {year} {clock} {zone or ''}".rstrip()
    if match := _SHORT_YEAR.match(text):
        day, month, year = match.groups()
        return f"{day} {month} {_full_year(int(year))}{text[match.end() :]}"
    return text


def order_shown(text: str) -> Order | None:
    """The order of day and month in a date in digits, where only one of the two numbers can be a month."""
    match = _TWO.match(text.strip())
    if match is None or (int(match[1]) > _MONTHS) == (int(match[2]) > _MONTHS):
        return None
    return "DMY" if int(match[1]) > _MONTHS else "MDY"


def day_of(year: int, month: int, day: int) -> str:
    """The ISO day, "" where there is no such day."""
    try:
        return date(year, month, day).isoformat() if year in _YEARS else ""
    except ValueError:
        return ""


_DIGITS = {
    ord(first) + number: str(number) for first in "٠۰०০０" for number in range(10)
}  # Arabic, Persian, Devanagari, Bengali and full-width digits


@lru_cache(maxsize=32)
def _parser(language: str) -> Any:
    # Imported here: it takes a third of a second, and many inputs need none of it.
    from dateparser.date import DateDataParser

    settings = {
        "STRICT_PARSING": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    try:
        return DateDataParser(languages=[language] if language else ["en"], settings=settings)
    except ValueError:
        return DateDataParser(languages=["en"], settings=settings)


def _mail(text: str) -> Stated | None:
    """RFC 5322: "Mon, 06 May 2024 10:00:00 +0200"."""
    if not re.match(r"(?:[A-Z][a-z]{2},\s?)?\d{1,2} [A-Z][a-z]{2} \d{4} \d{1,2}:\d{2}", text):
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError, TypeError):
        return None
    if f" {moment.year} " not in text:  # the library counts years before 100 from 2000 or 1900
        return None
    return Stated(moment.date().isoformat(), moment.isoformat(timespec="seconds"))


def _from_iso(match: re.Match[str]) -> Stated | None:
    year, month, day, hour, minute, second, zone = match.groups()
    stated = day_of(int(year), int(month), int(day))
    if not stated:
        return None
    zone = {"UTC": "Z", "GMT": "Z", None: ""}.get(zone, zone)
    if len(zone) in (3, 5) and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:] or '00'}"
    if hour is None or not _is_time(int(hour), int(minute), int(second or 0), zone):
        return Stated(stated)
    if not zone and hour + minute == "0000":
        return Stated(stated)
    return Stated(stated, f"{stated}T{int(hour):02}:{minute}:{second or '00'}{zone}")


def _is_time(hour: int, minute: int, second: int, zone: str) -> bool:
    """Whether a clock shows this time, in a zone that there is (a leap second is one)."""
    if hour > 23 or minute > 59 or second > 60:
        return False
    return zone in ("", "Z") or (zone[1:] <= _FARTHEST_ZONE and zone[4:] <= "59")


def _from_slashed(match: re.Match[str], order: Order) -> Stated | None:
    first, _, second, third = match.groups()
    if len(first) == 4:
        day = day_of(int(first), int(second), int(third)) if len(third) == 2 else ""
        return Stated(day) if day else None
    if len(first) > 2:
        return None
    year = int(third) if len(third) == 4 else _full_year(int(third))
    month_first, day_first = day_of(year, int(first), int(second)), day_of(year, int(second), int(first))
    if match.group(2) == ".":
        month_first = ""
    chosen, other = (month_first, day_first) if order == "MDY" else (day_first, month_first)
    if not chosen:
        chosen, other = other, ""
    return Stated(chosen, other=other if other != chosen else "") if chosen else None


def _full_year(two_digits: int) -> int:
    """The century of a year of two digits as POSIX strptime has it: 69 to 99 are 19xx."""
    return two_digits + (1900 if two_digits >= 69 else 2000)
