"""Happenings that a sentence only names, and dates: "two days after the strike", "over a raid last year"."""

from __future__ import annotations

from dataclasses import replace

from timeline.calendar import is_before
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    DATE,
    DETERMINER,
    GERUND,
    NOMINAL,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PUNCTUATION,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.dates.belonging import (
    first_of_pair,
    happening_inside,
    has_happened,
    is_former,
    plan_of_noun,
)
from timeline.events.telling.dates.comparing import happening_before, is_of_a_noun
from timeline.events.telling.dates.noundates import happening_hung_on
from timeline.events.telling.scene import Scene
from timeline.events.words.lexicon import is_event_noun, phrase_at
from timeline.model import Report, Resolution, Status, When

_GROUP = 4  # words of a verb and its helpers
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


def events_named(
    scene: Scene, at: int, token: int, resolution: Resolution, published: When | None
) -> list[Report] | None:
    """Return the report of what clause ``at`` only names, if the date at ``token`` is that of it and it says
    enough: the fire in "was fined over a fire at the yard in 2005". None where the date is the clause's own.
    """
    if resolution.when is None:
        return None
    if judged := _judged(scene, at, token, resolution):
        return judged
    sentence, words = scene.sentence, scene.words
    inside = happening_inside(sentence, scene.parts[at], token, words)
    if inside >= 0:
        subject = scene.parts[at].subject
        return _report(scene, inside, resolution.when, resolution, end=subject[1] if subject else None)
    ahead = published is not None and is_before(published, resolution.when)
    if ahead and (planned := _planned(scene, at, token, resolution)) is not None:
        return planned
    first = first_of_pair(sentence, token, words)
    before = happening_before(sentence, first, words)
    if is_former(sentence, before, first, words):
        end = first - (sentence.lowers[first - 1] in words.dates.before)
        return _report(scene, before, resolution.when, resolution, end=end)
    hung = happening_hung_on(sentence, scene.parts[at], token, resolution.when, published, words)
    if hung is not None:
        status: Status = "planned" if ahead else "happened"
        return _report(scene, hung[0], resolution.when, resolution, end=hung[1], status=status)
    if is_of_a_noun(sentence, scene.parts[at], token, resolution.when, published, words):
        return _report(scene, happening_before(sentence, token, words), resolution.when, resolution)
    return None


def _planned(scene: Scene, at: int, token: int, resolution: Resolution) -> list[Report] | None:
    """Return the report of the conference in "have declined to come to a conference on aid next week" and in
    "a conference on aid, beginning on Sunday", which lies ahead of what the clause says; None where the date
    at ``token`` is of no such thing.
    """
    sentence, words, clause = scene.sentence, scene.words, scene.parts[at]
    if clause.kind == "gerund" and sentence.lowers[clause.start] in words.dates.qualifiers:
        end = clause.start - 1
        low = max((part.verb for part in scene.parts if part.verb < clause.start), default=0) + 1
        named = next((k for k in range(end - 1, low, -1) if is_event_noun(sentence.lowers[k], words)), -1)
    elif has_happened(sentence, clause, words):
        start, end = plan_of_noun(sentence, clause, token, words)
        if start >= 0:
            return _report(scene, start, resolution.when, resolution, end=end, status="planned") or None
        low = clause.verb + 1
        end = token - (sentence.lowers[token - 1] in words.dates.before)
        named = end - 1 if is_event_noun(sentence.lowers[end - 1], words) else -1
        if sentence.lowers[end] in words.dates.aim:
            return None  # "called a strike | for Friday"
    else:
        return None
    while named > low and sentence.tags[named - 1] in NOMINAL and sentence.tags[named] != DETERMINER:
        named -= 1
    if named <= low or (sentence.tags[named - 1] != PREPOSITION and clause.kind != "gerund"):
        return None  # "agreed to hold a conference next week" tells the plan itself
    return _report(scene, named, resolution.when, resolution, end=end, status="planned") or None


def _judged(scene: Scene, at: int, token: int, resolution: Resolution) -> list[Report]:
    """Return the report of the raids in "said the raids on two ports on Saturday were a disgrace", whose date
    begins at ``token`` inside the subject of clause ``at``, if that is so: what is said of them was not then.
    """
    sentence, clause, words = scene.sentence, scene.parts[at], scene.words
    subject = clause.subject
    if clause.kind != "content" or subject is None or not subject[0] < token < clause.verb:
        return []
    if sentence.lowers[clause.verb] not in words.verbs.be or DATE in sentence.tags[clause.start : token]:
        return []
    group = sentence.tags[clause.verb + 1 : clause.verb + _GROUP]
    named = _head_end(sentence, subject[0], token)
    happens = named > 0 and is_event_noun(sentence.lowers[named - 1], words)
    if not happens or not {PARTICIPLE, GERUND, PAST}.isdisjoint(group):
        return []
    return _report(scene, subject[0], resolution.when, resolution, end=clause.verb)


def _head_end(sentence: Sentence, start: int, limit: int) -> int:
    """Where the noun phrase ends that begins at ``start``, before a preposition."""
    return next((at for at in range(start, limit) if sentence.tags[at] not in NOMINAL | {ADVERB}), limit)


def _report(
    scene: Scene,
    event: int,
    when: When | None,
    resolution: Resolution,
    end: int | None = None,
    status: Status = "happened",
) -> list[Report]:
    count = len(scene.sentence.tags)
    if when is None or not 0 <= event < count or not _says_enough(scene.sentence, event, end or count):
        return []
    phrase = resolution.expression.start, resolution.expression.end
    return [scene.report_of_event(event, when, resolution.why, phrase, end, status)]


def _says_enough(sentence: Sentence, event: int, end: int) -> bool:
    """Tell "two days after a strike on the port" from "months after the blaze", which was told before."""
    tags = sentence.tags
    end = next((at for at in range(event, end) if tags[at] == PUNCTUATION), end)
    return end - event >= _TOLD


def _dated(when: When) -> When:
    """Return the stretch of time with a date for its TIMEX3 value where that is a length ("P2D")."""
    return replace(when, timex=when.edtf) if when.timex.startswith("P") else when
