"""From an answer to a ``When``: bounds, EDTF, grain, modifier and the words for a reader."""

from __future__ import annotations

from timeline import calendar
from timeline.calendar import Period, first_day, iso_day, iso_year, last_day
from timeline.model import Modifier, When
from timeline.resolve.operators.answer import Answer
from timeline.resolve.wording import describe

_MODIFIERS: dict[str, Modifier] = {
    "START": "start", "MID": "mid", "END": "end", "APPROX": "approx", "BEFORE": "before", "AFTER": "after",
    "LESS_THAN": "approx", "MORE_THAN": "approx", "EQUAL_OR_LESS": "approx", "EQUAL_OR_MORE": "approx",
}  # fmt: skip
_WORDS = {
    "start": "early ",
    "mid": "mid-",
    "end": "late ",
    "approx": "about ",
    "before": "before ",
    "after": "after ",
}
_EDTF_SEASON = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


def when_of(answer: Answer) -> When | None:
    """The stretch of time of an answer, or None where it has none."""
    period = answer.period
    if period is None or answer.unresolved:
        return None
    modifier = _MODIFIERS.get(answer.mod, "")
    first, last = bounds(period, modifier)
    if answer.first is not None and answer.last is not None:
        first, last = answer.first, answer.last
        if not modifier:
            return _days(answer, first, last)
    return When(
        text=_WORDS.get(modifier, "") + describe(period),
        edtf=edtf(period, modifier, first, last),
        timex=answer.value,
        earliest=_iso(period, first, end=False),
        latest=_iso(period, last, end=True),
        grain=period.grain,
        modifier=modifier,
    )


def _days(answer: Answer, first: int, last: int) -> When:
    """The days from one to another, which no unit of the calendar covers ("the first week of May")."""
    ends = iso_day(first), iso_day(last)
    names = (describe(calendar.from_ordinal(day)) for day in (first, last))
    return When(" – ".join(names), "/".join(ends), answer.value, *ends, "day")


def bounds(period: Period, modifier: str) -> tuple[int, int]:
    """First and last day (ordinals); start, mid and end are its thirds, of a weekend its two days."""
    first, last = first_day(period), last_day(period)
    if modifier not in ("start", "mid", "end") or last - first < (2 if modifier == "mid" else 1):
        return first, last
    if period.grain in ("year", "decade", "century"):
        return _third_of_months(period, modifier)
    third = max(1, (last - first + 1) // 3)
    if modifier == "start":
        return first, first + third - 1
    return (first + third, last - third) if modifier == "mid" else (last - third + 1, last)


def _third_of_months(period: Period, modifier: str) -> tuple[int, int]:
    years = {"year": 1, "decade": 10, "century": 100}[period.grain]
    step = {"start": 0, "mid": 1, "end": 2}[modifier]
    months = years * 12
    low, high = step * months // 3, (step + 1) * months // 3 - 1
    first = Period("month", period.year + low // 12, low % 12 + 1)
    last = Period("month", period.year + high // 12, high % 12 + 1)
    return first_day(first), last_day(last)


def _iso(period: Period, day: int, *, end: bool) -> str:
    text = iso_day(day)
    if period.grain == "minute":
        return f"{text}T{period.hour:02d}:{period.minute or 0:02d}"
    if period.grain == "daypart":
        return f"{text}T{calendar.DAY_PARTS[period.part][1 if end else 0]}"
    return text


def edtf(period: Period, modifier: str, first: int, last: int) -> str:
    """EDTF (ISO 8601-2) level 1 or 2.

    Seasons 21–24, quarters 33–36, halves 40–41, decades 199X, "~" for about. ``first`` and ``last`` are the
    bounds of the period.
    """
    if modifier in ("start", "mid", "end") and (first, last) != bounds(period, ""):
        return "/".join(dict.fromkeys(f"{iso_day(day)}~" for day in (first, last)))
    text = _edtf(period, first, last)
    if modifier == "approx":
        return text.replace("/", "~/") + "~"
    if modifier == "before":
        return f"../{text}"
    return f"{text}/.." if modifier == "after" else text


def _edtf(period: Period, first_of: int, last_of: int) -> str:
    year = iso_year(period.year)
    if period.grain == "season":
        return f"{year}-{_EDTF_SEASON[calendar.SEASONS[period.index or 0]]}"
    if period.grain == "quarter":
        return f"{year}-{32 + (period.index or 1)}"
    if period.grain == "half":
        return f"{year}-{39 + (period.index or 1)}"
    if period.grain == "decade" and period.year > 0:
        return f"{period.year // 10:03d}X"
    if period.grain == "century" and period.year >= 0:
        return f"{period.year // 100:02d}XX"
    if period.grain == "year":
        return year
    if period.grain == "month":
        return f"{year}-{period.month:02d}"
    first, last = iso_day(first_of), iso_day(last_of)
    if period.grain == "minute":
        return f"{first}T{period.hour:02d}:{period.minute or 0:02d}:00"
    return first if first == last else f"{first}/{last}"
