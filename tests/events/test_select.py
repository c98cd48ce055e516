"""A selection keeps what was asked for, in the order of the timeline, and says what it left out."""

from __future__ import annotations

from pathlib import Path

import pytest

import timeline
from timeline.events import Selection, select
from timeline.model import Event, When


def event(day: str, weight: float) -> Event:
    when = When(day, day, day, day, day, "day")
    return Event(f"{day}/{weight}", when, "It opened", "It opened.", "happened", weight, ())


EVENTS = [
    event("2024-05-01", 0.2),
    event("2024-05-02", 0.4),
    event("2024-05-02", 0.1),
    event("2024-05-03", 0.5),
    event("2024-05-03", 0.6),
]


@pytest.mark.parametrize(
    ("selection", "kept"),
    [
        (Selection(), [0.2, 0.4, 0.1, 0.5, 0.6]),
        (Selection(since="2024-05-02"), [0.4, 0.1, 0.5, 0.6]),
        (Selection(until="2024-05-02"), [0.2, 0.4, 0.1]),
        (Selection(top=2), [0.5, 0.6]),
        (Selection(days=1), [0.5, 0.6]),
        (Selection(days=2, per_day=1), [0.4, 0.6]),
        (Selection(per_day=1), [0.2, 0.4, 0.6]),
        (Selection(until="2024-05-02", top=1), [0.4]),
        (Selection(since="2025-01-01"), []),
    ],
)
def test_selections(selection: Selection, kept: list[float]) -> None:
    assert [event.weight for event in select(EVENTS, selection)] == kept


@pytest.mark.parametrize("wrong", [{"since": "2024-02-30"}, {"until": "May"}, {"top": 0}, {"days": -1}])
def test_a_selection_that_makes_no_sense(wrong: dict[str, str | int]) -> None:
    with pytest.raises(timeline.UsageError, match=next(iter(wrong))):
        Selection(**wrong)  # type: ignore[arg-type]


def test_words_are_found_in_any_form(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "The mill burned down on 14 March 2021. The ferries sailed on 3 May 2022.\n", encoding="utf-8"
    )
    built = timeline.build(story, selection=Selection(about="sailing ferry"))
    assert [event.when.earliest for event in built.events] == ["2022-05-03"]


def test_what_is_left_out_is_told(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "The mill burned down on 14 March 2021. The dam opened on 3 May 2022.\n", encoding="utf-8"
    )
    built = timeline.build(story, selection=Selection(until="2021-12-31"))
    assert [event.when.earliest for event in built.events] == ["2021-03-14"]
    assert [notice.reason for notice in built.notices] == ["1 of 2 events are left out, as was asked for"]
