"""Which reports tell one happening: pairs are proposed by time and rare words, then joined, the likest first.

Reports are compared only where they share a stretch of time and one of their rarest words, so that the work
grows with the number of reports and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.events.merging.signature import Signature
from timeline.events.merging.similarity import Similarity

_Index = dict[str, dict[str, list[int]]]  # numbers of reports by stretch of time and stem

_REACH = 2  # days that two sources may differ by
_PROPOSING = 16  # of a report's words, the rarest, propose what to compare it with
_CROWD = 40  # reports looked at under one word and day
_COMPARED = 60  # reports that one is compared with at most
_SAMPLE = 6  # members of each group that are compared before two groups are joined
_LIKEST = 0.65  # how much the likest pair counts; the mean of all counts for the rest


def group(signatures: Sequence[Signature]) -> list[list[Signature]]:
    """Return the reports in groups that tell one happening each, in the order of their first members.

    Two groups are joined by their likest pair only if their members are like each other on the whole: one
    likeness does not chain two happenings into one.
    """
    similarity = Similarity(signatures)
    groups = {each.index: [each] for each in signatures}
    home = {each.index: each.index for each in signatures}
    for one, other in _plans_moved(signatures):
        home[other] = home[one]
        groups[home[one]] += groups.pop(other)
    for _, one, other in sorted(_likenesses(signatures, similarity)):
        left, right = sorted((home[one], home[other]))
        if left != right and _are_alike(groups[left], groups[right], similarity):
            for member in groups[right]:
                home[member.index] = left
            groups[left] += groups.pop(right)
    return [sorted(groups[first], key=lambda each: each.index) for first in sorted(groups)]


def _plans_moved(signatures: Sequence[Signature]) -> Iterator[tuple[int, int]]:
    """The old day and the new one of a plan that was moved: two reports of one sentence, with one line."""
    for one, other in pairwise(signatures):
        if told_of(one) == told_of(other) and one.report.status == other.report.status == "planned":
            yield one.index, other.index


def told_of(each: Signature) -> tuple[str, int, str]:
    """What two reports share that one clause gives: article, beginning, line."""
    return each.report.article, each.report.start, each.report.title


def _likenesses(signatures: Sequence[Signature], similarity: Similarity) -> Iterator[tuple[float, int, int]]:
    """The pairs that may tell one happening, with how much speaks against it: the likest come first."""
    index: _Index = defaultdict(lambda: defaultdict(list))
    by_number = {each.index: each for each in signatures}
    for each in sorted(signatures, key=lambda one: (not one.to_the_day, one.last - one.first, one.index)):
        rarest = similarity.rarest(each)[:_PROPOSING]
        for other in _proposed(each, rarest, index):
            score = similarity.score(each, by_number[other], least=0)
            if score > 0:
                yield -score, min(each.index, other), max(each.index, other)
        for bucket in _buckets(each):
            for stem in rarest:
                index[bucket][stem].append(each.index)


def _are_alike(one: Sequence[Signature], other: Sequence[Signature], similarity: Similarity) -> bool:
    scores = [similarity.score(left, right) for left in one[:_SAMPLE] for right in other[:_SAMPLE]]
    return _LIKEST * max(scores) + (1 - _LIKEST) * sum(scores) / len(scores) > 0


def _proposed(each: Signature, rarest: Sequence[str], index: _Index) -> list[int]:
    """The reports near in time that share its rarest words: those that share most of them, each once."""
    shared: Counter[int] = Counter()
    for shift in range(-_REACH, _REACH + 1) if each.to_the_day else (0,):
        by_stem = index.get(_bucket(each, shift), {})
        for stem in rarest:
            if stem in by_stem:
                shared.update(by_stem[stem][-_CROWD:])
    likest = sorted(((count, number) for number, count in shared.items()), reverse=True)
    return [number for _, number in likest[:_COMPARED]]


def _buckets(each: Signature) -> set[str]:
    """Where a report can be found: under its own stretch of time, and under the month and year around it."""
    iso = each.report.when.earliest if each.report.when else ""
    around = {iso[:7], iso[:4]} if each.to_the_day else {iso[:4]}
    return {_bucket(each), *around}


def _bucket(each: Signature, shift: int = 0) -> str:
    """The name of a report's stretch of time: its day, moved by ``shift``; its month, its year."""
    if each.to_the_day:
        return f"{each.first + shift}"
    when = each.report.when
    return when.timex if when else ""
