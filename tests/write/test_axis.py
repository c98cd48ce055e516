"""The axis and the layout: what is cut, what is labelled, and that nothing is lost or laid over another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.write.stories import event, random_story, report, story, when
from timeline.model import Event
from timeline.write import Options, axis, layout
from timeline.write.labels import shorten, text_width
from timeline.write.marks import marks_of, scale_of
from timeline.write.words import words_for

WORDS = words_for(story(), Options())
DAYS = st.integers(-3_600_000, 3_600_000)


def _event(first: str, last: str = "") -> Event:
    at = when(first, last)
    return event(f"e{first}", at, f"Something on {first}", [report("a", "It was.", "", at, "")])


def _cuts(*days: str) -> list[str]:
    marks = marks_of([_event(day) for day in days])
    scale = scale_of(marks)
    return [f"{cut.minutes // axis.DAY} days" for cut in scale.cuts]


def test_minutes_and_extents() -> None:
    assert axis.minute_of("0001-01-01") == axis.DAY
    assert axis.minute_of("0001-01-01T02:05") == axis.DAY + 125
    assert axis.minute_of("-0001-12-31") == axis.minute_of("0000-01-01") - axis.DAY
    first, end = axis.extent(when("2025-03-04"))
    assert end - first == axis.DAY
    first, end = axis.extent(when("2025-03-04T10:00", grain="minute"))
    assert end - first == 1
    first, end = axis.extent(when("2025-03-04", "2025-03-01"))
    assert end - first == 1


@pytest.mark.parametrize(
    ("days", "cuts"),
    [
        (["2025-03-04"], []),
        (["2025-03-04", "2025-03-05", "2025-03-06"], []),
        (["2025-03-04", "2025-03-05", "2025-06-06"], ["92 days"]),
        (["1968-01-01", "2025-03-04", "2025-03-05"], ["20881 days"]),
        ([f"{year}-01-01" for year in range(1900, 2000)], []),
    ],
)
def test_long_empty_stretches_are_cut(days: list[str], cuts: list[str]) -> None:
    assert _cuts(*days) == cuts


def test_the_dense_days_get_the_room() -> None:
    marks = marks_of(story().events)
    scale = scale_of(marks)
    dense = scale.at(axis.minute_of("2025-03-09")) - scale.at(axis.minute_of("2025-03-02"))
    true = scale_of(marks, true=True)
    assert dense > 350
    assert true.at(axis.minute_of("2025-03-09")) - true.at(axis.minute_of("2025-03-02")) < 1


def test_a_single_day_is_named_and_its_hours_only_where_events_have_any() -> None:
    day = axis.extent(when("2025-03-04"))
    assert [tick.label for tick in axis.ticks([day], axis.true_scale([day]), WORDS)] == ["4 Mar 2025"]
    timed = [axis.extent(when(f"2025-03-04T{clock}")) for clock in ("08:10", "11:30")]
    labels = [tick.label for tick in axis.ticks(timed, axis.true_scale(timed), WORDS)]
    assert labels == ["4 Mar 2025", "09:00", "10:00", "11:00"]


def test_no_midnight_where_a_day_begins() -> None:
    span = [axis.extent(when(day)) for day in ("2025-03-04", "2025-03-06")]
    labels = [tick.label for tick in axis.ticks(span, axis.true_scale(span), WORDS)]
    assert "00:00" not in labels
    assert {"4 Mar", "5 Mar", "6 Mar", "12:00"} <= set(labels)


@given(st.lists(st.tuples(DAYS, st.integers(0, 5000)), min_size=1, max_size=40))
def test_a_scale_keeps_the_order_of_time(spans: list[tuple[int, int]]) -> None:
    extents = [(day * axis.DAY, (day + length + 1) * axis.DAY) for day, length in spans]
    for scale in (axis.true_scale(extents), axis.cut_scale(extents, ["range"] * len(extents))):
        assert all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(scale.knots))
        moments = sorted(moment for each in extents for moment in each)
        places = [scale.at(moment) for moment in moments]
        assert places == sorted(places)
        assert places[0] == 0
        assert places[-1] == pytest.approx(axis.LENGTH, abs=0.01)
        assert len(scale.cuts) <= 14


@pytest.mark.parametrize("first", ["-9998-01-01", "0000-02-29", "1582-10-10", "9999-12-31"])
def test_the_ends_of_the_calendar(first: str) -> None:
    for days in ([first], [first, "2025-03-04"], ["-9998-01-01", "9999-12-31", first]):
        marks = marks_of([_event(day) for day in days])
        for true in (True, False):
            chart = layout.chart(marks, scale_of(marks, true=true), WORDS, 900)
            assert len(chart.placed) == len(days)
            assert chart.ticks


@pytest.mark.parametrize("count", [1, 10, 100, 300, 1000])
@pytest.mark.parametrize("width", [320, 1080])
def test_every_event_is_drawn_once_and_apart(count: int, width: int) -> None:
    marks = marks_of(random_story(count).events)
    chart = layout.chart(marks, scale_of(marks), WORDS, width)
    drawn = [each.mark.place for each in chart.placed]
    drawn += [mark.place for cluster in chart.clusters for mark in cluster.marks]
    assert sorted(drawn) == list(range(count))
    for lane in range(1, chart.lanes):
        labels = sorted(
            (each.text_at, each.text_at + text_width(each.text))
            for each in chart.placed
            if each.lane == lane and each.text
        )
        assert all(one[1] <= other[0] for one, other in pairwise(labels))
        assert all(left >= 0 and right <= width for left, right in labels)
    ends = [(x - text_width(tick.label) / 2, x + text_width(tick.label) / 2) for x, tick in chart.ticks]
    assert all(one[1] <= other[0] for one, other in pairwise(sorted(ends)))


def test_ticks_name_years_where_years_matter() -> None:
    marks = marks_of(story().events)
    chart = layout.chart(marks, scale_of(marks), WORDS, 1080)
    labels = [tick.label for _, tick in sorted(chart.ticks, key=lambda each: each[0])]
    assert labels[:3] == ["1968", "1997", "2009"]
    assert "1 Mar 2025" in labels
    assert "4 Mar" in labels


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("short", 24, "short"),
        ("a sentence that goes on and on", 24, "a sentence that goes…"),
        ("x" * 30, 10, "x" * 9 + "…"),
    ],
)
def test_labels_are_shortened_after_a_word(text: str, most: int, short: str) -> None:
    assert shorten(text, most) == short


def _crowd() -> list[Event]:
    """A century of one event a year, and four hundred events in two months of its last."""
    sparse = [_event(f"{year}-06-01") for year in range(1900, 2000)]
    return sparse + [_event(f"1999-{9 + day % 2:02d}-{day % 28 + 1:02d}") for day in range(400)]


def test_a_part_with_most_events_is_widened() -> None:
    marks = marks_of(_crowd())
    scale = scale_of(marks)
    first, last = axis.minute_of("1999-09-01"), axis.minute_of("1999-10-29")
    assert scale.at(last) - scale.at(first) == pytest.approx(640, abs=1)
    assert [cut.minutes for cut in scale.cuts if cut.first in (first, last)] == [0]
    chart = layout.chart(marks, scale, WORDS, 1080)
    labels = [tick.label for _, tick in chart.ticks]
    assert "1 Sept 1999" in labels
    assert "1900" in labels
    assert [length for _, length in chart.cuts] == [""] * len(scale.cuts)


def test_a_part_that_is_wide_enough_is_left_as_it_is() -> None:
    events = _crowd()[:100]
    scale = scale_of(marks_of(events))
    assert scale == axis.cut_scale([axis.extent(event.when) for event in events], ["day"] * 100)
