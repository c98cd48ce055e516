"""Whom "he", "it" and "the ministry" mean, where the text makes it certain; nobody where it does not.

A name is put for a pronoun only where it is the only one that can be meant: the persons of the same sentence
come first, then those of the sentence before, then of the one before that. Persons without a name ("a
soldier") count among them, those of the other gender and those that the sentence names elsewhere do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tagging.tags import ADVERB, COORDINATOR, FINITE, NAME, PARTICIPLE, PRONOUN
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.names.names import Names
from timeline.events.telling.reference.cast import (
    Cast,
    Who,
    add_things,
    counted_in,
    persons,
    voice_of,
)
from timeline.events.telling.saying.attribution import Saying
from timeline.events.words.gazetteer import Gender
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.namecues import guide

_BACK = 2
_EITHER = 2
_STOPS = frozenset({".", "!", "?", "…"})


@dataclass(slots=True)
class _Left:
    """A sentence that was read; its cast is worked out when a later one first asks for it."""

    index: int
    sentence: Sentence
    parts: Sequence[Clause]
    spoken: Sequence[Saying]
    cast: Cast | None = None


class Antecedents:
    """What has been named so far in an article, read sentence by sentence."""

    def __init__(self, names: Names, words: Lexicon) -> None:
        self._names = names
        self._words = words
        self._guide = guide(words)
        self._referring = words.names.it | words.names.they
        self._left: list[_Left] = []
        self._put: set[str] = set()
        self._known: dict[str, Gender] = {}

    def name_for(self, index: int, sentence: Sentence, span: Span) -> str:
        """Return the name to put for the noun phrase ``span``, "" if it stands for itself or is uncertain."""
        lowers = sentence.lowers[span[0] : span[1]]
        words, cues = self._words.names, self._guide.cues
        if len(lowers) == 1 and (lowers[0] in cues.he or lowers[0] in cues.she):
            return self._noted(self._person(index, sentence, span[0], _verb_after(sentence, span[1])))
        if len(lowers) == 1 and lowers[0] in words.it:
            return self._noted(self._inside(index, sentence, span[0]) or self._thing(sentence, span[1]))
        if len(lowers) == 1 and lowers[0] in words.they:
            return self._casts[-1].several if self._casts else ""
        if len(lowers) > 1 and lowers[0] == words.definite and sentence.tags[span[1] - 1] != NAME:
            noun = " ".join(lowers[1:])
            return self._noted(self._company() if noun in cues.companies else self._names.holder(noun))
        mentions = [
            each for each in self._names.mentions(index) if span[0] <= each.start and each.end <= span[1]
        ]
        if len(mentions) == 1 and mentions[0].kind == "person" and mentions[0].end == span[1]:
            whole = span[0] >= mentions[0].start - 1 and sentence.lowers[span[0]] in words.honorifics
            return mentions[0].name if whole else ""
        return ""

    def owner(self, index: int, sentence: Sentence, at: int) -> str:
        """Return the name to put for the possessive pronoun at token ``at``, "" where it is uncertain or
        where a name stands before it in the sentence.
        """
        lower = sentence.lowers[at]
        if lower in self._words.names.them:
            return self._casts[-1].counted if self._casts else ""
        things = self._words.names.its | self._words.names.it
        kinds = ("organisation", "name") if lower in things else ("person", "name")
        if any(each.end <= at and each.kind in kinds for each in self._names.mentions(index)):
            return ""
        if lower in things:
            cast = self._casts[-1] if self._casts else Cast()
            return self._noted(cast.thing or cast.body)
        if lower not in self._guide.cues.he | self._guide.cues.she:
            return ""  # "their"
        own = persons(index, sentence, (), self._names, self._guide)
        gender: Gender = "man" if lower in self._guide.cues.he else "woman"
        if any(who.at < at and who.rank == "embedded" and self._fits(who, gender) for who in own):
            return ""  # "forced their way into the president's house, demanding his resignation"
        return self._noted(self._person(index, sentence, at, ""))

    def owner_within(self, index: int, sentence: Sentence, at: int) -> str:
        """Return the name to put for the possessive pronoun at token ``at`` where its clause is cut from the
        sentence: the only one of its kind that stands before it there.
        """
        lower, gender = sentence.lowers[at], self._guide.cues
        before = [each for each in self._names.mentions(index) if each.end <= at]
        if lower in self._words.names.its:
            bodies = {each.name for each in before if each.kind == "organisation"}
            return next(iter(bodies)) if len(bodies) == 1 else ""
        if lower not in gender.he | gender.she:
            return ""
        wanted: Gender = "man" if lower in gender.he else "woman"
        told = {each.name for each in before if each.kind in ("person", "name")}
        return next(iter(told)) if len(told) == 1 and self._gender(*told) in (wanted, "either") else ""

    def renamed(self, index: int, line: str) -> list[str]:
        """Return the names that a line of this sentence owes to sentences before it."""
        if not self._put:
            return []
        own = {mention.name for mention in self._names.mentions(index)}
        return sorted(name for name in self._put if name in line and name not in own and name[0].isupper())

    def leave(
        self, index: int, sentence: Sentence, parts: Sequence[Clause], spoken: Sequence[Saying]
    ) -> None:
        """Remember whom the next sentence may mean by a pronoun: the persons of this one, its subject."""
        if sentence.texts[-1] not in _STOPS and FINITE.isdisjoint(sentence.tags):
            return  # a byline names nobody that the next sentence means
        left = _Left(index, sentence, parts, spoken)
        if PRONOUN in sentence.tags or not self._referring.isdisjoint(sentence.lowers):
            left.cast = self._cast(left)  # at once, by what is known now of those it refers to
        self._left = [*self._left[1 - _BACK :], left]
        self._put.clear()

    @property
    def _casts(self) -> list[Cast]:
        """Those of the sentences before, the last one last."""
        return [left.cast or self._cast(left) for left in self._left]

    def _cast(self, left: _Left) -> Cast:
        """Whom and what a sentence brings on."""
        index, sentence = left.index, left.sentence
        subject = next((part.subject for part in left.parts if part.kind == "main" and part.subject), None)
        speaker = next((saying.speaker for saying in left.spoken if saying.speaker), None)
        cast = Cast(persons(index, sentence, left.parts, self._names, self._guide))
        cast.subject = self._leading(index, sentence, subject, cast.persons)
        cast.speaker = self._leading(index, sentence, speaker, cast.persons)
        for name in {cast.subject, cast.speaker} - {who.name for who in cast.persons} - {""}:
            cast.persons.append(Who(name, self._gender(name), 0))
        cast.counted = counted_in(sentence, self._guide)
        if subject is not None:
            goes_on = not self._referring.isdisjoint(sentence.lowers)
            before = self._casts[-1] if goes_on and self._casts else Cast()
            add_things(cast, sentence, subject, self._names.mentions(index), before, self._guide)
        if speaker is not None and not cast.speaker:
            cast.voice = self._voice(index, sentence, speaker)
        left.cast = cast
        return cast

    def _voice(self, index: int, sentence: Sentence, speaker: Span) -> str:
        """The body that a speaker is; "it" is the one that spoke before."""
        if sentence.lowers[slice(*speaker)] == [*self._words.names.it]:
            return self._casts[-1].voice if self._casts else ""
        return voice_of(sentence, speaker, self._names.mentions(index), self._guide)

    def _noted(self, name: str) -> str:
        if name:
            self._put.add(name)
        return name

    def _gender(self, name: str) -> Gender:
        known = self._names.gender(name)
        return known if known != "either" else self._known.get(name, "either")

    def _leading(self, index: int, sentence: Sentence, span: Span | None, told: Sequence[Who]) -> str:
        """The person that a subject is, by name or by what it refers to; "" for several."""
        if span is None or COORDINATOR in sentence.tags[slice(*span)]:
            return ""
        inside = [who for who in told if span[0] <= who.at < span[1] and who.rank == "head"]
        if inside:
            return inside[0].name if len({who.name for who in inside}) == 1 else ""
        if sentence.tags[span[0]] == PRONOUN and sentence.lowers[span[0]] not in self._words.names.it:
            return self.name_for(index, sentence, span)
        return ""

    def _person(self, index: int, sentence: Sentence, at: int, verb: str) -> str:
        """Whom "he" at token ``at`` means; ``verb`` follows it."""
        cues, lower = self._guide.cues, sentence.lowers[at]
        if cues.plural_endings and verb.endswith(tuple(cues.plural_endings)):
            return ""  # "Sie blieben": they
        gender: Gender = "man" if lower in cues.he else "woman"
        own = persons(index, sentence, (), self._names, self._guide)
        object_of = lower in self._words.names.objects  # nobody "accused him" who is "him"
        before = [who for who in own if who.at < at and self._fits(who, gender) and not object_of]
        if before:
            between = sentence.lowers[before[0].at : at]
            owned = not self._words.names.possessive_pronouns.isdisjoint(between)
            return "" if owned and not before[0].name else _only(before)  # "A judge ended his ban, but he …"
        for cast in reversed(self._casts):
            told = self._told(cast, gender, own)
            ship = cast.ship if gender == "woman" and not told else ""
            if cast.ship and not told and not ship:
                return ""  # it may be a person of whom no more is known
            if told or ship:
                chosen = ship or self._chosen(told, cast, verb)
                alone = cast is self._casts[-1] and chosen == cast.subject and len(cast.persons) == 1
                return chosen if ship or alone else self._certain(chosen, gender)
        return ""

    def either(self, index: int, sentence: Sentence, span: Span) -> tuple[str, ...]:
        """The names of the two persons of a sentence before of whom "he" may mean either; () where there are
        more, where it is not known of both that they are men, and for another noun phrase.
        """
        cues, lower = self._guide.cues, sentence.lowers[span[0]]
        if span[1] - span[0] != 1 or lower not in cues.he | cues.she:
            return ()
        gender: Gender = "man" if lower in cues.he else "woman"
        own = persons(index, sentence, (), self._names, self._guide)
        if any(who.at < span[0] for who in own):
            return ()
        told = (self._told(cast, gender, own) for cast in reversed(self._casts))
        names = tuple(dict.fromkeys(who.name for who in next(filter(None, told), [])))
        sure = all(name and self._gender(name) == gender for name in names)
        return names if sure and len(names) == _EITHER else ()

    def _told(self, cast: Cast, gender: Gender, own: Sequence[Who]) -> list[Who]:
        """The persons of a sentence before who fit; ``own`` are those of the sentence itself."""
        named = {who.name for who in own if who.name}
        return [who for who in cast.persons if self._fits(who, gender) and who.name not in named]

    def _fits(self, who: Who, gender: Gender) -> bool:
        known = self._gender(who.name) if who.name else who.gender
        if self._words.names.nouns_have_capitals:
            return known == gender  # "er" may be a thing as well
        return known in (gender, "either")

    def _chosen(self, told: Sequence[Who], cast: Cast, verb: str) -> str:
        """The only person of a sentence before; who spoke there goes on where the pronoun says something."""
        if verb in self._words.attribution.verbs and cast.speaker in {who.name for who in told}:
            return cast.speaker
        heads = [who for who in told if who.rank == "head"]
        return _only(heads or told)

    def _certain(self, name: str, gender: Gender) -> str:
        """Nobody of unknown gender where another fits for certain ("she", after Ida Orth and Tal Veld)."""
        if not name or self._gender(name) == gender:
            return name
        others = {
            who.name for cast in self._casts for who in cast.persons if self._gender(who.name) == gender
        }
        if others - {name, ""}:
            return ""
        self._known[name] = gender
        return name

    def _inside(self, index: int, sentence: Sentence, before: int) -> str:
        """The only organisation earlier in the same sentence that does something there."""
        earlier = [each for each in self._names.mentions(index) if each.end <= before]
        bodies = {each.name: each.end for each in earlier if each.kind == "organisation"}
        if len(bodies) != 1:
            return ""
        name, end = next(iter(bodies.items()))
        return name if sentence.tags[end] in FINITE | {ADVERB} or sentence.texts[end] == "," else ""

    def _company(self) -> str:
        """The company that the sentence before is about, if it names no other body."""
        cast = self._casts[-1] if self._casts else Cast()
        legal = {word.lower() for word in cast.thing.split()} & self._guide.cues.legal
        return cast.thing if legal and not cast.others else ""

    def _thing(self, sentence: Sentence, verb: int) -> str:
        """What "it" means: the subject of the sentence before, if "it" does what only such a body does."""
        if not self._casts or verb >= len(sentence.tags):
            return ""
        cast, ahead = self._casts[-1], sentence.lowers[verb : verb + 3]
        doing = self._guide.cues.deeds | self._words.attribution.verbs
        if sentence.lowers[verb] in self._words.verbs.be and PARTICIPLE not in sentence.tags[verb : verb + 3]:
            return ""
        if cast.voice and self._words.attribution.verbs.intersection(ahead):
            return cast.voice
        return (cast.thing or cast.body) if not cast.others and doing.intersection(ahead) else ""


def _only(told: Iterable[Who]) -> str:
    names = {who.name or who.noun for who in told}
    return next(iter(names)) if len(names) == 1 else ""


def _verb_after(sentence: Sentence, at: int) -> str:
    """The first verb after a pronoun ("he also said"), or before it ("said he"), "" if none is near."""
    near = [place for place in (at, at + 1, at - 2) if 0 <= place < len(sentence.tags)]
    return next((sentence.lowers[place] for place in near if sentence.tags[place] in FINITE), "")
