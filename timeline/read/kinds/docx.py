"""DOCX: one article a file. ``created`` is the date of a template as often as not, and is left alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from timeline.read.damage import parsing
from timeline.read.extras import need
from timeline.read.found import Draft, Found, Source

SUFFIXES = (".docx",)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# What was struck out or moved away, fields' commands, a picture's second form; text boxes come by themselves.
_UNSEEN = {
    *(f"{_W}{tag}" for tag in ("del", "moveFrom", "instrText", "pPr", "rPr", "txbxContent")),
    f"{_COMPATIBLE}Fallback",
}
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_NO = ("0", "false", "off")
_BESIDE = ("footnotes", "endnotes", "comments")
BEGINNINGS = (b"PK\x03\x04",)


def sniff(head: bytes) -> bool:
    """A zip archive whose first member is that of an Office document."""
    return head.startswith(b"PK") and (b"[Content_Types].xml" in head or b"word/" in head)


def read(source: Source) -> Iterator[Found]:
    """Yield the article. Raises InputError: bad-docx, too-large, missing-extra."""
    docx = need("docx", "docx", source)
    with parsing(source.name, "bad-docx", "the document"):
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
        if unpacked > source.limits.unpacked_bytes:
            raise source.too_large()
        document: Any = docx.Document(io.BytesIO(source.data))
        blocks = list(_blocks(document, document.element.body))
        author = document.core_properties.author or ""
        beside = [name for name in _BESIDE if _is_said_in(document, name)]
    title = next((text for style, text in blocks if style == "Title"), "")
    text = "\n\n".join(text for _, text in blocks)
    yield Draft(input=source.name, title=title, text=text, author=author)
    for name in beside:
        yield source.notice("unread-part", f"the {name} of the document were not read")


def _blocks(document: Any, within: Any) -> Iterator[tuple[str, str]]:
    """The paragraphs and the rows of the tables, in order, each with the name of its style.

    Not by the library, which leaves out what was put in with changes tracked, and content controls.
    """
    from docx.text.paragraph import Paragraph

    for block in within:
        if block.tag in _UNSEEN:
            continue
        if block.tag == f"{_W}tr":
            cells = ("\n".join(text for _, text in _blocks(document, cell)) for cell in block.iter(f"{_W}tc"))
            yield "", "\t".join(cells)
        elif block.tag == f"{_W}p":
            text = "".join(_said(block)).strip()
            if text:
                style = Paragraph(block, document).style
                yield (style.name or "") if style else "", text
            for box in block.iter(f"{_W}txbxContent"):
                if not any(each.tag in _UNSEEN for each in box.iterancestors()):
                    yield from _blocks(document, box)
        else:
            yield from _blocks(document, block)


def _said(element: Any) -> Iterator[str]:
    """What a reader sees of a paragraph."""
    for child in element:
        if child.tag in _UNSEEN or _is_hidden(child):
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        else:
            yield _SIGNS.get(child.tag, "")
            yield from _said(child)


def _is_hidden(run: Any) -> bool:
    mark = run.find(f"{_W}rPr/{_W}vanish")
    return mark is not None and mark.get(f"{_W}val") not in _NO


def _is_said_in(document: Any, name: str) -> bool:
    """Whether the document has such a part, with words in it."""
    parts = (part for part in document.part.package.iter_parts() if str(part.partname) == f"/word/{name}.xml")
    return any(b"</w:t>" in part.blob for part in parts)
