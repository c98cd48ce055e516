"""Commas, brackets and what stands between two of them where they part nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.events.clauses.nouns.heads import is_person
from timeline.events.clauses.stretches.lists import lists
from timeline.events.clauses.tagging.ahead import finite_ahead
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    NAME,
    NOMINAL,
    NUMBER,
    PREPOSITION,
    PUNCTUATION,
    RELATIVE,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, phrase_at

_PLACE = 5  # tokens of ", Tarn.,"
_FIGURES = 8  # tokens of "or $1.40 a share,"
_VERB_OR_MARK = FINITE | {PUNCTUATION}
_TITLE = NOMINAL | {PREPOSITION}
_WHEN_SAID = frozenset({PREPOSITION, DATE, PUNCTUATION})


def plain_asides(sentence: Sentence, words: Lexicon) -> frozenset[int]:
    """The tokens of stretches that part nothing, marks included."""
    if "," not in sentence.texts:
        return _plain_brackets(sentence)
    commas = [at for at, text in enumerate(sentence.texts) if text == ","]
    listed = lists(sentence, words)
    plain = frozenset(at for at in commas for low, high in listed if low <= at < high)
    plain |= _of_places(sentence, commas) | _after_relative(sentence, commas, words)
    plain |= _of_adjectives(sentence, commas, words) | _led_on(sentence, commas, words)
    plain |= _of_speaker(sentence, commas, words) | _in_free_relative(sentence, commas, words)
    return plain | _plain_brackets(sentence) | _same_figures(sentence)


def _of_places(sentence: Sentence, commas: Sequence[int]) -> frozenset[int]:
    """The commas of "the Corvel, Tarn., bank", a place before a noun."""
    texts, tags = sentence.texts, sentence.tags
    found: set[int] = set()
    if NAME not in tags:
        return frozenset()
    for at in commas:
        if not 1 < at < len(texts) - 3 or not tags[at - 1] == NAME == tags[at + 1]:
            continue
        stops = (NAME, PUNCTUATION)
        close = next((k for k in range(at + 2, min(at + _PLACE, len(tags))) if texts[k] == ","), -1)
        start = next((k for k in range(at - 1, -1, -1) if tags[k] != NAME), -1)
        if texts[at + 1][-1] == "." and tags[at + 2] == WORD and _is_led(sentence, at):
            found.add(at)  # "its Corvel, Tn. yard"
        inside = close > 0 and all(tag in stops for tag in tags[at + 1 : close])
        if inside and start >= 0 and tags[start] == DETERMINER and tags[close + 1 : close + 2] == [WORD]:
            found.update(range(at, close + 1))
    return frozenset(at for at in found if tags[at] == PUNCTUATION)


def _is_led(sentence: Sentence, comma: int) -> bool:
    """Tell a name before a comma that an article or a pronoun leads."""
    start = next((k for k in range(comma - 1, -1, -1) if sentence.tags[k] != NAME), -1)
    return start >= 0 and sentence.tags[start] == DETERMINER


def _of_adjectives(sentence: Sentence, commas: Sequence[int], words: Lexicon) -> frozenset[int]:
    """The comma of "a remote, mountainous part of Veld" and of "a pit whose deep, murky waters had risen",
    but not of "The fire, officials said" and "is selling its yard, people close to it said".
    """
    tags, says = sentence.tags, words.attribution.verbs
    found: set[int] = set()
    for at in commas:
        if 1 < at < len(tags) - 2 and tags[at - 2 : at] in ([DETERMINER, WORD], [RELATIVE, WORD]):
            end = next((k for k in range(at + 1, len(tags)) if tags[k] not in (WORD, ADVERB)), len(tags) - 1)
            owned = sentence.lowers[at - 2] in words.clauses.relative_possessive and tags[end] in FINITE
            described = end - at > 2 and tags[at + 1] == WORD
            described = described and (owned or (tags[end] == PREPOSITION and tags[at - 2] == DETERMINER))
            if described and sentence.lowers[finite_ahead(tags, end)] not in says:
                found.add(at)
    return frozenset(found)


def _of_speaker(sentence: Sentence, commas: Sequence[int], words: Lexicon) -> frozenset[int]:
    """The comma of ", Ida Tarn, governor of Veld said on Monday.", whose second one is missing."""
    first, second = commas[-2:] if len(commas) > 1 else (0, 0)
    tags, verb = sentence.tags, finite_ahead(sentence.tags, second + 1)
    named = second - first > 1 + (tags[first - 1] == NAME)  # "in Corvel, Tarn, officials said"
    named = named and all(tag == NAME for tag in tags[first + 1 : second])
    if not named or verb < 0 or sentence.lowers[verb] not in words.attribution.claims:
        return frozenset()
    title = tags[second + 1] == WORD and _TITLE.issuperset(tags[second + 1 : verb])
    title = title and is_person(sentence.lowers[second + 1], words) and PREPOSITION in tags[second:verb]
    return frozenset([second] if title and _WHEN_SAID.issuperset(tags[verb + 1 :]) else [])


def _in_free_relative(sentence: Sentence, commas: Sequence[int], words: Lexicon) -> frozenset[int]:
    """The tokens of ", Ida Tarn," in "what the prosecutor, Ida Tarn, called a long case", marks included."""
    tags, lowers = sentence.tags, sentence.lowers
    found: set[int] = set()
    for at, close in pairwise(commas) if not words.clauses.free_relatives.isdisjoint(lowers) else ():
        noun = at
        while noun > 0 and tags[noun - 1] in _TITLE and lowers[noun - 1] not in words.clauses.free_relatives:
            noun -= 1
        named = close > at + 1 and all(tag in NOMINAL for tag in tags[at + 1 : close])
        opens = 0 < noun < at and lowers[noun - 1] in words.clauses.free_relatives
        if named and opens and tags[close + 1 : close + 2] and tags[close + 1] in FINITE:
            found.update(range(at, close + 1))
    return frozenset(found)


def _after_relative(sentence: Sentence, commas: Sequence[int], words: Lexicon) -> frozenset[int]:
    """The tokens of ", under Orm," in "the town which, under Orm, has grown", and of ", police say,", marks
    included.
    """
    texts, tags = sentence.texts, sentence.tags
    found: set[int] = set()
    if RELATIVE not in tags:
        return frozenset()
    for at in commas:
        if 0 < at < len(texts) - 1 and tags[at - 1] == RELATIVE:
            close = next((k for k in range(at + 1, len(texts)) if tags[k] in _VERB_OR_MARK), -1)
            close += close > at + 1 and sentence.lowers[close] in words.attribution.claims
            if close > 0 and texts[close] == "," and tags[close + 1 : close + 2] != [PUNCTUATION]:
                found.update(range(at, close + 1))
    return frozenset(found)


def _led_on(sentence: Sentence, commas: Sequence[int], words: Lexicon) -> frozenset[int]:
    """The tokens of ", in part," in "due, in part, to the age of the dam", marks included."""
    texts, lowers = sentence.texts, sentence.lowers
    found: set[int] = set()
    if words.line.leading.isdisjoint(lowers):
        return frozenset()
    for at in commas:
        if 0 < at < len(texts) - 1 and lowers[at - 1] in words.line.leading:
            end = at + 1 + phrase_at(lowers, at + 1, words.line.asides)
            leads_on = texts[end : end + 1] == [","] and sentence.tags[end + 1 : end + 2] == [PREPOSITION]
            if end > at + 1 and leads_on:
                found.update(range(at, end + 1))
    return frozenset(found)


def _plain_brackets(sentence: Sentence) -> frozenset[int]:
    """The tokens of brackets that hold no clause and no date, marks included: "(112 kilometres)" parts
    nothing.
    """
    if "(" not in sentence.texts:
        return frozenset()
    found: set[int] = set()
    opened = -1
    for at, text in enumerate(sentence.texts):
        if text == "(":
            opened = at
        elif text == ")" and opened >= 0:
            if not (FINITE | {DATE}).intersection(sentence.tags[opened:at]):
                found.update(range(opened, at + 1))
            opened = -1
    return frozenset(found)


def _same_figures(sentence: Sentence) -> frozenset[int]:
    """The tokens of ", or 40 cents a share," between a figure and its noun, marks included."""
    texts, tags = sentence.texts, sentence.tags
    found: set[int] = set()
    if COORDINATOR not in tags or NUMBER not in tags:
        return frozenset()
    for at in range(2, len(texts) - 1):
        if tags[at] == COORDINATOR and tags[at - 2 : at + 2] == [NUMBER, PUNCTUATION, COORDINATOR, NUMBER]:
            close = next((k for k in range(at + 1, min(at + _FIGURES, len(texts))) if texts[k] == ","), -1)
            if close > 0 and tags[close + 1 : close + 2] == [WORD]:
                found.update(range(at - 1, close + 1))
    return frozenset(found)
