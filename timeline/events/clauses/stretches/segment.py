"""One stretch of a sentence between commas, dashes and the words that open clauses, and how it begins."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    FINITE,
    PARTICIPLE,
    PREPOSITION,
    QUOTED,
    RELATIVE,
)
from timeline.events.clauses.tagging.tokens import Sentence


@dataclass(slots=True)
class Segment:
    """Tokens ``start:end``; ``opener`` is the tag of the word that opens a clause, "" where punctuation does.

    ``verb`` is its first finite verb or -1, ``comma`` the punctuation before it ("" if none).
    """

    start: int
    end: int
    opener: str
    verb: int
    comma: str


def first_tag(sentence: Sentence, segment: Segment) -> str:
    """Return the tag of the segment's first token that is no adverb, "" if it has none."""
    for index in range(segment.start, segment.end):
        if sentence.tags[index] not in (ADVERB, QUOTED):
            return sentence.tags[index]
    return ""


def begins_with_verb(sentence: Sentence, segment: Segment) -> bool:
    """Tell a segment that has no subject of its own: only adverbs and dates stand before its verb."""
    tags = sentence.tags
    for index in range(segment.start, segment.end):
        if tags[index] == PREPOSITION and tags[index + 1 : index + 2] == [DATE]:
            continue
        if tags[index : index + 3] == [ADVERBIAL, PREPOSITION, DATE]:
            continue  # "as of Monday"
        if tags[index] in FINITE or (tags[index] == PARTICIPLE and segment.opener == COORDINATOR):
            return True
        if tags[index] not in (ADVERB, COORDINATOR, DATE):
            return False
    return False


def relative_opener(sentence: Sentence, segment: Segment) -> int:
    """How many tokens open a relative clause: "who", "in which", "some of whom"."""
    relative = (at for at in range(segment.start, segment.verb) if sentence.tags[at] == RELATIVE)
    return next(relative, segment.start) + 1 - segment.start
