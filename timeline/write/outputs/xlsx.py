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
from timeline.write.visible import one_line
from timeline.write.words import Words, words_for

NAME = "xlsx"
SUFFIX = ".xlsx"

_Cell: TypeAlias = "str | int | float | None"
_CELL = 32_767  # characters that a cell can hold
_ROWS = 1_048_575  # under the headings
_LINKS = 65_530  # that a sheet can hold
_LINK = 2_079  # characters of the longest address that Excel opens
_WIDE = {"title": 46, "text": 60, "quote": 60, "why": 50, "disagreements": 50, "url": 40, "reason": 60}
_WIDTH = 20
_LINE = 15  # points
_MOST_LINES = 27  # a row is at most 409 points high
_EVENTS = (
    "id", "earliest", "latest", "date", "edtf", "date_kind", "title", "text", "status", "weight", "voices",
    "background", "actors", "places", "sources", "disagreements",
)  # fmt: skip
_REPORTS = ("event", "source", "name", "quote", "start", "end", "date", "edtf", "status", "said_by", "why")
_SOURCES = ("number", "id", "title", "name", "author", "language", "published", "published_basis", "url")
_REFUSED = ("input", "code", "reason")


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
    heading, plain = (book.add_format({"bold": bold, "text_wrap": True, "valign": "top"}) for bold in (1, 0))
    for name, columns, rows in (
        ("events", _EVENTS, _events(timeline, words)),
        ("reports", _REPORTS, _reports(timeline, words)),
        ("sources", _SOURCES, _sources(timeline)),
        ("refused", _REFUSED, ((each.input, each.code, each.reason) for each in timeline.refused)),
    ):
        sheet = book.add_worksheet(name)
        if words.direction == "rtl":
            sheet.right_to_left()
        _fill(sheet, columns, list(rows), heading, plain)
    book.close()
    return repacked(out.getvalue(), made)


def _fill(
    sheet: Any, columns: Sequence[str], rows: Sequence[Sequence[_Cell]], heading: Any, plain: Any
) -> None:
    """Headings that stay in view and filter, and the rows under them."""
    if len(rows) > _ROWS:
        raise UsageError(f"{len(rows)} rows are more than a sheet of Excel holds; write .csv or .parquet")
    for place, name in enumerate(columns):
        sheet.set_column(place, place, _WIDE.get(name, _WIDTH), plain)
        sheet.write_string(0, place, name, heading)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for at, row in enumerate(rows, 1):
        sheet.set_row(at, _LINE * _lines(columns, row))
        for place, value in enumerate(row):
            if isinstance(value, str) and value:
                sheet.write_string(at, place, cell(value), plain)
            elif isinstance(value, int | float):
                sheet.write_number(at, place, value, plain)
        url = row[-1] if columns[-1] == "url" else ""
        if url and isinstance(url, str) and web_address(url) and len(url) <= _LINK and at <= _LINKS:
            sheet.write_url(at, len(columns) - 1, url, string=cell(url))


def _lines(columns: Sequence[str], row: Sequence[_Cell]) -> int:
    """How many lines the row's longest cell needs: not every program reckons that when it opens the file."""
    needed = (
        -(-len(value) // _WIDE.get(name, _WIDTH))
        for name, value in zip(columns, row, strict=True)
        if isinstance(value, str)
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


def _events(timeline: Timeline, words: Words) -> Iterator[Sequence[_Cell]]:
    sources = Sources(timeline, words)
    for event in timeline.events:
        when = event.when
        yield (
            event.id,
            when.earliest,
            when.latest,
            dates.phrase(when, words),
            when.edtf,
            dates.kind_of(when),
            event.title,
            event.text,
            event.status,
            event.weight,
            event.voices,
            "yes" if event.background else "no",
            "; ".join(event.actors),
            "; ".join(event.places),
            cited(sources.of(event)),
            " | ".join(sources.dispute(each) for each in event.disagreements),
        )


def _reports(timeline: Timeline, words: Words) -> Iterator[Sequence[_Cell]]:
    """Every report of every event, then those without a date, which have no event."""
    numbers = Sources(timeline, words).numbers
    names = {article.id: article.source or article.title or article.id for article in timeline.articles}
    told = [(event.id, report) for event in timeline.events for report in event.reports]
    for event, report in (*told, *(("", report) for report in timeline.undated)):
        yield (
            event,
            numbers.get(report.article),
            names.get(report.article, report.article),
            report.quote,
            report.start,
            report.end,
            dates.phrase(report.when, words) if report.when else "",
            report.when.edtf if report.when else "",
            report.status,
            report.said_by,
            report.why,
        )


def _sources(timeline: Timeline) -> Iterator[Sequence[_Cell]]:
    for number, article in enumerate(timeline.articles, 1):
        published = article.published
        facts = (article.id, article.title, article.source, article.author, article.language)
        basis = published.basis if published else ""
        yield (number, *facts, published.text if published else "", basis, article.url)
