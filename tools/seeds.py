"""What fuzzing begins with: articles of our own in every kind of file and every language that has rules."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.read.samples import HTML, TEXT, odt, webarchive, zipped
from tests.read.test_kinds import ATOM, MAIL, MHTML, RSS, pdf
from timeline.languages import load

STORIES = Path(__file__).parents[1] / "timeline" / "demo" / "articles"
_TOGETHER = 8  # examples of rules in one text
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PARTS = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_META = (
    '<!DOCTYPE html><html lang="en"><head><title>Dam opens</title><meta property="article:published_time" '
    'content="2021-03-15T08:00:00+01:00"><link rel="canonical" href="https://olm.example/2021/03/15/dam">'
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-03-15"}</script>'
    f'</head><body><article><h1>Dam opens</h1><p>By Mara Olm</p><time datetime="2021-03-15">Monday</time>'
    f"<p>{TEXT}</p><ul><li>{TEXT}</li></ul><table><tr><td>{TEXT}</td></tr></table></article></body></html>"
)


def tarred(members: Mapping[str, bytes]) -> bytes:
    """A tar archive (POSIX ustar)."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        return out.getvalue()  # before it is filled up with zeros


def docx(body: bytes) -> bytes:
    """A Word document whose body is this XML: the three parts that it cannot do without."""
    types = (
        f'<Types xmlns="{_PARTS}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD_TYPE}"/></Types>'
    )
    relations = (
        f'<Relationships xmlns="{_PARTS}/relationships"><Relationship Id="r1" Type="{_DOCUMENT}" '
        'Target="word/document.xml"/></Relationships>'
    )
    document = b'<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (_WORD.encode(), body)
    return zipped(
        {
            "[Content_Types].xml": types.encode(),
            "_rels/.rels": relations.encode(),
            "word/document.xml": document,
        }
    )


BODY = (
    f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:sectPr/>"
).encode()


def warc(page: bytes) -> bytes:
    """A web archive of one page that was fetched."""
    fetched = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://olm.example/1\r\n"
        "WARC-Record-ID: <urn:uuid:0b0a1c1e-0000-4000-8000-000000000000>\r\nWARC-Date: 2021-03-18T00:00:00Z"
        f"\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(fetched)}\r\n\r\n"
    )
    return head.encode() + fetched + b"\r\n\r\n"


def files() -> Iterator[tuple[str, bytes]]:
    """Small files: the name of the kind that reads each, and its bytes."""
    text, page = TEXT.encode(), HTML.encode()
    members = {"a.txt": text, "b/c.html": page, "d.eml": MAIL.encode()}
    yield "archive", zipped(members)
    yield "archive", zipped(members, zipfile.ZIP_DEFLATED)
    yield "archive", tarred({"a.txt": text})
    yield "archive", zipped({"a.tar": tarred({"b.txt": text}), "c.zip": zipped({"d.json": b"[1]"})})
    yield "csv", f"id,title,text\n1,Dam,{TEXT}\n".encode()
    yield "csv", f'Titel;Datum;"TEXT"\r\nDamm;15.03.2021;"{TEXT}\n""x"""\r\n'.encode("cp1252")
    yield "docx", docx(BODY)
    yield "feed", RSS.encode()
    yield "feed", ATOM.encode()
    yield "html", page
    yield "html", _META.encode()
    yield "html", _META.encode("utf-16")
    yield "json", b'[{"title": "Dam", "published": "2021-03-15", "text": "%s"}]' % text
    yield "json", b'{"articles": [{"headline": "Dam", "html": "<p>%s", "authors": [{"name": 1e9}]}]}' % text
    yield "jsonl", b'{"text": "%s"}\n{"body": "\\ud800", "date": NaN}\n' % text
    yield "mail", MAIL.encode()
    yield (
        "mail",
        b"From mara@olm.example Mon Mar 15 23:30:00 2021\n%s\n\nFrom x\nSubject: y\n\n>From z"
        % (MAIL.encode()),
    )
    yield "markdown", f"# Dam\n\n*By Mara Olm*\n\n> {TEXT}\n\n1. [a](b)\n\n```\n{TEXT}\n```\n".encode()
    yield "mhtml", MHTML.encode()
    yield "odt", odt(f"<text:h>Dam</text:h><text:p>{TEXT}<text:note><text:p>x</text:p></text:note></text:p>")
    yield "pdf", pdf(TEXT)
    yield "rtf", b"{\\rtf1\\ansi\\ansicpg1252{\\fonttbl\\f0 Arial;}\\u233? \\'e9 " + text + b"\\par}"
    yield "subtitles", f"WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\n<v Mara Olm>{TEXT}\n".encode()
    yield "text", text
    yield "text", f"DAM OPENS\n\nBy Mara Olm\n15 March 2021\n\nAHRBECK (Olm Post) — {TEXT}\n".encode()
    yield "text", TEXT.encode("utf-16")
    yield "text", gzip.compress(text, mtime=0)
    yield "text", "2021年3月14日、アールベックのダムが開いた。".encode("cp932")
    yield "timeml", f'<TimeML><DOCID>a</DOCID><TEXT><TIMEX3 tid="t1">{TEXT}</TIMEX3></TEXT></TimeML>'.encode()
    yield "warc", warc(page)
    yield "webarchive", webarchive(page)
    yield "warc", gzip.compress(warc(page), mtime=0)


def texts(languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Paragraphs of the demo, and the examples of the rules of each language, a few in one text."""
    for story in sorted(STORIES.glob("*.txt")):
        for paragraph in story.read_text("utf-8").split("\n\n"):
            yield "en", paragraph
    for language in languages:
        rules = load("dates", language)["rule"]
        for at in range(0, len(rules), _TOGETHER):
            yield language, ". ".join(rule["example"] for rule in rules[at : at + _TOGETHER])
