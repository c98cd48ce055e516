"""Noun phrases: what a relative or a participle clause is about, and the subject before a verb."""

from __future__ import annotations

from functools import lru_cache

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.nouns.heads import about, is_only_where, is_person, placed
from timeline.events.clauses.tagging.forms import word_forms
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
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
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, is_plural

_LONGEST = 12
_DOING_NOUNS = ([DETERMINER, GERUND], [WORD, GERUND])  # "the plastic cladding, which was added"


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
    end = _before_aside(sentence, before, words)
    while end > 0 and tags[end - 1] in (PUNCTUATION, DATE):
        closes = sentence.texts[end - 1] == ")" and "(" in sentence.texts[:end]
        end = len(lowers) - 1 - lowers[::-1].index("(", len(lowers) - end) if closes else end - 1
    start = end - (end < before and tags[max(end - 2, 0) : end] in _DOING_NOUNS)
    while start > 0 and end - start < _LONGEST:
        tag, lower = tags[start - 1], lowers[start - 1]
        if start < end and tag == WORD and _is_verb_before(sentence, start, words):
            break  # "will replace the system, which …": the verb is none of it
        if tag == DETERMINER:
            start -= 1
            if start == 0 or lowers[start - 1] not in _joins(lower, words):
                break
        elif tag == PREPOSITION and 1 < start < end - 1 and _parts_number(sentence, start, words):
            break
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
    start = about(sentence, start, end, before, words)
    set_off = start > 1 and sentence.texts[start - 1] == ","
    is_age = all(tag == NUMBER for tag in tags[start:end])
    if set_off and (is_age or (may_be_apposition and lowers[start] in words.dates.indefinite)):
        return head(sentence, start - 1, words) or (start, end)
    if is_only_where(sentence, start, end, before, words):
        return head(sentence, start - 1, words) or (start, end)
    return (
        _pair(sentence, start, end, before, words)
        or _with_place(sentence, start, end, before, words)
        or (start, end)
    )


def _before_aside(sentence: Sentence, before: int, words: Lexicon) -> int:
    """Where "a search, | led by the navy, that …" is interrupted: behind a comma "that" goes on with what
    stands before an aside.
    """
    texts = sentence.texts
    if sentence.lowers[before : before + 1] != [words.clauses.restrictive] or texts[before - 1] != ",":
        return before
    comma = next((at for at in range(before - 2, 0, -1) if texts[at] == ","), 0)
    return comma if comma and sentence.tags[comma + 1] == PARTICIPLE else before


def _pair(sentence: Sentence, start: int, end: int, before: int, words: Lexicon) -> Span | None:
    """Both nouns where the last is too few for the verb: "the bodies of his wife and son, who were shot",
    "Ida Tal and Jon Orm, who have left".
    """
    tags, lowers, rules = sentence.tags, sentence.lowers, words.clauses
    opens = before < len(lowers) and lowers[before] in rules.impersonal | rules.personal
    if not opens or start < 2 or tags[start - 1] != COORDINATOR:
        return None
    many = lowers[before + 1 : before + 2]
    if rules.many.isdisjoint(many) or (tags[end - 1] != NAME and is_plural(lowers[end - 1], words)):
        return None
    first = head(sentence, start - 1, words)
    return (first[0], end) if first else None


def _parts_number(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "the killing of | 17 people who", which is about the people, and "paid 2m for | Orm Tave, who"."""
    tags, lower = sentence.tags, sentence.lowers[at - 1]
    return tags[at] == NUMBER or (tags[at - 2] == NUMBER and lower not in words.dates.of)


def _joins(article: str, words: Lexicon) -> frozenset[str]:
    """What may join a noun with that article to the one before: "a blow for | a town | that sank" is not of
    the blow.
    """
    return words.dates.of if article in words.dates.indefinite else words.names.weak_connectors


def _with_place(sentence: Sentence, start: int, end: int, before: int, words: Lexicon) -> Span | None:
    """The person before a place that a personal relative follows: "a Scot from Tarn | who joined"."""
    if start < 2 or before >= len(sentence.lowers) or not placed(sentence, start, end, before, words):
        return None
    noun = head(sentence, start - 1, words)
    if noun is None:
        return None
    owned = [at for at in range(*noun) if sentence.lowers[at + 1] in words.dates.of]
    if not any(is_person(sentence.lowers[at], words) for at in (start - 2, *owned)):
        return None
    first = about(sentence, *noun, before, words)
    return (first, end) if noun[1] == start - 1 else (first, noun[1])


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


def subject(sentence: Sentence, clause: Clause) -> Span | None:
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
