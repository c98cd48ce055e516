"""How much an article is of its story: by the words that its reports share with those of the others."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from timeline.events.words.lexicon import lexicon
from timeline.model import Article, Report

_WORD = re.compile(r"[^\W\d_]+")


def likeness(reports: Iterable[Report], articles: Sequence[Article]) -> dict[str, float]:
    """Map each article that reports something to its likeness to the story, at most 1.

    That is the cosine of the words of its reports, each word once, and the words of all articles of its
    language, over the median of them: half of the articles are of the story, whatever it is. In a folder on
    one subject a page that a search turned up by a word in its margin has the least.
    """
    languages = {article.id: article.language or "en" for article in articles}
    said: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for report in reports:
        said[languages.get(report.article, "en")][report.article].add(report.text)
    found: dict[str, float] = {}
    for language, texts in said.items():
        stops = lexicon(language).stop.words
        words = {
            article: {word for text in own for word in _WORD.findall(text.lower())} - stops
            for article, own in texts.items()
        }
        found |= _to_median(_cosines(words))
    return found


def _cosines(words: Mapping[str, set[str]]) -> dict[str, float]:
    """The cosine of each set of words and the sum of all."""
    held = Counter(word for own in words.values() for word in own)
    norm = math.sqrt(sum(count * count for count in held.values()))
    return {
        article: sum(held[word] for word in own) / (math.sqrt(len(own)) * norm) if own else 0.0
        for article, own in words.items()
    }


def _to_median(cosines: Mapping[str, float]) -> dict[str, float]:
    middle = median(cosines.values())
    return {article: min(1.0, cosine / middle) if middle else 1.0 for article, cosine in cosines.items()}
