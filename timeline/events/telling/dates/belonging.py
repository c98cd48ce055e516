"""Dates that belong to a noun of a clause and not to what it tells: "a second-quarter loss", "the standard
Congress passed in 2005", "from about 12 million in 2010", "a handling of the explosion on 20 April".
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import (
    ADVERB,
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
    PRONOUN,
    PUNCTUATION,
    WAS,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.dates.beside import is_of_thing_beside
from timeline.events.telling.dates.clauseat import clause_at
from timeline.events.words.lexicon import Lexicon, is_event_noun
from timeline.model import Grain, Resolution, When

_HOLIDAY = "holiday"  # the operator of its phrase
_PERIODS: frozenset[Grain] = frozenset({"quarter", "half", "season"})
_NOUN = (WORD, NAME, NUMBER, POSSESSIVE, DETERMINER)
_OWNED = 3  # words of "'s fire off Skerrin", which say enough
_FIGURES = 6  # words of "from about 12.2 billion in"


def is_word_of_line(
    sentence: Sentence, parts: Sequence[Clause], resolution: Resolution, words: Lexicon
) -> bool:
    """Tell a date that belongs to a noun, and make it a word of the line like any other."""
    token = sentence.token_at(resolution.expression.start)
    if token < 0 or resolution.when is None:
        return False
    if sentence.tags[token] == NUMBER and resolution.dates != "anchor":
        return True  # settled with what stands between an article and its noun
    clause = parts[clause_at(token, sentence, parts, words)]
    is_holiday = resolution.expression.meaning.operator == _HOLIDAY
    if not belongs_to_noun(sentence, clause, token, resolution.when, words, is_holiday=is_holiday):
        return False
    while token < len(sentence.tags) and sentence.tags[token] == DATE:
        sentence.tags[token] = WORD if is_holiday else NUMBER  # "the 2022 Easter fair" keeps its year
        token += 1
    return True


def belongs_to_noun(
    sentence: Sentence, clause: Clause, token: int, when: When, words: Lexicon, *, is_holiday: bool = False
) -> bool:
    """Tell whether the date that begins at ``token`` is that of a thing or a figure the clause names."""
    end = sentence.date_end(token)
    return (
        _is_in_compound(sentence, token, end, when.grain)
        or _is_water(sentence, token, when.grain, words)
        or (is_holiday and _is_holiday_of_noun(sentence, clause, token, end, words))
        or _is_named_by_another(sentence, end, when.grain, words)
        or _is_product(sentence, token)
        or _is_earlier_figure(sentence, token, words)
        or is_of_thing_beside(sentence, clause, token, words)
        or (token > clause.verb >= 0 and _is_of_contact_relative(sentence, clause, token, words))
    )


def _is_in_compound(sentence: Sentence, token: int, end: int, grain: Grain) -> bool:
    """Tell "a second-quarter loss" and "special summer oysters", whose period is in the name of the thing."""
    if grain not in _PERIODS or end != token + 1 or sentence.tags[end : end + 1] != [WORD]:
        return False
    return "-" in sentence.texts[token] or (token > 0 and sentence.tags[token - 1] == WORD)


def _is_water(sentence: Sentence, token: int, grain: Grain, words: Lexicon) -> bool:
    """Tell "a large hot spring" from "in the hot summer"."""
    if grain != "season":
        return False
    at = token - 1
    while at > 0 and sentence.tags[at] == WORD:
        at -= 1
    return 0 <= at < token - 1 and sentence.lowers[at] in words.dates.indefinite


def _is_holiday_of_noun(sentence: Sentence, clause: Clause, token: int, end: int, words: Lexicon) -> bool:
    """Tell "of successful Christmas sales", "a fight over Christmas lights", "celebrating Easter" and "Easter
    is the greatest feast", in which nothing happens then, from "On Christmas Eve workers left".
    """
    is_subject = token == clause.start and end == clause.verb and sentence.lowers[end] in words.verbs.be
    if is_subject:
        return sentence.tags[end] == IS and sentence.tags[end + 1 : end + 2] == [DETERMINER]
    before = sentence.tags[token - 1] if token else ""
    led = before in (WORD, DETERMINER) or (before == DATE and token > 1)
    inside = before == PREPOSITION and token - 1 > clause.start and sentence.texts[token - 2] != ","
    in_name = sentence.tags[end : end + 1] == [WORD] and (led or (inside and end == token + 1))
    return in_name or before == GERUND


def _is_named_by_another(sentence: Sentence, end: int, grain: Grain, words: Lexicon) -> bool:
    """Tell "the weekend" of "the weekend of 3 to 6 June", which that date dates."""
    named = grain in ("weekend", "week") and sentence.tags[end + 1 : end + 2] == [DATE]
    return named and sentence.lowers[end] in words.dates.of


def _is_product(sentence: Sentence, token: int) -> bool:
    """Tell "iSuite '11": what has a name with a capital inside bears the year of its version."""
    name = sentence.texts[token - 1] if token else ""
    return sentence.texts[token][0] in "'’" and name[1:] != name[1:].lower()


def _is_earlier_figure(sentence: Sentence, token: int, words: Lexicon) -> bool:
    """Tell "will grow to 27 million by 2015, from about 12 million in 2010", which begins to count there, and
    "declined to 3.8 percent from 4.1 percent in 2010".
    """
    tags, lowers = sentence.tags, sentence.lowers
    at = token - (token > 0 and lowers[token - 1] in words.dates.before)
    first = at - (at > 1 and tags[at - 2] == NUMBER and tags[at - 1] == WORD)  # "12.2 billion"
    while (
        first > 0
        and at - first < _FIGURES
        and (tags[first - 1] == NUMBER or lowers[first - 1] in words.stop.roughly)
    ):
        first -= 1
    if first < 2 or lowers[first - 1] not in words.dates.rises or NUMBER not in tags[first:at]:
        return False
    if tags[first - 2] == PUNCTUATION:
        return True
    measures = tags[at - 1] == NUMBER or lowers[at - 1] in words.dates.figures
    last = sentence.date_end(token) - 1
    led = at < token or lowers[last] in words.dates.offsets
    if not (measures and led) or DATE in tags[:first]:
        return measures and led
    to = words.dates.rises_to  # "cut its rate to 5 percent from 6 percent in July" tells of July
    return not any(lowers[k] in to and tags[k + 1] == NUMBER for k in range(first))


def _is_of_contact_relative(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell "meets the standard Congress passed in 2005": a verb whose object stands before its subject, and
    which no word opens.
    """
    tags, lowers = sentence.tags, sentence.lowers
    verb = token - 1
    if verb > 0 and lowers[verb] in words.dates.before:
        verb -= 1
    while verb > 0 and tags[verb] == ADVERB:
        verb -= 1
    if not clause.verb + 1 < verb or tags[verb] != PAST:
        return False
    first = _subject_start(sentence, verb)
    if first < 0 or first <= clause.verb + 1 or tags[first - 1] != WORD:
        return False
    noun = first - 1
    while noun > clause.verb and tags[noun] in (WORD, NUMBER, NAME):
        noun -= 1
    return noun > clause.verb and tags[noun] in (DETERMINER, POSSESSIVE)


