"""From reports to events: the reports of one happening, told by many or told twice, become one event.

Reports are compared only where they share a day and a rare word, so that the work grows with the number of
reports and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.events.background import story_start
from timeline.events.disagreements import disagreements
from timeline.events.ids import event_ids
from timeline.events.rank import weigh
from timeline.events.signature import Signature, signature
from timeline.events.similarity import Similarity
from timeline.events.voices import voices
from timeline.model import Article, Event, Report, When

_REACH = 2
_PROPOSING = 8
_CROWD = 60
_LEAD = 2
_PRECISION = {
    grain: rank
    for rank, grain in enumerate(
        (
            "minute",
            "hour",
            "daypart",
            "day",
            "weekend",
            "week",
            "month",
            "season",
            "quarter",
            "half",
            "year",
            "decade",
            "century",
            "millennium",
        )  # fmt: skip
    )
}
_GROUNDS = {"phrase": 2, "paragraph": 1, "published": 0}
_STATUSES = {"happened": 3, "claimed": 2, "planned": 1, "denied": 1, "hypothetical": 0}


def merge(reports: Sequence[Report], articles: Sequence[Article]) -> list[Event]:
    """Return the events that ``reports`` tell, ordered by earliest day, then precision, then the text.

    Reports without a date are left out. A report that rests on the day of publication makes an event only
    where it opens its article; elsewhere it may support one.
    """
    languages = {article.id: article.language or "en" for article in articles}
    order = {article.id: number for number, article in enumerate(articles)}
    dated = [report for report in reports if report.when is not None]
    dated.sort(key=lambda report: (order.get(report.article, len(order)), report.start, report.end))
    leads = _leads(dated)
    signatures = [
        signature(index, report, languages.get(report.article, "en"))
        for index, report in enumerate(dated)
        if report.ground == "phrase" or index in leads
    ]
    same_voice = voices(dated)
    start = story_start(articles)
    groups = _group(signatures)
    events = [_event(group, same_voice, start, leads) for group in groups]
    ids = event_ids(groups, articles)
    events = [replace(event, id=id) for event, id in zip(events, ids, strict=True)]
    position = {id: min(each.index for each in group) for id, group in zip(ids, groups, strict=True)}
    return sorted(
        events, key=lambda each: (each.when.earliest, _PRECISION[each.when.grain], position[each.id])
    )


def _leads(reports: Sequence[Report]) -> frozenset[int]:
    """The numbers of the reports that open their article."""
    seen: dict[str, int] = defaultdict(int)
    leads = set()
    for index, report in enumerate(reports):
        seen[report.article] += 1
        if seen[report.article] <= _LEAD:
            leads.add(index)
    return frozenset(leads)


def _group(signatures: Sequence[Signature]) -> list[list[Signature]]:
    """Put every report to the group that it fits best, or let it begin one.

    The reports dated to the day come first: they are what a month or a year can be compared with.
    """
    similarity = Similarity(signatures)
    groups: list[list[Signature]] = []
    member: dict[int, int] = {}
    index: dict[tuple[int, str], list[Signature]] = defaultdict(list)
    for each in sorted(signatures, key=lambda one: (not one.to_the_day, one.last - one.first, one.index)):
        scores: dict[int, list[float]] = defaultdict(list)
        for other in _proposed(each, index, similarity):
            scores[member[other.index]].append(similarity.score(similarity.compare(each, other)))
        best = max(scores, key=lambda number: (_linkage(scores[number]), -number), default=-1)
        if best < 0 or _linkage(scores[best]) <= 0:
            best = len(groups)
            groups.append([])
        groups[best].append(each)
        member[each.index] = best
        for key in _keys(each, similarity):
            index[key].append(each)
    return groups


def _linkage(scores: Sequence[float]) -> float:
    """The best score, held down by the mean: one likeness does not chain two happenings into one."""
    return max(scores) * 0.5 + sum(scores) / len(scores) * 0.5


def _proposed(
    each: Signature, index: dict[tuple[int, str], list[Signature]], similarity: Similarity
) -> Iterator[Signature]:
    """The reports near in time that share one of its rarest words, each once."""
    seen: set[int] = set()
    reach = _REACH if each.to_the_day else 0
    buckets = range(each.first - reach, each.first + reach + 1) if each.to_the_day else [-each.first]
    for stem in similarity.rarest(each)[: 2 * _PROPOSING]:
        for bucket in buckets:
            posted = index.get((bucket, stem), ())
            for other in posted[-_CROWD:]:
                if other.index not in seen:
                    seen.add(other.index)
                    yield other


def _keys(each: Signature, similarity: Similarity) -> list[tuple[int, str]]:
    bucket = each.first if each.to_the_day else -each.first
    return [(bucket, stem) for stem in similarity.rarest(each)[: 2 * _PROPOSING]]


def _event(
    group: Sequence[Signature], same_voice: dict[str, str], start: str, leads: frozenset[int]
) -> Event:
    """Make the event of a group: its best line, its most supported date, its sources."""
    members = sorted(group, key=lambda each: each.index)
    reports = [_cited(each.report, same_voice) for each in members]
    heard = {same_voice[report.article] for report in reports}
    when = _when(reports, same_voice)
    best = max(members, key=lambda each: (_quality(each.report, when), -each.index)).report
    return Event(
        id="",
        when=when,
        title=best.title,
        text=best.text,
        status=best.status,
        weight=weigh(
            reports, len(heard), any(each.index in leads for each in members), when, when.latest < start
        ),
        reports=tuple(reports),
        actors=_common(report.actors for report in reports),
        places=_common(report.places for report in reports),
        disagreements=disagreements(members),
        background=when.latest < start,
        voices=len(heard),
    )


def _cited(report: Report, same_voice: dict[str, str]) -> Report:
    first = same_voice[report.article]
    return (
        report
        if first == report.article
        else replace(report, why=f"{report.why}; the article has the text of {first}")
    )


def _when(reports: Sequence[Report], same_voice: dict[str, str]) -> When:
    """The date that most independent articles give on the best ground, the more precise one of two that agree."""
    support: dict[str, set[str]] = defaultdict(set)
    whens: dict[str, When] = {}
    for report in reports:
        assert report.when is not None
        key = report.when.timex
        whens.setdefault(key, report.when)
        support[key].add(same_voice[report.article])
    ground = {
        key: max(_GROUNDS[r.ground] for r in reports if r.when and r.when.timex == key) for key in whens
    }
    finest = min(_PRECISION[when.grain] for when in whens.values())
    fine = [key for key, when in whens.items() if _PRECISION[when.grain] <= max(finest, _PRECISION["day"])]
    return whens[max(fine, key=lambda key: (ground[key], len(support[key]), -list(whens).index(key)))]


def _quality(report: Report, when: When) -> tuple[float, ...]:
    """What makes a line the best of its event: it gives the event's date, stands alone, says enough, not too much."""
    words = len(report.title.split())
    length = -abs(words - 14) if words < 8 or words > 22 else 0
    return (
        float(report.when is not None and report.when.timex == when.timex),
        _GROUNDS[report.ground],
        float("[" not in report.title),
        _STATUSES[report.status],
        length,
        len(report.actors) + len(report.places),
    )


def _common(names: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """All names once, the ones that most reports give first."""
    counts: dict[str, int] = {}
    for group in names:
        for name in group:
            counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts, key=lambda name: -counts[name]))
