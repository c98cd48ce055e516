"""Dates that hang on a happening which a clause only names: "after last week's raid", "has condemned the
arrest of a sailor on Friday", "since the close of trading on Friday".

"Left after the vote on Friday" may be of either; there the date is the clause's.
"""

from __future__ import annotations

from timeline.calendar import is_before
from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tagging.tags import (
    COORDINATOR,
    DETERMINER,
    GERUND,
    IS,
    NAME,
    NUMBER,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PRESENT,
    QUOTED,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.charged import charge_before
from timeline.events.telling.dates.seconddates import owns
from timeline.events.telling.status import LONG, denies
from timeline.events.words.lexicon import Lexicon, ends_with, is_event_noun
from timeline.model import When

_NOUN = frozenset({WORD, NAME, NUMBER, POSSESSIVE, DETERMINER})
_PHRASES = _NOUN | {PREPOSITION}
_TOLD = 3  # words of "raid on Tarn", which say enough
_FAR = 16  # words between a happening and its date


def happening_hung_on(
    sentence: Sentence, clause: Clause, token: int, when: When, published: When | None, words: Lexicon
) -> Span | None:
    """The words of the happening that the date at ``token`` is of, if that is not what ``clause`` tells."""
    if not 0 <= clause.verb < token or words.clauses.verb_second:
        return None
    since = _since_a_happening(sentence, clause, token, when, words)
    if since is not None or published is None:
        return since
    over = is_before(when, published)
    if not over and not is_before(published, when):
        return None
    if charge_before(sentence, clause, token, words) >= 0 or denies(sentence, clause, words):
        return None
    holds = over and _holds_now(sentence, clause, words)
    if owns(sentence, token):
        return _owned(sentence, clause, token, words, holds=holds)
    if not holds or when.grain == "year":
        return None
    if _is_of_a_doing(sentence, clause, token, words):
        return token, token
    return _named_before(sentence, clause, token, words)


def _is_of_a_doing(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell "has apologised for closing the port on Friday", where only the closing was then."""
    end = _before_date(sentence, token, words)
    at = end - 1
    while at > clause.verb + 1 and sentence.tags[at] in _PHRASES:
        at -= 1
    doing = at > clause.verb + 1 and sentence.tags[at] == GERUND and at < end - 1
    led = sentence.tags[at - 1] == PREPOSITION and sentence.lowers[at - 1] not in words.dates.inside
    return doing and led


def _since_a_happening(
    sentence: Sentence, clause: Clause, token: int, when: When, words: Lexicon
) -> Span | None:
    """The close in "have fallen since the close of trading on Friday"; none is in "since dawn on Friday"."""
    end = _before_date(sentence, token, words)
    at = _walk(sentence, clause.verb, end)
    since = next((k for k in range(end - 1, at - 2, -1) if sentence.lowers[k] in words.dates.since), -1)
    if since < 0 or when.grain in LONG:
        return None
    named = [k for k in range(since + 1, end) if sentence.tags[k] in _NOUN - {DETERMINER, NUMBER}]
    parts_of_time = words.stop.units | words.dates.times_of_day
    if not named or any(sentence.lowers[k] in parts_of_time for k in named):
        return None
    return since + 1, end


def _owned(sentence: Sentence, clause: Clause, token: int, words: Lexicon, *, holds: bool) -> Span | None:
    """The raid in "resigned over last week's raid on the yard", from "died in last week's raid"."""
    start = sentence.date_end(token) + 1
    before = token - (sentence.tags[token - 1] == DETERMINER)
    related = ends_with(sentence.lowers, before, words.dates.concerning | words.dates.relating)
    related = related or (before == clause.verb + 1 and sentence.lowers[clause.verb] in words.dates.answering)
    if not related and not (holds and sentence.tags[before - 1] == PREPOSITION):
        return _done_to(sentence, clause, before, start, words)
    end = _end(sentence, start)
    return (token if end - start >= _TOLD else start), end


def _done_to(sentence: Sentence, clause: Clause, before: int, start: int, words: Lexicon) -> Span | None:
    """Four sailors and the explosion in "laid flowers for four sailors killed in Friday's explosion"."""
    done = before - 2
    if done <= clause.verb + 1 or sentence.tags[before - 1] != PREPOSITION:
        return None
    if sentence.lowers[done - 1] in words.clauses.stand_ins:
        return done, done  # "those killed in Friday's explosion" does not say who
    if sentence.tags[done] not in (PAST, PARTICIPLE):
        return None
    first = _begin(sentence, done, clause.verb + 1, words)
    led = first < done and sentence.tags[first - 1] == PREPOSITION
    return (first, _end(sentence, start)) if led else None


def _end(sentence: Sentence, at: int) -> int:
    """Where the nouns and their prepositions end that begin at token ``at``."""
    tags = sentence.tags
    while at < len(tags) and (tags[at] in _PHRASES or tags[at : at + 2] == [COORDINATOR, NAME]):
        at += 1
    return at


def _named_before(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> Span | None:
    """The arrest in "has condemned the arrest of a sailor on Friday"."""
    if sentence.lowers[token - 1] in words.dates.since | words.dates.deadline | words.dates.aim:
        return None  # "has been under arrest since Friday"
    end = _before_date(sentence, token, words)
    followed = words.dates.following - words.dates.inside
    for at in range(end - 1, max(clause.verb, _walk(sentence, clause.verb, end) - 2), -1):
        start = -1
        if sentence.lowers[at] in followed and at < end - 1:
            start = at + 1  # what others follow, whatever it is called
        elif _concerns(sentence, at, words):
            return end, end  # what a row is over, whatever it is called, and however little that says
        elif _is_deed(sentence, at, words):
            start = _begin(sentence, at, clause.verb + 1, words)
        if start >= 0:
            return (start, end) if _is_apart(sentence, clause, start, words) else None
    return None


def _concerns(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell the "over" of "a row over a kiss at the cup" from that of "has come down over the port"."""
    named = sentence.tags[at - 1] == WORD and sentence.tags[at - 2] in _NOUN | {PREPOSITION}
    return sentence.lowers[at] in words.dates.concerning and named


def _is_apart(sentence: Sentence, clause: Clause, start: int, words: Lexicon) -> bool:
    """Tell "has condemned the arrest …" and "are held over the raid …" from "have died in a fire …", "has
    ordered the arrest …", "plan to strike …" and what a picture shows, "Cars pass a wall after the quake …".
    """
    before = sentence.lowers[start - 1]
    if not words.dates.answering.isdisjoint(sentence.lowers[clause.verb : start]):
        return True
    if sentence.tags[start - 1] != PREPOSITION and before not in words.dates.following:
        return sentence.tags[clause.verb] == IS and sentence.tags[start - 1] == GERUND
    if before in words.verbs.base_after and sentence.tags[start] != DETERMINER:
        return False
    if before in words.dates.aim or before in words.dates.inside:
        return False
    if sentence.tags[clause.verb] == PRESENT:
        return before in words.dates.concerning | words.dates.following - words.clauses.adverbials
    return True


def _begin(sentence: Sentence, at: int, low: int, words: Lexicon) -> int:
    """Where the noun phrase begins whose noun stands at token ``at``."""
    following = words.dates.following
    while at > low and sentence.tags[at - 1] in _NOUN and sentence.lowers[at - 1] not in following:
        at -= 1
    return at


def _before_date(sentence: Sentence, token: int, words: Lexicon) -> int:
    return token - (sentence.lowers[token - 1] in words.dates.before)


def _walk(sentence: Sentence, low: int, end: int) -> int:
    """Where the nouns and their prepositions begin that stand before token ``end``, behind ``low``."""
    at = end
    while at > max(low + 1, end - _FAR):
        of_doing = sentence.tags[at - 1] == GERUND and sentence.tags[at - 2] in (PREPOSITION, DETERMINER)
        if sentence.tags[at - 1] not in _PHRASES and not of_doing:
            break
        at -= 1
    return at


def _is_deed(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "the arrest" and "the handling of …"."""
    if sentence.tags[at] not in (WORD, NAME, GERUND):
        return False
    lower = sentence.lowers[at]
    made = lower.endswith(tuple(words.clauses.deed_endings)) and sentence.lowers[at + 1] in words.dates.of
    return is_event_noun(lower, words) or made


def _holds_now(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell what is so now, has been done or is to come: none of it was on a day that is over."""
    tag, lower = sentence.tags[clause.verb], sentence.lowers[clause.verb]
    if sentence.kind != "body" or sentence.tags[clause.verb] == QUOTED:
        return False  # a caption tells what was in the picture
    return tag in (PRESENT, IS) or lower in words.status.future
