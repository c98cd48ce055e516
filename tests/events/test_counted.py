"""What the numbers of a text count, how firmly, and when two counts cannot both be true."""

from __future__ import annotations

import math

import pytest

from timeline.events.deeds.wordform import WORD_OR_COMMA, tokens
from timeline.events.merging.comparing.counted import Count, contradict, counts
from timeline.events.words.lexicon import lexicon


def counted(text: str, language: str = "en") -> list[tuple[str, float, str]]:
    """What the numbers of a text count (a deed's row or a noun's stem), how many, and how firmly."""
    found = counts(tokens(text, WORD_OR_COMMA), lexicon(language))
    return [(each.what, each.value, each.bound) for each in found]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Two million people fled", ("peopl", 2_000_000, "")),
        ("Nearly two hundred thousand homes flooded", ("home", 200_000, "about")),
        ("Twenty-two sailors drowned", ("sailor", 22, "")),
        ("The storm killed 1,200", ("kill", 1_200, "")),
        ("They landed 12.5 tonnes of fish", ("tonn", 12.5, "")),
        ("The mudslide claimed the lives of at least four", ("kill", 4, "least")),
        ("The ministry said 43 others were wounded", ("injure", 43, "")),
        ("Four people, including two children, were hurt", ("injure", 4, "")),
        ("No more than 5 arrests were made", ("arrest", 5, "most")),
        ("No fewer than 5 arrests were made", ("arrest", 5, "least")),
        ("Nine of the 12 miners died", ("kill", 9, "")),
        ("Two of his three brothers were killed", ("kill", 2, "")),
    ],
)
def test_a_number_counts_the_deed_or_the_noun_beside_it(text: str, count: tuple[str, float, str]) -> None:
    assert count in counted(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Neun der zwölf Fischer wurden getötet", 9),
        ("Zwölf Fischer wurden getötet", 12),
    ],
)
def test_the_same_in_german(text: str, count: int) -> None:
    assert {value for _, value, _ in counted(text, "de")} == {count}


@pytest.mark.parametrize(
    "text", ["Three days passed", "In 2024 houses burned", "March 10", "The 2100 plan", "Velda-3 landed"]
)
def test_days_and_years_count_nothing(text: str) -> None:
    assert counted(text) == []


def test_a_number_that_is_no_year_counts() -> None:
    assert ("hous", 1799, "") in counted("1799 houses burned")
    assert ("hous", 2101, "") in counted("2101 houses burned")


@pytest.mark.parametrize("text", ["Most of the 12 miners died", "One of the 12 miners died"])
def test_a_share_counts_nobody_and_neither_does_the_whole(text: str) -> None:
    assert counted(text) == []


def test_those_counted_again_in_an_aside_are_no_second_number_of_the_deed() -> None:
    found = counted("Four people, including two children, were hurt")
    assert [value for what, value, _ in found if what == "injure"] == [4]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("killed four fishermen in a storm", "killed 4 fishermen"),
        ("more than 300 were hurt", "more than 300 were hurt"),
        ("four people, including two children, were hurt", "4 people were hurt"),
    ],
)
def test_a_count_is_said_in_the_words_of_the_text(text: str, said: str) -> None:
    assert said in [each.said for each in counts(tokens(text, WORD_OR_COMMA), lexicon("en"))]


@pytest.mark.parametrize(
    ("one", "other", "torn"),
    [
        (("", 12), ("", 12), False),
        (("", 12), ("", 13), True),
        (("least", 12), ("", 13), False),
        (("least", 12), ("", 11), True),
        (("most", 12), ("", 11), False),
        (("most", 12), ("", 13), True),
        (("most", 12), ("least", 13), True),
        (("about", 100), ("", 110), False),
        (("about", 100), ("", 111), True),
        (("about", 100), ("", 89), True),
        (("", 10), ("", 50), True),
        (("", 10), ("", 51), False),  # of something else
    ],
)
def test_counts_that_cannot_both_be_true(one: tuple[str, int], other: tuple[str, int], torn: bool) -> None:
    pair = [Count("kill", value, str(value), bound) for bound, value in (one, other)]
    assert contradict(*pair) is torn
    assert contradict(*reversed(pair)) is torn


def test_what_a_bound_leaves_open() -> None:
    assert Count("kill", 4, "4", "least").range == (4, math.inf)
    assert Count("kill", 4, "4", "most").range == (0, 4)
