"""A line without its date, and the words that go with it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
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
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.lines.neededdates import is_needed
from timeline.events.words.lexicon import Lexicon, phrase_at, phrase_before

_JOINT = 4  # words between two dates that are one phrase


def without_dates(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    """Take date phrases out, each with the words that lead to it; one that says "since" or "until" stays."""
    if DATE not in sentence.tags:
        return list(kept)
    gone: set[int] = set()
    for start, end in _date_runs(sentence, kept, words):
        if is_needed(sentence, kept, start, end, words):
            continue
        if _counts_from_noun(sentence, start, end, words):
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
            lead -= _is_reduced(sentence, lead, end, kept, words)
            lead -= sentence.texts[lead - 1 : lead] == [","] and lead - 2 in gone  # "next week | , on Friday"
            gone.update(range(lead, end + phrase_at(sentence.lowers, end, words.dates.trailing)))
            gone.update(range(end, _apposition_end(sentence, lead, end)))
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
        joined = runs and at - runs[-1][1] <= _JOINT and _joins(sentence, runs[-1][1], at, words)
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
    if len(between) > 1:  # "am Freitag | und auch noch in | der Nacht"
        led = between[-1] in words.dates.before and words.clauses.verb_second
        return led and between[0] in words.dates.joins and words.dates.qualifiers.issuperset(between[1:-1])
    owns = sentence.tags[end + 1 : end + 2] == [POSSESSIVE]  # "a change on Friday | to December's figures"
    return not between or (
        between[0] in words.dates.joins and not (owns and between[0] in words.dates.rises_to)
    )


def _apposition_end(sentence: Sentence, lead: int, end: int) -> int:
    """Where ", the day of the fair," ends, which says what an opening date was; ``end`` where none follows:
    "On Monday, the mayor, Tam Orm, resigned".
    """
    texts, tags = sentence.texts, sentence.tags
    if lead > 0 or texts[end : end + 1] != [","] or tags[end + 1 : end + 2] != [DETERMINER]:
        return end
    close = next((at for at in range(end + 1, len(tags)) if texts[at] == "," or tags[at] in FINITE), end)
    if texts[close] != "," or close == end:
        return end
    verb = next((at for at in range(close + 1, len(tags)) if tags[at] in FINITE | {PUNCTUATION}), close)
    subject = {tags[at] for at in range(close + 1, verb)}
    return close if tags[verb] in FINITE and subject and subject <= NOMINAL else end


def _lead_of(sentence: Sentence, start: int, words: Lexicon) -> int:
    """The token at which "back in early" before a date begins: qualifiers, one preposition, qualifiers; or
    "no later than".
    """
    lowers, tags, lead = sentence.lowers, sentence.tags, start
    if limit := phrase_before(lowers, start, words.dates.limiting):
        return start - limit
    last = sentence.date_end(start) - 1
    counts_on = lowers[last] in words.dates.offsets  # "a report came in | a day later"
    for group in (words.dates.qualifiers, words.dates.before, words.dates.qualifiers):
        many = group is words.dates.qualifiers
        if not many and counts_on:
            continue
        while lead > 0 and tags[lead - 1] != DATE and lowers[lead - 1] in group:
            if many and _is_no_qualifier(sentence, lead, start, words):
                break
            if not many and _is_of_verb(sentence, lead - 1, last, words):
                break  # "was sworn in | on Wednesday", "was sworn in | Wednesday"
            lead -= 1
            if not many:
                break
    if counts_on and lead > 0:
        limits = words.dates.keep - words.dates.rises_to - words.dates.of
        if lowers[lead - 1] in limits:
            return lead - 1  # "until three decades ago"
    return lead - (lead > 0 and lead < start and lowers[lead - 1] in words.dates.keep)  # "until at least"


def _is_no_qualifier(sentence: Sentence, lead: int, start: int, words: Lexicon) -> bool:
    """Tell the "back" of "was turned back | on Sunday", "in his back | on Sunday", "got it back | Monday"."""
    lowers, tags = sentence.lowers, sentence.tags
    if lead == start and lowers[lead - 1] in words.dates.led_qualifiers:
        return True
    if tags[lead - 1] == ADVERB and tags[lead - 2 : lead - 1] == [PARTICIPLE]:
        return True
    return lead > 1 and lowers[lead - 2] in words.names.possessive_pronouns


def _is_of_verb(sentence: Sentence, before: int, last: int, words: Lexicon) -> bool:
    """Tell the "in" of "to be sworn in | later Wednesday", which leads to no day of the week, from that of
    "in Wednesday trading".
    """
    on_day = sentence.lowers[last] in words.dates.weekdays
    after = sentence.tags[last + 1 : last + 2]
    return on_day and sentence.lowers[before] in words.dates.not_on_days and after not in ([WORD], [NAME])


def _is_reduced(sentence: Sentence, lead: int, end: int, kept: Sequence[int], words: Lexicon) -> bool:
    """Tell the "released" of "a video | released on Friday", which goes with its date, from that of "was
    released on Friday" and "a video released on Friday by the court".
    """
    tags = sentence.tags
    if lead < 2 or tags[lead - 1] not in (PARTICIPLE, PAST) or lead - 2 not in kept:
        return False
    if sentence.lowers[lead - 2] in words.line.open_heads:
        return False  # "among the people | rescued on Saturday"
    noun = lead - 1
    while noun > 0 and tags[noun - 1] in NOMINAL:
        noun -= 1
    first = not any(tags[at] in FINITE for at in kept if at < lead - 1)  # "A strike at the yard | ended"
    is_verb = tags[lead - 1] == PAST and (first or tags[noun - 1 : noun] != [PREPOSITION])
    hangs_on = tags[end : end + 1] in ([PREPOSITION], [ADVERB], [ADVERBIAL])
    return 0 < noun < lead - 1 and tags[noun] == DETERMINER and not (is_verb or hangs_on)


def _counts_from_noun(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell ", a week | after the fair, a bomb went off", of which "after the fair" would be left."""
    tags, lowers = sentence.tags, sentence.lowers
    if start == 0 or sentence.texts[start - 1] != "," or lowers[end - 1] not in words.stop.units:
        return False
    if not phrase_at(lowers, end, words.dates.after_words | words.dates.before_words):
        return False
    close = next((at for at in range(end, len(tags)) if sentence.texts[at] == ","), end)
    return close > end and FINITE.isdisjoint(tags[end:close])


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
