"""What ``articles``, ``dates`` and ``events`` print."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.conftest import STORY, Call
from timeline.cli.terminal import one_line, printable


def test_dates_as_json_lines(folder: Path, call: Call) -> None:
    outcome = call("dates", "story.txt", "--published", "2021-03-19", "--format", "jsonl")
    row = json.loads(outcome.out)
    assert (row["id"], row["published"], row["published_basis"], row["language"]) == (
        "story.txt",
        "2021-03-19",
        "given",
        "en",
    )
    first, second = row["expressions"]
    assert STORY[first["start"] : first["end"]] == first["text"] == "14 March 2021"
    assert (first["type"], first["value"]) == ("DATE", "2021-03-14")
    assert (second["text"], second["earliest"], second["latest"]) == ("Tuesday", "2021-03-16", "2021-03-16")
    assert second["why"]
    assert second["rule"]


def test_events_as_json_lines(folder: Path, call: Call) -> None:
    outcome = call("events", "story.txt", "--published", "2021-03-19", "--format", "jsonl")
    rows = [json.loads(line) for line in outcome.out.splitlines()]
    dated = [row for row in rows if row["ground"] == "phrase"]
    assert [row["value"] for row in dated] == ["2021-03-14", "2021-03-16"]
    assert all(STORY[row["start"] : row["end"]] == row["quote"] for row in rows)
    assert {row["article"] for row in rows} == {"story.txt"}


def test_articles_in_every_format(folder: Path, call: Call) -> None:
    table = call("articles", "story.txt", "--published", "2021-03-19").out.splitlines()
    assert table[0].split() == ["PUBLISHED", "GROUND", "LANG", "ID", "TITLE"]
    assert table[1].split()[:4] == ["2021-03-19", "given", "en", "story.txt"]
    rows = json.loads(call("articles", "story.txt", "--format", "json").out)
    lines = call("articles", "story.txt", "--format", "jsonl").out.splitlines()
    assert rows == [json.loads(line) for line in lines]
    assert rows[0]["published"] is None


def test_dates_as_a_table(folder: Path, call: Call) -> None:
    lines = call("dates", "story.txt", "--published", "2021-03-19", "--format", "table").out.splitlines()
    assert lines[0].split() == ["ARTICLE", "AT", "EXPRESSION", "TYPE", "VALUE", "WHY"]
    assert lines[2].split()[2:5] == ["Tuesday", "DATE", "2021-03-16"]
    assert len(lines) == 3


def test_dates_as_text_marks_each_and_says_why(folder: Path, call: Call) -> None:
    text = call("dates", "story.txt", "--published", "2021-03-19").out
    assert "burned down on [14 March 2021 1]. " in text
    assert "voted on [Tuesday 2] to rebuild" in text
    assert "   2  Tuesday  2021-03-16  " in text
    assert "\x1b" not in text


@pytest.mark.parametrize(
    ("variables", "colour"),
    [({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False), ({}, False)],
)
def test_the_environment_forces_and_forbids_colour(
    call: Call, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], colour: bool
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in call("dates", "story.txt").out) == colour


def test_standard_input(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(STORY.encode())))
    outcome = call("dates", "-", "--format", "jsonl")
    assert json.loads(outcome.out)["expressions"][0]["value"] == "2021-03-14"


def test_a_timeline_on_standard_output(call: Call) -> None:
    outcome = call("build", "story.txt", "-o", "-", "--format", "json")
    assert json.loads(outcome.out)["events"]
    assert "wrote" not in outcome.err


def test_quiet_leaves_only_errors(folder: Path, call: Call) -> None:
    (folder / "empty.txt").write_text("", encoding="utf-8")
    assert "[empty]" in call("articles", "empty.txt").err
    assert call("articles", "empty.txt", "--quiet").err == ""
    assert "missing.txt" in call("articles", "missing.txt", "--quiet").err


def test_control_characters_never_reach_the_terminal(folder: Path, call: Call) -> None:
    steering = "\x1b]0;owned\x07\x9b31m\u202e"
    record = {
        "id": f"id{steering}",
        "title": f"News{steering}",
        "text": f"It burned{steering} on 14 March 2021.",
    }
    (folder / "steering.json").write_text(json.dumps(record), encoding="utf-8")
    for verb in ("articles", "dates", "events"):
        for format in ((), ("--format", "json"), ("--format", "jsonl")):
            outcome = call(verb, "steering.json", *format)
            shown = outcome.out + outcome.err
            assert "\\u202e" in shown
            assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown)


def test_many_warnings_of_a_kind_are_summed_up(folder: Path, call: Call) -> None:
    for number in range(12):
        (folder / f"empty{number:02}.txt").write_text("", encoding="utf-8")
    told = [line for line in call("articles", ".").err.splitlines() if line.endswith("[empty]")]
    assert len(told) == 6
    assert told[-1] == "warning: 7 more like these [empty]"


def test_each_character_that_steers_a_terminal_is_spelled_out_and_no_other() -> None:
    controls = {*range(0x20), *range(0x7F, 0xA0)} - {ord(sign) for sign in "\t\n"}
    turning = {0x61C, 0x200E, 0x200F, 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
    steering = {*controls, *turning, *range(0xD800, 0xE000)}
    assert {code for code in range(0x11000) if printable(chr(code)) != chr(code)} == steering
    assert printable("\x1b") == "\\u001b"
    assert one_line(" a\n\tb\x1b ") == "a b\\u001b"
