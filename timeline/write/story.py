"""A timeline as the page tells it: its events in the order of the page, with ids and numbers that links can
use.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from timeline.model import Article, Event, Timeline, When
from timeline.write import axis, dates
from timeline.write.major import levels, majors
from timeline.write.markup import Markup
from timeline.write.naming import titles
from timeline.write.sides import whens
from timeline.write.summary import coverage
from timeline.write.words import Words

_PLAIN_ID = re.compile(r"[A-Za-z][\w.-]{0,79}", re.ASCII)
# Ids that the page itself uses.
_OWN_ID = re.compile(r"s\d+|d-.*|n-.*|tl-.*|chart|strip|overview|list|toolbar|q|status|keys|filter-.*")


@dataclass(frozen=True)
class Story:
    """Background, what happened, and what is planned, in this order; articles by their id and number.

    A plan for a day that the story has passed stands among what happened, on its day. In a ``lite`` story
    addresses and days of publication stand in the list of sources only. ``cited`` is how the articles cited
    so far are, by their ids: each is cited many times.
    """

    timeline: Timeline
    words: Words
    background: tuple[Event, ...]
    main: tuple[Event, ...]
    planned: tuple[Event, ...]
    lite: bool = False
    cited: dict[str, Markup] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, timeline: Timeline, words: Words, *, lite: bool = False) -> Story:
        """Sort the events of a timeline into the parts of a page."""
        background: list[Event] = []
        main: list[Event] = []
        planned: list[Event] = []
        as_of = coverage(timeline).as_of
        for event in timeline.events:
            passed = as_of and axis.minute_of(event.when.latest) < axis.minute_of(as_of)
            is_ahead = event.status == "planned" and not passed
            part = background if event.background else planned if is_ahead else main
            part.append(event)
        if not main and not planned:
            background, main = [], background
        return cls(timeline, words, tuple(background), tuple(main), tuple(planned), lite)

    @cached_property
    def whens(self) -> Mapping[str, When]:
        """The dates that reports give, by the phrase that sides of a disagreement have for them."""
        return whens(self.timeline.events)

    @property
    def events(self) -> Sequence[Event]:
        """The events in the order of the page."""
        return self.background + self.main + self.planned

    def parts(self) -> Iterator[tuple[str, Sequence[Event]]]:
        """The parts that have events, in the order of the page: the name of their section, their events."""
        named = (("background", self.background), ("events", self.main), ("planned", self.planned))
        return ((name, events) for name, events in named if events)

    def days(self, events: Sequence[Event]) -> Iterator[tuple[str, list[Event]]]:
        """Events that follow one another under the heading that they share: a day, or a period of its own."""
        groups = groupby(events, key=lambda event: dates.heading(event.when, self.words))
        return ((heading, list(group)) for heading, group in groups)

    @cached_property
    def articles(self) -> dict[str, tuple[int, Article]]:
        """Every article with its number in the list of sources, by its id."""
        return {article.id: (number, article) for number, article in enumerate(self.timeline.articles, 1)}

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What to call every article, by its id."""
        return titles(self.timeline.articles)

    @cached_property
    def majors(self) -> frozenset[str]:
        """The ids of the events to see first."""
        return majors(self.events)

    @cached_property
    def levels(self) -> Mapping[int, frozenset[str]]:
        """The ids of so many of the heaviest events, by their number."""
        return levels(self.events)

    @cached_property
    def _sources(self) -> Mapping[str, str]:
        return {id: article.source or self.titles[id] for id, (_, article) in self.articles.items()}

    def source_name(self, article_id: str) -> str:
        """What to call the article's source: its name, else its title, else its file."""
        return self._sources.get(article_id, article_id)

    def source_names(self, event: Event) -> list[str]:
        """The sources of an event, each once, in the order of its reports."""
        return list(dict.fromkeys(self.source_name(report.article) for report in event.reports))


def page_id(event: Event) -> str:
    """The event's id if it can stand in a link as it is, else one made from it."""
    if _PLAIN_ID.fullmatch(event.id) and not _OWN_ID.fullmatch(event.id):
        return event.id
    return "e-" + hashlib.sha256(event.id.encode("utf-8", "backslashreplace")).hexdigest()[:12]
