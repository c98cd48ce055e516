"""Plain text: the timeline for a mail or a terminal, sources as numbers in brackets."""

from __future__ import annotations

import textwrap
from itertools import groupby

from timeline.model import Event, Timeline
from timeline.write import dates
from timeline.write.doubts import doubts
from timeline.write.html.report import published
from timeline.write.options import Options
from timeline.write.summary import coverage_parts
from timeline.write.visible import one_line
from timeline.write.words import Words, words_for

NAME = "txt"
SUFFIX = ".txt"
_WIDTH = 78


def render(timeline: Timeline, options: Options) -> bytes:
    """UTF-8 text in lines of at most 78 characters."""
    words = words_for(timeline, options)
    title = one_line(options.title if options.title is not None else timeline.title)
    numbers = {article.id: number for number, article in enumerate(timeline.articles, 1)}
    blocks = [title, "=" * min(len(title), _WIDTH), _wrap(" · ".join(coverage_parts(timeline, words)), "")]
    for heading, events in groupby(timeline.events, key=lambda event: dates.heading(event.when, words)):
        blocks += ["", one_line(heading).upper(), *(_event(event, numbers, words) for event in events)]
    for name, lines in (
        ("undated", [f"“{told.quote}” {told.why}" for told in timeline.undated]),
        ("refused", [f"{each.input}: {each.reason}" for each in timeline.refused]),
        ("sources", [_source(place, timeline, words) for place in range(len(timeline.articles))]),
    ):
        if lines:
            blocks += ["", words.say(f"sections.{name}").upper(), *(_wrap(line, "  ") for line in lines)]
    return ("\n".join(blocks) + "\n").encode()


def _event(event: Event, numbers: dict[str, int], words: Words) -> str:
    told = dict.fromkeys(numbers[report.article] for report in event.reports if report.article in numbers)
    marks = doubts(event, words)
    parts = [
        dates.under_heading(event.when, words),
        event.title,
        f"({', '.join(marks)})" if marks else "",
        "".join(f"[{number}]" for number in told),
    ]
    return _wrap(" ".join(part for part in parts if part), "  ")


def _source(place: int, timeline: Timeline, words: Words) -> str:
    article = timeline.articles[place]
    facts = [
        fact
        for fact in (article.title or article.id, article.source, published(article, words), article.url)
        if fact
    ]
    return f"[{place + 1}] {', '.join(facts)}"


def _wrap(text: str, indent: str) -> str:
    return textwrap.fill(
        one_line(text),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
