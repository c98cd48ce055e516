"""Where a line that is too long may end: at the end of a clause, else before a phrase, never inside what it
says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from timeline.events.clauses.stretches.lists import lists
from timeline.events.clauses.stretches.openings import openings, opens_clause
from timeline.events.clauses.stretches.unparted import is_left_open, joins
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    MODAL,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

_PAIRED = 6  # words from "both" to "and"
_COMPARED = 6  # words from "than" to the end of what is compared
_ENOUGH = 10  # words after which a line may end with a clause that is not its last
_FULL = 12  # and with a phrase
_STOPS = ";—–-"
_SILENT = frozenset({PUNCTUATION, DATE, POSSESSIVE})
_VERB_OR_STOP = FINITE | {PUNCTUATION}
_QUOTE_OR_VERB = _VERB_OR_STOP | {QUOTED}
_BOUNDARIES = frozenset({PREPOSITION, PUNCTUATION, RELATIVE, ADVERBIAL, COORDINATOR})
_VERBAL = FINITE | {PARTICIPLE, GERUND}
_LOOSE = FINITE | {
    PREPOSITION, DETERMINER, PARTICIPLE, GERUND, THAT, POSSESSIVE, COORDINATOR, RELATIVE, ADVERBIAL,
}  # fmt: skip
_CLAUSE: Final = 2
_PHRASE: Final = 1


class _Cut(NamedTuple):
    """A place to end a line: before the token at ``position``, with so many words; how good it is."""

    position: int
    words: int
    grade: int


def shorten(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    """End a line that is too long where a clause ends, else before its last phrase that still fits.

    One that is only a little too long stays whole, and so does one that could only be torn; none ends inside
    a quotation or a list.
    """
    total = count(sentence, kept) if len(kept) > words.line.most else 0
    if total <= words.line.most:
        return list(kept)
    cuts = _cuts(sentence, kept, words)
    fits = [cut for cut in cuts if cut.words <= words.line.words]
    clause = [cut for cut in fits if cut.grade == _CLAUSE and cut.words >= _ENOUGH]
    phrase = [cut for cut in fits if cut.words >= _FULL]
    beyond = [cut for cut in cuts if words.line.words < cut.words <= words.line.longest]
    if clause:
        return list(kept[: clause[-1].position])
    if phrase:
        return list(kept[: phrase[-1].position])
    if beyond:
        return list(kept[: beyond[0].position])
    if total > words.line.longest and cuts:
        return list(kept[: (fits or cuts)[-1 if fits else 0].position])
    return list(kept)


def count(sentence: Sentence, tokens: Iterable[int]) -> int:
    """Return how many words of a line the tokens make; its dates do not stay in it."""
    tags, texts = sentence.tags, sentence.texts
    return len([at for at in tokens if tags[at] not in _SILENT and texts[at][0].isalnum()])


def _cuts(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[_Cut]:
    """All places where the line may end, in order: every verb that something waits for stands before."""
    listed = {at for low, high in lists(sentence, words) for at in range(low + 1, high)}
    found: list[_Cut] = []
    opening = openings(sentence, words)
    verb_seen, length, needed = False, 0, 1
    for position, at in enumerate(kept):
        tag = sentence.tags[at]
        says = tag in FINITE and _says_what(sentence, kept, position, words)
        verb_seen = not says and (verb_seen or tag in FINITE)  # what is said has its own verb
        if tag in _BOUNDARIES and verb_seen and needed == 0 and at not in listed:
            grade = 0 if tag == ADVERBIAL and at not in opening else _grade(sentence, kept, position, words)
            if grade:
                found.append(_Cut(position, length, grade))
        length += tag not in (PUNCTUATION, POSSESSIVE)
        opens = tag in (RELATIVE, THAT) or at in opening
        acts = tag in FINITE and not _is_beside(sentence, at)
        needed = max(0, needed - acts) + (opens or says)
        verb_seen = verb_seen and not opens
    return found


def _grade(sentence: Sentence, kept: Sequence[int], position: int, words: Lexicon) -> int:
    """How good an end the line has before the token at ``position``; 0 if none."""
    here, tags = kept[position], sentence.tags
    tag = tags[here]
    if not _may_end(sentence, kept, position, words):
        return 0
    if tag == RELATIVE and (is_left_open(sentence, here - 1, words) or tells_which(sentence, here, words)):
        return 0
    if tag == COORDINATOR:
        return _PHRASE if opens_clause(sentence, here, words) else 0
    if tag == ADVERBIAL and counts_from(sentence, here, words):
        return 0
    return _PHRASE if tag == PREPOSITION else _CLAUSE


def _is_beside(sentence: Sentence, verb: int) -> bool:
    """Tell the verb of "that the yards | the army raided | had burned", for which "that" does not wait."""
    tags, low = sentence.tags, verb
    while low > 0 and tags[low - 1] in NOMINAL | {PRONOUN}:
        low -= 1
    if low == 0 or tags[low - 1] not in (THAT, RELATIVE):
        return False
    second = (at for at in range(low + 2, verb) if tags[at] in (DETERMINER, PRONOUN))
    return any(tags[at - 1] == WORD and tags[at - 2] != PREPOSITION for at in second)


def _says_what(sentence: Sentence, kept: Sequence[int], position: int, words: Lexicon) -> bool:
    """Tell a verb of saying that a quotation follows, or a clause with a verb of its own."""
    if sentence.lowers[kept[position]] not in words.attribution.verbs:
        return False
    following = (sentence.tags[at] for at in kept[position + 1 :])
    return next((tag != PUNCTUATION for tag in following if tag in _QUOTE_OR_VERB), False)


def tells_which(sentence: Sentence, relative: int, words: Lexicon) -> bool:
    """Tell "the flood | that destroyed it" from "a flood that …" and from what a comma sets off."""
    tags, at = sentence.tags, relative - 1
    if tags[at] == PREPOSITION or sentence.lowers[at] in words.line.open_heads:
        return True  # "the ship | in which", "anyone | who"
    while at >= 0 and (
        (tags[at] in NOMINAL and tags[at] != DETERMINER) or sentence.lowers[at] in words.dates.of
    ):
        at -= 1  # "the number of sailors | who"
    definite = at >= 0 and tags[at] == DETERMINER and sentence.lowers[at] not in words.dates.indefinite
    return tags[relative - 1] in NOMINAL and definite


def counts_from(sentence: Sentence, opener: int, words: Lexicon) -> bool:
    """Tell "two hours | after the dam burst", "just | as it burst" and "lower than its value | before it
    burst": how long, how far and than what go with the clause at ``opener`` that they are counted from.
    """
    lowers, last = sentence.lowers, opener - 1
    if lowers[last] in words.stop.units | words.line.counted_on or sentence.tags[last] == ADVERB:
        return True
    return not words.dates.than.isdisjoint(lowers[max(0, last - _COMPARED) : last])


def _may_end(sentence: Sentence, kept: Sequence[int], position: int, words: Lexicon) -> bool:
    """A line does not end on a verb, a determiner or a preposition, and "of" stays with its noun."""
    tags, lowers = sentence.tags, sentence.lowers
    last, here = kept[position - 1], kept[position]
    spoken = next((at for at in reversed(kept[:position]) if tags[at] != PUNCTUATION), last)
    if lowers[last] in words.line.loose | words.line.leading:
        return False
    if lowers[here] in words.names.weak_connectors | words.line.binding or tags[spoken] in _LOOSE:
        return False
    if tags[here] != PUNCTUATION and _is_bare_verb(sentence, last, words):
        return False
    before = lowers[kept[max(0, position - _PAIRED)] : last + 1]
    pair = next((at for at, lower in enumerate(before) if lower in words.line.paired), -1)
    if pair >= 0 and words.clauses.coordinators.isdisjoint(before[pair:]):
        return False
    if lowers[here] in words.dates.rises_to:
        if NUMBER in tags[max(0, here - 2) : here] and tags[here + 1 : here + 2] == [NUMBER]:
            return False  # "3 percent | to 5"
        verb = next((at for at in reversed(kept[:position]) if tags[at] in _VERBAL), last)
        if not words.line.leads_to.isdisjoint([*before, lowers[verb]]):
            return False  # "from 3 percent | to 5", "his promise | to go", "asked the mayor of Tarn | to go"
    if tags[here] == PUNCTUATION and sentence.texts[here] != ",":
        return sentence.texts[here] in _STOPS and not joins(sentence, here, words)
    return not (tags[last] == QUOTED and tags[here] == QUOTED)


def _is_bare_verb(sentence: Sentence, last: int, words: Lexicon) -> bool:
    """Tell "to live up | to it" and "to sail | for Corvel", whose verb waits for more."""
    at = last
    while at > 0 and sentence.tags[at] == ADVERB:
        at -= 1
    if at < last and sentence.tags[at] in _VERBAL:
        return True
    if at == 0 or sentence.tags[at] != WORD:
        return False
    return sentence.tags[at - 1] == MODAL or sentence.lowers[at - 1] in words.verbs.base_after
