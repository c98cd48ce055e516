"""Two counts that one sentence sets against each other: "The board counts 43 injured, the line 41"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from timeline.events.deeds.wordform import WORD_OR_COMMA, tokens
from timeline.events.merging.comparing.counted import Count, contradict, counts, value_of
from timeline.events.words.lexicon import Lexicon, lexicon

_NUMBER = r"\d[\d.,]*(?<![.,])"


class Said(NamedTuple):
    """A count, and who counts so."""

    counted: Count
    by: str


def set_against(text: str, language: str) -> Iterator[tuple[Said, Said]]:
    """Return the pairs of counts of one thing that the sentence ``text`` gives as those of two who count."""
    words = lexicon(language)
    numbers = sum(part[0].isdigit() for part in text.split())
    match = _two(words).search(text) if numbers > 1 and words.actions.counters else None
    value = value_of(match["second"], words) if match else None
    if match is None or value is None:
        return
    for count in counts(tokens(f"{match['first']} {match['what']}", WORD_OR_COMMA), words)[:1]:
        other = count._replace(value=value, said=match["second"], bound="")
        if contradict(count, other):
            yield Said(count, _who(match["one"], words)), Said(other, _who(match["other"], words))


def _who(said: str, words: Lexicon) -> str:
    """A speaker that opens a sentence, as it stands inside one."""
    first, _, rest = said.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in words.clauses.determiners else said


@lru_cache(maxsize=16)
def _two(words: Lexicon) -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, sorted(words.actions.counters, key=len, reverse=True)))
    joints = "|".join(map(re.escape, sorted(words.clauses.coordinators | words.clauses.adverbials, key=len)))
    counted = rf"\s(?:{verbs})\s(?:[^\W\d]+\s){{0,2}}"
    return re.compile(
        rf"(?:^|[.;:]\s)(?P<one>[^.;:,\d]{{2,60}}?){counted}(?P<first>{_NUMBER})\s(?P<what>[^,;.\d]{{2,60}}),\s"
        rf"(?:(?:{joints})\s)?(?P<other>[^,;.\d]{{2,60}}?)(?:{counted}|\s)(?P<second>{_NUMBER})[.\"”»“]*$"
    )
