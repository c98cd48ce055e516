"""Load a language file, check it, and compile it for the engine.

A language file holds word tables (form → value), shapes of numbers (regular expressions with named groups)
and rules in stages. Nothing in it is evaluated as code: a rule names one operator of the closed vocabulary in
``resolve.operators`` and the pattern whose captures are its arguments. Beside these it may hold

    _endings in a table     its forms are stems, and each takes every one of these endings
    [[compound]]            tables whose forms are written together as one word (``timeline.find.compounds``)
    base = true             the file adds to the base vocabulary of the language (``timeline.languages.base``)
    stages                  the order of the stages, where it is not that in which the rules name them
    [cues]                  words that say which way a clause points (``timeline.resolve.tense``)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from unicodedata import normalize

from timeline.errors import LanguageError
from timeline.find.characters import character_class
from timeline.find.compounds import cuts
from timeline.find.pattern import classes, literals
from timeline.find.rules import Rule, Value, gives, rule_of
from timeline.find.tokens import tokenize
from timeline.languages import base

OUTSIDE = "x"  # the signature of every word that no rule can use
NAME = "z"  # the signature of every capitalised word that no rule can use
MARK = "y"  # the signature of every punctuation mark that no rule can use
# A private use area, so that signatures can never be mistaken for text; not the one among the first 65,536
# characters, of which ``re`` makes a map for each class that it compiles.
_FIRST_SIGNATURE = 0xF0000
# Numbers of three and four figures have all looks with these as their last two, and hundreds up to this.
_LAST_TWO = ("00", "01", "10", "11", "24", "31", "40", "41", "59", "60", "90", "99")
_HUNDREDS = 30
# One number of each other look that a shape may describe; a number that looks like none of them is outside.
_LOOKS = (
    "9999", "5781", "0000", "12345", "123456", "1,000", "12,345", "1.5", "10.25", "3.05", "1.000", "24.06",
    "24.06.24", "24.06.2024", "13.13.2024", "2024-06-24", "-0584-05-28", "24-06-2024",
    "2024-06-24T10:30", "2024-06-24 10:30:00Z", "10:30", "10:30:15", "25:30", "6/24", "24/6", "1/2",
    "9/11", "3/2023", "6/26/2024", "26/6/2024", "6/26/24", "2001/02", "2001/2002", "99/99", "2024/06/24",
    "2024.06.24", "1,2,3", "10.30", "0:00", "1,5", "13/13/2024", "17.20",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Table:
    """A word table: lower-case form (tokens joined by a space) → value; ``capital`` forms need a capital.

    In the file, ``_endings`` says that the forms are stems, each of which takes every one of these endings.
    """

    values: dict[str, Value]
    capital: bool


@dataclass(slots=True)
class Lexicon:
    """A language, compiled: signatures of words, shapes, and rules by stage."""

    language: str
    tables: dict[str, Table]
    shapes: list[tuple[str, re.Pattern[str]]]
    stages: list[list[Rule]] = field(default_factory=list)
    cues: dict[str, frozenset[str]] = field(default_factory=dict)
    titles: dict[str, frozenset[str]] = field(default_factory=dict)
    namesakes: dict[str, frozenset[str]] = field(default_factory=dict)
    compounds: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _signature_of: dict[frozenset[str], str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    _numbers: dict[str, str] = field(default_factory=dict)

    def signature(self, word: str) -> str:
        """The signature of a token: OUTSIDE for a word that no rule knows."""
        known = self.words.get(word)
        if known is not None:
            return known
        if _is_number(word):
            return self._number_signature(word)
        if word[0].isalpha():
            if word[0].isupper() and not word.istitle():  # "XIXe" stands as XIXE
                return self.words.get(word.upper(), NAME)
            return NAME if word[0].isupper() else OUTSIDE
        return MARK

    def signature_of(self, names: frozenset[str]) -> str:
        """The signature of a set of classes, which must have been registered when the file was loaded."""
        return self._signature_of[names]

    def shape(self, name: str, word: str) -> dict[str, str]:
        """The named groups that the shape ``name`` reads out of a token."""
        for shape_name, shape in self.shapes:
            if shape_name == name and (found := shape.fullmatch(word)):
                return {key: value for key, value in found.groupdict().items() if value is not None}
        return {}

    def shapes_of(self, word: str) -> set[str]:
        """The shapes that a token has; none for a word of letters."""
        if not _is_number(word):
            return set()
        return {name for name, shape in self.shapes if shape.fullmatch(word)}

    def _number_signature(self, word: str) -> str:
        # Long digit strings are never dates, and int() refuses more than 4,300 digits.
        if len(word) > 32:
            return OUTSIDE
        key = re.sub(r"\d{5,}", "99999", word)
        known = self._numbers.get(key)
        if known is None:
            names = frozenset(self.shapes_of(word))
            known = self._signature_of.get(names, OUTSIDE)
            if len(self._numbers) < 20_000:
                self._numbers[key] = known
        return known

    def register(self, names: frozenset[str]) -> str:
        """The signature of a set of classes, made if it is new."""
        if names not in self._signature_of:
            self._signature_of[names] = chr(_FIRST_SIGNATURE + len(self._signature_of))
        return self._signature_of[names]


def _is_number(word: str) -> bool:
    """Whether a token is a number, a date or an instant in digits (-0584-05-28, 2024-06-24T10:30Z)."""
    return word[0].isdigit() or word[-1].isdigit()


@cache
def load(language: str) -> Lexicon:
    """The compiled lexicon of a language ("en"); LanguageError if its file is wrong."""
    return compile_lexicon(language, base.dates(language))


def compile_lexicon(language: str, data: dict[str, Any]) -> Lexicon:
    """Compile the data of a language file; LanguageError names the rule that is wrong."""
    tables = {name: _table(entries) for name, entries in data.get("words", {}).items()}
    shapes = [(name, re.compile(shape)) for name, shape in data.get("shapes", {}).items()]
    lexicon = Lexicon(language, tables, shapes)
    lexicon.titles = {name: frozenset(words) for name, words in data.get("titles", {}).items()}
    lexicon.namesakes = {name: frozenset(words) for name, words in data.get("namesakes", {}).items()}
    lexicon.cues = {name: frozenset(words) for name, words in data.get("cues", {}).items()}
    parts = [compound["parts"] for compound in data.get("compound", [])]
    lexicon.compounds = cuts(parts, {name: table.values for name, table in tables.items()})
    rules: list[dict[str, Any]] = data.get("rule", [])
    _register_words(lexicon, rules)
    _register_numbers(lexicon)
    for rule in rules:
        names = gives(rule)
        if names:
            lexicon.register(frozenset(names))
    _compile_rules(lexicon, rules, data.get("stages", ()))
    return lexicon


def _table(entries: dict[str, Any]) -> Table:
    values = dict(entries)
    capital = bool(values.pop("_capital", False))
    endings = values.pop("_endings", [""])
    return Table(
        {_key(form + ending): value for form, value in values.items() for ending in endings}, capital
    )


def _key(form: str) -> str:
    return " ".join(token.text.lower() for token in tokenize(form))


def _register_words(lexicon: Lexicon, rules: list[dict[str, Any]]) -> None:
    lower: dict[str, set[str]] = {}
    capital: dict[str, set[str]] = {}
    for name, table in lexicon.tables.items():
        for form in table.values:
            words = form.split(" ")
            if len(words) > 1:
                for word in words:
                    lower.setdefault(word, set()).add("=" + word)
            else:
                (capital if table.capital else lower).setdefault(form, set()).add(name)
    for rule in rules:
        for word in _literals(lexicon.language, rule):
            lower.setdefault(word, set()).add("=" + word)
    for word in lower.keys() | capital.keys():
        plain = lower.get(word, set()) | lexicon.shapes_of(word)
        _register_word(lexicon, word, plain, plain | capital.get(word, set()))


def _literals(language: str, rule: dict[str, Any]) -> set[str]:
    try:
        return {word.lower() for word in literals(rule["pattern"])}
    except (KeyError, ValueError) as error:
        raise LanguageError(f"{language}.toml, rule {rule.get('name', '?')!r}: {error}") from error


def _register_word(lexicon: Lexicon, word: str, plain: set[str], full: set[str]) -> None:
    """Register a word as it is written small, and with a capital, where more tables may know it."""
    if plain:
        lexicon.words[word] = lexicon.register(frozenset(plain))
    for variant in {word.capitalize(), word.upper(), word.title()} - {word}:
        # The capital of a dotted i written as two signs is one sign in Turkish text.
        lexicon.words[normalize("NFC", variant)] = lexicon.register(frozenset(full))
    if not word.islower():
        lexicon.words[word] = lexicon.register(frozenset(full))


def _register_numbers(lexicon: Lexicon) -> None:
    short = [f"{n:0{width}d}" for width in (1, 2) for n in range(10**width)]
    hundreds = [number for number in short if int(number) < _HUNDREDS]
    for sample in (*short, *(number + last for number in hundreds for last in _LAST_TWO), *_LOOKS):
        names = frozenset(lexicon.shapes_of(sample))
        if names:
            lexicon.register(names)


def _stages(named: Iterable[str], rules: list[dict[str, Any]]) -> dict[str, int]:
    """The place of each stage that has rules: as the file names them, else in the order of its rules."""
    used = [rule["stage"] for rule in rules]
    return {
        stage: place for place, stage in enumerate(dict.fromkeys([*(s for s in named if s in used), *used]))
    }


def _compile_rules(lexicon: Lexicon, rules: list[dict[str, Any]], stages: Iterable[str]) -> None:
    # A table "other" holds words that rules name and that are as good as unknown all the same.
    members: dict[str, str] = {"other": OUTSIDE + NAME, "name": NAME}
    for names, signature in lexicon._signature_of.items():
        for name in names:
            members[name] = members.get(name, "") + signature

    @cache
    def expression_of(name: str) -> str:
        phrases = []
        if table := lexicon.tables.get(name):
            for form in sorted(table.values, key=len, reverse=True):
                words = form.split(" ")
                if len(words) > 1:
                    phrases.append("".join(character_class(members["=" + word]) for word in words))
        one = character_class(members.get(name, ""))
        return f"(?:{'|'.join([*phrases, one])})" if phrases else one

    @cache
    def signatures_of(name: str) -> frozenset[str]:
        table = lexicon.tables.get(name)
        forms = [form.split(" ") for form in table.values] if table else []
        first = [members["=" + words[0]] for words in forms if len(words) > 1]
        return frozenset(members.get(name, "")).union(*first)

    known = set(members) | set(lexicon.tables)
    order = _stages(stages, rules)
    lexicon.stages = [[] for _ in order]
    for rule in rules:
        missing = classes(rule["pattern"]) - known
        if missing:
            raise LanguageError(
                f"{lexicon.language}.toml, rule {rule['name']!r}: unknown class {sorted(missing)}"
            )
        made = rule_of(lexicon.language, rule, expression_of, signatures_of)
        lexicon.stages[order[rule["stage"]]].append(made)
