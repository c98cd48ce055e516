"""Operators for lengths of time and for what happens again: TIMEX3 DURATION and SET."""

from __future__ import annotations

from dataclasses import replace

from timeline import calendar
from timeline.calendar import Period
from timeline.model import Meaning
from timeline.resolve.context import Context
from timeline.resolve.operators.answer import Answer
from timeline.resolve.wording import spoken

# TIMEX3 (ISO 8601) designators; DE, CE and ML are TIMEX3's for decades, centuries and millennia.
_DESIGNATOR = {
    "second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "week": "{}W", "fortnight": "{}W",
    "month": "{}M", "quarter": "{}Q", "year": "{}Y", "decade": "{}DE", "century": "{}CE",
    "millennium": "{}ML", "weekend": "{}WE",
}  # fmt: skip

_SATURDAY = 6


def amount_of(meaning: Meaning) -> int | float | str:
    """How many units a duration has; "X" where it does not say."""
    count = meaning.get("n", 1)
    fraction = meaning.get("above")
    if isinstance(count, (int, float)) and isinstance(fraction, int):
        return count + fraction / max(1, meaning.number("below", 1))
    return count if isinstance(count, (int, float)) else "X"


def unit_of(meaning: Meaning) -> str:
    """The unit of a duration."""
    return meaning.word("unit")


def value_of(count: int | float | str, unit: str) -> str:
    """The TIMEX3 value of a duration: P3D, PT2H, P1.5Y, PXW."""
    if unit == "fortnight" and not isinstance(count, str):
        count *= 2
    if isinstance(count, float) and unit == "hour" and count == int(count) + 0.5:
        return f"PT{int(count)}H30M" if count >= 1 else "PT30M"
    number = f"{count:g}" if isinstance(count, float) else str(count)
    return "P" + _DESIGNATOR[unit].format(number)


def length_in_words(count: int | float | str, unit: str) -> str:
    """Resolve "2 days", "several weeks"."""
    if isinstance(count, str):
        return f"several {unit}s"
    number = f"{count:g}" if isinstance(count, float) else f"{count:,}" if count > 9999 else str(count)
    return f"{number} {unit}{'' if count == 1 else 's'}"


def duration(meaning: Meaning, context: Context) -> Answer:
    """Resolve "three days", "several weeks", "half an hour"."""
    mod = meaning.word("mod")
    return Answer(
        "DURATION",
        value_of(amount_of(meaning), unit_of(meaning)),
        mod=mod,
        why="a length of time",
        unresolved="duration",
    )


def duration_compared(meaning: Meaning, context: Context) -> Answer:
    """Resolve "three days earlier (than expected)": how far apart two times are, and neither of them."""
    inner = meaning.inner("duration_bare")
    return replace(duration(inner, context), mod=meaning.word("mod")) if inner else Answer("DURATION", "PXX")


def duration_about(meaning: Meaning, context: Context) -> Answer:
    """Resolve "more than two years"."""
    inner = meaning.get("duration")
    if not isinstance(inner, Meaning):
        return Answer("DURATION", "PXX", unresolved="duration")
    length = duration_parts if inner.operator == "duration_parts" else duration
    return replace(length(inner, context), mod=meaning.word("mod"))


def duration_sum(meaning: Meaning, context: Context) -> Answer:
    """Resolve "drei Jahre und vier Monate"."""
    lengths = [part for name in ("duration", "also") if isinstance(part := meaning.get(name), Meaning)]
    dates, times = "", ""
    for length in lengths:
        date, _, time = value_of(amount_of(length), unit_of(length))[1:].partition("T")
        dates, times = dates + date, times + time
    value = f"P{dates}T{times}" if times else f"P{dates}"
    return Answer("DURATION", value, why="a length of time", unresolved="duration")


