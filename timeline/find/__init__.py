"""Find temporal expressions: spans of text with a meaning, not yet on any calendar."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from operator import itemgetter

from timeline.find.compounds import cut
from timeline.find.engine import Engine, Node
from timeline.find.lexicon import load
from timeline.find.meaning import meaning, reach
from timeline.find.namesakes import Namesakes
from timeline.find.titles import in_title
from timeline.find.tokens import tokenize
from timeline.model import Meaning, TimeExpression
from timeline.sentences import paragraphs

__all__ = ["find"]

_ADDRESS = re.compile(r"(?:://|\bwww\.)\S+")  # of the internet: what looks like a date in one is none


@cache
def _engine(language: str) -> Engine:
    return Engine(load(language))


def find(text: str, language: str) -> list[TimeExpression]:
    """The temporal expressions of a text in the language ("en"), in order, without overlap.

    Offsets are half-open, in characters. LanguageError if no language file can be had.
    """
    engine = _engine(language)
    addressed = "://" in text or "www." in text
    addresses = [found.span() for found in _ADDRESS.finditer(text)] if addressed else []
    titles, namesakes = engine.lexicon.titles, Namesakes(text, engine.lexicon.namesakes)
    found: list[TimeExpression] = []
    for start, end in paragraphs(text):
        tokens = cut(tokenize(text, start, end), engine.lexicon.compounds)
        for offset, node in engine.match(tokens):
            low, high = tokens.span(offset + node.start)[0], tokens.span(offset + node.end - 1)[1]
            if (addresses and _is_inside(addresses, low, high)) or _is_numbered(text, low, high):
                continue
            if (titles and in_title(text, low, high, titles)) or namesakes.is_person(low, high):
                continue
            first, last = reach(node)
            what = _meaning(engine, node, tuple(tokens.words[offset + first : offset + last]))
            found.append(TimeExpression(low, high, text[low:high], node.rule.name, what))
    return found


@lru_cache(maxsize=10_000)
def _meaning(engine: Engine, node: Node, words: tuple[str, ...]) -> Meaning:
    """What a match means in these words of its own."""
    return meaning(node, words, -reach(node)[0], engine.lexicon)


def _is_inside(spans: Sequence[tuple[int, int]], low: int, high: int) -> bool:
    """Whether one of the spans, which are in order, holds all from ``low`` to ``high``."""
    at = bisect_right(spans, low, key=itemgetter(0)) - 1
    return at >= 0 and high <= spans[at][1]


def _is_numbered(text: str, low: int, high: int) -> bool:
    """Whether bare digits are part of a number of another kind: of a flight, a road, a picture (1790x900)."""
    if not text[low:high].isdigit():
        return False
    before, after = text[low - 1 : low], text[high : high + 2]
    return before.islower() or before.isupper() or (after[:1].islower() and after[1:].isdigit())
