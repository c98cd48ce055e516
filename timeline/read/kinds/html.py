"""Web pages: HTML and XHTML, one article a file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.read.decode import decode
from timeline.read.found import Draft, Found, Source

SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
QUICK = True
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta)\b", re.I)


def sniff(head: bytes) -> bool:
    """A page begins with markup."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and bool(_MARKUP.search(head))


def read(source: Source) -> Iterator[Found]:
    """Yield the one article that the page is."""
    decoded = decode(source.data)
    yield Draft(
        input=source.name,
        html=decoded.text,
        notices=tuple(source.notice(code, reason) for code, reason in decoded.told),
    )
