"""From reports to events: the reports of one happening, told by many or told twice, become one event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.calendar import GRAIN_ORDER, day_number, on_a_day
from timeline.events.lines.undated import undated
from timeline.events.merging.attach import attach
from timeline.events.merging.bestline import Line, best_line
from timeline.events.merging.comparing.hours import tells
from timeline.events.merging.comparing.signature import Signature
from timeline.events.merging.date import date_of
from timeline.events.merging.differing.disagreements import disagreements
from timeline.events.merging.differing.tolls import Borrowed, tolls
from timeline.events.merging.grouping import group
from timeline.events.merging.ids import event_ids
from timeline.events.merging.signed import Signed, signed_of
from timeline.events.merging.spellings import spellings
from timeline.events.merging.voices import same_voices
from timeline.events.ranking.background import story_start
from timeline.events.ranking.weigh import weigh
from timeline.events.weights import RANK
from timeline.events.words.lexicon import lexicon
from timeline.model import Article, Event, Report, When


@dataclass(frozen=True, slots=True)
class Gathered:
    """Reports by the happening that they tell; for every article the first one that has its text."""

    groups: Sequence[Sequence[Signature]]
    same_voice: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of all articles: the first that has the text of each, the day on which the story begins,
    the day on which each was published, where that is known to the day, and how most spell a name.
    """

    same_voice: Mapping[str, str]
    start: str
    days: Mapping[str, str]
    spellings: Mapping[str, str]

    def spelling(self, name: str) -> str:
        """Return the name as most reports of all articles spell it."""
        return self.spellings.get(name, name)


def merge(reports: Iterable[Report], articles: Sequence[Article]) -> list[Event]:
    """Return the events that ``reports`` tell, ordered by earliest day, then precision, then the text.

    Reports without a date are left out, and so are those without a date phrase of their own that do not open
    their article (see ``sign``).
    """
    return merge_signed(signed_of(reports, articles), articles)


def merge_signed(signed: Iterable[Signed], articles: Sequence[Article]) -> list[Event]:
    """Return the same of articles whose reports are signed already, each by itself, in their order."""
    return events_of(gather(signed), articles)


def gather(signed: Iterable[Signed]) -> Gathered:
    """Return the reports that make events, by the happening that they tell."""
    strong: list[Signature] = []
    weak: list[Signature] = []
    sentences: dict[str, frozenset[int]] = {}
    number = 0  # of a report among those of all articles
    for each in signed:
        strong += [own.at(number + own.place) for own in each.strong]
        weak += [own.at(number + own.place) for own in each.weak]
        sentences[each.article] = each.sentences
        number += each.number
    return Gathered(attach(group(strong), weak), same_voices(sentences))


def events_of(gathered: Gathered, articles: Sequence[Article]) -> list[Event]:
    """Return the event of each group: its line, its date, its weight, its sources and where they differ."""
    groups, same_voice = gathered.groups, gathered.same_voice
    published = {article.id: article.published.earliest for article in articles if article.published}
    known = _Known(
        same_voice=same_voice,
        start=story_start(articles),
        days={article.id: day for article in articles if (day := _day(article))},
        spellings=spellings(each.report for members in groups for each in members),
    )
    whens = [date_of(members, same_voice, published) for members in groups]
    lines = [best_line(members, when) for members, when in zip(groups, whens, strict=True)]
    weights = weigh(groups, lines, articles, same_voice)
    later = tolls(groups)
    events = [
        _event(members, when, line, known, weight=weight, later=later.get(place, ()))
        for place, (members, when, line, weight) in enumerate(zip(groups, whens, lines, weights, strict=True))
    ]
    ids = event_ids(groups, articles)
    events = [replace(event, id=id) for event, id in zip(events, ids, strict=True)]
    position = {id: min(each.place for each in members) for id, members in zip(ids, groups, strict=True)}
    return sorted(events, key=lambda each: (*_in_time(each.when), position[each.id]))


def _day(article: Article) -> str:
    """The day on which an article was published, "" where that is not known to the day."""
    published = article.published
    return published.earliest if published and published.earliest == published.latest else ""


def _in_time(when: When) -> tuple[int, bool, str, int]:
    """Where a time stands among others: by its first day, behind all that stands under that day if it names
    none (a week, a year), then by the clock, the more precise first.
    """
    return day_number(when.earliest), not on_a_day(when), when.earliest, GRAIN_ORDER.index(when.grain)


def _event(
    members: Sequence[Signature],
    when: When,
    line: Line,
    known: _Known,
    *,
    weight: float,
    later: Sequence[Borrowed],
) -> Event:
    """Make the event of a group: its best line, its most supported date, its sources.

    ``later`` are the tolls that reports of other days give of it.
    """
    reports = [_cited(each.report, known.same_voice) for each in members]
    heard = {known.same_voice[report.article] for report in reports}
    is_background = when.latest < known.start
    return Event(
        id="",
        when=when,
        title=line.text,
        text=_text(line.of, when),
        status=line.of.report.status,
        weight=round(weight * (RANK["background"] if is_background else 1), 4),
        reports=tuple(reports),
        actors=_common(map(known.spelling, report.actors) for report in reports),
        places=_common(map(known.spelling, report.places) for report in reports),
        disagreements=disagreements(members, later, known.days),
        background=is_background,
        voices=len(heard),
    )


def _text(told: Signature, when: When) -> str:
    """The sentence of an event's line, without the date that stands beside it; with a date that differs."""
    is_said = tells(told.report.when, when)
    return undated(told.report, lexicon(told.language)) if is_said else told.report.text


def _cited(report: Report, same_voice: Mapping[str, str]) -> Report:
    first = same_voice[report.article]
    return (
        report
        if first == report.article
        else replace(report, why=f"{report.why}; the article has the text of {first}")
    )


def _common(names: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """All names once, the ones that most reports give first."""
    counts: dict[str, int] = {}
    for given in names:
        for name in given:
            counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts, key=lambda name: -counts[name]))
