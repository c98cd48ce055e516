"""Which events a reader should see first: drawn larger in the chart and set larger in the list."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Event

_ONE_IN = 8
_MOST = 12
_VOICES = 2


def majors(events: Sequence[Event]) -> frozenset[str]:
    """The ids of the heaviest events that several voices tell: one in eight, twelve at most.

    Where many weigh the same, fewer are named rather than more, or none.
    """
    most = min(_MOST, max(1, len(events) // _ONE_IN))
    weights = sorted((event.weight for event in events), reverse=True)
    least = weights[most] if most < len(weights) else 1.0
    return frozenset(event.id for event in events if event.weight > least and event.voices >= _VOICES)
