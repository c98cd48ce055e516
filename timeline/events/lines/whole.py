"""A sentence as its own line, where no grammar is known to cut it by: as written, date and all, but not too
long.
"""

from __future__ import annotations

import re

from timeline.letters import WITHOUT_SPACES

_LENGTH = 20
"""Words of a line; in scripts without spaces so many times two characters."""

_SHORTEST = 4
_UNSPACED = re.compile(f"[{WITHOUT_SPACES}]")
_PIECE = re.compile(r"\s+|[\w\u0300-\u036f'’.-]*\w|[^\w\s]")
_QUOTES = {
    "“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』", "《": "》", '"': '"',
    "(": ")", "（": "）",
}  # fmt: skip
_LEADING = " \t\u00a0*•·▪–—-,;:、，。"
_TRAILING = " \t\u00a0–—-,;:、，；："
_STOPS = ".。．।۔"


def whole_line(sentence: str, words: int = _LENGTH) -> str:
    """Return a sentence as the line of an event: white space single, the stop at its end left out.

    A longer one ends with "…" at the last punctuation mark or space before word ``words``, never inside a
    word or a quotation.
    """
    line = " ".join(sentence.split()).lstrip(_LEADING)
    line = line.rstrip(_TRAILING).rstrip(_STOPS).rstrip(_TRAILING)
    end = _end(line, words)
    return line if end >= len(line) else line[:end].rstrip(_TRAILING + _STOPS) + " …"


def _end(line: str, words: int) -> int:
    """Where a line may end: at the last piece outside quotations within the length, or the first beyond."""
    length, best, closing = 0.0, 0, ""
    for piece in _PIECE.finditer(line):
        text = piece[0]
        if not closing and length >= _SHORTEST and not text[0].isalnum():
            if length > words and best:
                return best
            best = piece.start()
            if length > words:
                return best
        if closing:
            closing = "" if text in closing else closing
        elif text in _QUOTES and any(mark in line[piece.end() :] for mark in _QUOTES[text]):
            closing = _QUOTES[text]
        length += _weight(text)
    return len(line) if length <= words or not best else best


def _weight(piece: str) -> float:
    """How many words a piece counts for."""
    if not piece[0].isalnum():
        return 0
    unspaced = len(_UNSPACED.findall(piece))
    return unspaced / 2 if unspaced else 1
