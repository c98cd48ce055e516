"""Which clause a date stands in, and which one around it that dates."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import (
    DATE,
    DETERMINER,
    GERUND,
    IS,
    NAME,
    NUMBER,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    WAS,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.charged import charge_before
from timeline.events.telling.saying.quoting import is_as_said
from timeline.events.words.lexicon import Lexicon

_OBJECT = frozenset({WORD, NAME, NUMBER, POSSESSIVE, DETERMINER, PREPOSITION})


def clause_at(token: int, sentence: Sentence, parts: Sequence[Clause], words: Lexicon) -> int:
    """Return the index of the clause that a token belongs to: the shortest that covers it.

    A clause with "when" or "while" happens when the one around it does; that one is told.
    """
    if (shown := _shown_in_picture(token, sentence, parts, words)) >= 0:
        return shown
    covering = [index for index, clause in enumerate(parts) if clause.covers(token)]
    if not covering:
        return min(range(len(parts)), key=lambda index: abs(parts[index].start - token))
    at = covering[0]
    if len(covering) > 1:
        at = min(covering, key=lambda index: parts[index].end - parts[index].start)
    clause = parts[at]
    if is_as_said(sentence, clause, words):
        return next((index for index, part in enumerate(parts) if part.kind == "main"), at)
    if _has_been(sentence, clause, words):
        behind = _while_behind(sentence, token, parts, words)
        return at if behind < 0 else behind
    if _goes_on(sentence, clause, token, parts, words):
        return clause.parent
    by_then = token > 0 and sentence.lowers[token - 1] in words.dates.deadline
    if clause.parent < 0 or by_then or not _is_while(sentence, clause, words):
        return at
    over = parts[clause.parent]
    charged = charge_before(sentence, over, clause.start, words) >= 0
    told = clause.verb >= 0 and sentence.tags[clause.verb] in (PAST, WAS)
    if told and not charged and _holds(sentence, over):
        return at
    return at if _is_of_a_doing(sentence, over, clause.start, words) and not charged else clause.parent


def _holds(sentence: Sentence, clause: Clause) -> bool:
    """Tell "has been the focus | as it entered a curve" and "is known | as the search went on": what holds
    now was not then.
    """
    return clause.verb >= 0 and sentence.tags[clause.verb] == IS


def _goes_on(sentence: Sentence, clause: Clause, token: int, parts: Sequence[Clause], words: Lexicon) -> bool:
    """Tell "killed nine | and injured dozens more on Friday", all of it on that day."""
    if clause.kind != "shared" or clause.parent < 0 or clause.start != parts[clause.parent].end:
        return False
    over = parts[clause.parent]
    more = not words.clauses.further.isdisjoint(sentence.lowers[clause.verb + 1 : token])
    return more and DATE not in sentence.tags[over.start : over.end]


def _is_of_a_doing(sentence: Sentence, clause: Clause, opener: int, words: Lexicon) -> bool:
    """Tell "was tried on charges of hiding a report | when …", which happened as the report was hidden, from
    "hid it by closing a valve | when …" and "stood near breaking point | as …".
    """
    at = opener - 1
    while at > clause.verb and sentence.tags[at] in _OBJECT:
        at -= 1
    named = sentence.tags[at] == GERUND and at < opener - 1
    led = sentence.lowers[at - 1] in words.dates.of or sentence.tags[at - 1] in (NAME, POSSESSIVE)
    return named and led and at > clause.verb + 1


def _shown_in_picture(token: int, sentence: Sentence, parts: Sequence[Clause], words: Lexicon) -> int:
    """The main clause of a caption, where the date stands at its end, set off: "Crews search a yard after the
    fire spread, Tarn, Wednesday, 13 July 2022." -1 for any other date.
    """
    if sentence.kind != "caption" or token < 2:
        return -1
    led = sentence.lowers[token - 1] in words.dates.before
    if sentence.texts[token - 1 - led] != ",":
        return -1
    behind = sentence.tags[sentence.date_end(token) :]
    if not set(behind) <= {DATE, PUNCTUATION}:
        return -1
    return next((index for index, part in enumerate(parts) if part.kind == "main" and part.verb >= 0), -1)


def _is_while(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    return clause.kind == "adverbial" and sentence.lowers[clause.start] in words.dates.simultaneous


def _while_behind(sentence: Sentence, token: int, parts: Sequence[Clause], words: Lexicon) -> int:
    """The clause that opens behind a date in "has bared the wreck left on Saturday | when the ferry sank":
    what "has" been done was not on that day. -1 where none does.
    """
    end = sentence.date_end(token)
    opening = (k for k, part in enumerate(parts) if part.start == end and _is_while(sentence, part, words))
    return next(opening, -1)


def _has_been(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "while it has been likened to …", which is set against what is told, and no time of it."""
    perfect = clause.verb >= 0 and sentence.lowers[clause.verb] in words.verbs.perfect
    return perfect and sentence.tags[clause.verb] == IS
