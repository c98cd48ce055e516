"""Find the weights of ranking on newsroom timelines: python -m tests.quality.ranking [WEIGHT ...]

For every topic of storyline, the weights are found on the other topics alone, one weight after the other,
each set to the best of a few values; printed are what the topic left out then scores, and the weights. The
last line is what all topics together choose. Scored are, for each newsroom's timeline, the days and the
sentences chosen when their numbers and their span are given: date F1, and ROUGE as the scorer has it. Events
are made once, and then only weighed anew.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from statistics import fmean
from types import ModuleType
from typing import Any, Final

from tests.quality.measure import GOLD, SHARED
from timeline.events import Selection, Story, days_named, select
from timeline.events.merge import Gathered, events_of, gather
from timeline.events.merging.bestline import Line, best_line
from timeline.events.merging.ids import event_ids
from timeline.events.merging.signed import signed_of
from timeline.events.ranking.weigh import weigh
from timeline.events.weights import RANK
from timeline.model import Article, Event
from timeline.pipeline import tell_events

Weights = dict[str, float]
Day = dict[date, list[str]]

VALUES: Final[Mapping[str, Sequence[float]]] = {
    "later": (0.25, 0.4, 0.5, 0.75),
    "chronicle": (0.0, 0.5, 1.0),
    "story": (0.0, 1.0, 2.0),
    "named": (0.0, 0.3, 0.5, 0.7),
    "planned": (0.3, 0.4, 0.5, 1.0),
    "printed": (0.0, 0.1, 0.2, 0.3),
    "around": (0.0, 0.5, 1.0),
    "length": (0.7, 0.8, 0.9),
    "long": (0.0, 0.05),
    "teller": (0.0, 1.0, 2.0),
    "headline": (0.0, 0.25, 0.5),
}
"""What is tried for each weight. The others (from "share" to "background") serve readers, not scores."""


@dataclass(frozen=True, slots=True)
class Topic:
    """The events of a story with what they are weighed by, and the timelines that newsrooms made of it."""

    name: str
    articles: tuple[Article, ...]
    gathered: Gathered
    lines: tuple[Line, ...]
    events: tuple[Event, ...]
    named: Mapping[str, frozenset[str]]
    newsrooms: tuple[Day, ...]

    def weighed(self) -> Story:
        """The story, its events weighed anew."""
        weights = weigh(self.gathered.groups, self.lines, self.articles, self.gathered.same_voice)
        events = [
            replace(each, weight=weight * (RANK["background"] if each.background else 1))
            for each, weight in zip(self.events, weights, strict=True)
        ]
        return Story(events, self.articles, self.named)


class Scores:
    """What topics score under weights; the same weights are scored once."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._topics = topics
        self._rouge = _scorer()
        self._known: dict[tuple[float, ...], dict[str, list[tuple[float, ...]]]] = {}
        self._compared: dict[tuple[int, tuple[str, ...]], tuple[float, ...]] = {}

    def of(self, weights: Weights) -> dict[str, list[tuple[float, ...]]]:
        """Date F1, AR1 and AR2 of every newsroom's timeline, by topic."""
        key = tuple(weights[name] for name in sorted(weights))
        if key not in self._known:
            RANK.update(weights)
            self._known[key] = {topic.name: self._topic(topic) for topic in self._topics}
        return self._known[key]

    def _topic(self, topic: Topic) -> list[tuple[float, ...]]:
        story = topic.weighed()
        return [self._newsroom(story, gold) for gold in topic.newsrooms]

    def _newsroom(self, story: Story, gold: Day) -> tuple[float, ...]:
        selection = Selection(
            days=len(gold),
            per_day=max(1, round(sum(map(len, gold.values())) / len(gold))),
            since=min(gold).isoformat(),
            until=max(gold).isoformat(),
        )
        kept = sorted(select(story, selection), key=lambda event: event.id)
        key = (id(gold), tuple(event.id for event in kept))
        if key not in self._compared:
            answer: Day = {}
            for event in kept:
                answer.setdefault(date.fromisoformat(event.when.earliest[:10]), []).append(event.text)
            self._compared[key] = (
                self._rouge.date_f1(answer, gold)[2],
                *(self._rouge.align_m1(answer, gold, words)[2] for words in (1, 2)),
            )
        return self._compared[key]


