"""What somebody is charged with, or suspected of: a claim, whoever makes it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import GERUND, IS, PRESENT
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, phrase_at, phrase_from


def charge_before(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> int:
    """The first token of what somebody is charged with in "is accused of | setting fire to a yard on Friday"
    and "accuses him of | hiding a report in May", whose date is at ``token``; -1 where nobody is.
    """
    low = max(clause.verb, clause.start)
    at = phrase_from(sentence.lowers, low, token, words.status.charged)
    if at >= 0:
        return at + phrase_at(sentence.lowers, at, words.status.charged)
    if clause.verb < 0 or sentence.lowers[clause.verb] not in words.status.charging:
        return -1
    doing = (k for k in range(low + 2, token) if sentence.tags[k] == GERUND)
    return next((k for k in doing if sentence.lowers[k - 1] in words.status.charging_with), -1)


def is_charged_with(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell "was charged with setting fire to a yard on Friday", "is accused of a murder on Friday", from "was
    charged with murder on Friday".
    """
    at = charge_before(sentence, clause, token, words)
    if not 0 <= at < token:
        return False
    lasts = clause.verb >= 0 and sentence.tags[clause.verb] in (PRESENT, IS)
    return lasts or sentence.tags[at] == GERUND or sentence.lowers[at - 1] in words.verbs.base_after


def hangs_on_charge(sentence: Sentence, parts: Sequence[Clause], index: int, words: Lexicon) -> bool:
    """Tell what hangs on "Ihm wird vorgeworfen, | am 3. Mai ein Boot gestohlen zu haben"."""
    clause = parts[index]
    if clause.kind != "content" or clause.verb >= 0 or clause.parent < 0:
        return False
    over = parts[clause.parent]
    return phrase_from(sentence.lowers, over.start, over.end, words.status.charged) >= 0
