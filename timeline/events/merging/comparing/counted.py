"""Numbers and what they count: "151 others were wounded" counts the wounded, "three days" counts nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Container, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.events.deeds.rows import phrases_of, rows, stemmer
from timeline.events.words.lexicon import Lexicon

_NUMBER = re.compile(r"(?:\d{1,3}(?:,\d\d\d?){0,4},\d{3}|\d+)(?:\.\d+)?$")  # as English writes it
_SWAPPED = str.maketrans(",.", ".,")
_NEXT = 4
_ABOUT = 2
_HUNDRED = 100
_ROUGH = 0.1  # how far off "about" may be
FAR = 5.0  # more than so many times another number, it is of something else: one raid's dead, and a war's
_BOUND = 3  # words


class Count(NamedTuple):
    """A number: the row of deeds or the stem of the noun that it counts, how many, and the words for it.

    ``bound`` is "about", "least" or "most" where the words before the number say so, else "".
    """

    what: str
    value: float
    said: str
    bound: str = ""

    @property
    def range(self) -> tuple[float, float]:
        """The least and the most that it can mean."""
        if self.bound == "about":
            return self.value * (1 - _ROUGH), self.value * (1 + _ROUGH)
        return 0.0 if self.bound == "most" else self.value, math.inf if self.bound == "least" else self.value


def contradict(one: Count, other: Count) -> bool:
    """Tell whether two counts of one thing cannot both be true; numbers far apart count two things."""
    if max(one.value, other.value) > FAR * min(one.value, other.value):
        return False
    (low, high), (least, most) = one.range, other.range
    return low > most or least > high


def counts(tokens: Sequence[str], words: Lexicon) -> list[Count]:
    """Return what the numbers among lower-case ``tokens`` count: the noun or deed behind, the deed before."""
    stem, known = stemmer(words.language), rows(words)
    phrases, ends = phrases_of(words), _ends(words)
    found: list[Count] = []
    values = _without_wholes([value_of(token, words) for token in tokens], tokens, words)
    for at, (token, value) in enumerate(zip(tokens, values, strict=True)):
        following = values[at + 1] if at + 1 < len(tokens) else None
        if value is None or following is not None or is_year(token, value):
            continue
        first = at
        while first and (before := values[first - 1]) is not None:
            value = before * value if value >= _HUNDRED else before + value  # two million, twenty-two
            first -= 1
        bound, bounding = bound_of(tokens, first, words)
        number = " ".join([*bounding, spelled(value, words)])
        behind = _behind(tokens, at, ends, words)
        for reached, ahead in enumerate(behind, 1):
            word = tokens[ahead]
            if values[ahead] is not None or word in words.stop.units:
                break
            own = () if word in words.actions.light else known.get(stem(word), ())
            own = own or phrases.get(f"{tokens[ahead - 1]} {word}", ())
            said = " ".join([number, *map(tokens.__getitem__, behind[:reached])])
            found += [Count(row, value, said, bound) for row in own]
            if ahead == at + 1 and word not in words.stop.words and not own:
                found.append(Count(stem(word), value, said, bound))
        else:
            deed = _deed_before(tokens, first - len(bounding), words)
            noun = " ".join(map(tokens.__getitem__, behind))
            for row in known.get(stem(deed), ()) if deed else ():
                said = " ".join(part for part in (deed, number, noun) if part)
                found.append(Count(row, value, said, bound))
    return found


def _without_wholes(
    values: Sequence[float | None], tokens: Sequence[str], words: Lexicon
) -> list[float | None]:
    """The numbers without those that others are a part of: "nine of the 12 miners died" tells of nine, "most
    of the 12" of no number.
    """
    kept = list(values)
    joints = words.dates.of | words.clauses.genitive
    small = joints | words.clauses.determiners
    for at in range(len(tokens) - 1):
        is_part = values[at] is not None or tokens[at] in words.stop.shares
        if not is_part or tokens[at + 1] not in joints:
            continue
        whole = next(
            (place for place in range(at + 1, len(tokens)) if tokens[place] not in small), len(tokens)
        )
        while whole < len(values) and values[whole] is not None:
            kept[whole] = None
            whole += 1
    return kept


def _behind(tokens: Sequence[str], at: int, ends: Container[str], words: Lexicon) -> list[int]:
    """The places of the words behind a number that may say what it counts, without an aside that counts
    some of them again: "four people, including two children, were hurt".
    """
    found: list[int] = []
    place, small = at + 1, words.dates.of | words.clauses.determiners
    while place < len(tokens) and len([each for each in found if tokens[each] not in small]) < _NEXT:
        if (
            tokens[place] == ","
            and tokens[place + 1 : place + 2]
            and tokens[place + 1] in words.stop.including
        ):
            closing = (after for after in range(place + 2, len(tokens)) if tokens[after] == ",")
            place = next(closing, len(tokens)) + 1
            continue
        if tokens[place] in ends and " ".join(tokens[place : place + 2]) not in phrases_of(words):
            break  # but for "ums Leben gekommen"
        found.append(place)
        place += 1
    return found


@lru_cache(maxsize=16)
def _ends(words: Lexicon) -> frozenset[str]:
    """The words behind a number at which what it counts ends."""
    small = words.clauses
    joints = small.prepositions | small.adverbials | small.relatives | small.coordinators | {","}
    return joints - words.dates.of


def holds_number(tokens: Sequence[str], words: Lexicon) -> bool:
    """Tell whether there is any number among lower-case ``tokens``, quickly."""
    return any(token[0].isdigit() or token in words.stop.numbers for token in tokens)


def bound_of(tokens: Sequence[str], at: int, words: Lexicon) -> tuple[str, Sequence[str]]:
    """What the words before a number make of it, and these words: "at least" four."""
    for length in range(min(_BOUND, at), 0, -1):
        said = tokens[at - length : at]
        if bound := words.stop.bounds.get(" ".join(said)):
            return bound, said
    return "", ()


def _deed_before(tokens: Sequence[str], at: int, words: Lexicon) -> str:
    """The word before a number and what bounds it: "killed | at least four", "claimed the lives of four"."""
    back = at - 1
    while back >= max(0, at - _ABOUT) and (
        tokens[back] in words.stop.roughly or tokens[back] in words.dates.of
    ):
        back -= 1
    return tokens[back] if back >= 0 and tokens[back] not in words.names.no_names else ""  # "march 10"


def is_year(token: str, value: float) -> bool:
    """Tell a number that is rather a year."""
    return token.isdigit() and 1800 <= value <= 2100


def value_of(token: str, words: Lexicon) -> float | None:
    """The number that a token is, in digits or written out."""
    if token[0].isdigit():
        token = token if words.stop.grouping == "," else token.translate(_SWAPPED)
        return float(token.replace(",", "")) if _NUMBER.match(token) else None
    known = words.stop.numbers.get(token)
    return None if known is None else float(known)


def spelled(value: float, words: Lexicon) -> str:
    """A number in digits as the language groups them: "1,200", "1.200" in German."""
    told = format(value, ",.10g")
    return told if words.stop.grouping == "," else told.translate(_SWAPPED)


def are_as_many(one: frozenset[tuple[str, float]], other: frozenset[tuple[str, float]]) -> bool:
    """Tell "another four were freed" and "four were freed", which count as many."""
    return any(many > 1 for _, many in one & other)
