"""What is run together in a line: two sentences or two clauses without a joint, a headline, a menu."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import (
    ADVERBIAL,
    COORDINATOR,
    DETERMINER,
    FINITE,
    GERUND,
    IS,
    MODAL,
    NAME,
    NOMINAL,
    PARTICIPLE,
    PAST,
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
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, may_be_participle

_MARKS = frozenset("|\\")
_HEADING = 6  # tokens of a headline up to its colon
_HELPERS = frozenset({IS, WAS, MODAL})
_JOINTS = frozenset({COORDINATOR, THAT, RELATIVE, ADVERBIAL, PUNCTUATION})
_SMALL = frozenset({PREPOSITION, DETERMINER, COORDINATOR, THAT})
_CERTAIN = FINITE - {PRESENT}
_SAYS = (WORD, NAME, PARTICIPLE, GERUND)


def is_glued(sentence: Sentence, main: Clause | None, words: Lexicon) -> bool:
    """Tell "of and", "said that nine were dead were missing", "the harbour The council met"."""
    return (
        _has_furniture(sentence, words)
        or _holds_opening(sentence, words)
        or _stutters(sentence, words)
        or _runs_on(sentence, words)
        or (main is not None and _has_second_name(sentence, main, words))
        or _has_headline(sentence)
        or _names_twice(sentence)
    )


def _has_furniture(sentence: Sentence, words: Lexicon) -> bool:
    """Tell a menu, the name of a reader, a byline: "By Ida Orm Skerrin News The harbour is closed"."""
    texts, lowers = sentence.texts, sentence.lowers
    if any(text in _MARKS or "_" in text[1:-1] for text in texts):
        return True
    named = all(text[0].isupper() for text in texts[1:3]) and words.names.no_names.isdisjoint(lowers[1:3])
    return lowers[0] in words.clauses.agent and named and texts[3:4] != [","]


def _holds_opening(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "a page of the harbour On Monday the council met": a small word with a capital, between words
    without.
    """
    texts, lowers, tags = sentence.texts, sentence.lowers, sentence.tags
    rules, speakers = words.clauses, words.attribution.speaker_nouns
    if words.names.nouns_have_capitals:
        return False
    for at in range(2, len(texts) - 1):
        if not (texts[at][0].isupper() and texts[at - 1].islower() and texts[at + 1].islower()):
            continue
        lower = lowers[at]
        is_small = lower in rules.determiners or lower in rules.pronouns or lower in rules.adverbials
        is_speaker = tags[at - 1] in _SAYS and (lower in rules.plurals or lower in speakers)
        if (is_small or is_speaker) and QUOTED not in tags[at - 1 : at + 1]:
            return True
    return False


