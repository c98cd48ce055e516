"""The date of an event: what most of its reports give on the best ground, as fine as it is certain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.calendar import GRAIN_ORDER
from timeline.events.deeds.rows import SAYING
from timeline.events.merging.bestline import GROUNDS
from timeline.events.merging.comparing.hours import lies_within
from timeline.events.merging.comparing.signature import Signature
from timeline.events.merging.grouping import told_of
from timeline.model import When


def date_of(
    members: Sequence[Signature], same_voice: Mapping[str, str], published: Mapping[str, str]
) -> When:
    """Return the date that most independent articles give on the best ground, the more precise one of two
    that agree. Of a plan that was moved it is the one told last.
    """
    told = list({told_of(each): each for each in members}.values())
    if len(told) < len(members) and all(each.report.status == "planned" for each in told):
        newest = max(published.get(each.report.article, "") for each in told)
        told = [each for each in told if published.get(each.report.article, "") == newest]
    support: dict[str, set[str]] = defaultdict(set)
    whens: dict[str, When] = {}
    ground: dict[str, int] = defaultdict(int)
    for report in (each.report for each in told):
        assert report.when is not None
        key = report.when.timex
        whens.setdefault(key, report.when)
        support[key].add(same_voice[report.article])
        ground[key] = max(ground[key], GROUNDS[report.ground])
    finest = min(GRAIN_ORDER.index(when.grain) for when in whens.values())
    fine = [
        key
        for key, when in whens.items()
        if GRAIN_ORDER.index(when.grain) <= max(finest, GRAIN_ORDER.index("day"))
    ]
    best = max(fine, key=lambda key: (ground[key], len(support[key]), -list(whens).index(key)))
    return _finer(whens[best], _of_the_deed(told, whens[best], same_voice))


def _of_the_deed(told: Sequence[Signature], date: When, same_voice: Mapping[str, str]) -> dict[When, int]:
    """The dates that reports of the same deed give, each with the number of its voices; the hour at which
    something was said, or was to be done, is not that at which it was done.
    """
    own = [each for each in told if each.report.when and each.report.when.timex == date.timex]
    deeds = frozenset[str]().union(*(each.verb for each in own)) - {SAYING}
    statuses = {each.report.status for each in own}
    voices: dict[str, set[str]] = defaultdict(set)
    whens: dict[str, When] = {}
    for each in told:
        when = each.report.when
        is_firm = each.report.ground == "phrase" and each.report.status in statuses
        if when and is_firm and SAYING not in each.verb and not deeds.isdisjoint(each.verb):
            whens.setdefault(when.timex, when)
            voices[when.timex].add(same_voice[each.report.article])
    return {when: len(voices[key]) for key, when in whens.items()}


def _finer(date: When, given: Mapping[When, int]) -> When:
    """The finest date that lies within ``date`` and that none of the others speaks against; of those that
    cannot all be true the one with the most voices, if there is one.
    """
    while inside := [each for each in given if each != date and lies_within(each, date)]:
        agreed = [each for each in inside if _agrees(each, inside)]
        most = max(given[each] for each in inside)
        loudest = [each for each in inside if given[each] == most]
        if agreed:
            date = next(each for each in agreed if not any(_is_finer(other, each) for other in agreed))
        elif len(loudest) == 1:
            date = loudest[0]
        else:
            break
    return date


def _agrees(one: When, others: Iterable[When]) -> bool:
    return all(other == one or lies_within(one, other) or lies_within(other, one) for other in others)


def _is_finer(one: When, other: When) -> bool:
    return one != other and lies_within(one, other)
