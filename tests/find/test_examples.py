"""Every rule of every language file does what its example says, and every word of the file is used.

In an example, brackets hold what stands beside the expression: "(vor) zwei Jahren". A rule that yields no
expression of its own (a part of others, or a name that hides a date) must take part in reading its example.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from timeline import languages, resolve
from timeline.find import find
from timeline.find.compounds import cut
from timeline.find.engine import Engine
from timeline.find.lexicon import OUTSIDE, load
from timeline.find.pattern import classes
from timeline.find.rules import Rule
from timeline.find.tokens import tokenize
from timeline.languages import base
from timeline.model import Article, Meaning, Published
from timeline.resolve.dated import resolve_dated

LANGUAGES = sorted(
    file.name.removesuffix(".toml")
    for file in (resources.files("timeline") / "languages" / "dates").iterdir()
    if file.name.endswith(".toml")
)
WEDNESDAY = "2024-06-26"
# Shapes that a number is read with, and words that are known only to be nothing else ("the summer was").
IN_NO_RULE = {"decimal", "fraction", "function"}
# Of a clock: what is told stays in the time of the place that it is told of.
NEVER_READ = {"zone"}
COUNTED = {"years", "months", "weeks", "days", "hours", "minutes", "seconds"}  # f"{unit}s" of duration_parts
# What the operators ask a meaning for: the names are written in them.
ASKED_FOR = {
    node.value
    for path in sorted(Path(resolve.__file__).parent.rglob("*.py"))
    for node in ast.walk(ast.parse(path.read_text("utf-8")))
    if isinstance(node, ast.Constant)
}


def rules() -> Iterator[Any]:
    for language in LANGUAGES:
        for rule in languages.load("dates", language).get("rule", ()):
            yield pytest.param(language, rule, id=f"{language}-{rule['name']}")


def spans(example: str) -> tuple[str, tuple[int, int]]:
    """The text of an example, and where its expression stands."""
    inside = re.sub(r"\([^)]*\)", "", example).strip()
    text = re.sub(r"[()]", "", example)
    start = text.index(inside)
    return text, (start, start + len(inside))


def named(meaning: Meaning) -> Iterator[str]:
    """The names of the arguments of a meaning and of the meanings in it."""
    for name, argument in meaning.arguments:
        yield name
        if isinstance(argument, Meaning):
            yield from named(argument)


class Watched(Engine):
    """An engine that notes which rules took part."""

    def __init__(self, language: str) -> None:
        super().__init__(load(language))
        self.used: set[str] = set()

    def _longest(
        self, rules: Sequence[Rule], line: str, place: int, held: frozenset[str]
    ) -> tuple[Rule, re.Match[str]] | None:
        found = super()._longest(rules, line, place, held)
        if found:
            self.used.add(found[0].name)
        return found


@pytest.mark.parametrize(("language", "rule"), list(rules()))
def test_a_rule_reads_its_example(language: str, rule: dict[str, Any]) -> None:
    text, (start, end) = spans(rule["example"])
    found = {(each.start, each.end): each for each in find(text, language)}
    if not rule.get("emits", True):
        engine = Watched(language)
        list(engine.match(cut(tokenize(text), engine.lexicon.compounds)))
        assert rule["name"] in engine.used
        return
    assert (start, end) in found, sorted(each.text for each in found.values())
    unread = set(named(found[start, end].meaning)) - ASKED_FOR - NEVER_READ - COUNTED
    assert not unread, "what no operator reads is matched in braces: {month}"
    article = Article(
        "example", text, language=language, published=Published(WEDNESDAY, WEDNESDAY, "given", "")
    )
    resolution = resolve_dated(article, [found[start, end]])[0]
    assert found[start, end].rule == rule["name"] or resolution.value
    assert resolution.why


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_rules_are_unique(language: str) -> None:
    names = [rule["name"] for rule in languages.load("dates", language).get("rule", ())]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_and_shape_is_used(language: str) -> None:
    data = base.dates(language)
    used = {name for rule in data["rule"] for name in classes(rule["pattern"])}
    used |= {part for compound in data.get("compound", ()) for part in compound["parts"]}
    assert set(data["words"]) | set(data["shapes"]) <= used | IN_NO_RULE


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_compound_cuts_its_example(language: str) -> None:
    cuts = load(language).compounds
    for compound in languages.load("dates", language).get("compound", ()):
        word = compound["example"]
        assert len(cut(tokenize(word), cuts)) == len(compound["parts"]), word


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_that_a_shape_describes_is_seen_by_the_rules(language: str) -> None:
    """Only some numbers are tried when a language is loaded: they have all looks that its shapes part."""
    lexicon = load(language)
    numbers = [f"{n:0{width}d}" for width in (1, 2, 3, 4) for n in range(min(10**width, 3000))]
    described = [number for number in numbers if lexicon.shapes_of(number)]
    assert [number for number in described if lexicon.signature(number) == OUTSIDE] == []
