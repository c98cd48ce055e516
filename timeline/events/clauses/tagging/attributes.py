"""What stands between an article and its noun in languages that put all of it there: "die | am Montag
angekündigten | Gespräche", "der | bis Mai laufende | Vertrag".

Its participle is no verb of the clause, and its date says when the talks were announced,
not when they failed.
"""

from __future__ import annotations

from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    DATE,
    DETERMINER,
    NAME,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRESENT,
    PUNCTUATION,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

_LONGEST = 12  # tokens between the article and the participle
_INSIDE = frozenset({ADVERB, ADVERBIAL, DATE, NAME, NUMBER, PREPOSITION, WORD})
_VERBAL = frozenset({PARTICIPLE, PAST, PRESENT, WORD})
_LEADS = frozenset({ADVERBIAL, PREPOSITION})


def settle_attributes(sentence: Sentence, words: Lexicon) -> None:
    """Make plain words of the participle and the dates between an article and its noun."""
    if not words.clauses.attribute_endings:
        return
    tags = sentence.tags
    for at in range(len(tags) - 3):
        if tags[at + 1] not in _LEADS and tags[at + 1] != DATE:
            continue
        if not _opens(sentence, at, words):
            continue
        last = _participle(sentence, at + 1, words)
        if last < 0 or (_may_be_relative(sentence, at) and tags[last - 1] != DATE):
            continue
        for inside in range(at + 1, last):
            if tags[inside] == DATE:
                tags[inside] = NUMBER
            elif tags[inside] == ADVERBIAL:
                tags[inside] = PREPOSITION
        tags[last] = WORD


def _opens(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell the article of "die am Montag …" and the number of "zwei am Montag …" from other words."""
    counts = sentence.lowers[at] in words.stop.numbers or sentence.lowers[at] in words.stop.shares
    return counts or sentence.tags[at] == DETERMINER


def _may_be_relative(sentence: Sentence, at: int) -> bool:
    """Tell ", der" and ", an der", which may begin a clause."""
    before = at - 1 - (at > 0 and sentence.tags[at - 1] == PREPOSITION)
    return before >= 0 and sentence.texts[before] == ","


def _participle(sentence: Sentence, start: int, words: Lexicon) -> int:
    """The token of "angekündigten" before its noun, -1 where the phrase ends otherwise."""
    tags, texts = sentence.tags, sentence.texts
    endings = tuple(words.clauses.attribute_endings)
    for at in range(start, min(start + _LONGEST, len(tags) - 1)):
        behind = tags[at + 1] in (WORD, NAME) and texts[at + 1][:1].isupper()
        if tags[at] in _VERBAL and behind and texts[at].islower() and texts[at].endswith(endings):
            return at
        bracket = tags[at] == PUNCTUATION and texts[at] in "()"
        article = tags[at] == DETERMINER and tags[at - 1] in _LEADS
        if not (bracket or article or tags[at] in _INSIDE):
            return -1
    return -1
