"""A line without its date, and the dates that it cannot do without."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.nouns import goes_on_as_noun
from timeline.events.clauses.tokens import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    NAME,
    NOMINAL,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    THAT,
    WORD,
    Sentence,
)
from timeline.events.words.lexicon import Lexicon, phrase_at

_DESCRIBED = 3  # words between an article and a year before its noun


def without_dates(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    """Take date phrases out, each with the words that lead to it; one that says "since" or "until" stays."""
    if DATE not in sentence.tags:
        return list(kept)
    gone: set[int] = set()
    for start, end in _date_runs(sentence, kept, words):
        if (
            _belongs_to_noun(sentence, start, end, words)
            or _is_object(sentence, start, end, words)
            or _leaves_participle(sentence, kept, start, end, words)
            or _is_compared(sentence, start, end, words)
            or _is_of_a_thing(sentence, start, end, words)
            or _is_a_thing(sentence, start, end, words)
            or _is_second_of_pair(sentence, start, end, words)
            or (_is_subject(sentence, start, end) and not words.clauses.verb_second)
        ):
            continue
        if sentence.tags[end : end + 1] == [POSSESSIVE]:
            gone.update(range(start, end))  # of "at Tuesday's debate" the rest stays
            continue
        if _opens_noun(sentence, start, end, words):
            gone.update(range(start + 1, end))  # of "the 8 October concert" the rest stays
            continue
        if _does_this(sentence, start, words):
            gone.update(range(start + 1, end))  # of "denied this last week" the object stays
            continue
        lead = _lead_of(sentence, start, words)
        if _is_planned_for(sentence, lead, words):
            continue
        if not words.dates.keep.intersection(sentence.lowers[lead:start]):
            lead -= _is_reduced(sentence, lead, end, kept)
            gone.update(range(lead, end + phrase_at(sentence.lowers, end, words.dates.trailing)))
    return [at for at in kept if at not in gone]


def possessive_dates(sentence: Sentence, words: Lexicon) -> dict[int, str]:
    """The article to put for the ending of a date that owns something: "Tuesday's debate" is "the debate"."""
    tags = sentence.tags
    if POSSESSIVE not in tags:
        return {}
    return {
        at: words.names.definite
        for at in range(1, len(tags))
        if tags[at] == POSSESSIVE and tags[at - 1] == DATE and sentence.texts[at] != "'"
    }


def _date_runs(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[tuple[int, int]]:
    """The date phrases among the tokens; two that "and" or "to" joins are one."""
    runs: list[tuple[int, int]] = []
    for at in kept:
        if sentence.tags[at] != DATE:
            continue
        joined = runs and at - runs[-1][1] <= 1 and _joins(sentence, runs[-1][1], at, words)
        if joined:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def _joins(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    between = sentence.lowers[start:end]
    verbal = sentence.tags[start:end] in ([PARTICIPLE], [PAST], [GERUND])
    if verbal and sentence.lowers[start - 1] in words.dates.stretches:
        return True  # "the quarter ended June 30"
    owns = sentence.tags[end + 1 : end + 2] == [POSSESSIVE]  # "a change on Friday | to December's figures"
    return not between or (
        between[0] in words.dates.joins and not (owns and between[0] in words.dates.rises_to)
    )


def _lead_of(sentence: Sentence, start: int, words: Lexicon) -> int:
    """The token at which "back in early" before a date begins: qualifiers, one preposition, qualifiers."""
    lowers, tags, lead = sentence.lowers, sentence.tags, start
    last = sentence.date_end(start) - 1
    counts_on = lowers[last] in words.dates.offsets  # "a report came in | a day later"
    for group in (words.dates.qualifiers, words.dates.before, words.dates.qualifiers):
        many = group is words.dates.qualifiers
        if not many and counts_on:
            continue
        while lead > 0 and tags[lead - 1] != DATE and lowers[lead - 1] in group:
            if many and tags[lead - 1] == ADVERB and tags[lead - 2 : lead - 1] == [PARTICIPLE]:
                break  # "was turned back | on Sunday"
            if many and lead > 1 and lowers[lead - 2] in words.names.possessive_pronouns:
                break  # "in his back | on Sunday"
            lead -= 1
            if not many:
                break
    return lead - (lead > 0 and lead < start and lowers[lead - 1] in words.dates.keep)  # "until at least"


def _belongs_to_noun(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "a June 24 statement", which loses its shape without the date."""
    if end >= len(sentence.tags) or start == 0:
        return False
    if "-" in sentence.texts[end - 1] and sentence.tags[end] == WORD:
        return True  # "on fourth-quarter results"
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
    if before == PREPOSITION:
        return lower not in words.dates.before | words.dates.qualifiers
    alone = end - start == 1  # "a good year", not "the missiles | earlier this year"
    described = alone and before == WORD and start > 1 and sentence.tags[start - 2] == DETERMINER
    is_unit = not words.dates.stretches.isdisjoint(sentence.lowers[start:end])
    is_own = before in (DETERMINER, POSSESSIVE) and lower != words.names.definite
    return is_unit and (is_own or described)


