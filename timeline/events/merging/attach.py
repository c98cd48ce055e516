"""Sentences without a date of their own that give an event's number: "43 were injured" under its fire."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from timeline.events.deeds.rows import rows, stemmer
from timeline.events.deeds.wordform import tokens
from timeline.events.merging.comparing.counted import contradict
from timeline.events.merging.comparing.reached import changing_rows
from timeline.events.merging.comparing.signature import Signature, counted_in
from timeline.events.merging.differing.manners import tell_ways, tells_a_way
from timeline.events.words.lexicon import lexicon
from timeline.model import Report

_NEWS = 3  # so many days after a happening a report that names no day of it still counts its dead
_ROUGH = 0.1  # by how much two counts of one thing may differ
_ENOUGH = 2  # deeds


def attach(groups: Sequence[list[Signature]], weak: Sequence[Signature]) -> list[list[Signature]]:
    """Return the groups with weak reports added that count the same deed on the same day.

    A report that rests on the date told before it, and is alone, tells no event of its own where it says how
    many were hurt in another; nor does one that rests on the day of publication where it counts the same dead
    and the same hurt as an event of the days before. ``weak`` reports that count nothing of any group are
    left out.
    """
    alone = {group[0].place: group[0] for group in groups if _is_alone(group)}
    firm = [list(group) for group in groups if not _is_alone(group)]
    by_day: dict[int, list[list[Signature]]] = defaultdict(list)
    for group in firm:
        for day in {each.first for each in group if each.to_the_day}:
            by_day[day].append(group)
    left: list[list[Signature]] = []
    for each in sorted([*alone.values(), *weak], key=lambda each: each.report.ground == "published"):
        near = _near(each, by_day)
        if near:
            own = _deeds([each])
            max(near, key=lambda group: (len(_deeds(group) & own), len(group))).append(each)
        elif each.place in alone:
            left.append([each])
    joined = [sorted(group, key=lambda each: each.place) for group in [*firm, *left]]
    return sorted(joined, key=lambda group: group[0].place)


def counts_deeds(report: Report, language: str) -> bool:
    """Tell whether a report says how many a deed befell, without which it is attached to nothing."""
    return not _rows(language).isdisjoint(each.what for each in counted_in(report, language))


def _is_alone(group: Sequence[Signature]) -> bool:
    return len(group) == 1 and group[0].report.ground != "phrase"


def _near(one: Signature, by_day: Mapping[int, Sequence[list[Signature]]]) -> list[list[Signature]]:
    """The groups that a report without a date of its own may count the dead or the hurt of."""
    if one.report.ground == "published":
        days = range(one.first - _NEWS, one.first + 1)
        return [group for day in days for group in by_day.get(day, ()) if _counts_alike(one, group)]
    own = _deeds([one]) if one.to_the_day else set()
    if not own:
        return []
    alike = [
        group for group in by_day.get(one.first, ()) if _deeds(group) & own and not _counts_others(one, group)
    ]
    near = [group for group in alike if not _names_others(one, group)]
    if not near and len(alike) == 1 and _only_counts(one):
        return alike  # it names who counts, and not what happened
    if near or not tells_a_way(one):
        return near
    days = range(one.first - _NEWS, one.first + 1)
    recent = [group for day in days for group in by_day.get(day, ())]
    return [group for group in recent if _tells_otherwise(one, group)] or _of_its_article(one, recent)


def _deeds(group: Sequence[Signature]) -> set[str]:
    """The deeds of which a group says how many they befell."""
    counted = {each.what for one in group for each in one.counted}
    languages = {one.language for one in group} if counted else set()
    return {what for what in counted if any(what in _rows(language) for language in languages)}


def _only_counts(one: Signature) -> bool:
    """Tell "The board counts 43 injured" from a line that tells what was done, or where."""
    words = lexicon(one.language)
    if one.report.places or words.actions.counting.isdisjoint(tokens(one.report.title)):
        return False
    return one.deeds | one.verb <= changing_rows(words) | _counting(one.language)


def _names_others(one: Signature, group: Sequence[Signature]) -> bool:
    """Tell "shares of Tarn fell 4 points" from a group that tells of the shares of Corvel."""
    named = frozenset[str]().union(*(member.names for member in group))
    return one.is_named and bool(named) and not one.names & named


def _counts_others(one: Signature, group: Sequence[Signature]) -> bool:
    """Tell "closed 2.6 percent lower in Halm" from what the same article counts of that deed elsewhere."""
    own = [member for member in group if member.report.article == one.report.article]
    return any(
        each.what == other.what and contradict(each, other)
        for member in own
        for each in one.counted
        for other in member.counted
    )


def _counts_alike(one: Signature, group: Sequence[Signature]) -> bool:
    """Tell whether a report and a group say nearly the same of at least two deeds: so many killed, so many
    injured.
    """
    same = {
        each.what
        for each in one.counted
        for member in group
        for other in member.counted
        if each.what == other.what and abs(each.value - other.value) <= _ROUGH * max(each.value, other.value)
    }
    return len(same & _deeds([one])) >= _ENOUGH


def _tells_otherwise(one: Signature, group: Sequence[Signature]) -> bool:
    """Tell "four were shot down, and a fifth burst in midair" of the raid of the day before, of which others
    tell that four were downed and a fifth exploded over the town.
    """
    counted = {(each.what, each.value) for each in one.counted if each.what in _rows(one.language)}
    same = any((each.what, each.value) in counted for member in group for each in member.counted)
    return same and any(tell_ways(one, member) for member in group)


def _of_its_article(one: Signature, groups: Sequence[list[Signature]]) -> list[list[Signature]]:
    """The group that tells, in the same article, what the report goes on from: the one with most of its
    words.
    """
    own = [group for group in groups if any(each.report.article == one.report.article for each in group)]
    return sorted(own, key=lambda group: max(len(each.stems & one.stems) for each in group))[-1:]


@lru_cache(maxsize=16)
def _rows(language: str) -> frozenset[str]:
    """The rows by which a number joins an event: all of them where a language names none."""
    words = lexicon(language)
    known = frozenset(row for names in rows(words).values() for row in names)
    return known & words.actions.counted if words.actions.counted else known


@lru_cache(maxsize=16)
def _counting(language: str) -> frozenset[str]:
    """The deeds of verbs that say no more than how many there were."""
    words = lexicon(language)
    stem, known = stemmer(words.language), rows(words)
    return frozenset(row for word in words.actions.counting for row in known.get(stem(word), (stem(word),)))
