"""What a report counts: the one measure that happenings and days are ranked by."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.calendar import day_number
from timeline.events.ranking.likeness import likeness
from timeline.events.weights import GROUND, RANK
from timeline.model import Article, Report

_STORY = 365  # days that a story looks back on itself


class Masses:
    """How much each report of a story counts: by what its date rests on, by how long after the day its
    article still tells it, by how many days that article dates (a chronicle says what mattered), by how much
    the article is of the story, and less for a plan ahead.
    """

    def __init__(self, reports: Iterable[Report], articles: Sequence[Article]) -> None:
        reports = list(reports)
        self.likeness = likeness(reports, articles)
        self._published = {
            each.id: day_number(each.published.earliest) for each in articles if each.published
        }
        dated: dict[str, set[str]] = defaultdict(set)
        for report in reports:
            if is_of_a_day(report):
                dated[report.article].add(first_day(report))
        self._chronicle: Mapping[str, float] = {
            article: math.log(1 + len(days)) ** RANK["chronicle"] for article, days in dated.items()
        }

    def of(self, report: Report) -> float:
        """The mass of a report that has a date."""
        assert report.when is not None
        day = day_number(report.when.earliest)
        later = self._published.get(report.article, day) - day
        mass = GROUND[report.ground] * self._of(report.article, later)
        ahead = report.status == "planned" and self._published.get(report.article, 0) < day
        return mass * RANK["planned"] if ahead else mass

    def _of(self, article: str, later: int) -> float:
        later = later if 0 <= later <= _STORY else 0  # what lies years back is background, however told
        mass: float = math.log(2 + later) ** RANK["later"]
        mass *= self._chronicle.get(article, math.log(2) ** RANK["chronicle"])
        mass *= self.likeness.get(article, 0.0) ** RANK["story"]
        return mass

    def named(self, article: str, day: str) -> float:
        """The mass of an ISO day that an article names somewhere; 0 if it was not published after it."""
        later = self._published.get(article, 0) - day_number(day)
        return RANK["named"] * self._of(article, later) if later > 0 else 0.0


def is_of_a_day(report: Report) -> bool:
    """Tell whether a phrase of the report's own dates it to one day."""
    return report.ground == "phrase" and report.when is not None and report.when.is_one_day


def first_day(report: Report) -> str:
    """The ISO day that a dated report begins on."""
    return report.when.first_day if report.when else ""
