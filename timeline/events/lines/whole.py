"""A sentence as its own line, where no grammar is known to cut it by: as written, date and all, but not too
long.
"""

from __future__ import annotations

import re

from timeline.letters import WITHOUT_SPACES

_LENGTH = 20
"""Words of a line; in scripts without spaces so many times two characters."""

_SHORTEST = 4
_LITTLE = 12  # words that say too little before a quotation
_UNSPACED = re.compile(f"[{WITHOUT_SPACES}]")
_PIECE = re.compile(r"\s+|\d+(?:[.,:]\d+)+|[\w\u0300-\u036f'’.-]*\w|[^\w\s]")
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
    word, and inside a quotation only where too little stands before it ("By the way, he said, “it is …”").
    """
    line = " ".join(sentence.split()).lstrip(_LEADING)
    line = line.rstrip(_TRAILING).rstrip(_STOPS).rstrip(_TRAILING)
    end, closing = _end(line, words)
    return line if end >= len(line) else f"{line[:end].rstrip(_TRAILING + _STOPS)} …{closing}"


def _end(line: str, words: int) -> tuple[int, str]:
    """Where a line may end, and the mark to close it with: at the last piece outside quotations within the
    length, or the first beyond; inside a quotation where little is outside.
    """
    length, best, closing = 0.0, 0, ""
    told, inside = 0.0, 0  # the words up to ``best``, the last place inside the quotation
    for piece in _PIECE.finditer(line):
        text = piece[0]
        if not closing and length >= _SHORTEST and not text[0].isalnum():
            if length > words and best:
                return best, ""
            best, told = piece.start(), length
            if length > words:
                return best, ""
        if closing and text.isspace():
            if length >= words and inside and told < _LITTLE:
                return inside, closing[-1]
            inside = piece.start()
        if closing:
            closing = "" if text in closing else closing
        elif text in _QUOTES and any(mark in line[piece.end() :] for mark in _QUOTES[text]):
            closing, inside = _QUOTES[text], 0
        length += _weight(text)
    return (len(line) if length <= words or not best else best), ""


def _weight(piece: str) -> float:
    """How many words a piece counts for."""
    if not piece[0].isalnum():
        return 0
    unspaced = len(_UNSPACED.findall(piece))
    return unspaced / 2 if unspaced else 1
