"""The dates that a line cannot do without: those that are part of a noun, a comparison or an object."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.nouns.nouns import goes_on_as_noun
from timeline.events.clauses.tagging.tags import (
    ADVERBIAL,
    COORDINATOR,
    DETERMINER,
    FINITE,
    GERUND,
    NAME,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    RELATIVE,
    THAT,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, phrase_at

_DESCRIBED = 3  # words between an article and a year before its noun


def is_needed(sentence: Sentence, kept: Sequence[int], start: int, end: int, words: Lexicon) -> bool:
    """Tell a date phrase (tokens ``start:end``) that has to stay in a line of ``kept`` tokens."""
    return (
        _belongs_to_noun(sentence, start, end, words)
        or _is_object(sentence, start, end, words)
        or _leaves_participle(sentence, kept, start, end, words)
        or _is_compared(sentence, start, end, words)
        or _is_of_a_thing(sentence, start, end, words)
        or _is_a_thing(sentence, start, end, words)
        or _is_second_of_pair(sentence, start, end, words)
        or (_is_subject(sentence, start, end, words) and not words.clauses.verb_second)
    )


def _belongs_to_noun(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "a June 24 statement", which loses its shape without the date."""
    if end >= len(sentence.tags) or start == 0:
        return False
    if "-" in sentence.texts[end - 1] and sentence.tags[end] in (WORD, NAME):
        return True  # "on fourth-quarter results", "by 9th-century Vikings"
    if _opens_object(sentence, start, end, words):
        return True
    aims = sentence.lowers[start - 1] in words.dates.aim and not words.clauses.verb_second
    if aims and sentence.tags[end] == WORD:
        return True  # "met for Friday prayers"
    lead = start - 1
    described = not words.clauses.verb_second
    while (
        described
        and lead > start - _DESCRIBED
        and sentence.tags[lead] == WORD
        and sentence.texts[start][0].isdigit()
    ):
        lead -= 1  # "a tough 2010 bid"
    return sentence.tags[lead] in (DETERMINER, POSSESSIVE) and goes_on_as_noun(sentence, end)


