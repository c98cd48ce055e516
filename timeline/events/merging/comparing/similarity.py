"""Whether two reports tell one happening: day, deed, names and numbers decide, words only propose.

Word overlap alone ranks two deeds of one day by the same people above two tellings of one deed. So the words
have to overlap the more, the less the rest agrees.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from itertools import chain
from operator import attrgetter

from timeline.events.deeds.rows import SAYING, answers, asks, everyday, row_names, vague, words_for
from timeline.events.deeds.wordform import tokens
from timeline.events.merging.comparing.counted import are_as_many
from timeline.events.merging.comparing.hours import FAR, compared
from timeline.events.merging.comparing.kinds import are_others
from timeline.events.merging.comparing.named import DEMONYM
from timeline.events.merging.comparing.objects import are_of_one, are_of_two
from timeline.events.merging.comparing.signature import Signature, quoted_in, stems_of
from timeline.events.weights import SAME

_MONTHS = 62
_FAR = 1.5
_OTHERS = 50  # times a count, and more: the dead of a war beside those of a raid
FULL_NAME = 2
_OTHER = -1.0  # of another deed
_MOST_OF_OTHERS = round(
    SAME["bias"] + SAME["deeds"] * _OTHER + SAME["numbers"] + SAME["names"] + SAME["words"], 6
)  # that two reports of two deeds can come to, without what hours and speakers add
_VAGUE = 0.5  # of a deed, how much a shared verb is that leaves open what was done
_SAID = frozenset({SAYING})
_KEPT = 1 << 12  # reports of which it is known how like others they are
_PAIRS = 1 << 14  # pairs of names, lines or texts of which it is known how much they share
_Weight = Callable[[str], float]
_Norm = Callable[[frozenset[str]], float]
_Told = tuple[frozenset[str], frozenset[str]]
_said = attrgetter("first", "last", "to_the_day", "hours", "line", "stems", "names", "is_named", "verb",
                   "deeds", "kinds", "is_another", "objects", "is_announced", "numbers", "language",
                   "report.title", "report.said_by", "report.actors", "report.places")  # fmt: skip


class Similarity:
    """Compares reports; words count the more the fewer reports use them."""

    def __init__(self, signatures: Sequence[Signature]) -> None:
        counts = Counter(chain.from_iterable(each.stems for each in signatures))
        total = len(signatures) + 1
        weights = {stem: math.log(1 + total / (1 + count)) ** 2 for stem, count in counts.items()}
        rarest_first = sorted(weights, key=lambda stem: (-weights[stem], stem))
        self._places = {stem: place for place, stem in enumerate(rarest_first)}
        # 1 for a part of a name that is no word
        weight: _Weight = defaultdict(lambda: 1.0, weights).__getitem__
        # Of no methods: their caches would hold this object in a circle, and with it all reports once merged.
        norm = lru_cache(maxsize=_KEPT)(partial(_square, weight))
        self._overlap = lru_cache(maxsize=_PAIRS)(partial(_overlap, weight, norm))
        known: dict[object, int] = {}
        self._kinds = {each.place: known.setdefault(_said(each), len(known)) for each in signatures}
        self._signatures = {each.place: each for each in signatures}
        self._articles = {each.place: each.report.article for each in signatures}
        self._scores: dict[int, dict[int, float]] = defaultdict(dict)
        self._told: dict[int, _Told] = {}

    def score(self, one: Signature, other: Signature) -> float:
        """Return how much speaks for one happening; above 0 it is one. The weights are in weights.py."""
        is_one_article = one.report.article == other.report.article
        kind = self._kinds[other.place]
        known, key = self._scores[self._kinds[one.place]], ~kind if is_one_article else kind
        score = known.get(key, 0.0)
        if score <= 0:  # not known, or only that it is not above 0
            score = known[key] = self._compared(one, other, -math.inf, is_one_article=is_one_article)
        return score

    def likely(self, one: Signature, others: Iterable[int]) -> list[tuple[float, int]]:
        """Return the score and the number of each of the reports ``others`` that probably tells the same.

        Copies say the same, so that one score is theirs all; those of days gone by are forgotten when they
        are too many.
        """
        kinds, articles, article = self._kinds, self._articles, one.report.article
        known = self._scores[kinds[one.place]]
        score_of = known.get
        found: list[tuple[float, int]] = []
        for number in others:
            kind = kinds[number]
            if articles[number] == article:
                kind = ~kind
            score = score_of(kind)
            if score is None:
                other = self._signatures[number]
                score = known[kind] = self._compared(one, other, 0, is_one_article=kind < 0)
            if score > 0:
                found.append((score, number))
        if len(self._scores) > _KEPT:
            self._scores.clear()
            self._told.clear()
        return found

    def _compared(self, one: Signature, other: Signature, least: float, *, is_one_article: bool) -> float:
        """The score. Words and names take longest to compare; where no words and names could bring it above
        ``least`` they are left alone, and what is returned is the most that it could be.
        """
        is_said, deeds = _is_said(one, other), _deeds(one, other)
        if deeds == _OTHER and least >= _MOST_OF_OTHERS and not (is_said or (one.hours and other.hours)):
            return _MOST_OF_OTHERS  # as most pairs are that are not like
        rest = _but_words_and_names(one, other, deeds, is_one_article=is_one_article, is_said=is_said)
        if (most := rest + SAME["names"] + SAME["words"]) <= least:
            return most
        names = self._overlap(one.names, other.names)
        named = SAME["names"] * names
        if are_strangers(one, other):
            named += SAME["strangers"] * (1 - names)
        rest += named
        if (most := rest + SAME["words"]) <= least:
            return most
        words, all_words = (one.line, other.line), (one.stems, other.stems)
        if is_said:
            words, all_words = zip(self._told_by(one), self._told_by(other), strict=True)
        return rest + SAME["words"] * max(self._overlap(*words), self._overlap(*all_words))

    def _told_by(self, each: Signature) -> _Told:
        """Of the words of a report that says something what is said, in its line and in all of it: no names,
        no speaker, no saying.
        """
        kind, report = self._kinds[each.place], each.report
        if kind not in self._told:
            named = stems_of(" ".join((report.said_by, *report.actors, *report.places)), each.language)
            gone = named | words_for(SAYING, each.language)
            self._told[kind] = _but(each.line, each.names, gone), _but(each.stems, each.names, gone)
        return self._told[kind]

    def rarest(self, signature: Signature) -> list[str]:
        """Return the stems of a report, the rarest first: the ones that propose what to compare."""
        return sorted(signature.stems, key=self._places.__getitem__)


def _but(stems: frozenset[str], names: frozenset[str], gone: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for stem in stems - gone if stem[:DEMONYM] not in names)


def _is_said(one: Signature, other: Signature) -> bool:
    """Tell two lines that share only that they say something, or that both quote somebody: what is said
    decides, and who says it.
    """
    if SAYING not in one.verb or SAYING not in other.verb:
        return False
    if one.verb & other.verb == _SAID:
        return True
    return bool(quoted_in(one.report.title) and quoted_in(other.report.title))


def _same_speaker(one: Signature, other: Signature) -> int:
    """1 where who says it is called by the same last word, -1 where not, 0 where one of them is not known."""
    if not one.report.said_by or not other.report.said_by:
        return 0
    return 1 if _last_word(one.report.said_by) == _last_word(other.report.said_by) else -1


@lru_cache(maxsize=_KEPT)
def _last_word(name: str) -> str:
    said = tokens(name)
    return said[-1] if said else ""


def _overlap(weight: _Weight, norm: _Norm, one: frozenset[str], other: frozenset[str]) -> float:
    """Weighted cosine of two sets, 0 to 1."""
    shared = one & other
    if not shared:
        return 0.0
    return _square(weight, shared) / math.sqrt(norm(one) * norm(other))


def _square(weight: _Weight, stems: frozenset[str]) -> float:
    return math.fsum(map(weight, stems))  # the same in whatever order a set gives them


def _but_words_and_names(
    one: Signature, other: Signature, deeds: float, *, is_one_article: bool, is_said: bool
) -> float:
    """What ``deeds``, numbers, days, articles and languages say: gap in days (0 where their intervals touch).
    Most pairs differ in little of that, so that what they do not have is not added up.
    """
    are_apart = one.first > other.last or other.first > one.last
    if one.toll and other.toll and are_apart:
        return -math.inf  # a toll of Saturday and one of Monday are news of two days
    score = SAME["bias"] + SAME["deeds"] * deeds
    if one.numbers and other.numbers:
        score += SAME["numbers"] * _numbers(one, other)
    if one.kinds and other.kinds and _are_of_others(one, other):
        score += SAME["kinds"]
    if are_of_two(one.objects, other.objects, one.stems, other.stems):
        score += SAME["objects"]
    if one.is_another != other.is_another and (are_apart or not are_as_many(one.numbers, other.numbers)):
        score += SAME["another"]
    if are_apart:
        score += SAME["gap"] * (max(one.first, other.first) - min(one.last, other.last))
    if not (one.to_the_day and other.to_the_day):
        score += SAME["grain"] * abs(_rank(one) - _rank(other))
    if one.hours and other.hours:
        score += SAME["hours"] * compared(one.hours, other.hours)
    if is_one_article:
        score += SAME["article"] + SAME["own_day"] * _is_told_apart(one, other)
    if is_said:
        score += SAME["speaker"] * _same_speaker(one, other) + SAME["said_apart"] * _is_told_apart(one, other)
    if one.language != other.language and _are_foreign(one, other):
        score += SAME["foreign"]
    return score


def _is_told_apart(one: Signature, other: Signature) -> bool:
    """Tell two reports that their articles date themselves, to different days or parts of one day."""
    dated = one.to_the_day and other.to_the_day and one.report.ground == other.report.ground == "phrase"
    if not dated or one.first > other.last or other.first > one.last:
        return dated
    return bool(one.hours and other.hours and compared(one.hours, other.hours) <= FAR)


def are_strangers(one: Signature, other: Signature) -> bool:
    """Tell two lines that name each somebody or somewhere that the other does not."""
    named = one.is_named and other.is_named
    return named and not one.names <= other.names and not other.names <= one.names


def _are_foreign(one: Signature, other: Signature) -> bool:
    """Tell two reports in two languages, whose words cannot meet, that share too little else: a town and a
    deed are not enough, a name of two words is, and so is a number where no name speaks against it.
    """
    if len(one.names & other.names) >= FULL_NAME:
        return False
    strangers = bool(one.names and other.names and not one.names & other.names)
    return strangers or not one.numbers & other.numbers


def _are_of_others(one: Signature, other: Signature) -> bool:
    """Tell deeds of two things; what is said may come from another one, and so may news of the same count."""
    if SAYING in one.verb | other.verb or one.numbers & other.numbers:
        return False
    return are_others(one.kinds, other.kinds)


def _rank(each: Signature) -> int:
    """0 for a day, 1 for what is at most a month or two long, 2 for anything longer."""
    return 0 if each.to_the_day else 1 if each.last - each.first < _MONTHS else 2


def _deeds(one: Signature, other: Signature) -> float:
    """1 where the main verbs tell one deed, a half where one's deed is in the other's line, -1 where
    neither.
    """
    are_apart = one.first > other.last or other.first > one.last
    if are_apart and one.is_announced != other.is_announced:
        return _OTHER  # nor is an announcement what it announces
    if not are_apart and bool(one.toll) != bool(other.toll) and _counts_of_toll(one, other):
        return 1.0
    own = answers(one.language)
    others = own if one.language == other.language else answers(other.language)
    if own.isdisjoint(one.verb) != others.isdisjoint(other.verb) and _SAID not in (one.verb, other.verb):
        answered = one.verb & own & other.deeds or other.verb & others & one.deeds
        return 0.5 if answered else _OTHER  # an answer is not what it answers
    if shared := one.verb & other.verb:
        if shared <= (everyday(one.language) if are_strangers(one, other) else _SAID):
            return 0.0  # that both say something proves nothing
        return _VAGUE if shared <= vague(one.language) else 1.0
    if are_of_one(one.objects, other.objects, one.language):
        return 1.0
    if (SAYING in one.verb) != (SAYING in other.verb):
        return -0.5 if one.verb & other.deeds or other.verb & one.deeds else _OTHER  # said of it, and another
    if other.verb & one.deeds or one.verb & other.deeds:
        return _OTHER if _asks_for(one, other) or _asks_for(other, one) else 0.5
    if not (one.verb and other.verb) and one.deeds & other.deeds:
        return 0.5
    return _OTHER if (one.verb or one.deeds) and (other.verb or other.deeds) else 0.0


def _asks_for(one: Signature, other: Signature) -> bool:
    """Tell a line that only asks for what the other tells: "called on the mayor to resign"."""
    return bool(one.verb & asks(one.language)) and bool(one.deeds & other.verb)


def _counts_of_toll(one: Signature, other: Signature) -> bool:
    """Tell the toll that rose to twenty from the twenty that died, told on one day."""
    toll, dead = (one.toll, other) if one.toll else (other.toll, one)
    return toll is not None and toll.what in dead.verb and toll.value in {many for _, many in dead.numbers}


def _numbers(one: Signature, other: Signature) -> int:
    """1 where both count the same and agree, -1 where they count it and are far apart, -4 where no count
    of one happening comes to be the other, else 0.
    """
    if one.numbers & other.numbers:
        return 1
    counted = [(what, a, b) for what, a in one.numbers for also, b in other.numbers if what == also]
    if not counted or not all(max(a, b) > _FAR * min(a, b) for _, a, b in counted):
        return 0
    deeds = row_names(one.language)
    done = [max(a, b) > _OTHERS * min(a, b) for what, a, b in counted if what in deeds]
    return -4 if done and all(done) else -1
