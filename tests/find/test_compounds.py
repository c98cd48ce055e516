"""Words written as one are cut at their joints, and nothing else is."""

from __future__ import annotations

from timeline.find.compounds import cut, cuts
from timeline.find.tokens import tokenize

FORMS = {"day": ["mon", "tues"], "part": ["night", "dusk"], "whole": ["monsoon", "mondusk"]}


def test_tables_and_literal_words_are_joined() -> None:
    assert cuts([["day", "part"], ["day", "soon"]], FORMS) == {
        "monnight": (3, 5),
        "tuesnight": (4, 5),
        "tuesdusk": (4, 4),
        "tuessoon": (4, 4),
    }


def test_the_parts_keep_their_place_and_their_capitals() -> None:
    pieces = cut(tokenize("On MonNIGHT, monnights"), {"monnight": (3, 5)})
    assert [(piece.text, piece.start, piece.end) for piece in pieces] == [
        ("On", 0, 2),
        ("Mon", 3, 6),
        ("NIGHT", 6, 11),
        (",", 11, 12),
        ("monnights", 13, 22),
    ]


def test_a_word_whose_length_changes_in_lower_case_stays_whole() -> None:
    word = "İnight"
    assert [piece.text for piece in cut(tokenize(word), {word.lower(): (2, 5)})] == [word]
