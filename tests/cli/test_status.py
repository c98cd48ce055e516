"""Exit statuses, and that data goes to stdout and all else to stderr."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

import pytest

from tests.cli.conftest import Call
from timeline.find import find
from timeline.model import TimeExpression


def test_all_read_is_0_and_says_what_was_written(folder: Path, call: Call) -> None:
    outcome = call("build", "story.txt", "--published", "2021-03-19", "-o", "t.html", "-o", "t.json")
    assert outcome.status == 0
    assert outcome.out == ""
    assert outcome.err.startswith("wrote: t.html: ")
    assert "14 March 2021" in (folder / "t.html").read_text(encoding="utf-8")
    saved = json.loads((folder / "t.json").read_text(encoding="utf-8"))
    assert [event["when"]["earliest"] for event in saved["events"]] == ["2021-03-14", "2021-03-16"]


def test_without_an_output_the_page_goes_to_out(folder: Path, call: Call) -> None:
    assert call("build", "story.txt").status == 0
    assert [path.name for path in (folder / "out").iterdir()] == ["timeline.html"]


def test_a_refused_input_is_1_and_the_rest_is_done(folder: Path, call: Call) -> None:
    (folder / "broken.json").write_text('{"text": ', encoding="utf-8")
    outcome = call("build", "broken.json", "story.txt", "missing.txt", "-o", "t.json")
    assert outcome.status == 1
    errors = [line for line in outcome.err.splitlines() if line.startswith("error: ")]
    assert [
        line for line in errors if line.startswith("error: broken.json: ") and line.endswith("[bad-json]")
    ]
    assert [line for line in errors if line.startswith("error: missing.txt: ")]
    saved = json.loads((folder / "t.json").read_text(encoding="utf-8"))
    assert saved["events"]
    assert {refused["input"] for refused in saved["refused"]} == {"broken.json", "missing.txt"}


def test_where_nothing_could_be_read_no_file_is_written(folder: Path, call: Call) -> None:
    (folder / "t.html").write_text("the page of yesterday", encoding="utf-8")
    outcome = call("build", "strory.txt", "-o", "t.html", "-o", "t.json", "-o", "-", "--format", "jsonl")
    assert outcome.status == 1
    first, *others = outcome.err.splitlines()
    assert first == "error: strory.txt: there is no such file or folder [not-found]"
    assert "warning: t.html: not written, as no input could be read [not-written]" in others
    assert (folder / "t.html").read_text(encoding="utf-8") == "the page of yesterday"
    assert not (folder / "t.json").exists()


@pytest.mark.parametrize("empty", ["", " \n"])
def test_an_empty_input_is_read(folder: Path, call: Call, empty: str) -> None:
    (folder / "empty.txt").write_text(empty, encoding="utf-8")
    outcome = call("build", "empty.txt", "-o", "t.json")
    assert outcome.status == 0  # what is in it, nothing, was read
    assert "there is nothing in it [empty]" in outcome.err
    assert "nothing-found" not in outcome.err
    assert json.loads((folder / "t.json").read_text(encoding="utf-8"))["events"] == []


@pytest.mark.parametrize("empty", ["", " \n", "\0" * 40])
def test_an_empty_input_replaces_no_output(folder: Path, call: Call, empty: str) -> None:
    (folder / "empty.txt").write_text(empty, encoding="utf-8")
    (folder / "t.html").write_text("the page of yesterday", encoding="utf-8")
    outcome = call("build", "empty.txt", "-o", "t.html", "-o", "t.json")
    assert outcome.status == 1  # not every output was written
    assert "warning: t.html: not written, as there is no article in the inputs [not-written]" in outcome.err
    assert (folder / "t.html").read_text(encoding="utf-8") == "the page of yesterday"
    assert (folder / "t.json").exists()


def test_nothing_on_standard_input_is_refused(folder: Path, spawn: Callable[..., Popen[bytes]]) -> None:
    (folder / "t.html").write_text("the page of yesterday", encoding="utf-8")
    process = spawn("build", "-", "-o", "t.html", "-o", "t.json")
    _, errors = process.communicate()
    assert process.returncode == 1
    assert b"error: -: nothing came on standard input [empty]" in errors
    assert (folder / "t.html").read_text(encoding="utf-8") == "the page of yesterday"
    assert not (folder / "t.json").exists()


def test_what_would_date_undated_reports_is_told(folder: Path, call: Call) -> None:
    (folder / "dam.txt").write_text("The dam of Ardle opened on Monday.\n", encoding="utf-8")
    told = "1 article of unknown day of publication, 1 report without a date: --published"
    assert told in call("build", "dam.txt", "-o", "t.html").err
    assert told not in call("build", "dam.txt", "-o", "t.html", "--quiet").err
    assert "--published" not in call("build", "dam.txt", "-o", "t.html", "--published", "2024-06-24").err


def test_what_lies_beside_a_page_is_told(folder: Path, call: Call) -> None:
    told = call("build", "story.txt", "-o", "t.html", "-o", "t.md", "--embed", "--assets", "ours").err
    assert "wrote: t.html.embed.txt: the frame to paste into another page" in told
    assert "wrote: ours/ beside t.html: what the page needs" in told
    assert "t.md.embed" not in told
    assert (folder / "t.html.embed.txt").exists()


def test_nothing_found_is_told(folder: Path, call: Call) -> None:
    (folder / "plain.txt").write_text("A sentence that says nothing of time.\n", encoding="utf-8")
    outcome = call("dates", "plain.txt", "--format", "jsonl")
    assert outcome.status == 0
    assert "warning: no temporal expression was found [nothing-found]\n" in outcome.err


def test_nothing_kept_is_not_nothing_found(folder: Path, call: Call) -> None:
    (folder / "dam.txt").write_text("The dam of Ardle opened on 3 May 2022.\n", encoding="utf-8")
    outcome = call("build", "dam.txt", "--about", "mill", "--format", "txt", "-o", "-")
    assert "1 of 1 events are left out, as was asked for [selection]" in outcome.err
    assert "nothing-found" not in outcome.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build"], "Missing argument"),
        (["built", "story.txt"], "No such command"),
        (["dates", "story.txt", "--format", "xml"], "jsonl"),
        (["build", "story.txt", "-o", "t.xyz"], ".json"),
        (["build", "story.txt", "-o", "t.html", "--format", "xyz"], "unknown format"),
        (["build", "story.txt", "-o", "-"], "--format"),
        (["build", "story.txt", "-o", "."], "is a folder"),
        (["build", "story.txt", "-o", "t.html", "--fragment", "--embed"], "choose one"),
        (["build", "story.txt", "-o", "no/such/t.html"], "there is no folder"),
        (["build", "story.txt", "-o", "story.txt"], "is an input"),
        (["build", "page.html", "-o", "./page.html"], "is an input"),
        (["build", "story.txt", "-o", "t.html", "-o", "t.html"], "twice"),
        (["build", "story.txt", "-o", "t.html", "-o", "./t.html"], "twice"),
        (["build", "story.txt", "-o", ""], "without a name"),
        (["build", "story.txt", "-o", f"{'x' * 300}.html"], "too long"),
        (["articles", "story.txt", "--corrections", "deep.toml"], "not TOML"),
        (["articles", "story.txt", "--corrections", "/dev/zero"], "500,000,000 bytes"),
        (["articles", "story.txt", "--corrections", "none.toml"], "cannot be read: No such file"),
        (["build", "story.txt", "--published", "2021-02-30", "-o", "t.html"], "2021-02-30"),
        (["dates", "story.txt", "--language", "english"], "no code of a language"),
        (["build", "story.txt", "--since", "2021-03-15", "--until", "2021-03-14"], "lies after until"),
    ],
)
def test_wrong_usage_is_2_says_what_and_writes_nothing(
    folder: Path, call: Call, arguments: list[str], said: str
) -> None:
    (folder / "page.html").write_text("<p>It opened on 3 May 2022.</p>", encoding="utf-8")
    (folder / "deep.toml").write_text(f"published = {'[' * 100_000}", encoding="utf-8")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    outcome = call(*arguments)
    assert outcome.status == 2
    assert outcome.out == ""
    assert outcome.err.startswith("error: ")
    assert said in outcome.err
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize(
    ("arguments", "end"),
    [
        (["built", "story.txt"], "See timeline --help.\n"),
        (["build", "story.txt", "--tpo", "3"], ") See timeline build --help.\n"),
        (["completion"], "fish. See timeline completion --help.\n"),
    ],
)
def test_wrong_usage_names_the_help_that_tells_more(call: Call, arguments: list[str], end: str) -> None:
    assert call(*arguments).err.endswith(end)


def test_an_output_inside_an_input_folder_never_replaces_an_article(folder: Path, call: Call) -> None:
    page = folder / "news" / "page.html"
    page.parent.mkdir()
    page.write_text("<p>The bridge at Ostrand opened on 3 May 2022.</p>", encoding="utf-8")
    before = page.read_bytes()
    assert call("build", "news", "-o", "news/page.html").status == 2
    assert page.read_bytes() == before


def test_a_file_that_is_no_timeline_is_1(folder: Path, call: Call) -> None:
    (folder / "t.json").write_text("[]", encoding="utf-8")
    outcome = call("render", "t.json", "-o", "t.html")
    assert outcome.status == 1
    assert outcome.err.startswith("error: t.json: ")


def test_a_fault_of_ours_in_one_article_costs_no_other(
    folder: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(text: str, language: str) -> list[TimeExpression]:
        if "Ostrand" in text:
            raise RecursionError("too deep")
        return find(text, language)

    monkeypatch.setattr("timeline.pipeline.find", faulty)
    (folder / "other.txt").write_text("The dam at Felden opened on 2 May 2022.\n", encoding="utf-8")
    outcome = call("events", "story.txt", "other.txt", "--format", "jsonl")
    assert outcome.status == 1
    assert [json.loads(line)["value"] for line in outcome.out.splitlines()] == ["2022-05-02"]
    assert "error: story.txt: " in outcome.err
    assert "[internal]" in outcome.err

    (folder / "many.jsonl").write_text('{"id": "7", "text": "The dam at Ostrand opened on 2 May 2022."}\n')
    outcome = call("events", "many.jsonl")
    assert "error: many.jsonl: " in outcome.err
    assert "the article 7" in outcome.err


def test_without_a_verb_the_help_is_shown(folder: Path, call: Call) -> None:
    outcome = call()
    assert outcome.status == 2
    assert outcome.err.startswith("Usage: timeline [OPTIONS] COMMAND")
    assert "\n  build " in outcome.err


def test_an_output_that_cannot_be_written_stops_no_other_and_hides_no_refusal(
    folder: Path, call: Call
) -> None:
    (folder / "plain.txt").write_text("A sentence that says nothing of time.\n", encoding="utf-8")
    outcome = call("build", "plain.txt", "missing.txt", "-o", "t.svg", "-o", "t.json")
    assert outcome.status == 1
    assert "error: there is no event to draw a picture of [output]\n" in outcome.err
    assert "[not-found]" in outcome.err
    assert (folder / "t.json").exists()
