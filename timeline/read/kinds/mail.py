"""Mail: .eml is one message, .mbox many; a message is an article, its attachments are inputs of their own."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.read.damage import parsing
from timeline.read.decode import Decoded, decode, unix_lines
from timeline.read.forwarded import laid_out, mails_in, may_hold_mails, unmarked
from timeline.read.found import Draft, Found, Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SUFFIXES = (".eml", ".mbox")
# A line of a body may begin with "From" as well, but no header follows it.
_ENVELOPE = re.compile(
    rb"\AFrom [^\n]{1,500}\n|(?:(?<=\n\n)|(?<=\n\r\n))From [^\n]{1,500}\n(?=[!-9;-~]{1,100}:|>From )"
)
_SENT = re.compile(r"[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d(?: [+-]\d{4})? \d{4}")
_QUOTED_ENVELOPE = re.compile(rb"(?m)^>(>*From )")
_HEADER = re.compile(
    rb"(?:Return-Path|Received|Delivered-To|From|To|Date|Subject|Message-ID|MIME-Version):", re.I
)
# The library's time for encoded words grows with the square of a header; no mailer writes one this long.
_LONGEST_HEADER = 10_000
_MUCH = 2
_LITTLE = 100  # characters in which a text says no more than that there is a page


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
    for number, ((begin, start), end) in enumerate(zip(starts, ends, strict=True), start=1):
        sent = _SENT.search(source.data[begin:start].decode("ascii", errors="replace"))
        data = _QUOTED_ENVELOPE.sub(rb"\1", source.data[start:end])
        try:
            yield from _message(source, data, f"message {number}", sent[0] if sent else "")
        except InputError as error:
            yield source.refusal(error.code, f"message {number}: {error.reason}")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of a mail that has no parts: its media type, its file's name, its bytes, its charset."""

    kind: str
    file: str
    data: bytes
    charset: str

    def decoded(self) -> Decoded:
        """The text in the encoding that is declared, or else shows, and what is to be told of it."""
        found = decode(self.data, self.charset)
        return replace(found, text=unix_lines(found.text))


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


def _message(source: Source, data: bytes, name: str, sent: str = "") -> Iterator[Found]:
    """The mail in ``data``, and the mails that are attached to it, each by itself; ``sent`` is when it was
    sent where it does not say so."""
    with parsing(source.name, "bad-mail", "the mail"):
        waiting = [email.message_from_bytes(data)]
    while waiting:
        message = waiting.pop(0)
        with parsing(source.name, "bad-mail", "the mail"):
            parts = list(_parts(message))
            leaves = [leaf(part) for part in parts if not part.is_multipart()]
            heads = {
                head: _plain(message.get(head, "")) for head in ("From", "Message-ID", "Subject", "Date")
            }
        within = [
            part.get_payload(0)
            for part in parts
            if part.get_content_maintype() == "message" and part.is_multipart()
        ]
        waiting = [part for part in within if isinstance(part, Message)] + waiting
        heads["Date"] = heads["Date"] or _received(message) or sent
        sent = ""
        if within and not any(each.data.strip() for each in leaves):
            continue  # it is no more than what it brings
        yield from _mail(source, heads, leaves, name)


def _mail(source: Source, heads: Mapping[str, str], leaves: Sequence[Leaf], name: str) -> Iterator[Found]:
    # A leaf that says it is multipart has no boundary, or another than it says: what it holds is still text.
    kinds = ("text/plain", "multipart/")
    shown = [each for each in leaves if not each.file and each.data.strip()]
    plain = [each.decoded() for each in shown if each.kind.startswith(kinds)]
    html = [each.decoded() for each in shown if each.kind == "text/html"][:1]
    text, page = "\n\n".join(each.text for each in plain), "".join(each.text for each in html)
    if plain and page and _says_more(page, text):
        told = f"the plain text of the mail ({len(text):,} characters) was not read: its page says more"
        yield source.notice("unread-part", told)
        plain, text = [], ""
    if page and not plain:
        text = _with_mails(page)
    used = plain or html
    draft = Draft(
        input=source.name,
        id=heads["Message-ID"].strip("<>") if name else "",
        title=heads["Subject"],
        html="" if text else page,
        notices=tuple(source.notice(code, reason) for each in used for code, reason in each.told),
        published=heads["Date"],
        basis="header",
        author=re.sub(r"\s*<[^<>]*>", "", heads["From"]).strip(' "') or heads["From"],
    )
    yield from _told_apart(draft, text) if text else (draft,)
    for kind in sorted({each.kind for each in shown if not each.kind.startswith((*kinds, "text/html"))}):
        yield source.notice("unread-part", f"a part of the mail was not read, of the type {kind}")
    for each in leaves:
        if each.file and each.data:
            yield source.inner("/".join(filter(None, (source.name, name, each.file))), each.data)


def _with_mails(page: str) -> str:
    """The text of a page that forwards or quotes other mails, line by line; "" where it does not."""
    if not may_hold_mails(page):
        return ""
    from timeline.read import markup  # with lxml, which other mails do without
    from timeline.read.published.layout import Layout

    root = markup.without_unseen(markup.parse(page).root)
    lines = [(line.text, _is_quoted(line.element)) for line in Layout(root, "").lines()]
    text = laid_out(lines)
    return text if any(mail.fields for mail in mails_in(text)) else ""


def _is_quoted(element: HtmlElement) -> bool:
    return any(outer.tag == "blockquote" for outer in (element, *element.iterancestors()))


def _told_apart(draft: Draft, text: str) -> Iterator[Draft]:
    """The mail, and the mails that it forwards or quotes, those that say nothing left out."""
    mails = [mail for mail in mails_in(text) if mail.text.strip()]
    for mail in mails:
        whole = len(mails) == 1 and not mail.fields
        said = text if whole else unmarked(mail.text)
        id_ = draft.id if not mail.fields else ""
        own = {name: value for name, value in mail.fields.items() if value}
        yield replace(draft, id=id_, text=said, **own)  # type: ignore[arg-type]
    if not mails:
        yield replace(draft, text=text)


def _parts(message: Message) -> Iterator[Message]:
    """The parts of a mail and those in them, but not what is in a mail that is attached."""
    yield message
    if message.get_content_maintype() == "multipart" and message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _parts(part)


def _received(message: Message) -> str:
    """When a mail without a date was handed on last."""
    return _plain(message.get("Received", "")).rpartition(";")[2].strip()


def _says_more(page: str, text: str) -> bool:
    """Whether a page says much more than the text beside it, which may but say that there is a page."""
    from timeline.read import markup  # with lxml, which other mails do without

    seen = markup.without_unseen(markup.parse(page).root).text_content()
    return len("".join(seen.split())) > _MUCH * (len("".join(text.split())) + _LITTLE)


def _plain(value: object) -> str:
    """A header with its encoded words read (RFC 2047); as it stands where they are broken or it is long."""
    text = str(value)
    if len(text) <= _LONGEST_HEADER:
        with suppress(HeaderParseError, LookupError, UnicodeError, ValueError):
            text = str(make_header(decode_header(text)))
    return " ".join(text.encode("utf-8", errors="replace").decode("utf-8").split())
