"""What a token can be by itself: a tag, or a form that its neighbours settle. Each word is looked up once."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DETERMINER,
    GERUND,
    IS,
    MODAL,
    NAME,
    NUMBER,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WAS,
    WORD,
)
from timeline.events.words.lexicon import Lexicon

# Forms that are no tags: the tokens around them say what they are.
BASE, APOSTROPHE, CAPITAL = "base", "apostrophe", "capital"
SETTLED = frozenset({
    RELATIVE, THAT, ADVERBIAL, COORDINATOR, DETERMINER, PREPOSITION, PRONOUN, ADVERB, POSSESSIVE, MODAL,
    NAME, NUMBER, WORD, PUNCTUATION, QUOTED,
})  # fmt: skip
_MOST_FORMS = 200_000  # remembered; a text of nothing but new words must not fill the memory
_TYPED_QUOTES = ("``", "''", "` `")
_SIGNS = "%‰°"


class Forms(dict[str, str]):
    """What each token met so far can be by itself, inside a sentence."""

    def __init__(self, words: Lexicon) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, text: str) -> str:
        """The form of a token that was not met before."""
        form = _form_of(text, self._words)
        if len(self) < _MOST_FORMS:
            self[text] = form
        return form


@lru_cache(maxsize=8)
def word_forms(words: Lexicon) -> Forms:
    """The forms of a language's tokens: those in ``SETTLED`` are tags, the others are still to be settled."""
    return Forms(words)


def _form_of(text: str, words: Lexicon) -> str:
    if not (text[0].isalnum() or len(text) > 1):
        if text in "'’":
            return APOSTROPHE
        return NUMBER if text in _SIGNS or unicodedata.category(text) == "Sc" else PUNCTUATION
    if text in _TYPED_QUOTES:
        return PUNCTUATION
    if text[0].isdigit():
        return WORD if text[-1].isalpha() and "-" in text else NUMBER
    lower = text.lower()
    if text[0].islower() and lower in words.stop.numbers:
        return NUMBER
    if text[0].islower() and lower in _small_words(words):
        return _small_words(words)[lower]
    if lower in words.clauses.possessive:
        return POSSESSIVE
    if text[0].isupper():
        return CAPITAL if words.names.nouns_have_capitals else NAME
    return _verb_form(lower, words)


def first_form(text: str, words: Lexicon) -> str:
    """The same for the first token of a sentence, whose capital says nothing but of a noun."""
    lower = text.lower()
    if lower in _small_words(words):
        return _small_words(words)[lower]
    form = word_forms(words)[lower]
    noun = text[0].isupper() and words.names.nouns_have_capitals and form != POSSESSIVE
    return CAPITAL if noun else form


def form_behind_colon(text: str, words: Lexicon) -> str:
    """The form of a token behind a colon, where a sentence may begin: "a plan: They leave on Monday"."""
    return _small_words(words).get(text.lower(), "") or word_forms(words)[text]


@lru_cache(maxsize=8)
def _small_words(words: Lexicon) -> dict[str, str]:
    """Closed classes in the order in which a later one overrides an earlier."""
    tags: dict[str, str] = {}
    groups = (
        (words.clauses.prepositions, PREPOSITION), (words.clauses.adverbs, ADVERB),
        (words.clauses.pronouns, PRONOUN), (words.clauses.determiners, DETERMINER),
        (words.clauses.coordinators, COORDINATOR),
        (words.clauses.adverbials, ADVERBIAL), (words.clauses.relatives, RELATIVE),
        (words.verbs.helpers_past, WAS), (words.verbs.helpers_present, IS), (words.status.future, MODAL),
        (words.status.future_in_past, MODAL), (words.status.doubt, MODAL),
    )  # fmt: skip
    for group, tag in groups:
        tags.update(dict.fromkeys(group, tag))
    if words.clauses.weak_relative:
        tags[words.clauses.weak_relative] = THAT
    return tags


def _verb_form(lower: str, words: Lexicon) -> str:
    """What a word can be by its form alone: PAST (also a participle), PRESENT, BASE, … or no verb."""
    verbs = words.verbs
    if lower in verbs.not_verbs or "-" in lower:
        return WORD
    if (
        lower in verbs.past
        or _parts_from_past(lower, words)
        or (len(lower) > 3 and lower not in verbs.participles and lower.endswith(tuple(verbs.past_endings)))
    ):
        return PAST
    if lower in verbs.participles:
        return PARTICIPLE
    if len(lower) > 4 and lower.endswith(tuple(verbs.gerund_endings)):
        return GERUND
    if lower in _third_person(words):
        return PRESENT
    if lower in verbs.present:
        return BASE
    adverb = len(lower) > 4 and lower.endswith(tuple(words.clauses.adverb_endings))
    return ADVERB if adverb and lower not in words.clauses.not_adverbs else WORD


def _parts_from_past(lower: str, words: Lexicon) -> bool:
    """Tell a past form behind a prefix that parts from it: "antrat", which is "trat … an"."""
    verbs = words.verbs
    return any(lower.startswith(each) and lower[len(each) :] in verbs.past for each in verbs.prefixes)


@lru_cache(maxsize=8)
def _third_person(words: Lexicon) -> frozenset[str]:
    forms = set()
    for base in words.verbs.present:
        for ending, replacement in words.verbs.third_person:
            if base.endswith(ending) and not (ending == "y" and base[-2:-1] in "aeou"):
                forms.add(base[: len(base) - len(ending)] + replacement)
                break
    return frozenset(forms)
