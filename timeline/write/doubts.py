"""What a reader should doubt about an event, in words: the same in every output."""

from __future__ import annotations

from timeline.model import CHANGES, MOVED, UPDATED, Disagreement, Event
from timeline.write import dates
from timeline.write.visible import one_line
from timeline.write.words import Words

KINDS = ("date", "number", "place", "status", "claim", UPDATED, MOVED)
_SAID_BY = ("claimed", "planned", "denied")


def differ(disagreement: Disagreement, words: Words) -> str:
    """What sources disagree about, such as "date", or what changed; "" for a kind that has no word."""
    return words.say(f"differ.{disagreement.kind}") if disagreement.kind in KINDS else ""


def is_disputed(event: Event) -> bool:
    """Tell whether sources disagree about an event; over what changed they do not."""
    return any(each.kind not in CHANGES for each in event.disagreements)


def doubts(event: Event, words: Words) -> list[str]:
    """Such as "claimed by the harbour office", "disputed: date", "date moved", "number updated: 6", in this
    order.
    """
    marks = []
    if event.status != "happened":
        who = next((report.said_by for report in event.reports if report.said_by), "")
        if who and event.status in _SAID_BY:
            marks.append(words.say(f"event.{event.status}_by", who=one_line(who)))
        else:
            marks.append(words.say(f"status.{event.status}"))
    if is_disputed(event):
        disputed = (each for each in event.disagreements if each.kind not in CHANGES)
        about = dict.fromkeys(differ(each, words) for each in disputed)
        named = ", ".join(each for each in about if each)
        marks.append(": ".join(filter(None, (words.say("status.disputed"), named))))
    if any(each.kind == MOVED for each in event.disagreements):
        marks.append(words.say(f"differ.{MOVED}"))
    changed = [each for each in event.disagreements if each.kind == UPDATED]
    if changed:
        latest = ", ".join(one_line(each.phrases[-1]) for each in changed)
        marks.append(f"{words.say(f'differ.{UPDATED}')}: {latest}")
    if dates.kind_of(event.when) == "approximate":
        marks.append(words.say("kinds.approximate"))
    return marks
