"""Which events are better not told: a line that points outside itself costs a reader more than a small event.

"They should be in place" is told where several voices tell of it, and where it is what its day is told by.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from timeline.events.clauses.assemble import clauses
from timeline.events.clauses.tokens import tokenize
from timeline.events.lines.understood import is_understood
from timeline.events.ranking.select import Selection
from timeline.events.ranking.story import Story
from timeline.events.words.lexicon import lexicon
from timeline.model import Article, Event

_SMALL: Final = 2 / 3
"""The share of all events that are small, where they are many: a line that leans is no loss there."""

_MANY: Final = 60


def worth_telling(story: Story, selection: Selection) -> Story:
    """Return a story without the events that a single voice tells in a line which is not understood alone,
    and that weigh less than another of the same time, or are small or only supposed among many.

    What a ``selection`` by weight keeps, it has weighed itself; it is given all.
    """
    return story if selection.ranks else replace(story, events=_told(story.events, story.articles))


def _told(events: Sequence[Event], articles: Sequence[Article]) -> list[Event]:
    languages = {article.id: article.language or "en" for article in articles}
    leaning = {
        event.id
        for event in events
        if event.voices == 1 and not _stands(event.title, languages[event.reports[0].article])
    }
    if not leaning:
        return list(events)
    many = len(events) > _MANY
    least = sorted(event.weight for event in events)[int(len(events) * _SMALL)] if many else 0.0
    best: dict[str, float] = {}
    for event in events:
        if event.id not in leaning:
            best[event.when.edtf] = max(best.get(event.when.edtf, 0.0), event.weight)
    return [
        event
        for event in events
        if event.id not in leaning
        or (
            event.weight >= max(least, best.get(event.when.edtf, 0.0))
            and not (many and event.status == "hypothetical")
        )
    ]


def _stands(line: str, language: str) -> bool:
    words = lexicon(language)
    sentence = tokenize(line, 0, len(line), "body", 0, words)
    return is_understood(sentence, clauses(sentence, words), words)
