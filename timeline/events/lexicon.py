"""The words of telling, one TOML file a language under ``languages/telling``, read into typed tables.

Every key of a file must be a field here and the other way round, so that a misspelt table is an error that
names the file and not a rule that never fires. A language without a file gets empty tables: its sentences are
told whole, as happened, and without a speaker.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from timeline.errors import LanguageError

_FOLDER = Path(__file__).parent.parent / "languages" / "telling"
_EMPTY: frozenset[str] = frozenset()
_LONGEST_PHRASE = 4

Table = TypeVar("Table")


@dataclass(frozen=True)
class VerbWords:
    """How a verb is told from other words: listed forms, endings, helpers.

    ``present_endings`` make a verb of a word in the place of one, ``prefixes`` part from a verb that moves
    forward, ``indicative`` gives the plain form of those that pass on what somebody says; all three are for
    languages with the verb in second place.
    """

    past: frozenset[str] = _EMPTY
    participles: frozenset[str] = _EMPTY
    past_endings: frozenset[str] = _EMPTY
    present_endings: frozenset[str] = _EMPTY
    gerund_endings: frozenset[str] = _EMPTY
    not_verbs: frozenset[str] = _EMPTY
    be: frozenset[str] = _EMPTY
    helpers_past: frozenset[str] = _EMPTY
    helpers_present: frozenset[str] = _EMPTY
    perfect: frozenset[str] = _EMPTY
    present: frozenset[str] = _EMPTY
    third_person: tuple[tuple[str, ...], ...] = ()
    base_after: frozenset[str] = _EMPTY
    states: frozenset[str] = _EMPTY
    prefixes: frozenset[str] = _EMPTY
    indicative: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class StatusWords:
    """What makes of a happening a plan, a denial, hearsay or a mere possibility."""

    future: frozenset[str] = _EMPTY
    future_in_past: frozenset[str] = _EMPTY
    doubt: frozenset[str] = _EMPTY
    conditions: frozenset[str] = _EMPTY
    plans: frozenset[str] = _EMPTY
    denials: frozenset[str] = _EMPTY
    denied_things: frozenset[str] = _EMPTY
    undone: frozenset[str] = _EMPTY
    moved: frozenset[str] = _EMPTY
    moved_between: frozenset[str] = _EMPTY
    inverted: frozenset[str] = _EMPTY
    hearsay: frozenset[str] = _EMPTY
    hearsay_endings: frozenset[str] = _EMPTY
    negation: frozenset[str] = _EMPTY


@dataclass(frozen=True)
class AttributionWords:
    """Who says so: verbs of saying, and openings such as "according to"."""

    claims: frozenset[str] = _EMPTY
    deeds: frozenset[str] = _EMPTY
    listeners: frozenset[str] = _EMPTY
    listener_words: frozenset[str] = _EMPTY
    sources: frozenset[str] = _EMPTY
    sources_after: frozenset[str] = _EMPTY
    sources_opening: frozenset[str] = _EMPTY
    not_sources: frozenset[str] = _EMPTY
    complementizers: frozenset[str] = _EMPTY
    speaker_nouns: frozenset[str] = _EMPTY

    @cached_property
    def verbs(self) -> frozenset[str]:
        """All verbs of saying."""
        return self.claims | self.deeds


@dataclass(frozen=True)
class ClauseWords:
    """Where clauses begin, and the small words that hold phrases together.

    ``verb_second`` tells a language such as German; there ``relative_articles`` open relative clauses too,
    ``oblique`` words begin noun phrases that are no subject, ``genitive`` and ``attributive`` ones what hangs
    on a noun.
    """

    verb_second: bool = False
    relatives: frozenset[str] = _EMPTY
    relative_articles: frozenset[str] = _EMPTY
    oblique: frozenset[str] = _EMPTY
    genitive: frozenset[str] = _EMPTY
    attributive: frozenset[str] = _EMPTY
    relative_possessive: frozenset[str] = _EMPTY
    relative_place: frozenset[str] = _EMPTY
    weak_relative: str = ""
    adverbials: frozenset[str] = _EMPTY
    noun_adverbials: frozenset[str] = _EMPTY
    coordinators: frozenset[str] = _EMPTY
    not_adverbials: frozenset[str] = _EMPTY
    agent: frozenset[str] = _EMPTY
    stand_ins: frozenset[str] = _EMPTY
    determiners: frozenset[str] = _EMPTY
    prepositions: frozenset[str] = _EMPTY
    pronouns: frozenset[str] = _EMPTY
    adverb_endings: frozenset[str] = _EMPTY
    adverbs: frozenset[str] = _EMPTY
    possessive: frozenset[str] = _EMPTY
    possessive_ending: str = ""
    copula: Mapping[str, str] = field(default_factory=dict)
    plurals: frozenset[str] = _EMPTY
    plural_endings: frozenset[str] = _EMPTY
    plural_not: frozenset[str] = _EMPTY


@dataclass(frozen=True)
class DateWords:
    """What stands around a date phrase, and what such a phrase does not date."""

    before: frozenset[str] = _EMPTY
    qualifiers: frozenset[str] = _EMPTY
    joins: frozenset[str] = _EMPTY
    trailing: frozenset[str] = _EMPTY
    since: frozenset[str] = _EMPTY
    of: frozenset[str] = _EMPTY
    aim: frozenset[str] = _EMPTY
    simultaneous: frozenset[str] = _EMPTY
    keep: frozenset[str] = _EMPTY
    determiners: frozenset[str] = _EMPTY
    indefinite: frozenset[str] = _EMPTY
    dated_nouns: frozenset[str] = _EMPTY
    beginnings: frozenset[str] = _EMPTY
    ages: frozenset[str] = _EMPTY
    after_words: frozenset[str] = _EMPTY
    before_words: frozenset[str] = _EMPTY


@dataclass(frozen=True)
class LineWords:
    """What a line for a briefing leaves out, and how long it may be."""

    openers: frozenset[str] = _EMPTY
    asides: frozenset[str] = _EMPTY
    credits: frozenset[str] = _EMPTY
    photo_words: frozenset[str] = _EMPTY
    adverbs_that_bind: frozenset[str] = _EMPTY
    pointing: frozenset[str] = _EMPTY
    wants_object: frozenset[str] = _EMPTY
    words: int = 20


@dataclass(frozen=True)
class NameWords:
    """What tells persons, organisations and places apart.

    With ``nouns_have_capitals`` a capital alone makes no name; words with ``noun_endings`` are none.
    """

    nouns_have_capitals: bool = False
    noun_endings: frozenset[str] = _EMPTY

    connectors: frozenset[str] = _EMPTY
    weak_connectors: frozenset[str] = _EMPTY
    honorifics: frozenset[str] = _EMPTY
    roles: frozenset[str] = _EMPTY
    organisations: frozenset[str] = _EMPTY
    places: frozenset[str] = _EMPTY
    place_prepositions: frozenset[str] = _EMPTY
    sure_place_prepositions: frozenset[str] = _EMPTY
    no_names: frozenset[str] = _EMPTY
    he: frozenset[str] = _EMPTY
    she: frozenset[str] = _EMPTY
    it: frozenset[str] = _EMPTY
    they: frozenset[str] = _EMPTY
    possessive_pronouns: frozenset[str] = _EMPTY
    definite: str = ""
    short_names: frozenset[str] = _EMPTY
    vessels: frozenset[str] = _EMPTY
    his: frozenset[str] = _EMPTY
    her: frozenset[str] = _EMPTY
    its: frozenset[str] = _EMPTY

    @cached_property
    def institutions(self) -> frozenset[str]:
        """Words of organisations and of places: what a name with "of" in it may begin or end with."""
        return self.organisations | self.places

    @cached_property
    def tails(self) -> frozenset[str]:
        """Common nouns that end a name ("Russia's foreign ministry")."""
        return self.organisations & self.short_names

    @cached_property
    def titles(self) -> frozenset[str]:
        """What may stand before a person's name."""
        return self.roles | self.honorifics


