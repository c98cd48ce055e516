"""Choosing among the signals: the order of trust is data (trust.toml), contradictions are told."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from timeline.absolute import Stated, parse
from timeline.errors import UsageError
from timeline.model import Published
from timeline.read.published.signal import Signal

_LATE = re.compile(r"T(?:2[2-3]|0[0-2]):(?!00:00Z)\d\d:\d\dZ$|T2[23]:00:00Z$")


@dataclass(frozen=True, slots=True)
class Dating:
    """When an article was published and last modified, and what is to be told: (code, reason) pairs."""

    published: Published | None = None
    modified: str = ""
    told: tuple[tuple[str, str], ...] = ()


def given(text: str) -> Published | None:
    """The publication date that the user gives (``--published``), None for "". Raises UsageError."""
    if not text:
        return None
    stated = parse(text, "en")
    if stated is None:
        raise UsageError(
            f"published: {text!r} is no date; give a day as 2024-06-24 or an instant with its offset"
        )
    return Published(stated.day, stated.day, "given", "the publication date was given", text, stated.instant)


def choose(signals: Sequence[Signal], fallback: Published | None) -> Dating:
    """The publication date that the most trusted signal states, else ``fallback``, with what contradicts it."""
    dated = sorted(
        (signal for signal in signals if not signal.modified), key=lambda signal: _rank(signal.kind)
    )
    changes = [signal for signal in signals if signal.modified]
    modified = max((signal.stated.day for signal in changes), default="")
    if not dated:
        return Dating(fallback, modified, _zone(fallback))
    best = dated[0]
    why = f"{best.place} says {best.text.strip()!r}"
    published = Published(
        best.stated.day, best.stated.day, best.basis, why, best.text.strip(), best.stated.instant
    )
    return Dating(
        published, modified, (*_conflict(best, dated), *_order(best.stated, best.text), *_zone(published))
    )


def _rank(kind: str) -> int:
    order = trust()
    for name in (kind, kind.partition(":")[0]):
        if name in order:
            return order.index(name)
    return len(order)


@cache
def trust() -> list[str]:
    """The kinds of signal, the most trusted first (trust.toml)."""
    data = tomllib.loads((resources.files(__package__) / "trust.toml").read_text("utf-8"))
    return [str(kind) for kind in data["order"]]


def _conflict(best: Signal, dated: Sequence[Signal]) -> tuple[tuple[str, str], ...]:
    """Signals whose day differs by more than one: a day apart is a matter of time zones."""
    others = {
        signal.stated.day: signal
        for signal in reversed(dated)
        if _days_apart(signal.stated.day, best.stated.day) > 1
    }
    if not others:
        return ()
    listed = "; ".join(f"{signal.place} says {day}" for day, signal in sorted(others.items()))
    return (("pub-conflict", f"published {best.stated.day} by {best.place}, but {listed}"),)


def _days_apart(one: str, other: str) -> int:
    from datetime import date

    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _order(stated: Stated, text: str) -> tuple[tuple[str, str], ...]:
    if not stated.other:
        return ()
    return (
        (
            "ambiguous-order",
            f"published {text.strip()!r} was read as {stated.day}; it could be {stated.other}",
        ),
    )


def _zone(published: Published | None) -> tuple[tuple[str, str], ...]:
    """An instant in UTC near midnight: at the place of publication it may be another day."""
    if published is None or not _LATE.search(published.instant):
        return ()
    told = f"published {published.instant}: the day is counted in UTC; where it was published it may be another day"
    return (("zone-straddle", told),)
