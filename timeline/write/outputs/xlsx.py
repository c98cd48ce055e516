"""Excel: events, reports and sources as sheets that can be filtered; text is never a formula."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from timeline.errors import UsageError
from timeline.model import Timeline
from timeline.write import dates
from timeline.write.extras import need
from timeline.write.markup import web_address
from timeline.write.options import Options
from timeline.write.sources import Sources, cited
from timeline.write.stamp import repacked, stamp
from timeline.write.story import Story
from timeline.write.visible import one_line
from timeline.write.words import Words, words_for

NAME = "xlsx"
SUFFIX = ".xlsx"

_Cell: TypeAlias = "str | int | float | None"
_CELL = 32_767  # characters that a cell can hold
_ROWS = 1_048_575  # under the headings
_LINKS = 65_530  # that a sheet can hold
_LINK = 2_079  # characters of the longest address that Excel opens
_WIDE = {
    "title": 50, "text": 60, "quote": 60, "why": 50, "disagreements": 44, "url": 40, "reason": 60,
    "input": 40, "source": 9, "sources": 10, "number": 9, "start": 9, "end": 9, "status": 12, "language": 10,
    "published": 24,
}  # fmt: skip
_WIDTH = 18
_PLAIN = {"text_wrap": True, "valign": "top", "align": "left"}
_HEAD = _PLAIN | {"bold": True, "bg_color": "#E3E9F2", "bottom": 1}
_LINKED = _PLAIN | {"font_color": "#1F5FBF", "underline": 1}
_A4 = 9
_LINE = 15  # points
_MOST_LINES = 27  # a row is at most 409 points high
# The columns for people, which are printed, and those for programs.
_EVENTS = (
    ("date", "title", "status", "sources", "disagreements"),
    (
        "text",
        "actors",
        "places",
        "earliest",
        "latest",
        "edtf",
        "date_kind",
        "weight",
        "voices",
        "background",
        "id",
    ),
)
_REPORTS = (
    ("date", "quote", "source", "name", "status", "said_by", "why"),
    ("edtf", "start", "end", "event"),
)
_SOURCES = (("number", "title", "name", "author", "published", "url"), ("published_basis", "language", "id"))
_REFUSED = (("input", "code", "reason"), ())


def check(options: Options) -> None:
    """UsageError without the extra ``office``."""
    need("xlsxwriter", "office", "Excel")


def render(timeline: Timeline, options: Options) -> bytes:
    """The workbook; UsageError without the extra ``office``, or for more rows than a sheet has.

    Days stay ISO text: a cell of a date knows no year before 1900 and nothing of "late April".
    """
    library = need("xlsxwriter", "office", "Excel")
    made = stamp(timeline)
    words = words_for(timeline, options)
    title = one_line(timeline.title)
    out = io.BytesIO()
    never = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    book = library.Workbook(out, {"in_memory": True, **never})
    book.set_properties({"title": title, "author": "newstimeline", "created": made.replace(tzinfo=None)})
    formats = [book.add_format(each) for each in (_HEAD, _PLAIN, _LINKED)]
    for name, columns, rows in (
        ("events", _EVENTS, _events(timeline, words)),
        ("reports", _REPORTS, _reports(timeline, words)),
        ("sources", _SOURCES, _sources(timeline)),
        (
            "refused",
            _REFUSED,
            ({key: getattr(each, key) for key in _REFUSED[0]} for each in timeline.refused),
        ),
    ):
        sheet = book.add_worksheet(name)
        if words.direction == "rtl":
            sheet.right_to_left()
        _fill(sheet, columns, list(rows), formats)
    book.close()
    return repacked(out.getvalue(), made)


def _fill(
    sheet: Any,
    columns: tuple[Sequence[str], Sequence[str]],
    rows: Sequence[dict[str, _Cell]],
    formats: Sequence[Any],
) -> None:
    """Headings that stay in view and filter, and the rows under them."""
    if len(rows) > _ROWS:
        raise UsageError(f"{len(rows)} rows are more than a sheet of Excel holds; write .csv or .parquet")
    heading, plain, linked = formats
    names = (*columns[0], *columns[1])
    for place, name in enumerate(names):
        sheet.set_column(place, place, _WIDE.get(name, _WIDTH), plain)
        sheet.write_string(0, place, name, heading)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(names) - 1)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, len(rows), len(columns[0]) - 1)
    sheet.fit_to_pages(1, 0)
    for at, row in enumerate(rows, 1):
        sheet.set_row(at, _LINE * _lines(row))
        for place, name in enumerate(names):
            value = row[name]
            if isinstance(value, int | float):
                sheet.write_number(at, place, value, plain)
            elif value and name == "url" and web_address(value) and len(value) <= _LINK and at <= _LINKS:
                sheet.write_url(at, place, value, linked, string=cell(value))
            elif value:
                sheet.write_string(at, place, cell(value), plain)


def _lines(row: dict[str, _Cell]) -> int:
    """How many lines the row's longest cell needs: not every program reckons that when it opens the file."""
    needed = (
        -(-len(value) // _WIDE.get(name, _WIDTH)) for name, value in row.items() if isinstance(value, str)
    )
    return min(max(needed, default=1) or 1, _MOST_LINES)


def cell(text: str) -> str:
    """Text as a cell can hold it: at most 32,767 characters, and never what XlsxWriter takes for XML of its
    own making ("<r>…</r>"), which a space in front prevents.
    """
    shown = one_line(text)
    if len(shown) > _CELL:
        shown = shown[: _CELL - 1] + "…"
    return f" {shown}" if shown.startswith("<r>") else shown


def _events(timeline: Timeline, words: Words) -> Iterator[dict[str, _Cell]]:
    sources = Sources(timeline, words)
    for event in timeline.events:
        when = event.when
        yield {
            "date": dates.phrase(when, words),
            "title": event.title,
            "status": event.status,
            "sources": cited(sources.of(event)),
            "disagreements": " | ".join(sources.dispute(each) for each in event.disagreements),
            "text": event.text,
            "actors": "; ".join(event.actors),
            "places": "; ".join(event.places),
            "earliest": when.earliest,
            "latest": when.latest,
            "edtf": when.edtf,
            "date_kind": dates.kind_of(when),
            "weight": event.weight,
            "voices": event.voices,
            "background": "yes" if event.background else "no",
            "id": event.id,
        }


def _reports(timeline: Timeline, words: Words) -> Iterator[dict[str, _Cell]]:
    """Every report of every event, then those without a date, which have no event."""
    numbers, story = Sources(timeline, words).numbers, Story.of(timeline, words)
    told = [(event.id, report) for event in timeline.events for report in event.reports]
    for event, report in (*told, *(("", report) for report in timeline.undated)):
        yield {
            "date": dates.phrase(report.when, words) if report.when else "",
            "quote": report.quote,
            "source": numbers.get(report.article),
            "name": story.source_name(report.article),
            "status": report.status,
            "said_by": report.said_by,
            "why": report.why,
            "edtf": report.when.edtf if report.when else "",
            "start": report.start,
            "end": report.end,
            "event": event,
        }


def _sources(timeline: Timeline) -> Iterator[dict[str, _Cell]]:
    for number, article in enumerate(timeline.articles, 1):
        published = article.published
        yield {
            "number": number,
            "title": article.title,
            "name": article.source,
            "author": article.author,
            "published": published.text if published else "",
            "url": article.url,
            "published_basis": published.basis if published else "",
            "language": article.language,
            "id": article.id,
        }
