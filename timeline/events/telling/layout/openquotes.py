"""Quotations that go on over sentences: “We lost it. | Nobody came,” Ida Tal said."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from timeline.events.clauses.tagging.quotations import left_open
from timeline.events.clauses.tagging.tags import QUOTED
from timeline.events.clauses.tagging.tokens import Sentence


def quoted_until(sentences: Sequence[Sentence]) -> list[int]:
    """Return for each sentence the last one of the quotation that it is wholly part of, -1 for any other.

    A quotation that is left open is one where a sentence of its paragraph closes it. What stands behind its
    mark in the sentence that opens it is marked as quoted, where words stand before the mark.
    """
    until = [-1] * len(sentences)
    for _, group in groupby(range(len(sentences)), key=lambda at: sentences[at].paragraph):
        first, closing = -1, frozenset[str]()
        for at in group:
            sentence = sentences[at]
            before = closing
            opens, closing = left_open(sentence.texts, closing)
            if first < 0 and not closing:
                if sentence.tags[:1] == [QUOTED] and all(tag == QUOTED for tag in sentence.tags):
                    until[at] = at
                continue
            if first < 0:
                first, mark = at, opens
            elif closing and opens < 0:
                continue
            if first < at:
                _mark(sentences, until, (first, mark), at, before)
                first, mark = (at, opens) if closing else (-1, -1)
    return until


def _mark(
    sentences: Sequence[Sentence],
    until: list[int],
    opening: tuple[int, int],
    last: int,
    closing: frozenset[str],
) -> None:
    """Note the quotation from a token of a sentence, its ``opening``, on to a mark of ``closing`` in sentence
    ``last``.
    """
    first, mark = opening
    if mark > 0:
        tags = sentences[first].tags
        tags[mark:] = [QUOTED] * (len(tags) - mark)
    else:
        until[first] = last
    until[first + 1 : last] = [last] * (last - first - 1)
    closes = next((at for at, text in enumerate(sentences[last].texts) if text in closing), -1)
    sentences[last].tags[: closes + 1] = [QUOTED] * (closes + 1)
    if all(tag == QUOTED for tag in sentences[last].tags):
        until[last] = last
