"""Tables: one article a row of a CSV or TSV file; the columns are named as the fields of a record."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from timeline.errors import InputError
from timeline.read.decode import decode
from timeline.read.found import Found, Source
from timeline.read.records import NAMES, drafts, plain_name

SUFFIXES = (".csv", ".tsv", ".tab")
QUICK = True
_TOP = 9
_SHOWN = 99
_DELIMITERS = (",", ";", "\t", "|")
_SIGN = re.compile(r"\s*sep=([,;\t|])(?:\r\n?|\n)", re.I)  # as Excel has it said
_LINE_END = re.compile(r"[\r\n]")


def sniff(head: bytes) -> bool:
    """The first line names at least two columns that a record can have."""
    first = head.split(b"\n", 1)[0].decode("utf-8", errors="replace").lstrip("\ufeff").strip()
    columns = {plain_name(column.strip(' "')) for column in first.split(_delimiter(first))}
    return len(columns & NAMES) >= 2


def read(source: Source) -> Iterator[Found]:
    """Yield an article per row. Raises InputError (bad-csv) where the table is broken."""
    decoded = decode(source.data)
    yield from (source.notice(code, reason) for code, reason in decoded.told)
    csv.field_size_limit(source.limits.text_chars)
    said = _SIGN.match(decoded.text)
    text = decoded.text[said.end() :] if said else decoded.text
    delimiter = said[1] if said else _delimiter(_LINE_END.split(text, maxsplit=1)[0])
    # Spaces before a cell are none of it: in `1, "Dam, open"` the quotation marks hold a comma.
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    try:
        header, below = _header(rows)
        records: list[object] = [_record(header, row) for row in (*below, *rows) if any(row)]
    except csv.Error as error:
        raise InputError(
            source.name, "bad-csv", f"the table is broken in line {rows.line_num}: {error}"
        ) from None
    if not records and header and not _named(header):
        told = f"no column is named title, text or html in its only line: {', '.join(header)[:_SHOWN]!r}"
        yield source.refusal("bad-record", told)
        return
    yield from drafts(source, records)


def _header(rows: Iterator[list[str]]) -> tuple[list[str], list[list[str]]]:
    """The row that names the columns, which may stand below some lines about the table, and the rows below it
    that were read already."""
    top = list(islice(rows, _TOP))
    at = next((at for at, row in enumerate(top) if _named(row) and len(row) > 1), 0)
    return (top[at], top[at + 1 :]) if top else ([], [])


def _named(row: list[str]) -> bool:
    """Whether it names a column that holds a text or its title."""
    return any(plain_name(cell) in NAMES for cell in row)


def _record(header: list[str], row: list[str]) -> dict[str, str]:
    """The cells by their column's name; of columns of one name the first that is not empty."""
    cells: dict[str, str] = {}
    for name, cell in zip(header, row, strict=False):
        cells[name] = cells.get(name) or cell
    return cells


def _delimiter(header: str) -> str:
    """What separates the columns: the sign that the header has most of."""
    return max(_DELIMITERS, key=header.count)
