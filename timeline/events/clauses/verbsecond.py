"""Clauses in languages whose verb stands second in a main clause and last in any other, as in German.

"Am Montag legte die Behörde einen Bericht vor, der im Mai entstanden war": the word that opens a stretch and
the place of its verb tell what kind of clause it is.
"""

from __future__ import annotations

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.nouns.nounphrase import is_subject_at, subject_after, subject_before
from timeline.events.clauses.nouns.nouns import head
from timeline.events.clauses.said.saying import is_parted, said_at
from timeline.events.clauses.said.sources import bare_noun, names_source, sources_in
from timeline.events.clauses.stretches.stretch import (
    goes_on,
    may_be_participle,
    opens_with_form,
    settle_present,
)
from timeline.events.clauses.tagging.tags import (
    ADVERBIAL,
    COORDINATOR,
    DATE,
    FINITE,
    IS,
    MODAL,
    NOMINAL,
    PREPOSITION,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WAS,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

_BREAKS = frozenset(",;:—–()[]")
_BRACKETS = ("(", "[")


def verb_second_clauses(sentence: Sentence, words: Lexicon) -> list[Clause]:
    """Return the clauses of a tagged sentence; never an empty list."""
    return _Builder(sentence, words).build()


class _Builder:
    """Gives every stretch between two marks its place."""

    def __init__(self, sentence: Sentence, words: Lexicon) -> None:
        self.sentence = sentence
        self.words = words
        self.found: list[Clause] = []
        self.pending: list[Span] = []
        self.source: Span | None = None

    def build(self) -> list[Clause]:
        """Place all stretches; what still waits for a verb is an aside, or a clause without one."""
        for start, end in self._stretches():
            self._place(start, end)
        main = self._main()
        if self.pending and main is not None:
            main.asides += self.pending
        elif self.pending:
            self.found.append(Clause("main", self.pending))
        if not self.found:
            self.found.append(Clause("main", [(0, len(self.sentence.tags))]))
        as_said = (each for each in self.found if names_source(self.sentence, each, self.words))
        said = (each.subject or self._circles(each) for each in as_said)
        holder = next((each for each in self.found if each.kind != "relative"), self.found[0])
        holder.source = self.source or next(said, None)
        return self.found

    def _circles(self, clause: Clause) -> Span | None:
        """The source of "Wie aus Kreisen der Regierung verlautete"."""
        led = self.sentence.tags[clause.start + 1] == PREPOSITION
        span = (clause.start + 2, clause.verb)
        return (
            span
            if led and span[0] < span[1] and NOMINAL.issuperset(self.sentence.tags[slice(*span)])
            else None
        )

    def _stretches(self) -> list[Span]:
        """The stretches between marks; "und" begins one where a verb stands on both sides of it."""
        tags, texts, spans, start, goes_on_at = self.sentence.tags, self.sentence.texts, [], 0, 0
        for at in range(len(tags) + 1):
            if at < goes_on_at:
                continue
            closes = at == len(tags) or (
                tags[at] == PUNCTUATION and (texts[at] in _BREAKS or at == len(tags) - 1)
            )
            if closes and (goes_on_at := goes_on(self.sentence, start, at, self.words)):
                continue
            joins = not closes and tags[at] == COORDINATOR and self._joins_clauses(start, at)
            if closes or joins:
                if start < at:
                    spans.append((start, at))
                start = at if joins else at + 1
        return spans

    def _joins_clauses(self, start: int, at: int) -> bool:
        tags = self.sentence.tags
        if [tags[at - 1], *tags[at + 1 : at + 2]] == [DATE, DATE]:
            return False  # "zwischen 2016 und 2019"
        relative = start > 0 and self.sentence.texts[start - 1] == "," and self._opens_relative(start)
        if (
            relative
            or tags[start] in (ADVERBIAL, THAT)
            or not any(tags[k] in FINITE for k in range(start, at))
        ):
            return False
        end = next((k for k in range(at, len(tags)) if self.sentence.texts[k] in _BREAKS), len(tags))
        verbs = [k for k in range(at, end) if tags[k] in FINITE]
        waits = self._waits_for_form(start, at, end, verbs)
        return bool(verbs) and not waits and not self._shares_helper(start, at, verbs)

    def _waits_for_form(self, start: int, at: int, end: int, verbs: list[int]) -> bool:
        """Tell "werden drei Boote | und ein Kahn erwartet", whose last word looks like a verb."""
        helper = next(k for k in range(start, at) if self.sentence.tags[k] in FINITE)
        last = end - 1 - (self.sentence.tags[end - 1] == PUNCTUATION)
        if verbs != [last] or self.sentence.tags[helper] not in (IS, MODAL, WAS):
            return False
        formed = may_be_participle(self.sentence.lowers[last], self.words)
        return formed and self.sentence.texts[at - 1][0].isupper()

    def _shares_helper(self, start: int, at: int, verbs: list[int]) -> bool:
        """Tell the last word of "soll eine Klinge versteckt | und damit zugestochen haben"."""
        first = next(k for k in range(start, at) if self.sentence.tags[k] in FINITE)
        told, plans = self.sentence.lowers[first], self.words.status
        ends = self.sentence.lowers[verbs[0]] in self.words.status.hearsay_endings
        return ends and told in plans.future | plans.plans | plans.doubt

    def _place(self, start: int, end: int) -> None:
        tags, lowers = self.sentence.tags, self.sentence.lowers
        first = start + (tags[start] == COORDINATOR and start + 1 < end)
        settle_present(self.sentence, first, end, self.words)
        verbs = [at for at in range(first, end) if tags[at] in FINITE]
        relative = bool(verbs) and self._is_relative(first, end)
        source = self._source_in(start, end, has_verb=bool(verbs))
        if not relative:
            self.source = self.source or source
        bracketed = start and self.sentence.texts[start - 1] in _BRACKETS
        if self._says_between(first, end):
            self.source = self.source or bare_noun(self.sentence, first + 1, end)
        elif not verbs or bracketed:
            self._add_verbless(start, end)
        elif tags[first] == THAT or lowers[first] in self.words.attribution.complementizers:
            self._add("content", start, end, verbs[-1], first + 1 - start)
        elif tags[first] == ADVERBIAL and not self._leads_phrase(first, end, verbs[0]):
            self._add("adverbial", start, end, verbs[-1], first + 1 - start)
        elif relative:
            about = head(self.sentence, first, self.words)
            opener = 1 + (tags[first] == PREPOSITION)
            tags[first + opener - 1] = RELATIVE
            close = next((at for at in verbs if tags[at + 1 : at + 2] == [COORDINATOR]), end - 1) + 1
            clause = Clause("relative", [(start, close)], close - 1, self._parent(), about, opener=opener)
            clause.source = source  # ", an der laut Polizei …" holds for nothing else
            clause.asides += [(close, end)] if close < end else []  # "die 1988 entstand | und … hat"
            self.found.append(clause)
        elif verbs[0] == first:
            self._add_verb_first(start, end, verbs[0])
        else:
            self._add_second(start, end, verbs[0], first - start)

    def _leads_phrase(self, first: int, end: int, verb: int) -> bool:
        """Tell the "seit" of "Seit Tagen | wird gesucht", whose verb stands second, from "seit er sucht"."""
        last = end - 1 - (self.sentence.tags[end - 1] == PUNCTUATION)
        lower = self.sentence.lowers[first]
        return lower in self.words.clauses.prepositions and first + 1 < verb < last

    def _says_between(self, first: int, end: int) -> bool:
        """Tell ", sagte die Ministerin," between a subject and its verb."""
        texts, tags = self.sentence.texts, self.sentence.tags
        set_off = first > 0 and texts[first - 1] == "," and texts[end : end + 1] == [","]
        says = self.sentence.lowers[first] in self.words.attribution.verbs and tags[first] in FINITE
        speaks = first + 1 < end and NOMINAL.issuperset(tags[first + 1 : end])
        waits = bool(self.pending) and self._main() is None and QUOTED not in tags[slice(*self.pending[0])]
        return set_off and says and speaks and waits and FINITE.issuperset(tags[end + 1 : end + 2])

    def _is_relative(self, first: int, end: int) -> bool:
        """Tell ", die 2012 ins Amt kam," from ", die Leitungen seien erneuert": the verb stands last."""
        tags = self.sentence.tags
        pronoun = first + (tags[first] == PREPOSITION)
        if not first or self.sentence.texts[first - 1] != "," or pronoun >= end:
            return False
        return self._opens_relative(pronoun) and tags[end - 1] in FINITE and bool(self.found or self.pending)

    def _opens_relative(self, at: int) -> bool:
        articles = self.words.clauses.relative_articles
        return self.sentence.tags[at] == RELATIVE or self.sentence.lowers[at] in articles

    def _add(self, kind: str, start: int, end: int, verb: int, opener: int) -> None:
        clause = Clause("content", [(start, end)], verb, self._parent(), opener=opener)
        if kind == "adverbial":
            clause.kind = "adverbial"
        clause.subject = subject_after(self.sentence, start + opener - 1, end, self.words)
        self.found.append(clause)

    def _add_verb_first(self, start: int, end: int, verb: int) -> None:
        """The verb opens the stretch: its subject waited before a clause, or follows it, or is shared."""
        tags, main = self.sentence.tags, self._main()
        if tags[start] == COORDINATOR and main is not None:
            subject = main.subject
            self.found.append(
                Clause("shared", [(start, end)], verb, self.found.index(main), subject, opener=1)
            )
            return
        clause = Clause("main", [(start, end)], verb)
        waited = self.pending[:1]
        self.pending = self.pending[1:]
        clause.asides, self.pending = self.pending, []
        if waited:
            clause.spans = [*waited, (start, end)]
            is_said = all(tags[at] in (QUOTED, PUNCTUATION) for at in range(*waited[0]))
            if not is_said and is_subject_at(self.sentence, waited[0][0], self.words):
                clause.subject = waited[0]
        clause.subject = clause.subject or subject_after(self.sentence, verb, end, self.words)
        self._adopt(clause)

    def _add_second(self, start: int, end: int, verb: int, opener: int) -> None:
        clause = Clause("main", [(start, end)], verb, opener=opener)
        sourced = any(last <= verb for _, last, _ in sources_in(self.sentence, start, verb, self.words))
        first = start + opener
        led = sourced or (verb == first + 1 and opens_with_form(self.sentence, first, self.words))
        before = None if led else subject_before(self.sentence, first, verb, self.words)
        clause.subject = before or subject_after(self.sentence, verb, end, self.words)
        main = self._main()
        says = main is not None and self._says(main)
        if says and main is not None and not opener and main is self.found[-1]:
            clause.kind, clause.parent = "content", self.found.index(main)
            self.found.append(clause)
        else:
            clause.asides, self.pending = [*self.pending], []
            self._adopt(clause)

    def _says(self, main: Clause) -> bool:
        parted = is_parted(self.sentence, main, self.words)
        return parted or said_at(self.sentence, main, self.words) >= 0

    def _adopt(self, clause: Clause) -> None:
        """Hang the clauses that stood before their main clause on it."""
        for each in self.found:
            if each.parent < 0 and each.kind != "main":
                each.parent = len(self.found)
        self.found.append(clause)

    def _add_verbless(self, start: int, end: int) -> None:
        lowers = self.sentence.lowers
        if not self.found:
            self.pending.append((start, end))
        elif self.words.verbs.base_after.intersection(lowers[start:end]) or self._joins_to(start, end):
            behind = self.found[-1].kind == "relative" and self.found[-1].end + 1 == start
            parent = (
                len(self.found) - 1 if behind else self._parent()
            )  # "…, dem vorgeworfen wird, … zu haben"
            self.found.append(Clause("content", [(start, end)], -1, parent))
        else:
            self.found[-1].asides.append((start, end))

    def _joins_to(self, start: int, end: int) -> bool:
        """Tell "in das Haus vorzudringen", in which the prefix and "zu" are of one word."""
        verbs = self.words.verbs
        ends, last = tuple(verbs.infinitive_endings), end - 1 - (self.sentence.tags[end - 1] == PUNCTUATION)
        word = self.sentence.texts[last]
        opens = (f"{prefix}{to}" for prefix in verbs.prefixes for to in verbs.base_after)
        return word.islower() and word.endswith(ends) and word.startswith(tuple(opens))

    def _source_in(self, start: int, end: int, *, has_verb: bool) -> Span | None:
        """The ministry of "laut Ministerium" and "dem Ministerium zufolge"."""
        found = sources_in(self.sentence, start, end, self.words)
        return next((noun for low, high, noun in found if low == start or has_verb or high == end), None)

    def _parent(self) -> int:
        main = self._main()
        return self.found.index(main) if main is not None else -1

    def _main(self) -> Clause | None:
        return next((clause for clause in reversed(self.found) if clause.kind == "main"), None)
