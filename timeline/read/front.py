"""The fields that a text begins with: "Title: …" lines, or front matter as clippers and site makers write."""

from __future__ import annotations

import re

from timeline.read.records import FIELDS, NAMES, fields_of, plain_name

_FENCED = re.compile(r"\s*---[ \t]*\n(?P<lines>(?:(?!---|\.\.\.).*\n){1,200})(?:---|\.\.\.)[ \t]*(?:\n|$)")
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
    fields = {
        name: value for name, value in fields_of(values).items() if value and name not in ("text", "html")
    }
    if "://" in fields.get("source", ""):
        fields.setdefault("url", fields.pop("source"))
    return fields, match.end()


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
