"""Markdown: days as headings, events as a list, sources as footnotes (the extension that GitHub has).

With ``options.mermaid`` the chart stands above the list as a Mermaid diagram, which GitHub, GitLab and many
wikis draw.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.model import Article, Event, Timeline
from timeline.write import dates
from timeline.write.doubts import doubts
from timeline.write.markup import web_address
from timeline.write.options import Options
from timeline.write.outputs import mermaid
from timeline.write.quotes import in_marks
from timeline.write.sources import Sources
from timeline.write.story import Story
from timeline.write.summary import coverage_parts
from timeline.write.visible import one_line
from timeline.write.words import words_for

NAME = "md"
SUFFIX = ".md"

# Whatever can begin or end a construct of Markdown or HTML in the midst of a line: a link needs its bracket,
# an address its "://", an emoji its ":name:".
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$^]|:(?=//|[\w+-]+:))")
# The same at the beginning of a line: lists, and lines under headings.
_FIRST = re.compile(r"^(\d*)([.)+=:-])")


def escape(text: str) -> str:
    """Text that Markdown shows as it is written."""
    return _FIRST.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", one_line(text)))


def render(timeline: Timeline, options: Options) -> bytes:
    """UTF-8 Markdown."""
    words = words_for(timeline, options)
    sources, story = Sources(timeline, words), Story.of(timeline, words)
    title = timeline.title or words.say("sections.events")
    lines = [f"# {escape(title)}", "", escape(" · ".join(coverage_parts(timeline, words))), ""]
    if not timeline.events:
        lines += [escape(words.say("sections.empty")), ""]
    elif options.mermaid:  # no backtick stands in the diagram, so nothing in it can end the fence
        lines += ["```mermaid", mermaid.render(timeline, options).decode().rstrip("\n"), "```", ""]
    for name, events in story.parts():
        lines += [f"## {escape(words.say(f'sections.{name}'))}", ""]
        for heading, same_day in story.days(events):
            lines += [f"### {escape(heading)}", ""]
            lines += [line for event in same_day for line in _event(event, sources)]
            lines.append("")
    for name, told in sources.aside():
        lines += [f"## {escape(words.say(f'sections.{name}'))}", ""]
        lines += [f"- {escape(line)}" for line in told]
        lines.append("")
    lines += [_footnote(article, sources) for article in timeline.articles]
    return "\n".join(lines).rstrip("\n").encode() + b"\n"


def _event(event: Event, sources: Sources) -> Iterator[str]:
    """The event, and under it its quotes and what the sources differ in.

    A quote has its own footnote where the event has several.
    """
    beside = dates.under_heading(event.when, sources.words)
    numbers = sources.of(event)
    marks = doubts(event, sources.words)
    parts = (
        f"{escape(beside)} " if beside else "",
        f"**{escape(event.title)}**",
        f" ({escape(', '.join(marks))})" if marks else "",
    )
    yield f"- {''.join(parts)}{_cited(numbers)}"
    for report in sources.quoted(event):
        own = sources.number_of(report) if len(numbers) > 1 else ()
        yield f"  - {in_marks(report.quote, escape(report.quote))}{_cited(own)}"
    for each in event.disagreements:
        sides = (f"{escape(said)}{_cited(by)}" for said, by in sources.sides(each))
        yield f"  - *{escape(sources.differ(each))}:* {'; '.join(sides)}"


def _cited(numbers: Sequence[int]) -> str:
    return "".join(f"[^{number}]" for number in numbers)


def _footnote(article: Article, sources: Sources) -> str:
    facts = ", ".join(escape(fact) for fact in sources.facts(article))
    url = web_address(article.url)
    link = f", <{url}>" if url and ">" not in url else ""
    return f"[^{sources.numbers[article.id]}]: {facts}{link}"
