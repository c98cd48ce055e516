"""The pattern language, and what a wrong language file is told."""

from __future__ import annotations

from typing import Any

import pytest

from timeline.errors import LanguageError
from timeline.find.engine import Engine
from timeline.find.lexicon import compile_lexicon
from timeline.find.meaning import meaning
from timeline.find.pattern import outline
from timeline.find.tokens import tokenize
from timeline.model import Meaning

WORDS: dict[str, Any] = {
    "moon": {"wolf moon": 1, "snow": 2, "worm": 3},
    "turn": {"rising": 1, "setting": -1},
}


def rule(pattern: str, **more: Any) -> dict[str, Any]:
    return {"stage": "only", "name": "only", "pattern": pattern, "op": "date", **more}


def read(pattern: str, text: str, **more: Any) -> list[tuple[str, Meaning]]:
    lexicon = compile_lexicon(
        "xx", {"words": WORDS, "shapes": {"day": r"\d{1,2}"}, "rule": [rule(pattern, **more)]}
    )
    tokens = tokenize(text)
    return [
        (
            text[tokens[offset + node.start].start : tokens[offset + node.end - 1].end],
            meaning(node, tokens.words, offset, lexicon),
        )
        for offset, node in Engine(lexicon).match(tokens)
    ]


def test_captures_become_arguments() -> None:
    [(span, what)] = read("<day> of <moon>", "It fell on 3 of snow at dusk.")
    assert span == "3 of snow"
    assert what == Meaning("date", (("day", 3), ("moon", 2)))


def test_entries_of_several_words_and_constants() -> None:
    [(span, what)] = read("<m:moon> <turn>?", "the wolf moon rising", **{"with": {"era": "old"}})
    assert span == "wolf moon rising"
    assert dict(what.arguments) == {"m": 1, "turn": 1, "era": "old"}


def test_a_class_in_braces_adds_no_argument() -> None:
    [(_, what)] = read("{turn} <moon>", "setting worm")
    assert what == Meaning("date", (("moon", 3),))


def test_the_longest_match_wins_and_nothing_overlaps() -> None:
    assert [span for span, _ in read("<moon> (<day>)?", "snow 2 worm 3 snow")] == ["snow 2", "worm 3", "snow"]


def test_looking_around_takes_nothing_in() -> None:
    assert [span for span, _ in read("(?<= in) <moon> (?! {day})", "in snow 2, in worm, snow")] == ["worm"]


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("<a> <b>", ["a", "b"]),
        ("<a> <b>? {c}+ <d>*", ["a", "c"]),
        ("<a|b> 'il y'", ["ab", "=il"]),
        ("<a> (<b> | {c} <d>)", ["a", "bc"]),
        ("<a> (<b> | )", ["a"]),
        ("(?<= {a}) <b> (?! {c})", ["b"]),
        ("((<a>)? <b>)? <c>", ["c"]),
    ],
)
def test_what_a_match_cannot_do_without(pattern: str, needs: list[str]) -> None:
    found = outline(pattern, lambda name: frozenset({name})).needs
    assert ["".join(sorted(each)) for each in found] == needs


def test_a_rule_is_compiled_when_all_that_it_needs_is_there() -> None:
    lexicon = compile_lexicon(
        "xx", {"words": WORDS, "shapes": {"day": r"\d{1,2}"}, "rule": [rule("<day> of <moon>")]}
    )
    engine, [[only]] = Engine(lexicon), lexicon.stages
    for text, is_compiled in (("3 of them", False), ("of snow 3", True)):
        assert not list(engine.match(tokenize(text)))
        assert ("pattern" in vars(only)) == is_compiled


@pytest.mark.parametrize(
    ("pattern", "told"),
    [("<nothing>", "nothing"), ("(<moon>", "only"), ("<moon", "only"), ("<moon>?", "matches nothing")],
)
def test_a_wrong_rule_is_named(pattern: str, told: str) -> None:
    with pytest.raises(LanguageError, match=told):
        read(pattern, "")
