"""Whether a clause may be lifted out of its sentence: whether it makes a line by itself, or needs the clauses
around it, and whether it is certain who it is about. Where it is not, the line keeps them rather than a wrong
subject.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.nouns.heads import is_person, noun_of
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
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
    WAS,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
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
    if is_of_whole(sentence, clause, words):
        return False
    planned = clause.kind == "participle" and phrase_at(sentence.lowers, clause.start, words.status.plans)
    return not planned and (subject is not None or clause.kind not in ("participle", "shared"))


def _is_in_phrase(sentence: Sentence, noun: Span, words: Lexicon) -> bool:
    """Tell "nine votes in favour, which led to a vote", of which "favour" is half a phrase."""
    start, end = noun
    bare = end - start == 1 and sentence.tags[start] == WORD and not is_plural(sentence.lowers[start], words)
    return bare and start > 0 and sentence.tags[start - 1] == PREPOSITION


def is_of_whole(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "Of the nine boats built in May, four sank": they are the whole that a part is told of."""
    of_whole = clause.subject is not None and clause.subject[0] == 1 and clause.kind == "participle"
    return of_whole and sentence.lowers[0] in words.dates.of


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
    inside = start > 0 and sentence.tags[start - 1] in (PREPOSITION, WAS, ADVERBIAL)
    return dated and inside and not limits and is_plural(sentence.lowers[end - 1], words)


def _is_without_subject(sentence: Sentence, clause: Clause) -> bool:
    """Tell a main clause whose verb was no verb: "This week retired admiral Thad Orm, …, is …"."""
    later = any(FINITE.intersection(sentence.tags[low:high]) for low, high in clause.asides)
    return clause.kind == "main" and clause.subject is None and later


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
