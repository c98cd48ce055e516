"""Who says it: the source after "according to", what describes it, and ", he said." at the end."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Span
from timeline.events.clauses.segment import Segment
from timeline.events.clauses.tags import (
    DATE,
    DETERMINER,
    NOMINAL,
    PREPOSITION,
    PRESENT,
    PUNCTUATION,
    RELATIVE,
)
from timeline.events.clauses.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, phrase_at


def source_in(sentence: Sentence, segment: Segment, skip: int, words: Lexicon) -> Span | None:
    """Return "the ministry" of "according to the ministry", ``skip`` words long; None for "according to
    plan".

    One that has a date ("according to a report published on Monday") is all of the segment.
    """
    tags, lowers = sentence.tags, sentence.lowers
    start = end = segment.start + skip
    if tags[start - 1] == DETERMINER:  # "per | the ministry"
        start, end = start - 1, end - 1
    while end < segment.end and (
        tags[end] in NOMINAL or lowers[end] in words.names.connectors or _is_noun_like_verb(tags, start, end)
    ):
        end += 1
    end = _behind_tail(sentence, start, end, segment.end, words)
    if start == end or " ".join(lowers[start:end]) in words.attribution.not_sources:
        return None
    return start, segment.end if DATE in tags[segment.start : segment.end] else end


def _behind_tail(sentence: Sentence, start: int, end: int, last: int, words: Lexicon) -> int:
    """Where a source ends that says how it knows: "a person familiar with the matter |"."""
    lowers, tags = sentence.lowers, sentence.tags
    tails = words.attribution.source_tails
    at = next((at for at in range(start + 1, end + 1) if phrase_at(lowers, at, tails)), -1)
    if at < 0:
        return end
    at += phrase_at(lowers, at, tails)
    while at < last and tags[at] in NOMINAL:
        at += 1
    return at


def _is_noun_like_verb(tags: Sequence[str], start: int, at: int) -> bool:
    """Tell the "release" of "a news release from Tarn": nothing that a verb could have comes behind it."""
    return start < at and tags[at] == PRESENT and tags[at + 1 : at + 2] in ([PREPOSITION], [PUNCTUATION])


def describes_source(
    sentence: Sentence, source: Span, segment: Segment, later: Sequence[Segment], words: Lexicon
) -> bool:
    """Tell ", a Corvel body" behind "According to the Tide Centre", where a clause about it follows."""
    described = segment.start == source[1] + 1 and sentence.lowers[segment.start] in words.dates.indefinite
    return described and segment.verb < 0 and any(part.opener == RELATIVE for part in later[:1])


def only_says(sentence: Sentence, segment: Segment, last: Segment, words: Lexicon) -> bool:
    """Tell ", he said." at the end, with nothing after its verb of saying but a date."""
    rest = set(sentence.tags[segment.verb + 1 : segment.end])
    says = sentence.lowers[segment.verb] in words.attribution.claims
    closes = bool(segment.comma) and segment is last and not segment.opener and segment.start < segment.verb
    return closes and says and rest <= {DATE, PREPOSITION}