def learn(scores: Scores, names: Iterable[str], topics: Sequence[str]) -> Weights:
    """The weights that do best on ``topics``, from those at hand, one after the other."""
    best = dict(RANK)
    for name in names:
        tried = [{**best, name: value} for value in (best[name], *VALUES[name])]
        best = max(tried, key=lambda weights: _worth(scores.of(weights), topics))
    return best


def _worth(scored: Mapping[str, Sequence[tuple[float, ...]]], topics: Sequence[str]) -> float:
    """Dates and words count alike: the three figures, each by what is asked of it, over all timelines."""
    asked = (0.60, 0.140, 0.048)
    means = _means(row for topic in topics for row in scored[topic])
    return round(sum(mean / aim for mean, aim in zip(means, asked, strict=True)), 4)


def _means(rows: Iterable[tuple[float, ...]]) -> tuple[float, ...]:
    return tuple(fmean(column) for column in zip(*rows, strict=True))


def _load(path: Path) -> Topic:
    told = tell_events(path.with_name(path.name.replace("timelines.json", "articles.jsonl.gz")))
    timelines = json.loads(path.read_text(encoding="utf-8"))["timelines"]
    articles = tuple(study.article for study in told.studies)
    gathered = gather(signed_of((report for study in told.studies for report in study.reports), articles))
    events = {event.id: event for event in events_of(gathered, articles)}
    of_groups = tuple(events[id] for id in event_ids(gathered.groups, articles))
    lines = (
        best_line(members, event.when) for members, event in zip(gathered.groups, of_groups, strict=True)
    )
    return Topic(
        path.name.partition(".")[0],
        articles,
        gathered,
        tuple(lines),
        of_groups,
        {study.article.id: days_named(study.resolutions) for study in told.studies},
        tuple({date.fromisoformat(day): said for day, said in newsroom} for newsroom in timelines),
    )


def _scorer() -> ModuleType:
    """The scorer's measures, which lie beside the corpora."""
    spec = importlib.util.spec_from_file_location("_rouge", SHARED / "score" / "_rouge.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _told(name: str, figures: tuple[float, ...], weights: Mapping[str, Any], names: Sequence[str]) -> str:
    date_f1, ar1, ar2 = figures
    chosen = " ".join(f"{each} {weights[each]:g}" for each in names)
    return f"{name:10} date F1 {date_f1:.3f}  AR1 {ar1:.3f}  AR2 {ar2:.3f}   {chosen}"


def main() -> None:
    """Print each topic under the weights that the others chose, and what all of them choose."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.ranking", description=__doc__)
    parser.add_argument("weights", nargs="*", metavar="WEIGHT", help=f"of {', '.join(VALUES)}; else all")
    names = parser.parse_args().weights or list(VALUES)
    if not GOLD.is_dir():
        print(f"nothing to measure on: {GOLD} is not there")
        return
    topics = [_load(path) for path in sorted((GOLD / "storyline").glob("*.timelines.json"))]
    scores, at_hand, held_out = Scores(topics), dict(RANK), []
    for topic in topics:
        weights = learn(scores, names, [other.name for other in topics if other is not topic])
        rows = scores.of(weights)[topic.name]
        held_out += rows
        print(_told(topic.name, _means(rows), weights, names), flush=True)
        RANK.update(at_hand)
    print(_told("held out", _means(held_out), {}, []))
    weights = learn(scores, names, [topic.name for topic in topics])
    rows = [row for topic in scores.of(weights).values() for row in topic]
    print(_told("all", _means(rows), weights, names))


if __name__ == "__main__":
    main()
