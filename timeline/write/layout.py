"""Where everything in the chart goes at one width: lanes of marks with their labels, clusters, ticks.

The page's script does the same with the real sizes of letters, again at every width and zoom
(html/pack.js); this is for pictures, for print, and for what a reader sees before the script runs. Sizes
are CSS pixels; y counts lanes upwards from the axis.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from timeline.model import Event
from timeline.write import axis
from timeline.write.axis import Scale, Tick
from timeline.write.labels import GAP, LABEL_GAP, fitting, named_cuts, shorten, text_width
from timeline.write.marks import Mark, marks_of, radius, scale_of
from timeline.write.words import Words

_Position: TypeAlias = Callable[[float], float]
_Way: TypeAlias = tuple[str, float, float, float]

LANE = 22.0
MARGIN = 14.0
_MAJOR_LETTERS = 1.2  # a major label is bold and so many times as wide as others
_LABELS = (60, 44, 24)  # characters of a label at most, and where that finds no room
_FULL = ((110, 70, 44), (70, 44), (56, 44), _LABELS)  # the same where every event may be told
_LEAST_SPAN = 12.0  # a stretch of time narrower than this is drawn as a point
_CLUSTER = 28.0
_RING = 4.0  # what a ring or a halo adds to a point
_END = 2.0  # what its end adds to a stretch


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark on its lane: left and right end of its stretch, and its label (or "") from ``text_at`` on."""

    mark: Mark
    lane: int
    left: float
    right: float
    text: str
    text_at: float


