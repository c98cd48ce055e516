"""Plain text: one article a file."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.read.decode import decode, unix_lines
from timeline.read.found import Draft, Found, Source
from timeline.read.front import front

SUFFIXES = (".txt", ".text")
QUICK = True
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_NO_TEXT = (b"<", b"%!", b"#!")


def sniff(head: bytes) -> bool:
    """Text holds no zero bytes, unless it is UTF-16 with its mark; markup and programs are none."""
    return (head.startswith(_UTF16) or b"\x00" not in head) and not head.lstrip().startswith(_NO_TEXT)


def read(source: Source) -> Iterator[Found]:
    """Yield the one article that the file is."""
    decoded = decode(source.data)
    text = unix_lines(decoded.text)
    fields, start = front(text)
    yield Draft(
        input=source.name,
        text=text[start:],
        basis="header",
        **fields,
        notices=tuple(source.notice(code, reason) for code, reason in decoded.told),
    )
