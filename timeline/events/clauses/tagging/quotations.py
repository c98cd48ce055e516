"""What stands in quotation marks, also in those that a sentence before has opened."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from timeline.events.clauses.tagging.tags import QUOTED

_TYPED = ("''", '"')
_ENDS = frozenset({"”", "''", '"'})
_BEFORE_END = (",", ".", "!", "?")
_CLOSING: Mapping[str, Collection[str]] = {
    "“": "”", "«": "»", "„": "“”", '"': '"', "»": "«", "「": "」", "『": "』", "``": _TYPED, "` `": _TYPED,
}  # fmt: skip
_QUOTES = _ENDS.union(_CLOSING)


def mark_quotations(texts: Sequence[str], tags: list[str]) -> None:
    """Tag what stands in quotation marks as such, the marks included."""
    if _QUOTES.isdisjoint(texts):
        return
    closing = _left_open(texts)
    for index, text in enumerate(texts):
        if closing:
            tags[index] = QUOTED
            closing = "" if text in closing else closing
        elif text in _CLOSING and (closing := _closing(texts, index)):
            tags[index] = QUOTED


def quoted_around(tags: Sequence[str], token: int) -> tuple[int, int]:
    """Return where the quotation begins and ends that token ``token`` stands in, its marks included."""
    low = high = token
    while low > 0 and tags[low - 1] == QUOTED:
        low -= 1
    while high < len(tags) and tags[high] == QUOTED:
        high += 1
    return low, high


def _left_open(texts: Sequence[str]) -> Collection[str]:
    """Return what closes a quotation that an earlier sentence opened, "" if this one begins in none."""
    if _ENDS.isdisjoint(texts):
        return ""
    first = next(at for at, text in enumerate(texts) if text in _ENDS or text in _CLOSING)
    closes = texts[first] in _ENDS and (texts[first] != '"' or texts.count('"') % 2 == 1)
    return texts[first] if closes and first > 1 and texts[first - 1] in _BEFORE_END else ""


def _closing(texts: Sequence[str], index: int) -> Collection[str]:
    """Return what would close the quotation that opens at this token, "" if it is never closed or none."""
    closing = _CLOSING[texts[index]]
    return closing if any(later in closing for later in texts[index + 1 :]) else ""


def left_open(texts: Sequence[str], closing: frozenset[str]) -> tuple[int, frozenset[str]]:
    """Return where the last quotation opens that begins in a sentence, -1 for none, and what would close the
    one that is open at its end; ``closing`` would close that which was open at its beginning.
    """
    opens = -1
    if _QUOTES.isdisjoint(texts):
        return opens, closing
    for index, text in enumerate(texts):
        if closing:
            closing = frozenset() if text in closing else closing
        elif text in _CLOSING:
            opens, closing = index, frozenset(_CLOSING[text])
    return opens, closing
