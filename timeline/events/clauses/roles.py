"""What a stretch of a sentence is, by how it begins and by what stands before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.resumed import verb_comes
from timeline.events.clauses.said.sources import describes_source
from timeline.events.clauses.stretches.segment import Segment, begins_with_verb, first_tag
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    IS,
    MODAL,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    THAT,
    WAS,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, may_be_participle, phrase_at

Role = Literal[
    "bracket", "source", "of the source", "says between", "goes on", "relative", "adverbial", "gerund",
    "goes on saying", "content", "participle", "verbless", "finite",
]  # fmt: skip

_BRACKETS = ("(", "[")
_AROUND = (",", "–", "—")  # marks that set off what says who said it
_HELPERS = (WAS, IS, MODAL)
_LEADS = (PREPOSITION, DATE, ADVERB)
_SPEAKING = NOMINAL | {PREPOSITION, PRONOUN}
_WHEN = frozenset({DATE, PREPOSITION, ADVERB})


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
    for role, fits in _roles_for(segment.opener, segment.comma, has_verb=segment.verb >= 0):
        if fits(segment, before):
            return role
    return "finite"


def _is_bracket(segment: Segment, before: Before) -> bool:
    return bool(before.found) and DATE not in before.sentence.tags[segment.start : segment.end]


def _is_source(segment: Segment, before: Before) -> bool:
    return phrase_at(before.sentence.lowers, segment.start, before.words.attribution.sources) > 0


def _is_of_source(segment: Segment, before: Before) -> bool:
    source = before.source
    if source is None:
        return False
    return describes_source(before.sentence, source, segment, before.later, before.words)


def _says_between(segment: Segment, before: Before) -> bool:
    """Tell ", the ministry said on Friday," and ", said the ministry," between a subject and its verb, a
    phrase and its sentence ("On Friday, officials said, …"), a helper and its verb.
    """
    following = before.later[0] if before.later else None
    if following is None or following.opener or following.comma not in _AROUND:
        return False
    sentence, verb, tags = before.sentence, segment.verb, before.sentence.tags
    said = verb + (tags[verb] in _HELPERS)  # "it is claimed"
    if sentence.lowers[said] not in before.words.attribution.verbs:
        return False
    speaker = tags[verb + 1 : segment.end] if verb == segment.start else tags[segment.start : verb]
    rest = [] if verb == segment.start else tags[said + 1 : segment.end]
    if not speaker or not _SPEAKING.issuperset(speaker) or not _WHEN.issuperset(rest):
        return False
    if _goes_on(following, before):
        return True
    if before.has_main or not before.pending or before.pending[-1].opener == RELATIVE:
        return False
    leads = first_tag(sentence, before.pending[0]) in _LEADS
    return following.verb >= 0 and begins_with_verb(sentence, following) != leads


def _goes_on(segment: Segment, before: Before) -> bool:
    """Tell the verb of "The clerk was, police said, | seen in Tarn" and "will, police said, | leave Tarn"."""
    last = before.found[-1] if before.found else None
    helper = before.sentence.tags[last.end - 1] if last is not None and last.kind == "main" else ""
    if helper not in _HELPERS:
        return False
    first = first_tag(before.sentence, segment)
    return first == PARTICIPLE or (helper == MODAL and first == WORD)


def _is_gerund(segment: Segment, before: Before) -> bool:
    led = bool(before.found) and before.found[-1].kind == "adverbial" and not before.pending
    return first_tag(before.sentence, segment) == GERUND and (before.has_main or led)


def _goes_on_saying(segment: Segment, before: Before) -> bool:
    """Tell the second "that" of "said that … and that …"."""
    tags = before.sentence.tags[segment.start : segment.start + 2]
    return tags == [COORDINATOR, THAT] and any(part.kind == "content" for part in before.found)


def _is_content(segment: Segment, before: Before) -> bool:
    waits = bool(before.pending) and verb_comes(before.sentence, before.later)
    return bool(before.found) or waits


def _is_compared(segment: Segment, before: Before) -> bool:
    """Tell ", much higher than the 99 reported before" and "— more than the ferries built in May", whose verb
    is none; it is settled as what it is.
    """
    sentence, words, verb = before.sentence, before.words, segment.verb
    than = next((at for at in range(segment.start, verb) if sentence.lowers[at] in words.dates.than), -1)
    compares = than > 0 and all(tag in (ADVERB, WORD) for tag in sentence.tags[segment.start : than])
    compares = compares and verb > than + 1 and sentence.tags[than + 1] in (DETERMINER, NUMBER)
    if not (compares and sentence.tags[verb] == PAST and may_be_participle(sentence.lowers[verb], words)):
        return False
    sentence.tags[verb] = PARTICIPLE
    return FINITE.isdisjoint(sentence.tags[verb : segment.end])


def _is_participle(segment: Segment, before: Before) -> bool:
    return bool(before.pending or before.found) and first_tag(before.sentence, segment) == PARTICIPLE


_Fits = Callable[[Segment, Before], bool]
_Opens = Callable[[str, str, bool], bool]


def _always(*_: object) -> bool:
    return True


# Each role, what a segment of it opens with, stands behind and has for a verb, and what else it has to be.
_ROLES: tuple[tuple[Role, _Opens, _Fits], ...] = (
    ("bracket", lambda _opener, comma, _has_verb: comma in _BRACKETS, _is_bracket),
    ("source", _always, _is_source),
    ("of the source", _always, _is_of_source),
    ("says between", lambda _opener, comma, has_verb: comma in _AROUND and has_verb, _says_between),
    ("goes on", _always, _goes_on),
    ("verbless", lambda opener, comma, has_verb: not opener and bool(comma) and has_verb, _is_compared),
    ("relative", lambda opener, _comma, has_verb: opener == RELATIVE and has_verb, _always),
    ("adverbial", lambda opener, _comma, has_verb: opener == ADVERBIAL and has_verb, _always),
    ("gerund", lambda _opener, comma, _has_verb: bool(comma), _is_gerund),
    ("goes on saying", _always, _goes_on_saying),
    ("content", lambda opener, _comma, has_verb: opener == THAT and has_verb, _is_content),
    ("participle", lambda _opener, comma, has_verb: bool(comma) and not has_verb, _is_participle),
    ("verbless", lambda _opener, _comma, has_verb: not has_verb, _always),
)


@cache
def _roles_for(opener: str, comma: str, *, has_verb: bool) -> tuple[tuple[Role, _Fits], ...]:
    """The roles that a segment may have that opens so: most are left out for most segments."""
    return tuple((role, fits) for role, opens, fits in _ROLES if opens(opener, comma, has_verb))
