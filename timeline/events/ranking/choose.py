"""Choosing among events: the weightiest, the days that matter most, a stretch of time, a subject."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from timeline.events.merging.comparing.signature import stems_of
from timeline.events.merging.voices import voices
from timeline.events.ranking.mass import Masses, first_day, is_of_a_day
from timeline.events.ranking.story import Story
from timeline.events.weights import RANK
from timeline.heaviest import heaviest_first
from timeline.model import Event, Report

_MONTH = 30


def top(events: Sequence[Event], count: int) -> list[Event]:
    """Return the ``count`` weightiest events, spread over the days, in their order."""
    kept = {event.id for event in heaviest_first(events)[:count]}
    return [event for event in events if event.id in kept]


def top_days(events: Sequence[Event], days: int, per_day: int, story: Story) -> list[Event]:
    """Return the events of the ``days`` days that matter most, at most ``per_day`` of each, in their order.

    A day matters by the articles that tell of it, each by its weightiest report, or less by those that name
    it later ("Friday's vote"), and a little by those published on it; less among days that matter as much,
    the more so the larger the share of the days that is asked for: few days are the greatest, many cover the
    story. Events not dated to the day make no day.
    """
    by_day: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.when.is_one_day:
            by_day[event.when.first_day].append(event)
    mass = _masses_of_days(events, story)
    share = min(1.0, days / max(1, len(by_day)))
    left = {day: RANK["background"] if all(each.background for each in by_day[day]) else 1 for day in by_day}
    score = {
        day: math.log1p(mass[day] * left[day]) - RANK["around"] * share * math.log1p(_around(day, mass))
        for day in by_day
    }
    heaviest = sorted(by_day, key=lambda day: (-score[day], -sum(each.weight for each in by_day[day]), day))
    kept = {event.id for day in heaviest[:days] for event in top(by_day[day], per_day)}
    return [event for event in events if event.id in kept]


def _masses_of_days(events: Sequence[Event], story: Story) -> Counter[str]:
    """The mass of each ISO day that is told of or named, or on which an article was published."""
    order = {article.id: number for number, article in enumerate(story.articles)}
    reports = [report for event in story.events for report in event.reports]
    reports.sort(key=lambda report: (order.get(report.article, len(order)), report.start))
    masses, voice = Masses(reports, story.articles), voices(reports)
    heaviest: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))  # by day, then by voice
    for report in (report for event in events for report in event.reports if is_of_a_day(report)):
        of_day, teller = heaviest[first_day(report)], voice[report.article]
        of_day[teller] = max(of_day[teller], masses.of(report))
    for article, days in story.named.items():
        for day in days if article in voice else ():
            of_day, teller = heaviest[day], voice[article]
            of_day[teller] = max(of_day[teller], masses.named(article, day))
    found = Counter({day: sum(of_day.values()) for day, of_day in heaviest.items()})
    published = (each.published.earliest for each in story.articles if each.published)
    for day, count in Counter(published).items():
        found[day] = (1 + found[day]) * (1 + count) ** RANK["printed"] - 1
    return found


def _around(day: str, mass: Counter[str]) -> float:
    """The mean mass of the days of the month before and of the month after a day."""
    try:
        middle = date.fromisoformat(day)
        near = [middle + timedelta(shift) for shift in range(-_MONTH, _MONTH + 1) if shift]
    except (ValueError, OverflowError):  # a day before our era has no neighbours
        return 0.0
    return sum(mass[each.isoformat()] for each in near) / len(near)


def between(events: Sequence[Event], since: str = "", until: str = "") -> list[Event]:
    """Return the events that lie at least partly between two ISO days, both included; "" leaves a side
    open.
    """
    return [
        event
        for event in events
        if (not since or event.when.last_day >= since) and (not until or event.when.first_day <= until)
    ]


def about(events: Sequence[Event], said: str, story: Story) -> list[Event]:
    """Return the events of which some report holds every word of ``said``, in any form of the word: in its
    line or in what it quotes, not elsewhere in its sentence, which tells other happenings.
    """
    languages = {article.id: article.language or "en" for article in story.articles}
    return [event for event in events if any(_holds(report, said, languages) for report in event.reports)]


def _holds(report: Report, said: str, languages: Mapping[str, str]) -> bool:
    language = languages.get(report.article, "en")
    return stems_of(said, language) <= stems_of(f"{report.title} {report.quote}", language)
