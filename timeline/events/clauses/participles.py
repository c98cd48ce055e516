"""Past forms that turn out to be participles, because the verb of their clause comes later."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Span
from timeline.events.clauses.nouns.nouns import head
from timeline.events.clauses.stretches.segment import Segment, begins_with_verb
from timeline.events.clauses.stretches.unparted import leaves_verb_to_come
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    NAME,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    THAT,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, is_plural, may_be_participle


def settle_participle(
    sentence: Sentence, segment: Segment, later: Sequence[Segment], words: Lexicon, *, after: str
) -> None:
    """Tag the verb of ``segment`` as a participle where a verb of ``later`` is the clause's: "The yard,
    founded in 1976, closed".

    So it is at the head of a segment that a comma sets off, and after a phrase such as "Under a law".
    ``after`` says what stands before the segment: "nothing", a "noun" that waits for its verb, a "clause".
    """
    tags, verb = sentence.tags, segment.verb
    if verb < 0 or tags[verb] != PAST or not _may_be_participle(sentence, verb, words):
        return
    if segment.comma and leaves_verb_to_come(sentence, segment.start, words, told=after == "clause"):
        return  # "when the ferry, which the yard was refitting, | sank"
    goes_on = segment.opener == COORDINATOR and after == "noun"  # "signed in May but never ratified"
    if segment.opener and not goes_on:
        return
    if later and later[0].opener == THAT and sentence.lowers[verb] in words.attribution.claims:
        return  # "the council said on Monday | that …"
    if _leaves_clause(sentence, segment, later, words, after):
        tags[verb] = PARTICIPLE
        segment.verb = next((at for at in range(verb, segment.end) if tags[at] in FINITE), -1)


def _leaves_clause(
    sentence: Sentence, segment: Segment, later: Sequence[Segment], words: Lexicon, after: str
) -> bool:
    """Tell whether the verb of the clause is another one, by what stands before the segment and behind it."""
    before = [tag for tag in sentence.tags[segment.start : segment.verb] if tag != ADVERB]
    if after == "noun" and _waits(sentence, segment, before, later, words):
        return True
    if after == "nothing" and _opens(sentence, segment, before, later, words):
        return True
    if not segment.comma:
        return False
    if after == "clause" and (
        _trails(sentence, segment, before, later, words) or _hangs(sentence, segment, words)
    ):
        return True
    return _is_led(sentence, segment, before, later, words)


def _waits(
    sentence: Sentence, segment: Segment, before: Sequence[str], later: Sequence[Segment], words: Lexicon
) -> bool:
    """Tell "The yard, | founded in 1976, | closed" from "This week Orm warned …, | closed"."""
    if before and sentence.lowers[segment.verb] in words.attribution.verbs:
        return False
    return any(begins_with_verb(sentence, part) and part.opener != COORDINATOR for part in later)


def _trails(
    sentence: Sentence, segment: Segment, before: Sequence[str], later: Sequence[Segment], words: Lexicon
) -> bool:
    """Tell "The yard closed, | sold in May", where neither a saying nor one more deed follows."""
    return not before and not _says(sentence, segment.verb, words) and not is_listed(sentence, segment, later)


def _is_led(
    sentence: Sentence, segment: Segment, before: Sequence[str], later: Sequence[Segment], words: Lexicon
) -> bool:
    """Tell "…, | based on work done in May, | the yard …"."""
    leads = sentence.lowers[segment.start] in words.line.leading and PRONOUN not in before
    return leads and any(part.verb >= 0 and not part.opener for part in later)


def described(sentence: Sentence, start: int, before: Span, words: Lexicon) -> Span | None:
    """What a participle at ``start`` that a comma sets off is about: all of "The study by the agency, |
    released in May," where ``before`` is that stretch, else the noun before it.
    """
    about = head(sentence, start, words)
    if about is None or not before[0] < about[0] <= before[1] or sentence.tags[before[0]] not in NOMINAL:
        return about
    by_agent = sentence.lowers[about[0] - 1] in words.clauses.agent
    return (before[0], about[1]) if by_agent else about


def _opens(
    sentence: Sentence, segment: Segment, before: Sequence[str], later: Sequence[Segment], words: Lexicon
) -> bool:
    """Tell "Under a law passed in May, …" and "In two books published in May, …", but not "In a raid soldiers
    died in May, officials said".
    """
    if segment.comma or before[:1] != [PREPOSITION] or _counts(sentence, segment.start, words):
        return False
    counted = sentence.lowers[segment.start + 1] in words.stop.numbers
    if not (counted or DETERMINER in before):
        return False
    plural = is_plural(sentence.lowers[segment.verb - 1], words)
    if later and before[1:2] == [DETERMINER] and DETERMINER not in before[2:] and not plural:
        return True
    says = words.attribution.claims
    return any(
        part.verb >= 0 and not part.opener and sentence.lowers[part.verb] not in says for part in later
    )


def _counts(sentence: Sentence, start: int, words: Lexicon) -> bool:
    """Tell "About a half-dozen boats sailed", which is no phrase before its subject."""
    of = start + 1 + (sentence.tags[start + 1 : start + 2] == [DETERMINER])
    number = sentence.lowers[of].rpartition("-")[2] if of < len(sentence.lowers) else ""
    return sentence.lowers[start] in words.stop.roughly and number in words.stop.counts


def _hangs(sentence: Sentence, segment: Segment, words: Lexicon) -> bool:
    """Tell "…, | from another merchant surnamed Holm in 2006": one noun that hangs on a preposition is the
    subject of no verb, but "…, in Corvel harbour workers rested".
    """
    tags, verb = sentence.tags, segment.verb
    before = [at for at in range(segment.start, verb) if tags[at] != ADVERB]
    if len(before) < 2 or tags[before[0]] != PREPOSITION or tags[before[-1]] != WORD:
        return False
    led = tags[before[1]] in (DETERMINER, NUMBER, WORD)
    plural = sentence.lowers[verb - 1].endswith(tuple(words.clauses.plural_endings))
    return led and all(tags[at] == WORD for at in before[2:]) and (len(before) <= 3 or not plural)


def is_listed(sentence: Sentence, segment: Segment, later: Sequence[Segment]) -> bool:
    """Tell "tripled in 2004, | doubled in 2005 | and fell in 2006"."""
    following = later[0] if later else None
    return (
        not segment.opener
        and following is not None
        and following.opener == COORDINATOR
        and not following.comma
        and begins_with_verb(sentence, following)
        and DATE in sentence.tags[segment.verb : segment.end]
        and PAST in sentence.tags[: segment.start]
        and sentence.tags[following.verb] == PAST
    )


def _says(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "…, Ida Tal, the mayor, said on Friday" from "a plan, said to be ready"."""
    following = sentence.tags[verb + 1] if verb + 1 < len(sentence.tags) else PUNCTUATION
    at_end = following in (DATE, PUNCTUATION) or sentence.tags[verb + 2 : verb + 3] == [DATE]
    return sentence.lowers[verb] in words.attribution.claims and at_end


def _may_be_participle(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell by the form and by what follows: a preposition, a date, an adverb, the end, but no object."""
    lower, tags = sentence.lowers[verb], sentence.tags
    following = tags[verb + 1] if verb + 1 < len(tags) else PUNCTUATION
    if lower in words.names.called:
        return following in (NAME, WORD, QUOTED)  # "a merchant surnamed Holm"
    follows = following in (PREPOSITION, DATE, ADVERB, PUNCTUATION, ADVERBIAL)
    return follows and may_be_participle(lower, words)
