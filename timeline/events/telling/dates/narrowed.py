"""Dates that a finer one makes more exact, and times that are of something else: "next week, on Thursday,
4 July", "sank on Sunday at 10 p.m.", "hit the pier after losing power at 1:24 a.m.".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import COORDINATOR, FINITE, GERUND, PREPOSITION
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.dates.publication import day
from timeline.events.words.lexicon import Lexicon
from timeline.model import Report, Resolution

_SHORT = frozenset({"day", "daypart", "minute"})
_LONGEST_WAY = 12  # tokens between a day and its time


def without_narrowed(sentence: Sentence, dating: Sequence[Resolution]) -> list[Resolution]:
    """Return the phrases without the weeks and months within which the next one names a day, and without
    those that the next one explains in brackets ("made today (Sunday)").
    """
    return [
        each
        for each, following in zip_longest(dating, dating[1:])
        if following is None or not _is_narrowed(sentence, each, following)
    ]


def _is_narrowed(sentence: Sentence, one: Resolution, following: Resolution) -> bool:
    if one.when is None or following.when is None or one.range is not None:
        return False
    end = sentence.token_at(one.expression.end - 1) + 1
    start = sentence.token_at(following.expression.start)
    if start == end + 1 and sentence.texts[end] == "(" and following.type == "DATE":
        return following.when.grain == one.when.grain == "day"
    if following.type == "DURATION":
        return False  # "in March, two months before the fire"
    if one.when.grain in _SHORT or following.when.grain not in _SHORT:
        return False
    within = one.when.earliest <= following.when.earliest and following.when.latest <= one.when.latest
    joined = sentence.texts[end : end + 1] == [","] and start - end <= 2
    return within and joined and set(sentence.tags[end + 1 : start]) <= {PREPOSITION}


def at_its_time(report: Report, sentence: Sentence, token: int, time: Resolution, words: Lexicon) -> Report:
    """The report of a day; with the time of that day which stands in the same clause, apart from it
    ("On Sunday the ferry sank | at 10 p.m."), and is no end of what lasts ("until 10 p.m.").
    """
    day, when = report.when, time.when
    if day is None or when is None or report.phrase is None or time.range is not None:
        return report
    within = day.earliest == day.latest == when.earliest[:10] == when.latest[:10]
    first = sentence.token_at(report.phrase[1] - 1) + 1
    if day.grain != "day" or when.grain != "minute" or not within or not 0 < token - first <= _LONGEST_WAY:
        return report
    between = range(first, token)
    parted = any(
        sentence.tags[at] == COORDINATOR
        or sentence.texts[at] == ","
        or sentence.lowers[at] in words.verbs.base_after
        for at in between
    )
    lasts = sentence.lowers[token - 1] in words.dates.keep
    acts = sum(sentence.tags[at] in FINITE for at in between)
    of_another = _is_of_another_doing(sentence, first, token, words)
    return report if parted or lasts or acts > 1 or of_another else replace(report, when=when, why=time.why)


def on_its_day(report: Report, sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> Report:
    """The report that the time at ``token`` dates; only to the day where that is when something before or
    behind it was done: "hit the pier after losing power at | 1:24 a.m.".
    """
    when = report.when
    if when is None or when.grain != "minute" or not when.is_one_day:
        return report
    if not _is_of_another_doing(sentence, clause.start, token, words):
        return report
    return replace(report, when=day(date.fromisoformat(when.earliest[:10]), words.language))


def _is_of_another_doing(sentence: Sentence, start: int, token: int, words: Lexicon) -> bool:
    """Tell the time of "before reaching Tarn at 7 p.m."."""
    tags, at, first = sentence.tags, token - 1, max(start, token - _LONGEST_WAY)
    while at > first and tags[at] not in FINITE and tags[at] != GERUND and sentence.texts[at] != ",":
        at -= 1
    around = words.dates.after_words | words.dates.before_words
    return at > 0 and tags[at] == GERUND and sentence.lowers[at - 1] in around
