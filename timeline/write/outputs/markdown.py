"""Markdown: days as headings, events as a list, sources as footnotes (the extension that GitHub has)."""

from __future__ import annotations

import re
from itertools import groupby

from timeline.model import Event, Timeline
from timeline.write import dates
from timeline.write.doubts import doubts
from timeline.write.html.report import published
from timeline.write.markup import web_address
from timeline.write.options import Options
from timeline.write.summary import coverage_parts
from timeline.write.visible import one_line
from timeline.write.words import Words, words_for

NAME = "md"
SUFFIX = ".md"

# Whatever can begin or end a construct of Markdown or HTML.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$:^=-])")


def escape(text: str) -> str:
    """Text that Markdown shows as it is written."""
    shown = one_line(text)
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", _SPECIAL.sub(r"\\\1", shown))


def render(timeline: Timeline, options: Options) -> bytes:
    """UTF-8 Markdown."""
    words = words_for(timeline, options)
    title = options.title if options.title is not None else timeline.title
    numbers = {article.id: number for number, article in enumerate(timeline.articles, 1)}
    lines = [f"# {escape(title)}", "", escape(" · ".join(coverage_parts(timeline, words))), ""]
    for heading, events in groupby(timeline.events, key=lambda event: dates.heading(event.when, words)):
        lines += [f"## {escape(heading)}", ""]
        lines += [_line(event, numbers, words) for event in events]
        lines.append("")
    if timeline.undated:
        lines += [f"## {escape(words.say('sections.undated'))}", ""]
        lines += [f"- “{escape(told.quote)}” {escape(told.why)}" for told in timeline.undated]
        lines.append("")
    if timeline.refused:
        lines += [f"## {escape(words.say('sections.refused'))}", ""]
        lines += [f"- {escape(each.input)}: {escape(each.reason)}" for each in timeline.refused]
        lines.append("")
    lines += [_footnote(article.id, numbers, timeline, words) for article in timeline.articles]
    return "\n".join(lines).rstrip("\n").encode() + b"\n"


def _line(event: Event, numbers: dict[str, int], words: Words) -> str:
    beside = dates.under_heading(event.when, words)
    told = dict.fromkeys(numbers[report.article] for report in event.reports if report.article in numbers)
    marks = doubts(event, words)
    parts = [
        f"- {escape(beside)} " if beside else "- ",
        f"**{escape(event.title)}**",
        f" ({escape(', '.join(marks))})" if marks else "",
        "".join(f"[^{number}]" for number in told),
    ]
    return "".join(parts) + "".join(f"\n  - “{escape(report.quote)}”" for report in event.reports)


def _footnote(id: str, numbers: dict[str, int], timeline: Timeline, words: Words) -> str:
    article = timeline.articles[numbers[id] - 1]
    facts = [
        escape(fact)
        for fact in (article.title or article.id, article.source, published(article, words))
        if fact
    ]
    url = web_address(article.url)
    return f"[^{numbers[id]}]: {', '.join(facts)}{f', <{url}>' if url and '>' not in url else ''}"
