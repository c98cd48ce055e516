"""Whether it is certain who a clause is about that is lifted out of its sentence: where it is not, the line
keeps the clauses around it rather than a wrong subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.heads import is_person, noun_of
from timeline.events.clauses.tags import ADVERB, COORDINATOR, DATE, NAME, PREPOSITION, WORD
from timeline.events.clauses.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, is_plural


def is_sure(sentence: Sentence, parts: Sequence[Clause], clause: Clause, words: Lexicon) -> bool:
    """Tell a clause whose subject, which stands outside it, is surely the one that its line would name."""
    if clause.subject is None:
        return True
    if clause.kind == "shared":
        return not _is_of_two(sentence, parts, clause, words)
    if clause.kind == "participle":
        parted = clause.start > clause.subject[1] and sentence.lowers[clause.verb] in words.verbs.only_active
        return not parted and sentence.lowers[clause.subject[0]] not in words.line.any
    if clause.kind != "relative":
        return True
    restrictive = sentence.texts[clause.start - 1] != ","
    if restrictive and _is_any(sentence, clause.subject, words):
        return False
    return not (
        _has_other_number(sentence, clause, words)
        or _acts_unseen(sentence, clause, words)
        or _may_be_at_place(sentence, clause, words)
    )


def _is_of_two(sentence: Sentence, parts: Sequence[Clause], clause: Clause, words: Lexicon) -> bool:
    """Tell "the number killed | or injured", one of two, and "Tarn, where rebels caught | and killed him",
    in which it is not Tarn that killed him.
    """
    if clause.parent < 0:
        return False
    parent, lowers = parts[clause.parent], sentence.lowers
    opening = lowers[parent.start : parent.start + parent.opener]
    placed = parent.kind == "relative" and not words.clauses.relative_place.isdisjoint(opening)
    return placed or lowers[clause.start] in words.line.either


def _is_any(sentence: Sentence, noun: Span, words: Lexicon) -> bool:
    """Tell "no council that closed its port", of which the clause would say the contrary, and "those who"."""
    first = sentence.lowers[noun[0]]
    alone = noun[1] - noun[0] == 1 and first in words.line.open_heads
    return alone or first in words.line.any


def _has_other_number(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "a plan for the harbours, which was" of the harbours, "Orm and Tave, who were" of Tave."""
    if clause.subject is None:
        return False
    tags, lowers, rules = sentence.tags, sentence.lowers, words.clauses
    at = clause.start + clause.opener
    while at < clause.end and tags[at] in (ADVERB, DATE):
        at += 1
    if at >= clause.end or lowers[at] not in rules.many | rules.one:
        return False
    start, end = clause.subject
    noun = noun_of(sentence, start, end, words)
    many = lowers[at] in rules.many
    if tags[noun] == NAME:
        return many and tags[start - 1 : start] == [COORDINATOR]
    named = tags[noun] != WORD or not sentence.texts[noun].islower()
    return not named and not many and is_plural(lowers[noun], words)


def _acts_unseen(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "who favour talks | said", whose own verb was taken for a noun: before the verb of a clause with
    "who" stands nobody who does it.
    """
    tags, opener = sentence.tags, clause.start + clause.opener
    personal = sentence.lowers[opener - 1] in words.clauses.personal
    personal = personal and sentence.lowers[opener] not in words.clauses.reflexives  # "who himself faces"
    at = opener
    while at < clause.verb and tags[at] in (ADVERB, DATE, PREPOSITION):
        at += 1
    if not personal or not opener <= at < clause.verb or tags[at] != WORD:
        return False
    lower = sentence.lowers[at]
    return lower not in words.clauses.plurals and not is_person(lower, words)  # "who police said fled"


def _may_be_at_place(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "its mission in Tarn, | which ended", which is of the mission or of Tarn."""
    if clause.subject is None:
        return False
    tags, lowers = sentence.tags, sentence.lowers
    start, end = clause.subject
    opened = lowers[clause.start + clause.opener - 1] in words.clauses.impersonal
    named = tags[start] == NAME and tags[end - 1] == NAME
    placed = start > 1 and lowers[start - 1] in words.clauses.places_persons and tags[start - 2] == WORD
    placed = placed and not is_plural(lowers[start - 2], words)  # "nine years at Orm Works, which"
    return opened and named and placed and lowers[clause.verb] not in words.verbs.of_places
