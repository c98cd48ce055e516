"""Whom "he", "it" and "the ministry" mean, where the text makes it certain; nobody where it does not."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tokens import FINITE, PREPOSITION, Sentence
from timeline.events.names.names import Names
from timeline.events.telling.attribution import Saying
from timeline.events.words.lexicon import Lexicon

_CANDIDATES = 3


class Antecedents:
    """What has been named so far in an article, read sentence by sentence."""

    def __init__(self, names: Names, words: Lexicon) -> None:
        self._names = names
        self._words = words
        self._person = ""
        self._persons: list[str] = []
        self._thing = ""
        self._ship = ""

    def name_for(self, index: int, sentence: Sentence, span: Span) -> str:
        """Return the name to put for the noun phrase ``span``, "" if it stands for itself or is uncertain."""
        lowers = sentence.lowers[span[0] : span[1]]
        names = self._words.names
        if len(lowers) == 1 and lowers[0] in names.he:
            return self._inside(index, span[0], "person") or self._he(sentence, span)
        if len(lowers) == 1 and lowers[0] in names.she and self._ship and not self._person:
            return self._inside(index, span[0], "person") or self._ship
        if len(lowers) == 1 and lowers[0] in names.it:
            return self._inside(index, span[0], "organisation") or self._thing
        if len(lowers) == 2 and lowers[0] == names.definite and lowers[1] in names.short_names:
            return self._names.holder(lowers[1])
        mentions = [
            each for each in self._names.mentions(index) if span[0] <= each.start and each.end <= span[1]
        ]
        if len(mentions) == 1 and mentions[0].kind == "person" and mentions[0].end == span[1]:
            whole = span[0] >= mentions[0].start - 1 and sentence.lowers[span[0]] in names.honorifics
            return mentions[0].name if whole else ""
        return ""

    def owner(self, index: int, sentence: Sentence, at: int) -> str:
        """Return the name to put for the possessive pronoun at token ``at``, "" where it is uncertain or
        where a name stands before it in the sentence.
        """
        names, lower = self._words.names, sentence.lowers[at]
        kinds = ("organisation", "name") if lower in names.its else ("person", "name")
        if any(each.end <= at and each.kind in kinds for each in self._names.mentions(index)):
            return ""
        if lower in names.her and self._ship and not self._person:
            return self._ship
        if lower in names.its:
            return self._thing
        return self._person if lower in names.his | names.her else ""

    def _he(self, sentence: Sentence, span: Span) -> str:
        """The person of the sentence before; where it names several, the pronoun with all of them in
        brackets.

        Who spoke before is who speaks on: "He added …" is the last speaker.
        """
        ahead = sentence.lowers[span[1] : span[1] + 2]
        if len(self._persons) == 1 or any(word in self._words.attribution.claims for word in ahead):
            return self._person
        if 1 < len(self._persons) <= _CANDIDATES:
            return f"{sentence.texts[span[0]]} [{' / '.join(self._persons)}]"
        return self._person

    def renamed(self, index: int, line: str) -> list[str]:
        """Return the names that a line of this sentence owes to sentences before it."""
        own = {mention.name for mention in self._names.mentions(index)}
        return [
            name
            for name in (self._person, self._thing, self._ship)
            if name and name in line and name not in own
        ]

    def leave(
        self, index: int, sentence: Sentence, parts: Sequence[Clause], spoken: Sequence[Saying]
    ) -> None:
        """Remember whom the next sentence may mean by a pronoun: the subject of this one, its speaker."""
        if FINITE.isdisjoint(sentence.tags):
            return  # a byline names nobody that the next sentence means
        subject = next((part.subject for part in parts if part.kind == "main" and part.subject), None)
        speaker = next((saying.speaker for saying in spoken if saying.speaker), None)
        persons = list(
            dict.fromkeys(each.name for each in self._names.mentions(index) if each.kind == "person")
        )
        leading = self._named(index, sentence, speaker or subject, "person")
        if leading and "[" not in leading:
            self._person = leading
            self._persons = list(dict.fromkeys([leading, *persons]))
        elif persons:
            self._person = persons[0] if len(persons) == 1 else ""
            self._persons = persons
        self._leave_ship(index, sentence, subject)
        thing = self._named(index, sentence, speaker or subject, "organisation")
        if subject is not None and sentence.lowers[subject[0] : subject[1]] != ["it"]:
            self._thing = thing

    def _leave_ship(self, index: int, sentence: Sentence, subject: Span | None) -> None:
        """A thing with a name of its own (a ferry, a storm) that is the subject, or the only one named."""
        things = [each for each in self._names.mentions(index) if each.kind == "name"]
        if subject and sentence.lowers[subject[0]] in self._words.names.possessive_pronouns:
            return
        end = next((at for at in range(*(subject or (0, 0))) if sentence.tags[at] == PREPOSITION), None)
        last = end or (subject[1] if subject else 0)
        leading = [each.name for each in things if subject and subject[0] <= each.start < last]
        if leading:
            self._ship, self._person = leading[0], ""
        elif len({each.name for each in things}) == 1 and not self._ship:
            self._ship = things[0].name

    def _named(self, index: int, sentence: Sentence, span: Span | None, kind: str) -> str:
        """The name of that kind that a noun phrase is, itself or by what it refers to."""
        if span is None:
            return ""
        renamed = self.name_for(index, sentence, span)
        mentions = [each for each in self._names.mentions(index) if span[0] <= each.start < span[1]]
        inside = [each.name for each in mentions if each.kind == kind]
        if renamed:
            pronouns = self._words.names.he if kind == "person" else self._words.names.it
            is_pronoun = sentence.lowers[span[0]] in pronouns
            return renamed if is_pronoun or not inside else inside[0]
        return inside[0] if len(set(inside)) == 1 else ""

    def _inside(self, index: int, before: int, kind: str) -> str:
        """The only name of that kind earlier in the same sentence ("Jobs said that he …")."""
        earlier = {
            each.name for each in self._names.mentions(index) if each.end <= before and each.kind == kind
        }
        return next(iter(earlier)) if len(earlier) == 1 else ""
