"""What a reader should doubt about an event, in words: the same in every output."""

from __future__ import annotations

from timeline.model import Event
from timeline.write import dates
from timeline.write.visible import one_line
from timeline.write.words import Words

_SAID_BY = ("claimed", "planned", "denied")


def doubts(event: Event, words: Words) -> list[str]:
    """Such as "claimed by the harbour office", "disputed", "approximate": in this order, if they hold."""
    marks = []
    if event.status != "happened":
        who = next((report.said_by for report in event.reports if report.said_by), "")
        if who and event.status in _SAID_BY:
            marks.append(words.say(f"event.{event.status}_by", who=one_line(who)))
        else:
            marks.append(words.say(f"status.{event.status}"))
    if event.disagreements:
        marks.append(words.say("status.disputed"))
    if dates.kind_of(event.when) == "approximate":
        marks.append(words.say("kinds.approximate"))
    return marks
