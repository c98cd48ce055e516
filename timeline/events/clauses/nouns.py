"""Noun phrases: what a relative or a participle clause is about, and the subject before a verb."""

from __future__ import annotations

from functools import lru_cache

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.forms import word_forms
from timeline.events.clauses.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    MODAL,
    NAME,
    NUMBER,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    THAT,
    WORD,
)
from timeline.events.clauses.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, is_plural

_LONGEST = 12


def goes_on_as_noun(sentence: Sentence, at: int) -> bool:
    """Whether a noun phrase goes on at token ``at``, behind its article and a date: "the 2018 | agreement",
    "the 2018 | shooting death", "the 2010 | failed coup".
    """
    tag, after = ([*sentence.tags[at : at + 2], "", ""])[:2]
    return tag in (WORD, NAME, QUOTED, GERUND) or (tag == PARTICIPLE and after in (WORD, NAME))


def head(sentence: Sentence, before: int, words: Lexicon, *, may_be_apposition: bool = True) -> Span | None:
    """Return the noun phrase that ends before token ``before``: what a clause that begins there is about.

    A bare number between commas is an age, and an apposition in "a …" says no more than the name before it;
    both are skipped.
    """
    tags, lowers = sentence.tags, sentence.lowers
    end = before
    while end > 0 and tags[end - 1] in (PUNCTUATION, DATE):
        closes = sentence.texts[end - 1] == ")" and "(" in sentence.texts[:end]
        end = len(lowers) - 1 - lowers[::-1].index("(", len(lowers) - end) if closes else end - 1
    start = end
    while start > 0 and end - start < _LONGEST:
        tag, lower = tags[start - 1], lowers[start - 1]
        if start < end and tag == WORD and _is_verb_before(sentence, start, words):
            break  # "will replace the system, which …": the verb is none of it
        if tag == DETERMINER:
            start -= 1
            if start == 0 or lowers[start - 1] not in _joins(lower, words):
                break
        elif start < end - 1 and tags[start] == NUMBER and tag == PREPOSITION:
            break  # "the killing of 17 people who …" is about the people
        elif tag in (NAME, NUMBER, WORD, POSSESSIVE, QUOTED) or (
            lower in words.names.connectors and start < end
        ):
            start -= 1
        else:
            break
    while start < end and lowers[start] in words.names.connectors and tags[start] != DETERMINER:
        start += 1
    start += start < end and lowers[start] in words.line.leading  # "including Ida Tal, who …"
    if start == end:
        return None
    start = _about_happening(sentence, start, end, before, words)
    start = _about_many(sentence, start, before, words)
    start = _about_one(sentence, start, end, before, words)
    set_off = start > 1 and sentence.texts[start - 1] == ","
    is_age = all(tag == NUMBER for tag in tags[start:end])
    if set_off and (is_age or (may_be_apposition and lowers[start] in words.dates.indefinite)):
        return head(sentence, start - 1, words) or (start, end)
    if _is_only_where(sentence, start, end, before, words):
        return head(sentence, start - 1, words) or (start, end)
    return start, end


def _joins(article: str, words: Lexicon) -> frozenset[str]:
    """What may join a noun with that article to the one before: "a blow for | a town | that sank" is not of
    the blow.
    """
    return words.dates.of if article in words.dates.indefinite else words.names.weak_connectors


def _is_only_where(sentence: Sentence, start: int, end: int, before: int, words: Lexicon) -> bool:
    """Tell "its well in the Gulf of Tarn | that ruptured", where a name says where the well is: no "that" is
    about a name.
    """
    tags, lowers = sentence.tags, sentence.lowers
    restrictive = lowers[before : before + 1] == [words.clauses.restrictive] and end == before
    placed = start > 1 and tags[start - 1] == PREPOSITION and tags[start - 2] == WORD
    first = start + (tags[start] == DETERMINER)
    named = first < end and tags[first] == NAME and tags[end - 1] == NAME
    return restrictive and placed and named and lowers[start - 1] not in words.dates.of


def _about_happening(sentence: Sentence, start: int, end: int, before: int, words: Lexicon) -> int:
    """Where the noun phrase begins if a happening is in it: "the replacement of Tal, | who …" is about Tal,
    "the talks between the ministers, | which …" about the talks.
    """
    tags, lowers = sentence.tags, sentence.lowers
    opener = lowers[before] if before < len(lowers) else ""
    if opener in words.clauses.personal and tags[end - 1] == NAME:
        of = next((at for at in range(end - 1, start, -1) if tags[at] != NAME), start)
        noun = lowers[of - 1] if of > start else ""
        deed = noun in words.actions.event_nouns | words.clauses.of_persons
        deed = deed or noun.endswith(tuple(words.clauses.deed_endings))
        return of + 1 if lowers[of] in words.dates.of and deed else start
    if opener in words.clauses.impersonal and _is_done_to_place(sentence, before, words):
        return max((at + 1 for at in range(start, end - 1) if tags[at] == PREPOSITION), default=start)
    if opener in words.clauses.impersonal and lowers[end - 1] in words.actions.event_nouns:
        of = next((at for at in range(end - 1, start, -1) if lowers[at] in words.dates.of), start)
        return of + 1 if of > start and lowers[of - 1] in words.clauses.parts else start
    at = start - 1
    hangs = at > 0 and tags[at] == PREPOSITION and lowers[at - 1] in words.actions.event_nouns
    if opener in words.clauses.impersonal and end < before and hangs:
        at -= 1
        while at > 0 and tags[at - 1] in (WORD, NAME, NUMBER, POSSESSIVE, QUOTED):
            at -= 1
        return at - (at > 0 and tags[at - 1] == DETERMINER)
    return start


