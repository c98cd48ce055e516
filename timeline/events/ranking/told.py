"""Which events are better not told: a line that points outside itself costs a reader more than a small event.

"They should be in place" is told where several voices tell of it, and where it is what its day is told by.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from timeline.calendar import on_a_day
from timeline.events.judging.judge import judged
from timeline.events.merging.wording import LEANS, STANDS, VAGUE, rating, words_of
from timeline.events.ranking.select import Selection
from timeline.events.ranking.story import Story
from timeline.model import Article, Event

_SMALL: Final = 2 / 3
"""The share of all events that are small, where they are many: a line that leans is no loss there."""

_SLIGHT: Final = 1 / 3
"""The share where a line only does not say which: to a reader of many, "The bill passed" is mostly clear."""

_MANY: Final = 60


def worth_telling(story: Story, selection: Selection) -> Story:
    """Return a story without the events that a single voice tells in a line which is not understood alone,
    and that weigh less than another of the same time, or are small, of no one day or only supposed among
    many; of those "The bill passed", which does not say which bill, only the slight ones that do not lie
    ahead.

    What a ``selection`` by weight keeps, it has weighed itself; it is given all.
    """
    return story if selection.ranks else replace(story, events=_told(story.events, story.articles))


def _told(events: Sequence[Event], articles: Sequence[Article]) -> list[Event]:
    languages = {article.id: article.language or "en" for article in articles}
    many = len(events) > _MANY
    ratings = {event.id: _rating(event, languages) for event in events if event.voices == 1}
    leaning = {id for id, rated in ratings.items() if rated == LEANS}
    weights = sorted(event.weight for event in events)
    least = weights[int(len(events) * _SMALL)] if many else 0.0
    slight = weights[int(len(events) * _SLIGHT)] if many else 0.0
    best: dict[str, float] = {}
    for event in events:
        if event.id not in leaning:
            best[event.when.edtf] = max(best.get(event.when.edtf, 0.0), event.weight)
    now = max((each.published.latest for each in articles if each.published), default="")
    kept = []
    for event in events:
        ahead = event.status == "planned" and event.when.earliest > now
        vague = not ahead and ratings.get(event.id, STANDS) == VAGUE
        enough = slight if vague else max(least, best.get(event.when.edtf, 0.0))
        unsure = many and (event.status == "hypothetical" or not on_a_day(event.when))
        if (event.id not in leaning and not vague) or (event.weight >= enough and not unsure):
            kept.append(event)
    return kept


def _rating(event: Event, languages: Mapping[str, str]) -> int:
    language = languages[event.reports[0].article]
    published = all(report.ground == "published" for report in event.reports)
    names = words_of([*event.actors, *event.places])
    return rating(event.title, judged(event.title, language), names, language, published=published)