def duration_parts(meaning: Meaning, context: Context) -> Answer:
    """Resolve "two hours, six minutes and 12 seconds"."""
    counts = ((meaning.get(f"{unit}s"), unit) for unit in _DESIGNATOR)
    parts = [value_of(count, unit) for count, unit in counts if isinstance(count, (int, float))]
    days = "".join(part[1:] for part in reversed(parts) if not part.startswith("PT"))
    time = "".join(part[2:] for part in reversed(parts) if part.startswith("PT"))
    value = f"P{days}T{time}" if time else f"P{days}"
    return Answer("DURATION", value, why="a length of time", unresolved="duration")


def duration_of(meaning: Meaning, context: Context, inner: Answer) -> Answer:
    """Resolve "the first three months of 1990", "the last week of August".

    A DURATION for TIMEX3, and the days of the period that it covers.
    """
    length = meaning.inner("duration") or meaning
    answer = duration(length, context)
    if inner.period and length is meaning and unit_of(meaning) in ("day", "weekend"):
        return _nth_of(inner.period, meaning)
    covered = _part_of(inner.period, length) if inner.period else None
    if covered is None:
        return answer
    why = f"counted within {spoken(inner.period)}" if inner.period else answer.why
    return replace(
        answer,
        period=inner.period,
        first=covered[0],
        last=covered[1],
        why=why,
        unresolved="",
        anchor=inner.value,
    )


def _nth_of(whole: Period, meaning: Meaning) -> Answer:
    """The n-th day or weekend of a period, or the last one (-1); a weekend is where its Saturday is."""
    number, unit = meaning.number("nth", 1), unit_of(meaning)
    start, end = calendar.first_day(whole), calendar.last_day(whole)
    days = [calendar.from_ordinal(each) for each in range(start, end + 1)]
    found = [each for each in days if unit == "day" or calendar.weekday(each) == _SATURDAY]
    if not 1 <= abs(number) <= len(found):
        raise calendar.ImpossibleDateError(f"{calendar.timex(whole)} has no {unit} {number}")
    period = calendar.truncate(found[number - 1 if number > 0 else number], unit)
    why = f"counted within {spoken(whole)}"
    return Answer("DATE", calendar.timex(period), period, why=why, anchor=calendar.timex(whole))


def _part_of(whole: Period, length: Meaning) -> tuple[int, int] | None:
    """First and last day (ordinals) of the n-th such length in a period, or of the last one (-1)."""
    number, count, unit = length.get("nth"), amount_of(length), unit_of(length)
    if not isinstance(number, int) or not isinstance(count, int) or unit in ("second", "minute", "hour"):
        return None
    start, end = calendar.first_day(whole), calendar.last_day(whole) + 1
    if number > 0:
        first = calendar.shift(calendar.from_ordinal(start), (number - 1) * count, unit)
        after = calendar.first_day(calendar.shift(first, count, unit))
        return (calendar.first_day(first), after - 1) if after <= end else None
    first_of_last = calendar.first_day(calendar.shift(calendar.from_ordinal(end), -count, unit))
    return (first_of_last, end - 1) if first_of_last >= start else None


def every(meaning: Meaning, context: Context) -> Answer:
    """Resolve "every day", "per month"."""
    return Answer("SET", value_of(1, unit_of(meaning)), why="happens again and again", unresolved="set")


def every_number(meaning: Meaning, context: Context) -> Answer:
    """Resolve "every three years", "every other week"."""
    return Answer(
        "SET", value_of(amount_of(meaning), unit_of(meaning)), why="happens again and again", unresolved="set"
    )


def every_weekday(meaning: Meaning, context: Context) -> Answer:
    """Resolve "Mondays", "every Tuesday", and parts of every day ("abends")."""
    number, part = meaning.get("weekday"), meaning.get("part")
    value = (f"XXXX-WXX-{number}" if number else "XXXX-XX-XX") + (f"T{part}" if part else "")
    return Answer("SET", value, why="happens again and again", unresolved="set")


def every_value(meaning: Meaning, context: Context) -> Answer:
    """Resolve "daily", "annually"."""
    return Answer("SET", meaning.word("value"), why="happens again and again", unresolved="set")