def _is_second_of_pair(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "his secretaries Orm and May" and "the Easter and summer sales", of which half would be left."""
    tags = sentence.tags
    first = tags[end : end + 1] == [COORDINATOR] and tags[end + 1 : end + 2] == [NAME]
    article = sentence.lowers[start : start + 1] == [words.names.definite]
    led = article or (start > 0 and tags[start - 1] == DETERMINER)
    last = start > 1 and tags[start - 1] == COORDINATOR and tags[start - 2] == NAME
    ends = end == len(tags) or tags[end] == PUNCTUATION
    return (first and led) or (last and ends and end == start + 1)


def _is_reduced(sentence: Sentence, lead: int, end: int, kept: Sequence[int]) -> bool:
    """Tell the "released" of "a video | released on Friday", which goes with its date, from that of "was
    released on Friday" and "a video released on Friday by the court".
    """
    tags = sentence.tags
    if lead < 2 or tags[lead - 1] not in (PARTICIPLE, PAST) or lead - 2 not in kept:
        return False
    noun = lead - 1
    while noun > 0 and tags[noun - 1] in NOMINAL:
        noun -= 1
    first = not any(tags[at] in FINITE for at in kept if at < lead - 1)  # "A strike at the yard | ended"
    is_verb = tags[lead - 1] == PAST and (first or tags[noun - 1 : noun] != [PREPOSITION])
    hangs_on = tags[end : end + 1] in ([PREPOSITION], [ADVERB], [ADVERBIAL])
    return 0 < noun < lead - 1 and tags[noun] == DETERMINER and not (is_verb or hangs_on)


def _opens_noun(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "the 8 October concert", its article part of the date phrase, from "the next day workers"."""
    if sentence.lowers[start] != words.names.definite or end >= len(sentence.tags) or end - start < 2:
        return False
    first = sentence.lowers[start + 1]
    named = first in words.names.no_names or first[0].isdigit()  # not "by the end of July workers"
    return named and sentence.tags[end] in (WORD, NAME)


def _does_this(sentence: Sentence, start: int, words: Lexicon) -> bool:
    """Tell "denied this last week", where "this" is what was denied, from "left this week"."""
    if start == 0 or sentence.tags[start - 1] not in (PAST, PARTICIPLE):
        return False
    return phrase_at(sentence.lowers, start, words.dates.this_then) > 0


def _is_planned_for(sentence: Sentence, lead: int, words: Lexicon) -> bool:
    """Tell "the concert planned for Saturday", which is that concert by its day."""
    if (
        lead < 2
        or sentence.tags[lead - 1] not in (PARTICIPLE, PAST)
        or sentence.tags[lead - 2] not in (WORD, NAME)
    ):
        return False
    return phrase_at(sentence.lowers, lead - 1, words.status.plans) > 0


def _is_object(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "spent Saturday waiting" and "expected the winter to be cold", which say nothing without it."""
    if start == 0:
        return False
    if _hangs_on(sentence, start, end, words):
        return True
    follows = end < len(sentence.tags) and sentence.lowers[end] in words.verbs.base_after
    verb = start - 1 - (sentence.tags[start - 1] == DETERMINER)
    expects = verb < start - 1 and sentence.tags[verb] in FINITE | {PARTICIPLE}
    return sentence.lowers[start - 1] in words.dates.spending or (follows and expects)


def _leaves_participle(sentence: Sentence, kept: Sequence[int], start: int, end: int, words: Lexicon) -> bool:
    """Tell "The report released on Friday said", where "released said" would be left."""
    verb = start - 1 - (sentence.lowers[start - 1] in words.dates.before)
    if verb < 1 or sentence.tags[verb] != PARTICIPLE or sentence.tags[verb - 1] not in (WORD, NAME):
        return False
    if sentence.lowers[verb] in words.dates.qualifiers:
        return False  # "dated May 29"
    return verb - 1 in kept and end < len(sentence.tags) and sentence.tags[end] in FINITE


def _hangs_on(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "above the previous year" and "the plan ending in 2015"."""
    tags, before = sentence.tags, sentence.lowers[start - 1]
    if tags[start - 1] == PREPOSITION and before not in words.dates.before:
        return before not in words.dates.than and tags[end : end + 1] != [POSSESSIVE]
    runs = start > 2 and before in words.dates.before and tags[start - 2] == GERUND
    return runs and tags[start - 3] in (WORD, NAME) and tags[start - 4 : start - 3] != [NAME]


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


def _is_subject(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "This morning will be a test" and "while Friday was cooler" from "and yesterday resigned"."""
    opens = start == 0 or sentence.tags[start - 1] in (ADVERBIAL, THAT)
    return opens and end < len(sentence.tags) and sentence.tags[end] in FINITE
