"""The few numbers that merging and ranking weigh by; small enough to read, and nowhere else (but for the one
by which the weightiest are spread over the days, ``timeline/heaviest.py``).

SAME was set on tests/corpus/pairs.toml: report pairs of our own, the same happening or not, half of them
hard.
"""

from __future__ import annotations

from typing import Final

SAME: Final = {
    "bias": -1.9,  # nothing in common
    "words": 2.0,  # share of words, rare ones weighing more
    "names": 1.0,  # share of names
    "deeds": 1.8,  # the same deed (1), one of the deeds (0.5), another deed (-1)
    "numbers": 0.7,  # the same things counted, and the same number (1) or never the same (-1)
    "speaker": 0.6,  # of what is only said, the same speaker (1) or another (-1)
    "said_apart": -1.0,  # what is said on one day, and what on another
    "strangers": -0.8,  # each has a name that the other lacks, and few are shared
    "kinds": -2.5,  # of a helicopter and of a train
    "objects": -2.4,  # done to two things, or to two people
    "another": -2.5,  # one tells of a second of them
    "gap": -0.6,  # a day apart
    "hours": 1.0,  # the same minute (1), or another, or another part of the day (-1 or less)
    "grain": -0.2,  # a month against a day; twice for a year
    "article": -0.3,  # told by one article
    "own_day": -3.0,  # one article dates both itself, to different days or parts of a day
    "foreign": -2.0,  # told in two languages, and neither names nor numbers say that it is one
}

# How much a report counts by what its date rests on: a phrase of its own, the date told before, the
# publication.
GROUND: Final = {"phrase": 1.0, "paragraph": 0.3, "published": 0.2}

# Set on newsrooms' timelines of four stories, in the middle of where each does well; `python -m
# tests.quality.ranking` looks for better ones, each story held out in turn.
RANK: Final = {
    "later": 0.4,  # how much it counts how long after the day an article still tells it
    "chronicle": 1.0,  # how much it counts how many days the article dates
    "story": 1.0,  # how much it counts that the article is of the story
    "planned": 0.5,  # what is left of the mass of a plan for a day still ahead
    "named": 0.5,  # what a day counts that an article only names, of one that it tells of
    "printed": 0.2,  # how much a day counts for the articles published on it
    "around": 0.8,  # how much the month around a day takes, times the share of the days that is asked for
    "share": 0.25,  # below 1, half of what is told of a great day counts more than all of a small one
    "length": 0.95,  # long sentences hold more of the day's words; this evens it out
    "long": 0.05,  # what each word too many takes
    "teller": 2.0,  # how much it counts that the line's own article is of the story
    "voice": 0.4,  # how much more it counts that several independent voices tell of its day
    "headline": 0.5,  # how much a headline adds
    "half": 4.0,  # the worth at which the weight is a half
    "standing": 0.25,  # how much a line that does not stand alone takes
    "picture": 0.25,  # what is left of the weight of what a picture shows
    "background": 0.5,  # what is left of the weight of what lies years before the story
}
