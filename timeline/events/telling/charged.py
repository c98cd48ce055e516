"""What somebody is charged with, or suspected of: a claim, whoever makes it."""

from __future__ import annotations

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tags import GERUND, IS, PRESENT
from timeline.events.clauses.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, phrase_at, phrase_from


def charge_before(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> int:
    """The first token of what somebody is charged with in "is accused of | setting fire to a yard on Friday",
    whose date is at ``token``; -1 where nobody is.
    """
    low = max(clause.verb, clause.start)
    at = phrase_from(sentence.lowers, low, token, words.status.charged)
    return at + phrase_at(sentence.lowers, at, words.status.charged) if at >= 0 else -1


def is_charged_with(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell "was charged with setting fire to a yard on Friday", "is accused of a murder on Friday", from "was
    charged with murder on Friday".
    """
    at = charge_before(sentence, clause, token, words)
    if not 0 <= at < token:
        return False
    lasts = clause.verb >= 0 and sentence.tags[clause.verb] in (PRESENT, IS)
    return lasts or sentence.tags[at] == GERUND or sentence.lowers[at - 1] in words.verbs.base_after
