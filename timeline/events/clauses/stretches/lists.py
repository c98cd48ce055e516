"""Lists of nouns: "admit Poria, Hunland and the Veld Republic" is one phrase, its commas part nothing."""

from __future__ import annotations

from timeline.events.clauses.clause import Span
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DETERMINER,
    FINITE,
    GERUND,
    NAME,
    NOMINAL,
    PARTICIPLE,
    PREPOSITION,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, phrase_at

_ITEM = 7  # tokens of an item at most
_IN_ITEM = NOMINAL - {QUOTED} | {ADVERB}
_IN_PHRASE = _IN_ITEM | {PREPOSITION}
_GOES_ON = FINITE | {PARTICIPLE, ADVERB}
_ENDS = FINITE | {PUNCTUATION, RELATIVE, THAT, ADVERBIAL}
_LEADS = FINITE | {PREPOSITION, GERUND, PARTICIPLE}


def lists(sentence: Sentence, words: Lexicon) -> list[Span]:
    """Return the lists of a tagged sentence, each from where its first item begins to where its last ends.

    Of nouns only those that something leads to, a verb or a preposition, and that no verb follows: in "The
    ferry sank, police and divers said" there is none. Names may also be the subject.
    """
    if COORDINATOR not in sentence.tags or "," not in sentence.texts:
        return []
    found: list[Span] = []
    joints = words.clauses.coordinators & words.dates.joins
    for at, tag in enumerate(sentence.tags):
        if tag == COORDINATOR and sentence.lowers[at] in joints:
            start = _start(sentence, at)
            end = _end(sentence, at, phrases=_has_article(sentence, start + 1, at))
            if not start or not end or _is_apposition(sentence, start, words):
                continue
            led = _is_led_to(sentence, start) and not _verb_follows(sentence, end)
            if led or _are_names(sentence, start, at, end, words):
                found.append((_first_item(sentence, start, at), end))
    return found


def _first_item(sentence: Sentence, comma: int, joint: int) -> int:
    """Where the first item begins: before "Poria," at "Poria", before "the cost of the wall," at "the"."""
    begin = comma
    phrases = _IN_PHRASE if _has_article(sentence, comma + 1, joint) else _IN_ITEM
    while begin > 0 and sentence.tags[begin - 1] in phrases:
        begin -= 1
    return begin + (sentence.tags[begin] == PREPOSITION)


def _start(sentence: Sentence, joint: int) -> int:
    """The comma after the first item of the list whose last item begins at ``joint``; 0 if there is none."""
    texts, first, at = sentence.texts, 0, joint - (sentence.texts[joint - 1] == ",")
    serial = at < joint
    while True:
        begin = at
        while begin > 0 and sentence.tags[begin - 1] in _IN_PHRASE:
            begin -= 1
        plain = PREPOSITION not in sentence.tags[begin:at] or _has_article(sentence, begin, joint)
        if begin in (0, at) or texts[begin - 1] != "," or at - begin > _ITEM or not plain:
            break
        first, at = begin - 1, begin - 1
    return first if not serial or first else 0


def _has_article(sentence: Sentence, begin: int, joint: int) -> bool:
    """Tell "the reply of the mayor and the cost": with an article each, items may have phrases."""
    return sentence.tags[begin : begin + 1] == sentence.tags[joint + 1 : joint + 2] == [DETERMINER]


def _end(sentence: Sentence, joint: int, *, phrases: bool) -> int:
    """The token after the last item, with its ``phrases`` where it may have some; 0 where there is none."""
    at = joint + 1
    while at < len(sentence.tags) and sentence.tags[at] in (_IN_PHRASE if phrases else _IN_ITEM):
        at += 1
    return at if 0 < at - joint - 1 <= _ITEM else 0


def _verb_follows(sentence: Sentence, end: int) -> bool:
    """Tell "police and divers | said" and "police and men | of Tarn said"."""
    tags = sentence.tags
    if end < len(tags) and tags[end] in _GOES_ON:
        return True
    return next((tag for tag in tags[end:] if tag in _ENDS), PUNCTUATION) in FINITE


def _are_names(sentence: Sentence, start: int, joint: int, end: int, words: Lexicon) -> bool:
    """Tell a list of names that is, or ends, a subject: "officials from Poria, Orland and Veld | met"."""
    tags, begin = sentence.tags, start
    closed = [at for at in range(start, joint) if tags[at] == PUNCTUATION] + [joint, end]
    if any(tags[at - 1] not in (NAME, PUNCTUATION) and at > 1 for at in closed):
        return False
    while begin > 0 and tags[begin - 1] in _IN_ITEM:
        begin -= 1
    if begin > 1 and tags[begin - 1] == PREPOSITION and tags[begin - 2] in _IN_ITEM:
        begin -= 1
        while begin > 0 and tags[begin - 1] in _IN_ITEM:
            begin -= 1
    if begin == 0:
        return not phrase_at(sentence.lowers, 0, words.line.openers)
    return tags[begin - 1] in (COORDINATOR, THAT)


def _is_led_to(sentence: Sentence, comma: int) -> bool:
    """Tell "of rape, …" and "include Poria, …" from "In Skerrin, …" and "On the day, …" at the head."""
    tags, at = sentence.tags, comma
    if tags[at - 1] not in (WORD, NAME):
        return False
    while at > 0 and tags[at - 1] in _IN_ITEM:
        at -= 1
    leads = at > 0 and tags[at - 1] in _LEADS
    return leads and any(tag in FINITE | {PARTICIPLE} for tag in tags[:at])


def _is_apposition(sentence: Sentence, comma: int, words: Lexicon) -> bool:
    """Tell "met Ida Tal, a lawyer and writer"."""
    tags, lowers = sentence.tags, sentence.lowers
    named = tags[comma - 1] == NAME and tags[comma + 1] == DETERMINER
    return named and lowers[comma + 1] in words.dates.indefinite
