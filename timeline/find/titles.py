"""Titles in quotation marks: the words of “Friday Night Lights” are no date.

A language whose titles are written with capitals has a table ``[titles]`` in its file: the small words of
titles, the words for works that have them, and the words before other quotations.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_CLOSING = {"“": "”", "‘": "’", '"': '"', "``": "''", "''": "''"}
_MARK = re.compile("[“‘\"`']")  # looked for first: before few phrases there is any
_OPENING = re.compile(r"(?<![^\s(\[—–-])(?:[“‘\"]|``|'')(?=\S)")
_LONGEST = 60  # characters on either side of the phrase
_MOST_WORDS = 8
_WORD = re.compile(r"[^\W_]+(?:['’.&-]+[^\W_]+)*")
_INNER_MARK = re.compile(r"[,;:—!?]|\.\s|\n")
_SHOWN = re.compile(r" ([a-z]+)")
_BEFORE = re.compile(r"([^\W\d_]+)(['’]s?)?\s$")
_BEHIND = re.compile(r"['’”\"]+,?\s*([^\W\d_]+)")

Words = Mapping[str, frozenset[str]]


def in_title(text: str, start: int, end: int, words: Words) -> bool:
    """Whether the phrase at ``start``–``end`` stands in a title; ``words``: a language's ``[titles]``."""
    quoted = _quoted(text, start, end)
    if quoted is None:
        return _is_shown(text, start, end, words)
    mark, low, high = quoted
    title = text[low:high].rstrip(",.")
    found = [word.span() for word in _WORD.finditer(title)]
    if _INNER_MARK.search(title) or not 0 < len(found) <= _MOST_WORDS:
        return False
    spelt = [title[first:last] for first, last in found]
    small = words["small"]
    if spelt[0][0].islower() or any(word[0].islower() and word not in small for word in spelt):
        return False
    beside = [  # the words that no date explains
        word.lower() not in small and not (low + first < end and low + last > start)
        for word, (first, last) in zip(spelt, found, strict=True)
    ]
    return _is_named(text[max(mark - _LONGEST, 0) : mark], text[high : high + _LONGEST], beside, words)


def _is_shown(text: str, start: int, end: int, words: Words) -> bool:
    """Whether the phrase is a word in capitals before that for what is shown: "the Today programme"."""
    behind = _SHOWN.match(text, end)
    if behind is None or behind[1] not in words["shown"] or not text[start:end].istitle():
        return False
    return _BEFORE.search(text, max(start - _LONGEST, 0), start) is not None


def _quoted(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """Where the quotation mark before a phrase stands, and the span of what it and the next enclose."""
    opening, low = None, max(start - _LONGEST, 0)
    if not _MARK.search(text, low, start + 1):
        return None
    for found in _OPENING.finditer(text, low, start + 1):
        opening = found
    if opening is None:
        return None
    closing = _CLOSING[opening.group()]
    closed = text.find(closing, end, end + _LONGEST)
    if closed < 0 or closing in text[opening.end() : start]:
        return None
    return opening.start(), opening.end(), closed


def _is_named(before: str, behind: str, beside: list[bool], words: Words) -> bool:
    """Whether words in capitals stand where a title does: in mid-clause, or beside the word for a work."""
    opener, follower = _BEFORE.search(before), _BEHIND.match(behind)
    works = words["works"]
    of_work = follower is not None and follower[1] in works
    if opener is None:  # at the head of a sentence or after a comma, where quoted speech begins as well
        return any(beside[1:]) and follower is not None and follower[1].islower()
    word = opener[1]
    if of_work or word.lower() in works or (opener[2] and word[0].isupper()):
        return True
    return any(beside) and word.islower() and word not in words["not_title"]
