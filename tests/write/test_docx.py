"""Word: python-docx reads back what was written, and what readers aloud and Word itself need is there."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.write.stories import hostile_story, random_story, story
from timeline.errors import UsageError
from timeline.model import Timeline
from timeline.write import Options, render, write
from timeline.write.story import Story
from timeline.write.visible import one_line
from timeline.write.words import words_for

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _document(timeline: Timeline, options: Options | None = None) -> Any:
    return docx.Document(io.BytesIO(render(timeline, "docx", options or Options())))


def _rows(document: Any) -> list[Any]:
    """The rows of all tables without their headings."""
    return [row for table in document.tables for row in table.rows[1:]]


@pytest.mark.parametrize("timeline", [story(), hostile_story(), random_story(60)])
def test_a_row_an_event(timeline: Timeline) -> None:
    rows = _rows(_document(timeline))
    events = Story.of(timeline, words_for(timeline, Options())).events
    for row, event in zip(rows, events, strict=True):
        assert one_line(event.title) in row.cells[1].text
        assert all(one_line(report.quote) in row.cells[1].text for report in event.reports)
        assert row.cells[2].text


def test_disagreements_name_their_sides() -> None:
    rows = _rows(_document(story()))
    text = next(row.cells[1].text for row in rows if "Death toll" in row.cells[1].text)
    told = "The number of missing differs: nine (Hallin province) [2]; eleven (Hallin Broadcasting) [5]"
    assert f"Sources disagree: {told}" in text


def test_numbers_lead_to_sources_and_sources_to_pages() -> None:
    document = _document(story())
    marks = {each.get(f"{WORD}name") for each in document.element.iter(f"{WORD}bookmarkStart")}
    leads = {
        each.get(f"{WORD}anchor")
        for each in document.element.iter(f"{WORD}hyperlink")
        if each.get(f"{WORD}anchor")
    }
    assert leads <= marks == {f"source_{number}" for number in range(1, len(story().articles) + 1)}
    links = {each.target_ref for each in document.part.rels.values() if each.is_external}
    assert links == {article.url for article in story().articles if article.url}


def test_hostile_addresses_are_no_links() -> None:
    assert not [each for each in _document(hostile_story()).part.rels.values() if each.is_external]


def test_it_can_be_read_aloud() -> None:
    document = _document(story())
    styles = [each.style.name for each in document.paragraphs]
    assert styles[0] == "Title"
    headings = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    assert headings[:3] == ["Background", "Events", "Planned"]
    assert headings[-1] == "Sources"
    assert len(document.tables) == 3
    assert "28 events" in document.inline_shapes[0]._inline.docPr.get("descr")
    assert document.tables[0].rows[0]._tr.find(f"{WORD}trPr/{WORD}tblHeader") is not None
    assert document.styles["Normal"].element.find(f"{WORD}rPr/{WORD}lang").get(f"{WORD}val") == "en-GB"
    assert document.core_properties.title == story().title


def test_arabic_runs_from_the_right() -> None:
    document = _document(story(), Options(locale="ar"))
    assert document.styles["Normal"].element.find(f"{WORD}pPr/{WORD}bidi") is not None
    assert document.tables[0]._tbl.tblPr.find(f"{WORD}bidiVisual") is not None


def test_an_empty_story_says_so() -> None:
    document = _document(Timeline("", (), ()))
    assert "No event was found" in document.paragraphs[-1].text
    assert not document.inline_shapes


def test_its_time_is_the_stories(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    data = render(story(), "docx")
    assert data == render(story(), "docx")
    assert {each.date_time for each in zipfile.ZipFile(io.BytesIO(data)).infolist()} == {
        (2025, 3, 9, 0, 0, 0)
    }
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert _document(story()).core_properties.created.isoformat() == "2023-11-14T22:13:20+00:00"


def test_a_template_keeps_its_text_and_its_page(tmp_path: Path) -> None:
    letter = docx.Document()
    letter.add_paragraph("The Letterhead of Ardle")
    for name in ("List Bullet", "Table Grid"):
        letter.styles[name].delete()
    letter.save(str(tmp_path / "letter.docx"))
    document = _document(story(), Options(template=tmp_path / "letter.docx"))
    assert document.paragraphs[0].text == "The Letterhead of Ardle"
    assert document.sections[0].page_width == letter.sections[0].page_width
    assert len(_rows(document)) == len(story().events)


def test_a_template_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    docx.Document().save(str(path))
    before = path.read_bytes()
    with pytest.raises(UsageError, match="is the template as well as an output"):
        write(story(), path, options=Options(template=path))
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [None, b"", b"no zip"])
def test_a_template_that_is_none(content: bytes | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "a.docx").write_bytes(content)
    with pytest.raises(UsageError, match=r"a\.docx: .*template"):
        render(story(), "docx", Options(template=tmp_path / "a.docx"))


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(UsageError, match=r'pip install "newstimeline\[office\]"'):
        render(story(), "docx")


def test_without_a_library_to_draw_there_is_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert not _document(story()).inline_shapes
