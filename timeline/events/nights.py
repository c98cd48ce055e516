"""The last day of a date: the night to Wednesday lasts into the morning of Wednesday."""

from __future__ import annotations

from timeline.calendar import day_number
from timeline.model import When

_NIGHT = "TNI"


def last_number(when: When) -> int:
    """The number of the last day on which what is dated so may have happened."""
    return day_number(when.latest) + when.timex.endswith(_NIGHT)
