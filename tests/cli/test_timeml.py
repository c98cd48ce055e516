"""``timeline dates`` writes TimeML, and ``timeline build`` reads it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import STORY, Call


def test_a_folder_of_timeml_builds_the_same_timeline(folder: Path, call: Call) -> None:
    (folder / "news").mkdir()
    (folder / "news" / "story.txt").write_text(STORY, encoding="utf-8")
    (folder / "news" / "dam.txt").write_text("The dam at Ahrbeck opened on 3 May 2020.\n", encoding="utf-8")
    saying = ("--published", "2021-03-19")
    written = call("dates", "news", *saying, "--format", "timeml", "-o", "marked")
    assert (written.status, written.out) == (0, "")
    assert written.err == "wrote: marked: 2 articles as TimeML\n"
    assert sorted(path.name for path in (folder / "marked").iterdir()) == ["dam.tml", "story.tml"]
    events = []
    for source in ("news", "marked"):
        assert call("build", source, *saying, "-o", "t.json").status == 0
        events.append(json.loads((folder / "t.json").read_text(encoding="utf-8"))["events"])
    assert events[0] == events[1]
    again = call("dates", "marked", "--format", "timeml", "-o", "marked")
    assert (again.status, "is an input" in again.err) == (2, True)


def test_one_article_is_a_file_or_standard_output(folder: Path, call: Call) -> None:
    printed = call("dates", "story.txt", "--format", "timeml").out
    assert call("dates", "story.txt", "-o", "story.tml").status == 0
    assert (folder / "story.tml").read_text(encoding="utf-8") == printed
    assert '<TIMEX3 tid="t1" type="DATE" value="2021-03-14"' in printed


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["story.txt", "more.txt", "--format", "timeml"], "2 articles"),
        (["story.txt", "more.txt", "-o", "both.tml"], "2 articles"),
        (["story.txt", "-o", "out.json"], "--format timeml"),
        (["story.txt", "--format", "timeml", "-o", "more.txt"], "is a file"),
        (["story.txt", "-o", "no/such/a.tml"], "there is no folder"),
        (["old.tml", "-o", "old.tml"], "is an input"),
    ],
)
def test_what_cannot_be_written_is_refused(folder: Path, call: Call, arguments: list[str], said: str) -> None:
    (folder / "more.txt").write_text("It rained on 3 May 2020.", encoding="utf-8")
    (folder / "old.tml").write_text("<TimeML><TEXT>It rained.</TEXT></TimeML>", encoding="utf-8")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    outcome = call("dates", *arguments)
    assert (outcome.status, outcome.out, said in outcome.err) == (2, "", True)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
