"""MHTML: a web page as a browser saves it whole, its pictures and styles beside it in one file (RFC 2557).

The page is the article. The date in the header is the day on which it was saved, not published.
"""

from __future__ import annotations

import email
from collections.abc import Iterator
from email.message import Message

from timeline.errors import InputError
from timeline.read.damage import parsing
from timeline.read.decode import Decoded
from timeline.read.found import Draft, Found, Source
from timeline.read.kinds.mail import leaf

SUFFIXES = (".mhtml", ".mht")
_PAGES = ("text/html", "application/xhtml+xml")


def sniff(head: bytes) -> bool:
    """Browsers name the address that they saved."""
    return b"\nSnapshot-Content-Location:" in head


def read(source: Source) -> Iterator[Found]:
    """Yield the one article. Raises InputError: bad-mhtml, too-deep."""
    with parsing(source.name, "bad-mhtml", "the saved page"):
        message = email.message_from_bytes(source.data)
        pages = [part for part in message.walk() if part.get_content_type() in _PAGES]
        address = _address(message, pages[0]) if pages else ""
        decoded = leaf(pages[0]).decoded() if pages else Decoded("", "")
    if not pages:
        raise InputError(source.name, "bad-mhtml", "there is no web page in it")
    notices = tuple(source.notice(code, reason) for code, reason in decoded.told)
    yield Draft(input=source.name, html=decoded.text, url=address, notices=notices)


def _address(message: Message, page: Message) -> str:
    """Where the page was, "" where it says only where it lay on a disk."""
    found = str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or "").strip()
    return found if found.startswith(("http://", "https://")) else ""
