"""Which date belongs to which clause, and which dates are no happening's at all."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.nouns.nouns import goes_on_as_noun
from timeline.events.clauses.said.saying import only_names_speaker
from timeline.events.clauses.tagging.quotations import quoted_around
from timeline.events.clauses.tagging.tags import (
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    NAME,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PRESENT,
    QUOTED,
    THAT,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.dates.comparing import (
    compares,
    is_given,
    is_habit,
    is_later_than_told,
    is_of_a_doing,
    is_of_a_plan_to,
    is_of_an_end,
    is_of_what_led_to_it,
    only_presents,
)
from timeline.events.telling.status import LONG, is_open
from timeline.events.words.lexicon import Lexicon
from timeline.model import Grain, Resolution, When

ERAS = frozenset({"decade", "century", "millennium"})
"""Grains in which things were so, rather than happened."""
_ACTS = FINITE | {PARTICIPLE, QUOTED}
_NEAR = 5
_LABEL = 9


def dates_a_happening(
    sentence: Sentence, clause: Clause, token: int, resolution: Resolution, words: Lexicon
) -> bool:
    """Tell whether the date phrase that begins at ``token`` says when its clause happened.

    It does not where it is part of a name ("the 2018 agreement", "the 2024 budget"), an age, or an era in
    which a state held ("in the 1990s the harbour was busy").
    """
    when = resolution.when
    if when is None or resolution.type == "SET" or only_names_speaker(sentence, clause, words):
        return False
    if only_presents(sentence, words) or (
        not _is_in_full(resolution, when) and not tells_something(sentence, clause, words)
    ):
        return False
    if token and sentence.lowers[token - 1] in words.dates.ages:
        return sentence.tags[token - 1] == PARTICIPLE
    if _names_a_thing(sentence, token, when, words) or not _dates_its_noun(
        sentence, clause, token, when.grain, words
    ):
        return False
    if when.grain in LONG and is_open(sentence, clause, token, words):
        return False  # "whether he would act this year"
    if _is_of_something_else(sentence, clause, token, when, words):
        return False
    if compares(sentence, clause, token, words) or is_habit(sentence, clause, words):
        return False
    if (
        token
        and sentence.lowers[token - 1] in words.dates.since
        and not _lasts(sentence, clause, token, words)
    ):
        return False
    if sentence.tags[token] == QUOTED and _is_label(sentence, token, words):
        return False
    verb = sentence.lowers[clause.verb] if clause.verb >= 0 else ""
    if when.grain in ERAS:
        own = [sentence.lowers[at] for low, high in clause.spans for at in range(low, high)]
        return any(word in words.dates.beginnings for word in own)
    if when.grain in LONG and verb in words.verbs.states:
        follows = sentence.tags[clause.verb + 1 : clause.verb + 4]
        is_to = not words.verbs.base_after.isdisjoint(sentence.lowers[clause.verb + 1 : clause.verb + 2])
        return PARTICIPLE in follows or is_to or sentence.lowers[max(0, token - 1)] in words.dates.keep
    return True


def _is_in_full(resolution: Resolution, when: When) -> bool:
    """Tell a date that names its year, or opens a range: it is told even in a line without a verb."""
    return resolution.range is not None or when.earliest[:4] in resolution.expression.text


def _is_named(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell "a second report gave Friday", which was not written on that day."""
    return token == clause.verb + 1 > 0 and sentence.lowers[clause.verb] in words.dates.named


