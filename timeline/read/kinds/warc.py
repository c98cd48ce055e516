"""WARC: the web pages in a web archive (ISO 28500), one article a response that is HTML.

The date of a record is when the page was fetched, not when it was published, and is left alone.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from timeline.errors import InputError
from timeline.model import Notice
from timeline.read.decode import decode
from timeline.read.extras import need
from timeline.read.found import Draft, Found, Source

SUFFIXES = (".warc",)
_HTML = ("text/html", "application/xhtml+xml")


def sniff(head: bytes) -> bool:
    """The version line that each record begins with."""
    return head.startswith(b"WARC/")


def read(source: Source) -> Iterator[Found]:
    """Yield an article per page. Raises InputError: bad-warc, missing-extra."""
    need("warcio", "warc", source)
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    pages = 0
    try:
        for record in ArchiveIterator(io.BytesIO(source.data)):
            if record.rec_type in ("response", "resource"):
                for draft in _page(source, record):
                    pages += 1
                    yield draft
    except (ArchiveLoadFailed, ValueError, EOFError) as error:
        raise InputError(source.name, "bad-warc", f"the web archive is damaged: {error}") from None
    if not pages:
        yield source.notice("empty", "the web archive holds no HTML page")


def _page(source: Source, record: Any) -> Iterator[Draft]:
    headers = record.http_headers or record.rec_headers
    kind = (headers.get_header("Content-Type") or "").lower()
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if not kind.startswith(_HTML) or not str(status).startswith("2"):
        return
    data = record.content_stream().read(source.limits.text_chars * 4)
    decoded = decode(data, kind.partition("charset=")[2].strip(" \"'"))
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    told = tuple(Notice(source.name, code, f"{url}: {reason}") for code, reason in decoded.told)
    yield Draft(input=source.name, id=url, url=url, html=decoded.text, notices=told)
