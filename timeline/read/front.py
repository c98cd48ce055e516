"""The fields that a text begins with: "Title: …" lines, or front matter as clippers and site makers write."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from timeline.read.records import FIELDS, NAMES, fields_of, plain_name

_FENCED = re.compile(r"\s*---[ \t]*\n(?P<lines>(?:(?!---|\.\.\.).*\n){1,200})(?:---|\.\.\.)[ \t]*(?:\n|$)")
_TOML = re.compile(r"\s*\+\+\+[ \t]*\n(?P<lines>(?:(?!\+\+\+).*\n){1,200})\+\+\+[ \t]*(?:\n|$)")
_LINE = re.compile(r"(?P<name>[A-Za-z][\w -]{0,30}?)[ \t]*:[ \t]*(?P<value>.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")
_LINES = re.compile(r"\s*(?P<lines>(?:[A-Za-z][\w -]{0,30}?[ \t]*:[ \t]+\S.*\n){2,30})[ \t]*\n")
_URL = r"(?:(?:source|url|link)[ \t]*:[ \t]*)?<?(?P<url>https?://[^\s<>]{4,500})>?[ \t]*(?:\n|$)"
_ADDRESS = re.compile(rf"\s*{_URL}", re.I)
_BELOW_TITLE = re.compile(rf"\s*[^\n]{{1,200}}\n\s{{0,9}}{_URL}", re.I)
_MARKS = "\"'[] \t"
_KNOWN = NAMES.difference(FIELDS["text"], FIELDS["html"])


def front(text: str) -> tuple[dict[str, str], int]:
    """The fields of a draft that ``text`` begins with, and where the article goes on; ({}, 0) for none.

    Between lines of three dashes (front matter, of which the plain values and lists of YAML are read) any
    field may stand; without them, each line must be a field that a record may have, so that "Deadline: 3 May"
    opens an article. An address alone, above the article or below its title, is the article's.
    """
    if match := _TOML.match(text):
        with suppress(tomllib.TOMLDecodeError):
            values = tomllib.loads(match["lines"])
            dates = {name: str(value) for name, value in values.items() if isinstance(value, date)}
            return _set(fields_of(values | dates)), match.end()
    alone = _ADDRESS.match(text)
    if alone:
        fields, start = _fields(text[alone.end() :])
        return {"url": alone["url"]} | fields, alone.end() + start
    fields, start = _fields(text)
    below = None if fields else _BELOW_TITLE.match(text)
    return ({"url": below["url"]}, 0) if below else (fields, start)


def _fields(text: str) -> tuple[dict[str, str], int]:
    fenced = _FENCED.match(text)
    match = fenced or _LINES.match(text)
    if match is None:
        return {}, 0
    values = _values(match["lines"])
    plain = set(map(plain_name, values))
    if not (plain & _KNOWN if fenced else plain <= _KNOWN):
        return {}, 0
    return _set(fields_of(values)), match.end()


def _set(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields that have a value, but for the text; a source that is an address is that of the article."""
    found = {name: value for name, value in fields.items() if value and name not in ("text", "html")}
    if "://" in found.get("source", ""):
        found.setdefault("url", found.pop("source"))
    return found


def _values(lines: str) -> dict[str, str]:
    """The values by name; the items of a list below a name are joined."""
    values: dict[str, str] = {}
    name = ""
    for line in lines.splitlines():
        item = _ITEM.fullmatch(line)
        if item and name:
            values[name] = ", ".join(filter(None, (values[name], item["value"].strip(_MARKS))))
        elif match := _LINE.fullmatch(line):
            name = match["name"]
            values[name] = match["value"].strip(_MARKS)
    return values
