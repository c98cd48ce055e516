"""From reports to events: the reports of one happening, told by many or told twice, become one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.calendar import GRAIN_ORDER
from timeline.events.background import story_start
from timeline.events.disagreements import disagreements
from timeline.events.grouping import group
from timeline.events.ids import event_ids
from timeline.events.rank import weigh
from timeline.events.signature import Signature, signature
from timeline.events.standing import ALONE
from timeline.events.voices import voices
from timeline.model import Article, Event, Report, When

_LEAD = 2
_GROUNDS = {"phrase": 2, "paragraph": 1, "published": 0}
_STATUSES = {"happened": 3, "claimed": 2, "planned": 1, "denied": 1, "hypothetical": 0}


def merge(reports: Sequence[Report], articles: Sequence[Article]) -> list[Event]:
    """Return the events that ``reports`` tell, ordered by earliest day, then precision, then the text.

    Reports without a date are left out, and so are those without a date phrase of their own that do not open
    their article: every sentence has such a date, and a timeline of all sentences would be none.
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
    groups = group(signatures)
    weights = weigh(groups, articles, same_voice)
    events = [
        _event(members, same_voice, start, weight) for members, weight in zip(groups, weights, strict=True)
    ]
    ids = event_ids(groups, articles)
    events = [replace(event, id=id) for event, id in zip(events, ids, strict=True)]
    position = {id: min(each.index for each in members) for id, members in zip(ids, groups, strict=True)}
    return sorted(
        events, key=lambda each: (each.when.earliest, GRAIN_ORDER.index(each.when.grain), position[each.id])
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


def _event(members: Sequence[Signature], same_voice: dict[str, str], start: str, weight: float) -> Event:
    """Make the event of a group: its best line, its most supported date, its sources."""
    reports = [_cited(each.report, same_voice) for each in members]
    heard = {same_voice[report.article] for report in reports}
    when = _when(reports, same_voice)
    best = max(members, key=lambda each: (_quality(each, when), -each.index)).report
    return Event(
        id="",
        when=when,
        title=best.title,
        text=best.text,
        status=best.status,
        weight=weight,
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
    """The date that most independent articles give on the best ground, the more precise one of two that
    agree.
    """
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
    finest = min(GRAIN_ORDER.index(when.grain) for when in whens.values())
    fine = [
        key
        for key, when in whens.items()
        if GRAIN_ORDER.index(when.grain) <= max(finest, GRAIN_ORDER.index("day"))
    ]
    return whens[max(fine, key=lambda key: (ground[key], len(support[key]), -list(whens).index(key)))]


def _quality(each: Signature, when: When) -> tuple[float, ...]:
    """What makes a line the best of its event: it stands alone, gives the event's date, says enough, not
    too much.
    """
    report = each.report
    words = len(report.title.split())
    length = -abs(words - 14) if words < 8 or words > 22 else 0
    return (
        float(each.standing >= ALONE),
        float(report.when is not None and report.when.timex == when.timex),
        _GROUNDS[report.ground],
        each.standing,
        _STATUSES[report.status],
        length,
        len(report.actors) + len(report.places),
    )


def _common(names: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """All names once, the ones that most reports give first."""
    counts: dict[str, int] = {}
    for given in names:
        for name in given:
            counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts, key=lambda name: -counts[name]))
