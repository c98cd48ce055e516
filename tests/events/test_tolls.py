"""A toll that rises is listed at the happening that it is of, and its report stays on its own day."""

from __future__ import annotations

from pathlib import Path

import pytest

import timeline
from timeline.events.merging.counted import toll
from timeline.events.merging.wordform import tokens
from timeline.events.words.lexicon import lexicon
from timeline.model import Event

QUAKE = "An earthquake struck the Tarsen valley in Orvelia on Thursday, killing at least 225 people."


def events(tmp_path: Path, **articles: tuple[str, str]) -> list[Event]:
    for name, (day, text) in articles.items():
        (tmp_path / f"{name}.txt").write_text(f"Published {day}\n\n{text}\n", encoding="utf-8")
    return list(timeline.build(tmp_path).events)


def told(event: Event) -> list[str]:
    return [each.text for each in event.disagreements if each.kind == "number"]


def test_later_tolls_are_listed_with_their_days_and_stay_events(tmp_path: Path) -> None:
    second = "The death toll from the earthquake in Orvelia rose to 230 on Saturday, officials said."
    third = (
        "The number of people killed in last week's quake in Orvelia has climbed to 248, the mayor said on"
    )
    found = events(
        tmp_path,
        a=("10 March 2023", QUAKE),
        b=("11 March 2023", second),
        c=("13 March 2023", f"{third} Monday."),
    )
    quake = next(each for each in found if each.when.earliest == "2023-03-09")
    assert told(quake) == [
        "killing at least 225 people or death toll 230 (11 March 2023) or number of people killed 248"
        " (13 March 2023)"
    ]
    sides = quake.disagreements[0].sides
    assert [(each.value, Path(each.articles[0]).stem) for each in sides] == [
        ("225", "a"),
        ("230", "b"),
        ("248", "c"),
    ]
    assert "2023-03-11" in [each.when.earliest for each in found]


def test_a_toll_that_names_nothing_is_of_what_its_article_told_last(tmp_path: Path) -> None:
    ferry = "A ferry sank off Orvelia on Sunday, killing 19 people. The toll rose to 23 on Monday."
    found = events(tmp_path, a=("10 March 2023", QUAKE), b=("13 March 2023", ferry))
    assert [told(each) for each in found] == [[], ["killing 19 people or toll 23 (13 March 2023)"], []]


@pytest.mark.parametrize(
    "other",
    [
        "The death toll from a flood in Orvelia rose to 240 on Saturday, officials said.",
        "The death toll from the earthquake in Velden rose to 240 on Saturday, officials said.",
        "The death toll from the earthquake in Orvelia rose to 12,400 on Saturday, officials said.",
        "The death toll from the earthquake in Orvelia rose by 5 on Saturday, officials said.",
    ],
)
def test_other_tolls_are_not(tmp_path: Path, other: str) -> None:
    found = events(tmp_path, a=("10 March 2023", QUAKE), b=("11 March 2023", other))
    assert [told(each) for each in found] == [[]] * len(found)


@pytest.mark.parametrize(
    ("said", "value", "bound"),
    [
        ("The death toll from the fire has now reached at least 43", 43, "least"),
        ("The toll stands at more than 1,200", 1200, "least"),
        ("The number of injured rose to twelve", 12, ""),
        ("The toll rose by 5", None, ""),
        ("The death toll rose in 2019", None, ""),
        ("The toll rose to 5 hours", None, ""),
        ("Twelve people were killed", None, ""),
    ],
)
def test_what_a_toll_has_come_to(said: str, value: float | None, bound: str) -> None:
    found = toll(tokens(said), lexicon("en"))
    assert (found and (found.value, found.bound)) == (value and (value, bound))
