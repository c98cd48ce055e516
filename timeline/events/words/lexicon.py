"""The words of telling, one TOML file a language under ``languages/telling``, read into typed tables.

Every key of a file must be a field of its table, so that a misspelt one is an error that names the file and
not a rule that never fires. A language without a file gets empty tables: its sentences are told whole, as
happened, and without a speaker.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache, cached_property, lru_cache
from typing import Any, TypeVar

from timeline import languages
from timeline.errors import LanguageError
from timeline.events.words.grammartables import AttributionWords, ClauseWords, StatusWords, VerbWords
from timeline.events.words.wordtables import ActionWords, DateWords, LineWords, NameWords, StopWords

_LONGEST_PHRASE = 4

Table = TypeVar("Table")


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All the words of telling of one language; hashed by identity, as there is one a language."""

    language: str = ""
    verbs: VerbWords = field(default_factory=VerbWords)
    status: StatusWords = field(default_factory=StatusWords)
    attribution: AttributionWords = field(default_factory=AttributionWords)
    clauses: ClauseWords = field(default_factory=ClauseWords)
    dates: DateWords = field(default_factory=DateWords)
    line: LineWords = field(default_factory=LineWords)
    names: NameWords = field(default_factory=NameWords)
    actions: ActionWords = field(default_factory=ActionWords)
    stop: StopWords = field(default_factory=StopWords)

    @cached_property
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
    if not languages.has("telling", name):
        return Lexicon(language=name)
    data, file = languages.load("telling", name), f"telling/{name}.toml"
    tables = {
        "verbs": VerbWords, "status": StatusWords, "attribution": AttributionWords, "clauses": ClauseWords,
        "dates": DateWords, "line": LineWords, "names": NameWords, "actions": ActionWords, "stop": StopWords,
    }  # fmt: skip
    unknown = set(data) - set(tables) - {"language"}
    if unknown:
        raise LanguageError(f"{file}: unknown table {sorted(unknown)[0]!r}; known are {sorted(tables)}")
    filled: dict[str, Any] = {
        key: table(kind, data.get(key, {}), f"{file} [{key}]") for key, kind in tables.items()
    }
    return Lexicon(language=name, **filled)


def phrase_at(lowers: Sequence[str], at: int, phrases: frozenset[str]) -> int:
    """Return how many tokens the longest of ``phrases`` takes that begins at token ``at``, 0 if none does."""
    if at >= len(lowers) or lowers[at] not in first_words(phrases):
        return 0
    for length in range(min(_LONGEST_PHRASE, len(lowers) - at), 0, -1):
        if " ".join(lowers[at : at + length]) in phrases:
            return length
    return 0


def phrase_from(lowers: Sequence[str], low: int, high: int, phrases: frozenset[str]) -> int:
    """Return the first token of ``low:high`` at which one of ``phrases`` begins, -1 if none does."""
    first = first_words(phrases)
    if first.isdisjoint(lowers[low:high]):
        return -1
    places = (at for at in range(low, min(high, len(lowers))) if lowers[at] in first)
    return next((at for at in places if phrase_at(lowers, at, phrases)), -1)


def phrase_before(lowers: Sequence[str], end: int, phrases: frozenset[str]) -> int:
    """Return the number of tokens of the longest of ``phrases`` that ends before token ``end``; else 0."""
    lengths = range(min(_LONGEST_PHRASE, end), 0, -1)
    return next((length for length in lengths if " ".join(lowers[end - length : end]) in phrases), 0)


def ends_with(lowers: Sequence[str], end: int, phrases: frozenset[str]) -> bool:
    """Tell whether one of ``phrases`` ends before token ``end``."""
    return phrase_before(lowers, end, phrases) > 0


def has_phrase(lowers: Sequence[str], phrases: frozenset[str]) -> bool:
    """Tell whether any of ``phrases`` stands among the tokens."""
    return phrase_from(lowers, 0, len(lowers), phrases) >= 0


@cache  # for no more sets of phrases than the language files have
def first_words(phrases: frozenset[str]) -> frozenset[str]:
    """Return the words that the phrases begin with."""
    return frozenset(phrase.split(" ", 1)[0] for phrase in phrases)


def table(kind: type[Table], values: Mapping[str, Any], where: str) -> Table:
    """Fill a table of words from what a file holds; ``where`` names the file in errors.

    Raises LanguageError for a key that is no field of the table, for a value that is no word, and for a word
    that stands twice in a list.
    """
    known = {item.name: item for item in fields(kind)}  # type: ignore[arg-type]
    unknown = set(values) - set(known)
    if unknown:
        raise LanguageError(f"{where}: unknown key {sorted(unknown)[0]!r}; known are {sorted(known)}")
    return kind(**{key: _frozen(value, f"{where} {key}") for key, value in values.items()})


def _frozen(value: Any, where: str) -> Any:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        words = frozenset(value)
        if len(words) < len(value):
            twice = next(word for place, word in enumerate(value) if word in value[:place])
            raise LanguageError(f"{where}: {twice!r} stands there twice")
        return words
    if isinstance(value, list) and all(isinstance(item, list) for item in value):
        return tuple(tuple(row) for row in value)
    if isinstance(value, str | int | dict):
        return value
    raise LanguageError(f"{where}: expected words, rows of words, a word or a number")


@lru_cache(maxsize=50_000)
def is_plural(lower: str, words: Lexicon) -> bool:
    """Tell a word that is more than one, if it is a noun: "shares" by its ending, "police"; not "news"."""
    rules = words.clauses
    ends = lower.endswith(tuple(rules.plural_endings)) and not lower.endswith(tuple(rules.plural_not))
    return ends or lower in rules.plurals


@lru_cache(maxsize=50_000)
def may_be_participle(lower: str, words: Lexicon) -> bool:
    """Tell a form of a verb that can be a participle of the past: "released", "sold", not "went"."""
    return lower in words.verbs.participles or lower.endswith(tuple(words.verbs.past_endings))


def is_negation(lower: str, words: Lexicon) -> bool:
    """Tell "not", and a helper that is denied in one word with it: "didn't"."""
    return lower in words.status.negation or lower.endswith(tuple(words.status.negation_endings))


@lru_cache(maxsize=50_000)
def is_event_noun(lower: str, words: Lexicon) -> bool:
    """Tell a noun that is a happening, or several: "shooting", "shootings"."""
    nouns = words.actions.event_nouns
    endings = words.clauses.plural_endings
    return lower in nouns or any(lower.endswith(end) and lower.removesuffix(end) in nouns for end in endings)
