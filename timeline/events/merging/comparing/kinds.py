"""Things, places and people of which one is not another: the crash of a helicopter is not that of a train."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from timeline.events.clauses.tagging.tags import DETERMINER, NAME, NUMBER, POSSESSIVE, WORD
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, is_event_noun, is_plural, phrase_at

_GIVEN = (DETERMINER, NUMBER, POSSESSIVE, NAME)


def kinds_in(sentence: Sentence, words: Lexicon) -> frozenset[str]:
    """Return the things that a line tells of, each with the row of those that are no such thing."""
    known, lowers = _known(words), sentence.lowers
    if known.openings.isdisjoint(lowers):
        return frozenset()
    found: set[str] = set()
    for at in range(len(lowers)):
        length = phrase_at(lowers, at, known.phrases)
        if length and _is_head(sentence, at, at + length, words):
            found.add(known.rows[" ".join(lowers[at : at + length])])
    return frozenset(found)


def are_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell a helicopter from a train: two of one row, where neither line names what the other does."""
    shared = {_row(kind) for kind in one} & {_row(kind) for kind in other}
    return any(
        {kind for kind in one if _row(kind) == row}.isdisjoint(kind for kind in other if _row(kind) == row)
        for row in shared
    )


def _row(kind: str) -> str:
    return kind.partition(":")[0]


def _is_head(sentence: Sentence, low: int, high: int, words: Lexicon) -> bool:
    """Tell "the hotel" and "a hotel fire" from "hotel owners", "the hotel's roof" and "in prison", and from
    what lies beside or ahead: "crashed near a hotel", "taken to a hospital".
    """
    tags, lowers = sentence.tags, sentence.lowers
    if tags[high : high + 1] == [POSSESSIVE]:
        return False
    if high < len(tags) and tags[high] == WORD and not is_event_noun(lowers[high], words):
        return False
    before = low - 1
    while before >= 0 and tags[before] == WORD:
        before -= 1
    if not words.actions.beside.isdisjoint(lowers[max(0, before - 1) : before + 1]):
        return False
    return before < 0 or tags[before] in _GIVEN or is_plural(lowers[high - 1], words)


class _Known(NamedTuple):
    """Phrases, the words that they open with, and the row and the thing that each stands for."""

    phrases: frozenset[str]
    openings: frozenset[str]
    rows: Mapping[str, str]


@lru_cache(maxsize=16)
def _known(words: Lexicon) -> _Known:
    rows = {
        phrase: f"{place}:{said}"
        for place, row in enumerate(words.actions.kinds)
        for said in row
        for phrase in said.split("|")
    }
    return _Known(frozenset(rows), frozenset(phrase.split()[0] for phrase in rows), rows)
