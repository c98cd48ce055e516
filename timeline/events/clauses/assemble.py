"""Segments put together into clauses, left to right; a main clause may be interrupted by others."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause, Kind, Span
from timeline.events.clauses.nouns import head, subject
from timeline.events.clauses.reduced import reduced_clauses
from timeline.events.clauses.segments import Segment, first_tag, segments
from timeline.events.clauses.tokens import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    NAME,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    RELATIVE,
    THAT,
    Sentence,
)
from timeline.events.clauses.verbsecond import verb_second_clauses
from timeline.events.words.lexicon import Lexicon, phrase_at

_BRACKETS = ("(", "[")
_SENTENCE = 5  # words before ", he said" that are a sentence, though their verb was not known


def clauses(sentence: Sentence, words: Lexicon) -> list[Clause]:
    """Return the clauses of a tagged sentence; never an empty list. Settles the tags of doubtful
    participles.
    """
    if words.clauses.verb_second:
        return verb_second_clauses(sentence, words)
    builder = _Builder(sentence, words, segments(sentence, words))
    return builder.build()


class _Builder:
    """Gives every segment its place."""

    def __init__(self, sentence: Sentence, words: Lexicon, stretches: Sequence[Segment]) -> None:
        self.sentence = sentence
        self.words = words
        self.stretches = stretches
        self.found: list[Clause] = []
        self.pending: list[Segment] = []
        self.source: Span | None = None

    def build(self) -> list[Clause]:
        """Place all segments, then close the sentence: what still waits for a verb is a clause without
        one.
        """
        for number, segment in enumerate(self.stretches):
            self._settle_participle(number, segment)
            self._place(segment)
        if self.pending:
            spans = [(part.start, part.end) for part in self.pending]
            main = self._main()
            if main is not None:
                main.asides += spans
            else:
                self.found.append(Clause("main", spans))
        if not self.found:
            self.found.append(Clause("main", [(0, len(self.sentence.tags))]))
        for clause in self.found:
            if (
                clause.subject is None
                and clause.kind in ("main", "content", "adverbial")
                and clause.verb >= 0
            ):
                clause.subject = subject(self.sentence, clause, self.words)
        if self.source and not any(clause.source for clause in self.found):
            self.found[0].source = self.source
        return [*self.found, *reduced_clauses(self.sentence, self.found, self.words)]

    def _settle_participle(self, number: int, segment: Segment) -> None:
        """A past form is a participle where the verb of the clause comes later: "The yard, founded in 1976,
        closed".

        So it is at the head of a segment that a comma sets off, and after a phrase such as "Under a law".
        """
        tags = self.sentence.tags
        if (
            segment.verb < 0
            or segment.opener
            or tags[segment.verb] != PAST
            or not self._may_be_participle(segment.verb)
        ):
            return
        before = [tag for tag in tags[segment.start : segment.verb] if tag != ADVERB]
        later = self.stretches[number + 1 :]
        resumed = any(self._begins_with_verb(part) and part.opener != COORDINATOR for part in later)
        waiting = bool(self.pending) and self._main() is None and resumed
        trailing = not before and bool(segment.comma) and self._main() is not None
        lowers = self.sentence.lowers[segment.start : segment.verb]
        counted = DETERMINER in before or not self.words.stop.numbers.keys().isdisjoint(lowers[1:2])
        opening = not self.found and not segment.comma and before[:1] == [PREPOSITION] and counted
        full = any(part.verb >= 0 and not part.opener and not self._says(part) for part in later)
        if waiting or trailing or (opening and full):
            tags[segment.verb] = PARTICIPLE
            segment.verb = next((at for at in range(segment.verb, segment.end) if tags[at] in FINITE), -1)

    def _may_be_participle(self, verb: int) -> bool:
        """Tell by the form and by what follows: a preposition, a date, an adverb, the end, but no object."""
        lower, tags = self.sentence.lowers[verb], self.sentence.tags
        verbs = self.words.verbs
        formed = lower in verbs.participles or lower.endswith(tuple(verbs.past_endings))
        following = tags[verb + 1] if verb + 1 < len(tags) else "punct"
        return formed and following in (PREPOSITION, DATE, ADVERB, "punct", ADVERBIAL)

    def _says(self, segment: Segment) -> bool:
        return self.sentence.lowers[segment.verb] in self.words.attribution.claims

    def _place(self, segment: Segment) -> None:
        first = first_tag(self.sentence, segment)
        source = phrase_at(self.sentence.lowers, segment.start, self.words.attribution.sources)
        if segment.comma in _BRACKETS and self.found and not self._is_dated(segment):
            self.found[-1].asides.append((segment.start, segment.end))
        elif source:
            self._take_source(segment, source)
        elif segment.opener == RELATIVE and segment.verb >= 0:
            self._open(
                "relative",
                segment,
                head(self.sentence, segment.start, self.words),
                self._relative_opener(segment),
            )
        elif segment.opener == ADVERBIAL and segment.verb >= 0:
            self._open("adverbial", segment, None, 1)
        elif segment.comma and first == GERUND and self._main() is not None:
            self._open("gerund", segment, None, 0)
        elif self._goes_on_saying(segment):
            last = next(part for part in reversed(self.found) if part.kind == "content")
            self.found.append(
                Clause("content", [(segment.start, segment.end)], segment.verb, last.parent, opener=2)
            )
        elif segment.opener == THAT and segment.verb >= 0 and self.found:
            self._open("content", segment, None, int(self.sentence.tags[segment.start] == THAT))
        elif segment.verb < 0 and first == PARTICIPLE and segment.comma and (self.pending or self.found):
            self._open("participle", segment, head(self.sentence, segment.start, self.words), 0)
        elif segment.verb < 0:
            self._add_verbless(segment)
        else:
            self._add_finite(segment)

    def _relative_opener(self, segment: Segment) -> int:
        """How many tokens open it: "who", "in which", "some of whom"."""
        for at in range(segment.start, segment.verb):
            if self.sentence.tags[at] == RELATIVE:
                return at + 1 - segment.start
        return 1

    def _take_source(self, segment: Segment, skip: int) -> None:
        """Keep "the ministry" of "according to the ministry"; what follows it without a comma goes on."""
        start, tags, lowers = segment.start + skip, self.sentence.tags, self.sentence.lowers
        end = start
        while end < segment.end and (tags[end] in NOMINAL or lowers[end] in self.words.names.connectors):
            end += 1
        if lowers[start:end] and " ".join(lowers[start:end]) not in self.words.attribution.not_sources:
            self.source = (start, segment.end if self._is_dated(segment) else end)
        main = self._main()
        if main is not None and main.source is None:
            main.source = self.source

    def _open(self, kind: Kind, segment: Segment, about: Span | None, opener: int) -> None:
        verb = segment.verb
        if verb < 0:
            tags = self.sentence.tags
            verb = next(
                (at for at in range(segment.start, segment.end) if tags[at] in (PARTICIPLE, GERUND)), -1
            )
        parent = len(self.found) - 1
        self.found.append(Clause(kind, [(segment.start, segment.end)], verb, parent, about, opener=opener))

    def _add_verbless(self, segment: Segment) -> None:
        last = self.found[-1] if self.found else None
        if self.source and segment.start == self.source[1] + 1 and self._is_name(segment):
            return  # "according to their lawyer, Ida Tal"
        if last is None or (self._main() is None and segment.comma and last.kind != "main"):
            self.pending.append(segment)
        elif segment.comma and last.parent >= 0 and self._goes_on(segment, last):
            self.found[last.parent].spans.append((segment.start, segment.end))
        elif segment.comma:
            last.asides.append((segment.start, segment.end))
        else:
            last.spans.append((segment.start, segment.end))

    def _is_name(self, segment: Segment) -> bool:
        return all(tag == NAME for tag in self.sentence.tags[segment.start : segment.end])

    def _is_dated(self, segment: Segment) -> bool:
        return DATE in self.sentence.tags[segment.start : segment.end]

    def _goes_on_saying(self, segment: Segment) -> bool:
        """Tell the second "that" of "said that … and that …"."""
        tags = self.sentence.tags[segment.start : segment.start + 2]
        return tags == [COORDINATOR, THAT] and any(part.kind == "content" for part in self.found)

    def _goes_on(self, segment: Segment, last: Clause) -> bool:
        """After ", equipped with munitions," a phrase with a preposition goes on with the clause around
        it.
        """
        return last.kind in ("participle", "gerund") and self.sentence.tags[segment.start] in (
            PREPOSITION,
            DATE,
        )

    def _add_finite(self, segment: Segment) -> None:
        main = self._main()
        begins_with_verb = self._begins_with_verb(segment)
        if main is None or (main.verb < 0 and begins_with_verb):
            self._add_main(segment, begins_with_verb)
        elif begins_with_verb and segment.opener == COORDINATOR:
            parent = self._sharing()
            shared = Clause("shared", [(segment.start, segment.end)], segment.verb, parent, opener=1)
            sharer = self.found[parent]
            shared.subject = sharer.subject or subject(self.sentence, sharer, self.words)
            self.found.append(shared)
        elif begins_with_verb and self._says(segment) and segment.comma:
            self.found.append(Clause("main", [(segment.start, segment.end)], segment.verb))
        elif begins_with_verb:
            main.asides.append((segment.start, segment.end))
        else:
            opener = int(segment.opener == COORDINATOR)
            self.found.append(Clause("main", [(segment.start, segment.end)], segment.verb, opener=opener))

    def _add_main(self, segment: Segment, begins_with_verb: bool) -> None:
        """Begin the main clause with what waited for its verb; appositions to its subject are asides."""
        waited = [(part.start, part.end) for part in self.pending]
        if waited and self._only_says(segment) and waited[0][1] - waited[0][0] >= _SENTENCE:
            self.found.append(Clause("main", waited, source=self.source))
            waited = []
        clause = Clause("main", [*waited, (segment.start, segment.end)], segment.verb, source=self.source)
        self.pending = []
        if begins_with_verb and waited:
            tags = self.sentence.tags
            nominal = [
                span
                for span in waited
                if tags[span[0]] not in (PREPOSITION, DATE, ADVERB, ADVERBIAL, PARTICIPLE, GERUND)
            ]
            clause.subject = nominal[0] if nominal else None
            clause.asides = [span for span in nominal[1:] if tags[span[0]] != NUMBER]
            clause.spans = [span for span in clause.spans if span not in nominal[1:]]
        self.found.append(clause)

    def _only_says(self, segment: Segment) -> bool:
        """Tell ", he said." at the end, with nothing after its verb of saying but a date."""
        rest = set(self.sentence.tags[segment.verb + 1 : segment.end])
        return (
            bool(segment.comma)
            and segment is self.stretches[-1]
            and not segment.opener
            and self._says(segment)
            and segment.start < segment.verb
            and rest <= {DATE, PREPOSITION}
        )

    def _begins_with_verb(self, segment: Segment) -> bool:
        tags = self.sentence.tags
        for index in range(segment.start, segment.end):
            if tags[index] == PREPOSITION and tags[index + 1 : index + 2] == [DATE]:
                continue
            if tags[index] in FINITE or (tags[index] == PARTICIPLE and segment.opener == COORDINATOR):
                return True
            if tags[index] not in (ADVERB, COORDINATOR, DATE):
                return False
        return False

    def _main(self) -> Clause | None:
        return next((clause for clause in reversed(self.found) if clause.kind == "main"), None)

    def _sharing(self) -> int:
        """Which clause the verb after "and" shares its subject with: the last one that can have one."""
        last = len(self.found) - 1
        while last > 0 and self.found[last].kind in ("participle", "gerund"):
            last -= 1
        return last
