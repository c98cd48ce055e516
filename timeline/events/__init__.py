"""From dates to events: tell (sentences with dates become reports), merge (reports become events), rank,
select (those that a reader asked for).
"""

from timeline.events.merge import merge, merge_signed
from timeline.events.merging.signed import Signed, sign
from timeline.events.names.opinion import SecondOpinion, second_opinion
from timeline.events.ranking.leftout import cut, left_out, unclear
from timeline.events.ranking.select import Selection, select
from timeline.events.ranking.story import Story, days_named
from timeline.events.ranking.told import worth_telling
from timeline.events.telling.tell import tell

__all__ = [
    "SecondOpinion",
    "Selection",
    "Signed",
    "Story",
    "cut",
    "days_named",
    "left_out",
    "merge",
    "merge_signed",
    "second_opinion",
    "select",
    "sign",
    "tell",
    "unclear",
    "worth_telling",
]
