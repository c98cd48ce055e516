"""OpenDocument text (.odt), as LibreOffice writes it: one article a file. Its dates are the file's own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from timeline.errors import InputError
from timeline.read.damage import parsing
from timeline.read.found import Draft, Found, Source

SUFFIXES = (".odt", ".ott")
BEGINNINGS = (b"PK\x03\x04",)
MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_LINES = {f"{_TEXT}p", f"{_TEXT}h"}
_SIGNS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "}
# What was deleted with changes tracked, and what stands beside the text.
_UNSEEN = {f"{_TEXT}tracked-changes": "", f"{_TEXT}note": "notes", f"{_OFFICE}annotation": "comments"}


def sniff(head: bytes) -> bool:
    """A zip archive that says so in its first member, which is not packed."""
    return head.startswith(BEGINNINGS) and MIMETYPE in head[:120]


def read(source: Source) -> Iterator[Found]:
    """Yield the article. Raises InputError: bad-odt, encrypted, too-large."""
    with parsing(source.name, "bad-odt", "the document"):
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            content = _member(archive, "content.xml", source)
            told = _member(archive, "meta.xml", source) if "meta.xml" in archive.namelist() else b""
        title = _first(_tree(told), f"{_DC}title") if told else ""
        root = _tree(content)
    if root is None:
        raise InputError(source.name, "encrypted", "it is protected by a password, or damaged")
    lines = [line for block in root.iter(*_LINES) if (line := _line(block))]
    yield Draft(input=source.name, title=title, text="\n\n".join(lines))
    for name in sorted({_UNSEEN[tag] for tag in _UNSEEN if next(root.iter(tag), None) is not None} - {""}):
        yield source.notice("unread-part", f"the {name} of the document were not read")


def _member(archive: zipfile.ZipFile, name: str, source: Source) -> bytes:
    with archive.open(name) as file:
        data = file.read(source.limits.unpacked_bytes + 1)
    if len(data) > source.limits.unpacked_bytes:
        raise source.too_large()
    return data


def _tree(xml: bytes) -> Any:
    """The root of the document; entities are not expanded. None where it is no XML at all."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    return etree.fromstring(xml, parser)


def _first(root: Any, tag: str) -> str:
    found = next(root.iter(tag), None) if root is not None else None
    return " ".join((found.text or "").split()) if found is not None else ""


def _line(block: Any) -> str:
    """What a reader sees of a paragraph; "" of one that is inside another, or is not seen."""
    if any(outer.tag in _UNSEEN or outer.tag in _LINES for outer in block.iterancestors()):
        return ""
    return "".join(_said(block)).strip()


def _said(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _UNSEEN and isinstance(child.tag, str):
            yield from _said(child)
        yield child.tail or ""
