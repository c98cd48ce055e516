"""Which tokens of a sentence are its dates, with the marks that belong to them."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.tagging.tags import DATE, DETERMINER, GERUND, NAME, QUOTED, WORD
from timeline.events.clauses.tagging.tokens import Sentence

_FULL = 4  # tokens of "June 7, 2021"
_NOUNS = ([WORD], [NAME], [GERUND])


def mark_dates(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> None:
    """Mark the tokens inside ``spans`` (offsets in the article) as parts of a date phrase."""
    for low, high in spans:
        at = start = sentence.token_at(low)
        while at < len(sentence.spans) and sentence.spans[at][0] < high:
            if sentence.tags[at] != QUOTED:
                sentence.tags[at] = DATE
            at += 1
        _take_comma(sentence, start, at)
    if "(" in sentence.texts:
        _take_brackets(sentence)


def _take_comma(sentence: Sentence, start: int, end: int) -> None:
    """Take the second comma of "the June 7, 2021, raid", which parts nothing."""
    tags, texts = sentence.tags, sentence.texts
    full = end - start == _FULL and texts[start][0].isalpha() and texts[end : end + 1] == [","]
    if full and tags[start - 1 : start] == [DETERMINER] and tags[end + 1 : end + 2] in _NOUNS:
        tags[end] = DATE


def _take_brackets(sentence: Sentence) -> None:
    """Take the brackets of "said on Monday (June 24) they had left", in which the day is told again."""
    tags, texts = sentence.tags, sentence.texts
    for at in range(1, len(texts)):
        if texts[at] != "(" or tags[at - 1] != DATE:
            continue
        end = sentence.date_end(at + 1)
        if end > at + 1 and texts[end : end + 1] == [")"]:
            tags[at] = tags[end] = DATE
