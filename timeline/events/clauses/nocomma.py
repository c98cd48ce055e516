"""Words such as "after" that open a sentence with a phrase, no comma behind it, and not with a clause: "After
the vote on Monday | the council met".
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.ahead import finite_ahead
from timeline.events.clauses.tags import (
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    NAME,
    NOMINAL,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    THAT,
    WORD,
)
from timeline.events.words.lexicon import Lexicon

_BEFORE = frozenset({THAT, PUNCTUATION, COORDINATOR})
_PHRASE = NOMINAL | {PREPOSITION, COORDINATOR, DATE}
_SURE = (DETERMINER, PRONOUN)  # begin a noun phrase wherever they stand
_NOUNS = (NAME, NUMBER, WORD)


def settle_opening(tags: list[str], lowers: Sequence[str], words: Lexicon) -> None:
    """Take "after" for a preposition where its noun phrase ends in a date, or where the sentence has but one
    verb, and the noun phrase of the verb follows; dates are marked by now.
    """
    if ADVERBIAL not in tags:
        return
    for at, tag in enumerate(tags):
        opens = tag == ADVERBIAL and lowers[at] in words.clauses.noun_adverbials
        if opens and (at == 0 or tags[at - 1] in _BEFORE) and _is_followed_by_phrase(tags, at):
            tags[at] = PREPOSITION


def begins_main(tags: Sequence[str], start: int, at: int) -> bool:
    """Tell "After the ferry sank on Monday | the mayor left", where the clause that opened the sentence ends
    with its date, no comma behind it.
    """
    if start > 0 or tags[at - 1] != DATE or tags[at] not in _SURE:
        return False
    return not FINITE.isdisjoint(tags[at + 1 :])


def _is_followed_by_phrase(tags: Sequence[str], opener: int) -> bool:
    end = next((at for at in range(opener + 1, len(tags)) if tags[at] not in _PHRASE), len(tags))
    end += tags[end : end + 1] == [PRONOUN]
    if end == len(tags) or finite_ahead(tags, end) < 0 or tags[opener + 1] not in NOMINAL:
        return False
    verbs = [at for at, tag in enumerate(tags) if tag in FINITE and tags[at - 1] not in FINITE]
    for at in range(opener + 2, end):
        last, on_date = tags[at - 1], tags[at - 1] == DATE and _has_preposition(tags, at - 1)
        if tags[at] in _SURE and (last == DATE or (last in _NOUNS and len(verbs) == 1)):
            return True
        if on_date and tags[at] in _NOUNS:
            return True
    return False


def _has_preposition(tags: Sequence[str], date: int) -> bool:
    """Tell "on 3 May" from "the 3 May | vote"."""
    while tags[date] == DATE:
        date -= 1
    return tags[date] == PREPOSITION
