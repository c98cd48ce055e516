"""Who a speaker is: the tokens that name him, or the source that a sentence gives."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tagging.tags import (
    DATE,
    DETERMINER,
    NAME,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTED,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, phrase_at, phrase_from

_WHEN = frozenset({DATE, PREPOSITION})
_CLOSING = frozenset({"”", '"', "''", "»", "“"})


def source_of(sentence: Sentence, parts: Sequence[Clause], words: Lexicon) -> Span | None:
    """Return the tokens of the source in "According to the source, …", which holds for the whole sentence:
    of "a poll released on Friday" the poll, of "figures released by the office" all, of "by his own account"
    whom the sentence is about.
    """
    source = next((clause.source for clause in parts if clause.source), None)
    own = phrase_from(sentence.lowers, 0, len(sentence.lowers), words.attribution.own_sources)
    if own >= 0:
        return next((part.subject for part in parts if part.subject and part.kind == "main"), source)
    if source is None:
        return None
    end = _reduced(sentence, source, words)
    is_dated = _WHEN.issuperset(sentence.tags[end + 1 : source[1]])
    return (source[0], end) if is_dated else source


def _reduced(sentence: Sentence, span: Span, words: Lexicon) -> int:
    """Where it begins to say what was done to what is named: "a poll | published on Sunday"."""
    verbs = (at for at in range(span[0] + 1, span[1]) if sentence.tags[at] in (PAST, PARTICIPLE))
    verbs = (at for at in verbs if not phrase_at(sentence.lowers, at, words.attribution.source_tails))
    return next(verbs, span[1])


def speaker_of(sentence: Sentence, clause: Clause, verb: int, words: Lexicon) -> Span | None:
    """The subject; in "…, said the ministry" what follows the verb; nobody in "was told", "must be told"."""
    if clause.verb != verb and not words.verbs.be.isdisjoint(sentence.lowers[clause.verb : verb]):
        return None
    if clause.subject is not None and (spoken := spoken_by(sentence, clause.subject, words)):
        start, end = spoken
        while end - 1 > start and sentence.lowers[end - 1] in words.status.negation:
            end -= 1  # "the ministry | neither confirmed nor denied it"
        return start, end
    end = verb + 1
    while end < len(sentence.tags) and (
        sentence.tags[end] in (NAME, WORD, DETERMINER, POSSESSIVE)
        or sentence.lowers[end] in words.names.connectors
    ):
        end += 1
    return (verb + 1, end) if end > verb + 1 else None


def spoken_by(sentence: Sentence, subject: Span, words: Lexicon) -> Span | None:
    """The speaker in the subject of a clause, without the quotation before it; None if that is all."""
    start = _behind_quotation(sentence, subject)
    while start < subject[1] and sentence.tags[start] in (QUOTED, PUNCTUATION):
        start += 1
    end = _reduced(sentence, (start, subject[1]), words) if start < subject[1] else start
    return (start, end) if start < end else None


def _behind_quotation(sentence: Sentence, subject: Span) -> int:
    """Where the speaker begins: behind a quotation that a comma closes (crews “made it,” the agency said)."""
    starts = (
        at + 2
        for at in range(subject[1] - 2, subject[0], -1)
        if sentence.texts[at] == "," and sentence.texts[at + 1] in _CLOSING
    )
    return next(starts, subject[0])


def with_name(sentence: Sentence, noun: Span) -> Span:
    """Take in the name that follows "the museum's director" after a comma, and leave out the date of "a
    filing on Monday".
    """
    texts, tags, end = sentence.texts, sentence.tags, noun[1]
    while end > noun[0] + 1 and tags[end - 1] == DATE:
        end -= 1
    if end < noun[1]:
        return noun[0], end - (end > noun[0] + 1 and tags[end - 1] == PREPOSITION)
    if end + 1 < len(tags) and texts[end] == "," and tags[end + 1] == NAME and tags[end - 1] != NAME:
        end += 1
        while end < len(tags) and tags[end] == NAME:
            end += 1
    return noun[0], end
