"""How an article spells its words: how often in all, and how often where only a name has a capital."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

_WORD = re.compile(r"\w+(?:[-'’.&]\w+)*")
_INSIDE = re.compile(rf"(?<=[a-z,] ){_WORD.pattern}")


@lru_cache(maxsize=2)
def written(text: str) -> Counter[str]:
    """How often each word stands in an article, as it is spelled there."""
    return Counter(_WORD.findall(text))


@lru_cache(maxsize=2)
def inside(text: str) -> Counter[str]:
    """How often each word stands in an article behind a small letter or a comma."""
    return Counter(_INSIDE.findall(text))


def is_common(text: str, word: str) -> bool:
    """Tell a word that the article writes with a small letter, more often than with a capital inside a
    sentence.
    """
    lower = word.lower()  # which a name has nowhere in it: most words need no count
    return lower in text and written(text)[lower] >= max(1, inside(text)[word])  # once where it opens one
