"""What would keep an output from being written is told before the articles are read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from timeline.pipeline import build


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Fills when articles are read."""
    done: list[str] = []

    def watched(*arguments: object, **options: object) -> object:
        done.append("read")
        return build(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("timeline.pipeline.build", watched)
    return done


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "t.html", "--locale", "xx"], "locale"),
        (["-o", "t.html", "--assets", "/etc"], "no folder beside the page"),
        (["-o", "-", "--format", "html", "--embed"], "name one with -o"),
        (["-o", "t.docx", "--template", "no.docx"], "cannot be read"),
        (["-o", "t.pptx", "--template", "story.txt"], "no template"),
        (["-o", "letter.docx", "--template", "./letter.docx"], "is an input as well as an output"),
    ],
)
def test_options_that_cannot_be(
    folder: Path, call: Call, reading: list[str], arguments: list[str], said: str
) -> None:
    import docx

    docx.Document().save(str(folder / "letter.docx"))
    before = {path: path.read_bytes() for path in folder.iterdir()}
    outcome = call("build", "story.txt", *arguments)
    assert (outcome.status, said in outcome.err, reading) == (2, True, [])
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize(
    ("suffix", "module", "extra"),
    [
        (".docx", "docx", "office"),
        (".pptx", "pptx", "office"),
        (".xlsx", "xlsxwriter", "office"),
        (".pdf", "typst", "pictures"),
        (".png", "typst", "pictures"),
        (".parquet", "pyarrow.parquet", "parquet"),
    ],
)
def test_a_missing_library(
    call: Call, reading: list[str], monkeypatch: pytest.MonkeyPatch, suffix: str, module: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    outcome = call("build", "story.txt", "-o", f"t{suffix}")
    assert (outcome.status, f"newstimeline[{extra}]" in outcome.err, reading) == (2, True, [])


def test_what_can_be_written_is(call: Call, reading: list[str]) -> None:
    assert call("build", "story.txt", "-o", "t.txt", "--locale", "de").status == 0
    assert reading == ["read"]


def test_a_format_that_no_output_has_is_told(call: Call) -> None:
    told = "no output is written as md: the suffixes say otherwise [format]"
    assert told in call("build", "story.txt", "-o", "t.txt", "--format", "md").err
    assert told not in call("build", "story.txt", "-o", "t.txt", "-o", "t.md", "--format", "md").err
    assert told not in call("build", "story.txt", "-o", "t", "-o", "u.txt", "--format", "md").err


def test_what_an_output_will_lack_is_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    told = call("build", "story.txt", "-o", "t.docx").err
    assert "warning: t.docx: it has no picture" in told
    assert "[no-extra]" in told
    assert "picture" not in call("build", "story.txt", "-o", "t.docx", "--quiet").err
