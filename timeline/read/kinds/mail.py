"""Mail: .eml is one message, .mbox many; a message is an article, its attachments are inputs of their own."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from timeline.errors import InputError
from timeline.read.decode import decode
from timeline.read.found import Draft, Found, Source

SUFFIXES = (".eml", ".mbox")
_ENVELOPE = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]{1,500}\n")
_QUOTED_ENVELOPE = re.compile(rb"(?m)^>(>*From )")
_HEADER = re.compile(
    rb"(?:Return-Path|Received|Delivered-To|From|To|Date|Subject|Message-ID|MIME-Version):", re.I
)


def sniff(head: bytes) -> bool:
    """It begins with a header of mail, or with the line that begins a message of an mbox; no page does."""
    if b"\nSnapshot-Content-Location:" in head:
        return False
    return bool(_HEADER.match(head) and re.search(rb"(?m)^(?:From|Subject|Date):", head)) or bool(
        head.startswith(b"From ") and _HEADER.search(head)
    )


def read(source: Source) -> Iterator[Found]:
    """Yield the messages. Raises InputError (too-deep) where parts are nested without end."""
    starts = [match.span() for match in _ENVELOPE.finditer(source.data)]
    if not starts or starts[0][0] != 0:
        yield from _message(source, source.data, "")
        return
    ends = [start for start, _ in starts[1:]] + [len(source.data)]
    for number, ((_, start), end) in enumerate(zip(starts, ends, strict=True), start=1):
        data = _QUOTED_ENVELOPE.sub(rb"\1", source.data[start:end])
        yield from _message(source, data, f"message {number}")


def _message(source: Source, data: bytes, name: str) -> Iterator[Found]:
    try:
        message = email.message_from_bytes(data)
        leaves = [part for part in message.walk() if not part.is_multipart()]
    except RecursionError:
        raise InputError(source.name, "too-deep", "its parts are nested too deeply") from None
    # A leaf that says it is multipart has no boundary, or another than it says: what it holds is still text.
    kinds = ("text/plain", "multipart/")
    plain = [part for part in leaves if part.get_content_type().startswith(kinds) and not part.get_filename()]
    html = [part for part in leaves if part.get_content_type() == "text/html" and not part.get_filename()]
    sender = _header(message, "From")
    bodies = [text_of(part) for part in plain] or [text_of(part) for part in html[:1]]
    yield Draft(
        input=source.name,
        id=_header(message, "Message-ID").strip("<>") if name else "",
        title=_header(message, "Subject"),
        text="\n\n".join(bodies) if plain else "",
        html="" if plain else "\n".join(bodies),
        published=_header(message, "Date"),
        basis="header",
        author=re.sub(r"\s*<[^<>]*>", "", sender).strip(' "') or sender,
    )
    for part in leaves:
        if part.get_filename():
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload:
                yield source.inner(
                    "/".join(filter(None, (source.name, name, _plain(part.get_filename() or "")))), payload
                )


def text_of(part: Message) -> str:
    """The text of a part, in the encoding that it declares or else shows."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    return decode(data, str(part.get_content_charset() or "")).text.replace("\r\n", "\n")


def _header(message: Message, name: str) -> str:
    return _plain(message.get(name, ""))


def _plain(value: object) -> str:
    """A header with its encoded words read (RFC 2047); as it stands where they are broken."""
    try:
        text = str(make_header(decode_header(str(value))))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        text = str(value)
    return " ".join(text.encode("utf-8", errors="replace").decode("utf-8").split())
