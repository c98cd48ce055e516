"""Lines that tell the date of a clause with the sentence around it, which happened on another day."""

from __future__ import annotations

from functools import lru_cache

from timeline.events.clauses.assemble import clauses
from timeline.events.clauses.tagging.tokens import tokenize
from timeline.events.words.lexicon import lexicon
from timeline.model import Report

_OPENING = 2  # words by which a clause is found in its line


def only_hangs(report: Report, language: str) -> bool:
    """Tell "The concert was in doubt since it was announced in July", dated July.

    Not "Orm was at home when the bank was robbed in July", all of which happened then.
    """
    if report.ground != "phrase" or report.quote == report.text:
        return False
    opening = " ".join(report.quote.lower().split()[:_OPENING])
    return f" {opening} " in report.title.lower() and _hangs(report.title, opening, language)


@lru_cache(maxsize=1 << 12)
def _hangs(title: str, opening: str, language: str) -> bool:
    """Tell whether a clause that opens so says of another when or who, inside a line."""
    words = lexicon(language)
    if opening.split(maxsplit=1)[0] in words.dates.simultaneous:
        return False
    line = tokenize(title, 0, len(title), "body", 0, words)
    at = line.token_at(title.lower().find(f" {opening} ") + 1)
    return any(part.start == at and part.kind in ("relative", "adverbial") for part in clauses(line, words))
