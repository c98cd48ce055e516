"""Whom and what a report names, as stems: what brings two tellings together, or keeps two deeds apart."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.events.deeds.rows import stemmer
from timeline.events.deeds.wordform import tokens
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.namecues import guide
from timeline.letters import CAPITAL, SMALL, unmarked
from timeline.model import Report

DEMONYM = 5  # as many letters as a country and its people share: Ostrava, Ostravan
_CAPITAL = re.compile(rf"[\s(“‘—–-]((?:[^\W\d_]\.){{2,}}|{CAPITAL}\w+)")
_SMALL = re.compile(rf"\b[{SMALL}]{{4,}}")  # a headline in capitals has none, and its capitals say nothing


def names_of(report: Report, words: Lexicon) -> tuple[frozenset[str], bool]:
    """The stems of the names in the line of a report, of those in its sentence where its line has none, and
    whether its line has any."""
    named = [name for name in report.actors + report.places if _acts(name, report.title)]
    days = words.dates.weekdays
    naming = [*(named or report.actors + report.places), *_capitals(report.title, words)]
    short = _short_names(words)
    parts = [
        short.get(part, part) for part in tokens(_shortened(" ".join(naming), words)) if part not in days
    ]
    stem = stemmer(words.language)
    stems = frozenset(unmarked(stem(part))[:DEMONYM] for part in parts if len(part) > 1)
    return stems - _stemmed_stops(words), bool(named)


def _acts(name: str, title: str) -> bool:
    """Tell whether a line names somebody other than as an owner: "Reyle's deputy" is not Reyle."""
    return name in title and not all(rest[:2] in ("'s", "’s") for rest in title.split(name)[1:])


def _capitals(title: str, words: Lexicon) -> list[str]:
    """The words with a capital inside a line: nationalities too ("the Ostravan port"), which act in none."""
    if words.names.nouns_have_capitals or not _SMALL.search(title):
        return []
    return _CAPITAL.findall(title)


def _shortened(naming: str, words: Lexicon) -> str:
    """Names with those that have one written short, as one word: "United States" is "US"."""
    for full, short, *_ in guide(words).cues.same:
        naming = naming.replace(full, short)
    return naming


@lru_cache(maxsize=16)
def _short_names(words: Lexicon) -> dict[str, str]:
    """What is short for a name, as the one word that stands for it."""
    rows = guide(words).cues.same
    return {
        tokens(other)[0]: tokens(row[1])[0] for row in rows for other in row[1:] if len(tokens(other)) == 1
    }


@lru_cache(maxsize=16)
def _stemmed_stops(words: Lexicon) -> frozenset[str]:
    stem = stemmer(words.language)
    return frozenset(
        stem(word) for word in words.stop.words | words.names.honorifics | words.names.connectors
    )
