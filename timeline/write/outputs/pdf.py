"""PDF: the printed page with chart, list by day, sources as footnotes, links, bookmarks, page numbers.

It is tagged for those who are read to (PDF/UA-1).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from timeline.model import Event, Timeline
from timeline.write import dates
from timeline.write.doubts import doubts
from timeline.write.extras import need
from timeline.write.options import Options
from timeline.write.sources import Sources, link
from timeline.write.stamp import stamp
from timeline.write.story import Story
from timeline.write.summary import chart_label, coverage_parts
from timeline.write.typeset import chart_svg, page_pdf
from timeline.write.visible import one_line
from timeline.write.words import words_for

NAME = "pdf"
SUFFIX = ".pdf"
_WIDTH = 800  # CSS pixels of the chart on A4: labels of about 7 points


def check(options: Options) -> None:
    """UsageError without the extra ``pictures``."""
    need("typst", "pictures", "PDF")


def render(timeline: Timeline, options: Options) -> bytes:
    """The document, always light, for paper; UsageError without the extra ``pictures``."""
    words = words_for(timeline, options)
    title = one_line(timeline.title)
    story = Story.of(timeline, words)
    sources = Sources(timeline, words)
    data = {
        "title": title or words.say("sections.events"),
        "language": words.locale.language,
        "rtl": words.direction == "rtl",
        "coverage": " · ".join(coverage_parts(timeline, words)),
        "chart": chart_label(timeline, words) if timeline.events else "",
        "sections": list(_sections(story, sources)),
        "endnotes": list(_endnotes(sources)),
        "sources_heading": words.say("sections.sources"),
        "sources": [{"line": sources.line(each), "url": link(each)} for each in timeline.articles],
    }
    svg = chart_svg(timeline, replace(options, theme="light"), _WIDTH) if timeline.events else ""
    return page_pdf(json.dumps(data), svg, stamp(timeline))


def _sections(story: Story, sources: Sources) -> Iterator[dict[str, Any]]:
    """Background, what happened, and what is planned, each with its days."""
    cited: set[int] = set()
    for name, events in story.parts():
        days = [
            {"heading": one_line(heading), "events": [_event(event, sources, cited) for event in same_day]}
            for heading, same_day in story.days(events)
        ]
        yield {"heading": story.words.say(f"sections.{name}"), "days": days}


def _event(event: Event, sources: Sources, cited: set[int]) -> dict[str, Any]:
    """An event for page.typ; ``first`` are the sources that no event before has cited (they are added)."""
    numbers = sources.of(event)
    first = [number for number in numbers if number not in cited]
    cited.update(first)
    quotes = [sources.quote(report) for report in sources.quoted(event)]
    return {
        "title": one_line(event.title),
        "beside": one_line(dates.under_heading(event.when, sources.words)),
        "doubts": ", ".join(doubts(event, sources.words)),
        "sources": numbers,
        "first": first,
        "lines": quotes + [sources.dispute(each) for each in event.disagreements],
    }


def _endnotes(sources: Sources) -> Iterator[dict[str, Any]]:
    """What could not be used."""
    for name, lines in sources.aside():
        yield {"heading": sources.words.say(f"sections.{name}"), "lines": lines}
    if not sources.timeline.events:
        say = sources.words.say
        yield {"heading": say("sections.events"), "lines": [say("sections.empty")]}
