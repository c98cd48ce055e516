"""Whether a verb comes that a clause could have: what stands ahead of a token, by the tags."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    FINITE,
    GERUND,
    NAME,
    NOMINAL,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    THAT,
    WORD,
)
from timeline.events.words.lexicon import Lexicon, is_plural

_DESCRIBED = NOMINAL | {PREPOSITION, PARTICIPLE, DATE}

_NOUNS = 2


def finite_ahead(tags: Sequence[str], start: int) -> int:
    """Return the index of the next finite verb before the clause could end, -1 if there is none."""
    for index in range(start, len(tags)):
        if tags[index] in FINITE:
            return index
        if tags[index] in (RELATIVE, THAT) or (tags[index] == PUNCTUATION):
            return -1
    return -1


def has_own_verb(tags: Sequence[str], start: int) -> bool:
    """Tell "after the dam burst" from "after the flood and later resigned", "after a year and she left"."""
    verb = finite_ahead(tags, start)
    before = verb - 1
    while before > start and tags[before] in (ADVERB, DATE):
        before -= 1
    joined = any(tags[at] == COORDINATOR and tags[at + 1] == PRONOUN for at in range(start, max(start, verb)))
    return verb >= 0 and not joined and (before <= start or tags[before] != COORDINATOR)


def is_told_of(tags: Sequence[str], at: int) -> bool:
    """Tell "and the refit | that had been planned | was put off": a subject with a clause before its verb."""
    if at == len(tags) or tags[at] not in NOMINAL:
        return False
    end = next((k for k in range(at, len(tags)) if tags[k] not in _DESCRIBED), len(tags))
    if tags[end : end + 1] not in ([THAT], [RELATIVE]):
        return False
    verbs = [k for k in range(end, len(tags)) if tags[k] in FINITE | {PUNCTUATION}]
    return len(verbs) > 1 and all(tags[k] in FINITE for k in verbs[:2])


def noun_waits(tags: Sequence[str], verb: int, end: int) -> bool:
    """Tell the end of "he was elected as rebels | who took Tarn gained ground": a noun that waits for its
    verb, behind the ``verb`` of its stretch.
    """
    at = end
    while at > verb and tags[at - 1] in NOMINAL:
        at -= 1
    return 0 <= verb < at - 1 and at < end and tags[at - 1] == ADVERBIAL


def is_contact_relative(tags: Sequence[str], lowers: Sequence[str], at: int, words: Lexicon) -> bool:
    """Tell "four of the fraud and | conspiracy counts she was charged with", nouns and what they are, from
    "and years on she was charged".
    """
    end = next((k for k in range(at, len(tags)) if tags[k] not in (WORD, NAME)), at)
    if end - at < _NOUNS or tags[end] != PRONOUN or not is_plural(lowers[end - 1], words):
        return False
    verb = next((k for k in range(end + 1, len(tags)) if tags[k] != ADVERB), end)
    return tags[verb] in FINITE and finite_ahead(tags, verb + 1) < 0


def before_adverbs(tags: Sequence[str], verb: int) -> int:
    """The token before a verb, adverbs and dates skipped: the "and" of "and later said"."""
    at = verb - 1
    while at > 0 and tags[at] in (ADVERB, DATE):
        at -= 1
    return at


def behind_date(tags: Sequence[str], at: int) -> int:
    """Where what follows "on Monday, " or "as of Monday, " begins, with the comma or without; else the token
    after ``at``.
    """
    at += tags[at : at + 3] == [ADVERBIAL, PREPOSITION, DATE]
    end = at + 1
    while end < len(tags) and tags[end] == DATE:
        end += 1
    return end + (at + 1 < end < len(tags) and tags[end] == PUNCTUATION)


def opens_with_owner(tags: Sequence[str], at: int) -> bool:
    """Tell the date of "after | Monday's talks broke down", which is a word of the clause's subject."""
    return next((tag for tag in tags[at:] if tag != DATE), "") == POSSESSIVE


def is_timed(tags: Sequence[str], at: int) -> bool:
    """Tell "since May" and "after leaving" from what a clause may begin with."""
    return tags[at : at + 1] in ([DATE], [GERUND]) and not opens_with_owner(tags, at)


def opens_with_date(tags: Sequence[str]) -> bool:
    """Tell "and on Monday", "and as of Monday", which open a clause and say nothing else."""
    opens = tags[0] == COORDINATOR and tags[-1] == DATE
    return opens and set(tags[1:]) <= {PREPOSITION, ADVERBIAL, ADVERB, DATE}
