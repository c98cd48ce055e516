"""Markwhen: its plain text, a line an event, ranges in ISO days; it draws timelines from such text."""

from __future__ import annotations

import json
import re

from timeline import calendar
from timeline.model import Event, Timeline
from timeline.write import dates, days
from timeline.write.doubts import doubts
from timeline.write.options import Options
from timeline.write.quotes import in_marks
from timeline.write.sources import Sources, link
from timeline.write.story import Story
from timeline.write.visible import one_line
from timeline.write.words import words_for

NAME = "markwhen"
SUFFIX = ".mw"

# What begins a tag, an id, a link, or a box to tick.
_SPECIAL = re.compile(r"([#!\[\]])")
_YEARS = range(1, 10_000)


def escape(text: str) -> str:
    """Text in one line; Markwhen has no escapes, so an unseen joiner keeps signs from being tags or links."""
    return _SPECIAL.sub("\\1\N{WORD JOINER}", one_line(text))


def render(timeline: Timeline, options: Options) -> bytes:
    """UTF-8 text: a section each for background, events and what is planned.

    Times stand as UTC, for Markwhen knows none without a zone. Events in years that it cannot write (before
    1 or after 9999) are comments.
    """
    words = words_for(timeline, options)
    sources, story = Sources(timeline, words), Story.of(timeline, words)
    lines = [
        "---",
        f"title: {json.dumps(one_line(timeline.title))}",
        "---",
        "",
    ]  # the head is YAML, which JSON is part of
    for name, events in story.parts():
        lines += [f"# {escape(words.say(f'sections.{name}'))}", ""]
        lines += [line for event in events for line in _entry(event, sources)]
    return "\n".join(lines).encode()


def _entry(event: Event, sources: Sources) -> list[str]:
    """Date and title, and under them the date in words with doubts, quotes, disagreements and links."""
    marks = ", ".join((dates.phrase(event.when, sources.words), *doubts(event, sources.words)))
    numbers = sources.of(event)
    articles = [sources.timeline.articles[number - 1] for number in numbers]
    lines = [
        f"{_date(event)}: {escape(event.title)}",
        f"({escape(marks)})",
        *(in_marks(report.quote, escape(report.quote)) for report in sources.quoted(event)),
        *(f"({escape(sources.dispute(each))})" for each in event.disagreements),
        *(f"— {escape(sources.line(article))} {link(article) or ''}".rstrip() for article in articles),
        "",
    ]
    return lines if _writable(event) else [f"// {line}" if line else "" for line in lines]


def _writable(event: Event) -> bool:
    years = (calendar.from_iso(iso).year for iso in (event.when.earliest, event.when.latest))
    return all(year in _YEARS for year in years)


def _date(event: Event) -> str:
    """An ISO day or instant, or two of them: the first that it can be, and the last."""
    first, last = (
        f"{iso}:00Z" if days.clock_of(iso) else iso for iso in (event.when.earliest, event.when.latest)
    )
    between = " - " if days.clock_of(event.when.earliest) else "/"  # EDTF for days, not for instants
    return first if first == last else f"{first}{between}{last}"
