"""What an operator answers: a TIMEX3 type and value, a stretch of time if one is known, and the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline import calendar
from timeline.calendar import Period
from timeline.model import TimexType, When
from timeline.resolve.wording import spoken


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of an operator.

    ``period`` is the stretch of the calendar (None if none is known), ``value`` overrides its TIMEX3 spelling
    where the value says less ("2024-W24" stays, "1915-XX-XX" for an unknown day of 1915), ``mod`` is TIMEX3's
    modifier, ``first`` and ``last`` narrow the bounds to ordinals of days, ``why`` is one sentence for a
    reader.
    """

    type: TimexType
    value: str
    period: Period | None = None
    mod: str = ""
    why: str = ""
    anchor: str = ""
    unresolved: str = ""
    first: int | None = None
    last: int | None = None
    alternatives: tuple[When, ...] = ()
    dates: Literal["clause", "anchor"] = "clause"  # which happening the stretch of time dates
    code: str = ""  # a notice to give: ambiguous-order, impossible-date …


def counted(period: Period, base: Period, how: str) -> Answer:
    """A date counted from another one that the text tells ("two days after", "in the year of")."""
    return Answer(
        "DATE",
        calendar.timex(period),
        period,
        why=f"{how} {spoken(base)}",
        anchor=calendar.timex(base),
    )


def nothing_told() -> Answer:
    """No date, where the text tells none to count from."""
    return Answer("DATE", "", why="counts from a date that the text does not tell", unresolved="no-anchor")
