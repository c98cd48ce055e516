"""Plain text: one article a file."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.read.decode import decode
from timeline.read.found import Draft, Found, Source

SUFFIXES = (".txt", ".text")
QUICK = True
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def sniff(head: bytes) -> bool:
    """Text holds no zero bytes, unless it is UTF-16 with its mark; markup and braces are other kinds."""
    return (
        bool(head) and (head.startswith(_UTF16) or b"\x00" not in head) and head.lstrip()[:1] not in b"<{[%"
    )


def read(source: Source) -> Iterator[Found]:
    """Yield the one article that the file is."""
    decoded = decode(source.data)
    yield Draft(
        input=source.name,
        text=decoded.text.replace("\r\n", "\n"),
        notices=tuple(source.notice(code, reason) for code, reason in decoded.told),
    )
