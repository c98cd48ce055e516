"""The events as the chart knows them, and the scale that suits them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model import Event, Status
from timeline.write import axis, dates
from timeline.write.axis import Scale
from timeline.write.doubts import is_disputed
from timeline.write.major import majors
from timeline.write.visible import one_line
from timeline.write.widen import widened

_MAJOR = 1.5  # pixels that a major point is larger all round
_CUTS_BESIDE = 9  # cuts at most where a dense part has taken most of the width


@dataclass(frozen=True, slots=True)
class Mark:
    """One event as the chart knows it."""

    place: int
    start: int
    end: int
    kind: dates.Kind
    status: Status
    disputed: bool
    weight: float
    voices: int
    label: str
    major: bool


def marks_of(events: Sequence[Event]) -> tuple[Mark, ...]:
    """The events as marks, in their order."""
    major = majors(events)
    return tuple(
        Mark(
            place,
            *axis.extent(event.when),
            dates.kind_of(event.when),
            event.status,
            is_disputed(event),
            event.weight,
            event.voices,
            one_line(event.title),
            event.id in major,
        )
        for place, event in enumerate(events)
    )


def scale_of(marks: Sequence[Mark], *, true: bool = False) -> Scale:
    """The scale that suits the marks, empty stretches cut and dense ones widened, or the ``true`` one."""
    extents = [(mark.start, mark.end) for mark in marks]
    if true:
        return axis.true_scale(extents)
    kinds = [mark.kind for mark in marks]
    cut = axis.cut_scale(extents, kinds)
    if widened(cut, extents) is cut:
        return cut
    return widened(axis.cut_scale(extents, kinds, most_cuts=_CUTS_BESIDE), extents)


def radius(voices: int, *, major: bool = False) -> float:
    """Radius of a point in pixels: it grows with the sources that tell its event, and soon stops."""
    return 3.6 + 0.5 * min(max(voices, 1) - 1, 5) + (_MAJOR if major else 0)
