"""People named like a month: where a text names Mrs May, a bare “May” is hers.

A language has a table ``[namesakes]`` in its file: the months that are family names, what stands before a
family name, and the words before a month.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_WORD = re.compile(r"\w+")
_JOINED = re.compile(r"\w[\s-]+\Z")
_LOOKED_AT = 40  # characters before a phrase

Words = Mapping[str, frozenset[str]]


class Namesakes:
    """Answers, for bare months of one text, whether they are people."""

    def __init__(self, text: str, words: Words) -> None:
        self._text = text
        self._words = words
        self._named: dict[str, bool] = {}

    def is_person(self, start: int, end: int) -> bool:
        """Whether the phrase is a month alone that the text gives to a person, and no word says otherwise."""
        month = self._text[start:end]
        if month not in self._words.get("months", ()) or not self._is_named(month):
            return False
        before = self._text[max(start - _LOOKED_AT, 0) : start]
        if not _JOINED.search(before):
            return True
        words = [word.lower() for word in _WORD.findall(before)]
        part = " ".join(words[-2:]) in self._words["part_of"]
        return not part and words[-1] not in self._words["before_month"]

    def _is_named(self, month: str) -> bool:
        known = self._named.get(month)
        if known is None:
            before = "|".join(map(re.escape, sorted(self._words["before_name"])))
            name = re.compile(rf"\b(?:{before})\.?\s+{month}\b(?!\s+[A-Z\d])")
            known = self._named[month] = name.search(self._text) is not None
        return known
