"""What two reports are compared by: their day, names, deeds, numbers and words, computed once a report."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from timeline.events.assemble import clauses
from timeline.events.clauses import Clause, Span
from timeline.events.lexicon import Lexicon, lexicon, phrase_at
from timeline.events.standing import standing
from timeline.events.tokens import ADVERB, PARTICIPLE, PREPOSITION, QUOTED, Sentence, tokenize
from timeline.model import Report

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d[\d.,]*\d|\d|[^\W\d_]+")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?$")
_DAY = frozenset({"minute", "hour", "daypart", "day"})
_NEXT = 4
_DEMONYM = 5  # as many letters as a country and its people share: Ostrava, Ostravan
SAYING = "say"
"""The row of deeds of verbs of saying."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One report, ready to be compared.

    ``first`` and ``last`` are the proleptic ordinals of its days; ``to_the_day`` tells whether it is dated at
    least to the day. ``line`` and ``stems`` are the stems of the words that say something, in its line and in
    all of it, ``names`` those of the names in its line, ``verb`` the deed of its main verb, ``deeds`` all the
    deeds of its line (rows of the lexicon, or bare stems), ``numbers`` pairs of what is counted and how many,
    ``standing`` how well its line stands alone, ``language`` that of its words.
    """

    index: int
    report: Report
    first: int
    last: int
    to_the_day: bool
    line: frozenset[str]
    stems: frozenset[str]
    names: frozenset[str]
    verb: frozenset[str]
    deeds: frozenset[str]
    numbers: frozenset[tuple[str, float]]
    standing: float
    language: str


def signature(index: int, report: Report, language: str) -> Signature:
    """Return what ``report`` (number ``index`` of all reports; it must have a date) is compared by."""
    when = report.when
    assert when is not None
    words = lexicon(language)
    stem = stemmer(words.language)
    stops = words.stop.words
    tokens = _tokens(f"{report.title}. {report.quote}")
    stems = [stem(token) for token in tokens]
    told = _tokens(report.title)
    line = tokenize(report.title, 0, len(report.title), "body", 0, words)
    parts = clauses(line, words)
    verb = _verb(line, parts, words)
    named = [name for name in report.actors + report.places if _acts(name, report.title)]
    named_parts = [part for name in named or report.actors + report.places for part in _tokens(name)]
    deeds = _deeds(words)
    return Signature(
        index=index,
        report=report,
        first=_ordinal(when.earliest),
        last=_ordinal(when.latest),
        to_the_day=when.grain in _DAY,
        line=_telling(told, stops, stem) | {f"={row}" for row in verb},
        stems=_telling(tokens, stops, stem) | {f"={row}" for row in verb},
        names=frozenset(stem(part)[:_DEMONYM] for part in named_parts) - _stemmed_stops(words),
        verb=verb,
        deeds=frozenset(row for token in told for row in deeds.get(stem(token), ())),
        numbers=frozenset(_numbers(tokens, stems, words)),
        standing=standing(line, parts, words),
        language=language,
    )


def _acts(name: str, title: str) -> bool:
    """Tell whether a line names somebody other than as an owner: "Reyle's deputy" is not Reyle."""
    return name in title and not all(rest[:2] in ("'s", "’s") for rest in title.split(name)[1:])


def _telling(tokens: Sequence[str], stops: frozenset[str], stem: Callable[[str], str]) -> frozenset[str]:
    return frozenset(stem(token) for token in tokens if token not in stops and len(token) > 1)


def _tokens(text: str) -> list[str]:
    """The words in lower case; initials with their stops, so that "US" is "U.S." and not "us"."""
    found = []
    for word in _WORD.findall(text):
        is_initials = word.isupper() and word.isalpha() and len(word) in (2, 3)
        found.append("".join(f"{letter}." for letter in word.lower()) if is_initials else word.lower())
    return found


def _verb(sentence: Sentence, parts: Sequence[Clause], words: Lexicon) -> frozenset[str]:
    """The deeds of a line: what its subject names ("a rocket attack killed …"), else its main verb's.

    A verb that says nothing ("took place") has none; one that no row knows is a deed by its stem.
    """
    main = next((part for part in parts if part.kind == "main" and part.verb >= 0), parts[0])
    named = main.subject or main.spans[0]
    happening = _named_deeds(sentence, named, words)
    if main.verb < 0:
        return happening or frozenset({SAYING} if QUOTED in sentence.tags else ())
    at = main.verb
    while at + 1 < len(sentence.tags) and sentence.tags[at + 1] in (PARTICIPLE, ADVERB):
        at += 1
    while sentence.tags[at] == ADVERB:
        at -= 1
    phrase = phrase_at(sentence.lowers, at, frozenset(_phrases(words)))
    if phrase:
        return happening | {*_phrases(words)[" ".join(sentence.lowers[at : at + phrase])]}
    if sentence.lowers[at] in words.attribution.claims:
        return happening or frozenset({SAYING})
    if sentence.lowers[at] in words.actions.light:
        return happening
    stem = stemmer(words.language)(sentence.lowers[at])
    return happening | {*_deeds(words).get(stem, (stem,))}


def _named_deeds(sentence: Sentence, noun: Span, words: Lexicon) -> frozenset[str]:
    """The deeds that a noun phrase names before its first preposition: "a rocket attack on the port"."""
    stem, deeds = stemmer(words.language), _deeds(words)
    end = next((at for at in range(*noun) if sentence.tags[at] == PREPOSITION), noun[1])
    nouns = [lower for lower in sentence.lowers[noun[0] : end] if lower in words.actions.event_nouns]
    return frozenset(row for lower in nouns for row in deeds.get(stem(lower), (stem(lower),)))


@lru_cache(maxsize=16)
def _phrases(words: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """From a deed of several words ("stepped down") to its row."""
    return {word: (row[0],) for row in words.actions.same for word in row if " " in word}


@lru_cache(maxsize=16)
def stemmer(language: str) -> Callable[[str], str]:
    """Return a function from a lower-case word to its stem (Snowball); the word itself where there is no
    stemmer.
    """
    import Stemmer
    from babel import Locale, UnknownLocaleError

    try:
        name = (Locale.parse(language).get_language_name("en") or "").lower()
    except (UnknownLocaleError, ValueError):
        name = ""
    if name not in Stemmer.algorithms():
        return str
    stem: Callable[[str], str] = Stemmer.Stemmer(name).stemWord
    return stem


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
