"""The clauses of a sentence: what each says, of whom, and which clause it hangs on.

In "X, who took office in 2012, said on Monday that Y would leave in May" there are three: a relative clause
about X, the main clause, and what was said. A clause is made of segments; a main clause may be interrupted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from timeline.events.lexicon import Lexicon
from timeline.events.segments import (
    Segment,
    is_gerund_clause,
    is_participle_clause,
    leads_with_phrase,
    segments,
)
from timeline.events.tokens import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    GERUND,
    FINITE,
    NAME,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WORD,
    Sentence,
)

Kind = Literal["main", "relative", "content", "adverbial", "shared", "participle", "gerund"]
Span = tuple[int, int]

_BRACKETS = "(["
_LONGEST_HEAD = 12


@dataclass(slots=True)
class Clause:
    """One clause: token spans in order, the token of its verb (-1 if none), and the clause it hangs on.

    ``subject`` are the tokens of its subject where they stand inside the sentence; for a relative or participle
    clause these are its ``head`` outside the clause. ``source`` are the tokens of "the ministry" in
    "according to the ministry".
    """

    kind: Kind
    spans: list[Span] = field(default_factory=list)
    verb: int = -1
    parent: int = -1
    subject: Span | None = None
    asides: list[Span] = field(default_factory=list)
    source: Span | None = None
    opener: int = 0

    def covers(self, token: int) -> bool:
        """Tell whether a token belongs to this clause itself."""
        return any(low <= token < high for low, high in self.spans + self.asides)

    @property
    def start(self) -> int:
        """The first token of the clause."""
        return min(low for low, _ in self.spans + self.asides)

    @property
    def end(self) -> int:
        """The token after the clause."""
        return max(high for _, high in self.spans + self.asides)


def clauses(sentence: Sentence, words: Lexicon) -> list[Clause]:
    """Return the clauses of a tagged sentence, in the order in which they begin; never an empty list."""
    builder = _Builder(sentence, words)
    for segment in segments(sentence, words):
        builder.add(segment)
    return builder.finish()


class _Builder:
    """Puts segments together, left to right."""

    def __init__(self, sentence: Sentence, words: Lexicon) -> None:
        self.sentence = sentence
        self.words = words
        self.found: list[Clause] = []
        self.pending: list[Segment] = []
        self.source: Span | None = None

    def add(self, segment: Segment) -> None:
        """Give one segment its place."""
        sentence, words = self.sentence, self.words
        source = leads_with_phrase(sentence, segment, words.attribution.sources)
        if segment.comma in _BRACKETS and self.found and not self._is_dated(segment):
            self.found[-1].asides.append((segment.start, segment.end))
        elif source:
            self._take_source(segment, source)
        elif segment.opener == RELATIVE and segment.verb >= 0:
            self._open("relative", segment, self._head(segment.start))
        elif segment.opener == ADVERBIAL and segment.verb >= 0:
            self._open("adverbial", segment, None)
        elif segment.comma and is_gerund_clause(sentence, segment) and self._main() is not None:
            self._open("gerund", segment, None)
        elif self._goes_on_saying(segment):
            last = next(part for part in reversed(self.found) if part.kind == "content")
            clause = Clause("content", [(segment.start, segment.end)], segment.verb, last.parent, opener=2)
            self.found.append(clause)
        elif segment.opener == THAT and segment.verb >= 0 and self.found:
            self._open("content", segment, None)
        elif segment.verb < 0 and is_participle_clause(sentence, segment) and (self.pending or self.found):
            self._open("participle", segment, self._head(segment.start))
        elif segment.verb < 0:
            self._add_verbless(segment)
        else:
            self._add_finite(segment)

    def finish(self) -> list[Clause]:
        """Close the sentence: what still waits for a verb is a clause without one."""
        if self.pending:
            spans = [(part.start, part.end) for part in self.pending]
            main = self._main()
            if main is not None:
                main.asides += spans
            else:
                self.found.append(Clause("main", spans))
        if not self.found:
            self.found.append(Clause("main", [(0, len(self.sentence.tags))]))
        self._split_reduced()
        for clause in self.found:
            if (
                clause.subject is None
                and clause.kind in ("main", "content", "adverbial")
                and clause.verb >= 0
            ):
                clause.subject = self._subject(clause)
        if self.source and not any(clause.source for clause in self.found):
            self.found[0].source = self.source
        return sorted(self.found, key=lambda clause: clause.start) if self._is_flat() else self.found

    def _split_reduced(self) -> None:
        """Give a date after a participle inside a clause ("figures released on April 3 by the group") its own."""
        tags = self.sentence.tags
        for parent, clause in enumerate(list(self.found)):
            for low, high in clause.spans + clause.asides:
                begins = [at for at in range(low + 1, high) if tags[at] == DATE and tags[at - 1] != DATE]
                for verb in {self._verb_before(at, low) for at in begins} - {-1, low, clause.verb}:
                    head = self._stood_for(verb, low) if self._is_reduced(verb) else None
                    if head is not None:
                        self.found.append(Clause("participle", [(verb, high)], verb, parent, head))

    def _verb_before(self, at: int, low: int) -> int:
        """The last verb form before token ``at``, not before ``low``; -1 if there is none."""
        verbal = FINITE | {PARTICIPLE, GERUND}
        return next((verb for verb in range(at - 1, low - 1, -1) if self.sentence.tags[verb] in verbal), -1)

    def _is_reduced(self, verb: int) -> bool:
        """Tell a participle after a noun from one after a helper ("was released", "to be released")."""
        before = verb - 1
        helps = self.sentence.lowers[before] in self.words.verbs.be | self.words.verbs.base_after
        return (
            self.sentence.tags[verb] == PARTICIPLE
            and self.sentence.tags[before] in (NAME, WORD)
            and not helps
        )

    def _stood_for(self, verb: int, low: int) -> Span | None:
        """The noun phrase before a participle; for "the one used by …" the one that is named before it."""
        head = self._head(verb)
        if head and " ".join(self.sentence.lowers[slice(*head)]) in self.words.clauses.stand_ins:
            start = low
            while start > 0 and self.sentence.tags[start - 1] not in (NAME, WORD):
                start -= 1
            return self._head(start)
        return head

    def _is_flat(self) -> bool:
        return all(clause.parent < 0 for clause in self.found)

    def _take_source(self, segment: Segment, skip: int) -> None:
        """Keep "the ministry" of "according to the ministry"; what follows it without a comma goes on."""
        start, tags = segment.start + skip, self.sentence.tags
        end = start
        while end < segment.end and (
            tags[end] in NOMINAL or self.sentence.lowers[end] in self.words.names.connectors
        ):
            end += 1
        if (
            self.sentence.lowers[start:end]
            and " ".join(self.sentence.lowers[start:end]) not in self.words.attribution.not_sources
        ):
            self.source = (start, end)
        main = self._main()
        if main is not None and main.source is None:
            main.source = self.source

    def _open(self, kind: Kind, segment: Segment, head: Span | None) -> None:
        parent = self._parent(segment)
        clause = Clause(kind, [(segment.start, segment.end)], segment.verb, parent, head)
        clause.opener = 1 if kind in ("relative", "adverbial") else 0
        if kind == "content" and self.sentence.tags[segment.start] == THAT:
            clause.opener = 1
        if clause.verb < 0:
            clause.verb = next(
                (
                    at
                    for at in range(segment.start, segment.end)
                    if self.sentence.tags[at] in (PARTICIPLE, "gerund")
                ),
                -1,
            )
        self.found.append(clause)

    def _add_verbless(self, segment: Segment) -> None:
        last = self.found[-1] if self.found else None
        if last is None or (self._main() is None and segment.comma and last.kind != "main"):
            self.pending.append(segment)
        elif segment.comma and last.parent >= 0 and self._goes_on(segment, last):
            self.found[last.parent].spans.append((segment.start, segment.end))
        elif segment.comma:
            last.asides.append((segment.start, segment.end))
        else:
            last.spans.append((segment.start, segment.end))

    def _is_dated(self, segment: Segment) -> bool:
        return DATE in self.sentence.tags[segment.start : segment.end]

    def _goes_on_saying(self, segment: Segment) -> bool:
        """Tell the second "that" of "said that … and that …"."""
        tags = self.sentence.tags[segment.start : segment.start + 2]
        return tags == [COORDINATOR, THAT] and any(part.kind == "content" for part in self.found)

    def _goes_on(self, segment: Segment, last: Clause) -> bool:
        """After ", equipped with munitions," a phrase with a preposition goes on with the clause around it."""
        return last.kind in ("participle", "gerund") and self.sentence.tags[segment.start] in (
            PREPOSITION,
            DATE,
        )

    def _add_finite(self, segment: Segment) -> None:
        main = self._main()
        begins_with_verb = self._begins_with_verb(segment)
        if main is None or (main.verb < 0 and begins_with_verb):
            spans = [(part.start, part.end) for part in self.pending]
            clause = Clause("main", [*spans, (segment.start, segment.end)], segment.verb, -1)
            clause.source, self.pending = self.source, []
            if begins_with_verb and spans:
                clause.subject = self._pending_subject(spans)
            self.found.append(clause)
        elif begins_with_verb and segment.opener == COORDINATOR and self.found:
            parent = self._sharing()
            clause = Clause(
                "shared", [(segment.start, segment.end)], segment.verb, parent, self.found[parent].subject
            )
            if clause.subject is None:
                clause.subject = self._subject(self.found[parent])
            clause.opener = 1
            self.found.append(clause)
        elif begins_with_verb:
            main.asides.append((segment.start, segment.end))
        else:
            clause = Clause("main", [(segment.start, segment.end)], segment.verb, -1)
            clause.opener = 1 if segment.opener == COORDINATOR else 0
            self.found.append(clause)

    def _begins_with_verb(self, segment: Segment) -> bool:
        tags = self.sentence.tags
        for index in range(segment.start, segment.end):
            if tags[index] in FINITE or (tags[index] == PARTICIPLE and segment.opener == COORDINATOR):
                return True
            if tags[index] not in (ADVERB, COORDINATOR, DATE):
                return False
        return False

    def _main(self) -> Clause | None:
        return next((clause for clause in reversed(self.found) if clause.kind == "main"), None)

    def _parent(self, segment: Segment) -> int:
        """The last clause; a content clause hangs on the last one that ends in a verb of saying."""
        return len(self.found) - 1

    def _sharing(self) -> int:
        """Which clause the verb after "and" shares its subject with: the last one, unless a comma closed it."""
        last = len(self.found) - 1
        while last > 0 and self.found[last].kind in ("participle", "gerund"):
            last -= 1
        return last

    def _pending_subject(self, spans: list[Span]) -> Span | None:
        tags = self.sentence.tags
        for low, high in spans:
            if tags[low] not in (PREPOSITION, DATE, ADVERB, ADVERBIAL):
                return (low, high)
        return None

    def _subject(self, clause: Clause) -> Span | None:
        """The noun phrase before the verb, in the stretch that holds the verb."""
        tags = self.sentence.tags
        for low, high in clause.spans:
            if low <= clause.verb < high:
                end = clause.verb
                while end > low and tags[end - 1] in (ADVERB, DATE):
                    end -= 1
                start = low + clause.opener
                while start < end and tags[start] in (
                    COORDINATOR,
                    ADVERB,
                    ADVERBIAL,
                    DATE,
                    PUNCTUATION,
                    THAT,
                ):
                    start += 1
                if start < end and tags[start] == PREPOSITION:
                    start = self._after_phrase(start, end)
                return (start, end) if start < end else None
        return None

    def _after_phrase(self, start: int, end: int) -> int:
        """Skip an opening "In a statement" that no comma sets off: the subject begins at the next determiner or name."""
        tags = self.sentence.tags
        for index in range(start + 2, end):
            if tags[index] == DETERMINER or (tags[index] == NAME and tags[index - 1] in (WORD, DATE, NUMBER)):
                return index
        return end

    def _head(self, before: int) -> Span | None:
        """The noun phrase that ends before token ``before``: what a relative clause is about."""
        tags = self.sentence.tags
        end = before
        while end > 0 and tags[end - 1] in (PUNCTUATION, DATE):
            end -= 1
        start = end
        while start > 0 and end - start < _LONGEST_HEAD:
            tag, lower = tags[start - 1], self.sentence.lowers[start - 1]
            if tag in (NAME, NUMBER, WORD, POSSESSIVE, QUOTED) or (
                lower in self.words.names.connectors and start < end
            ):
                start -= 1
            elif tag == DETERMINER:
                start -= 1
                if start == 0 or self.sentence.lowers[start - 1] not in self.words.names.weak_connectors:
                    break
            else:
                break
        while (
            start < end
            and self.sentence.lowers[start] in self.words.names.connectors
            and tags[start] != DETERMINER
        ):
            start += 1
        return (start, end) if start < end else None
