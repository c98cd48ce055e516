"""Names in languages that write every noun with a capital: told by what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from timeline.events.words.lexicon import Lexicon


def is_name(texts: Sequence[str], index: int, words: Lexicon) -> bool:
    """Tell whether the capitalised word at ``index`` is (part of) a name.

    It is after a title ("Minister Orth"), beside another capitalised word that is no common noun ("Port
    Elden"), after a preposition of place without an article ("in Altenhaven"), and in capitals throughout.
    """
    text, lower = texts[index], texts[index].lower()
    if _is_common(lower, words):
        return False
    if len(text) > 1 and text.isupper():
        return True
    before = texts[index - 1] if index else ""
    after = texts[index + 1] if index + 1 < len(texts) else ""
    if before[:1].isupper() and before.lower() not in _small(words) | words.names.no_names:
        return True
    if before.lower() in words.names.place_prepositions:
        return True
    return after[:1].isupper() and not _is_common(after.lower(), words)


def _is_common(lower: str, words: Lexicon) -> bool:
    names = words.names
    listed = names.no_names | names.organisations | names.places | names.titles
    return lower in listed or lower in _small(words) or lower.endswith(tuple(names.noun_endings))


@lru_cache(maxsize=8)
def _small(words: Lexicon) -> frozenset[str]:
    """Words that may open a sentence, with a capital that says nothing."""
    rules = words.clauses
    opening = rules.determiners | rules.prepositions | rules.adverbs | rules.pronouns | rules.adverbials
    return opening | rules.coordinators | words.line.openers
