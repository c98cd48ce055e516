"""The list of events, which is the product: days as headings, each event a line that unfolds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from timeline.model import Event
from timeline.write import dates
from timeline.write.doubts import doubts, is_disputed
from timeline.write.html.report import unfolded
from timeline.write.labels import shorten
from timeline.write.markup import Markup, element, join
from timeline.write.story import Story, page_id
from timeline.write.visible import one_line

_ROOM = 44  # characters of sources that two lines beside an event hold
_SHORT = 60  # characters of a source that is the title of an article and stands alone
_LONG = 60  # events; above, days out of sight are not laid out
_TOGETHER = 10  # days that a browser lays out, or leaves alone, at once in a long list


def sections(story: Story) -> Markup:
    """Background (folded), what happened, and what is planned."""
    words = story.words
    if not story.events:
        return element("section", element("p", words.say("sections.empty"), class_="note"), id="list")
    return element(
        "div",
        _background(story) if story.background else None,
        element(
            "section", element("h2", words.say("sections.events"), class_="unseen"), _days(story.main, story)
        )
        if story.main
        else None,
        element(
            "section",
            element("h2", words.say("sections.planned")),
            _days(story.planned, story),
            class_="ahead",
        )
        if story.planned
        else None,
        id="list",
    )


def _background(story: Story) -> Markup:
    words, events = story.words, story.background
    first, last = (dates.phrase(each.when, words) for each in (events[0], events[-1]))
    span = words.say("dates.range", first=first, last=last) if first != last else first
    heading = element("h2", words.say("sections.background"))
    about = element("span", f"{span} · {words.count('events', len(events))}", class_="about")
    return element("details", element("summary", heading, " ", about), _days(events, story), class_="past")


def _days(events: Sequence[Event], story: Story) -> Iterator[Markup]:
    days = _each_day(events, story)
    if len(story.events) <= _LONG:
        yield element("ul", days, class_="days")
        return
    while some := list(islice(days, _TOGETHER)):
        yield element("ul", some, class_="days far")


def _each_day(events: Sequence[Event], story: Story) -> Iterator[Markup]:
    for _, same_day in groupby(events, key=lambda event: dates.heading(event.when, story.words)):
        group = list(same_day)
        yield element(
            "li", _heading(group[0], story), element("ol", (_event(event, story) for event in group))
        )


def _heading(event: Event, story: Story) -> Markup:
    weekday = dates.weekday(event.when, story.words)
    return element(
        "h3",
        dates.heading(event.when, story.words),
        join(" ", element("i", weekday)) if weekday else None,
    )


def _event(event: Event, story: Story) -> Markup:
    """One event: its line, and what unfolds under it."""
    line = element(
        "summary",
        element("h4", _time(event, story), one_line(event.title)),
        _marks(event, story),
        element("cite", _sources(event, story)),
    )
    kinds = {
        event.status: event.status != "happened",
        "disputed": is_disputed(event),
        "major": event.id in story.majors,
    }
    kind = " ".join(name for name, holds in kinds.items() if holds)
    return element(
        "li",
        element("details", line, unfolded(event, story)),
        id=page_id(event),
        class_=kind or None,
    )


def _time(event: Event, story: Story) -> Markup | None:
    """What the heading over it leaves open: the time of day, the days of a stretch."""
    beside = dates.under_heading(event.when, story.words)
    if not beside:
        return None
    machine_time = None if story.lite else _machine_time(event)
    shown = element("time", beside, datetime=machine_time) if machine_time else element("b", beside)
    return join(shown, " ")


def _machine_time(event: Event) -> str | None:
    """The moment in HTML's own spelling, where HTML has one for it."""
    first = event.when.earliest
    precise = event.when.grain in ("minute", "day") and not first.startswith("-") and first[4:5] == "-"
    return first if precise else None


def _marks(event: Event, story: Story) -> Markup | None:
    """What a reader should doubt about it, in words."""
    marks = [element("i", mark) for mark in doubts(event, story.words)]
    return element("small", marks) if len(marks) > 1 else join(marks)


def _sources(event: Event, story: Story) -> str:
    """The sources of an event by name, as many as there is room for, and how many more there are."""
    names = [one_line(name) for name in story.source_names(event)]
    fitting = len(names)
    while fitting > 1 and len(", ".join(names[:fitting])) > _ROOM:
        fitting -= 1
    more = len(names) - fitting
    named = ", ".join(shorten(name, _ROOM if more else _SHORT) for name in names[:fitting])
    return named + (f" + {story.words.number(more)}" if more else "")
