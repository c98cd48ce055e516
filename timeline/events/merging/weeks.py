"""What a week dates beside what a day of it does: "resigned last week" tells of who "resigned on Friday"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline.events.deeds.rows import SAYING, vague
from timeline.events.merging.comparing.signature import Signature
from timeline.events.merging.comparing.similarity import FULL_NAME, Similarity, are_strangers
from timeline.events.words.lexicon import lexicon

_DAYS = 7
_ByDeed = Mapping[tuple[int, str], Sequence[list[Signature]]]  # groups by a day and the deed told of it


def join_weeks(groups: Sequence[list[Signature]], similarity: Similarity) -> list[list[Signature]]:
    """Return the groups with those that a week dates added to the one group of its days that tells their
    deed. Where two do, none of them is sure to be meant.
    """
    weeks = [group for group in groups if all(map(_is_of_a_week, group))]
    if not weeks:
        return list(groups)
    by_deed: dict[tuple[int, str], list[list[Signature]]] = defaultdict(list)
    for group in groups:
        for key in {(each.first, deed) for each in group if each.to_the_day for deed in _deeds(each)}:
            by_deed[key].append(group)
    joined = set[int]()
    for week in weeks:
        near = {id(group): group for group in _of_its_days(week, by_deed, similarity)}
        if len(near) == 1:
            next(iter(near.values())).extend(week)
            joined.add(id(week))
    kept = [sorted(group, key=lambda each: each.place) for group in groups if id(group) not in joined]
    return sorted(kept, key=lambda group: group[0].place)


def _of_its_days(
    week: Sequence[Signature], by_deed: _ByDeed, similarity: Similarity
) -> list[list[Signature]]:
    found: list[list[Signature]] = []
    for one in week:
        keys = [(day, deed) for day in range(one.first, one.last + 1) for deed in _deeds(one)]
        near = [group for key in keys for group in by_deed.get(key, ())]
        found += [group for group in near if any(_tell_one(one, each, similarity) for each in group)]
    return found


def _is_of_a_week(each: Signature) -> bool:
    return not each.to_the_day and each.last - each.first < _DAYS


def _tell_one(one: Signature, other: Signature, similarity: Similarity) -> bool:
    """Tell two reports of one deed by or at the same names: police arrest somebody in a town on any day, but
    seldom does one person do so twice in a week. A toll is news of its day.
    """
    if one.toll or other.toll or len(one.names & other.names) < FULL_NAME or are_strangers(one, other):
        return False
    return bool(_deeds(one) & _deeds(other)) and similarity.score(one, other) > 0


def _deeds(each: Signature) -> frozenset[str]:
    """The deed of the main verb where it says what was done, and is not done on any day."""
    return each.verb - vague(each.language) - lexicon(each.language).actions.everyday - {SAYING}
