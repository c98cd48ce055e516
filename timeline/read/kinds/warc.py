"""WARC: the web pages in a web archive (ISO 28500), one article a page or (WET) its text.

The date of a record is when the page was fetched, not when it was published, and is left alone.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

from timeline.read.damage import parsing
from timeline.read.decode import decode, unix_lines
from timeline.read.extras import need
from timeline.read.found import Draft, Found, Source

SUFFIXES = (".warc", ".wet")
BEGINNINGS = (b"WARC/1",)
_BYTES = 4  # of a character, at most
_HTML = ("text/html", "application/xhtml+xml")
_TEXT = ("text/plain",)


def sniff(head: bytes) -> bool:
    """The version line that each record begins with."""
    return head.startswith(b"WARC/")


def read(source: Source) -> Iterator[Found]:
    """Yield an article per page. Raises InputError: bad-warc, missing-extra."""
    need("warcio", "warc", source)
    pages: set[str] = set()
    again = 0
    for url, kind, data in _pages(source):
        if kind.startswith(_TEXT) and url in pages:
            again += 1
            continue
        pages.add(url)
        decoded = decode(data, _charset(kind))
        told = [(code, f"{url}: {reason}") for code, reason in decoded.told]
        if len(data) == source.limits.text_chars * _BYTES:
            told.append(("text-cut", f"{url}: the page was cut to {len(data):,} bytes (--limit text-chars)"))
        notices = tuple(source.notice(code, reason) for code, reason in told)
        draft = Draft(input=source.name, id=url, url=url, notices=notices)
        if kind.startswith(_TEXT):
            yield replace(draft, text=unix_lines(decoded.text))
        else:
            yield replace(draft, html=decoded.text)
    if again:
        yield source.notice(
            "unread-part", f"the text of {again:,} pages was not read: they are read themselves"
        )
    if not pages:
        yield source.notice("empty", "the web archive holds no page")


def _pages(source: Source) -> Iterator[tuple[str, str, bytes]]:
    """The address, type and bytes of each page that was fetched whole, and of each text of one."""
    from warcio.archiveiterator import ArchiveIterator

    with parsing(source.name, "bad-warc", "the web archive"):
        for record in ArchiveIterator(io.BytesIO(source.data)):
            if record.rec_type not in ("response", "resource", "conversion"):
                continue
            wanted = _TEXT if record.rec_type == "conversion" else _HTML
            headers = record.http_headers or record.rec_headers
            kind = (headers.get_header("Content-Type") or "").lower()
            status = record.http_headers.get_statuscode() if record.http_headers else "200"
            if kind.startswith(wanted) and str(status).startswith("2"):
                url = record.rec_headers.get_header("WARC-Target-URI") or ""
                data = record.content_stream().read(source.limits.text_chars * _BYTES)
                yield url, kind, data


def _charset(kind: str) -> str:
    """What a content type declares: "text/html; charset=utf-8; profile=x"."""
    return kind.partition("charset=")[2].partition(";")[0].strip(" \"'")
