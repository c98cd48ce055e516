"""What opens a clause with a verb of its own, and what opens only a phrase."""

from __future__ import annotations

from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    DATE,
    FINITE,
    GERUND,
    NOMINAL,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

_VERB_OR_STOP = FINITE | {PUNCTUATION}
_VERBAL = FINITE | {PARTICIPLE, GERUND}


def openings(sentence: Sentence, words: Lexicon) -> set[int]:
    """The words that open a clause with a verb of its own: "after the dam burst", not "after the vote";
    "whether the man who left should pay".
    """
    tags, opening, verb_follows = sentence.tags, set(), False
    for at in range(len(tags) - 1, -1, -1):
        asks = tags[at] == WORD and sentence.lowers[at] in words.attribution.complementizers
        if verb_follows and (asks or tags[at] == ADVERBIAL):
            opening.add(at)
        if tags[at] in _VERB_OR_STOP:
            verb_follows = tags[at] in FINITE
    return opening


def opens_clause(sentence: Sentence, joint: int, words: Lexicon) -> bool:
    """Tell "sank | and was raised" and "sank | and two men died" from "direct | and powerful", "in a cash
    | and stock deal valued at $2".
    """
    tags, at = sentence.tags, joint + 1
    while at < len(tags) and tags[at] in (ADVERB, DATE, PUNCTUATION):
        at += 1
    if at < len(tags) and tags[at] in _VERBAL and words.dates.of.isdisjoint(sentence.lowers[at + 1 : at + 2]):
        return True
    end = at
    while end < len(tags) and tags[end] in NOMINAL | {PREPOSITION, PRONOUN}:
        end += 1
    if not at < end < len(tags) or tags[end] not in FINITE:
        return False
    return tags[end] != PAST or tags[at] != WORD or tags[end + 1 : end + 2] != [PREPOSITION]