@dataclass(frozen=True)
class ActionWords:
    """Deeds: rows of words for one kind of deed, verbs that say nothing, nouns that name a happening."""

    same: tuple[tuple[str, ...], ...] = ()
    light: frozenset[str] = _EMPTY
    with_object: frozenset[str] = _EMPTY
    event_nouns: frozenset[str] = _EMPTY


@dataclass(frozen=True)
class StopWords:
    """Words that say nothing about what happened, and numbers written out."""

    words: frozenset[str] = _EMPTY
    units: frozenset[str] = _EMPTY
    roughly: frozenset[str] = _EMPTY
    numbers: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All the words of telling of one language; hashed by identity, as there is one a language."""

    language: str = ""
    verbs: VerbWords = VerbWords()
    status: StatusWords = StatusWords()
    attribution: AttributionWords = AttributionWords()
    clauses: ClauseWords = field(default_factory=ClauseWords)
    dates: DateWords = DateWords()
    line: LineWords = LineWords()
    names: NameWords = NameWords()
    actions: ActionWords = ActionWords()
    stop: StopWords = field(default_factory=StopWords)

    @property
    def has_grammar(self) -> bool:
        """Whether the language has words to tell clauses and speakers by."""
        return self.verbs != VerbWords()


@lru_cache(maxsize=64)
def lexicon(language: str) -> Lexicon:
    """Return the words of ``language`` (BCP 47; the part before the hyphen counts), empty ones if we have
    none or it is unknown ("").

    Raises LanguageError when the language's file does not fit the tables above.
    """
    name = language.partition("-")[0].lower()
    path = _FOLDER / f"{name}.toml"
    if not name.isalpha() or not path.is_file():
        return Lexicon(language=name)
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    tables = {
        "verbs": VerbWords, "status": StatusWords, "attribution": AttributionWords, "clauses": ClauseWords,
        "dates": DateWords, "line": LineWords, "names": NameWords, "actions": ActionWords, "stop": StopWords,
    }  # fmt: skip
    unknown = set(data) - set(tables) - {"language"}
    if unknown:
        raise LanguageError(f"{path.name}: unknown table {sorted(unknown)[0]!r}; known are {sorted(tables)}")
    filled: dict[str, Any] = {
        key: _table(kind, data.get(key, {}), f"{path.name} [{key}]") for key, kind in tables.items()
    }
    return Lexicon(language=name, **filled)


def phrase_at(lowers: Sequence[str], at: int, phrases: frozenset[str]) -> int:
    """Return how many tokens the longest of ``phrases`` takes that begins at token ``at``, 0 if none does."""
    if at >= len(lowers) or lowers[at] not in _first_words(phrases):
        return 0
    for length in range(min(_LONGEST_PHRASE, len(lowers) - at), 0, -1):
        if " ".join(lowers[at : at + length]) in phrases:
            return length
    return 0


@lru_cache(maxsize=128)
def _first_words(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase.split(" ", 1)[0] for phrase in phrases)


def _table(kind: type[Table], values: Mapping[str, Any], where: str) -> Table:
    known = {item.name: item for item in fields(kind)}  # type: ignore[arg-type]
    unknown = set(values) - set(known)
    if unknown:
        raise LanguageError(f"{where}: unknown key {sorted(unknown)[0]!r}; known are {sorted(known)}")
    return kind(**{key: _frozen(value, f"{where} {key}") for key, value in values.items()})


def _frozen(value: Any, where: str) -> Any:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return frozenset(value)
    if isinstance(value, list) and all(isinstance(item, list) for item in value):
        return tuple(tuple(row) for row in value)
    if isinstance(value, str | int | dict):
        return value
    raise LanguageError(f"{where}: expected words, rows of words, a word or a number")
