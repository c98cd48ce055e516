"""Whether what is kept of a sentence still waits for a verb: that of its main clause, or that of what it opens."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tokens import (
    ADVERB,
    ADVERBIAL,
    DATE,
    FINITE,
    NAME,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WORD,
    Sentence,
)
from timeline.events.lines.cuts import openings
from timeline.events.words.lexicon import Lexicon

_BEFORE_VERB = frozenset({ADVERB, DATE, PUNCTUATION})
_QUOTE = 6  # tokens of a quotation that may have a verb
_PHRASAL = (PREPOSITION, ADVERBIAL)


def waits_for_verb(sentence: Sentence, clause: Clause, kept: Sequence[int], words: Lexicon) -> bool:
    """Tell a line without the verb that it needs: "The plan, which the council passed, in May | has failed",
    "The mayor said that half of the yard | that burned has gone", "When the yard closed | , it left".
    """
    tags = sentence.tags
    if FINITE.isdisjoint(tags[kept[-1] + 1 :]) and len(kept) == kept[-1] - kept[0] + 1:
        return False
    if clause.kind == "main" and _leaves_verb(sentence, kept, words):
        return True
    leads = clause.kind != "relative" and _only_leads(sentence, kept, words)
    return leads or _has_open_saying(sentence, kept, words)


def _leaves_verb(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> bool:
    """Tell a verb without a subject of its own right behind what is kept: "…, as well as Tarn, | echoed it"."""
    tags, held = sentence.tags, set(kept)
    gaps = [at for at in kept if at + 1 < len(tags) and at + 1 not in held]
    for at in gaps:
        comma = PUNCTUATION if sentence.texts[at + 1] == "," else ""
        here = at + 1
        while here < len(tags) and tags[here] in _BEFORE_VERB and here not in held:
            here += 1
        if here in held or here >= len(tags) or tags[here] not in FINITE:
            continue
        says = sentence.lowers[here] in words.attribution.verbs
        if not says and (comma or tags[at] not in (RELATIVE, ADVERBIAL)):
            return True
    return False


def _has_open_saying(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> bool:
    """Tell "said that half of the yard", where the verb of what is said was lost."""
    tags = sentence.tags
    opened = next((at for at in reversed(kept) if tags[at] == THAT), -1)
    if opened < 1 or sentence.lowers[opened - 1] in words.dates.determiners:
        return False
    before = next((at for at in range(opened - 1, -1, -1) if tags[at] not in _BEFORE_VERB), -1)
    if before < 0 or sentence.lowers[before] not in words.attribution.verbs:
        return False
    inside = [at for at in kept if at > opened]
    told = any(tags[at] in FINITE and tags[at - 1] != RELATIVE for at in inside)
    told = told or sum(tags[at] == QUOTED for at in inside) > _QUOTE
    return not told and not FINITE.isdisjoint(tags[opened + 1 :])


def _only_leads(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> bool:
    """Tell "When the yard, the smallest of three, closed" and "In a speech he gave, and published by the
    paper", which lead to a clause that is still to come.
    """
    tags = sentence.tags
    first = next((at for at in kept if tags[at] not in _BEFORE_VERB), kept[0])
    if tags[first] not in _PHRASAL or FINITE.isdisjoint(tags[kept[-1] + 1 :]):
        return False
    opening = openings(sentence, words)
    if sentence.lowers[first] in _clausal(words):
        opening.add(first)
    verbs = [at for at in kept if tags[at] in FINITE and tags[at - 1] not in FINITE]
    opened = sum(at in opening or tags[at] in (RELATIVE, THAT) for at in kept)
    opened += sum(_is_bare_relative(sentence, at) for at in kept)
    return len(verbs) <= opened


def _clausal(words: Lexicon) -> frozenset[str]:
    """The words behind which a verb always comes: "when", "although", "if", but not "after the vote"."""
    opens = words.clauses.concessive | words.status.conditions | words.dates.simultaneous
    return opens & words.clauses.adverbials - words.clauses.degrees


def _is_bare_relative(sentence: Sentence, at: int) -> bool:
    """Tell the "he" of "a speech | he gave"."""
    return at > 0 and sentence.tags[at] == PRONOUN and sentence.tags[at - 1] in (WORD, NAME)
