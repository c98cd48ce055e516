"""Dates that are only spoken of: "than in 2019", "7 percent from a year earlier", "gave Wednesday"."""

from __future__ import annotations

from itertools import pairwise

from timeline.calendar import is_before
from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import (
    COORDINATOR,
    DATE,
    DETERMINER,
    GERUND,
    IS,
    NAME,
    NUMBER,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    PUNCTUATION,
    WAS,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.charged import charge_before
from timeline.events.words.lexicon import Lexicon, ends_with, is_event_noun, phrase_at, phrase_from
from timeline.model import When

_COMPARED = 8
_GROUP = 4  # words of a verb and its helpers
_NAMING = frozenset({WORD, NAME, NUMBER, POSSESSIVE, DETERMINER, PREPOSITION})


def compares(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell whether the date at ``token`` only says what is compared with, or where a change began."""
    if token and sentence.lowers[token - 1] in words.dates.than:
        return not ends_with(sentence.lowers, token, words.dates.limiting)  # "no later than Monday"
    if _is_most_since(sentence, token, words):
        return True
    tags, lowers = sentence.tags, sentence.lowers
    end = sentence.date_end(token)
    rises = token > 0 and lowers[token - 1] in words.dates.rises
    if rises and ends_with(lowers, token - 1, words.dates.changes):
        return True  # "a change from last Thursday"
    if rises and lowers[end - 1] in words.dates.offsets:
        return True  # "7 percent from a year earlier"
    if rises and tags[end : end + 1] == [POSSESSIVE] and NUMBER in tags[end : end + 3]:
        return True  # "a 13% increase from last year's 1.5 million"
    low = next((low for low, high in clause.spans + clause.asides if low <= token < high), token)
    low = max(
        low, _first_of_list(sentence, token) - _COMPARED * (1 + (NUMBER in tags[max(0, token - 4) : token]))
    )
    if phrase_from(lowers, low, token, words.dates.comparisons) >= 0:
        return True
    return _is_first_figure(sentence, low, token, end, words) or _is_measure(sentence, low, token, words)


def _first_of_list(sentence: Sentence, token: int) -> int:
    """Where the first date stands of "in 2017, 2018 and 2019", of which one begins at ``token``."""
    tags = sentence.tags
    while token > 1 and tags[token - 1] in (PUNCTUATION, COORDINATOR) and tags[token - 2] == DATE:
        token -= 2
        while token > 0 and tags[token - 1] == DATE:
            token -= 1
    return token


def _is_most_since(sentence: Sentence, token: int, words: Lexicon) -> bool:
    """Tell "the worst spill since 1989", "since the loss of the Anda off Corvel in 1989", "since one traced
    to a yard in 1989"; and "the second-worst after that of 1989".
    """
    tags, lowers = sentence.tags, sentence.lowers
    low = max(0, token - 2 * _COMPARED)
    a_year = lowers[token].isdigit()
    joints = words.dates.since | words.dates.after_words if a_year else words.dates.since
    if joints.isdisjoint(lowers[low:token]):
        return False
    since = next((at for at in range(token - 1, low, -1) if lowers[at] in joints), -1)
    if since < 0:
        return False
    near = range(max(1, since - _COMPARED), since)
    most = any(
        lowers[at].rpartition("-")[2] in words.dates.extremes and tags[at - 1] in (DETERMINER, POSSESSIVE)
        for at in near
    )
    return most and _NAMING.union((PARTICIPLE, PAST)).issuperset(tags[since + 1 : token])


def _is_measure(sentence: Sentence, low: int, token: int, words: Lexicon) -> bool:
    """Tell "greater losses than the floods of 1994", which the date only tells from other floods."""
    lowers = sentence.lowers
    if words.dates.than.isdisjoint(lowers[low:token]):
        return False
    than = next((at for at in range(token - 1, low - 1, -1) if lowers[at] in words.dates.than), -1)
    definite = than > 0 and lowers[than + 1] == words.names.definite
    first = _first_of_list(sentence, token)  # "than the ferries built in 2017, 2018 and 2019"
    said = [tag for at, tag in enumerate(sentence.tags[than:first], than) if sentence.texts[at] != "-"]
    return definite and {PUNCTUATION, PRONOUN, PAST, WAS, IS}.isdisjoint(said)


def _is_first_figure(sentence: Sentence, low: int, token: int, end: int, words: Lexicon) -> bool:
    """Tell the first date of "rose from 71 percent in 1990 to 115 percent in 1998"."""
    tags, lowers = sentence.tags, sentence.lowers
    goes_on = end + 1 < len(tags) and lowers[end] in words.dates.rises_to and tags[end + 1] == NUMBER
    return goes_on and any(
        lowers[at] in words.dates.rises and tags[at + 1] == NUMBER for at in range(low, token)
    )


def only_presents(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "Here is what the mayor wrote on Friday:", which tells of what follows, and not that."""
    return phrase_at(sentence.lowers, 0, words.line.presenting) > 0


def is_given(sentence: Sentence, token: int, words: Lexicon) -> bool:
    """Tell "A second statement gave Wednesday", which says what date another gives, and no happening."""
    end = sentence.date_end(token)
    gives = token > 0 and sentence.lowers[token - 1] in words.dates.giving
    return gives and sentence.tags[end : end + 1] in ([], [PUNCTUATION])


def is_later_than_told(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell "said on Monday that it had come a day later": that day counts from another than Monday."""
    end = sentence.date_end(token)
    told = clause.kind == "content" and DATE in sentence.tags[: clause.start]
    had = clause.verb >= 0 and sentence.lowers[clause.verb] in words.verbs.perfect
    return (
        told and had and sentence.tags[clause.verb] == WAS and sentence.lowers[end - 1] in words.dates.later
    )


def is_of_an_end(sentence: Sentence, token: int, words: Lexicon) -> bool:
    """Tell "to serve out a term ending in May 2024", which says when the term ends, and nothing else, from
    "the year ending in May".
    """
    tags, lowers = sentence.tags, sentence.lowers
    at = token - 1 - (token > 0 and lowers[token - 1] in words.dates.before)
    if 0 < at < token - 1 and lowers[at] in words.dates.dates:
        return True  # "with sell-by dates from 3 to 9 May"
    if at < 1 or lowers[at] not in words.dates.ending or tags[at - 1] not in (WORD, NAME):
        return False
    return lowers[at - 1] not in words.stop.units | words.dates.stretches


def is_habit(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "typically makes most of it in May", which tells no happening of one May."""
    if words.dates.habits.isdisjoint(sentence.lowers):
        return False
    return any(
        sentence.lowers[at] in words.dates.habits
        for low, high in clause.spans
        for at in range(low, min(high, clause.verb + 2))
    )


def is_of_a_noun(
    sentence: Sentence, clause: Clause, token: int, when: When, published: When | None, words: Lexicon
) -> bool:
    """Tell whether the date at ``token`` is that of what the clause names, and not of what it tells.

    So it is with what is now, or has been since ("both are allies in a fight that a bid of last week began"),
    and of the second date in "expelled the envoy last week in a row over a raid last year".
    """
    tags, lowers = sentence.tags, sentence.lowers
    if (
        clause.verb < 0
        or not words.dates.since.isdisjoint(lowers[clause.verb : token])
        or token < clause.verb
        or charge_before(sentence, clause, token, words) >= 0
    ):
        return False
    over = published is not None and is_before(when, published)
    if over and tags[clause.verb] == IS and not words.clauses.verb_second:  # "ist … gesunken"
        group = tags[clause.verb + 1 : clause.verb + _GROUP]
        is_state = lowers[clause.verb] in words.verbs.be and not {PARTICIPLE, GERUND, PAST}.intersection(
            group
        )
        is_perfect = lowers[clause.verb] in words.verbs.perfect and when.grain == "year"
        if is_state or (is_perfect and PARTICIPLE in group):
            return token > clause.verb + _GROUP
    if over and tags[clause.verb] == PRESENT and when.grain == "year":
        reduced = range(clause.verb + 2, token)  # "breaks a pact | reached with the yards in 1991"
        return any(tags[at] == PARTICIPLE and tags[at - 1] in (NAME, WORD) for at in reduced)
    event = happening_before(sentence, token, words)
    concerns = ends_with(lowers, event, words.dates.concerning)
    if over and ends_with(lowers, event, words.dates.blaming):
        return True
    if over and lowers[clause.verb] in words.dates.follows:
        return True  # "the ban follows a search of the yard in May"
    judges = not words.dates.judging.isdisjoint(lowers[clause.verb : clause.verb + _GROUP])
    concerns = concerns or (judges and event > clause.verb and tags[event - 1] == PREPOSITION)
    return concerns and (when.grain == "year" or _has_another(sentence, clause, token))


def _has_another(sentence: Sentence, clause: Clause, token: int) -> bool:
    """Tell a clause with another date than the one at ``token``."""
    return any(
        sentence.tags[at] == DATE and not token <= at < token + _COMPARED
        for low, high in clause.spans
        for at in range(low, high)
    )


def happening_before(sentence: Sentence, token: int, words: Lexicon) -> int:
    """Where the noun phrase of a happening begins that ends before the date at ``token``: "a raid last year",
    "an explosion in 2005"; -1 where none does.
    """
    tags, lowers = sentence.tags, sentence.lowers
    end = token - (token > 0 and lowers[token - 1] in words.dates.before)
    if (deed := _deed_to(sentence, end, words)) > 0:
        end = deed
    if end > 0 and not is_event_noun(lowers[end - 1], words):
        return _what_is_followed(sentence, end, words)
    start = max(end - 1, 0)  # "shooting" may have the tag of a verb
    while start > max(0, end - _COMPARED) and (
        tags[start - 1] in (WORD, NAME, NUMBER, POSSESSIVE)
        or (tags[start - 1] == PARTICIPLE and tags[start - 2] in (DETERMINER, POSSESSIVE))
    ):
        start -= 1
    return start - (start > 0 and tags[start - 1] == DETERMINER)


def _deed_to(sentence: Sentence, end: int, words: Lexicon) -> int:
    """Where "the murders" ends in "of the murders of four women", which ends before ``end``; else -1."""
    at = end - 1
    while at > 0 and sentence.tags[at] in (WORD, NAME, NUMBER, DETERMINER):
        at -= 1
    deed = 0 < at < end - 1 and sentence.lowers[at] in words.dates.of
    return at if deed and is_event_noun(sentence.lowers[at - 1], words) else -1


def _what_is_followed(sentence: Sentence, end: int, words: Lexicon) -> int:
    """Where "a like search of the yard" begins in "the second, following a like search of the yard on 3 May"
    and "the ban follows a like search of the yard on 3 May": what others follow is a happening; -1 where
    nothing does.
    """
    at = end
    while at > 0 and sentence.tags[at - 1] in _NAMING:
        at -= 1
        if sentence.lowers[at] in words.dates.following:
            return at + 1
    return at if at < end and sentence.lowers[at - 1] in words.dates.follows else -1


def is_of_a_doing(sentence: Sentence, token: int, when: When, words: Lexicon) -> bool:
    """Tell "has surprised many since coming to power in 2003", "was banned after testing positive in May":
    the date is that of the coming and the test. A day, or a month told in full, may be that of both.
    """
    tags, near = sentence.tags, range(max(0, token - _COMPARED), token - 1)
    if GERUND not in tags[near.start : token]:
        return False
    if when.grain == "year" and _is_of_deed_before_another(sentence, near, token, words):
        return True
    apart = when.grain in ("week", "month") and not any(
        lower.isdigit() for lower in sentence.lowers[token : token + 3]
    )
    leading = words.dates.since | (words.dates.following if apart else frozenset())
    doing = next((at for at in near if sentence.lowers[at] in leading and tags[at + 1] == GERUND), -1)
    return doing >= 0 and PUNCTUATION not in tags[doing:token]


def _is_of_deed_before_another(sentence: Sentence, near: range, token: int, words: Lexicon) -> bool:
    """Tell the year of "was found guilty of killing her son in 2021 on Thursday", who was found so then."""
    tags, end = sentence.tags, sentence.date_end(token)
    deed = any(sentence.lowers[at] in words.dates.of and tags[at + 1] == GERUND for at in near)
    return deed and tags[end : end + 2] in ([PREPOSITION, DATE], [PUNCTUATION, DATE])


def is_of_what_led_to_it(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell the Friday of "Following a vote late on Friday, the mayor left on Saturday"."""
    if token > clause.verb:
        return False
    own = next((span for span in clause.spans if span[0] <= clause.verb < span[1]), None)
    opening = next((span for span in clause.spans if span[0] <= token < span[1]), None)
    if own is None or opening is None or own == opening:
        return False
    return sentence.lowers[opening[0]] in words.dates.following and DATE in sentence.tags[slice(*own)]


def is_of_a_plan_to(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell "told a channel for a programme to be shown on Sunday", which says when something else is."""
    if clause.verb < 0 or sentence.lowers[clause.verb] not in words.attribution.claims:
        return False
    between = sentence.lowers[clause.verb + 1 : token]
    return any(one in words.verbs.base_after and other in words.verbs.be for one, other in pairwise(between))
