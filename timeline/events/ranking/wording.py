"""The words that an event is shown in: its line where that is understood alone, else another of its reports'
lines, else the sentence of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from timeline.events.clauses.assemble import clauses
from timeline.events.clauses.tokens import tokenize
from timeline.events.lines.damaged import is_damaged
from timeline.events.lines.render import capital, tidy
from timeline.events.lines.trim import without_openers
from timeline.events.lines.undated import MOST, undated
from timeline.events.lines.understood import is_understood
from timeline.events.lines.vague import holds_name, is_state, is_vague
from timeline.events.words.lexicon import Lexicon, has_phrase, lexicon
from timeline.model import Article, Event, Report

_LEANS, _VAGUE, _STANDS = range(3)
_KEPT = 1 << 12
_LONGEST = 30  # words of a line that is put in the place of another
_TRIED = 6  # reports of an event whose words are tried


class Wording(NamedTuple):
    """The best line for an event: whether it is understood alone, and whether it only names nobody."""

    line: str
    is_understood: bool
    is_vague: bool


def reworded(events: Sequence[Event], articles: Sequence[Article]) -> list[Event]:
    """Return the events, each in words that are understood alone where its reports have such words."""
    languages = languages_of(articles)
    told = ((event, wording(event, languages).line) for event in events)
    return [replace(event, title=line) if line != event.title else event for event, line in told]


def languages_of(articles: Sequence[Article]) -> dict[str, str]:
    """Return the language of each article by its id."""
    return {article.id: article.language or "en" for article in articles}


def wording(event: Event, languages: Mapping[str, str]) -> Wording:
    """Return the best line for an event: its own where no other of its reports is understood better."""
    names = frozenset(
        word.lower() for name in (*event.actors, *event.places) for word in name.split() if word[0].isupper()
    )
    published = all(report.ground == "published" for report in event.reports)
    own = _judged(event.title, languages[event.reports[0].article], names, published=published)
    if own == _STANDS and len(event.title.split()) <= _LONGEST:
        return Wording(event.title, is_understood=True, is_vague=False)
    others = [each for each in event.reports if each.when is not None and each.when.timex == event.when.timex]
    tried = [(each, languages[each.article]) for each in others[:_TRIED]]
    lines = ((report.title, language) for report, language in tried)
    wholes = (
        (line, language)
        for report, language in tried
        if own == _LEANS or not _is_beside(report, language)
        for line in _sentence(report, language)
    )
    for line, language in chain(lines, wholes):
        short = len(line.split()) <= _LONGEST
        named = holds_name(line, names, lexicon(language))
        if short and named and _judged(line, language, names, published=published) == _STANDS:
            return Wording(line, is_understood=True, is_vague=False)
    return Wording(event.title, is_understood=own != _LEANS, is_vague=own == _VAGUE)


def _is_part(report: Report) -> bool:
    return len(" ".join(report.quote.split())) < len(report.text)


def _is_beside(report: Report, language: str) -> bool:
    """Tell "before officials left", a part of a sentence about something else, from "which opened"."""
    opens = report.quote.partition(" ")[0].lower()
    return _is_part(report) and opens not in lexicon(language).clauses.relatives


def _sentence(report: Report, language: str) -> Iterator[str]:
    """The sentence of a report, if it is short: with its date where that is the date of a part of it only, or
    one of two.
    """
    words = lexicon(language)
    if len(report.text) > MOST:
        return
    if not _is_part(report) and not _names_days(rest := undated(report, words), words):
        yield _ended(capital(tidy(rest)), words)
    elif not _counts_from_writing(report, words):
        yield _ended(capital(tidy(_without_opener(report.text, words))), words)


def _without_opener(text: str, words: Lexicon) -> str:
    sentence = tokenize(text, 0, len(text), "body", 0, words)
    kept = without_openers(sentence, range(len(sentence.tags)), words)
    return text[sentence.spans[kept[0]][0] :] if kept else text


def _ended(line: str, words: Lexicon) -> str:
    """A line without the stop behind "July", which is no short form."""
    bare = line.removesuffix(".")
    return bare if bare.rpartition(" ")[2].lower() in words.names.no_names else line


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


@lru_cache(maxsize=_KEPT)
def _judged(line: str, language: str, names: frozenset[str], *, published: bool) -> int:
    """Tell whether a line can be printed alone, and whether it only does not say whom it is about; what is so
    on the day of publication (``published``) is no happening of it.
    """
    words = lexicon(language)
    if not words.has_grammar:
        return _STANDS
    sentence = tokenize(line, 0, len(line), "body", 0, words)
    if not sentence.tags:
        return _LEANS
    parts = clauses(sentence, words)
    main = next((part for part in parts if part.kind == "main" and part.verb >= 0), None)
    if main is None and words.clauses.verb_second:
        return _STANDS  # its verb may be in no list; the place that told it went with the date
    if not is_understood(sentence, parts, words) or is_damaged(sentence, main, words):
        return _LEANS
    if published and is_state(sentence, main, words):
        return _LEANS
    return _VAGUE if is_vague(sentence, main, names, words) else _STANDS
