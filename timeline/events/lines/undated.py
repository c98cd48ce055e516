"""A sentence without the phrase that dates it: beside the date of its event, "on Tuesday" misleads."""

from __future__ import annotations

from typing import Final

from timeline.events.clauses.tagging.datemarks import mark_dates
from timeline.events.clauses.tagging.tags import DATE
from timeline.events.clauses.tagging.tokens import Sentence, tokenize
from timeline.events.lines.dateless import possessive_dates, without_dates
from timeline.events.lines.render import capital, render, tidy
from timeline.events.lines.trim import without_openers
from timeline.events.words.lexicon import Lexicon
from timeline.model import Report

MOST: Final = 1_000
"""Characters of a sentence that is parsed anew for each event that it dates: the time grows with its length
times its dates.
"""

_SHORTEST = 4  # words that still tell something
_ENDING = '.!?…"”’»)'


def undated(report: Report, words: Lexicon) -> str:
    """Return the sentence of ``report`` without its own date phrase and words that only open a sentence.

    It stays as it stands where no phrase of its own dates it, where the phrase is half of a pair ("in May and
    June"), where the grammar is not known or asks for the phrase ("Am Montag trat er zurück"), where too
    little would be left, and where it is longer than ``MOST``.
    """
    text, start = report.text, _phrase_at(report)
    if start < 0 or report.phrase is None or not words.has_grammar or len(text) > MOST:
        return text
    sentence = tokenize(text, 0, len(text), "body", 0, words)
    mark_dates(sentence, [(start, start + report.phrase[1] - report.phrase[0])])
    kept = without_dates(sentence, range(len(sentence.tags)), words)
    if not kept or not _can_go(sentence, kept, words):
        return text
    rest = without_openers(sentence, kept, words)
    line = tidy(render(text, sentence, rest, possessive_dates(sentence, words)))
    if len(line.split()) < _SHORTEST:
        return text
    return capital(line.rstrip(_ENDING) + text[len(text.rstrip(_ENDING)) :])


def _can_go(sentence: Sentence, kept: list[int], words: Lexicon) -> bool:
    """Tell whether something is left out that the rest of the sentence can do without."""
    tags, lowers = sentence.tags, sentence.lowers
    gone = sorted(set(range(len(tags))) - set(kept))
    if not gone or (gone[0] == 0 and words.clauses.verb_second):
        return False
    before, after = gone[0] - 1, gone[-1] + 1
    second = before >= 0 and tags[gone[0]] == DATE and lowers[before] in words.dates.joins
    first = (
        after + 1 < len(tags) and lowers[after] in words.dates.joins and _may_date(lowers[after + 1], words)
    )
    return not (second or first or _leaves_one_word(sentence, before, after))


def _leaves_one_word(sentence: Sentence, before: int, after: int) -> bool:
    """Tell "The ferry, built in 1994, sank": "The ferry, built, sank" would be no sentence."""
    return sentence.texts[max(before - 1, 0)] == "," == sentence.texts[min(after, len(sentence.texts) - 1)]


def _may_date(word: str, words: Lexicon) -> bool:
    """Tell the name of a month or a day, or a number, from other words."""
    return word[0].isdigit() or word in words.names.no_names


def _phrase_at(report: Report) -> int:
    """Where the date phrase begins in the text of the report; -1 if it is not in it as it stands."""
    if report.phrase is None or not report.start <= report.phrase[0] < report.phrase[1] <= report.end:
        return -1
    before = " ".join(report.quote[: report.phrase[0] - report.start].split())
    phrase = report.quote[report.phrase[0] - report.start : report.phrase[1] - report.start]
    quote = report.text.find(" ".join(report.quote.split()))
    found = report.text.find(phrase, quote + len(before)) if quote >= 0 else -1
    return found if 0 <= found <= quote + len(before) + 1 else -1
