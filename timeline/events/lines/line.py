"""The line of an event: the clause that its date belongs to, so that a briefing can print it alone.

The words are the text's own. What a line does without is cut at clause and phrase boundaries only; what it
cannot do without (the subject of "and launched the store", the name for "he") is put in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tokens import (
    ADVERB,
    DATE,
    DETERMINER,
    FINITE,
    NAME,
    NUMBER,
    PARTICIPLE,
    PAST,
    QUOTED,
    WAS,
    Sentence,
)
from timeline.events.lines.render import capital, inner, render, tidy
from timeline.events.lines.trim import (
    before_last_phrase,
    count,
    shorten,
    without_brackets,
    without_dates,
    without_loose_ends,
    without_openers,
)
from timeline.events.words.lexicon import Lexicon, phrase_at

Rename = Callable[[Span], str]
"""Gives the name to put for the noun phrase in a span of tokens, "" to leave it as it stands."""

_APPOSITION = 4
_BROKEN_QUOTE = re.compile(r"(?<=[,;])[”\"],? [“\"]")  # “It took two years,” he said, “but …”


class LineMaker:
    """Makes lines from the clauses of one sentence."""

    def __init__(
        self,
        text: str,
        sentence: Sentence,
        parts: Sequence[Clause],
        words: Lexicon,
        rename: Rename,
        owners: Mapping[int, str],
    ) -> None:
        """``owners`` holds the names to put for possessive pronouns, by their tokens."""
        self._text = text
        self._sentence = sentence
        self._parts = parts
        self._words = words
        self._rename = rename
        self._owners = owners

    def line(self, index: int) -> str:
        """Return the line of clause ``index``."""
        clause = self._parts[index]
        lead, body = self._lead(clause)
        kept = self._cut(self._fill(index, body, len(lead.split())))
        if not lead:
            kept = without_openers(self._sentence, kept, self._words)
        rest = tidy(self._render(kept))
        if self._opener(clause) in self._words.clauses.relative_place and clause.subject:
            rest = f"{rest} [{inner(self._sentence, clause.subject[0], self._noun(clause.subject))}]"
        return capital(tidy(f"{lead} {rest}" if lead else rest))

    def saying(self, index: int, speaker: Span, verb: int) -> str:
        """Return the line of a clause that only says who said it: "…, the ministry said on Sunday".

        It is that speaker's saying, followed by what is said.
        """
        clause = self._parts[index]
        others = [part for part in self._parts if part is not clause and part.start < verb]
        said = [
            span
            for part in others
            if part.parent < 0 or not self._hangs_on_date(self._parts[part.parent], part)
            for span in part.spans
        ]
        said += [(low, min(high, verb, speaker[0])) for low, high in clause.spans]
        said += [
            (at, at + 1) for at in range(verb, len(self._sentence.tags)) if self._sentence.tags[at] == QUOTED
        ]
        kept = shorten(self._sentence, self._dateless(sorted(_tokens(said))), self._words)
        what = tidy(_BROKEN_QUOTE.sub(" ", self._render(kept)))
        if not what:
            return capital(tidy(self._render(self._cut(_tokens(clause.spans)))))
        who = self._rename(speaker) or self._render(range(*speaker))
        if self._sentence.tags[kept[0]] == QUOTED:
            return capital(f"{who}: {what}")
        return capital(f"{who} {self._sentence.texts[verb]} {inner(self._sentence, kept[0], what)}")

    def _lead(self, clause: Clause) -> tuple[str, list[Span]]:
        """The words to put before a clause that brings no subject of its own, and the clause without its
        opener.
        """
        spans = sorted(clause.spans)
        body = [(spans[0][0] + clause.opener, spans[0][1]), *spans[1:]]
        if clause.subject is None:
            return "", body
        if clause.kind == "relative":
            return self._relative(clause, clause.subject, body)
        if clause.kind in ("participle", "shared"):
            return f"{self._noun(clause.subject)} {self._helper(clause, body[0][0])}".strip(), body
        name = self._rename(clause.subject)
        if not name:
            return "", body
        after = [(max(low, clause.subject[1]), high) for low, high in body]
        return name, [span for span in after if span[0] < span[1]]

    def _relative(self, clause: Clause, head: Span, body: list[Span]) -> tuple[str, list[Span]]:
        """ "which Russia annexed" becomes "Russia annexed Crimea", "who took office" "X took office"."""
        first, end, tags = body[0][0], body[0][1], self._sentence.tags
        who = self._noun(head)
        opener = self._opener(clause)
        quantity = range(first - clause.opener, first - 1)  # "some of whom", "in which"
        if opener in self._words.clauses.relative_possessive:
            return f"{who}{self._words.clauses.possessive_ending}", body
        if opener in self._words.clauses.relative_place:
            return "", body
        at = first
        while at < end and tags[at] in (ADVERB, DATE):
            at += 1
        if at < end and tags[at] in FINITE:
            return f"{self._render(quantity)} {inner(self._sentence, head[0], who)}".strip(), body
        if opener and clause.verb >= 0 and tags[clause.verb] in FINITE:
            verb_end = self._verb_end(clause.verb, end)
            told = [
                self._render(range(first, verb_end)),
                self._render(quantity),
                inner(self._sentence, head[0], who),
            ]
            return " ".join(part for part in told if part), [(verb_end, end), *body[1:]]
        return who, body

    def _opener(self, clause: Clause) -> str:
        """The relative word of a relative clause, "" for any other."""
        if clause.kind != "relative" or not clause.opener:
            return ""
        return self._sentence.lowers[clause.spans[0][0] + clause.opener - 1]

    def _verb_end(self, verb: int, limit: int) -> int:
        end = verb + 1
        while end < limit and self._sentence.tags[end] in (PARTICIPLE, ADVERB):
            end += 1
        return end

    def _helper(self, clause: Clause, first: int) -> str:
        """ "filed in 2003" after "the suit" needs "was"; "and charged" takes the helper of its sentence."""
        tags = self._sentence.tags
        at = first
        while at < len(tags) and tags[at] in (ADVERB, DATE):
            at += 1
        if at >= len(tags):
            return ""
        parent = self._parts[clause.parent] if clause.parent >= 0 else None
        if clause.kind == "shared" and parent is not None:
            helped = (
                parent.verb >= 0 and tags[parent.verb] == WAS and PARTICIPLE in tags[parent.verb : parent.end]
            )
            bare = tags[at] == PARTICIPLE or (tags[at] == PAST and self._is_passive(at))
            return self._sentence.texts[parent.verb] if helped and bare else ""
        return self._copula(clause.subject) if tags[at] == PARTICIPLE and clause.subject else ""

    def _is_passive(self, verb: int) -> bool:
        """A past form that could be a participle and takes no object."""
        lower, tags = self._sentence.lowers[verb], self._sentence.tags
        formed = lower in self._words.verbs.participles or lower.endswith(
            tuple(self._words.verbs.past_endings)
        )
        return formed and (verb + 1 >= len(tags) or tags[verb + 1] in ("prep", "punct", DATE, ADVERB))

    def _copula(self, noun: Span) -> str:
        rules, lowers, tags = self._words.clauses, self._sentence.lowers, self._sentence.tags
        last = lowers[noun[1] - 1]
        ends = last.endswith(tuple(rules.plural_endings)) and not last.endswith(tuple(rules.plural_not))
        many = last in rules.plurals or (ends and tags[noun[1] - 1] != NAME)
        return rules.copula.get("many" if many else "one", "")

    def _noun(self, span: Span) -> str:
        """A noun phrase by its name, or as it stands but for the date in it."""
        return self._rename(span) or self._render(self._dateless(range(*span)))

    def _fill(self, index: int, body: list[Span], used: int) -> list[int]:
        """The clause's own tokens, and of what hangs on it as much as the line has room for."""
        clause = self._parts[index]
        kept = set(_tokens(body))
        room = self._words.line.words - used - count(self._sentence, kept)
        saying = self._words.attribution.verbs
        says = clause.verb >= 0 and not saying.isdisjoint(
            self._sentence.lowers[clause.verb : clause.verb + 3]
        )
        for span, is_content in self._extras(index):
            added = [at for at in range(*span) if at not in kept]
            size = count(self._sentence, added)
            if size > room and not (is_content and says):
                return (
                    before_last_phrase(self._sentence, sorted(kept), clause.verb)
                    if is_content
                    else sorted(kept)
                )
            kept.update(added)
            room -= size
        return sorted(kept)

    def _extras(self, index: int) -> list[tuple[Span, bool]]:
        """What may be added: who the subject is, what is said (marked True), then the rest in the text's
        order.

        What has a date of its own tells another happening, and stays out.
        """
        clause = self._parts[index]
        children = [part for part in self._parts if part.parent == index]
        content = [span for part in children if part.kind == "content" for span in part.spans]
        hanging = [
            part for part in children if part.kind in ("participle", "gerund", "relative", "adverbial")
        ]
        rest = [
            span
            for part in hanging
            for span in part.spans
            if (not self._has_date(span) or self._is_while(part)) and not self._hangs_on_date(clause, part)
        ]
        own = [
            span
            for span in clause.asides
            if not (self._is_filler(span) or self._has_date(span) or self._says_when(span))
        ]
        who = [span for span in own if clause.subject and self._follows(clause.subject, span)]
        later = sorted(rest + [span for span in own if span not in who])
        return [
            *((span, False) for span in who),
            *((span, True) for span in content),
            *((span, False) for span in later),
        ]

    def _says_when(self, span: Span) -> bool:
        """Tell "at 9:40 p.m., the minute of the first alarm": what a date is called by goes with it."""
        tags = self._sentence.tags
        return span[0] > 1 and tags[span[0] - 2] == DATE and tags[span[0]] == DETERMINER

    def _hangs_on_date(self, clause: Clause, part: Clause) -> bool:
        """Tell ", four days before the fire | that killed three people", which goes where its noun goes."""
        return part.kind == "relative" and any(
            high == part.start and self._has_date((low, high)) for low, high in clause.asides
        )

    def _is_while(self, part: Clause) -> bool:
        return (
            part.kind == "adverbial" and self._sentence.lowers[part.start] in self._words.dates.simultaneous
        )

    def _has_date(self, span: Span) -> bool:
        return DATE in self._sentence.tags[span[0] : span[1]]

    def _is_filler(self, span: Span) -> bool:
        bracketed = span[0] > 0 and self._sentence.texts[span[0] - 1] in ("(", "[")
        return bracketed or phrase_at(self._sentence.lowers, span[0], self._words.line.asides) > 0

    def _follows(self, subject: Span, span: Span) -> bool:
        """Tell a short apposition to the subject: ", Jon Sela,"."""
        return (
            span[0] == subject[1] + 1
            and span[1] - span[0] <= _APPOSITION
            and self._sentence.tags[span[0]] != NUMBER
        )

    def _cut(self, kept: Sequence[int]) -> list[int]:
        plain = without_brackets(self._sentence, self._dateless(kept))
        short = shorten(self._sentence, plain, self._words)
        return without_loose_ends(self._sentence, short, self._words)

    def _dateless(self, kept: Sequence[int]) -> list[int]:
        return without_dates(self._sentence, kept, self._words)

    def _render(self, tokens: Sequence[int]) -> str:
        return render(self._text, self._sentence, tokens, self._owners)


def _tokens(spans: Sequence[Span]) -> list[int]:
    return [at for low, high in spans for at in range(low, high)]
