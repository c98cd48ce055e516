"""Who says it: the source after "according to", what describes it, and ", he said." at the end."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.nouns.nounphrase import end_of_phrase
from timeline.events.clauses.stretches.segment import Segment
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    NAME,
    NOMINAL,
    PREPOSITION,
    PRESENT,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
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


def names_source(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "Wie die Polizei mitteilte", its verb with or without the prefix that parts from it."""
    if clause.kind != "content" or sentence.lowers[clause.start] not in words.attribution.as_said:
        return False
    verb, says = sentence.lowers[clause.verb], words.attribution.verbs
    return verb in says or any(verb.removeprefix(each) in says for each in words.verbs.prefixes)


def sources_in(sentence: Sentence, start: int, end: int, words: Lexicon) -> list[tuple[int, int, Span]]:
    """The phrases of a stretch that name a source: their tokens (half-open), and the source itself."""
    found = []
    for at in range(start, end):
        length = phrase_at(sentence.lowers, at, words.attribution.sources)
        if length and sentence.tags[at] not in (QUOTED, DATE):
            close = end_of_phrase(sentence, at + length, end, words)
            if close > at + length and words.attribution.not_sources.isdisjoint(sentence.lowers[at:close]):
                close = _second_source(sentence, close, end, words)
                found.append((at, close, bare_noun(sentence, at + length, close)))
        elif _is_compound_source(sentence, at, end, words):
            found.append((at, at + 2, (at + 1, at + 2)))
        elif sentence.lowers[at] in words.attribution.sources_after and at > start:
            low = _noun_before(sentence, start, at, words)
            found.append((low, at + 1, bare_noun(sentence, low, at)))
        elif at == start and phrase_at(sentence.lowers, at, words.attribution.sources_opening):
            close = end_of_phrase(sentence, at + 1, end, words)
            if close > at + 1 and {PREPOSITION, DATE}.issuperset(sentence.tags[close:end]):
                found.append((at, close, bare_noun(sentence, at + 1, close)))
    return found


def _is_compound_source(sentence: Sentence, at: int, end: int, words: Lexicon) -> bool:
    """Tell "nach | Polizeiangaben" and "nach | TBV-Informationen", which name the source in one word."""
    opens, endings = words.attribution.sources_before_compound, tuple(words.attribution.source_endings)
    led = at + 1 < end and sentence.lowers[at] in opens and sentence.tags[at + 1] != QUOTED
    return led and sentence.lowers[at + 1].endswith(endings) and sentence.lowers[at + 1] not in endings


def _second_source(sentence: Sentence, close: int, end: int, words: Lexicon) -> int:
    """Where the source ends of "nach Angaben der Polizei | und der Staatsanwaltschaft" and of one such."""
    if sentence.tags[close : close + 1] != [COORDINATOR] or close + 1 >= end:
        return close
    second = end_of_phrase(sentence, close + 1, end, words)
    follows = sentence.tags[second : second + 1]
    goes_on = sentence.tags[close + 1] == DETERMINER or (follows and follows[0] not in FINITE)
    return max(close, second) if goes_on else close


def _noun_before(sentence: Sentence, start: int, end: int, words: Lexicon) -> int:
    """Where the noun phrase begins that ends before a token: "Die Fähre sank | dem Bericht zufolge"."""
    low = end
    while low > start and (sentence.tags[low - 1] in NOMINAL or _is_dated(sentence, low - 1)):
        low -= 1
        if sentence.tags[low] == DETERMINER and not _is_genitive(sentence, start, low, words):
            break
    return low


def _is_dated(sentence: Sentence, at: int) -> bool:
    """Tell the words of "einer Umfrage | vom Dienstag | zufolge"."""
    return sentence.tags[at] == DATE or (
        sentence.tags[at] == PREPOSITION and sentence.tags[at + 1 : at + 2] == [DATE]
    )


def _is_genitive(sentence: Sentence, start: int, at: int, words: Lexicon) -> bool:
    """Tell the second article of "einem Bericht der Zeitung zufolge"; a subject has one verb before it."""
    if at <= start + 1 or sentence.lowers[at] not in words.clauses.genitive:
        return False
    low = at - 1
    while low > start and sentence.tags[low] in (WORD, NAME):
        low -= 1
    return low < at - 1 and sentence.lowers[low] in words.clauses.oblique


def bare_noun(sentence: Sentence, start: int, end: int) -> Span:
    """A noun phrase without its article, whose case belongs to the sentence: "Polizei" of "der Polizei"."""
    while start + 1 < end and sentence.tags[start] in (DETERMINER, ADVERB):
        start += 1
    return start, end
