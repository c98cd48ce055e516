"""Which noun of a noun phrase a relative clause is about: of "the owner of the rig that exploded" the rig."""

from __future__ import annotations

from functools import lru_cache

from timeline.events.clauses.tagging.tags import (
    ADVERB,
    DETERMINER,
    FINITE,
    NAME,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUOTED,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, is_plural
from timeline.events.words.namecues import guide

_NAMED = (NAME, WORD, POSSESSIVE, DETERMINER)


def about(sentence: Sentence, start: int, end: int, before: int, words: Lexicon) -> int:
    """Where the noun begins that a clause at token ``before`` is about, of the noun phrase between ``start``
    and ``end``.
    """
    start = _about_happening(sentence, start, end, before, words)
    start = _about_many(sentence, start, end, before, words)
    start = _about_one(sentence, start, end, before, words)
    return _about_person(sentence, start, end, before, words)


@lru_cache(maxsize=20_000)
def is_person(lower: str, words: Lexicon) -> bool:
    """Tell a noun for a person, or for several: "owner", "sailors", "Scot", not "rig"."""
    known = guide(words)
    listed = known.cues.more_people | known.demonyms
    ones = (lower.removesuffix(each) for each in words.clauses.plural_endings if lower.endswith(each))
    return any(each in listed or known.is_person(each) for each in (lower, *ones))


def placed(sentence: Sentence, start: int, end: int, before: int, words: Lexicon) -> bool:
    """Tell "from Tarn, | who", where a noun phrase that is no person says where a person is."""
    lowers = sentence.lowers
    opened = lowers[before] in words.clauses.personal
    return (
        opened and lowers[start - 1] in words.clauses.places_persons and not is_person(lowers[end - 1], words)
    )


def is_only_where(sentence: Sentence, start: int, end: int, before: int, words: Lexicon) -> bool:
    """Tell "its well in the Gulf of Tarn | that ruptured", where a name says where the well is: no "that" is
    about a name.
    """
    tags, lowers = sentence.tags, sentence.lowers
    restrictive = lowers[before : before + 1] == [words.clauses.restrictive] and end == before
    placed = start > 1 and tags[start - 1] == PREPOSITION and tags[start - 2] == WORD
    first = start + (tags[start] == DETERMINER)
    named = first < end and tags[first] == NAME and tags[end - 1] == NAME
    return restrictive and placed and named and lowers[start - 1] not in words.dates.of


def _about_happening(sentence: Sentence, start: int, end: int, before: int, words: Lexicon) -> int:
    """Where the noun phrase begins if a happening is in it: "the death of the mayor's aide Tal, | who …" is
    about the aide,
    "the talks between the ministers, | which …" about the talks.
    """
    tags, lowers = sentence.tags, sentence.lowers
    opener = lowers[before] if before < len(lowers) else ""
    joint = next((at for at in range(start + 1, end - 1) if lowers[at] in words.dates.of), start)
    if (
        joint > start
        and tags[start - 1 : start] == [PREPOSITION]
        and lowers[joint - 1] in words.clauses.through
    ):
        return joint + 1
    if opener in words.clauses.personal and tags[end - 1] == NAME:
        of = next((at for at in range(end - 1, start, -1) if tags[at] not in _NAMED), start)
        noun = next((lowers[at] for at in range(of - 1, start - 1, -1) if lowers[at].isalnum()), "")
        deed = noun in words.actions.event_nouns | words.clauses.of_persons
        deed = deed or noun.endswith(tuple(words.clauses.deed_endings))
        return of + 1 if lowers[of] in words.dates.of and deed else start
    if opener in words.clauses.impersonal and _is_done_to_place(sentence, before, words):
        return max((at + 1 for at in range(start, end - 1) if tags[at] == PREPOSITION), default=start)
    if opener in words.clauses.impersonal and lowers[end - 1] in words.actions.event_nouns:
        of = next((at for at in range(end - 1, start, -1) if lowers[at] in words.dates.of), start)
        return of + 1 if of > start and lowers[of - 1] in words.clauses.parts else start
    at = start - 1
    hangs = at > 0 and tags[at] == PREPOSITION and lowers[at - 1] in words.actions.event_nouns
    if opener in words.clauses.impersonal and hangs and (end < before or _acts(sentence, before, words)):
        at -= 1
        while at > 0 and tags[at - 1] in (WORD, NAME, NUMBER, POSSESSIVE, QUOTED):
            at -= 1
        return at - (at > 0 and tags[at - 1] == DETERMINER)
    return start


def _acts(sentence: Sentence, opener: int, words: Lexicon) -> bool:
    """Tell "a blast at a depot | which they said killed nine" from "a blast at a depot which he owns"."""
    tags, verb = sentence.tags, opener + 1
    if tags[verb : verb + 1] == [PRONOUN] and sentence.lowers[verb + 1] in words.attribution.verbs:
        verb += 2
    return not FINITE.isdisjoint(tags[verb : verb + 1])


def noun_of(sentence: Sentence, start: int, end: int, words: Lexicon) -> int:
    """Where the noun stands that tells how many a noun phrase is: of "the captain of the ferry" the captain,
    of "a third of the ships" the ships.
    """
    tags, shares = sentence.tags, words.stop.shares | words.clauses.parts
    joints = (at - 1 for at in range(start + 1, end) if tags[at] == PREPOSITION)
    noun = next(joints, end - 1)
    return end - 1 if sentence.lowers[noun] in shares or tags[noun] == NUMBER else noun


def _about_many(sentence: Sentence, start: int, end: int, before: int, words: Lexicon) -> int:
    """Where the noun phrase begins that the number of the verb asks for: "Shares in Orm Holdings, | which
    have", "a change to the rules | that was".
    """
    tags, lowers, rules = sentence.tags, sentence.lowers, words.clauses
    verb = before + 1
    while verb < len(tags) and tags[verb] == ADVERB:
        verb += 1
    if verb >= len(tags) or lowers[verb] not in rules.many | rules.one:
        return start
    many, noun = lowers[verb] in rules.many, noun_of(sentence, start, end, words)
    fits = tags[noun] != NAME and is_plural(lowers[noun], words) == many
    if fits or (tags[noun] == NAME and not many) or start < 2 or tags[start - 1] != PREPOSITION:
        return start
    if noun < end - 1 and tags[end - 1] == WORD and is_plural(lowers[end - 1], words) == many:
        return next(at + 1 for at in range(end - 1, start, -1) if tags[at] == PREPOSITION)
    noun = start - 2
    if tags[noun] != WORD or is_plural(lowers[noun], words) != many:
        return start
    while noun > 0 and tags[noun - 1] in (WORD, NAME, NUMBER, DETERMINER):
        noun -= 1
    return noun


def _about_one(sentence: Sentence, start: int, end: int, before: int, words: Lexicon) -> int:
    """Where the noun phrase begins that a singular verb asks for: "the demands of | the League, which is"."""
    lowers = sentence.lowers
    rules = words.clauses
    opened = before < len(lowers) and lowers[before] in rules.impersonal | rules.personal
    if not opened or words.clauses.one.isdisjoint(lowers[before + 1 : before + 2]):
        return start
    of = next((at for at in range(end - 1, start, -1) if lowers[at] in words.dates.of), start)
    many = of > start and is_plural(lowers[of - 1], words)
    return of + 1 if many and not is_plural(lowers[end - 1], words) else start


def _is_done_to_place(sentence: Sentence, opener: int, words: Lexicon) -> bool:
    """Tell "the raid on Corvel, which Tarn annexed in 1994", in which it is Corvel that was annexed."""
    ahead = range(opener + 1, len(sentence.tags))
    verb = next((at for at in ahead if sentence.tags[at] in FINITE or sentence.texts[at] == ","), -1)
    return verb > opener + 1 and sentence.lowers[verb] in words.verbs.of_places


def _about_person(sentence: Sentence, start: int, end: int, before: int, words: Lexicon) -> int:
    """Where the noun phrase begins that the relative asks for: "the captain of | the ferry, which",
    "relatives of | the sailors who"; who the "daughter of the mayor who died" is stays open.
    """
    tags, lowers, rules = sentence.tags, sentence.lowers, words.clauses
    opener, verb = ([*lowers[before : before + 2], "", ""])[:2]
    of = next((at for at in range(start + 1, end - 1) if lowers[at] in words.dates.of), start)
    noun, owner, restrictive = lowers[of - 1], lowers[end - 1], before == end
    if of == start:
        return start
    relates = opener in rules.impersonal | rules.personal
    if of == start + 1 and noun in rules.stand_ins and tags[of + 1] == DETERMINER and relates:
        return of + 1  # "one of the sailors who left"
    if opener in rules.impersonal or (opener == rules.restrictive and restrictive and tags[end - 1] != NAME):
        return of + 1 if is_person(noun, words) and not is_person(owner, words) else start
    if opener not in rules.personal or not is_person(owner, words):
        return start
    kin = restrictive and noun in rules.bereaved
    many = verb in rules.many and is_person(noun, words) and not is_plural(noun, words)
    deed = tags[end - 1] != NAME and (noun in words.actions.event_nouns or noun in rules.of_persons)
    return of + 1 if kin or deed or (many and is_plural(owner, words)) else start
