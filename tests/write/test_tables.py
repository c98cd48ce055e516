"""Parquet and the table of TimelineJS, read back."""

from __future__ import annotations

import csv
import io
import json
import sys
from dataclasses import replace
from typing import Any

import pyarrow.parquet
import pytest

from tests.write.stories import hostile_story, random_story, story, when
from timeline.errors import UsageError
from timeline.model import Timeline
from timeline.write import Options, render

STORIES = [story(), hostile_story(), random_story(40), Timeline("", (), ())]


def _table(timeline: Timeline, options: Options | None = None) -> Any:
    return pyarrow.parquet.read_table(io.BytesIO(render(timeline, "parquet", options or Options())))


def _sheet(timeline: Timeline) -> list[dict[str, str]]:
    text = render(timeline, "timelinejs-csv").decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("timeline", STORIES, ids=["story", "hostile", "random", "empty"])
def test_parquet_has_a_row_an_event(timeline: Timeline) -> None:
    table = _table(timeline)
    assert table.num_rows == len(timeline.events)
    assert table.schema.names == _table(story()).schema.names
    for row, event in zip(table.to_pylist(), timeline.events, strict=True):
        assert (row["earliest"], row["latest"]) == (event.when.earliest, event.when.latest)
        assert len(row["reports"]) == len(event.reports)
        assert [each["text"] for each in row["disagreements"]] == [
            each.text.encode("utf-8", "replace").decode() for each in event.disagreements
        ]


def test_parquet_keeps_quotes_sources_and_sides() -> None:
    row = next(row for row in _table(story()).to_pylist() if row["title"].startswith("Death toll"))
    told = row["reports"][0]
    assert told["source"] == "Kestrel Wire"
    assert told["published"] == "2025-03-05"
    assert told["end"] - told["start"] == len(told["quote"])
    assert {side["value"] for each in row["disagreements"] for side in each["sides"]} >= {"nine", "eleven"}


def test_parquet_has_the_same_bytes_and_its_title() -> None:
    assert render(story(), "parquet") == render(story(), "parquet")
    assert _table(story(), Options(title="Mine")).schema.metadata[b"title"] == b"Mine"


def test_parquet_without_the_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r'pip install "newstimeline\[parquet\]"'):
        render(story(), "parquet")


@pytest.mark.parametrize("timeline", STORIES, ids=["story", "hostile", "random", "empty"])
def test_the_sheet_is_the_json_as_a_table(timeline: Timeline) -> None:
    title, *rows = _sheet(timeline)
    slides = json.loads(render(timeline, "timelinejs"))
    assert title["Type"] == "title"
    assert len(rows) == len(slides["events"])
    for row, slide in zip(rows, slides["events"], strict=True):
        assert row["Headline"].removeprefix("'") == slide["text"]["headline"]
        assert row["Year"] == str(slide["start_date"]["year"])
        assert row["End Month"] == str(slide.get("end_date", {}).get("month", ""))
        assert not [
            text for name, text in row.items() if "Year" not in name and text[:1] in ("=", "+", "-", "@")
        ]


def test_the_sheet_has_clocks_and_years_before_ours() -> None:
    events = (
        replace(story().events[0], when=when("-0043-03-15")),
        replace(story().events[1], when=when("2025-03-04T04:10", grain="minute")),
    )
    _, early, late = _sheet(replace(story(), events=events))
    assert (early["Year"], early["Time"]) == ("-43", "")
    assert (late["Time"], late["End Time"]) == ("4:10:00", "")