def _subject_start(sentence: Sentence, verb: int) -> int:
    """Where the subject right before ``verb`` begins, if it is a pronoun, a name or led by an article; else
    -1.
    """
    tags, at = sentence.tags, verb - 1
    if tags[at] == PRONOUN:
        return at
    if tags[at] == NAME:
        while at > 0 and tags[at - 1] == NAME:
            at -= 1
        return at - (tags[at - 1] == DETERMINER)
    while at > 0 and tags[at] == WORD:
        at -= 1
    return at if tags[at] == DETERMINER and at < verb - 1 else -1


def happening_inside(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> int:
    """Where the happening begins that the date at ``token`` dates inside the subject of ``clause``: the fire
    in "the handling of the fire off Skerrin on 20 April raised doubts" and in "the death toll from Tuesday's
    fire off Skerrin rose"; -1 where the subject is a happening itself or names none.
    """
    subject = clause.subject
    if subject is None or not subject[0] < token < clause.verb:
        return -1
    tags, lowers = sentence.tags, sentence.lowers
    end = sentence.date_end(token)
    if tags[end : end + 1] == [POSSESSIVE] and tags[token - 1] == PREPOSITION:
        owned = next((at for at in range(end + 1, clause.verb) if tags[at] not in (WORD, NAME)), clause.verb)
        happens = is_event_noun(lowers[owned - 1], words) and not is_event_noun(lowers[token - 2], words)
        return token if happens and tags[token - 2] == WORD and clause.verb - end > _OWNED else -1
    head = next((at for at in range(subject[0], token) if tags[at] not in (*_NOUN, GERUND)), token)
    if is_event_noun(lowers[head - 1], words) or PUNCTUATION in tags[subject[0] : max(token, subject[1])]:
        return -1
    if tags[head : head + 1] != [PREPOSITION]:
        return -1
    named = next((at for at in range(token - 1, head, -1) if is_event_noun(lowers[at], words)), -1)
    while named > head + 1 and tags[named - 1] in _NOUN:
        named -= 1
    return named


def is_former(sentence: Sentence, start: int, token: int, words: Lexicon) -> bool:
    """Tell "two previous speeches in March", from ``start`` on, which the clause only speaks of."""
    return start >= 0 and not words.dates.former.isdisjoint(sentence.lowers[start:token])


def first_of_pair(sentence: Sentence, token: int, words: Lexicon) -> int:
    """Where "March" begins for the "April" at ``token`` in "in March and April"; else ``token``."""
    at = token - 1
    if at < 1 or sentence.lowers[at] not in words.dates.joins or sentence.tags[at - 1] != DATE:
        return token
    while at > 0 and sentence.tags[at - 1] == DATE:
        at -= 1
    return at


def plan_of_noun(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> tuple[int, int]:
    """The noun phrase of "a preview of its new ferry, to be launched in May" with what is to be done to it,
    the date at ``token`` left out; (-1, -1) where the date is of no such plan.
    """
    tags, lowers = sentence.tags, sentence.lowers
    end = token - (lowers[token - 1] in words.dates.before)
    if end < 3 or tags[end - 1] != PARTICIPLE or lowers[end - 2] not in words.verbs.be:
        return -1, -1
    to = end - 3
    if lowers[to] not in words.verbs.base_after or tags[to - 1] != PUNCTUATION:
        return -1, -1
    start = to - 1
    while start > clause.verb + 1 and tags[start - 1] in (*_NOUN, GERUND):
        start -= 1
    return start, end


def has_happened(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell a clause whose verb says that it is over: "declined", "have declined"."""
    if clause.verb < 0:
        return False
    tag, lower = sentence.tags[clause.verb], sentence.lowers[clause.verb]
    done = PARTICIPLE in sentence.tags[clause.verb + 1 : clause.verb + 4]
    return tag == PAST or (tag in (IS, WAS) and lower in words.verbs.perfect and done)
