"""Reports in brief: those that merging leaves out are most of an article's, and to word them takes long."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.events.kept import LEAD, counts
from timeline.events.names.cues import guide
from timeline.events.telling.page import is_headline
from timeline.events.telling.scene import Ground, Scene
from timeline.events.words.lexicon import Lexicon
from timeline.model import Article, Report


class Brief:
    """Tells which reports of an article need no line, no names and no speaker."""

    def __init__(self, article: Article, words: Lexicon, to_merge: bool) -> None:
        """Nothing is told in brief unless the reports are only ``to_merge``."""
        self._applies = to_merge and not is_headline(article)
        cues = guide(words).cues
        self._persons = cues.he | cues.she | words.names.possessive_pronouns
        self._before = 0  # dated reports of the sentences before

    def report(self, scene: Scene, ground: Ground) -> Report | None:
        """The report in brief of a sentence on weak ground that has told nothing yet; None where it is to be
        told in full: it may come to be an event, or to word it settles whom a later sentence means.
        """
        if not self._applies or self._before < LEAD or not self._persons.isdisjoint(scene.sentence.lowers):
            return None
        if any(saying.trails for saying in scene.spoken):
            return None
        article, start, end = scene.page.article, scene.sentence.start, scene.sentence.end
        if counts(ground.kind, article.text[start:end], scene.words):
            return None
        text = " ".join(article.text[start:end].split())
        return Report(article.id, start, end, "", "", text, ground.when, ground.why, ground=ground.kind)

    def leave(self, reports: Iterable[Report]) -> None:
        """Count the reports of a sentence."""
        self._before += sum(report.when is not None for report in reports)
