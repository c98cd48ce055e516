"""The calendar against Python's own, and its own laws before our era."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import calendar
from timeline.calendar import ImpossibleDateError, Period
from timeline.model import Grain, When

DAYS = st.dates(date(1, 1, 1), date(9990, 1, 1))
ORDINALS = st.integers(-2_900_000, 3_000_000)
# Grains whose periods follow one another without a gap.
TILES = ["day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "millennium"]


@given(DAYS)
def test_days_agree_with_python(day: date) -> None:
    period = calendar.day(day.year, day.month, day.day)
    assert calendar.first_day(period) == day.toordinal()
    assert calendar.weekday(period) == day.isoweekday()
    assert calendar.timex(period) == day.isoformat()
    year, week, _ = day.isocalendar()
    assert calendar.timex(calendar.week_of(period)) == f"{year:04d}-W{week:02d}"


def stretch(earliest: str, latest: str) -> When:
    return When("", "", "", earliest, latest, "day")


@given(ORDINALS, ORDINALS)
def test_what_is_before_another_is_over_when_it_begins(one: int, other: int) -> None:
    first, second = calendar.iso_day(one), calendar.iso_day(other)
    assert calendar.is_before(stretch(first, first), stretch(second, second)) == (one < other)


@pytest.mark.parametrize(
    ("latest", "earliest", "before"),
    [
        ("2024-06-24T10:30", "2024-06-24T17:00", True),
        ("2024-06-24T17:00", "2024-06-24T10:30", False),
        ("2024-06-24", "2024-06-24T10:30", False),  # the day holds it
        ("2024-06-23", "2024-06-24T00:00", True),
    ],
)
def test_times_of_one_day_are_in_the_order_of_the_clock(latest: str, earliest: str, before: bool) -> None:
    assert calendar.is_before(stretch(latest, latest), stretch(earliest, earliest)) is before


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


@pytest.mark.parametrize("grain", TILES)
@given(ordinal=ORDINALS, count=st.integers(-5, 5))
def test_periods_of_a_grain_tile_the_calendar(grain: str, ordinal: int, count: int) -> None:
    period = calendar.truncate(calendar.from_ordinal(ordinal), grain)
    first, last = calendar.first_day(period), calendar.last_day(period)
    assert first <= ordinal <= last
    assert {calendar.truncate(calendar.from_ordinal(each), grain) for each in (first, last)} == {period}
    assert calendar.first_day(calendar.shift(period, 1, grain)) == last + 1
    assert calendar.truncate(period, grain) == period
    if grain != "millennium":
        assert calendar.shift(calendar.shift(period, count, grain), -count, grain) == period


@given(ORDINALS, st.sampled_from(TILES), st.sampled_from(TILES))
def test_a_period_begins_in_the_coarser_one_of_its_first_day(ordinal: int, fine: str, coarse: str) -> None:
    period = calendar.truncate(calendar.from_ordinal(ordinal), fine)
    start = calendar.from_ordinal(calendar.first_day(period))
    assert calendar.truncate(period, coarse) == calendar.truncate(start, coarse)


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


DAY = Period("day", 2024, 1, 31)


@pytest.mark.parametrize(
    ("iso", "grain", "value"),
    [
        ("2021-01-03", "week", "2020-W53"),  # a Sunday
        ("2021-01-04", "week", "2021-W01"),
        ("2024-12-30", "week", "2025-W01"),
        ("2021-01-03", "weekend", "2020-W53-WE"),
        ("2024-02-29", "season", "2023-WI"),
        ("2024-03-01", "season", "2024-SP"),
        ("2024-05-31", "season", "2024-SP"),
        ("2024-06-01", "season", "2024-SU"),
        ("2024-09-01", "season", "2024-FA"),
        ("2024-12-01", "season", "2024-WI"),
        ("2024-03-31", "quarter", "2024-Q1"),
        ("2024-04-01", "quarter", "2024-Q2"),
        ("2024-12-31", "quarter", "2024-Q4"),
        ("2024-06-30", "half", "2024-H1"),
        ("2024-07-01", "half", "2024-H2"),
        ("1999-12-31", "decade", "199"),
        ("1999-12-31", "century", "19"),
        ("1999-12-31", "millennium", "1"),
        ("-0005-06-01", "decade", "BC001"),
        ("-0043-03-15", "year", "BC0044"),
        ("0000-01-01", "year", "BC0001"),
        ("0001-01-01", "year", "0001"),
    ],
)
def test_the_period_that_a_day_lies_in(iso: str, grain: str, value: str) -> None:
    assert calendar.timex(calendar.truncate(calendar.from_iso(iso), grain)) == value


@pytest.mark.parametrize(
    ("of", "count", "unit", "value"),
    [
        (DAY, 1, "day", "2024-02-01"),
        (DAY, 1, "week", "2024-02-07"),
        (DAY, 1, "weekend", "2024-02-07"),
        (DAY, -1, "fortnight", "2024-01-17"),
        (DAY, 1, "month", "2024-02-29"),
        (DAY, 13, "month", "2025-02-28"),
        (DAY, -1, "month", "2023-12-31"),
        (DAY, 1, "season", "2024-04-30"),
        (DAY, 1, "quarter", "2024-04-30"),
        (DAY, 1, "half", "2024-07-31"),
        (DAY, 1, "year", "2025-01-31"),
        (DAY, 1, "decade", "2034-01-31"),
        (DAY, 1, "century", "2124-01-31"),
        (DAY, 1, "millennium", "3024-01-31"),
        (Period("year", 2024), -1, "year", "2023"),
        (Period("month", 2024, 12), 1, "month", "2025-01"),
        (Period("season", 2024, index=3), 1, "season", "2025-SP"),
        (Period("season", 2024, index=0), 1, "year", "2025-SP"),
        (Period("quarter", 2024, index=4), 1, "quarter", "2025-Q1"),
        (Period("half", 2024, index=1), -1, "half", "2023-H2"),
        (Period("week", 2024, index=26), 1, "month", "2024-W30"),
        (Period("week", 2020, index=53), 1, "week", "2021-W01"),
        (Period("weekend", 2024, index=26), -4, "month", "2024-W09-WE"),
        (Period("weekend", 2024, index=26), 1, "week", "2024-W27-WE"),
        (Period("month", 2024, 3), -1, "day", "2024-02"),
        (Period("hour", 2024, 1, 31, hour=9), 1, "month", "2024-02-29T09"),
    ],
)
def test_moving_keeps_the_grain(of: Period, count: int, unit: str, value: str) -> None:
    assert calendar.timex(calendar.shift(of, count, unit)) == value


@pytest.mark.parametrize(
    ("period", "value"),
    [
        (Period("daypart", 2024, 7, 1, part="MO"), "2024-07-01TMO"),
        (Period("hour", 2024, 7, 1, hour=0), "2024-07-01T00"),
        (Period("minute", 2024, 7, 1, hour=9), "2024-07-01T09:00"),
        (Period("minute", 2024, 7, 1, hour=9, minute=5), "2024-07-01T09:05"),
        (Period("decade", 0), "000"),
        (Period("century", 0), "00"),
        (Period("century", -100), "BC00"),
        (Period("millennium", 0), "0"),
        (Period("millennium", 2000), "2"),
        (Period("millennium", -1000), "BC1001"),
    ],
)
def test_a_period_is_spelled_in_timex3(period: Period, value: str) -> None:
    assert calendar.timex(period) == value


def test_a_period_finer_than_a_day_stays_as_it_is() -> None:
    hour = Period("hour", 2024, 7, 1, hour=9)
    assert calendar.truncate(hour, "hour") == hour
    assert calendar.truncate(hour, "day") == calendar.day(2024, 7, 1)
    assert calendar.last_day(hour) == calendar.first_day(hour)


def test_the_weekend_of_a_week_is_its_last_two_days() -> None:
    week, weekend = Period("week", 2024, index=26), Period("weekend", 2024, index=26)
    assert calendar.last_day(weekend) == calendar.last_day(week)
    assert calendar.first_day(weekend) == calendar.last_day(week) - 1


@pytest.mark.parametrize(
    ("grain", "unit", "coarser"),
    [
        ("month", "day", True),
        ("day", "day", False),
        ("hour", "day", False),
        ("week", "fortnight", False),
        ("month", "fortnight", True),
        ("season", "month", True),
        ("year", "decade", False),
    ],
)
def test_what_says_less_than_a_unit(grain: Grain, unit: str, coarser: bool) -> None:
    assert calendar.is_coarser(Period(grain, 2024), unit) is coarser


@pytest.mark.parametrize(
    ("year", "text"), [(2024, "2024"), (33, "0033"), (0, "0000"), (-1, "-0001"), (-9998, "-9998")]
)
def test_years_in_iso_8601(year: int, text: str) -> None:
    assert calendar.iso_year(year) == text
    assert calendar.iso_day(calendar.ordinal(year, 6, 1)) == f"{text}-06-01"
    assert calendar.from_iso(f"{text}-06-01T12:00") == calendar.day(year, 6, 1)


@pytest.mark.parametrize(
    "text", ["", "2024", "2024-06", "2024-6-1", "2024-00-01", "2024-06-00", "2024-06-31", "10000-01-01"]
)
def test_what_is_no_iso_day(text: str) -> None:
    with pytest.raises(ImpossibleDateError):
        calendar.from_iso(text)


def test_the_first_and_the_last_day_that_can_be_written() -> None:
    assert (calendar.YEAR_MIN, calendar.YEAR_MAX) == (-9998, 9999)
    for edge, step in ((calendar.day(-9998, 1, 1), -1), (calendar.day(9999, 12, 31), 1)):
        assert calendar.from_ordinal(calendar.first_day(edge)) == edge
        for unit in ("day", "week", "month", "decade", "millennium"):
            with pytest.raises(ImpossibleDateError):
                calendar.shift(edge, step, unit)
