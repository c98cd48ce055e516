"""Which of two days a date in digits is ("11/02/2022"), by the months that its article names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from timeline.absolute import Stated
from timeline.read.published.signal import Signal


def settled_by_months(signals: Sequence[Signal], text: str, language: str) -> list[Signal]:
    """The signals; where the order of day and month is open, the day in whose month the text tells other days
    ("on February 8"), if it tells none in that of the other day and no other signal settles it.
    """
    clear = {signal.stated.day for signal in signals if not signal.stated.other}
    if clear or not any(signal.stated.other for signal in signals):
        return list(signals)
    named = _months_named(text, language)
    return [_settled(signal, named) for signal in signals]


def _settled(signal: Signal, named: frozenset[str]) -> Signal:
    days = [day for day in (signal.stated.day, signal.stated.other) if day[5:7] in named]
    return replace(signal, stated=Stated(days[0])) if signal.stated.other and len(days) == 1 else signal


def _months_named(text: str, language: str) -> frozenset[str]:
    """The numbers ("02") of the months that stand beside a number of a day in a text."""
    names = _names(language)
    if not names:
        return frozenset()
    either = "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))
    beside = re.compile(rf"\b(?:({either})\.? \d{{1,2}}\b(?!:)|\d{{1,2}}\.? ({either})\b)", re.IGNORECASE)
    return frozenset(names[(found[1] or found[2]).lower()] for found in beside.finditer(text))


@lru_cache(maxsize=16)
def _names(language: str) -> dict[str, str]:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError, TypeError):
        return {}
    return {
        name.lower().rstrip("."): f"{number:02}"
        for width in ("wide", "abbreviated")
        for number, name in locale.months["format"][width].items()
        if name.rstrip(".").isalpha()
    }
