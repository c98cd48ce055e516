"""From an article and its dates to reports: what happened when, who says so, who took part and where.

A date phrase tells of the clause it stands in. A sentence without one is told too, on weaker ground: on the
date told just before it, or on the day of publication; merging knows the difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from timeline.events.antecedents import Antecedents
from timeline.events.attribution import Saying, saying_over, sayings, source_of
from timeline.events.clauses import Clause, Span, clauses
from timeline.events.dating import clause_at, dated, dates_a_happening, event_after, is_news, publication_day
from timeline.events.lexicon import Lexicon, lexicon
from timeline.events.line import LineMaker
from timeline.events.page import UNANCHORED, Page, lay_out
from timeline.events.status import status_in_quote, status_of
from timeline.events.tokens import DATE, PAST, PUNCTUATION, QUOTED, WAS, Sentence
from timeline.model import Article, Report, Resolution, Status, When


def tell(article: Article, resolutions: Sequence[Resolution]) -> list[Report]:
    """Return the reports of an article, in the order of its text.

    ``resolutions`` are those of the article's time expressions. Reports whose ``when`` is None have a phrase
    that could not be put on the calendar; their ``why`` says why.
    """
    words = lexicon(article.language or "en")
    page = lay_out(article, resolutions, words)
    teller = _Teller(page, words)
    for index in range(len(page.sentences)):
        teller.read(index)
    return teller.reports


_SHORTEST = 4


@dataclass(slots=True)
class _Told:
    """The date told last, and where: what a sentence without a date of its own may rest on."""

    when: When
    phrase: str
    paragraph: int


class _Teller:
    """Reads an article sentence by sentence and remembers what the next sentence may refer to."""

    def __init__(self, page: Page, words: Lexicon) -> None:
        self.reports: list[Report] = []
        self._page = page
        self._words = words
        self._published = publication_day(page.article)
        self._antecedents = Antecedents(page.names, words)
        self._told: _Told | None = None
        self._story: _Told | None = None

    def read(self, index: int) -> None:
        """Tell the sentence with that index."""
        sentence = self._page.sentences[index]
        parts = clauses(sentence, self._words)
        spoken = sayings(sentence, parts, self._words)
        scene = _Scene(self._page, self._words, index, sentence, parts, spoken, self._antecedents)
        told: set[int] = set()
        for resolution in self._page.resolutions[index]:
            at = self._tell_phrase(scene, resolution, told)
            if at >= 0:
                told.add(at)
        if scene.main not in told and sentence.kind == "body":
            self._tell_without_phrase(scene)
        self._antecedents.leave(index, sentence, parts, spoken)

    def _tell_phrase(self, scene: _Scene, resolution: Resolution, told: set[int]) -> int:
        """Report what a phrase dates; return the clause that it dates, -1 if it dates none."""
        sentence = scene.sentence
        token = sentence.token_at(resolution.expression.start)
        if resolution.when is None:
            if resolution.unresolved == UNANCHORED and resolution.type in ("DATE", "TIME"):
                at = clause_at(token, scene.parts)
                self.reports.append(scene.report(at, _Ground(None, resolution.why, _span(resolution))))
                return at
            return -1
        if resolution.dates == "anchor":
            return self._tell_event_after(scene, resolution)
        if all(tag in (DATE, PUNCTUATION) for tag in sentence.tags):
            return -1  # a line that is a date and nothing else
        at = clause_at(token, scene.parts)
        if not dates_a_happening(sentence, scene.parts[at], token, resolution, self._words):
            return -1
        if at in told and self._repeats(resolution):
            return at
        report = scene.report(at, _Ground(resolution.when, resolution.why, _span(resolution)))
        if sentence.tags[token] == QUOTED:
            status = status_in_quote(sentence, token, self._words)
            if status == "hypothetical":
                return -1  # "they could stop this today" tells no happening
            report = replace(report, status=status)
        self.reports.append(report)
        if at == scene.main or self._told is None:
            self._remember(sentence, resolution.when, resolution.expression.text)
        return at

    def _repeats(self, resolution: Resolution) -> bool:
        """A second phrase in one clause ("on Monday, June 24") is told once unless it is another time."""
        when, last = resolution.when, self.reports[-1].when
        return (
            when is not None
            and last is not None
            and not (when.earliest > last.latest or when.latest < last.earliest)
        )

    def _tell_event_after(self, scene: _Scene, resolution: Resolution) -> int:
        """ "The move came two days after the strike": the length of time dates the strike."""
        end = scene.sentence.token_at(resolution.expression.end - 1) + 1
        event = event_after(scene.sentence, end, self._words)
        if event >= 0 and resolution.when is not None:
            when = dated(resolution.when)
            self.reports.append(scene.report_of_event(event, when, resolution.why, _span(resolution)))
        return -1

    def _remember(self, sentence: Sentence, when: When, phrase: str) -> None:
        self._told = _Told(when, phrase, sentence.paragraph)
        if self._story is None and is_news(when, self._published):
            self._story = self._told

    def _tell_without_phrase(self, scene: _Scene) -> None:
        """A sentence in the past goes on with the date just told; any other holds on the day of publication."""
        main = scene.parts[scene.main]
        if not _is_whole(scene.sentence) or all(
            tag in (QUOTED, DATE, PUNCTUATION) for tag in scene.sentence.tags
        ):
            return
        told = self._story
        if self._told is not None and (self._told.paragraph == scene.sentence.paragraph or told is None):
            told = (
                self._told if is_news(self._told.when, self._published) or self._published is None else told
            )
        if told is not None and scene.sentence.tags[main.verb] in (PAST, WAS):
            why = f"no date of its own; goes on from “{told.phrase}” ({told.when.text}), told before"
            self.reports.append(scene.report(scene.main, _Ground(told.when, why, None, "paragraph")))
        elif self._published is not None:
            why = f"no date of its own; the day of publication, {self._published.text}"
            self.reports.append(scene.report(scene.main, _Ground(self._published, why, None, "published")))


@dataclass(frozen=True, slots=True)
class _Ground:
    """The date of a report and what it rests on."""

    when: When | None
    why: str
    phrase: Span | None
    kind: Literal["phrase", "paragraph", "published"] = "phrase"


@dataclass(slots=True)
class _Scene:
    """One sentence with all that is known of it, and how a report is made of one of its clauses."""

    page: Page
    words: Lexicon
    index: int
    sentence: Sentence
    parts: list[Clause]
    spoken: list[Saying]
    antecedents: Antecedents

    @property
    def main(self) -> int:
        """The clause that the sentence is about."""
        mains = [index for index, part in enumerate(self.parts) if part.kind == "main" and part.verb >= 0]
        return mains[0] if mains else 0

    def report(self, at: int, ground: _Ground) -> Report:
        """Make the report of clause ``at``."""
        saying = next((each for each in self.spoken if each.clause == at and each.trails), None)
        line = self._line(at, saying)
        source = source_of(at, self.parts)
        over = saying or saying_over(at, self.parts, self.spoken)
        own = next((each for each in self.spoken if each.clause == at), None)
        speaker = source or (over.speaker if over else None) or (own.speaker if own else None)
        status = status_of(self.sentence, self.parts, at, over or own, source is not None, self.words)
        return self._make(self._quoted(at), line, ground, status, self._said_by(speaker))

    def report_of_event(self, event: int, when: When, why: str, phrase: Span) -> Report:
        """Make the report of the happening that is named from token ``event`` on."""
        sentence = self.sentence
        end = next(
            (at for at in range(event, len(sentence.tags)) if sentence.texts[at] == ","), len(sentence.tags)
        )
        clause = Clause("main", [(event, end)])
        line = self._maker([clause]).line(0)
        span = (sentence.spans[event][0], sentence.spans[end - 1][1])
        return self._make(span, line, _Ground(when, why, phrase), "happened", "")

    def _make(self, span: Span, line: str, ground: _Ground, status: Status, said_by: str) -> Report:
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

    def _maker(self, parts: Sequence[Clause]) -> LineMaker:
        return LineMaker(self.page.article.text, self.sentence, parts, self.words, self._rename)

    def _line(self, at: int, saying: Saying | None) -> str:
        maker = self._maker(self.parts)
        if saying is not None and saying.speaker is not None:
            return maker.line(at, saying.speaker, saying.verb)
        return maker.line(at)

    def _rename(self, span: Span) -> str:
        return self.antecedents.name_for(self.index, self.sentence, span)

    def _said_by(self, speaker: Span | None) -> str:
        if speaker is None:
            return ""
        low, high = self.sentence.spans[speaker[0]][0], self.sentence.spans[speaker[1] - 1][1]
        return self._rename(speaker) or " ".join(self.page.article.text[low:high].split())

    def _cast(self, low: int, high: int, line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names in the span and in the line: places where they stand for a place, else actors."""
        actors: dict[str, None] = {}
        places: dict[str, None] = {}
        for mention in self.page.names.mentions(self.index):
            start, end = self.sentence.spans[mention.start][0], self.sentence.spans[mention.end - 1][1]
            if not (low <= start and end <= high) and mention.name not in line:
                continue
            acts = any(
                part.subject and part.subject[0] <= mention.start < part.subject[1] for part in self.parts
            )
            (places if mention.kind == "place" and not acts else actors)[mention.name] = None
        for name in self.antecedents.renamed(self.index, line):
            actors.setdefault(name, None)
        return tuple(actors), tuple(places)


def _span(resolution: Resolution) -> Span:
    return resolution.expression.start, resolution.expression.end


def _is_whole(sentence: Sentence) -> bool:
    """Tell a sentence from a heading that was not marked as one: it ends like one."""
    return sentence.tags[-1] in (PUNCTUATION, QUOTED) and len(sentence.tags) > _SHORTEST
