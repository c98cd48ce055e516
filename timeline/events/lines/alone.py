"""Whether a clause makes a line by itself, or needs the clauses around it."""

from __future__ import annotations

from collections.abc import Callable, Container

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.nouns import is_noun_at
from timeline.events.clauses.tags import (
    ADVERB,
    ADVERBIAL,
    DATE,
    DETERMINER,
    FINITE,
    MODAL,
    NAME,
    NUMBER,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    WAS,
    WORD,
)
from timeline.events.clauses.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, is_plural, phrase_at

_SHORTEST = 3  # words of a line


def stands_alone(
    sentence: Sentence,
    clause: Clause,
    line: str,
    words: Lexicon,
    rename: Callable[[Span], str],
    owners: Container[int],
) -> bool:
    """Tell a line from "paving the way for elections", "than it had been" and "after it passed 5,400"."""
    subject, opener = clause.subject, sentence.lowers[clause.start]
    if leads_on(sentence, clause, words) or _does_so(sentence, clause, words):
        return False
    if opener in words.verbs.base_after and clause.kind != "relative":  # not "to where the ferry sank"
        return False
    acts = clause.verb >= 0 and sentence.lowers[clause.verb] in words.verbs.active  # "Orbank failed"
    if (
        len(line.split()) < _SHORTEST - acts
        or clause.kind == "gerund"
        or _is_without_subject(sentence, clause)
    ):
        return False
    owned = subject is not None and sentence.lowers[subject[0]] in words.names.possessive_pronouns
    if owned and clause.kind != "main" and subject is not None and subject[0] not in owners:
        return False  # "his forward pack"
    if clause.kind == "adverbial" and opener in words.status.conditions:
        return False  # "if heavy rain comes"
    if clause.kind in ("adverbial", "content") and subject is not None:
        return sentence.tags[subject[0]] != PRONOUN or bool(rename(subject))
    if clause.kind == "content":
        return clause.verb != clause.start + clause.opener  # "an order | that follows …"
    if clause.kind == "relative" and subject is not None:
        named = sentence.tags[subject[0]] in (DETERMINER, NAME, NUMBER, POSSESSIVE)
        named = named or _is_of_known_place(sentence, clause, words)
        set_off = sentence.texts[clause.start - 1] == "," and not _is_in_phrase(sentence, subject, words)
        return named or set_off or _tells_of_some(sentence, clause, words)
    planned = clause.kind == "participle" and phrase_at(sentence.lowers, clause.start, words.status.plans)
    return not planned and (subject is not None or clause.kind not in ("participle", "shared"))


def _is_in_phrase(sentence: Sentence, noun: Span, words: Lexicon) -> bool:
    """Tell "nine votes in favour, which led to a vote", of which "favour" is half a phrase."""
    start, end = noun
    bare = end - start == 1 and sentence.tags[start] == WORD and not is_plural(sentence.lowers[start], words)
    return bare and start > 0 and sentence.tags[start - 1] == PREPOSITION


def _does_so(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "agreed to resign | and would do so on Friday", which says nothing without what is to be done."""
    return clause.kind != "main" and any(
        phrase_at(sentence.lowers, at, words.line.does_so)
        for low, high in clause.spans
        for at in range(low, high)
    )


def leads_on(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "Had the law passed, …" and "While Friday was cooler, …", which do not stand without what
    follows.
    """
    inverted = sentence.lowers[0] in words.status.inverted
    of_a_day = sentence.tags[0] == ADVERBIAL and clause.subject is None
    return (inverted or of_a_day) and clause.kind == "main" and clause.start == 0


def _is_of_known_place(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "owner of the mine where nine died", whose subject is its own."""
    opening = sentence.lowers[clause.start : clause.start + clause.opener]
    if clause.subject is None or words.clauses.relative_place.isdisjoint(opening):
        return False
    return DETERMINER in sentence.tags[slice(*clause.subject)]


def _tells_of_some(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "bomb attacks that hurt nine in March", which is true of some, from "only to firms that took part
    in May", "would apply to deserters who came back in May", and "fears that stopped it in May remain".
    """
    if clause.subject is None or clause.verb < 0 or sentence.tags[clause.verb] not in (PAST, WAS):
        return False
    start, end = clause.subject
    dated = any(sentence.tags[at] == DATE for low, high in clause.spans for at in range(low, high))
    limits = MODAL in sentence.tags[:start] or ADVERB in sentence.tags[max(start - 2, 0) : start]
    limits = limits or not words.status.conditions.isdisjoint(sentence.lowers[:start])
    inside = start > 0 and sentence.tags[start - 1] in (PREPOSITION, WAS)
    return dated and inside and not limits and is_plural(sentence.lowers[end - 1], words)


def _is_without_subject(sentence: Sentence, clause: Clause) -> bool:
    """Tell a main clause whose verb was no verb: "This week retired admiral Thad Orm, …, is …"."""
    later = any(FINITE.intersection(sentence.tags[low:high]) for low, high in clause.asides)
    return clause.kind == "main" and clause.subject is None and later


def second_noun(sentence: Sentence, clause: Clause, words: Lexicon) -> int:
    """Where the subject begins in "a ban | the court upheld", whose object stands first; 0 where none does.

    Nothing follows such a verb but a phrase or a date.
    """
    tags, subject = sentence.tags, clause.subject
    if subject is None or clause.verb < 0 or clause.kind not in ("main", "content", "adverbial"):
        return 0
    following = tags[clause.verb + 1] if clause.verb + 1 < len(tags) else PUNCTUATION
    if following not in (DATE, PREPOSITION, PUNCTUATION) or subject[1] != clause.verb:
        return 0
    starts = (
        at
        for at in range(subject[0] + 1, subject[1])
        if tags[at] in (DETERMINER, PRONOUN)
        and tags[at + 1] != NUMBER  # "half a million jobs"
        and is_noun_at(sentence, at - 1, words)
        and sentence.lowers[at - 2] not in words.verbs.base_after  # "an attempt to place a dome failed"
    )
    return next(starts, 0)
