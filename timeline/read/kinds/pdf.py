"""PDF: one article a file. Its creation date is that of the file, not of the article, and is left alone."""

from __future__ import annotations

import io
import logging
import math
import re
from collections.abc import Iterator, Sequence
from typing import Any

from timeline.errors import InputError
from timeline.read.damage import parsing
from timeline.read.extras import need
from timeline.read.found import Draft, Found, Source
from timeline.read.printed import Printed, lines_of, text_of, title_of
from timeline.read.running import running_lines

SUFFIXES = (".pdf",)
BEGINNINGS = (b"%PDF-",)
# What programs write as the title of a file: "Microsoft Word - crane.docx", "page 4.indd".
_OF_FILE = re.compile(r"^(?:microsoft \w+ - |untitled\b)|\.[a-z]{3,4}$", re.I)


def sniff(head: bytes) -> bool:
    """The header of ISO 32000, which may follow some other bytes."""
    return b"%PDF-" in head[:1024]


def read(source: Source) -> Iterator[Found]:
    """Yield the article. Raises InputError: bad-pdf, encrypted, too-large, missing-extra."""
    pypdf = need("pypdf", "pdf", source)
    warnings = _Warnings()
    logger = logging.getLogger("pypdf")
    logger.addHandler(warnings)
    logger.propagate = False
    try:
        with parsing(source.name, "bad-pdf", "the PDF"):
            title, address, text, files = _extract(pypdf, source)
    finally:
        logger.removeHandler(warnings)
    if warnings.told:
        yield source.notice("bad-pdf", f"the PDF has faults: {'; '.join(warnings.told[:3])}")
    if files:
        yield source.notice("unread-part", "files are attached to the PDF; they were not read")
    if not text.strip():
        yield source.notice("empty", "the PDF has no text; a scanned one needs text recognition first")
        return
    yield Draft(input=source.name, title=title, url=address, text=text)


def _extract(pypdf: Any, source: Source) -> tuple[str, str, str, bool]:
    """Title, address and text, page by page up to the limits, and whether it holds files."""
    try:
        return _title_and_pages(pypdf.PdfReader(io.BytesIO(source.data), strict=False), source)
    except pypdf.errors.LimitReachedError:
        raise InputError(source.name, "too-large", "it unpacks to more than can be read") from None


def _title_and_pages(reader: Any, source: Source) -> tuple[str, str, str, bool]:
    if reader.is_encrypted and not reader.decrypt(""):
        raise InputError(source.name, "encrypted", "the PDF is protected by a password; save it without one")
    if len(reader.pages) > source.limits.pdf_pages:
        most = f"the limit is {source.limits.pdf_pages:,} (--limit pdf-pages)"
        told = f"it has {len(reader.pages):,} pages; {most}"
        raise InputError(source.name, "too-large", told)
    pages: list[list[Printed]] = []
    size = 0
    for page in reader.pages:
        pages.append(_lines(page))
        size += sum(len(line.text) for line in pages[-1])
        if size > source.limits.text_chars:
            raise InputError(
                source.name,
                "too-large",
                f"its text has more than {source.limits.text_chars:,} characters (--limit text-chars)",
            )
    pages = list(filter(None, pages))
    kept, address = running_lines([[line.text for line in page] for page in pages])
    text = text_of([page[lines] for page, lines in zip(pages, kept, strict=True)])
    told = reader.metadata.title if reader.metadata and isinstance(reader.metadata.title, str) else ""
    title = told if told and not _OF_FILE.search(told) else title_of(pages[0]) if pages else ""
    return title, address, text, _holds_files(reader)


def _lines(page: Any) -> list[Printed]:
    """The lines of a page, with the size of their letters as it is on paper."""
    pieces: list[tuple[str, float]] = []

    def keep(piece: str, page_to: Sequence[float], text_to: Sequence[float], _font: Any, size: float) -> None:
        if piece:
            pieces.append((piece, round(size * _enlarged(page_to) * _enlarged(text_to), 1)))

    text = page.extract_text(visitor_text=keep)
    told = "".join(piece for piece, _ in pieces) == text
    return lines_of(pieces if told else [(text, 0.0)])


def _enlarged(matrix: Sequence[float]) -> float:
    """How many times as long a line is that the matrix moves, from its first four numbers."""
    a, b, c, d = map(float, matrix[:4])
    return math.sqrt(abs(a * d - b * c))


def _holds_files(reader: Any) -> bool:
    """Whether files are attached; their list may be damaged where the pages are not."""
    try:
        return bool(reader.attachments)
    except MemoryError:
        raise
    except Exception:
        return True


class _Warnings(logging.Handler):
    """Keeps what pypdf would print."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message, each once."""
        message = record.getMessage()
        if message not in self.told:
            self.told.append(message)
