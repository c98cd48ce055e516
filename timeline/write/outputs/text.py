"""Plain text: the timeline for a mail or a terminal, sources as numbers in brackets."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from timeline.model import Article, Event, Timeline
from timeline.write.options import Options
from timeline.write.sources import Sources
from timeline.write.story import Story
from timeline.write.summary import coverage_parts
from timeline.write.visible import one_line
from timeline.write.words import words_for

NAME = "txt"
SUFFIX = ".txt"
_WIDTH = 78


def render(timeline: Timeline, options: Options) -> bytes:
    """UTF-8 text in lines of at most 78 characters, but for addresses that are longer."""
    return ("\n".join(lines(timeline, options)) + "\n").encode()


def lines(timeline: Timeline, options: Options) -> Iterator[str]:
    """The lines, each block of them as one text that is wrapped already."""
    words = words_for(timeline, options)
    sources, story = Sources(timeline, words), Story.of(timeline, words)
    title = one_line(timeline.title) or words.say("sections.events")
    yield from _underlined(title, "=")
    yield _wrap(" · ".join(coverage_parts(timeline, words)), "", "")
    if not timeline.events:
        yield from ("", words.say("sections.empty"))
    for name, events in story.parts():
        yield from ("", *_underlined(words.say(f"sections.{name}"), "-"))
        for heading, same_day in story.days(events):
            yield from ("", one_line(heading))
            for event in same_day:
                yield from _event(event, sources)
    for name, told in sources.aside():
        yield from ("", *_underlined(words.say(f"sections.{name}"), "-"))
        yield from (_wrap(line) for line in told)
    if timeline.articles:
        yield from ("", *_underlined(words.say("sections.sources"), "-"))
        yield from (_source(article, sources) for article in timeline.articles)


def _underlined(heading: str, sign: str) -> Iterator[str]:
    yield from (heading, sign * min(len(heading), _WIDTH))


def _event(event: Event, sources: Sources) -> Iterator[str]:
    yield _wrap(sources.told(event))
    for disagreement in event.disagreements:
        yield _wrap(sources.dispute(disagreement), "      ", "        ")


def _source(article: Article, sources: Sources) -> str:
    facts = [f"[{sources.numbers[article.id]}] {sources.line(article)}", article.url]
    return _wrap(", ".join(fact for fact in facts if fact))


def _wrap(text: str, first: str = "  ", rest: str = "    ") -> str:
    return textwrap.fill(
        one_line(text),
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
