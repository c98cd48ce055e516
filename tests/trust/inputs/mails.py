"""Mails with parts, heads and bodies that are not what they say."""

from __future__ import annotations

import base64

from tests.trust.inputs.case import DAY, HIDDEN, TEXT, Case


def mail(*heads: str, body: str | bytes = TEXT, subject: str = "Mill") -> bytes:
    """A mail from somebody, with these heads too."""
    lines = ["From: Ardle Bost <a@x.example>", f"Subject: {subject}", *heads, "", ""]
    tail = body if isinstance(body, bytes) else body.encode()
    return "\r\n".join(lines).encode() + tail + b"\r\n"


def parts(*bodies: tuple[str, str], kind: str = "mixed") -> bytes:
    """A mail of parts, each of heads and a body."""
    inner = "".join(f"--zz\r\n{heads}\r\n\r\n{body}\r\n" for heads, body in bodies)
    return mail(f'Content-Type: multipart/{kind}; boundary="zz"', body=f"{inner}--zz--")


def wrapped(depth: int) -> bytes:
    """A mail in a mail in a mail."""
    data = mail()
    for _ in range(depth):
        data = mail("Content-Type: message/rfc822", body=data)
    return data


HTML = "Content-Type: text/html; charset=utf-8"
PLAIN = "Content-Type: text/plain; charset=utf-8"
MORE = "The council of Ostrand met in the hall and spoke of the mill. " * 9
PAGE = f"<html><body><p>{TEXT}</p><p>{MORE}</p></body></html>"

CASES = [
    Case("a forwarded mail", "a.eml", lambda: wrapped(1), days=(DAY,)),
    Case("mails in one another", "a.eml", lambda: wrapped(500), days=(DAY,)),
    Case(
        "a line of a body that begins with From",
        "a.mbox",
        b"From a@x.example Mon Mar 15 10:00:00 2021\nFrom: a@x.example\nSubject: Mill\n\n"
        + TEXT.encode()
        + b"\n\nFrom Bost they came by boat.\nFrom then on it rained.\n",
        days=(DAY,),
        articles=1,
        shown=("From Bost they came",),
    ),
    Case(
        "a subject of two lines",
        "a.eml",
        lambda: mail(subject="=?utf-8?q?Mill=0D=0ABcc:_x=1B]0;y=07?="),
        days=(DAY,),
    ),
    Case(
        "a subject in UTF-7",
        "a.eml",
        lambda: mail(subject="=?utf-7?q?+ADw-script+AD4-x?="),
        days=(DAY,),
        lost=("<script>",),
    ),
    Case(
        "an attachment named to lead out",
        "a.eml",
        lambda: parts(
            (PLAIN, TEXT),
            (
                f'{PLAIN}\r\nContent-Disposition: attachment; filename="../../../etc/cron.d/x.txt"',
                "The dam broke on 3 May 2020.",
            ),
        ),
        days=(DAY, "2020-05-03"),
        articles=2,
    ),
    Case(
        "an attachment with a long name",
        "a.eml",
        lambda: parts(
            (PLAIN, TEXT),
            (
                f'{PLAIN}\r\nContent-Disposition: attachment; filename="{"x" * 4000}.txt"',
                "The dam broke on 3 May 2020.",
            ),
        ),
        days=(DAY, "2020-05-03"),
    ),
    Case(
        "an attachment that is no kind",
        "a.eml",
        lambda: parts(
            (PLAIN, TEXT),
            (
                'Content-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Transfer-Encoding: base64',
                base64.b64encode(b"\x78\x9f\x3e\x22\x00" * 9).decode(),
            ),
        ),
        told=("unknown-kind",),
        days=(DAY,),
    ),
    Case(
        "base64 that is none",
        "a.eml",
        lambda: parts(
            (PLAIN, TEXT), (f"{PLAIN}\r\nContent-Transfer-Encoding: base64", "%%% no base64 \x00 ===")
        ),
        days=(DAY,),
    ),
    Case(
        "a transfer encoding that there is not",
        "a.eml",
        lambda: mail("Content-Transfer-Encoding: x-zip"),
        days=(DAY,),
    ),
    Case(
        "quoted-printable that is broken",
        "a.eml",
        lambda: mail("Content-Transfer-Encoding: quoted-printable", body=TEXT + " =XY =C3 =\r\n="),
        days=(DAY,),
    ),
    Case(
        "a mail that says UTF-16 and is not",
        "a.eml",
        lambda: mail('Content-Type: text/plain; charset="utf-16"'),
        days=(DAY,),
    ),
    Case(
        "a mail that says ASCII and is UTF-8",
        "a.eml",
        lambda: mail(
            'Content-Type: text/plain; charset="us-ascii"', body="Die Mühle brannte am 14. März 2021 ab."
        ),
        days=(DAY,),
        shown=("Mühle",),
    ),
    Case(
        "a mail that says UTF-8 and is Latin-1",
        "a.eml",
        lambda: mail(
            'Content-Type: text/plain; charset="utf-8"',
            body="Die Mühle von Ostrand brannte am 14. März 2021 ab.".encode("latin-1"),
        ),
        told=("encoding-guess",),
        days=(DAY,),
        shown=("Mühle",),
    ),
    Case(
        "a charset of a mail that there is not",
        "a.eml",
        lambda: mail('Content-Type: text/plain; charset="x-\x1b-none"'),
        days=(DAY,),
    ),
    Case(
        "a charset of a mail that is no character set",
        "a.eml",
        lambda: mail('Content-Type: text/plain; charset="zlib_codec"'),
        days=(DAY,),
    ),
    Case(
        "a mail sent in a zone that there is not",
        "a.eml",
        lambda: mail("Date: Mon, 15 Mar 2021 10:00:00 +2500"),
        days=(DAY,),
    ),
    Case(
        "a mail sent in the year 0",
        "a.eml",
        lambda: mail("Date: Mon, 15 Mar 0000 10:00:00 +0000"),
        told=("pub-suspect",),
        days=(DAY,),
        never=("0000", "0001"),
    ),
    Case(
        "a mail whose plain part only points to its page",
        "a.eml",
        lambda: parts((PLAIN, "Your program cannot show this mail."), (HTML, PAGE), kind="alternative"),
        days=(DAY,),
    ),
    Case(
        "a mail with a page that has a script",
        "a.eml",
        lambda: parts((HTML, PAGE.replace("<p>", f"<script>{HIDDEN}</script><p>", 1)), kind="related"),
        days=(DAY,),
        lost=("vault",),
    ),
    Case("a mail of heads alone", "a.eml", b"From: a@x.example\nSubject: x\n", told=("empty",), articles=0),
    Case(
        "a boundary that is empty",
        "a.eml",
        lambda: mail('Content-Type: multipart/mixed; boundary=""'),
        days=(DAY,),
    ),
    Case(
        "parts without an end",
        "a.eml",
        lambda: mail('Content-Type: multipart/mixed; boundary="zz"', body=f"--zz\r\n{PLAIN}\r\n\r\n{TEXT}"),
        days=(DAY,),
    ),
    Case(
        "mails of an mbox with a broken one",
        "a.mbox",
        b"From a Mon Mar 15 10:00:00 2021\nSubject: one\nDate: 99 Foo\n\n"
        + TEXT.encode()
        + b"\n\nFrom b Mon Mar 15 10:00:00 2021\nSubject: two\nContent-Type: multipart/mixed\n\n"
        + b"The dam broke on 3 May 2020.\n",
        days=(DAY, "2020-05-03"),
        articles=2,
    ),
]
