"""The part of a day, or the minute, at which something happened."""

from __future__ import annotations

from timeline.calendar import day_number
from timeline.model import When

_PARTS = frozenset({"minute", "hour", "daypart"})
_HOUR = 60  # minutes
_ABOUT = 30  # minutes that "about six" may be off
_NEAR = 3 * _HOUR  # by which sources may differ
FAR = -2.5
"""What two times of one day count that are as far apart as its morning and its evening."""
_FIRST, _LAST = 0, 24 * _HOUR
Hours = tuple[int, int, int]
"""A day, and its minutes from and to which something happened."""


def hours_of(when: When) -> Hours | None:
    """Return when something happened on its day, None where no more than the day is known."""
    if when.grain not in _PARTS or when.first_day != when.last_day:
        return None
    low, high = _minute(when.earliest, _FIRST), _minute(when.latest, _LAST)
    about = _ABOUT if when.modifier == "approx" else 0
    return day_number(when.earliest), low - about, high + about


def compared(one: Hours, other: Hours) -> float:
    """Return how much two times of day speak for one happening: 1 if they are the same minute, less than 0
    if they are two, or two parts of one day, the less the farther apart; 0 for a part and what lies in it.
    """
    if one == other:
        return float(one[1] == one[2])
    are_minutes = one[1] == one[2] and other[1] == other[2]
    if one[0] != other[0]:
        return -1.0 if are_minutes else 0.0
    apart = max(one[1], other[1]) - min(one[2], other[2])
    return 0.0 if apart <= 0 else -1.0 if apart <= _NEAR else FAR


def lies_within(one: When, other: When) -> bool:
    """Tell whether a date is a finer one of what another says: the evening of a day, about six, six."""
    if one == other or (one.grain == other.grain and one.modifier):
        return False
    (low, high), (least, most) = _span(one, 0), _span(other, _ABOUT if other.modifier == "approx" else 0)
    return least <= low and high <= most and (low, high) != (least, most)


def tells(given: When | None, date: When) -> bool:
    """Tell whether a report is dated as its event is, or to the day or the part of the day that holds it."""
    if given is None or given.timex == date.timex:
        return given is not None
    return given.first_day == given.last_day and lies_within(date, given)


def _span(when: When, about: int) -> tuple[int, int]:
    """The first and the last minute that a date may mean."""
    low = day_number(when.earliest) * _LAST + _minute(when.earliest, _FIRST)
    return low - about, day_number(when.latest) * _LAST + _minute(when.latest, _LAST - 1) + about


def _minute(iso: str, otherwise: int) -> int:
    """The minute of the day that a time names; ``otherwise`` where it names none."""
    clock = iso.partition("T")[2]
    if not clock:
        return otherwise
    hour, minute, *_ = clock.split(":")
    return int(hour) * _HOUR + int(minute)
