"""Sentences without a date of their own that give an event's number: "43 were injured" under its fire."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from timeline.events.merging.deeds import rows
from timeline.events.merging.signature import Signature
from timeline.events.words.lexicon import lexicon


def attach(groups: Sequence[list[Signature]], weak: Sequence[Signature]) -> list[list[Signature]]:
    """Return the groups with weak reports added that count the same deed on the same day.

    A report that rests on the date told before it, and is alone, tells no event of its own where it says how
    many were hurt in another. ``weak`` reports that count nothing of any group are left out.
    """
    alone = [group for group in groups if len(group) == 1 and group[0].report.ground == "paragraph"]
    firm = [list(group) for group in groups if not any(group is each for each in alone)]
    by_day: dict[int, list[list[Signature]]] = defaultdict(list)
    for group in firm:
        for day in {each.first for each in group if each.to_the_day}:
            by_day[day].append(group)
    known = {id(group): _deeds(group) for group in firm}
    left: list[list[Signature]] = []
    for each in [*(group[0] for group in alone), *weak]:
        own = _deeds([each])
        near = [group for group in by_day[each.first] if known[id(group)] & own] if each.to_the_day else []
        if near:
            max(near, key=lambda group: (len(known[id(group)] & own), len(group))).append(each)
        elif any(each is group[0] for group in alone):
            left.append([each])
    joined = [sorted(group, key=lambda each: each.index) for group in [*firm, *left]]
    return sorted(joined, key=lambda group: group[0].index)


def _deeds(group: Sequence[Signature]) -> set[str]:
    """The deeds of which a group says how many they befell."""
    counted = {each.what for one in group for each in one.counted}
    return counted & frozenset[str]().union(*(_rows(one.language) for one in group))


@lru_cache(maxsize=16)
def _rows(language: str) -> frozenset[str]:
    return frozenset(row for names in rows(lexicon(language)).values() for row in names)
