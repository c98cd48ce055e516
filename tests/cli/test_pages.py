"""The pages that options choose: without a script, for other pages, for sites with strict policies."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.cli.conftest import Call


def test_lite_has_no_script_and_speaks_the_locale(folder: Path, call: Call) -> None:
    assert call("build", "story.txt", "--lite", "--locale", "de", "-o", "t.html").status == 0
    page = (folder / "t.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "14. März 2021" in page


def test_fragment_is_a_section(folder: Path, call: Call) -> None:
    assert call("build", "story.txt", "--fragment", "-o", "t.html").status == 0
    page = (folder / "t.html").read_text(encoding="utf-8")
    assert page.startswith('<section class="newstimeline"')
    assert "<html" not in page


def test_assets_and_snippet_lie_beside_the_page(folder: Path, call: Call) -> None:
    assert call("build", "story.txt", "--assets", "a/b", "--embed", "-o", "t 1.html").status == 0
    page = (folder / "t 1.html").read_text(encoding="utf-8")
    assert {path.name for path in (folder / "a/b").iterdir()} >= {"timeline.js", "plotly.js"}
    assert 'src="a/b/timeline.js"' in page
    assert 'src="t%201.html"' in (folder / "t 1.html.embed.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["", "..", "../a", "/tmp/a", "a b", "https://a.example", "a/"])
def test_assets_stay_beside_the_page(folder: Path, call: Call, name: str) -> None:
    outcome = call("build", "story.txt", "--assets", name, "-o", "t.html")
    assert outcome.status == 2
    assert "beside the page" in outcome.err


@pytest.mark.parametrize("option", [("--embed",), ("--assets", "a")])
def test_nothing_lies_beside_standard_output(call: Call, option: tuple[str, ...]) -> None:
    outcome = call("build", "story.txt", *option, "-o", "-", "--format", "html")
    assert (outcome.status, outcome.out) == (2, "")


def test_word_begins_with_the_template(folder: Path, call: Call) -> None:
    letter = docx.Document()
    letter.add_paragraph("The Letterhead")
    letter.save(str(folder / "letter.docx"))
    assert call("build", "story.txt", "--template", "letter.docx", "-o", "t.docx").status == 0
    assert docx.Document(str(folder / "t.docx")).paragraphs[0].text == "The Letterhead"
    wrong = call("build", "story.txt", "--template", "story.txt", "-o", "t.docx")
    assert wrong.status == 2
    assert "no template that can be used" in wrong.err
