"""Which events are better not told: a line that points outside itself costs a reader more than a small event.

"They should be in place" is told where several voices tell of it, and where it is what its day is told by.
What a sentence only mentions, and no line of it can tell ("arrested Orm over a raid in May, in which …"),
stands at the event that the sentence is about.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from timeline.calendar import on_a_day
from timeline.events.judging.judge import judged
from timeline.events.judging.outside import voices
from timeline.events.merging.comparing.hanging import only_hangs
from timeline.events.merging.wording import LEANS, STANDS, VAGUE, rating, words_of
from timeline.events.ranking.select import Selection
from timeline.events.ranking.story import Story
from timeline.events.words.lexicon import lexicon
from timeline.model import Article, Event, Report

_SMALL: Final = 2 / 3
"""The share of all events that are small, where they are many: a line that leans is no loss there."""

_SLIGHT: Final = 1 / 3
"""The share where a line only does not say which: to a reader of many, "The bill passed" is mostly clear."""

_MANY: Final = 60

_OTHERS: Final = 8
"""Words of a line that are not of the part it tells: fewer may be the name of its subject."""

_WORD: Final = re.compile(r"\w+")


def worth_telling(story: Story, selection: Selection) -> Story:
    """Return a story without the events that a single voice tells in a line which is not understood alone,
    and that weigh less than another of the same time, have only the day of publication, or are small, of no
    one day or only supposed among many; of those "The bill passed", which does not say which bill, only the
    slight ones that do not lie ahead. Where nothing would be left, all stay.

    What a ``selection`` by weight keeps, it has weighed itself; it is given all.
    """
    return story if selection.ranks else replace(story, events=_told(story.events, story.articles))


def _told(events: Sequence[Event], articles: Sequence[Article]) -> list[Event]:
    languages = {article.id: article.language or "en" for article in articles}
    many = len(events) > _MANY
    ratings = {event.id: _rating(event, languages) for event in events if event.voices == 1}
    leaning = {id for id, rated in ratings.items() if rated == LEANS}
    leaning |= {event.id for event in events if len(event.reports) == 1 and _tells_beside(event, languages)}
    weights = sorted(event.weight for event in events)
    least = weights[int(len(events) * _SMALL)] if many else 0.0
    slight = weights[int(len(events) * _SLIGHT)] if many else 0.0
    best: dict[str, float] = {}
    for event in events:
        if event.id not in leaning:
            best[event.when.edtf] = max(best.get(event.when.edtf, 0.0), event.weight)
    mentioned = _mentioned(events, languages)
    now = max((each.published.latest for each in articles if each.published), default="")
    kept = []
    for event in events:
        ahead = event.status == "planned" and event.when.earliest > now
        vague = not ahead and ratings.get(event.id, STANDS) == VAGUE
        enough = slight if vague else max(least, best.get(event.when.edtf, 0.0))
        if event.id in leaning and all(each.ground == "published" for each in event.reports):
            continue  # its day is only that on which it was written
        unsure = many and (event.status == "hypothetical" or not on_a_day(event.when))
        stands = event.id not in leaning and not vague
        if (stands or (event.weight >= enough and not unsure)) and event.id not in mentioned:
            kept.append(event)
    return kept or list(events)


def _mentioned(events: Sequence[Event], languages: Mapping[str, str]) -> set[str]:
    """The ids of events of which the line tells another, that the same sentence tells on its own day."""
    telling: dict[tuple[str, str], set[str]] = defaultdict(set)
    for event in events:
        for report in event.reports:
            telling[report.article, report.text].add(event.id)
    return {
        event.id
        for event in events
        if len(event.reports) == 1
        and len(telling[event.reports[0].article, event.reports[0].text]) > 1
        and _tells_beside(event, languages)
    }


def _is_said_then(report: Report) -> bool:
    """Tell "“We are sorry,” she said on Friday" from "“We warned of this in 2021,” she said"."""
    if report.phrase is None:
        return True
    phrase = max(report.phrase[0] - report.start, 0)
    before = report.text[: report.text.find(report.quote) + phrase]
    return "”" in before or before.count('"') > 1


def _tells_beside(event: Event, languages: Mapping[str, str]) -> bool:
    """Tell a line that leaves out the part of the sentence that its date is of; ", the ministry said on
    Sunday" is no such part.
    """
    report = event.reports[0]
    said = {word.casefold() for word in _WORD.findall(event.title)}
    part = {word.casefold() for word in _WORD.findall(report.quote)}
    if len(said - part) < _OTHERS or len(part & said) * 2 >= len(part):
        return False
    return lexicon(languages[report.article]).attribution.verbs.isdisjoint(part)


def _rating(event: Event, languages: Mapping[str, str]) -> int:
    language = languages[event.reports[0].article]
    judgement = judged(event.title, language)
    if judgement.refers_back or (_is_said_then(event.reports[0]) and voices(event.title, lexicon(language))):
        return LEANS
    if any(each.title == event.title and only_hangs(each, language) for each in event.reports):
        return LEANS
    published = all(report.ground == "published" for report in event.reports)
    names = words_of([*event.actors, *event.places])
    return rating(event.title, judgement, names, language, published=published)
