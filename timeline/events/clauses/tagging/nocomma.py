"""What opens a sentence without a comma behind it: a phrase, "After the vote on Monday | the council met", or
a clause, "As the storm moved on Monday | the mayor left".
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.tagging.ahead import finite_ahead
from timeline.events.clauses.tagging.tags import (
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
    RELATIVE,
    THAT,
    WORD,
)
from timeline.events.words.lexicon import Lexicon

_BEFORE = frozenset({THAT, PUNCTUATION, COORDINATOR})
_PHRASE = NOMINAL | {PREPOSITION, COORDINATOR, DATE}
_SURE = (DETERMINER, PRONOUN)  # begin a noun phrase wherever they stand
_NOUNS = (NAME, NUMBER, WORD)
_JOINTS = frozenset({PUNCTUATION, COORDINATOR, ADVERBIAL, THAT, RELATIVE})


def settle_opening(tags: list[str], lowers: Sequence[str], words: Lexicon) -> None:
    """Take "after" for a preposition where its noun phrase ends in a date, or where the sentence has but one
    verb, and the noun phrase of the verb follows; dates are marked by now.
    """
    if ADVERBIAL not in tags:
        return
    for at, tag in enumerate(tags):
        opens = tag == ADVERBIAL and lowers[at] in words.clauses.noun_adverbials
        begins = at == 0 or tags[at - 1] in _BEFORE
        says = at > 0 and tags[at - 1] in FINITE and lowers[at - 1] in words.attribution.claims
        if opens and (begins or says) and _is_followed_by_phrase(tags, at):
            tags[at] = PREPOSITION


def begins_main(tags: Sequence[str], start: int, at: int) -> bool:
    """Tell "After the ferry sank on Monday | the mayor left", where the clause that opened the sentence ends
    with its date, no comma behind it; of "nine boats" only where its verb follows before a comma.
    """
    if start > 0 or tags[at - 1] != DATE:
        return False
    if tags[at] in _SURE:
        return not FINITE.isdisjoint(tags[at + 1 :])
    return tags[at] in _NOUNS and _has_preposition(tags, at - 1) and finite_ahead(tags, at + 1) >= 0


def is_verb_of_opening(tags: Sequence[str], lowers: Sequence[str], at: int, words: Lexicon) -> bool:
    """Tell the verb of "As the storm moved on Monday | the mayor left" and "If the strike ends | the port
    will open" from "When figures released on Monday showed a loss": behind it a noun phrase begins, or the
    sentence has but one other verb; either clause needs one.
    """
    rules = words.clauses
    if tags[0] != ADVERBIAL or lowers[0] in rules.noun_adverbials | words.attribution.complementizers:
        return False
    if rules.verb_second or (lowers[0] in rules.degrees and lowers[1] != words.names.definite):
        return False  # "As a boy raised in Tarn he left"
    if not tags[1:at] or not NOMINAL.issuperset(tags[1:at]):
        return False
    verb = finite_ahead(tags, at + 1)
    if verb < 0 or tags[at + 1] != PREPOSITION:
        return False
    begins = any(tags[k] in _SURE and tags[k - 1] in _NOUNS for k in range(at + 3, verb))
    return begins or (_JOINTS.isdisjoint(tags[1:-1]) and finite_ahead(tags, verb + 1) < 0)


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
