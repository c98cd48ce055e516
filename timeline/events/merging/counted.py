"""Numbers and what they count: "151 others were wounded" counts the wounded, "three days" counts nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.merging.deeds import rows, stemmer
from timeline.events.words.lexicon import Lexicon

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?$")
_NEXT = 4
_ABOUT = 2
_HUNDRED = 100


class Count(NamedTuple):
    """A number: the row of deeds or the stem of the noun that it counts, how many, and the words for it."""

    what: str
    value: float
    said: str


def counts(tokens: Sequence[str], words: Lexicon) -> list[Count]:
    """Return what the numbers among lower-case ``tokens`` count: the noun or deed behind, the deed before."""
    stem, known, small = stemmer(words.language), rows(words), words.clauses
    ends = (
        small.prepositions | small.adverbials | small.relatives | small.coordinators | {","}
    ) - words.dates.of
    found: list[Count] = []
    for at, token in enumerate(tokens):
        value = _value(token, words)
        following = _value(tokens[at + 1], words) if at + 1 < len(tokens) else None
        if value is None or following is not None or _is_year(token, value):
            continue
        first = at
        while first and (before := _value(tokens[first - 1], words)) is not None:
            value = before * value if value >= _HUNDRED else before + value  # two million, twenty-two
            first -= 1
        number = format(value, ",.10g")
        ahead = at + 1
        while ahead < min(at + 1 + _NEXT, len(tokens)) and tokens[ahead] not in ends:
            word = tokens[ahead]
            if _value(word, words) is not None or word in words.stop.units:
                break
            own = () if word in words.actions.light else known.get(stem(word), ())
            said = " ".join([number, *tokens[at + 1 : ahead + 1]])
            found += [Count(row, value, said) for row in own]
            if ahead == at + 1 and word not in words.stop.words and not own:
                found.append(Count(stem(word), value, said))
            ahead += 1
        else:
            deed = _deed_before(tokens, first, words)
            noun = " ".join(tokens[at + 1 : ahead])
            for row in known.get(stem(deed), ()) if deed else ():
                found.append(Count(row, value, " ".join(part for part in (number, noun, deed) if part)))
    return found


def _deed_before(tokens: Sequence[str], at: int, words: Lexicon) -> str:
    """The word before the number: "killed at least four"."""
    back = at - 1
    while back >= max(0, at - _ABOUT) and tokens[back] in words.stop.roughly:
        back -= 1
    return tokens[back] if back >= 0 else ""


def _is_year(token: str, value: float) -> bool:
    return token.isdigit() and 1800 <= value <= 2100


def _value(token: str, words: Lexicon) -> float | None:
    if _NUMBER.match(token):
        return float(token.replace(",", ""))
    spelled = words.stop.numbers.get(token)
    return None if spelled is None else float(spelled)
