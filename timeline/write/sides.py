"""How the sides of a disagreement, or of what changed, are worded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.model import MOVED, UPDATED, Disagreement, Event, Side, When
from timeline.write import dates, days
from timeline.write.words import Words

_HEADINGS = {UPDATED: "event.changed", MOVED: "event.date_changed"}


def heading(disagreement: Disagreement, words: Words) -> str:
    """What stands over the sides: that sources disagree, or how a number or a date changed."""
    return words.say(_HEADINGS.get(disagreement.kind, "event.who_says_what"))


def whens(events: Iterable[Event]) -> Mapping[str, When]:
    """The dates that reports give, by the phrase that sides have for them."""
    return {report.when.text: report.when for each in events for report in each.reports if report.when}


def phrases(disagreement: Disagreement, dated: Mapping[str, When], words: Words) -> Sequence[str]:
    """What each side says; a date in the words of the reader's language."""
    if disagreement.kind not in ("date", MOVED):
        return disagreement.phrases
    return [dates.phrase(dated[each], words) if each in dated else each for each in disagreement.phrases]


def as_of(side: Side, words: Words) -> str:
    """The day as of which a side of what changed was given, "" where it has none."""
    return days.long_day(side.as_of, words) if side.as_of else ""


def speak_for_themselves(disagreement: Disagreement) -> bool:
    """Tell whether the phrases of the sides have all that the sentence of a disagreement says."""
    return disagreement.text == disagreement.joint.join(disagreement.phrases)
