"""Segments put together into clauses, left to right; a main clause may be interrupted by others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from timeline.events.clauses.clause import Clause, Kind, Span
from timeline.events.clauses.nouns.nouns import head, subject
from timeline.events.clauses.participles import described, is_listed, settle_participle
from timeline.events.clauses.reduced import opening_clauses, reduced_clauses
from timeline.events.clauses.resumed import (
    goes_on_around,
    interrupted_clause,
    is_of_source,
    is_said_between,
    leads_on,
    resumed_clause,
    sharing,
    speaker_before,
)
from timeline.events.clauses.roles import Before, Role, role_of
from timeline.events.clauses.said.sources import only_says, source_in
from timeline.events.clauses.stretches.segment import Segment, begins_with_verb, relative_opener
from timeline.events.clauses.stretches.segments import segments
from timeline.events.clauses.tagging.nocomma import settle_opening
from timeline.events.clauses.tagging.settling import settle_behind_date, settle_contracted
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    GERUND,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    THAT,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.clauses.verbsecond import verb_second_clauses
from timeline.events.words.lexicon import Lexicon, phrase_at

_SENTENCE = 5  # words before ", he said" that are a sentence, though their verb was not known


def clauses(sentence: Sentence, words: Lexicon) -> list[Clause]:
    """Return the clauses of a tagged sentence; never an empty list. Settles the tags of doubtful
    participles.
    """
    if words.clauses.verb_second:
        return verb_second_clauses(sentence, words)
    settle_contracted(sentence.tags, sentence.lowers, words)
    settle_behind_date(sentence.tags, sentence.texts, words)
    settle_opening(sentence.tags, sentence.lowers, words)
    builder = _Builder(sentence, words, segments(sentence, words))
    return builder.build()


class _Builder:
    """Gives every segment its place."""

    def __init__(self, sentence: Sentence, words: Lexicon, stretches: Sequence[Segment]) -> None:
        self.sentence = sentence
        self.words = words
        self.stretches = stretches
        self.later: Sequence[Segment] = ()
        self.found: list[Clause] = []
        self.pending: list[Segment] = []
        self.source: Span | None = None
        self.between: list[Clause] = []
        self.before = Before(sentence, words, self.found, self.pending, self.later, self.source)

    def build(self) -> list[Clause]:
        """Place all segments, then close the sentence: what still waits for a verb is a clause."""
        for number, segment in enumerate(self.stretches):
            main = self._main()
            after = "clause" if main else "noun" if self.pending else "nothing" if not self.found else ""
            self.later = self.stretches[number + 1 :]
            settle_participle(self.sentence, segment, self.later, self.words, after=after)
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
        self.found += self.between
        for clause in self.found:
            if (
                clause.subject is None
                and clause.kind in ("main", "content", "adverbial")
                and clause.verb >= 0
            ):
                clause.subject = subject(self.sentence, clause)
        for clause in self.found:
            if clause.kind == "participle" and clause.subject is None and clause.parent >= 0:
                clause.subject = self.found[clause.parent].subject
        if self.source and not any(clause.source for clause in self.found):
            self.found[0].source = self.source
        return [*self.found, *reduced_clauses(self.sentence, self.found, self.words)]

    def _place(self, segment: Segment) -> None:
        self.before.later, self.before.source = self.later, self.source
        _PLACES[role_of(segment, self.before)](self, segment)

    def _leave_out(self, segment: Segment) -> None:
        """Leave what only says more of a source."""

    def _keep_saying(self, segment: Segment) -> None:
        """Keep ", the ministry said," for the end: it says so of all that stands around it."""
        self.between.append(Clause("main", [(segment.start, segment.end)], segment.verb))

    def _open_relative(self, segment: Segment) -> None:
        to, where = (self.sentence.lowers[segment.start + at] for at in (0, 1))
        free = to in self.words.verbs.base_after and where in self.words.clauses.relative_place
        about = None if free else head(self.sentence, segment.start, self.words)  # "to where it sank"
        self._open("relative", segment, about, relative_opener(self.sentence, segment))

    def _open_adverbial(self, segment: Segment) -> None:
        opener = self.sentence.tags.index(ADVERBIAL, segment.start) + 1 - segment.start
        self._open("adverbial", segment, None, opener)

    def _open_gerund(self, segment: Segment) -> None:
        self._open("gerund", segment, None, 0)

    def _open_content(self, segment: Segment) -> None:
        self._open("content", segment, None, int(self.sentence.tags[segment.start] == THAT))

    def _go_on_saying(self, segment: Segment) -> None:
        last = next(part for part in reversed(self.found) if part.kind == "content")
        span = (segment.start, segment.end)
        self.found.append(Clause("content", [span], segment.verb, last.parent, opener=2))

    def _open_participle(self, segment: Segment) -> None:
        before = self.pending[-1] if self.pending else segment
        about = described(self.sentence, segment.start, (before.start, before.end), self.words)
        self._open("participle", segment, about, 0)

    def _take_source(self, segment: Segment) -> None:
        """Keep "the ministry" of "according to the ministry"; what follows it without a comma goes on."""
        skip = phrase_at(self.sentence.lowers, segment.start, self.words.attribution.sources)
        self.source = source_in(self.sentence, segment, skip, self.words) or self.source
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
        if is_of_source(self.sentence, self.source, segment, self.later, self.words):
            return  # "according to their lawyer, Ida Tal", "according to Ida Tal, the mayor"
        goes_on = segment.opener == COORDINATOR and (
            bool(segment.comma) or leads_on(self.sentence, segment, self.later)
        )
        if last is None or goes_on or (self._main() is None and segment.comma and last.kind != "main"):
            self.pending.append(segment)
        elif segment.comma and is_said_between(self.sentence, self.found, self.words):
            self.found[-2].spans.append((segment.start, segment.end))
        elif (
            segment.comma
            and last.parent >= 0
            and goes_on_around(self.sentence, segment, last, self.found[last.parent], self.words)
        ):
            self.found[last.parent].spans.append((segment.start, segment.end))
        elif segment.comma:
            last.asides.append((segment.start, segment.end))
        else:
            last.spans.append((segment.start, segment.end))

    def _add_finite(self, segment: Segment) -> None:
        main = self._main()
        last = self.found[-1] if self.found else None
        if last is not None and last.kind == "content" and last.verb < 0:  # "and that, in May, | it sank"
            last.spans.append((segment.start, segment.end))
            last.verb = segment.verb
            return
        verb_first = begins_with_verb(self.sentence, segment)
        says = self.sentence.lowers[segment.verb] in self.words.attribution.claims
        if main is None and verb_first and self._goes_on_relating(segment):
            relative = self.found[-1]
            span = (segment.start, segment.end)
            self.found.append(
                Clause("shared", [span], segment.verb, len(self.found) - 1, relative.subject, opener=1)
            )
        elif main is None or self.pending or (main.verb < 0 and verb_first):
            self._add_main(segment, verb_first=verb_first)
        elif verb_first and (segment.opener == COORDINATOR or is_listed(self.sentence, segment, self.later)):
            parent, opener = sharing(self.sentence, self.found, segment.verb), int(bool(segment.opener))
            shared = Clause("shared", [(segment.start, segment.end)], segment.verb, parent, opener=opener)
            sharer = self.found[parent]
            shared.subject = sharer.subject or subject(self.sentence, sharer)
            self.found.append(shared)
        elif verb_first and segment.comma and says:
            speaker = speaker_before(self.sentence, main, segment, self.words)
            self.found.append(Clause("main", [(segment.start, segment.end)], segment.verb, subject=speaker))
        elif verb_first:
            interrupted = interrupted_clause(self.sentence, main, self.found.index(main), segment)
            if interrupted is not None:
                self.found.append(interrupted)
            elif not self._resume(main, segment, verb_first=verb_first):
                main.asides.append((segment.start, segment.end))
        elif segment.opener or not self._resume(main, segment, verb_first=verb_first):
            opener = int(segment.opener == COORDINATOR)
            self.found.append(Clause("main", [(segment.start, segment.end)], segment.verb, opener=opener))

    def _add_main(self, segment: Segment, *, verb_first: bool) -> None:
        """Begin the main clause with what waited for its verb; appositions to its subject are asides."""
        waited = [(part.start, part.end) for part in self.pending]
        if (
            waited
            and only_says(self.sentence, segment, self.stretches[-1], self.words)
            and waited[0][1] - waited[0][0] >= _SENTENCE
        ):
            self.found.append(Clause("main", waited, source=self.source))
            waited = []
        dated, at = DATE in self.sentence.tags[segment.start : segment.end], len(self.found)
        opening, waited = opening_clauses(self.sentence, waited, at, segment.verb, self.words, dated=dated)
        self.found += opening
        clause = Clause("main", [*waited, (segment.start, segment.end)], segment.verb, source=self.source)
        self.pending.clear()
        if verb_first and waited:
            tags = self.sentence.tags
            nominal = [
                span
                for span in waited
                if tags[span[0]] not in (PREPOSITION, DATE, ADVERB, ADVERBIAL, PARTICIPLE, GERUND)
            ]
            if nominal and phrase_at(self.sentence.lowers, nominal[0][0], self.words.line.openers):
                nominal = nominal[1:] or nominal  # "However, a truce that …, took hold"
            clause.subject = nominal[0] if nominal else None
            clause.asides = [span for span in nominal[1:] if tags[span[0]] != NUMBER]
            clause.spans = [span for span in clause.spans if span not in nominal[1:]]
        if self.sentence.tags[clause.start] == COORDINATOR:
            clause.opener = 1
            first = clause.subject
            clause.subject = (max(first[0], clause.start + 1), first[1]) if first else None
        ends = {high for _, high in clause.spans}
        for part in self.found:
            if part.parent < 0 and part.kind in ("relative", "content") and part.start in ends:
                part.parent = len(self.found)
        self.found.append(clause)

    def _goes_on_relating(self, segment: Segment) -> bool:
        """Tell the second verb of "Tal, who found | and mapped the caves, | died", where that of the sentence
        is still to come.
        """
        relates = bool(self.found) and self.found[-1].kind == "relative" and bool(self.pending)
        return (
            relates
            and segment.opener == COORDINATOR
            and not segment.comma
            and any(begins_with_verb(self.sentence, part) and not part.opener for part in self.later)
        )

    def _resume(self, main: Clause, segment: Segment, *, verb_first: bool) -> bool:
        last = self.found[-1]
        says = last.kind == "adverbial" and self.sentence.lowers[last.verb] in self.words.attribution.verbs
        around = self.found[last.parent] if last.kind == "relative" and last.parent >= 0 else main
        for over in (last, main) if says else (around, main):  # "after he said the yard, …, | could close"
            at = self.found.index(over)
            resumed = resumed_clause(self.sentence, over, at, segment, self.words, verb_first=verb_first)
            if resumed is not None:
                self.found.append(resumed)
                return True
        return False

    def _main(self) -> Clause | None:
        for clause in reversed(self.found):
            if clause.kind == "main":
                return clause
        return None


_PLACES: Mapping[Role, Callable[[_Builder, Segment], None]] = MappingProxyType({
    "bracket": lambda builder, segment: builder.found[-1].asides.append((segment.start, segment.end)),
    "source": _Builder._take_source,
    "of the source": _Builder._leave_out,
    "says between": _Builder._keep_saying,
    "goes on": lambda builder, segment: builder.found[-1].spans.append((segment.start, segment.end)),
    "relative": _Builder._open_relative,
    "adverbial": _Builder._open_adverbial,
    "gerund": _Builder._open_gerund,
    "goes on saying": _Builder._go_on_saying,
    "content": _Builder._open_content,
    "participle": _Builder._open_participle,
    "verbless": _Builder._add_verbless,
    "finite": _Builder._add_finite,
})  # fmt: skip
