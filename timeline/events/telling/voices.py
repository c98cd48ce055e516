"""Who speaks in quotations that go on over sentences: “We lost it. Nobody came,” Ida Tal said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.clauses.tagging.tags import QUOTED
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.saying.mood import passes_on
from timeline.events.telling.scene import Scene
from timeline.model import Report


class Voices:
    """Follows an article sentence by sentence, and puts who speaks to what is told in a quotation."""

    def __init__(self, until: Sequence[int]) -> None:
        self._until = until
        self._paragraph = -1
        self._speaker = ""
        self._waiting: list[int] = []
        self._last = (-2, -2)  # the sentence, and its paragraph, in which somebody spoke last
        self._mood = ""

    def knows(self, sentence: Sentence) -> bool:
        """Whether somebody was named who speaks in the quotations of the sentence's paragraph."""
        return self._paragraph == sentence.paragraph and bool(self._speaker)

    def hear(self, index: int, scene: Scene, reports: list[Report], before: int) -> None:
        """Note who speaks in a sentence, and put the name to the ``reports`` that it is the speaker of; those
        of the sentence begin at ``before``.
        """
        sentence = scene.sentence
        self._hear_mood(index, scene, reports, before)
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

    def _hear_mood(self, index: int, scene: Scene, reports: list[Report], before: int) -> None:
        """Put the speaker of the sentence before to what goes on in the mood of a report: "Der Hafen sei
        offen, sagte Orm. Es seien keine Boote gesunken."
        """
        if not scene.words.status.reported:
            return
        main = scene.parts[scene.main] if scene.parts else None
        said = next((each.said_by for each in reports[before:] if each.said_by), "") or scene.speaker()
        goes_on = main is not None and not said and passes_on(scene.sentence, main, scene.words)
        place = index, scene.sentence.paragraph
        if goes_on and self._last == (index - 1, scene.sentence.paragraph):
            for at in range(before, len(reports)):
                if reports[at].status in ("happened", "claimed", "planned"):
                    status = "claimed" if reports[at].status == "happened" else reports[at].status
                    reports[at] = replace(reports[at], status=status, said_by=self._mood)
            said = self._mood
        self._last, self._mood = (place, said) if said else ((-2, -2), "")
