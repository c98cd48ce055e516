"""What two reports are compared by: their day, names, deeds, numbers and words, computed once a report."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from sys import intern
from typing import Any, NamedTuple

from timeline.calendar import day_number
from timeline.events.clauses.assemble import clauses
from timeline.events.clauses.tagging.tokens import tokenize
from timeline.events.deeds.announced import is_announced
from timeline.events.deeds.deeds import verb_deeds
from timeline.events.deeds.rows import SAYING, stemmer
from timeline.events.deeds.tolddeeds import deeds_told
from timeline.events.deeds.wordform import WORD_OR_COMMA, tokens
from timeline.events.judging.judge import LEANING, Judgement, judge
from timeline.events.merging.comparing.counted import Count, counts, holds_number
from timeline.events.merging.comparing.hanging import only_hangs
from timeline.events.merging.comparing.hours import Hours, hours_of
from timeline.events.merging.comparing.kinds import kinds_in
from timeline.events.merging.comparing.named import names_of
from timeline.events.merging.comparing.objects import Objects, objects_of
from timeline.events.merging.comparing.pictured import tells_a_picture
from timeline.events.merging.comparing.reached import changing_rows, toll
from timeline.events.words.lexicon import lexicon
from timeline.letters import unmarked
from timeline.model import Report

_QUOTATION = re.compile(r": [“\"„«](.+)[”\"“»][.?!]?$")
_DAY = frozenset({"minute", "hour", "daypart", "day"})
_WORDS = 6  # fields of a signature that are words, the last ones
_KEPT = 1 << 12  # texts of which is known what they say: lines and sentences are told by copies too
_LONG = 1000  # characters of a sentence


@dataclass(slots=True, eq=False)
class Signature:
    """One report, ready to be compared; never changed, but neither frozen, as each is made three times (where
    its article is told, where it is received, where it is numbered), nor a tuple, whose fields take twice as
    long to read.

    ``first`` and ``last`` are the proleptic ordinals of its days; ``to_the_day`` tells whether it is dated at
    least to the day, ``hours`` when on that day. ``line`` and ``stems`` are the stems of the words that say
    something, in its line and in all of it, ``names`` those of the names in its line (of its sentence, where
    its line has none and ``is_named`` is false), ``verb`` the deed of its main verb, ``deeds`` all the deeds
    of its line (rows of the lexicon, or bare stems), ``numbers`` pairs of what is counted and how many,
    ``counted`` the same with its words, ``judgement`` what is to be said of its line, ``language`` that of
    its words, ``toll`` what it says that a count has come to, ``kinds`` the things that its line tells of and
    that are no others; ``is_another`` tells that it was done to one more of them, ``objects`` to what,
    ``is_announced`` that somebody says that it will be done.
    """

    place: int
    report: Report
    first: int
    last: int
    to_the_day: bool
    hours: Hours | None
    is_named: bool
    numbers: frozenset[tuple[str, float]]
    counted: frozenset[Count]
    judgement: Judgement
    language: str
    toll: Count | None
    is_another: bool
    objects: Objects
    is_announced: bool
    line: frozenset[str]
    stems: frozenset[str]
    names: frozenset[str]
    verb: frozenset[str]
    deeds: frozenset[str]
    kinds: frozenset[str]

    def __reduce__(self) -> tuple[Callable[..., Signature], tuple[Any, ...]]:
        """Come out of a pickle with each word once for all signatures."""
        return _received, (self.place, *_but_place(self))

    @property
    def standing(self) -> float:
        """How well its line stands alone."""
        return self.judgement.standing

    def at(self, place: int) -> Signature:
        """The same report at another place."""
        return Signature(place, *_but_place(self))


_but_place = attrgetter(*Signature.__slots__[1:])


def signature(place: int, report: Report, language: str) -> Signature:
    """Return what ``report`` (the one at ``place``; it must have a date) is compared by."""
    when = report.when
    assert when is not None
    line, said = _line_of(report.title, language), [_numbers_in(text, language) for text in _undated(report)]
    counted = frozenset(count for each in said for count in each.counts)
    names, is_named = names_of(report, lexicon(language))
    named = names - stems_of(report.said_by, language)
    reached = next((each.toll for each in said if each.toll), None)
    reached = reached or _said_to_be(line, counted, named, language)
    return Signature(
        place=place,
        report=report,
        first=day_number(when.earliest),
        last=day_number(when.latest),
        to_the_day=when.grain in _DAY,
        hours=hours_of(when),
        line=line.stems,
        stems=stems_of(f"{report.title}. {report.quote}", language) | line.deed,
        names=names,
        is_named=is_named,
        verb=line.verb,
        deeds=line.deeds,
        numbers=frozenset((each.what, each.value) for each in (*counted, *([reached] if reached else ()))),
        counted=counted,
        judgement=_judgement(report, line, language),
        language=language,
        toll=reached,
        kinds=line.kinds,
        is_another=line.is_another,
        objects=line.objects,
        is_announced=line.is_announced,
    )


def _judgement(report: Report, line: _Line, language: str) -> Judgement:
    leans = only_hangs(report, language) or tells_a_picture(report, language)
    judgement = line.judgement
    return judgement._replace(standing=min(judgement.standing, LEANING)) if leans else judgement


def _received(*fields: Any) -> Signature:
    return Signature(*fields[:-_WORDS], *map(_shared, fields[-_WORDS:]))


@lru_cache(maxsize=_KEPT)
def _shared(words: frozenset[str]) -> frozenset[str]:
    """The same words, each of them and all together one object for all who say them."""
    return frozenset(set(map(intern, words)))  # made of a set it takes half the room


class _Line(NamedTuple):
    """What a line says by itself; ``deed`` are the deeds of its verb as its ``stems`` hold them."""

    stems: frozenset[str]
    deed: frozenset[str]
    verb: frozenset[str]
    deeds: frozenset[str]
    judgement: Judgement
    kinds: frozenset[str]
    is_another: bool
    objects: Objects
    is_announced: bool


@lru_cache(maxsize=_KEPT)
def _line_of(title: str, language: str) -> _Line:
    words = lexicon(language)
    line = tokenize(title, 0, len(title), "body", 0, words)
    parts = clauses(line, words)
    verb = verb_deeds(line, parts, words)
    if SAYING in verb and (said := quoted_in(title)):
        inner = tokenize(said, 0, len(said), "body", 0, words)
        verb |= verb_deeds(inner, clauses(inner, words), words)
    deed = frozenset(f"={row}" for row in verb)
    return _Line(
        stems=stems_of(title, language) | deed,
        deed=deed,
        verb=verb,
        deeds=deeds_told(title, verb, words),
        judgement=judge(line, parts, words),
        kinds=kinds_in(line, words),
        is_another=not words.actions.another.isdisjoint(line.lowers),
        objects=objects_of(line, parts, verb, words),
        is_announced=is_announced(line, parts, words),
    )


@lru_cache(maxsize=_KEPT)
def quoted_in(title: str) -> str:
    """What a line quotes that names its speaker and goes on with a quotation, "" for any other."""
    found = _QUOTATION.search(title)
    return found[1] if found else ""


class _Numbers(NamedTuple):
    """What a text counts, and what it says that a count has come to."""

    counts: tuple[Count, ...]
    toll: Count | None


_NONE = _Numbers((), None)


def _said_to_be(line: _Line, counted: frozenset[Count], names: frozenset[str], language: str) -> Count | None:
    """The count of a line that somebody gives without a name for what it is of: "Police said 12 died"."""
    if SAYING not in line.verb or names:
        return None
    rows = line.verb & changing_rows(lexicon(language))
    told = {(count.value, count.bound): count for count in sorted(counted) if count.what in rows}
    return next(iter(told.values())) if len(told) == 1 else None


def counted_in(report: Report, language: str) -> frozenset[Count]:
    """Return what a report counts, in its line and in its sentence."""
    return frozenset(count for text in _undated(report) for count in _numbers_in(text, language).counts)


@lru_cache(maxsize=_KEPT)
def _numbers_in(text: str, language: str) -> _Numbers:
    words, said = lexicon(language), tokens(text, WORD_OR_COMMA)
    return _Numbers(tuple(counts(said, words)), toll(said, words)) if holds_number(said, words) else _NONE


def _undated(report: Report) -> tuple[str, str]:
    """The line and the quote without the date phrase, whose numbers count nothing."""
    if report.phrase is None or len(report.quote) > _LONG:  # each phrase of which makes a text of its own
        return report.title, report.quote
    low, high = (max(0, at - report.start) for at in report.phrase)
    phrase = report.quote[low:high]
    title = report.title.replace(phrase, " ") if phrase else report.title
    return title, f"{report.quote[:low]} {report.quote[high:]}"


@lru_cache(maxsize=_KEPT)
def stems_of(text: str, language: str) -> frozenset[str]:
    """Return the stems of the words of a text that say something."""
    words = lexicon(language)
    stem, stops = stemmer(words.language), words.stop.words
    said = {unmarked(stem(token)) for token in tokens(text) if token not in stops and len(token) > 1}
    return frozenset(said)  # made of a set it takes half the room
