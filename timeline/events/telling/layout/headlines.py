"""Headlines that run into a sentence and end where letters or names say so."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.tagging.tags import (
    COORDINATOR,
    FINITE,
    PARTICIPLE,
    POSSESSIVE,
    PUNCTUATION,
    QUOTED,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.layout.spelled import inside, written
from timeline.events.words.lexicon import Lexicon

_SHOUTED = 3  # words in capitals that are a headline
_TITLED = 6  # words of a headline of which each has a capital
_NAME = 4  # words of a name
_AGAIN = 4  # words of a headline that the sentence below it opens like
_PHRASE = 25  # tokens of what stands before the comma of a sentence
_LETTERS = 2


def ends_headline(text: str, sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Whether a headline ends before token ``at`` of a sentence of the article ``text``."""
    if FINITE.isdisjoint(sentence.tags[at:]):
        return False
    return (
        _opens_phrase(sentence, at, words)
        or _ends_capitals(sentence, at)
        or _opens_name(text, sentence, at, words)
        or _opens_again(text, sentence, at, words)
    )


def _opens_phrase(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "The toll is not easy to explain | In Tarn, envoys are …": a small word with a capital, and a
    comma before the verb of its sentence.
    """
    tags, texts, lower = sentence.tags, sentence.texts, sentence.lowers[at]
    small = lower in words.clauses.prepositions or lower in words.clauses.adverbials
    if not small or not texts[at].istitle() or tags[at] == QUOTED:
        return False
    before = texts[at - 1]
    dated = before.isdigit() and not FINITE.isdisjoint(
        tags[:at]
    )  # "… became friends in 2006 | When Orm died, …"
    plain = tags[at - 1] in (WORD, PARTICIPLE) and before.islower() and len(before) >= _LETTERS
    if not dated and not plain:
        return False
    comma = next((k for k in range(at + 1, min(at + _PHRASE, len(texts))) if texts[k] == ","), -1)
    if comma < 0 or FINITE.isdisjoint(tags[comma:]) or tags[comma + 1] == COORDINATOR:
        return False
    if dated and not any(text.islower() for text in texts[at + 1 : comma]):
        return False  # "came out in 2006 When We Were Kings, a film"
    stops = (k for k in range(at + 1, comma) if tags[k] == PUNCTUATION and texts[k] not in "-–'’")
    return next(stops, -1) < 0 and not all(text[0].isupper() for text in texts[:at])


def _ends_capitals(sentence: Sentence, at: int) -> bool:
    """Tell "HARBOUR WALL GIVES WAY | Tam Orm said on Monday …"."""
    texts = sentence.texts
    if (texts[at - 1].isalpha() and not texts[at - 1].isupper()) or not texts[at].istitle():
        return False
    if not all(text.isupper() or not text.isalpha() for text in texts[:at]):
        return False
    long = sum(text.isalpha() and len(text) > 1 for text in texts[:at]) >= _SHOUTED
    return long and any(text.islower() for text in texts[at : at + _NAME])


def _opens_name(text: str, sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "Tarn's Ills Are Those of a Whole Coast | Orm Works' shares fell": capitals up to a name that the
    article has elsewhere, behind a word that it has nowhere else with a capital.
    """
    texts = sentence.texts
    if at < _TITLED or not texts[at - 1][0].isupper():
        return False
    end = _run_end(sentence, at)
    name = texts[at:end]
    if not 0 < end - at <= _NAME or end >= len(texts) or not texts[end][0].islower():
        return False
    if not _is_titled(sentence, at, words) or inside(text)[texts[at - 1]] > 1:
        return False
    return all(inside(text)[each] > 1 for each in name if each[0].isupper())


def _opens_again(text: str, sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "Mayor Orm Outlines Plan In Tarn | Mayor Tal Orm said …": capitals that name their subject again,
    around a word that the article writes small elsewhere, and a preposition that no name has.
    """
    texts, lowers = sentence.texts, sentence.lowers
    if not _AGAIN <= at <= _PHRASE or not texts[at - 1][0].isupper() or texts[at] not in texts[: at - 1]:
        return False
    end = _run_end(sentence, at)
    if not 0 < end - at <= _NAME or end >= len(texts) or not texts[end][0].islower():
        return False
    prepositions = words.clauses.prepositions - words.dates.of
    small = words.clauses.prepositions | words.clauses.coordinators | words.clauses.determiners
    head = range(texts.index(texts[at]) + 1, at)
    if prepositions.isdisjoint(lowers[k] for k in head):
        return False
    capitals = all(
        each[0].isupper() or each in small or each in words.clauses.possessive for each in texts[:at]
    )
    return capitals and any(
        lowers[k] not in small and written(text)[lowers[k]] for k in head if texts[k].istitle()
    )


def _run_end(sentence: Sentence, at: int) -> int:
    """The token after the words with capitals that begin at ``at``."""
    end, texts = at, sentence.texts
    while end < len(texts) and texts[end][0].isupper() and texts[end][-1].isalpha():
        end += 1
    return end + (end > at and sentence.tags[end : end + 1] == [POSSESSIVE])


def _is_titled(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell words with capitals, small words between them: a headline, and more than a title before a name."""
    small = words.clauses.prepositions | words.clauses.coordinators | words.clauses.determiners
    texts: Sequence[str] = sentence.texts[:at]
    lesser = [text for text in texts if text[0].islower() and text not in words.clauses.possessive]
    if not all(text in small for text in lesser):
        return False
    in_names = words.dates.of | words.clauses.coordinators | {words.names.definite}  # "Secretary of State"
    return not in_names.issuperset(lesser) and all(text[0].isalpha() or text[0] in "'’&" for text in texts)
