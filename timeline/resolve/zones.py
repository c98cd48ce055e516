"""On which day a clock elsewhere shows its time, by the hours of its zone from UTC, near enough."""

from __future__ import annotations

from timeline.model import Meaning

# In winter; of other zones by their continent.
_HOURS = {
    "America/New_York": -5, "America/Chicago": -6, "America/Denver": -7, "America/Los_Angeles": -8,
    "Africa": 2, "Asia": 8, "Australia": 10, "Europe": 1,
}  # fmt: skip
_WESTMOST, _EASTMOST = -11, 13


def days_between(here: float, there: float, zone: str) -> int:
    """How many days later it is where a clock shows an hour than where, at the same instant, one of the zone
    shows another: 1 in "2:06 am (1706 GMT Thursday)"."""
    offset = _HOURS.get(zone, _HOURS.get(zone.partition("/")[0], 0))
    apart = here - there + offset
    return next((days for days in (0, 1, -1) if _WESTMOST <= apart + 24 * days <= _EASTMOST), 0)


def hours(clock: Meaning) -> float:
    """The hour that a clock time says, with its minutes as a fraction."""
    hour = clock.number("hour") % 12 if clock.get("meridiem") else clock.number("hour")
    return hour + (12 if clock.get("meridiem") == "pm" else 0) + clock.number("minute") / 60
