"""From dates to events: tell (sentences with dates become reports), merge (reports become events), rank."""

from timeline.events.merge import merge
from timeline.events.tell import tell

__all__ = ["merge", "tell"]
