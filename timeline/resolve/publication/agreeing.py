"""Where articles tell the same happening: the days that dated articles give to the days of an undated one.

Two mentions tell of the same happening if their sentences share rare words and names. One such match proves
little; several that lead to the same day of publication, and none as well supported that leads elsewhere, do.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from timeline import calendar
from timeline.calendar import first_day
from timeline.resolve.publication.bounds import Bounds
from timeline.resolve.publication.evidence import Mention
from timeline.resolve.wording import spoken

WEEK = 6  # a weekday told as past is at most this many days old (today included)
_LEAST_WORDS = 3  # rare words that two sentences must share
_LEAST_WORDS_OF_DAY = 2  # … where month and day agree too
_COMMON = 30  # a word in more mentions than this (or in a twentieth of them) leads to no comparison
_OTHERS = 30  # mentions elsewhere that hold none of the words: in a small collection no word is common
_LEAST_WEIGHT = 10.0  # what their shared words must weigh together (natural logarithms of rarity)
_LEAST_TOTAL = 24.0  # what all matches that lead to one day must weigh together
_LEAST_SENTENCES = 2
_MANY_SENTENCES = 3  # that agree; or all that there are
_LEAST_SHARE = 0.5  # of the sentences that name a day near publication
_SLACK = 1  # days: what is "yesterday" in one article was printed, or told, a day later in another
_RIVAL = 0.3  # another day as well supported as this share of the best makes the matches worthless
_AS_GOOD = 0.7  # days supported as well as this share of the best are all possible
_AS_GOOD_OVER = 0.85  # … where all that supports the best is told as past, and cannot lie ahead
_FEW = 100  # told mentions, few enough that two hardly share rare words by chance
_AS_GOOD_ALONE = 0.55  # where few matches among few mentions must do, so that the days are more


@dataclass(frozen=True, slots=True)
class Match:
    """A mention of an undated article, and the mention of a dated one that tells the same happening."""

    mention: Mention
    told: Mention
    day: int
    weight: float

    @property
    def reason(self) -> str:
        """The match in words."""
        date = spoken(calendar.from_ordinal(self.day))
        return f"“{self.mention.text}” is {date} in “{self.told.name}”, which tells the same"


class Told:
    """Told mentions by the words that they hold, so that only those that share a rare word are compared."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._mentions = [mention for mention in mentions if not mention.quoted]
        for place, mention in enumerate(self._mentions):
            for word in mention.words:
                self._by_word[word].append(place)
        self.are_few = len(self._mentions) <= _FEW
        self._most = max(_COMMON, len(self._mentions) // 20)
        size = len(self._mentions) + _OTHERS
        self._weights = {word: math.log(size / len(places)) for word, places in self._by_word.items()}

    def matches(self, mention: Mention) -> list[Match]:
        """For each day that told mentions give to a mention, the best match, in order of days."""
        least = _LEAST_WORDS if mention.month is None else _LEAST_WORDS_OF_DAY
        best: dict[int, Match] = {}
        for place in self._sharing(mention):
            told = self._mentions[place]
            shared = mention.words & told.words
            if told.date is None or len(shared) < least or told.article == mention.article:
                continue
            weight = sum(self._weights[word] for word in sorted(shared))
            day = first_day(told.date)
            if weight >= _LEAST_WEIGHT and (day not in best or weight > best[day].weight):
                best[day] = Match(mention, told, day, weight)
        return [best[day] for day in sorted(best)]

    def _sharing(self, mention: Mention) -> list[int]:
        """The told mentions that share a rare word and can mean the same day, in order."""
        rare = (self._by_word.get(word, ()) for word in mention.words)
        places = {place for held in rare if len(held) <= self._most for place in held}
        return [place for place in sorted(places) if _can_agree(mention, self._mentions[place])]


def _can_agree(mention: Mention, told: Mention) -> bool:
    if mention.weekday is not None and mention.weekday != told.weekday:
        return False
    return mention.month is None or (mention.month, mention.day) == (told.month, told.day)


def week_agreed(mentions: Sequence[Mention], told: Told) -> Bounds | None:
    """The days of publication that several happenings agree on, told by weekday or as "yesterday".

    Among few told mentions one happening is enough, for the days that most of its evidence allows.
    """
    sentences = len({mention.sentence for mention in mentions})
    found = [told.matches(mention) for mention in mentions]
    matches = [match for each in found for match in each]
    weights: dict[int, float] = defaultdict(float)
    for each in found:
        for day, weight in _support(each).items():
            weights[day] += weight
    if not weights:
        return None
    best = max(weights, key=lambda day: (weights[day], -day))
    over = all(match.mention.direction == "past" for match in matches if _supports(match, best, best))
    first, last = _around(best, weights, _AS_GOOD_OVER if over else _AS_GOOD)
    rival = max(
        (weight for day, weight in weights.items() if not first - WEEK <= day <= last + WEEK), default=0
    )
    agreeing = [match for match in matches if _supports(match, first, last)]
    if weights[best] < _LEAST_TOTAL or rival > _RIVAL * weights[best]:
        return None
    if not _are_several(agreeing, sentences):
        if not told.are_few:
            return None
        first, last = _around(best, weights, _AS_GOOD_ALONE)
    agreeing.sort(key=lambda match: (-match.weight, match.mention.sentence))
    reasons = tuple(dict.fromkeys(match.reason for match in agreeing))
    return Bounds(first, last, reasons)


def _support(matches: Sequence[Match]) -> dict[int, float]:
    """For each day of publication, the weight of the best of a mention's matches that leads to it."""
    support: dict[int, float] = {}
    for match in matches:
        first, last = span_of(match.mention, match.day)
        for day in range(first, last + 1):
            support[day] = max(support.get(day, 0.0), match.weight)
    return support


def _around(best: int, weights: dict[int, float], share: float) -> tuple[int, int]:
    """The days around the best one that have that share of its support."""
    enough = share * weights[best]
    first = last = best
    while weights.get(first - 1, 0) >= enough:
        first -= 1
    while weights.get(last + 1, 0) >= enough:
        last += 1
    return first, last


def _supports(match: Match, first: int, last: int) -> bool:
    low, high = span_of(match.mention, match.day)
    return low <= last and first <= high


def _are_several(matches: Sequence[Match], of: int) -> bool:
    """Several happenings, of different days or articles, in most of the sentences that could agree."""
    agreeing = len({match.mention.sentence for match in matches})
    sources = {(match.day, match.told.article) for match in matches}
    if agreeing < _LEAST_SENTENCES or len(sources) < _LEAST_SENTENCES:
        return False
    return agreeing == of or (agreeing >= _MANY_SENTENCES and agreeing >= _LEAST_SHARE * of)


def span_of(mention: Mention, day: int) -> tuple[int, int]:
    """The days of publication for which a weekday or "yesterday" means ``day``: news names its own week."""
    if mention.shift is not None:
        return day - mention.shift - _SLACK, day - mention.shift + _SLACK
    return (day - WEEK if mention.direction != "past" else day), (
        day + WEEK if mention.direction != "future" else day
    )
