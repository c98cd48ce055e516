"""Which articles are one voice: copies of one agency text, told by the sentences they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import chain

from timeline.model import Report

_SHARED = 0.6
_FEWEST = 3
_COMMON = 50


def voices(reports: Sequence[Report]) -> dict[str, str]:
    """Map every article to the first one that has its text; ``reports`` are in the order of the articles."""
    told: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        told[report.article].append(report)
    return same_voices({article: sentences_of(own) for article, own in told.items()})


def sentences_of(reports: Iterable[Report]) -> frozenset[int]:
    """Return a number for each sentence of an article's reports: the same one for the same words."""
    every = {report.text for report in reports}
    return frozenset(map(_number, {" ".join(text.lower().split()) for text in every}))


def _number(sentence: str) -> int:
    return int.from_bytes(blake2b(sentence.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def same_voices(sentences: Mapping[str, frozenset[int]]) -> dict[str, str]:
    """Map every article to the first one that has its text: itself, unless it is a copy.

    Two articles are one voice when at least three sentences, and 60 per cent of the shorter one's, are the
    same word for word.
    """
    holders: dict[int, list[str]] = defaultdict(list)
    first: dict[str, str] = {}
    for article, own in sentences.items():
        shared = Counter(chain.from_iterable(holders[sentence][:_COMMON] for sentence in own))
        many = {other: count for other, count in shared.items() if count >= _FEWEST}
        first[article] = article
        for other in sorted(many):
            if many[other] >= _SHARED * min(len(own), len(sentences[other])):
                first[article] = first[other]
                break
        for sentence in own:
            holders[sentence].append(article)
    return first
