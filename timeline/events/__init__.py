"""From dates to events: tell (sentences with dates become reports), merge (reports become events), rank,
select (those that a reader asked for).
"""

from timeline.events.merge import merge
from timeline.events.select import Selection, select
from timeline.events.tell import tell

__all__ = ["Selection", "merge", "select", "tell"]
