"""Archives, mails, records and encodings that are damaged, lie, or reach the ends of a range."""

from __future__ import annotations

import base64
import bz2
import gzip
import json
import lzma
import sqlite3
import zlib

from tests.trust.inputs.archives import GOOD, tarred, zipped
from tests.trust.inputs.case import DAY, HIDDEN, TEXT, Case
from tests.trust.inputs.feeds import rss
from tests.trust.inputs.mails import PLAIN, mail, parts
from tests.trust.inputs.records import record

LATER = "The dam broke on 3 May 2020."


def overlapping() -> bytes:
    """A zip whose names, a hundred, all stand for the same ten million bytes."""
    data = zipped(("a.txt", b"a" * 10_000_000))
    central, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    entry, tail = data[central:end], bytearray(data[end:])
    tail[8:10] = tail[10:12] = (100).to_bytes(2, "little")
    tail[12:16] = (100 * len(entry)).to_bytes(4, "little")
    return data[:central] + entry * 100 + bytes(tail)


def itself() -> bytes:
    """A gzip that is followed by one of itself, and so on."""
    data = gzip.compress(TEXT.encode())
    return data + gzip.compress(b" It rained.") + data[:11]


def locked() -> bytes:
    """A zip that says a password opens it."""
    data = bytearray(zipped(("a.txt", HIDDEN.encode()), GOOD))
    central = data.index(b"PK\x01\x02")
    data[6] |= 1
    data[central + 8] |= 1
    return bytes(data)


def database() -> bytes:
    """A database with a row."""
    made = sqlite3.connect(":memory:")
    made.execute("CREATE TABLE news (text TEXT)")
    made.execute("INSERT INTO news VALUES (?)", (HIDDEN,))
    return made.serialize()


def published(value: object) -> Case:
    """A record published at the end of what a clock can say."""
    return Case(f"at an end: {value!r}"[:60], "a.json", record(published=value), days=(DAY,), articles=1)


def sent(date: str) -> Case:
    """A mail of a date at the end of what a header can say."""
    return Case(f"sent {date}"[:60], "a.eml", mail(f"Date: {date}"), days=(DAY,), articles=1)


def fed(date: str) -> Case:
    """An item of a feed of such a date."""
    return Case(f"fed {date}"[:60], "a.rss", rss(item=f"<pubDate>{date}</pubDate>").encode(), days=(DAY,))


