"""The text of an event is its sentence without the date that stands beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

import timeline


def texts(folder: Path, said: str, **record: str) -> list[str]:
    story = folder / "story.txt"
    story.write_text(said + "\n", encoding="utf-8")
    return [event.text for event in timeline.build(story, published="2024-06-26", **record).events]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("On Monday, the mayor of Ardle opened the new bridge.", "The mayor of Ardle opened the new bridge."),
        ("The mayor of Ardle opened the new bridge on 24 June.", "The mayor of Ardle opened the new bridge."),
        (
            "The bridge, which opened on Monday, cost 4 million crowns.",
            "The bridge, which opened, cost 4 million crowns.",
        ),
        ("But on Monday two barges sank near Ardle.", "Two barges sank near Ardle."),
        ("“The bridge is safe,” the mayor said on Monday.", "“The bridge is safe,” the mayor said."),
        (
            "The bridge, opened on Monday, cost 4 million crowns.",
            "The bridge, opened on Monday, cost 4 million crowns.",
        ),
        # half of a pair stays, and so does what would leave too little
        (
            "In May and June of this year, four barges sank.",
            "In May and June of this year, four barges sank.",
        ),
        ("It rained on Monday.", "It rained on Monday."),
    ],
)
def test_the_phrase_that_dates_it_goes(tmp_path: Path, said: str, text: str) -> None:
    assert texts(tmp_path, said)[0] == text


def test_a_grammar_that_asks_for_the_phrase_keeps_it(tmp_path: Path) -> None:
    said = "Am Montag eröffnete die Bürgermeisterin von Ardel die neue Brücke."
    assert texts(tmp_path, said, language="de") == [said]
    later = "Die Bürgermeisterin von Ardel eröffnete am Montag die neue Brücke."
    assert texts(tmp_path, later, language="de") == [
        "Die Bürgermeisterin von Ardel eröffnete die neue Brücke."
    ]


def test_the_quote_of_the_report_stays_whole(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("On Monday, two barges sank near Ardle.\n", encoding="utf-8")
    event = timeline.build(story, published="2024-06-26").events[0]
    assert event.reports[0].quote == "On Monday, two barges sank near Ardle."


@pytest.mark.parametrize(("barges", "goes"), [(40, True), (60, False)])
def test_a_sentence_without_end_is_not_parsed_for_each_of_its_dates(
    tmp_path: Path, barges: int, *, goes: bool
) -> None:
    rest = ", ".join(["two barges sank near"] * barges)
    said = f"On Monday, {rest} Ardle."
    assert (len(said) <= 1_000) is goes
    assert texts(tmp_path, said)[0] == (f"T{rest[1:]} Ardle." if goes else said)
