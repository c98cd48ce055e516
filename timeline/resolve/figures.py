"""What a report of figures has named, for "the quarter", "the nine months" and "a year earlier" behind it."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.calendar import Period


@dataclass(slots=True)
class Figures:
    """The parts of a year that an article tells figures of, as far as it has been read."""

    quarter: Period | None = None  # the fiscal quarter or half last named
    outlook: Period | None = None  # the quarter last told that was not over
    outlook_at: int = -1  # where in the text it stands
    reported: Period | None = None  # the part of the year last reported on: a quarter, the year's nine months
    month: Period | None = None  # the first month told in its sentence
    month_at: int = -1  # where in the text it stands
