"""Whom or what a line is about: "The bill passed" is understood by those who know which bill."""

from __future__ import annotations

import re
from collections.abc import Set

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.nouns.enumeration import is_capital
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    DETERMINER,
    IS,
    NAME,
    NUMBER,
    POSSESSIVE,
    QUOTED,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

_WORD = re.compile(r"[\w-]+")
_SHORT = 9  # words that say too little without a name or a figure
_SAME = 14  # words that say too little of "the bill"
_BARE = 2  # words of a subject that is only "the" and a noun; with an adjective it is one more


def wants_name(sentence: Sentence, main: Clause | None, words: Lexicon) -> bool:
    """Tell a short line that says too little if it holds no name; where nouns have capitals none is told."""
    if words.names.nouns_have_capitals or main is None or QUOTED in sentence.tags:
        return False
    size = sum(text[0].isalnum() for text in sentence.texts)
    if size > _SAME or sentence.tags[0] == NAME:
        return False
    figure = any(text[0].isdigit() for text in sentence.texts)
    definite = _is_bare_definite(sentence, main, words)
    return definite or (size <= _SHORT and not figure)


def is_state(sentence: Sentence, main: Clause | None, words: Lexicon) -> bool:
    """Tell "Orm is the leader of the party" and "The row goes on", which are no happenings, from "Orm is
    leaving", "is in jail".
    """
    if main is None or (QUOTED in sentence.tags and not words.clauses.verb_second):
        return False
    tags = sentence.tags
    if sentence.lowers[main.verb] in words.line.lasting and main.subject is not None:
        return True
    if tags[main.verb] != IS or sentence.lowers[main.verb] not in words.verbs.be:
        return False
    if words.clauses.verb_second:
        last = max(at for at, text in enumerate(sentence.texts) if text[0].isalnum() and at < main.end)
        return last == main.verb or is_capital(sentence, last)  # not "ist eingetroffen"
    after = next((tag for tag in tags[main.verb + 1 :] if tag != ADVERB), ADVERB)
    return after in (DETERMINER, WORD, NAME)


def holds_name(line: str, names: Set[str], words: Lexicon) -> bool:
    """Tell a line that holds one of ``names``, or a word with a capital that needs one, but for days."""
    said = _WORD.findall(line)
    capital = any(
        word[at == 0 :] != word[at == 0 :].lower() and word.lower() not in words.names.no_names
        for at, word in enumerate(said)
    )
    return capital or not names.isdisjoint(map(str.lower, said))


def _is_bare_definite(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell "the bill" and "the new bill" from "the number of bills" and "the council's bill"."""
    if main.subject is None:
        return False
    low, high = main.subject
    tags = sentence.tags[low:high]
    bare = high - low <= _BARE + 1 and {NUMBER, POSSESSIVE}.isdisjoint(tags)
    ends = sentence.tags[low + 1 : high]
    definite = sentence.tags[low] == DETERMINER and sentence.lowers[low] not in words.dates.indefinite
    return bare and definite and set(ends) <= {WORD} and main.verb == high
