"""What holds of every output, whatever it was made of: a list of what is wrong with its bytes, by format."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

from lxml import etree

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LOADS = {"src", "data", "poster", "srcset", "background", "action", "formaction", "xlink:href", "ping"}
_XML = etree.XMLParser(resolve_entities=False, no_network=True)


class _Page(HTMLParser):
    """What in a page acts, loads or leads where it may not."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at the attributes."""
        if tag in ("base", "object", "embed", "iframe"):
            self.wrong.append(tag)
        for name, value in attrs:
            address = "".join((value or "").split()).lower()
            if name.startswith("on") or (name in _LOADS and not address.startswith("data:image/")):
                self.wrong.append(f"{tag} {name}={value}")
            if name == "href" and not address.startswith(("#", "http://", "https://", "data:")):
                self.wrong.append(f"{tag} {name}={value}")
            if tag == "a" and name == "href" and address.startswith("data:"):
                self.wrong.append(f"{tag} {name}={value}")


def _text(data: bytes) -> Iterator[str]:
    yield from (f"U+{ord(sign):04X}" for sign in set(_CONTROLS.findall(data.decode("utf-8-sig"))))


def _page(data: bytes) -> Iterator[str]:
    page = _Page()
    page.feed(data.decode())
    yield from page.wrong
    yield from _text(data)


def _strict(name: str) -> None:
    raise ValueError(name)


def _json(data: bytes) -> Iterator[str]:
    for line in [data] if data.startswith(b"{\n") else data.splitlines():
        json.loads(line, parse_constant=_strict)
    yield from _text(data)


def _table(data: bytes) -> Iterator[str]:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    yield from (f"{len(row)} cells" for row in rows if len(row) != len(rows[0]))
    for cell in (cell for row in rows for cell in row):
        # A spreadsheet whose sign between cells is the semicolon parts them there.
        if re.search(r"(?:^|;)[=+@＝＋－＠-]", cell) and not re.fullmatch(r"-\d+", cell):
            yield f"formula {cell[:40]!r}"


def _calendar(data: bytes) -> Iterator[str]:
    for line in data.decode().replace("\r\n ", "").split("\r\n"):
        if line and not re.match(r"(?:BEGIN|END|VERSION|PRODID|X-WR-CALNAME|UID|DTSTAMP|DTSTART|DTEND|SUMMARY"
                                 r"|DESCRIPTION|LOCATION|URL|STATUS|TRANSP)[:;]", line):  # fmt: skip
            yield f"line {line[:40]!r}"
    yield from _text(data)


def _picture(data: bytes) -> Iterator[str]:
    for element in etree.fromstring(data, _XML).iter():
        if etree.QName(element).localname in ("script", "foreignObject", "image", "animate", "set"):
            yield str(element.tag)
        yield from (name for name in map(str, element.attrib) if name.startswith("on"))


def _office(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            root = etree.fromstring(archive.read(name), _XML)
            for element in root.iter("{*}f"):
                if name.startswith("xl/worksheets/"):
                    yield f"formula {element.text}"
            for link in root.iter("{*}Relationship"):
                if link.get("TargetMode") == "External" and not (link.get("Target") or "").startswith("http"):
                    yield f"leads to {link.get('Target')}"


def _markdown(data: bytes) -> Iterator[str]:
    from markdown_it import MarkdownIt

    shown = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(data.decode())
    page = _Page()
    page.feed(shown)
    yield from page.wrong
    yield from re.findall(r"<(?:script|img|svg|style|table|h[4-6]|iframe)\b[^>]*", shown)
    yield from _text(data)


_CHECKS: dict[str, Callable[[bytes], Iterator[str]]] = {
    "html": _page,
    "mail": _page,
    "json": _json,
    "jsonl": _json,
    "timelinejs": _json,
    "vis": _json,
    "csv": _table,
    "timelinejs-csv": _table,
    "ics": _calendar,
    "svg": _picture,
    "docx": _office,
    "pptx": _office,
    "xlsx": _office,
    "md": _markdown,
}
_BYTES = ("png", "pdf", "parquet", "eml")


def wrong_with(format: str, data: bytes) -> list[str]:
    """What is wrong with an output of this format; nothing is."""
    check = _CHECKS.get(format)
    if check is None:
        return list(_text(data)) if format not in _BYTES else ([] if data else ["empty"])
    return sorted(set(check(data)))
