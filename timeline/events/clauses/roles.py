"""What a stretch of a sentence is, by how it begins and by what stands before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.resumed import verb_comes
from timeline.events.clauses.segment import Segment, begins_with_verb, first_tag
from timeline.events.clauses.sources import describes_source
from timeline.events.clauses.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    GERUND,
    NOMINAL,
    PARTICIPLE,
    PREPOSITION,
    RELATIVE,
    THAT,
)
from timeline.events.clauses.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, phrase_at

Role = Literal[
    "bracket", "source", "of the source", "says between", "relative", "adverbial", "gerund",
    "goes on saying", "content", "participle", "verbless", "finite",
]  # fmt: skip

_BRACKETS = ("(", "[")


@dataclass(slots=True)
class Before:
    """What a segment comes behind: the clauses ``found``, the segments ``pending`` that wait for a verb, the
    source named, and the segments ``later`` than it.
    """

    sentence: Sentence
    words: Lexicon
    found: Sequence[Clause]
    pending: Sequence[Segment]
    later: Sequence[Segment]
    source: Span | None

    @property
    def has_main(self) -> bool:
        """Whether a main clause was found."""
        return any(clause.kind == "main" for clause in self.found)


def role_of(segment: Segment, before: Before) -> Role:
    """Return the first role that fits; a segment that fits no other is a verb with or without a subject."""
    for role, fits in _ROLES:
        if fits(segment, before):
            return role
    return "finite"


def _is_bracket(segment: Segment, before: Before) -> bool:
    dated = DATE in before.sentence.tags[segment.start : segment.end]
    return segment.comma in _BRACKETS and bool(before.found) and not dated


def _is_source(segment: Segment, before: Before) -> bool:
    return phrase_at(before.sentence.lowers, segment.start, before.words.attribution.sources) > 0


def _is_of_source(segment: Segment, before: Before) -> bool:
    source = before.source
    if source is None:
        return False
    return describes_source(before.sentence, source, segment, before.later, before.words)


def _says_between(segment: Segment, before: Before) -> bool:
    """Tell ", the ministry said on Friday," between a subject and its verb."""
    waits = bool(before.pending) and before.pending[-1].opener != RELATIVE and not before.has_main
    if not waits or segment.comma != "," or segment.verb <= segment.start:
        return False
    sentence, verb = before.sentence, segment.verb
    says = sentence.lowers[verb] in before.words.attribution.claims
    speaks = NOMINAL.issuperset(sentence.tags[segment.start : verb])
    dated = {DATE, PREPOSITION, ADVERB}.issuperset(sentence.tags[verb + 1 : segment.end])
    following = before.later[0] if before.later else None
    return (
        says
        and speaks
        and dated
        and following is not None
        and following.comma == ","
        and begins_with_verb(sentence, following)
    )


def _is_gerund(segment: Segment, before: Before) -> bool:
    return bool(segment.comma) and first_tag(before.sentence, segment) == GERUND and before.has_main


def _goes_on_saying(segment: Segment, before: Before) -> bool:
    """Tell the second "that" of "said that … and that …"."""
    tags = before.sentence.tags[segment.start : segment.start + 2]
    return tags == [COORDINATOR, THAT] and any(part.kind == "content" for part in before.found)


def _is_content(segment: Segment, before: Before) -> bool:
    if segment.opener != THAT or segment.verb < 0:
        return False
    waits = bool(before.pending) and verb_comes(before.sentence, before.later)
    return bool(before.found) or waits


def _is_participle(segment: Segment, before: Before) -> bool:
    follows = bool(segment.comma) and bool(before.pending or before.found)
    return segment.verb < 0 and follows and first_tag(before.sentence, segment) == PARTICIPLE


_ROLES: tuple[tuple[Role, Callable[[Segment, Before], bool]], ...] = (
    ("bracket", _is_bracket),
    ("source", _is_source),
    ("of the source", _is_of_source),
    ("says between", _says_between),
    ("relative", lambda segment, before: segment.opener == RELATIVE and segment.verb >= 0),
    ("adverbial", lambda segment, before: segment.opener == ADVERBIAL and segment.verb >= 0),
    ("gerund", _is_gerund),
    ("goes on saying", _goes_on_saying),
    ("content", _is_content),
    ("participle", _is_participle),
    ("verbless", lambda segment, before: segment.verb < 0),
)
