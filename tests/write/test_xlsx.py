"""Excel: openpyxl reads back what was written, all of it text or number, never a formula."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest

from tests.write.stories import HOSTILE, hostile_story, random_story, story
from timeline.errors import UsageError
from timeline.model import Timeline
from timeline.write import Options, render
from timeline.write.outputs import xlsx
from timeline.write.visible import one_line


def _book(timeline: Timeline, options: Options | None = None) -> Any:
    return openpyxl.load_workbook(io.BytesIO(render(timeline, "xlsx", options or Options())))


def _rows(sheet: Any) -> list[dict[str, Any]]:
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


@pytest.mark.parametrize("timeline", [story(), hostile_story(), random_story(60), Timeline("", (), ())])
def test_everything_has_its_row(timeline: Timeline) -> None:
    book = _book(timeline)
    assert book.sheetnames == ["events", "reports", "sources", "refused"]
    events, reports, sources, refused = (_rows(sheet) for sheet in book)
    assert [row["title"] for row in events] == [one_line(event.title) for event in timeline.events]
    told = [report.quote for event in timeline.events for report in event.reports]
    assert [row["quote"] for row in reports] == [
        one_line(quote) for quote in (*told, *(report.quote for report in timeline.undated))
    ]
    assert [row["number"] for row in sources] == list(range(1, len(timeline.articles) + 1))
    assert len(refused) == len(timeline.refused)


@pytest.mark.parametrize(
    "evil", [*HOSTILE, "=1+1", "+1", "-1", "@x", "<r><t>x</t></r>", "<r></r></si>", "{=1}"]
)
def test_text_is_only_text(evil: str) -> None:
    data = render(replace(story(), events=(replace(story().events[0], title=evil, text=evil),)), "xlsx")
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            tags = {each.tag.rpartition("}")[2] for each in ElementTree.fromstring(parts.read(name)).iter()}
            assert "f" not in tags
    sheet = openpyxl.load_workbook(io.BytesIO(data))["events"]
    (cell,) = [each for head, each in zip(*sheet.iter_rows(max_row=2), strict=True) if head.value == "title"]
    assert cell.data_type == "s"
    assert cell.value.strip() == one_line(evil)


def test_reports_name_their_event_and_their_source() -> None:
    book = _book(story())
    events, sources = (
        {row["id"] for row in _rows(book["events"])},
        {row["number"] for row in _rows(book["sources"])},
    )
    reports = _rows(book["reports"])
    assert {row["event"] for row in reports} - {None} == events
    assert {row["source"] for row in reports} <= sources
    assert sum(row["event"] is None for row in reports) == len(story().undated)
    assert "nine (Hallin province) [2]; eleven (Hallin Broadcasting) [5]" in str(
        [row["disagreements"] for row in _rows(book["events"])]
    )


def test_only_web_addresses_are_links() -> None:
    def links(timeline: Timeline) -> list[Any]:
        cells = (cell for row in _book(timeline)["sources"].iter_rows() for cell in row)
        return [cell for cell in cells if cell.hyperlink]

    assert {cell.value: cell.hyperlink.target for cell in links(story())} == {
        article.url: article.url for article in story().articles if article.url
    }
    assert not links(hostile_story())


def test_what_a_cell_and_a_sheet_cannot_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(xlsx.cell("x" * 40_000)) == 32_767
    monkeypatch.setattr(xlsx, "_ROWS", 5)
    with pytest.raises(UsageError, match=r"write \.csv or \.parquet"):
        render(story(), "xlsx")


def test_what_is_for_people_is_printed() -> None:
    book = _book(story())
    for name, last in (("events", "disagreements"), ("reports", "why"), ("sources", "url")):
        head = [cell.value for cell in book[name][1]]
        printed = next(iter(book[name].iter_rows(max_row=1, max_col=head.index(last) + 1)))
        assert book[name].print_area.endswith(f"${printed[-1].column_letter}${book[name].max_row}")


def test_the_same_bytes_and_the_right_direction() -> None:
    assert render(story(), "xlsx") == render(story(), "xlsx")
    assert _book(story(), Options(locale="ar"))["events"].sheet_view.rightToLeft
    assert _book(story()).properties.title == story().title
