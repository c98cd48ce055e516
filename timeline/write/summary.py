"""What a timeline covers, in numbers and in a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model import Article, Timeline
from timeline.write import axis, dates, days
from timeline.write.doubts import is_disputed
from timeline.write.words import Words


@dataclass(frozen=True, slots=True)
class Coverage:
    """Numbers of a timeline; ``first``, ``last`` and ``as_of`` are ISO days, or "" where there is none.

    ``as_of`` is the latest day of publication: what the articles can know, never the day of the build.
    """

    events: int
    articles: int
    approximate: int
    planned: int
    disputed: int
    undated: int
    refused: int
    first: str
    last: str
    as_of: str


def coverage(timeline: Timeline) -> Coverage:
    """Count what a reader should know before reading."""
    events = timeline.events
    whens = [event.when for event in events]
    published = [article.published.latest for article in timeline.articles if article.published]
    return Coverage(
        events=len(events),
        articles=len(timeline.articles),
        approximate=sum(dates.kind_of(when) == "approximate" for when in whens),
        planned=sum(event.status == "planned" for event in events),
        disputed=sum(is_disputed(event) for event in events),
        undated=len(timeline.undated),
        refused=len(timeline.refused),
        first=days.day_of(min((when.earliest for when in whens), key=axis.minute_of, default="")),
        last=days.day_of(max((when.latest for when in whens), key=axis.minute_of, default="")),
        as_of=days.day_of(max(published, key=axis.minute_of, default="")),
    )


def usual_title(articles: Sequence[Article], words: Words) -> str:
    """What a timeline is called that was given no title: "Timeline of 3 articles"."""
    return words.say("coverage.title", articles=words.count("articles", len(articles)))


def coverage_parts(timeline: Timeline, words: Words) -> list[str]:
    """The line of coverage in its parts: "28 events from 8 articles", "as of 8 March 2025", "2 disputed" …"""
    facts = coverage(timeline)
    parts = [
        words.say(
            "coverage.line",
            events=words.count("events", facts.events),
            articles=words.count("articles", facts.articles),
        )
    ]
    if timeline.events:
        first, last = span(timeline, words)
        parts.append(words.say("coverage.span", first=first, last=last) if first != last else first)
    if facts.as_of:
        parts.append(words.say("coverage.as_of", date=days.long_day(facts.as_of, words)))
    counted = ("approximate", "planned", "disputed", "undated", "refused")
    parts += [words.count(name, getattr(facts, name)) for name in counted if getattr(facts, name)]
    return parts


def span(timeline: Timeline, words: Words) -> tuple[str, str]:
    """Where the events (at least one) begin and end, as precise as their dates: "1968", "8 March 2025"."""
    whens = [event.when for event in timeline.events]
    first = min(whens, key=lambda when: axis.minute_of(when.earliest))
    last = max(whens, key=lambda when: axis.minute_of(when.latest))
    if axis.minute_of(first.latest) >= axis.minute_of(last.earliest):  # one says no more than the other
        return days.long_day(first.earliest, words), days.long_day(last.latest, words)
    return dates.end_of_span(first, first.earliest, words), dates.end_of_span(last, last.latest, words)


def chart_label(timeline: Timeline, words: Words) -> str:
    """What the chart shows, for those who do not see it."""
    first, last = span(timeline, words)
    events = words.count("events", len(timeline.events))
    return words.say("controls.chart_hint", events=events, first=first, last=last)
