"""Which events a reader should see first: drawn and set larger, or shown alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.heaviest import heaviest_first
from timeline.model import Event

_ONE_IN = 8
_MOST = 12
_VOICES = 2
_LEVELS = (100, 25)  # events that a reader may ask for


def majors(events: Sequence[Event]) -> frozenset[str]:
    """The ids of the heaviest events that several voices tell: one in eight, twelve at most, one of a day.

    Where many weigh the same, fewer are named rather than more, or none.
    """
    most = min(_MOST, max(1, len(events) // _ONE_IN))
    of_days: dict[str, Event] = {}
    for event in sorted(events, key=lambda event: -event.weight):
        if event.voices >= _VOICES:
            of_days.setdefault(event.when.first_day, event)
    weights = [event.weight for event in of_days.values()]  # the heaviest first
    least = weights[most] if most < len(weights) else 0.0
    return frozenset(event.id for event in of_days.values() if event.weight > least)


def levels(events: Sequence[Event]) -> Mapping[int, frozenset[str]]:
    """The ids of the 100 and of the 25 heaviest events, by their number; none of a number that leaves out
    fewer than it keeps.
    """
    in_order = [event.id for event in heaviest_first(events)]
    return {most: frozenset(in_order[:most]) for most in _LEVELS if 2 * most < len(in_order)}
