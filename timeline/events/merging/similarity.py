"""Whether two reports tell one happening: day, deed, names and numbers decide, words only propose.

Word overlap alone ranks two deeds of one day by the same people above two tellings of one deed. So the words
have to overlap the more, the less the rest agrees.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from timeline.events.merging.deeds import SAYING
from timeline.events.merging.signature import Signature
from timeline.events.weights import SAME

_MONTHS = 62
_FAR = 1.5
_FULL_NAME = 2
_KEPT = 1 << 16  # scores that are kept
_said = attrgetter("first", "last", "to_the_day", "clock", "line", "stems", "names", "is_named", "verb",
                   "deeds", "numbers", "language")  # fmt: skip


class Similarity:
    """Compares reports; words count the more the fewer reports use them."""

    def __init__(self, signatures: Sequence[Signature]) -> None:
        counts = Counter(stem for each in signatures for stem in each.stems)
        total = len(signatures) + 1
        weights = {stem: math.log(1 + total / (1 + count)) ** 2 for stem, count in counts.items()}
        self._weights = defaultdict(lambda: 1.0, weights)  # 1 for a part of a name that is no word
        self._norm = lru_cache(maxsize=_KEPT)(self._square)
        known: dict[object, int] = {}
        self._kinds = {each.index: known.setdefault(_said(each), len(known)) for each in signatures}
        self._scores: dict[tuple[int, int, bool, float], float] = {}

    def score(self, one: Signature, other: Signature, least: float = -math.inf) -> float:
        """Return how much speaks for one happening; above 0 it is one. The weights are in weights.py.

        Words and names take longest to compare. Where no words and names could bring the score above
        ``least`` they are left alone, and what is returned is the most that it could be. Copies say the same,
        so that one score is theirs all; those of days gone by are forgotten when they are too many.
        """
        is_one_article = one.report.article == other.report.article
        pair = self._kinds[one.index], self._kinds[other.index], is_one_article, least
        score = self._scores.get(pair)
        if score is None:
            if len(self._scores) >= _KEPT:
                self._scores.clear()
            score = self._scores[pair] = self._compared(one, other, least)
        return score

    def _compared(self, one: Signature, other: Signature, least: float) -> float:
        rest = _but_words_and_names(one, other)
        if (most := rest + SAME["names"] + SAME["words"]) <= least:
            return most
        names = self._overlap(one.names, other.names)
        rest += SAME["names"] * names + SAME["strangers"] * _strangers(one, other) * (1 - names)
        if (most := rest + SAME["words"]) <= least:
            return most
        return rest + SAME["words"] * max(
            self._overlap(one.line, other.line), self._overlap(one.stems, other.stems)
        )

    def _overlap(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Weighted cosine of two sets, 0 to 1."""
        shared = one & other
        if not shared:
            return 0.0
        return self._square(shared) / math.sqrt(self._norm(one) * self._norm(other))

    def _square(self, stems: frozenset[str]) -> float:
        return math.fsum(map(self._weights.__getitem__, stems))  # the same in whatever order a set gives them

    def rarest(self, signature: Signature) -> list[str]:
        """Return the stems of a report, the rarest first: the ones that propose what to compare."""
        return sorted(signature.stems, key=lambda stem: (-self._weights[stem], stem))


def _but_words_and_names(one: Signature, other: Signature) -> float:
    """What deeds, numbers, days, articles and languages say: gap in days (0 where their intervals touch)."""
    score = SAME["bias"] + SAME["deeds"] * _deeds(one, other) + SAME["numbers"] * _numbers(one, other)
    score += SAME["gap"] * max(0, max(one.first, other.first) - min(one.last, other.last))
    score += SAME["grain"] * abs(_rank(one) - _rank(other))
    score += SAME["clock"] * _clocks(one, other)
    score += SAME["article"] * (one.report.article == other.report.article)
    return score + SAME["foreign"] * _foreign(one, other)


def _clocks(one: Signature, other: Signature) -> int:
    """1 where both give one time of day, -1 where each gives another, 0 where one gives none."""
    if not (one.clock and other.clock):
        return 0
    return 1 if one.clock == other.clock else -1


def _strangers(one: Signature, other: Signature) -> bool:
    """Tell two lines that name each somebody or somewhere that the other does not."""
    named = one.is_named and other.is_named
    return named and bool(one.names - other.names) and bool(other.names - one.names)


def _foreign(one: Signature, other: Signature) -> bool:
    """Tell two reports in two languages, whose words cannot meet, that share too little else: a town and a
    deed are not enough, a name of two words is, and so is a number where no name speaks against it.
    """
    if one.language == other.language or len(one.names & other.names) >= _FULL_NAME:
        return False
    strangers = bool(one.names and other.names and not one.names & other.names)
    return strangers or not one.numbers & other.numbers


def _rank(each: Signature) -> int:
    """0 for a day, 1 for what is at most a month or two long, 2 for anything longer."""
    return 0 if each.to_the_day else 1 if each.last - each.first < _MONTHS else 2


def _deeds(one: Signature, other: Signature) -> float:
    """1 where the main verbs tell one deed, a half where one's deed is in the other's line, -1 where
    neither.
    """
    if one.verb & other.verb:
        return 0.0 if one.verb & other.verb == {SAYING} else 1.0  # that both say something proves nothing
    if (SAYING in one.verb) != (SAYING in other.verb):
        return -0.5 if one.verb & other.deeds or other.verb & one.deeds else -1.0  # said of it, and another
    if (
        one.verb & other.deeds
        or other.verb & one.deeds
        or (not (one.verb and other.verb) and one.deeds & other.deeds)
    ):
        return 0.5
    return -1.0 if (one.verb or one.deeds) and (other.verb or other.deeds) else 0.0


def _numbers(one: Signature, other: Signature) -> int:
    """1 where both count the same and agree, -1 where they count the same and are far apart, else 0."""
    if one.numbers & other.numbers:
        return 1
    if not (one.numbers and other.numbers):
        return 0
    counted = [(a, b) for what, a in one.numbers for also, b in other.numbers if what == also]
    apart = counted and all(max(a, b) > _FAR * min(a, b) for a, b in counted)
    return -1 if apart else 0
