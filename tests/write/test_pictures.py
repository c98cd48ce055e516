"""PNG and PDF: drawn without a browser, with the same bytes, and readable for those who are read to."""

from __future__ import annotations

import io
import struct
import sys
from dataclasses import replace
from typing import Any

import pypdf
import pytest

from tests.write.stories import hostile_story, random_story, story
from timeline.errors import OutputError, UsageError
from timeline.model import Timeline
from timeline.write import Options, render

STORIES = [story(), hostile_story(), random_story(60)]
EMPTY = Timeline("", (), ())


def _pdf(timeline: Timeline, options: Options | None = None) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(render(timeline, "pdf", options or Options())))


def _text(timeline: Timeline, options: Options | None = None) -> str:
    """The letters of all pages, without the spaces that a reader of PDF has to guess."""
    return "".join("".join(page.extract_text() for page in _pdf(timeline, options).pages).split())


def _links(timeline: Timeline) -> set[str]:
    notes: list[Any] = [
        note.get_object() for page in _pdf(timeline).pages for note in page.get("/Annots", ())
    ]
    return {note["/A"]["/URI"] for note in notes if "/URI" in note.get("/A", {})}


@pytest.mark.parametrize("timeline", STORIES, ids=["story", "hostile", "random"])
def test_png_has_two_pixels_for_each_that_was_asked_for(timeline: Timeline) -> None:
    data = render(timeline, "png", Options(width=700))
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">I", data[16:20])[0] == 1400
    assert data == render(timeline, "png", Options(width=700))


def test_png_in_the_dark_is_another() -> None:
    assert len({render(story(), "png", Options(theme=theme)) for theme in ("auto", "light", "dark")}) == 2


def test_an_empty_story_has_no_png() -> None:
    with pytest.raises(OutputError, match="no event"):
        render(EMPTY, "png")


@pytest.mark.parametrize("timeline", [story(), random_story(60)])
def test_pdf_tells_every_event_and_quote(timeline: Timeline) -> None:
    text = _text(timeline)
    for event in timeline.events:
        for said in (event.title, *(report.quote for report in event.reports)):
            assert "".join(said.split()) in text


def test_pdf_has_links_and_bookmarks_and_a_title() -> None:
    document = _pdf(story())
    assert _links(story()) == {article.url for article in story().articles if article.url}
    assert document.metadata is not None
    assert document.metadata.title == story().title
    headings = [
        item.title for part in document.outline for item in (part if isinstance(part, list) else [part])
        if not isinstance(item, list)
    ]  # fmt: skip
    assert headings[0] == story().title
    assert {"Background", "Events", "Planned", "Sources"} <= set(headings)


def test_pdf_is_tagged_with_its_language_and_the_chart_described() -> None:
    data = render(story(), "pdf")
    root = _pdf(story()).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert b"pdfuaid" in data
    elements, described = [root["/StructTreeRoot"]], ""
    while elements:
        each = elements.pop().get_object()
        described += str(each.get("/Alt", "")) if isinstance(each, dict) else ""
        inner = each.get("/K", []) if isinstance(each, dict) else []
        elements += [
            kid for kid in (inner if isinstance(inner, list) else [inner]) if not isinstance(kid, int)
        ]
    assert "28 events between" in described


def test_pdf_pages_are_numbered() -> None:
    pages = _pdf(story()).pages
    for number, page in enumerate(pages, 1):
        assert f"{number}/{len(pages)}" in "".join(page.extract_text().split())


@pytest.mark.parametrize("timeline", [*STORIES, EMPTY], ids=["story", "hostile", "random", "empty"])
def test_pdf_has_the_same_bytes(timeline: Timeline) -> None:
    assert render(timeline, "pdf") == render(timeline, "pdf")
    assert not timeline.events or len(_pdf(timeline).pages) >= 1


def test_hostile_text_is_neither_link_nor_code() -> None:
    assert not _links(hostile_story())
    code = '#panic("run") *bold* $x$ #link("https://evil.example")[x] @source-1 \\ // gone'
    event = replace(story().events[0], title=code)
    assert "".join(code.split()) in _text(replace(story(), events=(event,), title=code))


def test_what_could_not_be_used_is_told() -> None:
    text = _text(story())
    assert all("".join(each.input.split()) in text for each in story().refused)
    assert all("".join(each.quote.split()) in text for each in story().undated)
    assert "Noeventwasfound" in _text(EMPTY)


@pytest.mark.parametrize("format", ["png", "pdf"])
def test_without_the_library_it_says_what_to_install(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UsageError, match=r'pip install "newstimeline\[pictures\]"'):
        render(story(), format)
