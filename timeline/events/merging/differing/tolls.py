"""Tolls that rise: an event borrows the number that a later report gives, and the report stays where it is.

"The toll rose to 230 on Saturday" is news of Saturday; that so many were killed is told of the quake.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.events.deeds.rows import SAYING, stemmer
from timeline.events.merging.comparing.counted import FAR, Count
from timeline.events.merging.comparing.signature import Signature, stems_of
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
    places: dict[str, set[int]] = defaultdict(set)  # groups by what they count and what they tell of
    for place, group in enumerate(groups):
        if all(each.toll for each in group):
            continue  # news of a count, not what happened
        for each in group:
            for what in {count.what for count in each.counted} | _happenings_of(each):
                places[what].add(place)
    for own, each, count in sorted(told, key=lambda one: (one[1].first, one[1].place)):
        proposed = places[count.what].union(*(places[kind] for kind in _kinds(each, count)))
        near = [place for place in sorted(proposed) if place != own and _is_of(each, count, groups[place])]
        if near:
            likest = max(near, key=lambda place: (_likeness(each, groups[place]), -place))
            found[likest].append((each, count))
    return found


def _is_of(each: Signature, count: Count, group: Sequence[Signature]) -> bool:
    """Tell whether a toll is that of the happening a group tells of: shortly before, of the same kind or,
    where it names none, of the same words, with a name that both have; or the one that its article told of
    just before, where it names nothing.
    """
    days = {each.first - other.first for other in group if other.to_the_day}
    if not any(0 <= day <= DAYS for day in days):
        return False
    known = [one.value for other in group for one in other.counted if one.what == count.what]
    least = 0.0 if count.what in lexicon(each.language).actions.may_fall else 1 / FAR
    if known and not least <= count.value / max(known) <= FAR:
        return False
    own = any(other.report.article == each.report.article for other in group)
    if own and known and not _names(each):
        return True
    kinds = _kinds(each, count)
    if kinds:
        alike = [other for other in group if kinds & _kinds(other, count)]
        return any(_names(each) & other.names or _share_words(each, other) for other in alike)
    return bool(known) and any(_share_words(each, other) for other in group)


def _names(each: Signature) -> frozenset[str]:
    """The names in a line, but for the one of whom it cites."""
    return each.names - stems_of(each.report.said_by, each.language) if each.is_named else frozenset()


def _kinds(each: Signature, count: Count) -> frozenset[str]:
    """The deeds and happenings of a line but that by which it counts: the quake whose dead are counted."""
    rising = lexicon(each.language).actions.everyday
    return (each.deeds - rising - {SAYING, count.what}) | _happenings_of(each)


def _happenings_of(each: Signature) -> frozenset[str]:
    return each.line & _nouns(each.language).happenings


def _share_words(each: Signature, other: Signature) -> bool:
    """Tell two lines with two words in common ("the ferry off Orvelia"), but speakers and words of tolls."""
    speakers = " ".join((each.report.said_by, other.report.said_by))
    small = stems_of(speakers, each.language) | _nouns(each.language).counting
    return sum(stem.isalpha() for stem in (each.line & other.line) - small) > 1


class _Nouns(NamedTuple):
    """The stems of nouns that name a happening and those that toll and people are called by."""

    happenings: frozenset[str]
    counting: frozenset[str]


@lru_cache(maxsize=16)
def _nouns(language: str) -> _Nouns:
    words, stem = lexicon(language), stemmer(language)
    counting = frozenset(stem(word) for phrase in words.actions.tolls for word in phrase.split())
    people = frozenset(map(stem, words.actions.people))
    vague = frozenset(map(stem, words.actions.vague_happenings))
    happenings = frozenset(map(stem, words.actions.event_nouns)) - counting - vague
    return _Nouns(happenings, counting | people)


def _likeness(each: Signature, group: Sequence[Signature]) -> int:
    """By their words; of what its own article tells, the last before a toll that names nothing."""
    starts = [other.report.start for other in group if other.report.article == each.report.article]
    if _names(each) or not starts:
        return max(len(each.stems & other.stems) for other in group)
    return max((start for start in starts if start < each.report.start), default=-1)
