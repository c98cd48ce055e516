"""Who and what a sentence brings on: who takes part, and whom the sentences after it may mean by "he"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tagging.tags import (
    COORDINATOR,
    DATE,
    DETERMINER,
    NAME,
    NUMBER,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.names.mention import Mention
from timeline.events.names.names import Names
from timeline.events.words.gazetteer import Gender
from timeline.events.words.lexicon import Lexicon, is_plural
from timeline.events.words.namecues import Guide

_LED = 2  # tokens of "the union"

Rank = Literal["head", "embedded"]


@dataclass(frozen=True, slots=True)
class Who:
    """A person in a sentence: the name ("" for "a soldier"), whether he or she, and the place.

    ``rank`` tells "Orth" in "Orth's lawyer" and in "a lawyer for Orth", which are about the lawyer; ``noun``
    is what to call who has no name ("the soldier").
    """

    name: str
    gender: Gender
    at: int
    rank: Rank = "head"
    noun: str = ""


@dataclass(slots=True)
class Cast:
    """The persons of a sentence, its subject and speaker where they are persons, and the thing it is about.

    ``thing`` is the organisation, state or ship that is its subject, ``others`` all further names of such;
    ``body`` is what that subject is called where it has no name ("the union"), ``several`` where it is
    several ("the two guards"), ``counted`` the only ones that it names by their number, subject or not;
    ``voice`` is the body that says it, subject or not ("…, the ministry said").
    """

    persons: list[Who] = field(default_factory=list)
    subject: str = ""
    speaker: str = ""
    thing: str = ""
    ship: str = ""
    others: frozenset[str] = frozenset()
    body: str = ""
    several: str = ""
    counted: str = ""
    voice: str = ""


def taking_part(
    mentions: Sequence[Mention], sentence: Sentence, parts: Sequence[Clause]
) -> tuple[list[str], list[str]]:
    """Tell who takes part from where it is: a place is an actor where it is the subject ("Toria agreed")."""
    subjects = [part.subject for part in parts if part.subject]
    actors: dict[str, None] = {}
    places: dict[str, None] = {}
    for each in mentions:
        acts = any(low <= each.start < high for low, high in subjects) and not _says_where(each, sentence)
        (places if each.kind == "place" and not acts else actors)[each.name] = None
    return list(actors), list(places)


def _says_where(each: Mention, sentence: Sentence) -> bool:
    """Tell "the hospital in Veld" and "Veld's hospital" from Veld itself."""
    owns = each.end < len(sentence.tags) and sentence.tags[each.end] == POSSESSIVE
    return owns or (each.start > 0 and sentence.tags[each.start - 1] == PREPOSITION)


def persons(index: int, sentence: Sentence, parts: Sequence[Clause], names: Names, guide: Guide) -> list[Who]:
    """The persons of a sentence, named and unnamed, in order."""
    subjects = [part.subject for part in parts if part.subject]
    named = [
        Who(each.name, names.gender(each.name), each.start, _rank(sentence, each.start, each.end, subjects))
        for each in names.mentions(index)
        if each.kind == "person"
    ]
    return sorted([*named, *_unnamed(sentence, guide)], key=lambda who: who.at)


def _rank(sentence: Sentence, start: int, end: int, subjects: Sequence[Span]) -> Rank:
    owns = end < len(sentence.tags) and sentence.tags[end] == POSSESSIVE
    inside = any(low < start - 1 and start < high for low, high in subjects)
    hangs = start > 0 and sentence.tags[start - 1] == PREPOSITION
    apposed = hangs and "," in sentence.texts[max(0, start - 5) : start - 1]
    return "embedded" if owns or (hangs and (inside or apposed)) else "head"


def _unnamed(sentence: Sentence, guide: Guide) -> Iterator[Who]:
    """Persons without a name: "a soldier", "his lawyer"; not the mayor of "the mayor, Ida Orth"."""
    cues, tags, lowers = guide.cues, sentence.tags, sentence.lowers
    for at in [at for at, tag in enumerate(tags) if tag == WORD and guide.is_person(lowers[at])]:
        lower = lowers[at]
        following = at + 1
        if sentence.texts[following : following + 1] == [","]:
            following += 1
        owns = tags[following : following + 1] == [POSSESSIVE]
        if tags[following : following + 1] in ([NAME], [WORD]):
            continue
        start = at
        while start and tags[start - 1] in (WORD, DETERMINER):
            start -= 1
        if start and lowers[start - 1] in guide.words.verbs.be:
            continue  # "Orth is the mayor"
        if start and lowers[start - 1] in guide.words.names.as_role and tags[at + 1 : at + 2] != [PAST]:
            continue  # "Orth worked as a doctor", but "fled as a soldier fired"
        if tags[start] != DETERMINER or (
            start and sentence.texts[start - 1] == "," and tags[start - 2] in (NAME, POSSESSIVE)
        ):
            continue
        gender: Gender = "man" if lower in cues.men else "woman" if lower in cues.women else "either"
        noun = noun_phrase(sentence, start, at + 1, guide.words)
        yield Who("", gender, at, "embedded" if owns else "head", noun)


def add_things(
    cast: Cast, sentence: Sentence, subject: Span, named: Sequence[Mention], before: Cast, guide: Guide
) -> None:
    """Add to ``cast`` the organisation, state or ship that is the subject itself, not part of one; ``before``
    is the cast of the sentence before, whom "it" and "they" go on with.
    """
    names, said = guide.words.names, sentence.lowers[slice(*subject)]
    if len(said) == 1 and said[0] in names.it:
        cast.thing, cast.body = before.thing, before.body
        return
    if said == [*names.they]:
        cast.several = before.several
        return
    mentions = [each for each in named if each.kind != "person"]
    whole = [each for each in mentions if _is_whole(sentence, subject, each)]
    if whole:
        cast.thing = whole[0].name
        cast.ship = cast.thing if whole[0].kind == "name" else ""
    else:
        cast.body = body_of(sentence, subject, guide)
    cast.several = several_of(sentence, subject, guide)
    acting = {each.name for each in mentions if each.kind == "organisation"}
    cast.others = frozenset(acting - {cast.thing})


def _is_whole(sentence: Sentence, subject: Span, each: Mention) -> bool:
    """Whether a subject is a name, with an article, a noun or a stretch in commas beside it."""
    if not subject[0] <= each.start < subject[1] or COORDINATOR in sentence.tags[slice(*subject)]:
        return False
    hangs = any(tag == PREPOSITION for tag in sentence.tags[subject[0] : each.start])
    ends = each.end == subject[1] or sentence.texts[each.end] == "," or sentence.tags[each.end] == PREPOSITION
    return not hangs and ends


def body_of(sentence: Sentence, noun: Span, guide: Guide) -> str:
    """What a subject is called that is a body ("the union", "Toria's cartel office"), "" for any other."""
    words, tags, end = guide.words.names, sentence.tags, _end_of_noun(sentence, noun)
    led = tags[noun[0]] in (DETERMINER, NAME) or POSSESSIVE in tags[noun[0] : noun[0] + 2]
    is_body = tags[end - 1] == WORD and sentence.lowers[end - 1] in guide.bodies
    if not led or not is_body or COORDINATOR in tags[slice(*noun)] or end < noun[0] + _LED:
        return ""
    owned = sentence.lowers[noun[0]] in words.possessive_pronouns
    return "" if owned else noun_phrase(sentence, noun[0], end, guide.words)


def voice_of(sentence: Sentence, speaker: Span, named: Sequence[Mention], guide: Guide) -> str:
    """What a speaker is called that is a body, by its name ("the Board of Orm") or not ("the union")."""
    bodies = [each for each in named if each.kind == "organisation" and speaker[0] <= each.start < speaker[1]]
    if not bodies:
        return body_of(sentence, speaker, guide)
    return noun_phrase(sentence, speaker[0], bodies[-1].end, guide.words) if len(bodies) == 1 else ""


def several_of(sentence: Sentence, noun: Span, guide: Guide) -> str:
    """What they are called that a subject in the plural is: "the two guards"; "" where the sentence names
    others in the plural too.
    """
    end = _end_of_noun(sentence, noun)
    if not _is_plural(sentence, end - 1, guide.words) or COORDINATOR in sentence.tags[slice(*noun)]:
        return ""
    words = [at for at, tag in enumerate(sentence.tags) if tag == WORD and not noun[0] <= at < end]
    if any(_is_plural(sentence, at, guide.words) for at in words):
        return ""
    start = noun[0]
    while start < end - 1 and sentence.tags[start] not in (DETERMINER, NUMBER, NAME, WORD):
        start += 1
    return noun_phrase(sentence, start, end, guide.words)


def counted_in(sentence: Sentence, guide: Guide) -> str:
    """The only ones that a sentence counts: "the 43 guests"; "" where it names others in the plural or by a
    number too.
    """
    if NUMBER not in sentence.tags:
        return ""
    nouns = [at for at, tag in enumerate(sentence.tags) if tag == WORD]
    many = [at for at in nouns if _is_plural(sentence, at, guide.words)]
    numbers = [at for at, tag in enumerate(sentence.tags) if tag == NUMBER]
    if len(many) != 1 or sentence.lowers[many[0]] in guide.words.stop.units:
        return ""
    counts = all(tag in (NUMBER, WORD) for tag in sentence.tags[numbers[0] : many[0]])
    if numbers[0] > many[0] or numbers[-1] - numbers[0] >= len(numbers) or not counts:
        return ""
    return noun_phrase(sentence, numbers[0], many[0] + 1, guide.words)


def noun_phrase(sentence: Sentence, start: int, end: int, words: Lexicon) -> str:
    """The tokens of a noun phrase in the definite: "the engineer" for "an engineer", "the two guards"."""
    texts, tags, definite = sentence.texts, sentence.tags, words.names.definite
    is_indefinite = sentence.lowers[start] in words.dates.indefinite
    named = tags[start] == NAME or POSSESSIVE in tags[start + 1 : start + 2]
    first = texts[start] if start or named else texts[start].lower()
    said = [definite if is_indefinite else first]
    for at in range(start + 1, end):
        if tags[at] == POSSESSIVE:
            said[-1] += texts[at]
        else:
            said.append(texts[at])
    return " ".join([definite, *said] if tags[start] == NUMBER else said)


def _end_of_noun(sentence: Sentence, noun: Span) -> int:
    """Where a noun phrase ends without what hangs on it: "the union" of "the union in Veld"."""
    for at in range(noun[0] + 1, noun[1]):
        if sentence.tags[at] in (PREPOSITION, PUNCTUATION, DATE):
            return at
    return noun[1]


def _is_plural(sentence: Sentence, at: int, words: Lexicon) -> bool:
    if sentence.tags[at] != WORD:
        return False
    lower = sentence.lowers[at]
    return lower in words.clauses.plurals or (is_plural(lower, words) and len(lower) > 3)