CASES = [
    Case("a zip of one file by many names", "a.zip", overlapping, told=("too-large",)),
    Case("a zip that a password opens", "a.zip", locked, told=("encrypted",), days=(DAY,), lost=("vault",)),
    Case("a gzip with more behind it", "a.txt.gz", itself, told=("bad-gzip",)),
    Case(
        "a gzip of nothing but zeros",
        "a.txt.gz",
        lambda: gzip.compress(bytes(150_000_000), 1),
        told=("too-large",),
        articles=0,
    ),
    Case("a gzip of a head alone", "a.txt.gz", b"\x1f\x8b\x08\x00", told=("bad-gzip",), articles=0),
    Case("a bzip2", "a.txt.bz2", bz2.compress(TEXT.encode())),
    Case("an xz", "a.txt.xz", lzma.compress(TEXT.encode())),
    Case("deflated bytes named as a text", "a.txt", zlib.compress(TEXT.encode() * 99)),
    Case("a tar that is cut", "a.tar", lambda: tarred(GOOD, ("b.txt", b"x" * 9_000))[:2_000]),
    Case("a tar in a gzip that is cut", "a.tar.gz", lambda: gzip.compress(tarred(GOOD))[:-20]),
    Case(
        "a tar of its own name",
        "a.tar",
        lambda: tarred(("a.tar", tarred(("a.tar", tarred(GOOD))))),
        days=(DAY,),
    ),
    Case(
        "a tar of names that are none",
        "a.tar",
        lambda: tarred((".", TEXT.encode()), ("a\n\x1b.txt", TEXT.encode())),
    ),
    Case(
        "a book", "a.epub", lambda: zipped(("mimetype", b"application/epub+zip"), ("a.xhtml", TEXT.encode()))
    ),
    Case(
        "a sheet",
        "a.xlsx",
        lambda: zipped(("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<x/>")),
    ),
    Case("a database", "a.txt", database, told=("unknown-kind",), articles=0),
    Case("a text with zeros behind it", "a.txt", TEXT.encode() + bytes(4_000), days=(DAY,)),
    Case("a text in UTF-16 without its mark", "a.txt", TEXT.encode("utf-16-le"), days=(DAY,)),
    Case("a mark in the midst of a text", "a.txt", f"{TEXT} \ufeff It rained.".encode(), days=(DAY,)),
    Case("a mark of one encoding on another", "a.txt", b"\xff\xfe" + TEXT.encode()),
    Case(
        "UTF-8 in UTF-8",
        "a.txt",
        "The Mühle “burned” on 14 March 2021.".encode().decode("latin-1").encode(),
        days=("2021",),
    ),
    Case(
        "letters of two encodings",
        "a.txt",
        "Die Mühle. ".encode() + "Die Mühle. ".encode("latin-1") + TEXT.encode(),
        days=(DAY,),
    ),
    Case("escapes of ISO-2022", "a.txt", b"\x1b$B%_%k\x1b(B " + TEXT.encode(), days=(DAY,)),
    Case("noncharacters", "a.txt", f"\ufffe\uffff\ufdd0\U0001ffff {TEXT}".encode(), days=(DAY,)),
    Case(
        "code points that there are not",
        "a.txt",
        b"\xf4\x90\x80\x80 \xf8\x88\x80\x80\x80 " + TEXT.encode(),
        told=("encoding-guess",),
        days=(DAY,),
    ),
    Case("a text of marks that turn it around", "a.txt", "\u202e\u2066".encode() * 500),
    Case("a text of no more than a mark", "a.txt", b"\xef\xbb\xbf", told=("empty",), articles=0),
    *map(
        published,
        [
            "0001-01-01T00:00:00+14:00",
            "9999-12-31T23:59:59-14:00",
            "2016-12-31T23:59:60Z",
            "2021-03-15T24:00:00",
            "2021-W53-7",
            "2021-366",
            "-2021-03-15",
            253402300800000,
            -1,
            0.1,
            10**400,
            "１５ March 2021",
            "2021-03-15T10:00:00.999999999999999999Z",
            " \n2021-03-15\x00",
        ],
    ),
    *map(
        sent,
        [
            "Mon, 29 Feb 2021 10:00:00 +0000",
            "Mon, 15 Mar 2021 10:00:00 +9999",
            "Mon, 15 Mar 99999 10:00:00 +0000",
            "Fri, 31 Dec 9999 23:59:59 -1200",
            "Mon, 01 Jan 0001 00:00:00 +1400",
            "Mon, 15 Mar 2021 24:61:61 XYZ",
            "=?utf-8?q?Mon?= \x1b[2J",
        ],
    ),
    *map(
        fed,
        [
            "Sun, 29 Feb 2021 10:00:00 GMT",
            "Mon, 15 Mar 2021 24:00:00 +9999",
            "0001-01-01T00:00:00+14:00",
            "-1",
        ],
    ),
    Case(
        "names of objects that scripts know",
        "a.json",
        b'[{"__proto__": {"text": "x"}, "constructor": 1, "toString": null, "text": "%s"}]' % TEXT.encode(),
        days=(DAY,),
        articles=1,
    ),
    Case(
        "a day of publication said twice",
        "a.json",
        b'[{"text": "Yesterday the mill burned.", "published": "1999-05-05", "published": "2021-03-15"}]',
        days=(DAY,),
    ),
    Case(
        "half a letter in JSON",
        "a.json",
        b'[{"text": "%s \\ud83d", "title": "\\udc00"}]' % TEXT.encode(),
        days=(DAY,),
    ),
    Case(
        "JSON with what is no number",
        "a.json",
        b'[{"text": "%s", "id": NaN, "url": -Infinity}]' % TEXT.encode(),
        told=("bad-json",),
    ),
    Case("an object of JSON lines over lines", "a.jsonl", json.dumps({"text": TEXT}, indent=2).encode()),
    Case(
        "cells that a sheet would run",
        "a.csv",
        f'id,title,text\n\u00a0=1,\u2003@x,"{TEXT}"\n\u200b=1,\ufeff+1,"{LATER}"\n'.encode(),
        days=(DAY,),
    ),
    Case("a table of one long line", "a.csv", b"text\n" + TEXT.encode() + b" x" * 200_000, days=(DAY,)),
    Case(
        "a part of a mail that lies elsewhere",
        "a.eml",
        lambda: parts(
            (PLAIN, TEXT),
            ('Content-Type: message/external-body; access-type=URL; URL="http://x.example/"', ""),
        ),
        days=(DAY,),
    ),
    Case(
        "a part of a mail in parts",
        "a.eml",
        lambda: mail('Content-Type: message/partial; id="x"; number=1; total=9'),
        days=(DAY,),
    ),
    Case(
        "parts of a mail that close others",
        "a.eml",
        lambda: mail(
            'Content-Type: multipart/mixed; boundary="z"',
            body='--z\r\nContent-Type: multipart/mixed; boundary="z"\r\n\r\n'
            f"--z\r\n{PLAIN}\r\n\r\n{TEXT}\r\n--z--\r\n--z--",
        ),
        days=(DAY,),
    ),
    Case(
        "a file in a mail that unpacks to very much",
        "a.eml",
        lambda: parts(
            (PLAIN, TEXT),
            (
                "Content-Disposition: attachment; filename=a.txt.gz\r\nContent-Transfer-Encoding: base64",
                base64.b64encode(gzip.compress(bytes(150_000_000), 1)).decode(),
            ),
        ),
        told=("too-large",),
        days=(DAY,),
    ),
    Case(
        "a sender who acts",
        "a.eml",
        lambda: mail("Reply-To: =1+1", "Message-ID: <</script>\x1b[2J@x>", "X: \u202e"),
        days=(DAY,),
    ),
    Case(
        "a quoted line that begins a mail",
        "a.mbox",
        b"From a Mon Mar 15 10:00:00 2021\nSubject: one\n\n"
        + TEXT.encode()
        + b"\n\n>From Bost it came.\n>>From there.\n",
        days=(DAY,),
        articles=1,
        shown=("From Bost it came",),
    ),
]