def _stutters(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "of and", "to to" and "the the": a small word before another that it cannot lead to."""
    indefinite, definite, unfinished = words.dates.indefinite, words.names.definite, words.line.unfinished
    tagged = zip(sentence.tags, sentence.lowers, strict=True)
    for (tag, lower), (_, second) in pairwise(tagged):
        if lower == second and tag in _SMALL:
            return True
        if second in unfinished and (lower == definite or lower in indefinite):
            return True
    return False


def _runs_on(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "said that 42 people were confirmed dead were missing", with more verbs than clauses."""
    tags, lowers = sentence.tags, sentence.lowers
    asks = _asking(words)
    verbs, room = 0, 1
    for at, tag in enumerate(tags):
        before = tags[at - 1] if at else PUNCTUATION
        says = lowers[at] in asks and tag not in _HELPERS
        says = says and (tag != PARTICIPLE or tags[at + 1 : at + 2] in ([PRONOUN], [DETERMINER], [NAME]))
        certain = tag == PAST and (says or not may_be_participle(lowers[at], words))
        verbs += (tag in _HELPERS or certain) and before not in FINITE
        room += tag in _JOINTS or (says and tags[at + 1 : at + 2] != [THAT])
        room += tag in (PRONOUN, DETERMINER) and before in (WORD, NAME)  # "the book | he wrote"
    return verbs > room


@lru_cache(maxsize=16)
def _asking(words: Lexicon) -> frozenset[str]:
    """The words behind which a clause stands that hangs on them."""
    return words.attribution.complementizers | words.attribution.verbs | words.clauses.takes_clause


def has_second_verb(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell two verbs without a joint between them: "The refit had been planned was put off"."""
    for low, high in main.spans:
        verbs = [at for at in range(low, high) if sentence.tags[at] in _CERTAIN]
        if len(verbs) < 2 or sentence.lowers[verbs[0]] in words.attribution.verbs:
            continue
        joined = not _joints(words).isdisjoint(sentence.lowers[verbs[0] : verbs[1]])
        if not joined and not _may_be_reduced(sentence, verbs[1], words):
            return not _goes_on(sentence, main, words)
    return False


@lru_cache(maxsize=16)
def _joints(words: Lexicon) -> frozenset[str]:
    """The words that may join two clauses."""
    rules = words.clauses
    return words.attribution.complementizers | rules.adverbials | rules.relatives | rules.coordinators


def _may_be_reduced(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "opened a centre | intended to …" from a second verb."""
    formed = sentence.tags[verb] == PAST and sentence.lowers[verb].endswith(tuple(words.verbs.past_endings))
    follows = sentence.tags[verb + 1 : verb + 2] == [PREPOSITION] or not words.verbs.base_after.isdisjoint(
        sentence.lowers[verb + 1 : verb + 2]
    )
    return formed and follows and sentence.tags[verb - 1] in (NAME, WORD)


def _goes_on(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell "cut its growth forecast", "accepted the deal struck" and "continued the talks he began" from a
    second verb.
    """
    at = next((at for at in range(main.verb + 1, main.end) if sentence.tags[at] in FINITE), -1)
    if at < 0:
        return False
    if sentence.tags[at - 1] in (PRONOUN, PARTICIPLE):
        return True
    either, noun = sentence.lowers[at] in words.verbs.past, at
    while noun - 1 > main.verb and sentence.tags[noun - 1] == WORD:
        noun -= 1
    return either and sentence.tags[noun - 1] == DETERMINER


def _has_second_name(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell "died after suffering a stroke Orm's mother filed the suit"."""
    tags, joints = sentence.tags, words.clauses.adverbials
    inside = range(main.verb + 1, main.end - 1)
    doing = next((at for at in inside if sentence.lowers[at] in joints and tags[at + 1] == GERUND), -1)
    if doing < 0:
        return False
    verb = next((at for at in range(doing + 2, main.end) if tags[at] in FINITE), -1)
    between = tags[doing + 2 : max(verb, doing + 2)]
    plain = frozenset(between) <= NOMINAL and tags[verb - 1] != PRONOUN
    return verb > 0 and plain and tags[verb] != PRESENT and NAME in between


def _has_headline(sentence: Sentence) -> bool:
    """Tell "Tarn crisis: Port row goes on Orm said …": a headline that a sentence runs into."""
    texts, tags = sentence.texts, sentence.tags
    colon = next((at for at, text in enumerate(texts[:_HEADING]) if text == ":"), -1)
    if colon < 1 or QUOTED in tags[colon + 1 : colon + 3] or not FINITE.isdisjoint(tags[:colon]):
        return False
    verbs = [at for at in range(colon, len(tags)) if tags[at] in FINITE]
    return len(verbs) > 1 and not any(
        tags[at] in (PUNCTUATION, COORDINATOR, THAT, RELATIVE, ADVERBIAL, PRONOUN)
        for at in range(verbs[0], verbs[1])
    )


def _names_twice(sentence: Sentence) -> bool:
    """Tell "Tam Orm, head of the yard Gen Tam Orm was born …": a caption and what follows it."""
    texts, tags = sentence.texts, sentence.tags
    seen: set[tuple[str, str]] = set()
    for one, other, tag in zip(texts, texts[1:], tags, strict=False):
        if tag == QUOTED or not (one[:1].isupper() and other[:1].isupper()):
            continue
        if (one, other) in seen:
            return True
        seen.add((one, other))
    return False
