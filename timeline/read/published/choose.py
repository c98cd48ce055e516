"""Choosing among the signals: the order of trust is data (trust.toml), contradictions are told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from timeline.absolute import Stated, order_shown, parse
from timeline.errors import UsageError
from timeline.model import Published
from timeline.read.published.signal import Signal
from timeline.read.published.trust import rank, table

_UTC = re.compile(r"(?:Z|[+-]00:00)$")
_NO_PLACE = 1_000_000
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
    """The date that the most trusted signal states, else ``fallback``, with what contradicts it."""
    signals = _settled(signals)
    dated = sorted(
        (signal for signal in signals if not signal.modified),
        key=lambda signal: (rank(signal.kind), signal.distance),
    )
    changes = [signal for signal in signals if signal.modified]
    modified = max((signal.stated.day for signal in changes), default="")
    shown = [signal for signal in changes if signal.kind in table()["changes_shown"]]
    if not dated and shown and fallback is None:
        return _by_change(shown[0], modified)
    if not dated:
        return Dating(fallback, modified, _zone(fallback))
    best = _shown(_local(dated[0], dated), dated)
    why = f"{best.place} says {best.text.strip()!r}"
    published = Published(
        best.stated.day, best.stated.day, best.basis, why, best.text.strip(), best.stated.instant
    )
    return Dating(
        published, modified, (*_conflict(best, dated), *_order(best.stated, best.text), *_zone(published))
    )


def _by_change(change: Signal, modified: str) -> Dating:
    """Where a page shows only when it was last changed, that is the day of the text that is there."""
    why = (
        f"{change.place} says {change.text.strip()!r}, the only date there is, though it is that of a change"
    )
    day = change.stated.day
    published = Published(day, day, change.basis, why, change.text.strip(), change.stated.instant)
    return Dating(published, modified, (("pub-suspect", f"published {day}: only the last change is dated"),))


def _settled(signals: Sequence[Signal]) -> list[Signal]:
    """The signals with day and month in the order that the other signals settle (3/5/2021): by being one of
    the two days, or by showing their own order (23/5/2021)."""
    clear = {signal.stated.day for signal in signals if not signal.stated.other}
    orders = {order for signal in signals if (order := order_shown(signal.text))}
    if len(orders) == 1:
        (order,) = orders
        signals = [
            replace(signal, stated=Stated(read.day)) if read else signal
            for signal in signals
            for read in (parse(signal.text, "", order) if signal.stated.other else None,)
        ]
    return [
        replace(
            signal, stated=Stated(signal.stated.other if signal.stated.other in clear else signal.stated.day)
        )
        if signal.stated.other and clear & {signal.stated.day, signal.stated.other}
        else signal
        for signal in signals
    ]


def _shown(best: Signal, dated: Sequence[Signal]) -> Signal:
    """What the page shows beside its headline, where that is another day than what it tells machines."""
    within = table()["shown_within"]
    if best.basis not in ("json-ld", "meta", "microdata") or 0 < best.distance <= within:
        return best
    shown = [signal for signal in dated if signal.kind in table()["shown"] and 0 < signal.distance <= within]
    return min(shown, key=lambda signal: signal.distance, default=best)


def _local(best: Signal, dated: Sequence[Signal]) -> Signal:
    """An instant in UTC is a day off where the place of publication says so itself: the local day counts."""
    if not _UTC.search(best.stated.instant):
        return best
    places = [
        signal
        for signal in dated
        if signal.kind in table()["of_the_place"] and not _UTC.search(signal.stated.instant)
    ]
    nearest = min(places, key=lambda signal: signal.distance or _NO_PLACE, default=best)
    apart = _days_apart(nearest.stated.day, best.stated.day)
    return nearest if apart == 1 and _could_be(best.stated.instant, nearest.stated.day) else best


def _could_be(instant: str, day: str) -> bool:
    """Tell whether it can be ``day`` somewhere (UTC-12 to UTC+14) at an instant given in UTC."""
    moment = datetime.fromisoformat(instant)
    return (
        (moment - timedelta(hours=12)).date().isoformat()
        <= day
        <= (moment + timedelta(hours=14)).date().isoformat()
    )


def _conflict(best: Signal, dated: Sequence[Signal]) -> tuple[tuple[str, str], ...]:
    """Signals whose day differs by more than one: a day apart is a matter of time zones."""
    others = {
        signal.stated.day: signal
        for signal in reversed(dated)
        if signal.kind not in table()["weak"] and _days_apart(signal.stated.day, best.stated.day) > 1
    }
    if not others:
        return ()
    listed = "; ".join(f"{signal.place} says {day}" for day, signal in sorted(others.items()))
    return (("pub-conflict", f"published {best.stated.day} by {best.place}, but {listed}"),)


def _days_apart(one: str, other: str) -> int:
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
    told = f"published {published.instant}: the day is that in UTC; where it was published it may be another"
    return (("zone-straddle", told),)
