"""Whom and what a report names, as stems: what brings two tellings together, or keeps two deeds apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from timeline.events.merging.deeds import stemmer
from timeline.events.merging.wordform import tokens
from timeline.events.names.cues import guide
from timeline.events.words.lexicon import Lexicon
from timeline.model import Report

_DEMONYM = 5  # as many letters as a country and its people share: Ostrava, Ostravan
_CAPITAL = re.compile(r"(?<=[\s(“‘—–-])(?:(?:[^\W\d_]\.){2,}|[^\W\d_a-zß-ÿ][\w]+)")
_SMALL = re.compile(r"\b[^\W\d_A-ZÀ-Þ]{4,}")  # a headline in capitals has none, and its capitals say nothing


def names_of(report: Report, words: Lexicon) -> tuple[frozenset[str], bool]:
    """The stems of the names in the line of a report, of those in its sentence where its line has none, and
    whether its line has any."""
    named = [name for name in report.actors + report.places if _acts(name, report.title)]
    parts = [part for name in named or report.actors + report.places for part in tokens(name)]
    parts += [part for capital in _capitals(report.title, words) for part in tokens(capital)]
    stem = stemmer(words.language)
    stems = frozenset(stem(part)[:_DEMONYM] for part in _with_full_names(parts, words) if len(part) > 1)
    return stems - _stemmed_stops(words), bool(named)


def _acts(name: str, title: str) -> bool:
    """Tell whether a line names somebody other than as an owner: "Reyle's deputy" is not Reyle."""
    return name in title and not all(rest[:2] in ("'s", "’s") for rest in title.split(name)[1:])


def _capitals(title: str, words: Lexicon) -> list[str]:
    """The words with a capital inside a line: nationalities too ("the Ostravan port"), which act in none."""
    if words.names.nouns_have_capitals or not _SMALL.search(title):
        return []
    return _CAPITAL.findall(title)


def _with_full_names(parts: Iterable[str], words: Lexicon) -> Iterable[str]:
    """The words of names; those that are short for something ("U.S.") as the words of its full name."""
    full = _full_names(words)
    return [each for part in parts for each in full.get(part, (part,))]


@lru_cache(maxsize=16)
def _full_names(words: Lexicon) -> dict[str, tuple[str, ...]]:
    known = guide(words).cues.same
    return {
        tokens(short)[0]: tuple(tokens(full)) for full, *others in known for short in others if tokens(short)
    }


@lru_cache(maxsize=16)
def _stemmed_stops(words: Lexicon) -> frozenset[str]:
    stem = stemmer(words.language)
    return frozenset(
        stem(word) for word in words.stop.words | words.names.honorifics | words.names.connectors
    )
