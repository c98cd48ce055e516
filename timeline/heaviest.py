"""Which events weigh most, spread over the days: what ``--top`` keeps, and what the page's filter shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from timeline.model import Event

_AGAIN = 0.5  # what each further event of a day is worth, of the one before


def heaviest_first(events: Sequence[Event]) -> list[Event]:
    """The events by weight, the heaviest first.

    Of those that begin on one day each counts less than the one before it, so that the first ones tell the
    story rather than its greatest day.
    """
    before: Counter[str] = Counter()
    worth: dict[str, float] = {}
    for event in sorted(events, key=lambda event: (-event.weight, event.id)):
        day = event.when.first_day
        worth[event.id] = event.weight * _AGAIN ** before[day]
        before[day] += 1
    return sorted(events, key=lambda event: (-worth[event.id], event.id))
