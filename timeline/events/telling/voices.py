"""Who speaks in quotations that go on over sentences: “We lost it. Nobody came,” Ida Tal said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.clauses.tagging.tags import QUOTED
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.scene import Scene
from timeline.model import Report


class Voices:
    """Follows an article sentence by sentence, and puts who speaks to what is told in a quotation."""

    def __init__(self, until: Sequence[int]) -> None:
        self._until = until
        self._paragraph = -1
        self._speaker = ""
        self._waiting: list[int] = []

    def knows(self, sentence: Sentence) -> bool:
        """Whether somebody was named who speaks in the quotations of the sentence's paragraph."""
        return self._paragraph == sentence.paragraph and bool(self._speaker)

    def hear(self, index: int, scene: Scene, reports: list[Report], before: int) -> None:
        """Note who speaks in a sentence, and put the name to the ``reports`` that it is the speaker of; those
        of the sentence begin at ``before``.
        """
        sentence = scene.sentence
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._speaker, self._waiting = sentence.paragraph, "", []
        if QUOTED in sentence.tags and (named := scene.speaker()):
            self._speaker = named
        if self._until[index] >= 0:
            self._waiting += range(before, len(reports))
        if self._until[index] > index or not (self._waiting and self._speaker):
            return
        for at in self._waiting:
            report = reports[at]
            status = "claimed" if report.status == "happened" else report.status
            reports[at] = replace(report, status=status, said_by=report.said_by or self._speaker)
        self._waiting = []
