"""What a reader should see first: few events, told by several, and the same ones in list and chart."""

from __future__ import annotations

import re
from dataclasses import replace

from tests.write.stories import random_story, story
from timeline.heaviest import heaviest_first
from timeline.write import Options, render
from timeline.write.major import levels, majors
from timeline.write.marks import marks_of


def test_few_and_the_heaviest() -> None:
    events = random_story(80).events
    named = majors(events)
    assert 1 <= len(named) <= 10
    least = min(event.weight for event in events if event.id in named)
    days = {event.when.earliest[:10] for event in events if event.id in named}
    assert len(days) == len(named)
    assert all(
        event.weight <= least or event.voices < 2 or event.when.earliest[:10] in days
        for event in events
        if event.id not in named
    )
    assert len(majors(random_story(1000).events)) <= 12


def test_nobody_stands_out_where_all_weigh_the_same_or_one_voice_tells_all() -> None:
    events = story().events
    assert not majors([replace(event, weight=0.5) for event in events])
    assert not majors([replace(event, voices=1) for event in events])
    assert not majors(())


def test_list_and_chart_agree() -> None:
    page = render(story(), "html", Options(lite=True)).decode()
    listed = set(re.findall(r'<li id=([\w-]+) class="?[\w ]*major', page))
    assert listed == majors(story().events)
    assert {story().events[mark.place].id for mark in marks_of(story().events) if mark.major} == listed


def test_a_reader_may_ask_for_the_heaviest_where_that_leaves_out_most() -> None:
    events = random_story(201).events
    first = [event.id for event in heaviest_first(events)]
    assert levels(events) == {100: frozenset(first[:100]), 25: frozenset(first[:25])}
    assert list(levels(events[:200])) == [25]
    assert levels(events[:50]) == {}


def test_further_events_of_a_day_count_less() -> None:
    base = random_story(30).events
    same_day = [replace(base[0], id=id, weight=weight) for id, weight in (("a", 0.9), ("b", 0.8))]
    other_day = replace(base[-1], id="c", weight=0.5)
    assert other_day.when.first_day != base[0].when.first_day
    assert [event.id for event in heaviest_first([other_day, *same_day])] == ["a", "c", "b"]
