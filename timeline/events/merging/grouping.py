"""Which reports tell one happening: pairs are proposed by time and rare words, then joined, the likest first.

Reports are compared only where they share a stretch of time and one of their rarest words, so that the work
grows with the number of reports and not with its square.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from timeline.events.merging.comparing.signature import Signature
from timeline.events.merging.comparing.similarity import Similarity
from timeline.events.merging.weeks import join_weeks
from timeline.events.words.lexicon import lexicon

_Index = dict[str | int, dict[str, list[int]]]  # numbers of reports by stretch of time and stem

_REACH = 2  # days that two sources may differ by
_PROPOSING = 16  # of a report's words, the rarest, propose what to compare it with
_CROWD = 40  # reports looked at under one word and day
_COMPARED = 60  # reports that one is compared with at most
_SAMPLE = 6  # members of each group that are compared before two groups are joined
_WORD = re.compile(r"[^\W\d_]+")
_LIKEST = 0.65  # how much the likest pair counts; the mean of all counts for the rest


def group(signatures: Sequence[Signature]) -> list[list[Signature]]:
    """Return the reports in groups that tell one happening each, in the order of their first members.

    Two groups are joined by their likest pair only if their members are like each other on the whole: one
    likeness does not chain two happenings into one.
    """
    similarity, listed = Similarity(signatures), _days_listed(signatures)
    groups = {each.place: [each] for each in signatures}
    home = {each.place: each.place for each in signatures}
    for one, other in _plans_moved(signatures):
        home[other] = home[one]
        groups[home[one]] += groups.pop(other)
    unlike: set[tuple[int, int, int, int]] = set()
    for one, other in _likest_first(signatures, similarity):
        left, right = home[one], home[other]
        if left == right:
            continue
        if right < left:
            left, right = right, left
        compared = left, min(len(groups[left]), _SAMPLE), right, min(len(groups[right]), _SAMPLE)
        if compared in unlike:
            continue
        if _are_told_apart(groups[left], groups[right], listed) or not _are_alike(
            groups[left], groups[right], similarity
        ):
            unlike.add(compared)
            continue
        for member in groups[right]:
            home[member.place] = left
        groups[left] += groups.pop(right)
    told = [sorted(groups[first], key=lambda each: each.place) for first in sorted(groups)]
    return join_weeks(told, similarity)


def _plans_moved(signatures: Sequence[Signature]) -> Iterator[tuple[int, int]]:
    """The old day and the new one of a plan that was moved: two reports of one sentence, with one line.

    Where no grammar is known every date of a sentence has that line, and none is known to be moved.
    """
    for one, other in pairwise(signatures):
        planned = one.report.status == other.report.status == "planned"
        if (
            planned
            and lexicon(one.language).has_grammar
            and told_of(one) == told_of(other)
            and not _are_listed(one, other)
        ):
            yield one.place, other.place


def _days_listed(signatures: Sequence[Signature]) -> dict[tuple[str, int, str], set[int]]:
    """The days of clauses that list several: "will strike on 21, 23 and 25 June"."""
    days: dict[tuple[str, int, str], set[int]] = defaultdict(set)
    for one, other in pairwise(signatures):
        if one.to_the_day and other.to_the_day and told_of(one) == told_of(other) and _are_listed(one, other):
            days[told_of(one)] |= {one.first, other.first}
    return days


def _are_told_apart(
    one: Sequence[Signature], other: Sequence[Signature], listed: Mapping[tuple[str, int, str], set[int]]
) -> bool:
    """Tell the strike of 23 June from that of 25 June, where one of the sources lists both."""
    return bool(listed) and (_lists_another(one, other, listed) or _lists_another(other, one, listed))


def _lists_another(
    one: Sequence[Signature], other: Sequence[Signature], listed: Mapping[tuple[str, int, str], set[int]]
) -> bool:
    """Tell whether a report of the first group lists its day with another one, which the second group has."""
    others = {each.first for each in other}
    return any(
        each.first in days and not days.isdisjoint(others - {each.first})
        for each in one
        if (days := listed.get(told_of(each)))
    )


def _are_listed(one: Signature, other: Signature) -> bool:
    """Tell the days of a list ("will strike on 23 and 25 June") from an old day and a new one."""
    first, second = one.report.phrase, other.report.phrase
    if first is None or second is None:
        return False
    start = one.report.start
    between = one.report.quote[first[1] - start : second[0] - start].lower()
    dates = lexicon(one.language).dates
    return (dates.joins - dates.rises_to).issuperset(_WORD.findall(between))


def told_of(each: Signature) -> tuple[str, int, str]:
    """What two reports share that one clause gives: article, beginning, line."""
    return each.report.article, each.report.start, each.report.title


def _likest_first(signatures: Sequence[Signature], similarity: Similarity) -> Iterator[tuple[int, int]]:
    """The pairs that may tell one happening. Copies have one score, so that few have to be sorted by it."""
    pairs: dict[float, list[tuple[int, int]]] = defaultdict(list)
    index: _Index = defaultdict(lambda: defaultdict(list))
    asked = {_bucket(each) for each in signatures if not each.to_the_day}
    for each in sorted(signatures, key=lambda one: (not one.to_the_day, one.last - one.first, one.place)):
        rarest = similarity.rarest(each)[:_PROPOSING]
        own = each.place
        for score, other in similarity.likely(each, _proposed(each, rarest, index)):
            pairs[score].append((own, other) if own < other else (other, own))
        for bucket in {_bucket(each), *_around(each) & asked}:
            by_stem = index[bucket]
            for stem in rarest:
                by_stem[stem].append(own)
    for score in sorted(pairs, reverse=True):
        yield from sorted(pairs.pop(score))


def _are_alike(one: Sequence[Signature], other: Sequence[Signature], similarity: Similarity) -> bool:
    scores = [similarity.score(left, right) for left in one[:_SAMPLE] for right in other[:_SAMPLE]]
    return _LIKEST * max(scores) + (1 - _LIKEST) * sum(scores) / len(scores) > 0


def _proposed(each: Signature, rarest: Sequence[str], index: _Index) -> Iterable[int]:
    """The reports near in time that share its rarest words: those that share most of them, each once."""
    own = _bucket(each)
    near = range(own - _REACH, own + _REACH + 1) if isinstance(own, int) else (own,)
    found = [index[bucket] for bucket in near if bucket in index]
    crowds = [by_stem[stem][-_CROWD:] for by_stem in found for stem in rarest if stem in by_stem]
    every = set[int]().union(*crowds)
    if len(every) <= _COMPARED:
        return every  # in any order: the pairs are sorted
    shared = Counter(chain.from_iterable(crowds))
    likest = sorted(((count, number) for number, count in shared.items()), reverse=True)
    return [number for _, number in likest[:_COMPARED]]


def _around(each: Signature) -> set[str | int]:
    """The longer stretches of time that a report lies in: its year, and the month of a day."""
    year, *month = (each.report.when.timex if each.report.when else "").split("-")[:2]
    return {year, f"{year}-{month[0]}"} if each.to_the_day and month else {year}


def _bucket(each: Signature) -> str | int:
    """The name of a report's stretch of time: the number of its day; its month, its year."""
    if each.to_the_day:
        return each.first
    when = each.report.when
    return when.timex if when else ""
