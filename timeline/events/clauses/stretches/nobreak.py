"""Commas that part no clauses in a language whose verb stands second: those between the entries of a list,
and one before more of what a helper at the second place still waits to close.
"""

from __future__ import annotations

from timeline.events.clauses.nouns.enumeration import end_of_list, is_capital
from timeline.events.clauses.tagging.tags import ADVERB, COORDINATOR, FINITE, IS, MODAL, PUNCTUATION, WAS
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

_HELPERS = frozenset({IS, MODAL, WAS})


def lists_on(sentence: Sentence, start: int, at: int, words: Lexicon) -> bool:
    """Tell the comma of "wegen nasser Keller, | voller Straßen und kalter Häuser", of "Werft, | Amt und Rat".

    A verb on both sides makes two clauses of it: "Die Werft brannte, die Fähre und zwei Boote sanken"; one
    that closes what an article opens, a clause of the noun: "Der Vertrag, den Orm und Tal schlossen, gilt".
    """
    end = end_of_list(sentence, at, words)
    if not end or not is_capital(sentence, at - 1) or sentence.texts[end : end + 1] == [","]:
        return False
    close = next((k for k in range(end, len(sentence.tags)) if sentence.tags[k] == PUNCTUATION), -1)
    if sentence.lowers[at + 1] in words.clauses.relative_articles and sentence.tags[close - 1] in FINITE:
        return False
    told = any(sentence.tags[k] in FINITE for k in range(start, at))
    return not told or FINITE.isdisjoint(sentence.tags[end : end + 1])


def waits_on(sentence: Sentence, start: int, at: int, words: Lexicon) -> bool:
    """Tell the comma of "hatte vor allem in Tarn, | aber auch in Orden Schäden verursacht"."""
    tags = sentence.tags
    if tags[at + 1] != COORDINATOR or tags[at + 2 : at + 3] != [ADVERB]:
        return False
    verbs = [k for k in range(start, at) if tags[k] in FINITE]
    if len(verbs) != 1 or tags[verbs[0]] not in _HELPERS or not is_capital(sentence, at - 1):
        return False
    end = next((k for k in range(at + 1, len(tags)) if tags[k] == PUNCTUATION), len(tags))
    endings = tuple(words.verbs.participle_endings | words.verbs.infinitive_endings)
    closes = sentence.texts[end - 1].islower() and sentence.lowers[end - 1].endswith(endings)
    return closes and FINITE.isdisjoint(tags[at:end])
