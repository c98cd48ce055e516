"""Where what is said begins without a "that"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.nouns.nouns import no_subjects
from timeline.events.clauses.stretches.unparted import before_listener, is_listener
from timeline.events.clauses.tagging.ahead import before_adverbs, finite_ahead, opens_with_date
from timeline.events.clauses.tagging.tags import (
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    IS,
    MODAL,
    NAME,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    THAT,
    WAS,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, may_be_participle

SUBJECTS = frozenset({PRONOUN, DETERMINER, NAME, WORD, NUMBER, GERUND})
"""What opens as what is said does."""

_WHERE = NOMINAL | {PREPOSITION, DATE}
_VERBAL = FINITE | {PARTICIPLE, GERUND}


def begins_what_is_said(
    sentence: Sentence, tags: Sequence[str], index: int, verb: int, words: Lexicon
) -> bool:
    """Tell whether "announced Monday | it has settled" goes over to what was announced at token ``index``.

    ``tags`` are the sentence's, plain brackets as adverbs; ``verb`` is the token of the clause's first verb.
    """
    lowers = sentence.lowers
    if tags[index] not in SUBJECTS or (tags[index] == GERUND and not _is_doing(tags, index)):
        return False
    saying = words.attribution.verbs
    if lowers[index - 1] in words.verbs.base_after or lowers[index] in no_subjects(words):
        return False  # "agreed to leave", "found himself", "ordered him to leave"
    at = _before_when(sentence, tags, verb, index, words)
    at = before_listener(sentence, at, verb, index, words)
    if lowers[at] in words.attribution.listeners and is_listener(sentence, index):
        return False
    if lowers[at] not in saying or tags[at] not in _VERBAL:
        return False
    if tags[at] == PARTICIPLE and tags[at - 1] in (WORD, NAME):
        return False  # "the tar found in Skerrin was …"
    if tags[at] == PARTICIPLE and tags[index] == WORD and lowers[at] not in words.attribution.listeners:
        return False  # "was declared effective and …"
    if lowers[index] != words.names.definite and lowers[index] in words.dates.before:
        return False
    if lowers[at] in words.attribution.listeners and (
        lowers[index] != words.names.definite and lowers[index] in words.attribution.listener_words
    ):
        return False
    ahead, claims = finite_ahead(tags, index + 1), words.attribution.claims
    if ahead < 0 or any(tags[k] == GERUND and lowers[k] in claims for k in range(index, ahead)):
        return False  # "wrote a letter saying the yard was safe"
    dated = any(opens_with_date(tags[k : k + 3]) for k in range(index, ahead - 2))
    if dated or _says_more_of_noun(sentence, at, index, ahead, words):
        return False
    joint = before_adverbs(tags, ahead)  # "denied it and later left", but "he then left"
    return tags[joint] != COORDINATOR or tags[ahead - 2] == PRONOUN


def _before_when(sentence: Sentence, tags: Sequence[str], verb: int, index: int, words: Lexicon) -> int:
    """The token before when and where it is said, which may be the ``verb`` of saying: "said | in a note on
    Friday it had left", "said | on Friday in a note the yard had left".
    """
    lowers, rough, at = sentence.lowers, words.stop.roughly, index - 1
    while at > verb and (
        tags[at] == DATE
        or (lowers[at] in words.dates.before and (tags[at + 1] == DATE or lowers[at + 1] in rough))
    ):
        at -= 1
    if lowers[verb] not in words.attribution.claims or lowers[at] in words.attribution.verbs:
        return at
    ahead, phrase = finite_ahead(tags, index), tags[verb + 1 : index]
    sent = tags[ahead] == PAST and not {PREPOSITION, DATE}.isdisjoint(tags[ahead + 1 : ahead + 2])
    begins = (
        tags[index] == DETERMINER and tags[index - 1] in (NAME, WORD) and not sent
    )  # "a note the yard sent"
    inside = phrase[:1] == [PREPOSITION] and _WHERE.issuperset(phrase)
    told = inside and (begins or tags[index - 1] == DATE) and THAT not in tags[index:]
    return verb if told else at


def _is_doing(tags: Sequence[str], index: int) -> bool:
    """Tell the subject of "said | losing the vote would not matter" from "said leaving Tarn"."""
    verb = finite_ahead(tags, index + 1)
    return verb > 0 and tags[verb] in (MODAL, WAS, IS)


def _says_more_of_noun(sentence: Sentence, saying: int, index: int, verb: int, words: Lexicon) -> bool:
    """Tell "announced it in a note sent in May" and "recalled all meats made in Tarn", in which the verb
    after that of ``saying`` says nothing that was said.
    """
    lower = sentence.lowers[saying]
    if lower in words.status.denials and sentence.tags[index : index + 2] == [WORD, COORDINATOR]:
        return True  # "denies murder and the trial goes on"
    if lower in words.attribution.deeds and _is_in_phrase(sentence, index, verb, words):
        return True
    return lower in words.actions.with_object and _is_in_object(sentence, index, verb, words)


def _is_in_object(sentence: Sentence, index: int, verb: int, words: Lexicon) -> bool:
    """Tell "recalled all meats | made at its yard", a form that says more of an object, from "recalled she
    worked at the yard".
    """
    tags, lower = sentence.tags, sentence.lowers[verb]
    led = tags[index] in (DETERMINER, NUMBER) and tags[verb - 1] == WORD
    formed = tags[verb] == PAST and may_be_participle(lower, words) and lower not in words.verbs.active
    return led and formed and tags[verb + 1 : verb + 2] == [PREPOSITION]


def _is_in_phrase(sentence: Sentence, index: int, verb: int, words: Lexicon) -> bool:
    """Tell "the deal in a statement | released in May", a form that says more of the noun of a phrase."""
    tags, lower = sentence.tags, sentence.lowers[verb]
    formed = tags[verb] == PAST and may_be_participle(lower, words)
    noun = verb - 1
    while noun > index and tags[noun] in (WORD, NAME):
        noun -= 1
    inside = noun > index + 1 and tags[noun] == DETERMINER and tags[noun - 1] == PREPOSITION
    follows = tags[verb + 1 : verb + 2] in ([PREPOSITION], [DATE])
    return formed and inside and follows and lower not in words.verbs.active
