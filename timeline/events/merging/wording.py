"""What the line of an event may be worded as: the line of a report, or its sentence, where a reader
understands it alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import Final

from timeline.events.clauses.tagging.tokens import tokenize
from timeline.events.judging.about import holds_name
from timeline.events.judging.judge import Judgement
from timeline.events.lines.render import capital, tidy
from timeline.events.lines.trim import without_openers
from timeline.events.lines.undated import MOST, undated
from timeline.events.words.lexicon import Lexicon, has_phrase, lexicon
from timeline.model import Report

LEANS: Final = 0
"""The rating of a line that is torn, points outside itself, or tells no happening."""

VAGUE: Final = 1
"""The rating of a line that only does not say whom it is about."""

STANDS: Final = 2
"""The rating of a line that can be printed by itself."""


def rating(line: str, judgement: Judgement, names: Set[str], language: str, *, published: bool) -> int:
    """Return whether a line can be printed alone, ``names`` being those that its event knows of; what is so
    on the day of publication (``published``) is no happening of it.
    """
    if not judgement.is_understood or (published and judgement.is_state):
        return LEANS
    unnamed = judgement.wants_name and not holds_name(line, names, lexicon(language))
    return VAGUE if unnamed else STANDS


def words_of(names: Iterable[str]) -> frozenset[str]:
    """Return the words with a capital of some names, in small letters."""
    return frozenset(word.lower() for name in names for word in name.split() if word[0].isupper())


def sentence_of(report: Report, language: str, *, aside: bool) -> str:
    """Return the sentence of a report as a line, "" where it makes none: with its date where that is the date
    of a part of it only, or one of two. A part beside what the sentence is about has none but with ``aside``.
    """
    words = lexicon(language)
    if len(report.text) > MOST or (not aside and _is_beside(report, language)):
        return ""
    if not _is_part(report) and not _names_days(rest := undated(report, words), words):
        return _ended(capital(tidy(rest)), words)
    if _counts_from_writing(report, words):
        return ""
    return _ended(capital(tidy(_without_opener(report.text, words))), words)


def _is_part(report: Report) -> bool:
    return len(" ".join(report.quote.split())) < len(report.text)


def _is_beside(report: Report, language: str) -> bool:
    """Tell "before officials left", a part of a sentence about something else, from "which opened"."""
    opens = report.quote.partition(" ")[0].lower()
    return _is_part(report) and opens not in lexicon(language).clauses.relatives


def _without_opener(text: str, words: Lexicon) -> str:
    sentence = tokenize(text, 0, len(text), "body", 0, words)
    kept = without_openers(sentence, range(len(sentence.tags)), words)
    return text[sentence.spans[kept[0]][0] :] if kept else text


def _ended(line: str, words: Lexicon) -> str:
    """A line without the stop behind "July" or "Rome", which are no short forms."""
    stopped = line.endswith(".") and tokenize(line, 0, len(line), "body", 0, words).texts[-1] == "."
    return line[:-1] if stopped else line


def _names_days(text: str, words: Lexicon) -> bool:
    """Tell "opens and closes on 2 May", which would say that it opens on that day too."""
    return not words.names.no_names.isdisjoint(text.lower().replace(",", " ").split())


def _counts_from_writing(report: Report, words: Lexicon) -> bool:
    """Tell "a year ago" and "this summer", which mislead under another date than that of the text."""
    if report.phrase is None:
        return False
    low, high = (at - report.start for at in report.phrase)
    said = report.quote[max(low, 0) : high].lower().split()
    counted = words.dates.offsets | words.line.pointing
    return not counted.isdisjoint(said) or has_phrase(said, words.line.days_off)
