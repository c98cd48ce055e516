"""Pronouns of a sentence: what they stand for inside it, and else what was named before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tagging.tags import COORDINATOR, IS, MODAL, NAME, PARTICIPLE, PRONOUN, WAS
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.names.mention import Mention
from timeline.events.telling.reference.antecedents import Antecedents
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.namecues import guide


@dataclass(slots=True)
class Pronouns:
    """One sentence of an article: its clauses (``main`` is the one that it is about) and its names."""

    text: str
    index: int
    sentence: Sentence
    parts: Sequence[Clause]
    main: int
    mentions: Sequence[Mention]
    antecedents: Antecedents
    words: Lexicon

    def name(self, span: Span) -> str:
        """Return the name to put for a noun phrase, "" where it stands for itself or is uncertain."""
        at = next((k for k, part in enumerate(self.parts) if part.subject == span), -1)
        if self._is_expletive(span, at):
            return ""
        if at >= 0 and self.parts[at].kind == "adverbial" and self._may_be_several(span):
            return ""
        following = self._later_subject(span, at)
        return (
            following
            or self._earlier_subject(span)
            or self.antecedents.name_for(self.index, self.sentence, span)
        )

    def _is_expletive(self, span: Span, at: int) -> bool:
        """Tell "it should be mentioned that …", in which "it" means nobody, from "after it passed 5,400", in
        which it may mean many a thing.
        """
        if at < 0 or self.sentence.lowers[span[0]] not in self.words.names.it:
            return False
        if self.parts[at].kind == "adverbial":  # "after it passed 5,400", but "although it passed a law"
            opener = self.sentence.lowers[self.parts[at].start]
            verb = self.sentence.lowers[self.parts[at].verb]
            return opener not in self.words.clauses.concessive and verb not in guide(self.words).cues.deeds
        helped = self.sentence.tags[self.parts[at].verb] in (MODAL, IS, WAS)
        return helped and any(part.kind == "content" and part.parent == at for part in self.parts)

    def _may_be_several(self, span: Span) -> bool:
        """Tell the "he" of "Orm said Veld had gone with Tallis after he fell", which may be one of three."""
        if self.sentence.lowers[span[0]] not in self.words.names.he:
            return False
        return len({each.name for each in self.mentions if each.kind == "person" and each.end <= span[0]}) > 1

    def _later_subject(self, span: Span, at: int) -> str:
        """Who "he" is in "After he resigned, Ida Tallis …": the name that the main clause then gives."""
        main = self.parts[self.main]
        if at < 0 or self.parts[at].kind != "adverbial" or self.sentence.tags[span[0]] != PRONOUN:
            return ""
        noun = main.subject
        if noun is None or noun[0] < span[1] or any(tag != NAME for tag in self.sentence.tags[slice(*noun)]):
            return ""
        return self.text_of(noun)

    def _earlier_subject(self, span: Span) -> str:
        """What "it" or "they" stands for within the sentence: the subject of the clause that says or goes
        before.
        """
        names = self.words.names
        lower = self.sentence.lowers[span[0]]
        if span[1] - span[0] != 1 or not (lower in names.it or lower in names.they):
            return ""
        at = next((k for k, part in enumerate(self.parts) if part.subject == span), -1)
        clause = self.parts[at]
        is_something = self.sentence.lowers[clause.verb] in self.words.verbs.be
        following = self.sentence.tags[clause.verb + 1 : clause.verb + 2]
        if at < 0 or (is_something and (clause.kind != "main" or following != [PARTICIPLE])):
            return ""  # "it was clear that …" stands for nobody
        around = clause.parent if clause.parent >= 0 else self.main
        earlier = around if clause.kind == "adverbial" else max(0, at - 1)
        before = self.parts[clause.parent if clause.kind == "content" else earlier]
        noun = before.subject
        opens = before.kind == "adverbial" and before.start == 0 and clause.kind == "main"
        if (
            noun is None
            or before is clause
            or (before.kind not in ("main", "content") and clause.kind != "content" and not opens)
            or noun[1] > span[0]
        ):
            return ""
        if self.sentence.lowers[noun[0]] in names.possessive_pronouns:
            return ""  # "Their numbers grew, but they left"
        if lower in names.they and self._is_person(noun):
            return ""  # "Orm has hidden since they searched his house"
        if noun[1] - noun[0] == 1 and self.sentence.tags[noun[0]] == PRONOUN:
            return self.antecedents.name_for(self.index, self.sentence, noun)
        return self.text_of(noun)

    def _is_person(self, noun: Span) -> bool:
        """Tell one person, by a name, from several and from a body."""
        kinds = [each.kind for each in self.mentions if noun[0] <= each.start and each.end <= noun[1]]
        return kinds in (["person"], ["name"]) and COORDINATOR not in self.sentence.tags[slice(*noun)]

    def text_of(self, span: Span) -> str:
        """The tokens of a span as the article spells them."""
        low, high = self.sentence.spans[span[0]][0], self.sentence.spans[span[1] - 1][1]
        return " ".join(self.text[low:high].split())
