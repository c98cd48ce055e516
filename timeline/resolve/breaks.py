"""Where a clause ends, as far as marks show it: the words around a phrase that may govern it."""

from __future__ import annotations

BREAKS = frozenset(';:—–"“”')


def back_to_break(words: list[str]) -> range:
    """The places of the words before a phrase that belong to its clause, the nearest first."""
    last = len(words) - 1
    if BREAKS.isdisjoint(words):
        return range(last, -1, -1)
    return range(last, max(place for place, word in enumerate(words) if word in BREAKS), -1)


def on_to_break(words: list[str]) -> range:
    """The places of the words after a phrase that belong to its clause."""
    if BREAKS.isdisjoint(words):
        return range(len(words))
    return range(next(place for place, word in enumerate(words) if word in BREAKS))
