"""The days between which an article was published, and why: what inference works with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline import calendar
from timeline.model import Published

NEVER, EVER = calendar.ordinal(1, 1, 1), calendar.ordinal(9998, 12, 31)
_MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class Bounds:
    """First and last possible day, as ordinals, both included; empty if the last lies before the first."""

    first: int = NEVER
    last: int = EVER
    reasons: tuple[str, ...] = ()

    @property
    def possible(self) -> bool:
        """Whether any day is left."""
        return self.first <= self.last

    @property
    def closed(self) -> bool:
        """Whether they are bounded on both sides."""
        return self.first > NEVER and self.last < EVER

    def __and__(self, other: Bounds) -> Bounds:
        """What both allow, with the reasons of both; a reason that narrows nothing is left out."""
        told = [*self.reasons]
        if other.first > self.first or other.last < self.last:
            told += [reason for reason in other.reasons if reason not in told]
        return Bounds(max(self.first, other.first), min(self.last, other.last), tuple(told))

    def published(self) -> Published:
        """The inferred date of publication, its reasons in one sentence."""
        first, last = calendar.iso_day(self.first), calendar.iso_day(self.last)
        shown = "; ".join(self.reasons[:_MOST_REASONS])
        more = len(self.reasons) - _MOST_REASONS
        tail = f"; and {more} more such reason{'s' if more > 1 else ''}" if more > 0 else ""
        return Published(first, last, "inferred", f"inferred: {shown}{tail}")


def only(candidates: Sequence[Bounds]) -> Bounds | None:
    """The one candidate that is possible; None if there are several or none."""
    possible = [each for each in candidates if each.possible]
    return possible[0] if len(possible) == 1 else None
