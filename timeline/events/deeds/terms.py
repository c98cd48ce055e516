"""What somebody is given days to do, which is an ultimatum however it is called."""

from __future__ import annotations

from timeline.events.clauses.tagging.tags import NUMBER
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

_TERM = "ultimatum"
"""The row of deeds of what somebody is given days to do."""
_TERM_WORDS = 32  # of a demand, before the days that it gives


def term_set(sentence: Sentence, verb: int, words: Lexicon) -> frozenset[str]:
    """Return the row of "gave the crew one week to leave" and "demanded that they leave within nine days"."""
    lowers, tags, actions = sentence.lowers, sentence.tags, words.actions
    if lowers[verb] not in actions.gives | actions.demands:
        return frozenset()
    for at in range(verb + 1, min(verb + _TERM_WORDS, len(lowers) - 1)):
        counted = tags[at] == NUMBER or lowers[at] in actions.single
        if not counted or lowers[at + 1] not in words.stop.units:
            continue
        ahead = lowers[at + 2 : at + 3]
        if lowers[verb] in actions.gives and not words.verbs.base_after.isdisjoint(ahead):
            return frozenset({_TERM})
        if lowers[verb] in actions.demands and lowers[at - 1] in actions.within:
            return frozenset({_TERM})
    return frozenset()
