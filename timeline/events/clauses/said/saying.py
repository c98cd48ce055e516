"""Verbs of saying in languages whose verb parts: "gab … an", "hat … gesagt"."""

from __future__ import annotations

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import FINITE
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, first_words


def said_at(sentence: Sentence, clause: Clause, words: Lexicon) -> int:
    """The token of the verb of saying of a clause, -1 if it says nothing: "sagte", "hat … | gesagt"."""
    verb, says = clause.verb, words.attribution.verbs
    if sentence.lowers[verb] in says and sentence.tags[verb] in FINITE:
        return verb
    last = _last(clause) - 1
    helped = sentence.lowers[verb] in words.verbs.perfect
    return last if helped and last > verb and sentence.lowers[last] in says else -1


def is_parted(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "gab … an", "geht davon aus", a verb that says something with what parts from it."""
    parted = words.attribution.parted
    if sentence.lowers[clause.verb] not in first_words(parted):
        return False
    return f"{sentence.lowers[clause.verb]} {sentence.lowers[_last(clause) - 1]}" in parted


def only_names_speaker(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "Das teilte die Werft am Montag mit", which says who said what stands before it."""
    at = clause.start + clause.opener
    if sentence.lowers[at] not in words.attribution.points_back:
        return False
    says = "".join(sentence.lowers[at + 1 : at + 2])
    parted = any(f"{says} {lower}" in words.attribution.parted for lower in sentence.lowers)
    return says in words.attribution.verbs or parted


def _last(clause: Clause) -> int:
    """Where the stretch ends that the verb stands in."""
    return next((high for low, high in clause.spans if low <= clause.verb < high), clause.end)
