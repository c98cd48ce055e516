"""Tolls that rise: an event borrows the number that a later report gives, and the report stays where it is.

"The toll rose to 230 on Saturday" is news of Saturday; that so many were killed is told of the quake.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from timeline.events.merging.counted import FAR, Count
from timeline.events.merging.deeds import SAYING, stemmer
from timeline.events.merging.signature import Signature
from timeline.events.words.lexicon import lexicon

DAYS = 60  # for which a toll goes on rising

Borrowed = tuple[Signature, Count]


def tolls(groups: Sequence[Sequence[Signature]]) -> dict[int, list[Borrowed]]:
    """Map the place of a group to the tolls that reports outside of it give of its happening, by day."""
    found: dict[int, list[Borrowed]] = defaultdict(list)
    told = [
        (place, each, count)
        for place, group in enumerate(groups)
        for each in group
        if (count := each.toll) is not None
    ]
    if not told:
        return {}
    counting: dict[str, list[int]] = defaultdict(list)  # groups by what they count
    for place, group in enumerate(groups):
        for what in {count.what for each in group for count in each.counted}:
            counting[what].append(place)
    for own, each, count in sorted(told, key=lambda one: (one[1].first, one[1].place)):
        near = [
            place for place in counting[count.what] if place != own and _is_of(each, count, groups[place])
        ]
        if near:
            likest = max(near, key=lambda place: (_likeness(each, groups[place]), -place))
            found[likest].append((each, count))
    return found


def _is_of(each: Signature, count: Count, group: Sequence[Signature]) -> bool:
    """Tell whether a toll is that of the happening a group tells of: shortly before, of the same kind, with a
    name that both have; or the one that its article told of just before, where it names nothing.
    """
    days = {each.first - other.first for other in group if other.to_the_day}
    if not days or not any(0 < day <= DAYS for day in days):
        return False
    known = [one.value for other in group for one in other.counted if one.what == count.what]
    least = 0.0 if count.what in lexicon(each.language).actions.may_fall else 1 / FAR
    if known and not least <= count.value / max(known) <= FAR:
        return False
    if not each.is_named or not each.names:
        return any(other.report.article == each.report.article for other in group)
    kinds = _kinds(each, count)
    return any(each.names & other.names and kinds & _kinds(other, count) for other in group)


def _kinds(each: Signature, count: Count) -> frozenset[str]:
    """The deeds and happenings of a line but that by which it counts: the quake whose dead are counted."""
    rising = lexicon(each.language).actions.everyday
    return (each.deeds - rising - {SAYING, count.what}) | (each.stems & _happenings(each.language))


@lru_cache(maxsize=16)
def _happenings(language: str) -> frozenset[str]:
    """The stems of nouns that name a happening, without those that name tolls ("death")."""
    words, stem = lexicon(language), stemmer(language)
    counting = {stem(word) for phrase in words.actions.tolls for word in phrase.split()}
    return frozenset(stem(noun) for noun in words.actions.event_nouns) - counting


def _likeness(each: Signature, group: Sequence[Signature]) -> int:
    """By their words; of what its own article tells, the last before a toll that names nothing."""
    if each.is_named and each.names:
        return max(len(each.stems & other.stems) for other in group)
    starts = [other.report.start for other in group if other.report.article == each.report.article]
    return max((start for start in starts if start < each.report.start), default=-1)
