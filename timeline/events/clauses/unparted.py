"""Marks that part no clause: those around plain brackets and figures, and those inside names and dates."""

from __future__ import annotations

from timeline.events.clauses.tokens import (
    COORDINATOR,
    DATE,
    FINITE,
    NAME,
    NUMBER,
    PUNCTUATION,
    WORD,
    Sentence,
)
from timeline.events.words.lexicon import Lexicon

_DASHES = frozenset("—–-")
_FIGURES = 8  # tokens of "or $1.40 a share,"


def joins(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell the dash of "the 2008–2010 slump" and of "Karim al - Tal", and the comma of "the Veld,
    Toria-based firm".
    """
    text = sentence.texts[at]
    if text not in _DASHES and text != ",":
        return False
    around = sentence.tags[max(0, at - 1) : at + 2]
    if text == ",":
        if around[0] != NAME or at + 1 == len(sentence.lowers):
            return False
        return sentence.lowers[at + 1].endswith(tuple(words.clauses.based))
    particles = words.names.connectors - words.names.weak_connectors
    named = around[-1:] == [NAME] and sentence.lowers[at - 1] in particles
    return around == [DATE, PUNCTUATION, DATE] or named


def plain_asides(sentence: Sentence) -> frozenset[int]:
    """The tokens of stretches that part nothing, marks included."""
    return _plain_brackets(sentence) | _same_figures(sentence)


def _plain_brackets(sentence: Sentence) -> frozenset[int]:
    """The tokens of brackets that hold no clause and no date, marks included: "(112 kilometres)" parts
    nothing.
    """
    if "(" not in sentence.texts:
        return frozenset()
    found: set[int] = set()
    opened = -1
    for at, text in enumerate(sentence.texts):
        if text == "(":
            opened = at
        elif text == ")" and opened >= 0:
            if not (FINITE | {DATE}).intersection(sentence.tags[opened:at]):
                found.update(range(opened, at + 1))
            opened = -1
    return frozenset(found)


def _same_figures(sentence: Sentence) -> frozenset[int]:
    """The tokens of ", or 40 cents a share," between a figure and its noun, marks included."""
    texts, tags = sentence.texts, sentence.tags
    found: set[int] = set()
    if COORDINATOR not in tags or NUMBER not in tags:
        return frozenset()
    for at in range(2, len(texts) - 1):
        if tags[at] == COORDINATOR and tags[at - 2 : at + 2] == [NUMBER, PUNCTUATION, COORDINATOR, NUMBER]:
            close = next((k for k in range(at + 1, min(at + _FIGURES, len(texts))) if texts[k] == ","), -1)
            if close > 0 and tags[close + 1 : close + 2] == [WORD]:
                found.update(range(at - 1, close + 1))
    return frozenset(found)
