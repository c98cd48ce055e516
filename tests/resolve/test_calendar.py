"""The calendar against Python's own, and its own laws before our era."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import calendar
from timeline.calendar import ImpossibleDateError, Period

DAYS = st.dates(date(1, 1, 1), date(9990, 1, 1))
ORDINALS = st.integers(-3_000_000, 3_000_000)


@given(DAYS)
def test_days_agree_with_python(day: date) -> None:
    period = calendar.day(day.year, day.month, day.day)
    assert calendar.first_day(period) == day.toordinal()
    assert calendar.weekday(period) == day.isoweekday()
    assert calendar.timex(period) == day.isoformat()
    year, week, _ = day.isocalendar()
    assert calendar.timex(calendar.week_of(period)) == f"{year:04d}-W{week:02d}"


@given(ORDINALS)
def test_ordinals_come_back(ordinal: int) -> None:
    assert calendar.first_day(calendar.from_ordinal(ordinal)) == ordinal


@given(ORDINALS, st.integers(1, 7))
def test_the_next_weekday_is_within_a_week(ordinal: int, number: int) -> None:
    here = calendar.from_ordinal(ordinal)
    after = calendar.next_weekday(here, number, after=True)
    before = calendar.next_weekday(here, number, after=False)
    assert 1 <= calendar.first_day(after) - ordinal <= 7
    assert 1 <= ordinal - calendar.first_day(before) <= 7
    assert calendar.weekday(after) == calendar.weekday(before) == number


@given(ORDINALS, st.sampled_from(["week", "month", "season", "quarter", "half", "year", "decade", "century"]))
def test_a_day_lies_in_its_coarser_periods(ordinal: int, grain: str) -> None:
    period = calendar.truncate(calendar.from_ordinal(ordinal), grain)
    assert calendar.first_day(period) <= ordinal <= calendar.last_day(period)


@given(DAYS, st.integers(-500, 500))
def test_shifting_days_agrees_with_python(day: date, count: int) -> None:
    moved = day + timedelta(count) if day.toordinal() + count > 0 else day
    count = (moved - day).days
    shifted = calendar.shift(calendar.day(day.year, day.month, day.day), count, "day")
    assert calendar.timex(shifted) == moved.isoformat()


@given(DAYS, st.integers(-60, 60))
def test_shifting_months_there_and_back_keeps_the_month(day: date, count: int) -> None:
    month = Period("month", day.year, day.month)
    assert calendar.shift(calendar.shift(month, count, "month"), -count, "month") == month


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2021, 2, 30), (2023, 2, 29), (2024, 6, 31), (2024, 13, 1), (12000, 1, 1)]
)
def test_days_that_do_not_exist(year: int, month: int, day: int) -> None:
    with pytest.raises(ImpossibleDateError):
        calendar.day(year, month, day)


@pytest.mark.parametrize(
    ("period", "value", "first", "last"),
    [
        (Period("year", -479), "BC0480", "-0479-01-01", "-0479-12-31"),
        (Period("season", 2024, index=3), "2024-WI", "2024-12-01", "2025-02-28"),
        (Period("quarter", 1989, index=3), "1989-Q3", "1989-07-01", "1989-09-30"),
        (Period("decade", 1990), "199", "1990-01-01", "1999-12-31"),
        (Period("century", 1900), "19", "1900-01-01", "1999-12-31"),
        (Period("weekend", 2024, index=26), "2024-W26-WE", "2024-06-29", "2024-06-30"),
    ],
)
def test_spelling_and_bounds(period: Period, value: str, first: str, last: str) -> None:
    assert calendar.timex(period) == value
    assert calendar.iso_day(calendar.first_day(period)) == first
    assert calendar.iso_day(calendar.last_day(period)) == last


@pytest.mark.parametrize("year", [1, 4, 1582, 1600, 1700, 1900, 2000, 2023, 2024, 2100, 9999])
def test_days_are_those_of_the_standard_library(year: int) -> None:
    for month in range(1, 13):
        last = monthrange(year, month)[1]
        assert calendar.days_in_month(year, month) == last
        for day in (1, last):
            assert calendar.ordinal(year, month, day) == date(year, month, day).toordinal()
            of = calendar.day(year, month, day)
            assert calendar.weekday(of) == date(year, month, day).isoweekday()
            assert calendar.from_ordinal(calendar.first_day(of)) == of
            assert calendar.week_of(of).index == date(year, month, day).isocalendar().week
        with pytest.raises(calendar.ImpossibleDateError):
            calendar.day(year, month, last + 1)


def test_years_begin_and_end_with_what_can_be_written() -> None:
    for year in (calendar.YEAR_MIN, calendar.YEAR_MAX):
        first = calendar.day(year, 1, 1)
        assert calendar.from_ordinal(calendar.first_day(first)) == first
        assert calendar.shift(calendar.day(year, 6, 1), 0, "year").year == year
    for year in (calendar.YEAR_MIN - 1, calendar.YEAR_MAX + 1):
        with pytest.raises(calendar.ImpossibleDateError):
            calendar.day(year, 1, 1)
    for year, step in ((calendar.YEAR_MIN, -1), (calendar.YEAR_MAX, 1)):
        with pytest.raises(calendar.ImpossibleDateError):
            calendar.shift(calendar.day(year, 6, 1), step, "year")
