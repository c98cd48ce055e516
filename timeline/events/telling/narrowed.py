"""Dates that a finer one behind a comma makes more exact: "next week, on Thursday, 4 July"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from timeline.events.clauses.tags import PREPOSITION
from timeline.events.clauses.tokens import Sentence
from timeline.model import Resolution

_SHORT = frozenset({"day", "daypart", "minute"})


def without_narrowed(sentence: Sentence, dating: Sequence[Resolution]) -> list[Resolution]:
    """Return the phrases without the weeks and months within which the next one names a day."""
    return [
        each
        for each, following in zip_longest(dating, dating[1:])
        if following is None or not _is_narrowed(sentence, each, following)
    ]


def _is_narrowed(sentence: Sentence, one: Resolution, following: Resolution) -> bool:
    if one.when is None or following.when is None or one.range is not None:
        return False
    if following.type == "DURATION":
        return False  # "in March, two months before the fire"
    if one.when.grain in _SHORT or following.when.grain not in _SHORT:
        return False
    within = one.when.earliest <= following.when.earliest and following.when.latest <= one.when.latest
    end = sentence.token_at(one.expression.end - 1) + 1
    start = sentence.token_at(following.expression.start)
    joined = sentence.texts[end : end + 1] == [","] and start - end <= 2
    return within and joined and set(sentence.tags[end + 1 : start]) <= {PREPOSITION}
