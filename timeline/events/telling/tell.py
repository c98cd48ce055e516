"""From an article and its dates to reports: what happened when, who says so, who took part and where.

A date phrase tells of the clause it stands in. A sentence without one is told too, on weaker ground: on the
date told just before it, or on the day of publication; merging knows the difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.calendar import day_number, is_before
from timeline.events.clauses.assemble import clauses
from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tagging.datemarks import mark_dates
from timeline.events.clauses.tagging.tags import DATE, NUMBER, PUNCTUATION, QUOTED
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.names.opinion import SecondOpinion
from timeline.events.nights import last_number
from timeline.events.telling.brief import Brief
from timeline.events.telling.dates.belonging import is_word_of_line
from timeline.events.telling.dates.clauseat import clause_at
from timeline.events.telling.dates.comparing import only_presents
from timeline.events.telling.dates.dating import (
    ERAS,
    dates_a_happening,
    is_stamp,
)
from timeline.events.telling.dates.named import event_after, events_named
from timeline.events.telling.dates.narrowed import at_its_time, on_its_day, without_narrowed
from timeline.events.telling.dates.publication import last_day_told, publication_day
from timeline.events.telling.dates.seconddates import is_of_another_doing, only_begins, owns
from timeline.events.telling.dates.weakground import WeakGround
from timeline.events.telling.layout.page import UNDATED, Page, lay_out
from timeline.events.telling.layout.spoken import is_of_nobody
from timeline.events.telling.once import told_once
from timeline.events.telling.plain import tell_plainly
from timeline.events.telling.reference.antecedents import Antecedents
from timeline.events.telling.saying.attribution import sayings
from timeline.events.telling.scene import Ground, Scene
from timeline.events.telling.status import as_planned, is_moved, status_in_quote
from timeline.events.telling.voices import Voices
from timeline.events.words.lexicon import Lexicon, lexicon
from timeline.model import Article, Report, Resolution, Status, When


def tell(
    article: Article,
    resolutions: Sequence[Resolution],
    opinion: SecondOpinion | None = None,
    *,
    to_merge: bool = False,
) -> list[Report]:
    """Return the reports of an article, in the order of its text.

    ``resolutions`` are those of the article's time expressions. Reports whose ``when`` is None have a phrase
    that could not be put on the calendar; their ``why`` says why. ``opinion`` is asked about names, besides
    the rules (``timeline.events.second_opinion``). Where the reports are only ``to_merge``, those that
    merging leaves out come without line, names and speaker, which saves time.
    """
    words = lexicon(article.language)
    page = lay_out(article, resolutions, words, opinion)
    if not words.has_grammar or page.has_only_titles:
        return tell_plainly(page, Lexicon() if words.has_grammar else words)
    teller = _Teller(page, words, resolutions, Brief(article, to_merge=to_merge))
    for index in range(len(page.sentences)):
        teller.read(index)
    return teller.reports


_SHORTEST = 4


class _Teller:
    """Reads an article sentence by sentence and remembers what the next sentence may refer to."""

    def __init__(self, page: Page, words: Lexicon, every: Sequence[Resolution], brief: Brief) -> None:
        self.reports: list[Report] = []
        self._page = page
        self._words = words
        self._published = publication_day(page.article)
        self._until = last_day_told(page.article)
        self._antecedents = Antecedents(page.names, words)
        self._ground = WeakGround(page, words, every, published=self._published, until=self._until)
        self._brief = brief
        self._voices = Voices(page.quoted_until)

    def read(self, index: int) -> None:
        """Tell the sentence with that index."""
        sentence = self._page.sentences[index]
        parts = clauses(sentence, self._words)
        every = self._page.resolutions[index]
        plain = [each for each in every if not is_word_of_line(sentence, parts, each, self._words)]
        dating = without_narrowed(sentence, plain)
        for resolution in dating:
            self._set_aside(sentence, parts, resolution)
        spoken = sayings(sentence, parts, self._words)
        scene = Scene(self._page, self._words, index, sentence, parts, spoken, self._antecedents)
        told: set[int] = set()
        before = len(self.reports)
        for resolution in dating:
            at = self._tell_phrase(scene, resolution, told)
            if at >= 0:
                told.add(at)
        needs_main = not (scene.main in told or scene.is_told_by_saying(told))
        if needs_main and sentence.kind == "body" and not self._tells_of_an_era(scene):
            self._tell_without_phrase(scene)
        self.reports[before:] = told_once(self.reports[before:])
        self._voices.hear(index, scene, self.reports, before)
        self._antecedents.leave(index, sentence, parts, spoken)
        self._brief.leave(self.reports[before:])

    def _tells_of_an_era(self, scene: Scene) -> bool:
        """Tell "In the 1990s the harbour was busy", which happened neither then nor when it was published."""
        return any(
            each.when is not None
            and each.when.grain in ERAS
            and clause_at(at, scene.sentence, scene.parts, self._words) == scene.main
            for each in self._page.resolutions[scene.index]
            if (at := scene.sentence.token_at(each.expression.start)) >= 0
        )

    def _set_aside(self, sentence: Sentence, parts: Sequence[Clause], resolution: Resolution) -> None:
        """Leave "two days after the strike killed four" out of the line around it, and what a comma sets off
        (", three days after the fire").
        """
        if resolution.dates != "anchor":
            return
        start = sentence.token_at(resolution.expression.start)
        end = sentence.token_at(resolution.expression.end - 1) + 1
        set_off = start > 0 and sentence.texts[start - 1] == ","
        opens = any(part.kind == "adverbial" and part.start == end for part in parts)
        if opens or set_off:
            mark_dates(sentence, [_span(resolution)])

    def _tell_phrase(self, scene: Scene, resolution: Resolution, told: set[int]) -> int:
        """Report what a phrase dates; return the clause that it dates, -1 if it dates none."""
        sentence = scene.sentence
        token = sentence.token_at(resolution.expression.start)
        if resolution.when is None:
            return self._tell_undated(scene, resolution, token)
        if resolution.dates == "anchor":
            self.reports += event_after(scene, resolution)
            return -1
        if (at := self._dated_clause(scene, resolution, token)) < 0:
            return -1
        named = events_named(scene, at, token, resolution, self._published)
        if named is not None:
            self.reports += named
            return -1
        if scene.main in told and only_begins(sentence, scene.parts[at], self._words):
            return at
        if at in told and (
            self._repeats(resolution)
            or owns(sentence, token)
            or is_of_another_doing(sentence, scene.parts, at, self._last_phrase(sentence), token, self._words)
        ):
            self.reports[-1] = at_its_time(self.reports[-1], sentence, token, resolution, self._words)
            return at
        report = self._dated_report(scene, at, resolution, token)
        if report is None:
            return -1
        self.reports.append(report)
        # "sentenced Tam, who ran the yard in 2013", "announced that he would go on 3 May"
        is_beside = scene.parts[at].kind == "relative" or report.status == "planned"
        if report.when is not None and (at == scene.main or not (self._ground.is_told or is_beside)):
            opens = at == scene.main and self._opens_paragraph(scene.index)
            self._ground.remember(sentence, report.when, resolution.expression.text, opens=opens)
        return at

    def _dated_clause(self, scene: Scene, resolution: Resolution, token: int) -> int:
        """The clause that the phrase at ``token`` dates, -1 where it dates no happening."""
        sentence, when = scene.sentence, resolution.when
        stamps = token == 0 and when is not None and is_stamp(sentence, when)
        if stamps or all(tag in (DATE, NUMBER, PUNCTUATION) for tag in sentence.tags):
            return -1  # a line that is a date and nothing else
        at = clause_at(token, sentence, scene.parts, self._words)
        happens = dates_a_happening(sentence, scene.parts[at], token, resolution, self._words)
        return at if happens else -1

    def _dated_report(self, scene: Scene, at: int, resolution: Resolution, token: int) -> Report | None:
        """The report of clause ``at``, which the phrase at ``token`` dates; None where it only ends a range
        that was told, or where a quotation tells no happening.
        """
        sentence = scene.sentence
        moved = is_moved(sentence, scene.parts[at], token, self._words)
        when = resolution.when if moved else resolution.range or resolution.when
        if when is None or (resolution.ends_range and not moved):
            return None
        report = scene.report(at, Ground(when, resolution.why, _span(resolution)))
        report = on_its_day(report, sentence, scene.parts[at], token, self._words)
        status = "planned" if moved else self._quoted(sentence, token, when) or report.status
        if sentence.tags[token] == QUOTED and (
            status == "hypothetical" or self._is_nobodys(sentence, report)
        ):
            return None  # "they could stop this today" tells no happening, nor do words of nobody
        if status != report.status:
            report = replace(report, status=status)
        return as_planned(report, sentence, scene.parts[at], token, self._until, self._words)

    def _is_nobodys(self, sentence: Sentence, report: Report) -> bool:
        """Tell a report of a quotation of which nobody knows who spoke it."""
        known = report.said_by or self._voices.knows(sentence)
        return not known and is_of_nobody(sentence, self._words)

    def _tell_undated(self, scene: Scene, resolution: Resolution, token: int) -> int:
        """Report what a phrase dates whose day is not known; return its clause, -1 if it dates none."""
        if resolution.unresolved not in UNDATED or resolution.type not in ("DATE", "TIME"):
            return -1
        at = clause_at(token, scene.sentence, scene.parts, self._words)
        self.reports.append(scene.report(at, Ground(None, resolution.why, _span(resolution))))
        if at == scene.main:
            self._ground.forget()  # what follows goes on from that day, and not from the one before
        return at

    def _quoted(self, sentence: Sentence, token: int, when: When) -> Status | None:
        """The status of what a quotation tells, None outside; its plans are for no day that is over."""
        if sentence.tags[token] != QUOTED:
            return None
        status = status_in_quote(sentence, token, self._words)
        over = self._published is not None and is_before(when, self._published)
        return "claimed" if status == "planned" and over else status

    def _last_phrase(self, sentence: Sentence) -> int:
        """The token of the phrase told last, which stands in this sentence."""
        phrase = self.reports[-1].phrase
        return sentence.token_at(phrase[0]) if phrase else -1

    def _repeats(self, resolution: Resolution) -> bool:
        """A second phrase in one clause ("on Monday, June 24") is told once unless it is another time."""
        when, last = resolution.when, self.reports[-1].when
        if when is None or last is None:
            return False
        first = max(day_number(when.earliest), day_number(last.earliest))
        return first <= min(last_number(when), last_number(last))

    def _opens_paragraph(self, index: int) -> bool:
        sentences = self._page.sentences
        return index == 0 or sentences[index - 1].paragraph != sentences[index].paragraph

    def _tell_without_phrase(self, scene: Scene) -> None:
        """Report what a sentence is about on weak ground."""
        if (
            not _is_whole(scene.sentence)
            or only_presents(scene.sentence, self._words)
            or all(tag in (QUOTED, DATE, PUNCTUATION) for tag in scene.sentence.tags)
        ):
            return
        entered = self._ground.of_entry(scene)
        ground = entered or self._ground.of_sentence(scene)
        if ground is None:
            return
        if brief := self._brief.report(scene, ground):
            self.reports.append(brief)
            return
        report = scene.report(scene.main, ground)
        published = self._published
        over = published is not None and ground.when is not None and is_before(ground.when, published)
        if entered and not over:  # "12 May: the trial is put off" tells of that day
            main = scene.parts[scene.main]
            report = as_planned(report, scene.sentence, main, main.start, published, self._words)
        self.reports.append(report)


def _span(resolution: Resolution) -> Span:
    return resolution.expression.start, resolution.expression.end


def _is_whole(sentence: Sentence) -> bool:
    """Tell a sentence from a heading that was not marked as one: it ends like one."""
    return sentence.tags[-1] in (PUNCTUATION, QUOTED) and len(sentence.tags) > _SHORTEST
