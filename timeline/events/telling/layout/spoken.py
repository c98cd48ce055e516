"""A quotation and the sentence behind it that only says who spoke are one: “Enough!” Ida Tal told them."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.events.clauses.tagging.tags import (
    ADVERB,
    DATE,
    FINITE,
    NOMINAL,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
)
from timeline.events.clauses.tagging.tokens import Sentence, tokenize
from timeline.events.words.lexicon import Lexicon

_CLOSING = frozenset({"”", '"', "»", "“"})
_SPEAKER = 12  # tokens that may name who spoke
_BEHIND = frozenset({PREPOSITION, DATE, ADVERB, PUNCTUATION})


def with_speakers(text: str, found: Iterable[Sentence], words: Lexicon) -> list[Sentence]:
    """Return the sentences, each quotation joined with the one behind it that only says who spoke."""
    joined: list[Sentence] = []
    for sentence in found:
        if joined and _ends_quoted(joined[-1], sentence.paragraph) and _only_says(sentence, words):
            before = joined.pop()
            sentence = tokenize(text, before.start, sentence.end, sentence.kind, sentence.paragraph, words)
        joined.append(sentence)
    return joined


def _ends_quoted(sentence: Sentence, paragraph: int) -> bool:
    return sentence.paragraph == paragraph and sentence.tags[-1] == QUOTED and sentence.texts[-1] in _CLOSING


def _only_says(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "Ida Tal told reporters on Monday.", which leaves open what she told them."""
    tags, lowers = sentence.tags, sentence.lowers
    if words.attribution.verbs.isdisjoint(lowers):
        return False
    verb = next((at for at, tag in enumerate(tags[:_SPEAKER]) if tag in FINITE), 0)
    if not verb or lowers[verb] not in words.attribution.verbs or QUOTED in tags or ":" in sentence.texts:
        return False
    at = verb + 1
    while lowers[verb] in words.attribution.listeners and at < len(tags) and tags[at] in NOMINAL:
        at += 1
    return at < len(tags) and tags[at] in _BEHIND and FINITE.isdisjoint(tags[at:])


def is_of_nobody(sentence: Sentence, words: Lexicon) -> bool:
    """Tell a sentence that is all quoted, but for ", he said", of which it does not say who spoke it."""
    plain, said = (QUOTED, PUNCTUATION, PRONOUN), words.attribution.verbs
    told = zip(sentence.tags, sentence.lowers, strict=True)
    return all(tag in plain or lower in said for tag, lower in told)
