"""iCalendar, read back by a calendar library."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import icalendar
import pytest

from tests.write.stories import hostile_story, random_story, story, when
from timeline.model import Event, Timeline
from timeline.write import Options, render
from timeline.write.markup import web_address
from timeline.write.visible import visible

STORIES = [story(), hostile_story(), random_story(40)]


def _calendar(timeline: Timeline, options: Options | None = None) -> icalendar.Calendar:
    calendar = icalendar.Calendar.from_ical(render(timeline, "ics", options or Options()))
    assert isinstance(calendar, icalendar.Calendar)
    return calendar


@pytest.mark.parametrize("timeline", STORIES, ids=["story", "hostile", "random"])
def test_a_calendar_reads_every_entry_without_an_error(timeline: Timeline) -> None:
    calendar = _calendar(timeline)
    assert not calendar.errors
    assert len(calendar.events) == len(timeline.events)
    for entry, event in zip(calendar.events, timeline.events, strict=True):
        assert not entry.errors
        assert str(entry["SUMMARY"]).startswith(visible(event.title))
        for report in event.reports:
            assert visible(report.quote) in str(entry["DESCRIPTION"])
        assert "URL" not in entry or web_address(str(entry["URL"]))


@pytest.mark.parametrize("timeline", [story(), random_story(40)], ids=["story", "random"])
def test_days_are_days_and_times_are_times(timeline: Timeline) -> None:
    def check(entry: icalendar.Event, event: Event) -> None:
        start, end = entry.decoded("DTSTART"), entry.decoded("DTEND")
        first, last = event.when.earliest, event.when.latest
        if isinstance(start, datetime):
            assert start == datetime.fromisoformat(first) and start.tzinfo is None
            assert end == datetime.fromisoformat(last) + timedelta(minutes=1)
        else:
            assert start == date.fromisoformat(first[:10])
            assert end == date.fromisoformat(last[:10]) + timedelta(days=1)

    for entry, event in zip(_calendar(timeline).events, timeline.events, strict=True):
        check(entry, event)


def test_everything_that_the_standard_demands_is_there() -> None:
    calendar = _calendar(story())
    assert (str(calendar["VERSION"]), "PRODID" in calendar) == ("2.0", True)
    for entry in calendar.events:
        assert {"UID", "DTSTAMP", "DTSTART"} <= set(entry)
        assert entry.decoded("DTSTAMP").tzinfo is not None


def test_years_that_a_calendar_cannot_write_are_left_out() -> None:
    events = (replace(story().events[0], when=when("-0043-03-15")), story().events[1])
    assert len(_calendar(replace(story(), events=events)).events) == 1
    far = replace(story().events[0], when=when("9999-12-31"))
    _calendar(replace(story(), events=(far,)))


def test_what_sources_differ_in_is_told() -> None:
    told = "".join(str(entry["DESCRIPTION"]) for entry in _calendar(story()).events)
    assert "The number of missing differs" in told
    assert "Kestrel Wire" in told
