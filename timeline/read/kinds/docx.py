"""DOCX: one article a file. ``created`` is the date of a template as often as not, and is left alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from timeline.errors import InputError
from timeline.read.damage import parsing
from timeline.read.extras import need
from timeline.read.found import Draft, Found, Source

SUFFIXES = (".docx",)


def sniff(head: bytes) -> bool:
    """A zip archive whose first member is that of an Office document."""
    return head.startswith(b"PK") and (b"[Content_Types].xml" in head or b"word/" in head)


def read(source: Source) -> Iterator[Found]:
    """Yield the article. Raises InputError: bad-docx, too-large, missing-extra."""
    docx = need("docx", "docx", source)
    limit = source.limits.unpacked_bytes
    with parsing(source.name, "bad-docx", "the document"):
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > limit:
                raise InputError(
                    source.name,
                    "too-large",
                    f"it unpacks to more than {limit:,} bytes (--limit unpacked-bytes)",
                )
        document: Any = docx.Document(io.BytesIO(source.data))
        blocks = list(_blocks(document))
        author = document.core_properties.author or ""
    title = next((text for style, text in blocks if style == "Title"), "")
    text = "\n\n".join(text for _, text in blocks)
    yield Draft(input=source.name, title=title, text=text, author=author)


def _blocks(document: Any) -> Iterator[tuple[str, str]]:
    """The paragraphs and the rows of the tables, in order, each with the name of its style."""
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                yield "", "\t".join(cell.text.strip() for cell in row.cells)
        elif block.text.strip():
            yield block.style.name if block.style else "", block.text.strip()
