"""Which articles are one voice: copies of one agency text, told by the sentences they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from timeline.model import Report

_SHARED = 0.6
_FEWEST = 3
_COMMON = 50


def voices(reports: Sequence[Report]) -> dict[str, str]:
    """Map every article to the first one that has its text: itself, unless it is a copy.

    Two articles are one voice when at least three sentences, and 60 per cent of the shorter one's, are the
    same
    word for word. ``reports`` must be in the order of the articles.
    """
    sentences: dict[str, set[str]] = defaultdict(set)
    for report in reports:
        sentences[report.article].add(" ".join(report.text.lower().split()))
    holders: dict[str, list[str]] = defaultdict(list)
    first: dict[str, str] = {}
    for article, own in sentences.items():
        shared: Counter[str] = Counter()
        for sentence in own:
            shared.update(set(holders[sentence][:_COMMON]))
        first[article] = article
        for other, count in sorted(shared.items()):
            if count >= _FEWEST and count >= _SHARED * min(len(own), len(sentences[other])):
                first[article] = first[other]
                break
        for sentence in own:
            holders[sentence].append(article)
    return first
