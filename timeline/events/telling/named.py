"""Happenings that a sentence only names, and dates: "two days after the strike", "over a raid last year"."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.clauses.tokens import PUNCTUATION, Sentence
from timeline.events.telling.comparing import happening_before
from timeline.events.telling.scene import Scene
from timeline.events.words.lexicon import phrase_at
from timeline.model import Report, Resolution, When

_TOLD = 3  # words of a happening that says enough


def event_after(scene: Scene, resolution: Resolution) -> list[Report]:
    """Return the report of the strike in "The move came two days after a strike on the port", if it says
    enough: the length of time dates it.
    """
    dates = scene.words.dates
    end = scene.sentence.token_at(resolution.expression.end - 1) + 1
    length = phrase_at(scene.sentence.lowers, end, dates.after_words | dates.before_words)
    event = end + length if length else -1
    when = _dated(resolution.when) if resolution.when else None
    return _report(scene, event, when, resolution)


def event_before(scene: Scene, token: int, resolution: Resolution) -> list[Report]:
    """Return the report of the fire in "was fined over a fire at the yard in 2005", whose date begins at
    ``token``, if it says enough.
    """
    return _report(scene, happening_before(scene.sentence, token, scene.words), resolution.when, resolution)


def _report(scene: Scene, event: int, when: When | None, resolution: Resolution) -> list[Report]:
    if when is None or not 0 <= event < len(scene.sentence.tags) or not _says_enough(scene.sentence, event):
        return []
    phrase = resolution.expression.start, resolution.expression.end
    return [scene.report_of_event(event, when, resolution.why, phrase)]


def _says_enough(sentence: Sentence, event: int) -> bool:
    """Tell "two days after a strike on the port" from "months after the blaze", which was told before."""
    tags = sentence.tags
    end = next((at for at in range(event, len(tags)) if tags[at] == PUNCTUATION), len(tags))
    return end - event >= _TOLD


def _dated(when: When) -> When:
    """Return the stretch of time with a date for its TIMEX3 value where that is a length ("P2D")."""
    return replace(when, timex=when.edtf) if when.timex.startswith("P") else when
