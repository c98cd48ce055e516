"""Headlines, decks and captions that run into the first sentence below them, as pages copied as text have it.

"Port row goes on The mayor of Skerrin said on Monday …" are two: a line without a stop, and a sentence that
begins with a capital in the middle. Nothing else in English begins so; German writes its nouns in capitals.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from timeline.events.clauses.tokens import (
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    NUMBER,
    PREPOSITION,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WORD,
    Sentence,
    tokenize,
)
from timeline.events.words.lexicon import Lexicon
from timeline.model import PartKind

_FEWEST = 3  # words of a headline
_SHORTEST = 5  # words of the sentence below it
_JOINTS = frozenset({PUNCTUATION, RELATIVE, ADVERBIAL, THAT, COORDINATOR})
_FURNITURE = re.compile(
    r"[^\n]{0,200}\|[^\n]{0,80}?(?:\d{4}|\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)\s+(?=[A-Z“`])",
    re.I,
)
"""By whom and when, run into the first sentence: "By Ida Orm | June 15, 2009; 3:11 PM ET Another …"."""
_WORD = re.compile(r"\w+(?:[-'’.&]\w+)*")
_INSIDE = re.compile(rf"(?<=[a-z,] ){_WORD.pattern}")
_DATELINE = re.compile(r"[^\n]{0,80}?\([A-Z][A-Za-z]{1,15}\)\s+[-–—]+\s+(?=[A-Z“`])")


def furniture_end(text: str, start: int, end: int) -> int:
    """Where a sentence begins behind a byline, its time and a dateline that run into it; else ``start``."""
    if text.find("|", start, end) < 0:
        return start
    furniture = _FURNITURE.match(text, start, end)
    told = furniture.end() if furniture else start
    dateline = _DATELINE.match(text, told, end)
    return dateline.end() if dateline else told


def parted(text: str, sentence: Sentence, words: Lexicon) -> list[Sentence]:
    """Return a sentence without the headline in front of it; a caption that tells something stays, as one."""
    if words.names.nouns_have_capitals or sentence.kind != "body":
        return [sentence]
    for at in range(_FEWEST, len(sentence.texts) - _SHORTEST):
        if sentence.texts[at][0].isupper() and _begins(text, sentence, at, words):
            rest = _part(text, sentence, at, len(sentence.texts), "body", words)
            if FINITE.isdisjoint(sentence.tags[:at]):
                return parted(text, rest, words)
            return [_part(text, sentence, 0, at, "caption", words), *parted(text, rest, words)]
    return [sentence]


def _part(text: str, sentence: Sentence, low: int, high: int, kind: PartKind, words: Lexicon) -> Sentence:
    start, end = sentence.spans[low][0], sentence.spans[high - 1][1]
    return tokenize(text, start, end, kind, sentence.paragraph, words)


def _begins(text: str, sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Whether a sentence begins at token ``at``: a word with a capital that no name needs, before a small
    letter and behind a word.
    """
    tags, word, following = sentence.tags, sentence.texts[at], sentence.texts[at + 1]
    if not following[0].islower() or tags[at] == QUOTED or not sentence.texts[at - 1][-1].isalnum():
        return False
    if len(word) < 2 or word[1:] != word[1:].lower() or sentence.lowers[at] in words.names.no_names:
        return False
    if tags[at - 1] in (DETERMINER, PREPOSITION, COORDINATOR, ADVERBIAL):
        return False
    verb = next((k for k in range(at + 1, len(tags)) if tags[k] in FINITE), -1)
    if verb < 0:
        return False
    if sentence.lowers[at] in words.clauses.determiners | words.clauses.adverbials:
        return True
    if tags[at - 1] not in (WORD, DATE, NUMBER) or not sentence.texts[at - 1][0].islower():
        return False
    if sentence.lowers[at] in words.clauses.pronouns:
        return True
    return _JOINTS.isdisjoint(tags[at:verb]) and _is_common(text, word)


def _is_common(text: str, word: str) -> bool:
    """Tell a word that the article writes with a small letter, more often than with a capital inside a
    sentence.
    """
    words, inside = _counted(text)
    return words[word.lower()] >= max(1, inside[word])  # once where it begins the sentence below the headline


@lru_cache(maxsize=2)
def _counted(text: str) -> tuple[Counter[str], Counter[str]]:
    """How often each word stands in an article, and how often behind a small letter or a comma."""
    return Counter(_WORD.findall(text)), Counter(_INSIDE.findall(text))