def tells_something(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell a clause that says what somebody did from "Veld v. Tarn on Saturday", which says nothing, and
    from what its writer thinks ("I remember May").
    """
    if clause.subject and sentence.lowers[clause.subject[0]] in words.names.writers:
        return sentence.tags[clause.subject[0]] == QUOTED
    if words.clauses.verb_second:
        return not only_names_speaker(sentence, clause, words)
    if sentence.kind != "body":
        return True
    return not _ACTS.isdisjoint(sentence.tags) or not words.actions.event_nouns.isdisjoint(sentence.lowers)


def _is_of_something_else(sentence: Sentence, clause: Clause, token: int, when: When, words: Lexicon) -> bool:
    """Tell a date of what the clause only names: a plan, an end, another statement."""
    return (
        is_of_a_plan_to(sentence, clause, token, words)
        or _is_named(sentence, clause, token, words)
        or is_given(sentence, token, words)
        or is_of_an_end(sentence, token, words)
        or _only_says_which(sentence, token, when, words)
        or is_of_a_doing(sentence, token, when, words)
        or is_of_what_led_to_it(sentence, clause, token, words)
        or is_later_than_told(sentence, clause, token, words)
    )


def is_stamp(sentence: Sentence, when: When) -> bool:
    """Tell the clock that opens an entry of a live report, "15:40 The toll …", from "At 15:40 the …"."""
    tags = sentence.tags
    end = sentence.date_end(0)
    return when.grain == "minute" and 0 < end < len(tags) and sentence.texts[end][0].isupper()


def opens_with_a_stamp(sentence: Sentence, resolutions: Sequence[Resolution]) -> bool:
    """Tell an entry of a live report."""
    return any(
        each.when is not None
        and sentence.token_at(each.expression.start) == 0
        and is_stamp(sentence, each.when)
        for each in resolutions
    )


def _dates_its_noun(sentence: Sentence, clause: Clause, token: int, grain: Grain, words: Lexicon) -> bool:
    """Tell "the coup of 1974", which is dated where it is what the clause is about, from "the spirit of
    1974".
    """
    if token < 2 or sentence.lowers[token - 1] not in words.dates.of or sentence.tags[token - 2] != WORD:
        return True
    if words.clauses.verb_second and _is_of_what_went_before(sentence, token - 2, words):
        return False
    happening = sentence.lowers[token - 2] in words.actions.event_nouns
    return happening and (clause.verb < 0 or token < clause.verb or grain not in LONG)


def _is_of_what_went_before(sentence: Sentence, noun: int, words: Lexicon) -> bool:
    """Tell "nach einem Angriff vom Freitag": the noun is what the clause came after."""
    low = noun
    while low > 0 and sentence.tags[low - 1] in (WORD, DETERMINER):
        low -= 1
    return low > 0 and sentence.lowers[low - 1] in words.dates.after_words


def _lasts(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell "has led the firm since 2019" from "the worst since 1931", "results since May have been void"."""
    inside = clause.subject is not None and clause.subject[0] < token < clause.subject[1]
    nothing = clause.subject is not None and sentence.lowers[clause.subject[0]] in words.line.any
    lasts = clause.verb >= 0 and sentence.lowers[clause.verb] in words.verbs.perfect
    return lasts and not inside and not nothing  # "no sailors have been found since Thursday"


def _is_label(sentence: Sentence, token: int, words: Lexicon) -> bool:
    """Tell a quotation that is no sentence: an inscription, a title."""
    low, high = quoted_around(sentence.tags, token)
    said = set(sentence.lowers[low:high])
    verbs = words.verbs.past | words.verbs.helpers_past | words.verbs.helpers_present | words.status.future
    return high - low <= _LABEL and not said & (verbs | words.clauses.pronouns)


def _only_says_which(sentence: Sentence, token: int, when: When, words: Lexicon) -> bool:
    """Tell "a participant in the June 4 raid", who is named by it, from "nine sailors died in the June 4
    raid"; and "the rules include 6 a.m. calls".
    """
    tags, lowers = sentence.tags, sentence.lowers
    if not token or not goes_on_as_noun(sentence, sentence.date_end(token)):
        return False
    if when.grain == "minute":
        return tags[token - 1] in (PAST, PRESENT, COORDINATOR)
    led = token > 2 and lowers[token - 1] == words.names.definite and tags[token - 2] == PREPOSITION
    return led and lowers[token - 3] in words.dates.parts_in


def _names_a_thing(sentence: Sentence, token: int, when: When, words: Lexicon) -> bool:
    """Tell a date that stands before a noun as part of its name."""
    end = token
    while end < len(sentence.tags) and sentence.tags[end] == DATE:
        end += 1
    if (
        token
        and sentence.tags[token - 1] == NAME
        and when.grain in LONG
        and sentence.lowers[token][0] not in "12"
    ):
        return True  # a product of the year: "Suite '11"
    if when.grain in LONG and sentence.lowers[end : end + 1] and sentence.lowers[end] in words.dates.measured:
        return True
    if token > 1 and sentence.lowers[token - 1] in words.dates.falling_due:
        return sentence.tags[token - 2] in (WORD, NAME)  # "bonds due 1993"
    if token and sentence.lowers[token - 1] in words.dates.indefinite and when.grain not in LONG:
        return token > 1 and sentence.lowers[token - 2] in words.dates.naming
    if not goes_on_as_noun(sentence, end):
        return False
    described = token > 1 and sentence.tags[token - 1] == WORD and sentence.tags[token - 2] == DETERMINER
    led = (
        token
        and sentence.tags[token - 1] != THAT
        and (
            sentence.tags[token - 1] in (DETERMINER, POSSESSIVE, NAME)
            or (described and when.grain in LONG and not words.clauses.verb_second)
            or sentence.lowers[token - 1] in words.dates.determiners
        )
    )
    if not led:
        return False
    if token > 1 and sentence.lowers[token - 2] in words.clauses.noun_adverbials | words.dates.naming:
        return True  # "after the June 4 vote", "the inquiry into the June 4 fire" are of another day
    following = sentence.lowers[end : end + _NEAR]
    for at, word in enumerate(following):
        if sentence.tags[end + at] in FINITE or not word[0].isalnum():
            break
        if word in words.dates.dated_nouns and when.grain not in LONG:
            return False
    return True
