"""What a deed was done to: "found the recorder" is not "found nine bodies", "jailed Ida" is not "jailed Tal".

Only of some deeds does that tell two of one day apart: who shells "a hotel" may shell "the old town" with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.nouns.heads import is_person
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    COORDINATOR,
    NAME,
    NOMINAL,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.deeds.deeds import verb_at
from timeline.events.deeds.rows import phrases_of, rows, several_words, stemmer
from timeline.events.merging.comparing.named import DEMONYM
from timeline.events.words.lexicon import Lexicon, lexicon, phrase_at

_FULL = 2  # names of a person
_BIRTHDAY = 1  # year that two sources may differ by
_PERSON = "=person"  # among the things that a noun may mean: who are "boys" to one are "players" to another
_PERSONS = frozenset({_PERSON})


class Objects(NamedTuple):
    """Of the deeds ``of`` the nouns that they were done to, as stems with those that may mean the same, the
    names of whom, in their order, and how old in years that one is, 0 where it is not said.
    """

    of: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    whom: tuple[str, ...] = ()
    age: int = 0


NOTHING = Objects()


def objects_of(sentence: Sentence, parts: Sequence[Clause], told: frozenset[str], words: Lexicon) -> Objects:
    """Return what the main verb of a line, which tells the deeds ``told``, was done to: its object, or the
    subject where it is in the passive or has none and may do without ("flights resumed").
    """
    actions = words.actions
    main = next((part for part in parts if part.kind == "main" and part.verb >= 0), None)
    if main is None or not actions.of_people:
        return NOTHING
    at = verb_at(sentence, main, words)
    length = phrase_at(sentence.lowers, at, several_words(words))
    deeds = _rows(sentence, at, length, words) & (actions.of_things | actions.of_people) & told
    if not deeds:
        return _of_named(sentence, main.subject, told, words) if main.subject else NOTHING
    spans = [] if _is_passive(sentence, at, words) else _nominals(sentence, at + (length or 1))
    if not spans and main.subject:
        if not deeds <= actions.of_itself and not _is_passive(sentence, at, words):
            return NOTHING
        spans = [_before_preposition(sentence, main.subject)]
    whom = _names(sentence, spans[0], words) if len(spans) == 1 else ()
    age = _age(sentence, spans[0], words) if len(spans) == 1 else 0
    if len(whom) >= _FULL or deeds.isdisjoint(actions.of_things):
        return Objects(deeds, whom=whom, age=age)
    things = frozenset[str]().union(*(_things(sentence, span, words) for span in spans))
    return Objects(deeds, things, whom, age)


def _of_named(sentence: Sentence, subject: Span, told: frozenset[str], words: Lexicon) -> Objects:
    """Return what the deed that a subject names was done to: "the breach of the dam | flooded the town"."""
    stem, known = stemmer(words.language), rows(words)
    for at in range(subject[0], subject[1] - 1):
        if sentence.lowers[at] in words.actions.event_nouns and sentence.lowers[at + 1] in words.dates.of:
            deeds = frozenset(known.get(stem(sentence.lowers[at]), ())) & words.actions.of_things & told
            spans = _nominals(sentence, at + 2) if deeds else []
            things = frozenset[str]().union(*(_things(sentence, span, words) for span in spans))
            return Objects(deeds, things) if things else NOTHING
    return NOTHING


def are_of_two(one: Objects, other: Objects, stems: frozenset[str], others: frozenset[str]) -> bool:
    """Tell deeds that were done to two things or two people, where neither report, of the words ``stems`` and
    ``others``, names that of the other.
    """
    if one.of.isdisjoint(other.of):
        return False
    if one.age and other.age and abs(one.age - other.age) > _BIRTHDAY:
        return True
    if one.whom and other.whom:
        return _are_two(one.whom, other.whom, _cut(stems), _cut(others))
    if not one.things or not other.things or not one.things.isdisjoint(other.things):
        return False
    return one.things.isdisjoint(others) and other.things.isdisjoint(stems)


def are_of_one(one: Objects, other: Objects, language: str) -> bool:
    """Tell deeds that are one where they are done to one thing or person: a body is found, and recovered, who
    is convicted is sentenced.
    """
    is_one = bool(one.whom and other.whom) and one.whom[-1] == other.whom[-1]
    if not is_one and (one.things & other.things) <= _PERSONS:
        return False
    rows_of_one = lexicon(language).actions.of_one_thing
    return any(not one.of.isdisjoint(row) and not other.of.isdisjoint(row) for row in rows_of_one)


def _are_two(one: Sequence[str], other: Sequence[str], stems: frozenset[str], others: frozenset[str]) -> bool:
    """Tell Ida Orm from Edda Voss and from Tal Orm; not from Orm."""
    if one[-1] != other[-1]:
        return others.isdisjoint(one) and stems.isdisjoint(other)
    are_full = len(one) >= _FULL and len(other) >= _FULL
    return are_full and one[-2] not in others and other[-2] not in stems


@lru_cache(maxsize=1 << 10)
def _cut(stems: frozenset[str]) -> frozenset[str]:
    """The stems as those of names are."""
    return frozenset(stem[:DEMONYM] for stem in stems)


def _rows(sentence: Sentence, verb: int, length: int, words: Lexicon) -> frozenset[str]:
    """The rows of a verb, or of the ``length`` words that it is one deed with; its stem if it has none."""
    if length:
        return frozenset(phrases_of(words)[" ".join(sentence.lowers[verb : verb + length])])
    stem = stemmer(words.language)(sentence.lowers[verb])
    return frozenset(rows(words).get(stem, (stem,)))


def _is_passive(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    at = verb - 1
    while at >= 0 and sentence.tags[at] == ADVERB:
        at -= 1
    return sentence.tags[verb] == PARTICIPLE and at >= 0 and sentence.lowers[at] in words.verbs.be


def _before_preposition(sentence: Sentence, span: Span) -> Span:
    return span[0], next((at for at in range(*span) if sentence.tags[at] == PREPOSITION), span[1])


def _nominals(sentence: Sentence, low: int) -> list[Span]:
    """The noun phrases behind a verb, joined by "and"."""
    found: list[Span] = []
    high, tags = low, sentence.tags
    while high <= len(tags):
        if high < len(tags) and tags[high] in NOMINAL:
            high += 1
            continue
        if high > low:
            found.append((low, high))
        if high == low or high == len(tags) or tags[high] != COORDINATOR:
            break
        low = high = high + 1
    return found


def _things(sentence: Sentence, span: Span, words: Lexicon) -> frozenset[str]:
    """The noun that a noun phrase ends on, if it is none that may mean anything."""
    last = span[1] - 1
    if last < span[0] or sentence.tags[last] != WORD or sentence.lowers[last] in words.actions.anything:
        return frozenset()
    stem = stemmer(words.language)(sentence.lowers[last])
    if is_person(sentence.lowers[last], words) and stem not in _alike(words):
        return frozenset({stem, _PERSON})
    return _alike(words).get(stem, frozenset({stem}))


def _names(sentence: Sentence, span: Span, words: Lexicon) -> tuple[str, ...]:
    """The first names in a noun phrase, or right behind it: "mayor | Ida Orm", "his son, | Tal Orm"."""
    stem, tags = stemmer(words.language), sentence.tags
    owners = [at for at in range(*span) if tags[at] == POSSESSIVE]  # "Ida Orm's brother | Tal"
    low = owners[-1] if owners else span[0]
    first = next((at for at in range(low, span[1]) if tags[at] == NAME), span[1] + 1)
    if first > span[1] and sentence.texts[span[1] : first] != [","]:
        return ()
    if first == 1 and tags[0] == WORD and first < span[1]:
        first = 0  # where any word has a capital
    end = first
    while end < len(tags) and (tags[end] == NAME or end == first == 0):
        end += 1
    return tuple(stem(lower)[:DEMONYM] for lower in sentence.lowers[first:end])


def _age(sentence: Sentence, span: Span, words: Lexicon) -> int:
    """The age in a noun phrase: "a | 30-year-old | man"."""
    for lower in sentence.lowers[slice(*span)]:
        number, _, unit = lower.partition("-")
        if unit in words.actions.aged and number.isdigit():
            return int(number)
    return 0


@lru_cache(maxsize=16)
def _alike(words: Lexicon) -> Mapping[str, frozenset[str]]:
    """By stem, the nouns that may mean the same thing."""
    stem = stemmer(words.language)
    told = [frozenset(map(stem, row)) for row in words.actions.alike]
    return {each: row for row in told for each in row}
