"""Figures of one event that differ: those that changed from day to day, and those given for the same time.

The first reports of a quake count 225 dead and those of two days later 248: nobody disagrees. Two reports of
one day that count 225 and 230 do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import NamedTuple

from timeline.calendar import day_number
from timeline.events.deeds.wordform import tokens
from timeline.events.merging.comparing.counted import FAR, Count, contradict, spelled
from timeline.events.merging.comparing.reached import changing_rows
from timeline.events.merging.comparing.signature import Signature
from timeline.events.merging.differing.tolls import DAYS
from timeline.events.words.lexicon import has_phrase, lexicon
from timeline.model import UPDATED, Disagreement, Side

_WORD = re.compile(r"\w+")
_ABOUT = 1  # days apart that are the same time where two count
_EARLY = 5  # days after a happening in which its dead are still being counted


class Figure(NamedTuple):
    """What a report counts, and the ISO day as of which it does, "" where that is not known.

    ``is_toll`` marks what a count has come to ("rose to 230"), which says itself that it is newer, and
    ``is_early`` what was counted in the days in which counts are seldom final; ``is_first`` what its report
    says was the count before ("initially 40").
    """

    counted: Count
    each: Signature
    day: str = ""
    is_toll: bool = False
    is_early: bool = False
    is_first: bool = False

    @property
    def key(self) -> tuple[float, str]:
        """What tells it from another figure of the same thing."""
        return self.counted.value, self.counted.bound


@dataclass(frozen=True, slots=True)
class Sorted:
    """The figures of one thing by what becomes of them: each figure once in both."""

    torn: Sequence[Figure]
    updated: Sequence[Figure]


def begun(members: Sequence[Signature]) -> int:
    """The first day of an event; what a week dates says less than what a day does."""
    return min((each.first for each in members if each.to_the_day), default=members[0].first)


def told_at(count: Count, each: Signature, start: int, published: Mapping[str, str]) -> Figure:
    """The figure that a report of an event which began on the day ``start`` gives as of the day of its
    article, if that lies shortly after."""
    day = published.get(each.report.article, "")
    after = day_number(day) - start if day else -1
    return Figure(
        count,
        each,
        day if 0 <= after <= DAYS else "",
        is_early=after <= _EARLY,
        is_first=_was_before(count, each),
    )


def told_as_toll(count: Count, each: Signature, start: int, published: Mapping[str, str]) -> Figure:
    """The figure of a report that says what a count has come to, as of the day that it gives; of the day of
    the happening it dates that, and the count is as new as its article.
    """
    day = each.report.when.earliest[:10] if each.report.when else ""
    if not each.to_the_day or each.first == start:
        day = max(day, published.get(each.report.article, ""))
    return Figure(count, each, day, is_toll=True, is_first=_was_before(count, each))


def _was_before(count: Count, each: Signature) -> bool:
    """Tell "said at first that 40 had died" and "earlier stood at 60", where a sentence counts but once."""
    if sum(other.what == count.what for other in each.counted) > 1:
        return False
    return has_phrase(tokens(each.report.quote), lexicon(each.language).actions.toll_firsts)


def own_tolls(members: Sequence[Signature], published: Mapping[str, str]) -> list[Figure]:
    """What the reports of an event itself say that a count has come to."""
    start = begun(members)
    return [told_as_toll(each.toll, each, start, published) for each in members if each.toll is not None]


def sort(figures: Sequence[Figure]) -> Sorted:
    """Part the figures of one thing into those that differ for one time and those that changed."""
    first: dict[tuple[float, str], Figure] = {}
    for figure in sorted(figures, key=lambda one: (one.day or "~", not one.is_first, not one.is_toll)):
        first.setdefault(figure.key, figure)
    torn: set[tuple[float, str]] = set()
    updated: set[tuple[float, str]] = set()
    for earlier, later in combinations(first.values(), 2):
        if _is_update(earlier, later):
            updated |= {earlier.key, later.key}
        elif contradict(earlier.counted, later.counted):
            torn |= {earlier.key, later.key}
    return Sorted(
        [figure for figure in figures if figure.key in torn],
        [figure for figure in first.values() if figure.key in updated] if updated else [],
    )


def _is_update(earlier: Figure, later: Figure) -> bool:
    """Tell a figure that came to be another from one that another source contradicts."""
    if not earlier.day or not later.day or earlier.counted.value == later.counted.value:
        return False
    if earlier.is_first != later.is_first:
        changes = later.counted.what in changing_rows(lexicon(later.each.language))
        return earlier.is_first and changes and contradict(earlier.counted, later.counted)
    if earlier.is_toll and not later.is_toll and earlier.day == later.day:
        earlier, later = later, earlier  # what rose to 230 was less on the same day
    if earlier.day == later.day and earlier.is_toll == later.is_toll:
        return False
    language = later.each.language
    falls = later.counted.value < earlier.counted.value
    if falls and later.counted.what not in lexicon(language).actions.may_fall and not _says_it_fell(later):
        return False
    if later.is_toll:
        return True
    changes = later.counted.what in changing_rows(lexicon(language)) and not _is_of_others(earlier, later)
    if not changes or not (earlier.is_early or earlier.is_toll):
        return False
    return contradict(earlier.counted, later.counted) or (falls and _is_far_lower(earlier, later))


def _says_it_fell(figure: Figure) -> bool:
    """Tell a toll that was corrected: "was revised down to 41"."""
    said = tokens(figure.each.report.quote)
    return figure.is_toll and not lexicon(figure.each.language).actions.toll_falls.isdisjoint(said)


def _is_of_others(earlier: Figure, later: Figure) -> bool:
    """Tell the figures of two who count for themselves at the same time: "said the mayor", "said rebels"."""
    days = day_number(later.day) - day_number(earlier.day)
    speakers = {each.each.report.said_by for each in (earlier, later)}
    return len(speakers - {""}) > 1 and days <= _ABOUT and not earlier.is_toll


def _is_far_lower(earlier: Figure, later: Figure) -> bool:
    return later.counted.value * FAR < earlier.counted.value


def as_differing(torn: Sequence[Figure]) -> Disagreement | None:
    """The figures that cannot both be true, as the articles that give them word them."""
    return _listed("number", torn, torn)


def as_updated(series: Sequence[Figure], figures: Sequence[Figure]) -> Disagreement | None:
    """The figures that changed, by their days, each with all the articles that give it."""
    in_time = sorted(series, key=lambda one: (one.day, not one.is_first, one.is_toll, one.counted.value))
    return _listed(UPDATED, in_time, figures)


def _listed(kind: str, series: Sequence[Figure], figures: Sequence[Figure]) -> Disagreement | None:
    """A side for each value of ``series``, with all of the ``figures`` that give it."""
    sides: dict[float, Side] = {}
    said: dict[float, str] = {}
    for one in series:
        value = one.counted.value
        givers = (each.each.report.article for each in figures if each.counted.value == value)
        sides[value] = sides.get(value) or Side(
            spelled(value, lexicon(one.each.language)),
            tuple(dict.fromkeys(givers)),
            one.each.report.said_by,
            one.day if kind == UPDATED else "",
        )
        said.setdefault(value, _as_written(one))
    found = Disagreement(kind, "", tuple(sides.values()))
    return replace(found, text=found.joint.join(said.values())) if len(sides) > 1 else None


def _as_written(figure: Figure) -> str:
    """The words for a figure, with the capitals of its sentence where every noun has one."""
    if not lexicon(figure.each.language).names.nouns_have_capitals:
        return figure.counted.said
    inside = figure.each.report.text.split()[1:]  # the first word has one by its place
    capitals = {word.lower(): word for word in _WORD.findall(" ".join(inside))}
    return _WORD.sub(lambda found: capitals.get(found[0], found[0]), figure.counted.said)
