"""The closed vocabulary of operators: what a rule of a language file may mean.

An operator takes the meaning and the context; one that narrows or moves another date also takes the answer of
the date inside its phrase (its argument ``date``).
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.calendar import ImpossibleDateError, first_day, iso_day, last_day
from timeline.model import Argument, Meaning
from timeline.resolve.context import Context
from timeline.resolve.cue import Direction
from timeline.resolve.operators import (
    clocks,
    dates,
    durations,
    named,
    parts,
    quarters,
    relative,
    told,
    weekdays,
    weeks,
)
from timeline.resolve.operators.answer import Answer

SIMPLE: dict[str, Callable[[Meaning, Context], Answer]] = {
    "date": dates.date,
    "slashed": dates.slashed,
    "two_days": dates.two_days,
    "instant": dates.instant,
    "season": dates.season,
    "quarter": dates.quarter,
    "half": dates.half,
    "decade": dates.decade,
    "century": dates.century,
    "turn_of_century": dates.turn_of_century,
    "holiday": dates.holiday_of,
    "holiday_weekend": weeks.holiday_weekend,
    "named_day": dates.named_day,
    "past_week": weeks.past_week,
    "week_of": weeks.week_of,
    "weekend_of": weeks.weekend_of,
    "holiday_week": weeks.holiday_week,
    "iso_week": weeks.iso_week,
    "day_of_year": dates.day_of_year,
    "relative": relative.relative,
    "weekday": weekdays.weekday,
    "weekday_relative": weekdays.weekday_relative,
    "some_weekday": weekdays.some_weekday,
    "weekday_named": weekdays.weekday_named,
    "weekdays_ago": weekdays.weekdays_ago,
    "weekday_day": weekdays.weekday_day,
    "weekday_of_week": weekdays.weekday_of_week,
    "month_relative": relative.month_relative,
    "season_relative": relative.season_relative,
    "month_of_year": relative.month_of_year,
    "season_of_year": relative.season_of_year,
    "ago": relative.ago,
    "ago_vague": relative.ago_vague,
    "duration_ago": relative.duration_ago,
    "reference": relative.reference,
    "weekend": relative.weekend,
    "year_end": relative.year_end,
    "told": told.told,
    "told_last_year": told.told_last_year,
    "told_in_year": told.told_in_year,
    "later": told.later,
    "duration_from_event": named.duration_from_event,
    "day_from_event": named.day_from_event,
    "nth_day_of_event": named.nth_day_of_event,
    "part_told_unit": told.part_told_unit,
    "told_quarter": quarters.told_quarter,
    "year_earlier": quarters.year_earlier,
    "quarter_in_year": quarters.quarter_in_year,
    "month_told": told.month_told,
    "month_near": told.month_near,
    "season_told": told.season_told,
    "range_day": told.range_day,
    "range_year": told.range_year,
    "period": told.period,
    "unit_of_now": told.unit_of_now,
    "day_relative": relative.day_relative,
    "seasons_ago": relative.seasons_ago,
    "day_of_month": relative.day_of_month,
    "this_in_year": relative.this_in_year,
    "weekday_told": weekdays.weekday_told,
    "clock": clocks.clock,
    "clock_about": clocks.clock_about,
    "clock_of_habit": clocks.clock_of_habit,
    "clock_now": clocks.clock_now,
    "part_relative": clocks.part_relative,
    "overnight": clocks.overnight,
    "part_told": clocks.part_told,
    "part_of_month": clocks.part_of_month,
    "duration": durations.duration,
    "duration_compared": durations.duration_compared,
    "duration_about": durations.duration_about,
    "duration_sum": durations.duration_sum,
    "duration_parts": durations.duration_parts,
    "set": durations.every,
    "set_number": durations.every_number,
    "set_weekday": durations.every_weekday,
    "set_adverb": durations.every_value,
}
NESTED: dict[str, Callable[[Meaning, Context, Answer], Answer]] = {
    "at": clocks.at,
    "part_of_day": clocks.part_of_day,
    "from_date": named.from_date,
    "duration_from_date": named.duration_from_date,
    "quarter_ended": quarters.quarter_ended,
    "quarter_by_end": quarters.quarter_by_end,
    "duration_of": durations.duration_of,
    "part": parts.part,
    "approximate": parts.approximate,
    "rest": parts.rest,
    "half_of": parts.half_of,
    "nth_weekday": parts.nth_weekday,
    "quarter_of": parts.quarter_of,
    "set_date": parts.every_date,
}

# "a week from Thursday" means the Thursday to come, "a week ago Monday" the one that is over, whatever the
# tense; so does "the quarter ending Aug. 31".
_LEANS: dict[tuple[str, Argument], Direction] = {
    ("from_date", 1): "future",
    ("from_date", -1): "past",
    ("quarter_ended", 1): "future",
    ("quarter_by_end", 1): "future",
}
# What counts from publication is no part of a history's own line of dates.
FROM_PUBLICATION = frozenset(
    {"relative", "ago", "ago_vague", "part_relative", "weekday_relative", "weekday_of_week", "month_relative",
     "season_relative", "seasons_ago", "month_of_year", "season_of_year", "clock_now", "this_in_year",
     "reference"}
)  # fmt: skip
# What counts from a date told before it ("that autumn") shows that the text tells of that time.
COUNTED_ON = frozenset({"told", "later", "season_told", "month_told", "month_near", "weekday_told"})
# What a figure is compared with ("up from a year earlier") is an aside, and nothing counts from it.
COMPARISONS = frozenset({"year_earlier", "told_quarter", "quarter_in_year", "ago", "duration_ago"})


def answer(meaning: Meaning, context: Context) -> Answer:
    """Resolve a meaning; an impossible date is an answer without a value, never an exception."""
    try:
        if meaning.operator in NESTED:
            inner = meaning.get("date")
            if not isinstance(inner, Meaning):
                raise KeyError(f"operator {meaning.operator} needs a date")
            with context.leaning(_LEANS.get((meaning.operator, meaning.get("sign")), "")):
                date = answer(inner, context)
            return _on_calendar(NESTED[meaning.operator](meaning, context, date))
        return _on_calendar(SIMPLE[meaning.operator](meaning, context))
    except ImpossibleDateError as error:
        return Answer(
            "DATE", "", why=f"no such date: {error}", unresolved="impossible", code="impossible-date"
        )


def _on_calendar(found: Answer) -> Answer:
    """The answer, if its bounds are days that can be written. Raises ImpossibleDateError."""
    if found.period is not None:
        for day in (found.first or first_day(found.period), found.last or last_day(found.period)):
            iso_day(day)
    return found
