"""Reading a saved timeline back: JSON to the same frozen records, each field checked.

The inverse of ``outputs/json.py`` except for the articles' texts, which a saved timeline does not hold.
Unknown fields are left aside, so that a file of a later version still loads.
"""

from __future__ import annotations

import json
import re
from collections.abc import Hashable
from dataclasses import MISSING, fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from timeline.calendar import ImpossibleDateError, from_iso
from timeline.errors import InputError
from timeline.model import Article, Event, Published, Timeline, When
from timeline.ownfile import read_own

Record = TypeVar("Record")
_ISO = re.compile(r"-?\d{4,5}-\d\d-\d\d(T([01]\d|2[0-3]):[0-5]\d)?")


class _WrongError(ValueError):
    """A field that does not hold what it should; the message names its place."""


def load(path: str | Path) -> Timeline:
    """The timeline saved in the JSON file ``path``; InputError if it cannot be read or is none."""
    try:
        data = read_own(path)
    except OSError as error:
        raise InputError(str(path), "unreadable", error.strerror or "cannot be read") from None
    return loads(data, name=str(path))


def loads(data: bytes | str, *, name: str = "timeline") -> Timeline:
    """The timeline in JSON bytes or text; InputError, naming ``name`` and the field, if it is none."""
    try:
        return _timeline(json.loads(data, parse_constant=_no_number))
    except _WrongError as wrong:
        raise InputError(name, "bad-timeline", f"not a saved timeline: {wrong}") from None
    except (ValueError, RecursionError) as error:
        raise InputError(name, "bad-json", f"not JSON: {error}") from None


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number of JSON's")


def _timeline(data: Any) -> Timeline:
    if not isinstance(data, dict):
        raise _WrongError("an object is expected")
    articles = data.get("articles")
    if not isinstance(articles, list):
        raise _WrongError("articles: a list is expected")
    flat = {**data, "articles": []}
    record = _record(Timeline, flat, "")
    heads = tuple(_article(item, f"articles[{place}]") for place, item in enumerate(articles))
    events = tuple(map(_with_dates, record.events))
    return Timeline(record.title, events, heads, record.undated, record.refused, record.notices)


def _with_dates(event: Event) -> Event:
    """The event with its own date in the reports that have null for it (see records.as_data)."""
    reports = (report if report.when else replace(report, when=event.when) for report in event.reports)
    return replace(event, reports=tuple(reports))


def _article(data: Any, place: str) -> Article:
    if not isinstance(data, dict):
        raise _WrongError(f"{place}: an object is expected")
    head = {**data, "text": "", "parts": [], "published": None}
    stated = data.get("published")
    if stated is not None:
        earliest, _, latest = str(stated).partition("/")
        head["published"] = {
            "earliest": _instant(earliest, f"{place}.published"),
            "latest": _instant(latest or earliest, f"{place}.published"),
            **{name: data.get(f"published_{name}") or "" for name in ("basis", "why", "stated", "instant")},
        }
    return _record(Article, head, place)


def _instant(text: str, place: str) -> str:
    """The ISO day or minute itself, if the calendar has it."""
    try:
        if not _ISO.fullmatch(text):
            raise ImpossibleDateError(text)
        from_iso(text)
    except ImpossibleDateError:
        raise _WrongError(f"{place}: {text!r} is no ISO day or minute") from None
    return text


@cache
def _hints(cls: Hashable) -> dict[str, Any]:
    return get_type_hints(cls)


def _record(cls: type[Record], data: Any, place: str) -> Record:
    if not isinstance(data, dict):
        raise _WrongError(f"{place}: an object is expected")
    values: dict[str, Any] = {}
    for field in fields(cls):  # type: ignore[arg-type]
        where = f"{place}.{field.name}".lstrip(".")
        if field.name in data:
            values[field.name] = _value(_hints(cast(Hashable, cls))[field.name], data[field.name], where)
        elif field.default is MISSING:
            raise _WrongError(f"{where}: is missing")
    made = cls(**values)
    if isinstance(made, (When, Published)):
        _instant(made.earliest, f"{place}.earliest")
        _instant(made.latest, f"{place}.latest")
    return made


def _value(hint: Any, data: Any, place: str) -> Any:
    """``data`` as the type ``hint`` wants it: a record, a tuple, one of some literals, or a scalar."""
    if is_dataclass(hint):
        return _record(hint, data, place)  # type: ignore[arg-type]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _tuple(arguments, data, place)
    if origin is Literal:
        if data not in arguments:
            raise _WrongError(f"{place}: {data!r} is not one of {', '.join(map(repr, arguments))}")
        return data
    if origin in (Union, UnionType):
        if data is None and NoneType in arguments:
            return None
        return _value(next(kind for kind in arguments if kind is not NoneType), data, place)
    if hint is float and type(data) is int:
        return float(data)
    if type(data) is not hint:
        raise _WrongError(f"{place}: {hint.__name__} is expected, not {data!r:.40}")
    return data


def _tuple(kinds: tuple[Any, ...], data: Any, place: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise _WrongError(f"{place}: a list is expected")
    if kinds[-1] is Ellipsis:
        kinds = (kinds[0],) * len(data)
    elif len(kinds) != len(data):
        raise _WrongError(f"{place}: {len(kinds)} values are expected")
    return tuple(
        _value(kind, item, f"{place}[{at}]") for at, (kind, item) in enumerate(zip(kinds, data, strict=True))
    )
