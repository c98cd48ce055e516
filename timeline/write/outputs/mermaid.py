"""Mermaid: a timeline diagram for wikis and READMEs that draw it; days as periods, events under them."""

from __future__ import annotations

import re
from itertools import groupby

from timeline.model import Event, Timeline
from timeline.write import dates
from timeline.write.doubts import doubts
from timeline.write.html.story import Story
from timeline.write.options import Options
from timeline.write.sources import Sources
from timeline.write.visible import one_line
from timeline.write.words import words_for

NAME = "mermaid"
SUFFIX = ".mmd"

# All that means something to Mermaid, to the HTML that it makes, or to its own entities.
_SPECIAL = re.compile(r"[#:;%<>&\"`{}\\$]")


def escape(text: str) -> str:
    """Text that Mermaid shows as it is: what could mean something as one of its entities ("#58;")."""
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", one_line(text)) or "–"


def render(timeline: Timeline, options: Options) -> bytes:
    """UTF-8 text, to stand between the fences of a block ``mermaid``."""
    words = words_for(timeline, options)
    title = options.title if options.title is not None else timeline.title
    story = Story.of(timeline, words)
    lines = ["timeline", f"    title {escape(title)}"]
    for name, events in (
        ("background", story.background),
        ("events", story.main),
        ("planned", story.planned),
    ):
        if events:
            lines.append(f"    section {escape(words.say(f'sections.{name}'))}")
        for heading, same_day in groupby(events, key=lambda event: dates.heading(event.when, words)):
            told = [_told(event, Sources(timeline, words)) for event in same_day]
            lines.append(f"        {escape(heading)} : " + " : ".join(told))
    return ("\n".join(lines) + "\n").encode()


def _told(event: Event, sources: Sources) -> str:
    marks = doubts(event, sources.words)
    parts = (
        dates.under_heading(event.when, sources.words),
        event.title,
        f"({', '.join(marks)})" if marks else "",
        "".join(f"[{number}]" for number in sources.of(event)),
    )
    return escape(" ".join(part for part in parts if part))
