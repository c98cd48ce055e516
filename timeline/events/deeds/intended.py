"""What somebody decides to do, or announces that he will: "announced its decision to block the site"."""

from __future__ import annotations

from timeline.events.clauses.tagging.tags import ADVERB, NOMINAL, NUMBER, WORD
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

_OBJECT = 4  # words before the "to" of what is announced: "its latest plan"


def intended(sentence: Sentence, verb: int, words: Lexicon) -> int:
    """Return the token of the verb of what is decided or announced behind the token ``verb``, -1 for none."""
    lowers, tags, actions = sentence.lowers, sentence.tags, words.actions
    at = verb + 1
    if lowers[verb] not in actions.decides:
        if lowers[verb] not in words.attribution.deeds:
            return -1
        while (
            at < min(len(tags), verb + _OBJECT) and tags[at] in NOMINAL and lowers[at] not in actions.intents
        ):
            at += 1
        if lowers[at : at + 1] and lowers[at] not in actions.intents:
            return -1
        at += 1
    else:
        at = _behind_count(sentence, at, words)
    behind = lowers[at : at + 1]
    is_done = bool(behind) and behind[0] in words.verbs.base_after and tags[at + 1 : at + 2] == [WORD]
    return at + 1 if is_done else -1


def _behind_count(sentence: Sentence, at: int, words: Lexicon) -> int:
    """Return the token behind how they decided: "voted | 61 to 40 | to ban", "agreed | unanimously | to"."""
    tags = sentence.tags
    while tags[at : at + 1] in ([NUMBER], [ADVERB]) or (
        tags[at + 1 : at + 2] == [NUMBER] and sentence.lowers[at] in words.verbs.base_after
    ):
        at += 1
    return at
