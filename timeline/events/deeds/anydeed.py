"""Whether a text may tell a deed at all, asked of sentences that are not told yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from timeline.events.deeds.rows import phrases_of, rows, stemmer
from timeline.events.deeds.wordform import tokens
from timeline.events.words.lexicon import Lexicon


def names_deed(text: str, words: Lexicon) -> bool:
    """Tell whether a deed that has a row may stand in a text, all of it or cut."""
    said, stems = frozenset(tokens(text)), rows(words).keys()
    if not stems.isdisjoint(map(stemmer(words.language), said)):
        return True
    phrases = _split_phrases(words)
    return any(said.issuperset(phrase) for word in said & phrases.keys() for phrase in phrases[word])


@lru_cache(maxsize=16)
def _split_phrases(words: Lexicon) -> Mapping[str, list[list[str]]]:
    """The deeds of several words by the longest of them, which is in the fewest texts."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    for phrase in phrases_of(words):
        found[max(phrase.split(" "), key=len)].append(phrase.split(" "))
    return found
