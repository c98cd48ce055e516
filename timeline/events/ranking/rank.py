"""Which events matter: a weight for each, and selections of the weightiest.

An event weighs by the independent articles that tell it, each the more the later it looks back (what is still
told after weeks mattered), and by how much its words are those of its day and of the whole story.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from timeline.events.merging.signature import Signature, stems_of
from timeline.events.weights import GROUND, RANK
from timeline.model import Article, Event, Report

_STORY = 365  # days that a story looks back on itself
_HEADLINE = 0.4  # the share of a headline's words that make it the headline of a line
_FEW = 5  # reports that a day needs before its words count for much


def weigh(
    groups: Sequence[Sequence[Signature]], articles: Sequence[Article], same_voice: Mapping[str, str]
) -> list[float]:
    """Return the weight of each group of reports, above 0 and below 1.

    ``same_voice`` maps an article to the first one that has its text; copies count once.
    """
    published = {each.id: _ordinal(each.published.earliest) for each in articles if each.published}
    telling: dict[str, set[str]] = defaultdict(set)
    days: dict[int, Counter[str]] = defaultdict(Counter)
    for group in groups:
        for each in group:
            days[each.first].update(each.stems)
            days[each.first][""] += 1
            for stem in each.stems:
                telling[stem].add(each.report.article)
    story = {stem: len(told) / max(1, len(articles)) for stem, told in telling.items()}
    headlines = {each.id: stems_of(each.title, each.language or "en") for each in articles}
    weights = []
    for group in groups:
        typical = max(_typical(each, days[each.first], story) for each in group)
        mass = _mass(group, published, same_voice) ** RANK["power"] * (RANK["any"] + typical)
        doubt = RANK["half"] / (mass + RANK["half"])
        doubt *= (1 - RANK["voice"]) ** (len({same_voice[each.report.article] for each in group}) - 1)
        if any(_in_headline(each, headlines) for each in group):
            doubt *= 1 - RANK["headline"]
        weights.append(round(1 - doubt, 4))
    return weights


def top(events: Sequence[Event], count: int) -> list[Event]:
    """Return the ``count`` weightiest events, in their order."""
    kept = {event.id for event in sorted(events, key=lambda event: (-event.weight, event.id))[:count]}
    return [event for event in events if event.id in kept]


def top_days(
    events: Sequence[Event], days: int, per_day: int, articles: Sequence[Article] = ()
) -> list[Event]:
    """Return the events of the ``days`` days that matter most, at most ``per_day`` of each, in their order.

    A day matters by the articles that name it, each the more the later it looks back, and a little by those
    published on it. Events that are not dated to the day make no day.
    """
    by_day: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.when.earliest[:10] == event.when.latest[:10]:
            by_day[event.when.earliest[:10]].append(event)
    published = {each.id: _ordinal(each.published.earliest) for each in articles if each.published}
    printed = Counter(each.published.earliest[:10] for each in articles if each.published)
    named = _named(events, published)
    score = {
        day: math.log1p(named.get(day, 0.0)) + RANK["printed"] * math.log1p(printed[day]) for day in by_day
    }
    heaviest = sorted(score, key=lambda day: (-score[day], -sum(each.weight for each in by_day[day]), day))
    kept = {event.id for day in heaviest[:days] for event in top(by_day[day], per_day)}
    return [event for event in events if event.id in kept]


def _named(events: Sequence[Event], published: Mapping[str, int]) -> dict[str, float]:
    """How much articles name each day: an article counts once a day, by its latest look back."""
    named: dict[str, dict[str, float]] = defaultdict(dict)
    for report in (report for event in events for report in event.reports):
        if report.ground == "phrase" and report.when and report.when.earliest[:10] == report.when.latest[:10]:
            day = report.when.earliest[:10]
            later = max(0, published.get(report.article, 0) - _ordinal(day))
            named[day][report.article] = math.log(2 + later)
    return {day: sum(told.values()) for day, told in named.items()}


def between(events: Sequence[Event], since: str = "", until: str = "") -> list[Event]:
    """Return the events that lie at least partly between two ISO days, both included; "" leaves a side
    open.
    """
    return [
        event
        for event in events
        if (not since or event.when.latest[:10] >= since) and (not until or event.when.earliest[:10] <= until)
    ]


def _in_headline(each: Signature, headlines: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether the headline of its article tells the same: it shares words with the line."""
    headline = headlines.get(each.report.article, frozenset())
    shared = len(headline & each.line)
    return shared > 1 and shared >= _HEADLINE * len(headline)


def about(events: Sequence[Event], said: str, articles: Sequence[Article] = ()) -> list[Event]:
    """Return the events of which some report holds every word of ``said``, in any form of the word."""
    languages = {article.id: article.language or "en" for article in articles}
    return [event for event in events if any(_holds(report, said, languages) for report in event.reports)]


def _holds(report: Report, said: str, languages: Mapping[str, str]) -> bool:
    language = languages.get(report.article, "en")
    return stems_of(said, language) <= stems_of(f"{report.title} {report.text}", language)


def _mass(group: Sequence[Signature], published: Mapping[str, int], same_voice: Mapping[str, str]) -> float:
    """How much is told of it: each voice counts once, by its firmest ground and its latest look back."""
    voices: dict[str, float] = defaultdict(float)
    for each in group:
        later = max(0, published.get(each.report.article, each.first) - each.first)
        later = later if later <= _STORY else 0  # what lies years back is background, however told
        told = GROUND[each.report.ground] * math.log(2 + later)
        voice = same_voice[each.report.article]
        voices[voice] = max(voices[voice], told)
    return sum(voices.values())


def _typical(each: Signature, day: Counter[str], story: Mapping[str, float]) -> float:
    """How much its words are those of its day, and of the story as a whole."""
    total = sum(day[stem] / (day[""] + _FEW) * (1 + RANK["story"] * story[stem]) for stem in each.stems)
    return total / math.pow(max(1, len(each.stems)), RANK["length"])


def _ordinal(iso: str) -> int:
    try:
        return date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        return 0
