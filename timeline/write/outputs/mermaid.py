"""Mermaid: a timeline diagram for wikis and READMEs that draw it; days as periods, events under them."""

from __future__ import annotations

import re

from timeline.model import Timeline
from timeline.write.options import Options
from timeline.write.sources import Sources
from timeline.write.story import Story
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
    sources, story = Sources(timeline, words), Story.of(timeline, words)
    lines = ["timeline", f"    title {escape(timeline.title)}"]
    for name, events in story.parts():
        lines.append(f"    section {escape(words.say(f'sections.{name}'))}")
        for heading, same_day in story.days(events):
            told = [escape(sources.told(event)) for event in same_day]
            lines.append(f"        {escape(heading)} : " + " : ".join(told))
    return ("\n".join(lines) + "\n").encode()
