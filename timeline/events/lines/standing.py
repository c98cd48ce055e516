"""Whether a line can be understood alone: it has a verb and names, and points at nothing outside itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tags import (
    DETERMINER,
    FINITE,
    NAME,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    WORD,
)
from timeline.events.clauses.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, has_phrase, is_event_noun

ALONE: Final = 0.6
"""From this standing on a line can be printed by itself."""

LEANING: Final = 0.5
"""The standing of a line that is about something outside it."""

FRAGMENT: Final = 0.1
"""The standing of what is no sentence."""

_CERTAIN = FINITE - {PRESENT}
_POINTS, _PLAIN, _WHOLE = 0.3, 0.9, 1.0


def standing(sentence: Sentence, parts: Sequence[Clause], words: Lexicon) -> float:
    """Return how well a line stands alone, from 0 (a fragment) to 1; ``parts`` are its clauses.

    In a language without words for telling every line stands.
    """
    if not words.verbs.past:
        return _WHOLE
    main = next((part for part in parts if part.kind == "main" and part.verb >= 0), None)
    named = any(
        tag == NAME or text[0].isupper()
        for tag, text in zip(sentence.tags[1:], sentence.texts[1:], strict=True)
    )
    if has_phrase(sentence.lowers, words.line.photo_words):
        return LEANING  # a caption tells of a picture
    if main is None:
        if QUOTED in sentence.tags and ":" in sentence.texts:
            return _PLAIN
        if named and words.clauses.verb_second:
            return _PLAIN  # its verb may be in no list; the place that told it went with the date
        named = any(is_event_noun(lower, words) for lower in sentence.lowers)  # "Heavy fighting, a battle"
        return ALONE if named else FRAGMENT
    if _is_garbled(sentence, main, words) or _has_lost_object(sentence, words):
        return FRAGMENT
    if _points(sentence, main, words):
        return _POINTS
    if "[" in sentence.texts or _leans(sentence, words):
        return LEANING
    return _WHOLE if named else _PLAIN


def _is_garbled(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell two verbs without a joint between them: "The refit had been planned was put off"."""
    for low, high in main.spans:
        verbs = [at for at in range(low, high) if sentence.tags[at] in _CERTAIN]
        if len(verbs) < 2:
            continue
        rules = words.clauses
        joints = words.attribution.complementizers | rules.adverbials | rules.relatives | rules.coordinators
        says = sentence.lowers[verbs[0]] in words.attribution.verbs
        joined = says or not joints.isdisjoint(sentence.lowers[verbs[0] : verbs[1]])
        if not joined and not _may_be_reduced(sentence, verbs[1], words):
            return True
    if sentence.lowers[0] in words.attribution.claims and sentence.tags[0] == PARTICIPLE:
        return True  # "Said he had …"
    return main.subject is None and main.start == main.verb


def _may_be_reduced(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "opened a centre | intended to …" from a second verb."""
    formed = sentence.tags[verb] == PAST and sentence.lowers[verb].endswith(tuple(words.verbs.past_endings))
    follows = sentence.tags[verb + 1 : verb + 2] == [PREPOSITION] or not words.verbs.base_after.isdisjoint(
        sentence.lowers[verb + 1 : verb + 2]
    )
    return formed and follows and sentence.tags[verb - 1] in (NAME, WORD)


def _has_lost_object(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "a second statement gave" and "said that he told her" from "the ship was built"."""
    listens = sentence.tags[-1] == PRONOUN and sentence.lowers[-2] in words.attribution.listeners
    if listens and sentence.tags[-2] in FINITE:
        return True
    return sentence.lowers[-1] in words.line.wants_object and sentence.tags[-1] != PARTICIPLE


def _points(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell a subject that means something outside the line: "it", "nobody", "her sailing", "nine of them"."""
    if main.subject is None:
        return False
    start, end = main.subject
    named = next((at for at in range(start + 1, end) if sentence.tags[at] == NAME), end)
    pointing = words.names.possessive_pronouns | words.line.pointing
    return sentence.tags[start] == PRONOUN or not pointing.isdisjoint(sentence.lowers[start:named])


def _leans(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "denied this" and "called for his resignation" where no name stands before."""
    named, leaning = False, words.names.possessive_pronouns | words.clauses.pronouns
    for at, lower in enumerate(sentence.lowers):
        if sentence.tags[at] == QUOTED:
            continue
        named = named or sentence.tags[at] == NAME or (at == 0 and sentence.tags[at] != DETERMINER)
        following = sentence.tags[at + 1] if at + 1 < len(sentence.tags) else PUNCTUATION
        if lower in words.line.pointing and following == PUNCTUATION:
            return True
        if lower in leaning and not named:
            return True
    return False
