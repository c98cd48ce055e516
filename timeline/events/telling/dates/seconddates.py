"""The second date of a clause, mostly of something else: "was jailed on Friday for a raid in May"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import (
    ADVERBIAL,
    COORDINATOR,
    DETERMINER,
    GERUND,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, is_event_noun

_GROUP = 4  # words of "his short-lived declaration"


def owns(sentence: Sentence, token: int) -> bool:
    """Tell "overturned on Monday last month's vote": the month is that of the vote."""
    end = sentence.date_end(token)
    return sentence.tags[end : end + 1] == [POSSESSIVE]


def only_begins(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "cut the ban on Monday to a year, starting from 3 May", where the ban starts in May."""
    return clause.kind == "gerund" and sentence.lowers[clause.verb] in words.dates.keep


def is_of_another_doing(
    sentence: Sentence, parts: Sequence[Clause], at: int, first: int, token: int, words: Lexicon
) -> bool:
    """Tell the second date of "was convicted on Friday of robbing a bank in May", "… on Friday, with others
    having left in May", "walked out today following a stop on Tuesday", "filed today, only a week later".
    """
    if not 0 <= first < token:
        return False
    tags, between = sentence.tags, range(first + 1, token)
    set_off = any(tags[k - 1] == PUNCTUATION and tags[k] == PREPOSITION for k in between)
    leads = (PREPOSITION, ADVERBIAL)
    doing = any(tags[k] == GERUND and (set_off or tags[k - 1] in leads) for k in between)
    beside = sentence.tags[token - 2] == COORDINATOR or sentence.tags[token - 1] == COORDINATOR
    named = not beside and any(_names_deed(sentence, k, words) for k in between)
    follows = any(sentence.lowers[k] in words.dates.following for k in between)
    end = sentence.date_end(token)
    counted = sentence.lowers[end - 1] in words.dates.later
    inner = any(
        part.kind == "adverbial" and index != at and part.covers(token) and part.start > first
        for index, part in enumerate(parts)
    )
    return doing or named or follows or counted or inner


def _names_deed(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "the murder of Tam Veld" in "was jailed on Friday for the murder of Tam Veld in May"."""
    lower = sentence.lowers[at]
    first = at
    while first > max(0, at - _GROUP) and sentence.tags[first - 1] == WORD:
        first -= 1  # "his short-lived declaration of …"
    led = sentence.tags[first - 1] in (DETERMINER, POSSESSIVE, PREPOSITION)
    made = lower.endswith(tuple(words.clauses.deed_endings)) and sentence.tags[at] == WORD
    return led and sentence.lowers[at + 1] in words.dates.of and (made or is_event_noun(lower, words))
