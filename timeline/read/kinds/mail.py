"""Mail: .eml is one message, .mbox many; a message is an article, its attachments are inputs of their own."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from timeline.errors import InputError
from timeline.read.damage import parsing
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
    """Yield the messages; one that cannot be read is refused and stops no other."""
    starts = [match.span() for match in _ENVELOPE.finditer(source.data)]
    if not starts or starts[0][0] != 0:
        yield from _message(source, source.data, "")
        return
    ends = [start for start, _ in starts[1:]] + [len(source.data)]
    for number, ((_, start), end) in enumerate(zip(starts, ends, strict=True), start=1):
        data = _QUOTED_ENVELOPE.sub(rb"\1", source.data[start:end])
        try:
            yield from _message(source, data, f"message {number}")
        except InputError as error:
            yield source.refusal(error.code, f"message {number}: {error.reason}")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of a mail that has no parts: its media type, its file's name, its bytes, its charset."""

    kind: str
    file: str
    data: bytes
    charset: str

    @property
    def text(self) -> str:
        """The text in the encoding that is declared, or else shows."""
        return decode(self.data, self.charset).text.replace("\r\n", "\n")


def leaf(part: Message) -> Leaf:
    """What a part of a mail holds, its transfer encoding taken off."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    return Leaf(
        part.get_content_type(),
        _plain(part.get_filename() or ""),
        data,
        str(part.get_content_charset() or ""),
    )


def _message(source: Source, data: bytes, name: str) -> Iterator[Found]:
    with parsing(source.name, "bad-mail", "the mail"):
        message = email.message_from_bytes(data)
        leaves = [leaf(part) for part in message.walk() if not part.is_multipart()]
        heads = {head: _plain(message.get(head, "")) for head in ("From", "Message-ID", "Subject", "Date")}
    # A leaf that says it is multipart has no boundary, or another than it says: what it holds is still text.
    kinds = ("text/plain", "multipart/")
    shown = [each for each in leaves if not each.file and each.data.strip()]
    plain = [each.text for each in shown if each.kind.startswith(kinds)]
    html = [each.text for each in shown if each.kind == "text/html"]
    yield Draft(
        input=source.name,
        id=heads["Message-ID"].strip("<>") if name else "",
        title=heads["Subject"],
        text="\n\n".join(plain),
        html="" if plain else "".join(html[:1]),
        published=heads["Date"],
        basis="header",
        author=re.sub(r"\s*<[^<>]*>", "", heads["From"]).strip(' "') or heads["From"],
    )
    for kind in sorted({each.kind for each in shown if not each.kind.startswith((*kinds, "text/html"))}):
        yield source.notice("unread-part", f"a part of the mail was not read, of the type {kind}")
    for each in leaves:
        if each.file and each.data:
            yield source.inner("/".join(filter(None, (source.name, name, each.file))), each.data)


def _plain(value: object) -> str:
    """A header with its encoded words read (RFC 2047); as it stands where they are broken."""
    try:
        text = str(make_header(decode_header(str(value))))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        text = str(value)
    return " ".join(text.encode("utf-8", errors="replace").decode("utf-8").split())
