"""Dates of what a clause sets beside what it tells: "likenesses between the fire on Sunday and others"."""

from __future__ import annotations

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import (
    COORDINATOR,
    DATE,
    DETERMINER,
    GERUND,
    NAME,
    PREPOSITION,
    PUNCTUATION,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, is_event_noun

_FAR = 24  # words between a likeness and the date of what is like


def is_of_thing_beside(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell a date of what the clause is set beside, that went before it, or that lies behind its doings."""
    if words.clauses.verb_second or clause.verb < 0:
        return False
    return (
        _is_likened(sentence, clause, token, words)
        or _is_after_another(sentence, token, words)
        or _is_from_then_on(sentence, clause, token, words)
        or _is_of_circumstance(sentence, clause, token, words)
    )


def _is_likened(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell "saw likenesses between the fire on Sunday and that of the Anda in May"."""
    lowers = sentence.lowers
    near = range(max(clause.verb + 1, token - _FAR), token - 1)
    of = next(
        (k for k in near if lowers[k] in words.dates.likenesses and lowers[k + 1] in words.dates.between), -1
    )
    return of >= 0 and any(is_event_noun(lowers[k], words) for k in range(of + 1, token))


def _is_after_another(sentence: Sentence, token: int, words: Lexicon) -> bool:
    """Tell "was the second fire, after another in Corvel in May": the month is that of the other."""
    tags, lowers = sentence.tags, sentence.lowers
    at = token - 1
    while at > 1 and tags[at] in (PREPOSITION, NAME):
        at -= 1
    before = lowers[at - 1] if at > 1 else ""
    return (
        lowers[at] in words.dates.other and before in words.dates.after_words and tags[at + 1] == PREPOSITION
    )


def _is_from_then_on(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell "All results from 3 May were void", in which the day only says from when they count."""
    if clause.subject is None or not clause.subject[0] < token < clause.verb:
        return False
    end = sentence.date_end(token)
    led = sentence.lowers[token - 1] in words.dates.rises and sentence.tags[token - 2] in (WORD, NAME)
    return led and end == clause.verb and sentence.lowers[end] in words.clauses.many | words.clauses.one


def _is_of_circumstance(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell "With Orm hoping to sail on 15 July, the league has …", whose day is that of the sailing."""
    opening = next((span for span in clause.spans if span[0] <= token < span[1]), None)
    if opening is None or clause.verb < opening[1]:
        return False
    first = opening[0] + (sentence.tags[opening[0]] == COORDINATOR)
    if sentence.lowers[first] not in words.dates.beside:
        return False
    ahead = sentence.tags[first + 1 : token]
    named = ahead[:1] in ([NAME], [DETERMINER], [WORD])
    if not named or GERUND not in ahead or PUNCTUATION in ahead or DATE in ahead:
        return False
    return sentence.lowers[first + 2 + ahead.index(GERUND)] in words.verbs.base_after
