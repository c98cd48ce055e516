"""iCalendar, read back by a calendar library."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.write.stories import hostile_story, random_story, story, when
from timeline.model import Event, Timeline
from timeline.write import Options, render
from timeline.write.markup import web_address
from timeline.write.outputs.ics import escape
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


@given(st.one_of(st.text(), st.text(alphabet="ab\\;,n\r\n\x00\u202e")))
def test_a_text_value_reads_back_as_it_is(text: str) -> None:
    value = escape(text)
    assert not re.search(r"[\r\n]|(?<!\\)(?:\\\\)*[;,]", value)
    read = re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], value)
    assert read == visible(text).replace("\r", "")


@pytest.mark.parametrize("letter", ["x", "é", "国", "👩"])
def test_long_lines_are_folded_between_letters_and_no_sooner_than_needed(letter: str) -> None:
    lines = render(replace(story(), title=letter * 300), "ics").split(b"\r\n")
    name = next(at for at, line in enumerate(lines) if line.startswith(b"X-WR-CALNAME:"))
    end = next(at for at in range(name + 1, len(lines)) if not lines[at].startswith(b" "))
    folded = lines[name:end]
    assert "".join(line.decode().removeprefix(" ") for line in folded) == f"X-WR-CALNAME:{letter * 300}"
    assert all(75 - len(letter.encode()) < len(line) <= 75 for line in folded[:-1])
