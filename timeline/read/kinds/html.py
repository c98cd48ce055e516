"""Web pages: HTML and XHTML, one article a file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.read.decode import decode
from timeline.read.exportlabels import pattern
from timeline.read.exports import is_export
from timeline.read.found import Draft, Found, Source

SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
QUICK = True
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta)\b", re.I)


def sniff(head: bytes) -> bool:
    """A page begins with markup."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and bool(_MARKUP.search(head))


def read(source: Source) -> Iterator[Found]:
    """Yield the one article that the page is; the lines of an export that a database saved as a page."""
    decoded = decode(source.data)
    export = _exported(decoded.text) if pattern("in_page").search(decoded.text) else ""
    yield Draft(
        input=source.name,
        text=export,
        html="" if export else decoded.text,
        notices=tuple(source.notice(code, reason) for code, reason in decoded.told),
    )


def _exported(page: str) -> str:
    """The lines of a page that holds the articles of an export; "" where it holds none."""
    from timeline.read import markup  # with lxml, which is slow to import
    from timeline.read.published.layout import Layout

    root = markup.without_unseen(markup.parse(page).root)
    text = "\n\n".join(line.text for line in Layout(root, "").lines())
    return text if is_export(text) else ""
