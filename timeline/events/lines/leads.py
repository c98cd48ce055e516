"""The words to put before a clause that brings no subject of its own."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.nouns.nouns import is_noun_at
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.lines.dateless import without_dates
from timeline.events.lines.helper import gapped, helper
from timeline.events.lines.render import inner, render
from timeline.events.lines.told import Told
from timeline.events.words.lexicon import Lexicon


class Leads:
    """Finds what leads the clauses of one sentence."""

    def __init__(self, told: Told) -> None:
        self._text = told.text
        self._sentence = told.sentence
        self._parts = told.parts
        self._words = told.words
        self._rename = told.rename
        self._owners = told.owners

    def of(self, clause: Clause) -> tuple[str, list[Span]]:
        """The words to put before a clause that brings no subject of its own, and the clause without its
        opener.
        """
        spans = sorted(clause.spans)
        body = [(spans[0][0] + clause.opener, spans[0][1]), *spans[1:]]
        if clause.subject is None:
            return "", body
        if clause.kind == "relative":
            return self._relative(clause, clause.subject, body)
        second = _second_noun(self._sentence, clause, self._words)
        if second:
            return self._object_first(clause, second, body)
        if clause.kind in ("participle", "shared"):
            helps = helper(self._sentence, self._parts, clause, body[0][0], self._words)
            return f"{self.noun(clause.subject)} {helps}".strip(), body
        helps = gapped(self._sentence, self._parts, clause, self._words)
        if helps:
            first, verb = clause.subject[0], clause.verb
            return f"{self._render(range(first, verb))} {helps}", [(verb, body[-1][1])]
        name = self._rename(clause.subject)
        if not name or self._is_named_behind(clause.subject, name):
            return "", body
        after = [(max(low, clause.subject[1]), high) for low, high in body]
        return name, [span for span in after if span[0] < span[1]]

    def _relative(self, clause: Clause, head: Span, body: list[Span]) -> tuple[str, list[Span]]:
        """ "which Russia annexed" becomes "Russia annexed Crimea", "who took office" "X took office"."""
        first, end, tags = body[0][0], body[0][1], self._sentence.tags
        who = self.noun(head)
        named = inner(self._sentence, head[0], who, self._words)
        word = opener(self._sentence, clause)
        quantity = range(first - clause.opener, first - 1)  # "some of whom", "in which"
        if word in self._words.clauses.relative_possessive:
            return f"{who}{self._words.clauses.possessive_ending}", body
        if word in self._words.clauses.relative_place:
            return "", body
        first = self._behind_aside(first, end)
        body = [(first, end), *body[1:]]
        at = first
        while at < end and (tags[at] in (ADVERB, DATE) or tags[at : at + 2] == [PREPOSITION, DATE]):
            at += 1
        if at < end and tags[at] in FINITE:
            return f"{self._render(quantity)} {named}".strip(), body
        if self._is_said_of_head(clause):
            return named, [(clause.verb, end), *body[1:]]
        if word and clause.verb >= 0 and tags[clause.verb] in FINITE:
            verb_end = self._verb_end(clause.verb, end)
            told = [
                self._render(range(first, verb_end)),
                self._render(quantity),
                named,
            ]
            return " ".join(part for part in told if part), [(verb_end, end), *body[1:]]
        return who, body

    def _behind_aside(self, first: int, end: int) -> int:
        """Where a relative clause goes on behind "who | himself", "which |, last Monday
        alone," and "who |, police say,"."""
        if first < end and self._sentence.lowers[first] in self._words.clauses.reflexives:
            return first + 1
        if self._sentence.texts[first : first + 1] != [","]:
            return first
        close = next((at for at in range(first + 1, end) if self._sentence.texts[at] == ","), end)
        verbs = [at for at in range(first, close) if self._sentence.tags[at] in FINITE]
        says = self._sentence.lowers[close - 1] in self._words.attribution.claims
        follows = self._sentence.tags[close + 1 : close + 2]
        goes_on = bool(follows) and follows[0] in FINITE | {ADVERB}
        return close + 1 if goes_on and (not verbs or verbs == [close - 1] * says) else first

    def _object_first(self, clause: Clause, second: int, body: list[Span]) -> tuple[str, list[Span]]:
        """ "A ban the court upheld" becomes "the court upheld a ban"; its subject begins at ``second``."""
        first, end = next(span for span in body if span[0] <= clause.verb < span[1])
        verb_end = self._verb_end(clause.verb, end)
        head = inner(self._sentence, first, self._render(self._dateless(range(first, second))), self._words)
        rest = [span for span in body if span[0] >= end]
        return f"{self._render(range(second, verb_end))} {head}", [(verb_end, end), *rest]

    def _is_said_of_head(self, clause: Clause) -> bool:
        """Tell "which officials say | could start on Monday", in which the noun starts, not the officials."""
        before = clause.verb - 1
        return before > clause.start and self._sentence.lowers[before] in self._words.attribution.claims

    def _verb_end(self, verb: int, limit: int) -> int:
        end = verb + 1
        while end < limit and self._sentence.tags[end] in (PARTICIPLE, GERUND, ADVERB):
            end += 1
        return end

    def noun(self, span: Span) -> str:
        """A noun phrase by its name, or as it stands but for the date in it."""
        return self._rename(span) or self._render(self._dateless(range(*span)))

    def _is_named_behind(self, subject: Span, name: str) -> bool:
        """Tell "the mayor, Ida Orm, resigned", which names her itself."""
        close = subject[1]
        following = self._sentence.texts[close + 1 : close + 1 + len(name.split())]
        return self._sentence.texts[close : close + 1] == [","] and name.split() == following

    def _dateless(self, kept: Sequence[int]) -> list[int]:
        return without_dates(self._sentence, kept, self._words)

    def _render(self, tokens: Sequence[int]) -> str:
        return render(self._text, self._sentence, tokens, self._owners)


def opener(sentence: Sentence, clause: Clause) -> str:
    """Return the relative word of a relative clause, "" for any other."""
    if clause.kind != "relative" or not clause.opener:
        return ""
    return sentence.lowers[clause.spans[0][0] + clause.opener - 1]


def _second_noun(sentence: Sentence, clause: Clause, words: Lexicon) -> int:
    """Where the subject begins in "a ban | the court upheld", whose object stands first; 0 where none does.

    Nothing follows such a verb but a phrase or a date.
    """
    tags, subject = sentence.tags, clause.subject
    if subject is None or clause.verb < 0 or clause.kind not in ("main", "content", "adverbial"):
        return 0
    following = tags[clause.verb + 1] if clause.verb + 1 < len(tags) else PUNCTUATION
    if following not in (DATE, PREPOSITION, PUNCTUATION) or subject[1] != clause.verb:
        return 0
    starts = (
        at
        for at in range(subject[0] + 1, subject[1])
        if tags[at] in (DETERMINER, PRONOUN)
        and tags[at + 1] != NUMBER  # "half a million jobs"
        and is_noun_at(sentence, at - 1, words)
        and sentence.lowers[at - 2] not in words.verbs.base_after  # "an attempt to place a dome failed"
    )
    return next(starts, 0)