def _about_many(sentence: Sentence, start: int, before: int, words: Lexicon) -> int:
    """Where the noun phrase begins that a plural verb asks for: "Shares in Orm Holdings, | which have"."""
    tags, lowers, rules = sentence.tags, sentence.lowers, words.clauses
    many = (
        lowers[before : before + 1] and lowers[before + 1 : before + 2] and lowers[before + 1] in rules.many
    )
    if not many or start < 2 or tags[start - 1] != PREPOSITION or tags[start] != NAME:
        return start
    noun = start - 2
    if tags[noun] != WORD or not lowers[noun].endswith(tuple(rules.plural_endings)):
        return start
    while noun > 0 and tags[noun - 1] in (WORD, NAME, NUMBER, DETERMINER):
        noun -= 1
    return noun


def _about_one(sentence: Sentence, start: int, end: int, before: int, words: Lexicon) -> int:
    """Where the noun phrase begins that a singular verb asks for: "the demands of | the League, which is"."""
    lowers = sentence.lowers
    opened = before < len(lowers) and lowers[before] in words.clauses.impersonal
    if not opened or words.clauses.one.isdisjoint(lowers[before + 1 : before + 2]):
        return start
    of = next((at for at in range(end - 1, start, -1) if lowers[at] in words.dates.of), start)
    return of + 1 if of > start and is_plural(lowers[of - 1], words) else start


def _is_done_to_place(sentence: Sentence, opener: int, words: Lexicon) -> bool:
    """Tell "the raid on Corvel, which Tarn annexed in 1994", in which it is Corvel that was annexed."""
    ahead = range(opener + 1, len(sentence.tags))
    verb = next((at for at in ahead if sentence.tags[at] in FINITE or sentence.texts[at] == ","), -1)
    return verb > opener + 1 and sentence.lowers[verb] in words.verbs.of_places


def is_noun_at(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell a word that can be nothing but a noun, and none that counts time, from one that may be a verb."""
    lower = sentence.lowers[at]
    only = word_forms(words)[sentence.texts[at]] == WORD or sentence.tags[at - 1] == DETERMINER
    only = only and sentence.tags[at] == WORD
    return only and lower not in words.stop.units | words.verbs.not_verbs | words.status.negation


def _is_verb_before(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell a base form by the helper before it: "will replace" and "to replace" before a name."""
    helped = at > 1 and sentence.lowers[at - 2] in words.verbs.base_after and sentence.tags[at] == NAME
    modal = at - 2
    while modal > 0 and sentence.tags[modal] == ADVERB:  # "will also soon replace"
        modal -= 1
    return helped or (modal >= 0 and sentence.tags[modal] == MODAL)


@lru_cache(maxsize=16)
def no_subjects(words: Lexicon) -> frozenset[str]:
    """Pronouns that are the subject of no clause."""
    return words.clauses.reflexives | words.names.them | (words.names.objects - words.names.it)


def subject(sentence: Sentence, clause: Clause, words: Lexicon) -> Span | None:
    """Return the noun phrase before the verb of a clause, in the stretch that holds the verb."""
    tags = sentence.tags
    stretch = next(((low, high) for low, high in clause.spans if low <= clause.verb < high), None)
    if stretch is None:
        return None
    end = clause.verb
    while end > stretch[0] and (
        tags[end - 1] in (ADVERB, DATE) or (tags[end - 1] == PREPOSITION and tags[end] == DATE)
    ):
        end -= 1
    start = stretch[0] + (clause.opener if stretch == clause.spans[0] else 0)
    while start < end and tags[start] in (COORDINATOR, ADVERB, ADVERBIAL, DATE, PUNCTUATION, THAT):
        start += 1
    if start + 1 < end and tags[start] == PREPOSITION and tags[start + 1] == DATE:
        start += 1
        while start < end and tags[start] == DATE:
            start += 1
    elif start < end and tags[start] == PREPOSITION:
        start = _after_phrase(sentence, start, end)
    return (start, end) if start < end else None


def _after_phrase(sentence: Sentence, start: int, end: int) -> int:
    """Skip an opening "In a statement" that no comma sets off; the subject begins at a determiner or a
    name.
    """
    tags = sentence.tags
    for index in range(start + 2, end):
        if tags[index] in (DETERMINER, PRONOUN) or (
            tags[index] == NAME and tags[index - 1] in (WORD, DATE, NUMBER)
        ):
            return index
    return end