def _opens_object(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "includes the first quarter dividend" and "a key issue in November council elections.", a date
    that stands before the noun of its own verb or preposition.
    """
    tags = sentence.tags
    if tags[end] != WORD or words.clauses.verb_second:
        return False
    if sentence.lowers[end - 1] in words.dates.stretches:
        return tags[start - 1] in FINITE and sentence.lowers[start] == words.names.definite
    close = next((at for at in range(end, len(tags)) if tags[at] != WORD), len(tags))
    month = end - start == 1 and sentence.lowers[start] in words.names.no_names
    ends = tags[close:] == [PUNCTUATION] or tags[close : close + 1] in ([RELATIVE], [PREPOSITION])
    return month and tags[start - 1] == PREPOSITION and close > end + 1 and ends


def _is_of_a_thing(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "for the final day of his trial", which says which day, from "died on Monday of his wounds"."""
    follows = not words.dates.of.isdisjoint(sentence.lowers[end : end + 1])
    return follows and sentence.lowers[start] == words.names.definite


def _is_a_thing(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "about its current quarter", "a good year" and "late into the night", of which a part
    is no date, from "a meeting on Friday".
    """
    if start == 0 or words.clauses.verb_second:
        return False
    before, lower = sentence.tags[start - 1], sentence.lowers[start - 1]
    if before == WORD and start > 1 and sentence.tags[start - 2] == THAT:
        return True  # "on that fateful | early morning of 20 April"
    if before == PREPOSITION:
        return lower not in words.dates.before and lower not in words.dates.qualifiers
    alone = end - start == 1  # "a good year", not "the missiles | earlier this year"
    described = alone and before == WORD and start > 1 and sentence.tags[start - 2] == DETERMINER
    is_unit = not words.dates.stretches.isdisjoint(sentence.lowers[start:end])
    is_own = before in (DETERMINER, POSSESSIVE) and lower != words.names.definite
    return is_unit and (is_own or described)


def _is_second_of_pair(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "his secretaries Orm and May" and "the Easter and summer sales", of which half would be left."""
    tags = sentence.tags
    if COORDINATOR not in tags:
        return False
    first = tags[end : end + 1] == [COORDINATOR] and tags[end + 1 : end + 2] == [NAME]
    article = sentence.lowers[start : start + 1] == [words.names.definite]
    led = article or (start > 0 and tags[start - 1] == DETERMINER)
    last = start > 1 and tags[start - 1] == COORDINATOR and tags[start - 2] == NAME
    ends = end == len(tags) or tags[end] == PUNCTUATION
    return (first and led) or (last and ends and end == start + 1)


def _is_object(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "spent Saturday waiting" and "expected the winter to be cold", which say nothing without it."""
    if start == 0:
        return False
    if _hangs_on(sentence, start, end, words):
        return True
    follows = end < len(sentence.tags) and sentence.lowers[end] in words.verbs.base_after
    if sentence.lowers[start - 1] in words.dates.spending:
        return True
    led = follows and sentence.tags[start - 1] == DETERMINER
    return led and (sentence.tags[start - 2] in FINITE or sentence.tags[start - 2] == PARTICIPLE)


def _hangs_on(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "above the previous year" and "the plan ending in 2015"."""
    tags, before = sentence.tags, sentence.lowers[start - 1]
    if tags[start - 1] == PREPOSITION and before not in words.dates.before:
        return before not in words.dates.than and tags[end : end + 1] != [POSSESSIVE]
    if tags[start - 1] == GERUND and start > 1:
        return (
            sentence.lowers[start - 2] in words.dates.stretches | words.stop.units
        )  # "the year ending June 1"
    runs = start > 2 and before in words.dates.before and tags[start - 2] == GERUND
    return runs and tags[start - 3] in (WORD, NAME) and tags[start - 4 : start - 3] != [NAME]


def _leaves_participle(sentence: Sentence, kept: Sequence[int], start: int, end: int, words: Lexicon) -> bool:
    """Tell "The report released on Friday said", where "released said" would be left."""
    verb = start - 1 - (sentence.lowers[start - 1] in words.dates.before)
    if verb < 1 or sentence.tags[verb] != PARTICIPLE or sentence.tags[verb - 1] not in (WORD, NAME):
        return False
    if sentence.lowers[verb] in words.dates.qualifiers:
        return False  # "dated May 29"
    return verb - 1 in kept and end < len(sentence.tags) and sentence.tags[end] in FINITE


def _is_compared(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "fell 7 percent from a year earlier" and "bonds due 1993", which say too little without it."""
    if start < 2:
        return False
    before, dates = sentence.lowers[start - 1], words.dates
    measured = sentence.tags[start - 2] in (PAST, PARTICIPLE)
    if measured and phrase_at(sentence.lowers, start - 2, dates.comparisons) == 2:
        return True  # "fell 7 percent compared with a year earlier"
    if before in dates.falling_due:
        return sentence.tags[start - 2] in (WORD, NAME)
    return before in dates.rises and sentence.lowers[end - 1] in dates.offsets


def _is_subject(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "This morning will be a test", "while Friday was cooler" and "says last year was hard" from "and
    yesterday resigned" and "who police said Friday was dead".
    """
    opens = start == 0 or sentence.tags[start - 1] in (ADVERBIAL, THAT)
    says = start > 0 and sentence.tags[start - 1] in FINITE and RELATIVE not in sentence.tags[:start]
    opens = opens or (says and sentence.lowers[start - 1] in words.attribution.claims)
    year = end - start == 1 and sentence.texts[start].isdigit()
    opens = opens or (year and sentence.texts[start - 1] == ",")  # "If it burns, 2030 will be a bad year"
    return opens and end < len(sentence.tags) and sentence.tags[end] in FINITE
