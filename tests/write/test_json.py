"""JSON: the schema describes it, and reading it back gives the same timeline."""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import Any

import jsonschema
import pytest

from tests.write.stories import hostile_story, random_story, story
from timeline.errors import InputError
from timeline.model import Timeline
from timeline.write import Options, loads, render
from timeline.write.visible import spelled_out

STORIES = [story(), hostile_story(), random_story(40), Timeline("", (), ())]


def _schema() -> Any:
    return json.loads(
        resources.files("timeline.write").joinpath("schema/timeline.schema.json").read_text("utf-8")
    )


@pytest.mark.parametrize("timeline", STORIES, ids=lambda each: each.title[:20])
def test_what_is_saved_comes_back_as_it_was(timeline: Timeline) -> None:
    saved = render(timeline, "json")
    assert loads(saved) == timeline
    assert render(loads(saved), "json") == saved


@pytest.mark.parametrize("timeline", STORIES, ids=lambda each: each.title[:20])
def test_schema_describes_it(timeline: Timeline) -> None:
    jsonschema.Draft202012Validator.check_schema(_schema())
    jsonschema.validate(json.loads(render(timeline, "json")), _schema())


@pytest.mark.parametrize("timeline", STORIES, ids=lambda each: each.title[:20])
def test_is_spelled_as_python_spells_it(timeline: Timeline) -> None:
    saved = render(timeline, "json").decode()
    spelled = json.dumps(json.loads(saved), ensure_ascii=False, indent=1) + "\n"
    assert spelled_out(spelled).encode("utf-8", "backslashreplace").decode() == saved


def test_schema_knows_every_field() -> None:
    strict = json.loads(
        json.dumps(_schema()).replace('"type": "object"', '"type": "object", "additionalProperties": false')
    )
    jsonschema.validate(json.loads(render(story(), "json")), strict)


def test_a_title_that_is_asked_for_is_written() -> None:
    assert json.loads(render(story(), "json", Options(title="Another")))["title"] == "Another"


def test_unknown_fields_are_left_aside() -> None:
    data = json.loads(render(story(), "json"))
    data["events"][0]["colour"] = "of a later version"
    assert loads(json.dumps(data)) == story()


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda data: data.pop("title"), "title"),
        (lambda data: data.update(events=3), "events"),
        (lambda data: data["events"][2].update(status="maybe"), "events[2].status"),
        (lambda data: data["events"][0]["when"].update(earliest="2024-02-30"), "events[0].when.earliest"),
        (lambda data: data["events"][0]["when"].update(latest="soon"), "events[0].when.latest"),
        (lambda data: data["events"][0]["reports"][0].update(phrase=[1]), "events[0].reports[0].phrase"),
        (lambda data: data["articles"][1].update(published="yesterday"), "articles[1].published"),
        (lambda data: data["articles"].append(None), "articles[8]"),
    ],
)  # fmt: skip
def test_wrong_fields_are_named(change: Any, place: str) -> None:
    data = json.loads(render(story(), "json"))
    change(data)
    with pytest.raises(InputError, match="not a saved timeline") as caught:
        loads(json.dumps(data), name="t.json")
    assert caught.value.code == "bad-timeline"
    assert place in caught.value.reason


@pytest.mark.parametrize(
    "data", [b"", b"[", b"\xff\xfe\x00", b"[" * 100_000, b"[]", b"null", b"NaN", b'{"articles": Infinity}']
)
def test_what_is_no_timeline(data: bytes) -> None:
    with pytest.raises(InputError):
        loads(data)


def test_nothing_in_json_steers_a_terminal() -> None:
    evil = "Dam \x1b[2J\x7f\x9b31m\u202etxt\u2066\u2028 opens"
    made = Timeline(evil, (), ())
    for name in ("json", "timelinejs"):
        written = render(made, name)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", written.decode())
    assert json.loads(render(made, "json"))["title"] == evil
