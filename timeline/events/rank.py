"""Which events matter: a weight for each, and selections of the weightiest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from timeline.model import Event, Report, When


def weigh(reports: Sequence[Report], voices: int, opens: bool, when: When, background: bool) -> float:
    """Return the weight of an event, 0 to 1: more for many independent voices, for opening an article, for a firm day."""
    firm = any(report.ground == "phrase" for report in reports)
    strength = (
        voices + 0.5 * opens + 0.5 * firm + 0.5 * (when.earliest[:10] == when.latest[:10]) - 0.5 * background
    )
    return round(strength / (strength + 2), 3)


def top(events: Sequence[Event], count: int) -> list[Event]:
    """Return the ``count`` weightiest events, in their order."""
    kept = {event.id for event in sorted(events, key=lambda event: -event.weight)[:count]}
    return [event for event in events if event.id in kept]


def top_days(events: Sequence[Event], days: int, per_day: int) -> list[Event]:
    """Return the events of the ``days`` days that matter most, at most ``per_day`` of each, in their order."""
    by_day: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_day[event.when.earliest[:10]].append(event)
    heaviest = sorted(by_day, key=lambda day: (-sum(event.weight for event in by_day[day]), day))[:days]
    kept = {event.id for day in heaviest for event in top(by_day[day], per_day)}
    return [event for event in events if event.id in kept]


def between(events: Sequence[Event], since: str = "", until: str = "") -> list[Event]:
    """Return the events that lie at least partly between two ISO days, both included; "" leaves a side open."""
    return [
        event
        for event in events
        if (not since or event.when.latest[:10] >= since) and (not until or event.when.earliest[:10] <= until)
    ]
