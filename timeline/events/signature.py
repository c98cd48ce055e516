"""What two reports are compared by: their day, names, deeds, numbers and words, computed once a report."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from timeline.events.lexicon import Lexicon, lexicon
from timeline.model import Report

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d[\d.,]*\d|\d|[^\W\d_]+")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?$")
_DAY = frozenset({"minute", "hour", "daypart", "day"})
_NEXT = 4


@dataclass(frozen=True, slots=True)
class Signature:
    """One report, ready to be compared.

    ``first`` and ``last`` are the proleptic ordinals of its days; ``to_the_day`` tells whether it is dated at
    least to the day. ``stems`` are the stems of its words that say something, ``names`` those of its names,
    ``deeds`` the rows of the lexicon's deeds (or the bare stems of verbs), ``numbers`` pairs of a deed or noun and
    the number said of it.
    """

    index: int
    report: Report
    first: int
    last: int
    to_the_day: bool
    stems: frozenset[str]
    names: frozenset[str]
    deeds: frozenset[str]
    numbers: frozenset[tuple[str, float]]


def signature(index: int, report: Report, language: str) -> Signature:
    """Return what ``report`` (number ``index`` of all reports; it must have a date) is compared by."""
    when = report.when
    assert when is not None
    words = lexicon(language)
    stem = stemmer(words.language)
    tokens = [match.lower() for match in _WORD.findall(f"{report.title}. {report.quote}")]
    stems = [stem(token) for token in tokens]
    telling = frozenset(
        stemmed
        for token, stemmed in zip(tokens, stems, strict=True)
        if token not in words.stop.words and len(token) > 1
    )
    names = frozenset(
        stem(part) for name in report.actors + report.places for part in _WORD.findall(name.lower())
    )
    deeds = _deeds(words)
    # The line tells the deed; the rest of the sentence may tell others.
    own = [stem(match.lower()) for match in _WORD.findall(report.title)]
    return Signature(
        index=index,
        report=report,
        first=_ordinal(when.earliest),
        last=_ordinal(when.latest),
        to_the_day=when.grain in _DAY,
        stems=telling,
        names=names - _stemmed_stops(words),
        deeds=frozenset(row for each in own for row in deeds.get(each, ())),
        numbers=frozenset(_numbers(tokens, stems, words)),
    )


@lru_cache(maxsize=16)
def stemmer(language: str) -> Callable[[str], str]:
    """Return a function from a lower-case word to its stem (Snowball); the word itself where there is no stemmer."""
    import snowballstemmer
    from babel import Locale, UnknownLocaleError

    try:
        name = (Locale.parse(language).get_language_name("en") or "").lower()
    except (UnknownLocaleError, ValueError):
        name = ""
    if name not in snowballstemmer.algorithms():
        return str
    stem: Callable[[str], str] = snowballstemmer.stemmer(name).stemWord
    return lru_cache(maxsize=100_000)(stem)


@lru_cache(maxsize=16)
def _deeds(words: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """From a stem to the rows of deeds it belongs to; a row is called by its first word."""
    stem = stemmer(words.language)
    rows: dict[str, tuple[str, ...]] = {}
    for row in words.actions.same:
        for word in row:
            if " " not in word and word not in words.actions.light:
                known = rows.get(stem(word), ())
                rows[stem(word)] = known if row[0] in known else (*known, row[0])
    return rows


@lru_cache(maxsize=16)
def _stemmed_stops(words: Lexicon) -> frozenset[str]:
    stem = stemmer(words.language)
    return frozenset(
        stem(word) for word in words.stop.words | words.names.honorifics | words.names.connectors
    )


def _numbers(tokens: list[str], stems: list[str], words: Lexicon) -> list[tuple[str, float]]:
    """What is counted: each number with the deeds and nouns right after it ("151 others were wounded")."""
    deeds = _deeds(words)
    found = []
    for at, token in enumerate(tokens):
        value = _value(token, words)
        if value is None or (1800 <= value <= 2100 and value == int(value) and token.isdigit()):
            continue
        for ahead in range(at + 1, min(at + 1 + _NEXT, len(tokens))):
            if _value(tokens[ahead], words) is not None:
                break
            found += [(row, value) for row in deeds.get(stems[ahead], ())]
            if ahead == at + 1 and tokens[ahead] not in words.stop.words and stems[ahead] not in deeds:
                found.append((stems[ahead], value))
        if at and (row := deeds.get(stems[at - 1])):
            found += [(name, value) for name in row]
    return found


def _value(token: str, words: Lexicon) -> float | None:
    if _NUMBER.match(token):
        return float(token.replace(",", ""))
    spelled = words.stop.numbers.get(token)
    return None if spelled is None else float(spelled)


def _ordinal(iso: str) -> int:
    """Ordinal of an ISO day; years that ``date`` does not know are counted by their average length."""
    try:
        return date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        match = re.match(r"(-?\d+)", iso)
        return int(int(match[1]) * 365.2425) if match else 0
