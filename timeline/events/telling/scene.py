"""One sentence with all that is known of it, and how a report is made of one of its clauses."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from typing import Literal

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.nouns.heads import is_person
from timeline.events.clauses.said.sources import names_source
from timeline.events.clauses.tagging.tags import DATE, DETERMINER, NAME, PRONOUN, WORD
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.lines.line import LineMaker
from timeline.events.lines.render import inner
from timeline.events.lines.told import Told
from timeline.events.lines.verbsecondline import VerbSecondLines
from timeline.events.telling.layout.page import Page
from timeline.events.telling.reference.antecedents import Antecedents
from timeline.events.telling.reference.cast import taking_part
from timeline.events.telling.reference.owners import owners
from timeline.events.telling.reference.pronouns import Pronouns
from timeline.events.telling.saying.attribution import Saying, saying_over, tells
from timeline.events.telling.saying.speakers import source_of, with_name
from timeline.events.telling.status import denial_over, denies_saying, is_unknown, status_of
from timeline.events.words.lexicon import Lexicon, is_plural
from timeline.events.words.namecues import guide
from timeline.model import Report, Status, When

_LINE = 64  # tokens of a sentence that may be a line as a whole


@dataclass(frozen=True, slots=True)
class Ground:
    """The date of a report and what it rests on."""

    when: When | None
    why: str
    phrase: Span | None
    kind: Literal["phrase", "paragraph", "published"] = "phrase"


@dataclass(slots=True)
class Scene:
    """One sentence with all that is known of it, and how a report is made of one of its clauses."""

    page: Page
    words: Lexicon
    index: int
    sentence: Sentence
    parts: list[Clause]
    spoken: list[Saying]
    antecedents: Antecedents
    main: int = field(init=False)
    """The clause that the sentence is about."""
    _lines: dict[tuple[int, tuple[Span, int] | None, str, Span | None], str] = field(
        init=False, default_factory=dict
    )
    """The line of a clause, which many dates may ask for."""
    _told_pronouns: Pronouns | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        """Find the main clause, which is asked for many times."""
        mains = (at for at, part in enumerate(self.parts) if part.kind == "main" and tells(part))
        self.main = next(mains, 0)

    def is_told_by_saying(self, told: Container[int]) -> bool:
        """Tell whether a dated ", the ministry said on Sunday" has told what the sentence is about."""
        parts = (part for at, part in enumerate(self.parts) if at in told)
        if any(names_source(self.sentence, part, self.words) for part in parts):
            return True  # "…, wie die Polizei am Montag mitteilte"
        return any(saying.trails and saying.clause in told for saying in self.spoken)

    def _top(self, at: int) -> int:
        """The clause that clause ``at`` hangs on in the end."""
        while self.parts[at].parent >= 0:
            at = self.parts[at].parent
        return at

    def report(self, at: int, ground: Ground) -> Report:
        """Make the report of clause ``at``."""
        top = self._top(at) if self.parts[at].kind in ("gerund", "participle") else at
        saying = next((each for each in self.spoken if each.clause == top and each.trails), None)
        line = self._line(top if saying else at, saying, self._aside(at, ground))
        own = next((each for each in self.spoken if each.clause == at), None)
        if own is not None and own.quote >= 0 and own.speaker is not None:
            line = self._maker(self.parts).quoting(own.speaker, own.quote)
        around = saying_over(at, self.parts, self.spoken)
        if around is not None and denies_saying(self.sentence, around, self.words):
            line = self._line(around.clause, None)  # what is denied does not stand without the denial
        elif self._hangs_on_denial(at):
            line = self._line(self.parts[at].parent, None)
        if self.sentence.texts[-1] == "?" and at == self.main and not line.endswith("?"):
            line += "?"
        others = [part for k, part in enumerate(self.parts) if part.kind != "relative" or k in (0, at)]
        source = source_of(self.sentence, others, self.words)
        over = saying or around
        speaker = source or (over.speaker if over else None) or (own.speaker if own else None)
        status = self._status(at, over or own, has_source=source is not None)
        if speaker is None and status == "denied":
            inner = self.parts[at]
            hangs = inner.kind in ("content", "relative") and inner.parent >= 0
            denies = self.parts[inner.parent] if hangs else inner
            is_passive = self.sentence.lowers[denies.verb] in self.words.verbs.be  # "reports … were denied"
            speaker = None if is_passive else denies.subject
        return self._make(self._quoted(at), line, ground, status, self._said_by(speaker))

    def _aside(self, at: int, ground: Ground) -> Span | None:
        """The stretch beside clause ``at`` that its date stands in, where the whole may be a line."""
        if ground.phrase is None or len(self.sentence.tags) > _LINE:
            return None
        if ground.phrase[0] < self.sentence.start:
            return None  # the line above dates it
        token = self.sentence.token_at(ground.phrase[0])
        return next((span for span in self.parts[at].asides if span[0] <= token < span[1]), None)

    def _hangs_on_denial(self, at: int) -> bool:
        """Tell what is said by "The mayor dismissed a report that he had met the builder"."""
        inner = self.parts[at]
        parent = self.parts[inner.parent] if inner.kind == "content" and inner.parent >= 0 else None
        if parent is not None and is_unknown(self.sentence, inner, self.words):
            return True
        return parent is not None and denial_over(self.sentence, parent, self.words) == "denied"

    def _status(self, at: int, saying: Saying | None, *, has_source: bool) -> Status:
        """The status of clause ``at``; "paving the way for elections" is as sure as what it hangs on."""
        status = status_of(self.sentence, self.parts, at, saying, self.words, has_source=has_source)
        inner = self.parts[at]
        if is_unknown(self.sentence, inner, self.words):
            return "hypothetical"
        if inner.kind in ("content", "relative") and inner.parent >= 0 and status in ("happened", "claimed"):
            return denial_over(self.sentence, self.parts[inner.parent], self.words) or status
        if inner.kind != "gerund":
            return status
        around = status_of(self.sentence, self.parts, self.main, saying, self.words, has_source=has_source)
        return around if around in ("planned", "hypothetical") else status

    def report_of_event(
        self,
        event: int,
        when: When,
        why: str,
        phrase: Span,
        end: int | None = None,
        status: Status = "happened",
    ) -> Report:
        """Make the report of the happening that is named from token ``event`` on, to ``end`` or a comma."""
        sentence, count = self.sentence, len(self.sentence.tags)
        end = end or next(
            (at for at in range(event, count) if sentence.texts[at] == "," and sentence.tags[at] != DATE),
            count,
        )
        told = (at for at, part in enumerate(self.parts) if part.kind == "adverbial" and part.start < event)
        inside = next((at for at in told if self.parts[at].start + self.parts[at].opener == event), -1)
        if inside >= 0 and status == "happened":
            status = self._status(inside, None, has_source=False)
        line = (
            self._line(inside, None) if inside >= 0 else self._maker([Clause("main", [(event, end)])]).line(0)
        )
        span = (sentence.spans[event][0], sentence.spans[end - 1][1])
        return self._make(span, line, Ground(when, why, phrase), status, "")

    def _make(self, span: Span, line: str, ground: Ground, status: Status, said_by: str) -> Report:
        text, sentence = self.page.article.text, self.sentence
        actors, places = self._cast(*span, line)
        return Report(
            article=self.page.article.id,
            start=span[0],
            end=span[1],
            quote=text[slice(*span)],
            title=line,
            text=" ".join(text[sentence.start : sentence.end].split()),
            when=ground.when,
            why=ground.why,
            status=status,
            said_by=said_by,
            actors=actors,
            places=places,
            phrase=ground.phrase,
            ground=ground.kind,
        )

    def _quoted(self, at: int) -> Span:
        """The span that tells it: the sentence for its main clause, the clause for any other."""
        sentence = self.sentence
        if at == self.main:
            return sentence.start, sentence.end
        clause = self.parts[at]
        end = clause.end
        for part in self.parts:
            if part.parent == at and part.kind == "gerund":
                end = max(end, part.end)
        return sentence.spans[clause.start][0], sentence.spans[end - 1][1]

    def speaker(self) -> str:
        """The name of who speaks in the sentence, "" if it names nobody."""
        spoken = next((each.speaker for each in self.spoken if each.speaker is not None), None)
        return self._said_by(spoken)

    def settle_pronouns(self) -> None:
        """Settle whom the pronouns of the sentence mean, which later sentences build on, without a line."""
        self._owners()

    def _owners(self) -> dict[int, str]:
        return owners(self.page, self.index, self.sentence, self.parts, self.antecedents, self.words)

    def _maker(self, parts: Sequence[Clause], aside: Span | None = None) -> LineMaker | VerbSecondLines:
        second = self.words.clauses.verb_second
        owners = {} if second else self._owners()
        told = Told(self.page.article.text, self.sentence, parts, self.words, self._in_line, owners)
        return VerbSecondLines(told) if second else LineMaker(told, aside)

    def _line(self, at: int, saying: Saying | None, aside: Span | None = None) -> str:
        said = (saying.speaker, saying.verb) if saying is not None and saying.speaker is not None else None
        if said:
            self._keep_opening_name()
        key = (at, said, self.sentence.tags[0], aside)
        if key not in self._lines:
            maker = self._maker(self.parts, aside)
            self._lines[key] = maker.saying(at, *said) if said else maker.line(at)
        return self._lines[key]

    def _keep_opening_name(self) -> None:
        """Mark the name that opens the sentence: it keeps its capital after "The mayor said"."""
        if self.page.names.opens(self.index) and self.sentence.tags[0] == WORD:
            self.sentence.tags[0] = NAME

    def _in_line(self, span: Span) -> str:
        """The name to put in a line, "" where what stands there stays."""
        return self.page.names.with_article(self._rename(span)) or self._either(span)

    def _either(self, span: Span) -> str:
        """ "He (Mara Olm or Ida Tal)": a pronoun that may mean either, where it is the first of the sentence
        and what the sentence is about; "" for any other."""
        alternative, people = self.words.names.alternative, guide(self.words).cues
        if not alternative or self.parts[self.main].subject != span:
            return ""
        if not (people.he | people.she).isdisjoint(self.sentence.lowers[: span[0]]):
            return ""
        names = f" {alternative} ".join(self.antecedents.either(self.index, self.sentence, span))
        return f"{self.sentence.lowers[span[0]]} ({names})" if names else ""

    def _rename(self, span: Span) -> str:
        return self._pronouns().name(span)

    def _pronouns(self) -> Pronouns:
        if self._told_pronouns is None:
            text, mentions = self.page.article.text, self.page.names.mentions(self.index)
            self._told_pronouns = Pronouns(
                text, self.index, self.sentence, self.parts, self.main, mentions, self.antecedents, self.words
            )
        return self._told_pronouns

    def _said_by(self, speaker: Span | None) -> str:
        if speaker is None:
            return ""
        is_pronoun = speaker[1] - speaker[0] == 1 and self.sentence.tags[speaker[0]] == PRONOUN
        if renamed := self._rename(speaker):
            return renamed
        said = " ".join(self.sentence.lowers[slice(*speaker)])
        if is_pronoun or said in self.words.attribution.nobody:
            return ""  # "it" and "the information" tell a reader less than the name of the outlet
        said_by = self._pronouns().text_of(with_name(self.sentence, speaker))
        opens = speaker[0] == 0 and (self.sentence.tags[0] == DETERMINER or self._opens_plainly(said_by))
        return inner(self.sentence, 0, said_by, self.words) if opens else said_by  # "claimed by the ministry"

    def _opens_plainly(self, said_by: str) -> bool:
        """Tell the capital of "Police said" from that of a name: the article has the word without one."""
        first = self.sentence.lowers[0]
        if is_plural(first, self.words) and is_person(first, self.words):
            return True  # "Residents of Veld"
        if said_by[1:] != said_by[1:].lower() or self.page.names.opens(self.index):
            return False
        known = re.search(rf"\b{re.escape(first)}\b", self.page.article.text)
        return self.sentence.tags[0] == WORD and (first in self.words.clauses.plurals or known is not None)

    def _cast(self, low: int, high: int, line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names in the span and in the line: who takes part, and where."""
        mentions = [
            each
            for each in self.page.names.mentions(self.index)
            if each.name in line
            or " ".join(self.sentence.texts[each.start : each.end]) in line
            or (low <= self.sentence.spans[each.start][0] and self.sentence.spans[each.end - 1][1] <= high)
        ]
        actors, places = taking_part(mentions, self.sentence, self.parts)
        return tuple(dict.fromkeys([*actors, *self.antecedents.renamed(self.index, line)])), tuple(places)
