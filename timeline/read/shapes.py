"""Where the records lie in a JSON value: a list, an answer of an interface, objects by their ids, columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.read.records import NAMES, holds_text, holds_title, plain_name

_DEEPEST = 9
_COLUMNS = 2
_REMARKS = "comment"


def records_in(value: object) -> list[object]:
    """The records of ``value``; where none is an article its items or itself, to be refused."""
    if isinstance(value, list) and any(map(_is_article, value)):
        return value
    return _found(value, 0) or (value if isinstance(value, list) else [value])


def _found(value: object, depth: int) -> list[object]:
    """The articles in a value, of an object that is one itself no others."""
    if depth == _DEEPEST or not isinstance(value, dict | list):
        return []
    if isinstance(value, list):
        if any(map(holds_text, value)):
            return value
        return [record for item in value for record in _found(item, depth + 1)]
    rows = _rows(value)
    if rows:
        return rows
    if holds_text(value):
        return [value]
    inner = [
        record
        for key, item in value.items()
        if _REMARKS not in str(key).lower()
        for record in _found(item, depth + 1)
    ]
    return inner or ([value] if holds_title(value) else [])


def _is_article(record: object) -> bool:
    return holds_text(record) or (
        holds_title(record)
        and isinstance(record, dict)
        and not any(_found(item, 1) for item in record.values())
    )


def _rows(value: Mapping[Any, object]) -> list[object]:
    """The rows of a table that is written by columns: {"title": {"0": …}, …}, {"title": […], …}, or
    {"columns": […], "data": [[…], …]}; none where it is no table."""
    heads, data = value.get("columns"), value.get("data")
    if isinstance(heads, list) and isinstance(data, list) and all(isinstance(row, list) for row in data):
        return [dict(zip(map(str, heads), row, strict=False)) for row in data]
    if len({plain_name(str(name)) for name in value} & NAMES) < _COLUMNS:
        return []
    columns = list(value.values())
    if all(isinstance(column, dict) and all(str(key).isdigit() for key in column) for column in columns):
        first = columns[0]
        assert isinstance(first, dict)
        return [
            {name: column.get(key) for name, column in value.items() if isinstance(column, dict)}
            for key in first
        ]
    if all(isinstance(column, list) for column in columns):
        cells = [column for column in columns if isinstance(column, list)]
        if len({len(column) for column in cells}) == 1:
            return [dict(zip(value, row, strict=True)) for row in zip(*cells, strict=True)]
    return []