@dataclass(frozen=True, slots=True)
class Cluster:
    """Marks that found no lane, drawn as their number on the lowest one."""

    marks: tuple[Mark, ...]
    at: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A whole chart at one width: marks, clusters, and (x, tick) and (x, length of what is cut) pairs."""

    width: float
    lanes: int
    placed: tuple[Placed, ...]
    clusters: tuple[Cluster, ...]
    ticks: tuple[tuple[float, Tick], ...]
    cuts: tuple[tuple[float, str], ...]


@dataclass(slots=True)
class _Lanes:
    """What is taken on every lane so far, as stretches of pixels from left to right."""

    count: int
    taken: dict[int, list[tuple[float, float]]] = field(default_factory=dict)

    def free(self, left: float, right: float, lowest: int) -> int | None:
        """The lowest lane with room for a stretch, or None."""
        for lane in range(lowest, self.count):
            taken = self.taken.get(lane, [])
            after = bisect_left(taken, (left, right))
            has_room_before = after == 0 or taken[after - 1][1] + GAP <= left
            if has_room_before and (after == len(taken) or right + GAP <= taken[after][0]):
                return lane
        return None

    def take(self, lane: int, left: float, right: float) -> None:
        """Keep others off a stretch of a lane that is free there."""
        insort(self.taken.setdefault(lane, []), (left, right))


def chart(
    marks: Sequence[Mark],
    scale: Scale,
    words: Words,
    width: float,
    *,
    most_lanes: int = 14,
    labels: Sequence[int] = _LABELS,
) -> Chart:
    """Lay marks (at least one) out at a width in pixels.

    ``labels`` are how many characters a label may have, those tried first come first.
    """
    inner = width - 2 * MARGIN

    def at(minute: float) -> float:
        return MARGIN + scale.at(minute) / axis.LENGTH * inner

    in_time = sorted(marks, key=lambda mark: (mark.start, mark.place))
    placed, left_over = _place(in_time, at, width, most_lanes, labels, all_or_none=True)
    if left_over:
        weighty = sorted(marks, key=lambda mark: (-mark.weight, mark.start, mark.place))
        placed, left_over = _place(weighty, at, width, most_lanes, labels, lowest=1)
    extents = [(mark.start, mark.end) for mark in marks]
    clusters = _clusters(left_over, at)
    placed += [_alone(each.marks[0], at) for each in clusters if len(each.marks) == 1]
    return Chart(
        width=width,
        lanes=max(each.lane for each in placed) + 1 if placed else 1,
        placed=tuple(sorted(placed, key=lambda each: each.mark.place)),
        clusters=tuple(each for each in clusters if len(each.marks) > 1),
        ticks=tuple(fitting(axis.ticks(extents, scale, words), scale, at, width)),
        cuts=tuple(named_cuts(scale, words, at, width)),
    )


def full_chart(events: Sequence[Event], words: Words, width: float, *, most_lanes: int = 14) -> Chart:
    """The chart of events (at least one) at their own scale, with the longest labels that leave none out."""
    marks = marks_of(events)
    scale = scale_of(marks)
    for labels in _FULL:
        made = chart(marks, scale, words, width, most_lanes=most_lanes, labels=labels)
        if all_told(made):
            break
    return made


def all_told(chart: Chart) -> bool:
    """Whether every event has its label in the chart."""
    return not chart.clusters and all(placed.text for placed in chart.placed)


def label_end(placed: Placed) -> float:
    """Where a label ends at the latest, in pixels."""
    return placed.text_at + text_width(placed.text) * (_MAJOR_LETTERS if placed.mark.major else 1)


def _place(
    marks: Sequence[Mark],
    at: _Position,
    width: float,
    most_lanes: int,
    labels: Sequence[int],
    *,
    lowest: int = 0,
    all_or_none: bool = False,
) -> tuple[list[Placed], list[Mark]]:
    """Put every mark on the first lane with room for it and its label, or for it alone; also what is left.

    Lanes below ``lowest`` stay free. ``all_or_none`` ends at the first mark without room for its label.
    """
    lanes = _Lanes(most_lanes)
    placed: list[Placed] = []
    left_over: list[Mark] = []
    for mark in marks:
        left, right = _stretch(mark, at)
        made = _placed(mark, left, right, lanes, lowest, _ways(mark, left, right, width, labels))
        if made is not None and (made.text or not all_or_none):
            placed.append(made)
        else:
            left_over.append(mark)
            if all_or_none:
                break
    return placed, left_over


def _placed(
    mark: Mark, left: float, right: float, lanes: _Lanes, lowest: int, ways: Iterable[_Way]
) -> Placed | None:
    """A mark on the first lane with room for it in the best way that finds one."""
    end = _end(mark, left, right) if right == left else 0  # a label of a stretch may stand inside of it
    free = lanes.free(left - end, right + end, lowest)
    if free is None:
        return None  # no room for the mark by itself, and so none in any way
    for text, text_at, first, last in ways:
        lane = lanes.free(first, last, free)
        if lane is not None:
            lanes.take(lane, first, last)
            return Placed(mark, lane, left, right, text, text_at)
    return None


def _stretch(mark: Mark, at: _Position) -> tuple[float, float]:
    """Left and right end of a mark; a point is drawn in the middle of what it may mean."""
    left, right = at(mark.start), at(mark.end)
    if mark.kind in ("time", "day") or right - left < _LEAST_SPAN:
        middle = (left + right) / 2
        return middle, middle
    return left, right


def _end(mark: Mark, left: float, right: float) -> float:
    """What a mark takes beyond the ends of its stretch."""
    ring = _RING if mark.disputed or mark.kind not in ("time", "day") else 0
    return _END if right > left else radius(mark.voices, major=mark.major) + ring


def _ways(mark: Mark, left: float, right: float, width: float, labels: Sequence[int]) -> Iterator[_Way]:
    """Ways to draw a mark, best first: label, where it begins, and the pixels that both take."""
    end = _end(mark, left, right)
    for most in labels:
        text, width_of_text = _label(mark.label, most)
        size = width_of_text * (_MAJOR_LETTERS if mark.major else 1)
        if right - left >= size + 2 * LABEL_GAP:
            yield text, left + LABEL_GAP, left, right
        beside = right + end + LABEL_GAP
        if beside + size <= width:
            yield text, beside, left - end, beside + size
        before = left - end - LABEL_GAP - size
        if before >= 0:
            yield text, before, before, right + end
    yield "", left, left - end, right + end


@lru_cache(maxsize=1 << 12)
def _label(text: str, most: int) -> tuple[str, float]:
    """A label of so many characters at most, and its width; it is tried on several lanes and widths."""
    short = shorten(text, most)
    return short, text_width(short)


def _clusters(marks: Sequence[Mark], at: _Position) -> list[Cluster]:
    bins: dict[int, list[Mark]] = {}
    for mark in marks:
        bins.setdefault(int(at((mark.start + mark.end) / 2) // _CLUSTER), []).append(mark)
    return [Cluster(tuple(bins[place]), (place + 0.5) * _CLUSTER) for place in sorted(bins)]


def _alone(mark: Mark, at: _Position) -> Placed:
    """A mark without neighbours that found no lane: a point among the clusters."""
    middle = at((mark.start + mark.end) / 2)
    return Placed(mark, 0, middle, middle, "", middle)
