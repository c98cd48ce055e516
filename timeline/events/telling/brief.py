"""Reports in brief: those that merging leaves out are most of an article's, and to word them takes long."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.events.kept import LEAD, counts
from timeline.events.telling.layout.page import is_headline
from timeline.events.telling.scene import Ground, Scene
from timeline.model import Article, Report


class Brief:
    """Tells which reports of an article need no line, no names and no speaker."""

    def __init__(self, article: Article, *, to_merge: bool) -> None:
        """Nothing is told in brief unless the reports are only ``to_merge``."""
        self._applies = to_merge and not is_headline(article)
        self._before = 0  # dated reports of the sentences before

    def report(self, scene: Scene, ground: Ground) -> Report | None:
        """The report in brief of a sentence on weak ground; None where it may come to be an event, and is to
        be told in full.
        """
        if not self._applies or self._before < LEAD or ground.kind == "phrase":
            return None
        article, start, end = scene.page.article, scene.sentence.start, scene.sentence.end
        if counts(ground.kind, article.text[start:end], scene.words):
            return None
        scene.settle_pronouns()
        text = " ".join(article.text[start:end].split())
        return Report(article.id, start, end, "", "", text, ground.when, ground.why, ground=ground.kind)

    def leave(self, reports: Iterable[Report]) -> None:
        """Count the reports of a sentence."""
        self._before += sum(report.when is not None for report in reports)
