"""Where a clause ends, as far as marks show it: the words around a phrase that may govern it."""

from __future__ import annotations

BREAKS = frozenset(';:—–"“”')


def back_to_break(words: list[str]) -> range:
    """The places of the words before a phrase that belong to its clause, the nearest first."""
    stop = max((place for place, word in enumerate(words) if word in BREAKS), default=-1)
    return range(len(words) - 1, stop, -1)


def on_to_break(words: list[str]) -> range:
    """The places of the words after a phrase that belong to its clause."""
    return range(next((place for place, word in enumerate(words) if word in BREAKS), len(words)))
