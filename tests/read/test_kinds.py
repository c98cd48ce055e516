"""Every other kind of input, by samples that the tests make."""

from __future__ import annotations

import io
import sys
import zlib
from pathlib import Path

import pytest

from tests.read.samples import HTML, TEXT, read_bytes, told
from timeline.read import Limits, read
from timeline.read.kinds import kinds


def pdf(text: str) -> bytes:
    """A PDF of one page (ISO 32000), as small as can be."""
    stream = f"BT /F1 12 Tf 20 200 Td ({text}) Tj ET".encode("latin-1")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Title(Dam opens)/CreationDate(D:20110203000000Z)>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj%sendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 7\n0000000000 65535 f \n" + table + trailer


def test_every_kind_has_its_own_suffixes() -> None:
    suffixes = [suffix for kind in kinds().values() for suffix in kind.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize("before", ["[Update] ", "[1] ", "{Photo: Ada Quill} ", "% ", "- "])
def test_a_text_without_a_suffix_may_begin_with_a_sign(tmp_path: Path, before: str) -> None:
    (article,) = read_bytes(tmp_path, "story", f"{before}{TEXT}".encode()).articles
    assert article.text == before + TEXT


@pytest.mark.parametrize("data", [b"%!PS-Adobe-3.0\n", b"#!/bin/sh\necho\n", b"<svg></svg>"])
def test_what_begins_as_a_program_is_no_text(tmp_path: Path, data: bytes) -> None:
    assert told(read_bytes(tmp_path, "story", data)) == ["unknown-kind"]


@pytest.mark.parametrize(("name", "sign"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t")])
def test_a_row_of_a_table_is_an_article(tmp_path: Path, name: str, sign: str) -> None:
    data = (
        sign.join(["Title", "Date", "TEXT"])
        + "\r\n"
        + sign.join(["Dam", "2021-03-15", f'"{TEXT}\nMore, ""again""."'])
    )
    (article,) = read_bytes(tmp_path, name, data.encode()).articles
    assert (article.title, article.text) == ("Dam", f'{TEXT}\nMore, "again".')
    assert article.published and article.published.text == "2021-03-15"


@pytest.mark.parametrize("header", ["Title,Article Body", '"Published_At", "Text"', "id;Full Text"])
def test_a_table_without_a_suffix_is_told_by_its_columns(tmp_path: Path, header: str) -> None:
    sign = ";" if ";" in header else ","
    (article,) = read_bytes(tmp_path, "table", f'{header}\n1{sign}"{TEXT}"\n'.encode()).articles
    assert article.text == TEXT


RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Olm Post</title><language>en</language>
<item><title>Dam opens</title><link>https://olm.example/1</link><guid>g1</guid>
<pubDate>Mon, 15 Mar 2021 08:00:00 +0100</pubDate><description>&lt;p&gt;{TEXT}&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Olm Post</title>
<entry><title>Dam opens</title><id>g1</id><link href="https://olm.example/1"/>
<published>2021-03-15T08:00:00+01:00</published><updated>2021-03-16T08:00:00+01:00</updated>
<content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content></entry></feed>"""


@pytest.mark.parametrize(("name", "data"), [("a.rss", RSS), ("b.xml", ATOM), ("c", RSS), ("d", ATOM)])
def test_an_entry_of_a_feed_is_an_article(tmp_path: Path, name: str, data: str) -> None:
    (article,) = read_bytes(tmp_path, name, data.encode()).articles
    assert (article.id, article.url, article.source) == ("g1", "https://olm.example/1", "Olm Post")
    assert TEXT in article.text
    assert article.published and (article.published.text, article.published.basis) == ("2021-03-15", "feed")


def test_entities_of_a_feed_are_not_expanded(tmp_path: Path) -> None:
    data = RSS.replace("<rss", '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss').replace(
        "after", "&a; after"
    )
    reading = read_bytes(tmp_path, "a.rss", data.encode())
    assert "entities" in told(reading)
    assert not any("root:" in article.text for article in reading.articles)


def test_a_feed_that_is_cut_is_told(tmp_path: Path) -> None:
    assert "bad-feed" in told(read_bytes(tmp_path, "a.rss", RSS.partition("</description>")[0].encode()))


def test_pdf_and_its_creation_date_is_no_publication(tmp_path: Path) -> None:
    (article,) = read_bytes(tmp_path, "a.pdf", pdf(TEXT)).articles
    assert (article.text.strip(), article.title, article.published) == (TEXT, "Dam opens", None)


def test_pdfs_that_cannot_be_read(tmp_path: Path) -> None:
    assert told(read_bytes(tmp_path, "a.pdf", b"%PDF-1.4\nnothing"))[:1] == ["bad-pdf"]
    assert told(read_bytes(tmp_path, "b.pdf", pdf(""))) == ["empty"]
    assert told(read_bytes(tmp_path, "c.pdf", pdf(TEXT), Limits(pdf_pages=0))) == ["too-large"]
    bomb = zlib.compress(b" " * 80_000_000, 1)  # pypdf unpacks 75,000,000
    data = pdf(TEXT).replace(b"<</Length", b"<</Filter/FlateDecode/Length", 1)
    start, end = data.index(b"stream\n") + 7, data.index(b"\nendstream")
    assert told(read_bytes(tmp_path, "d.pdf", data[:start] + bomb + data[end:])) == ["too-large"]


def test_docx_and_its_creation_date_is_no_publication(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_heading("Dam opens", 0)
    document.add_paragraph(TEXT)
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "Gates", "Four"
    document.save(str(tmp_path / "a.docx"))
    (article,) = read([tmp_path / "a.docx"]).articles
    assert article.text == f"Dam opens\n\n{TEXT}\n\nGates\tFour"
    assert (article.title, article.published) == ("Dam opens", None)
    assert told(read_bytes(tmp_path, "b.docx", b"PK\x03\x04 no")) == ["bad-docx"]


MAIL = f"""From: "Mara Olmsted" <mara@olm.example>
Date: Mon, 15 Mar 2021 23:30:00 -0500
Message-ID: <m1@olm.example>
Subject: =?utf-8?B?RGFtIMO2ZmZuZXQ=?=
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

{TEXT}
--b
Content-Type: text/plain; name="note.txt"
Content-Disposition: attachment; filename="note.txt"

The note that came with it.
--b--
"""


def test_mail_and_what_is_attached(tmp_path: Path) -> None:
    message, note = read_bytes(tmp_path, "a.eml", MAIL.encode()).articles
    assert (message.title, message.author, message.text.strip()) == ("Dam öffnet", "Mara Olmsted", TEXT)
    assert message.published and (message.published.text, message.published.basis) == ("2021-03-15", "header")
    assert (note.id, note.text.strip()) == (f"{tmp_path / 'a.eml'}/note.txt", "The note that came with it.")


def test_a_mail_whose_parts_are_not_told_apart_keeps_its_text(tmp_path: Path) -> None:
    data = f"From: Mara Olmsted\nContent-Type: multipart/mixed\n\n{TEXT}\n"
    (article,) = read_bytes(tmp_path, "a.eml", data.encode()).articles
    assert TEXT in article.text


def test_each_message_of_a_mailbox_is_an_article(tmp_path: Path) -> None:
    envelope = "From mara@olm.example Mon Mar 15 23:30:00 2021\n"
    other = "Subject: Second\nMessage-ID: <m2@olm.example>\n\n>From the bank they watched.\n"
    data = (envelope + MAIL + "\n" + envelope + other).encode()
    articles = read_bytes(tmp_path, "a.mbox", data).articles
    assert [article.id for article in articles if "@" in article.id] == ["m1@olm.example", "m2@olm.example"]
    assert articles[-1].text.strip() == "From the bank they watched."


def test_mail_with_an_impossible_date_or_endless_parts(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, "a.eml", MAIL.replace("15 Mar 2021", "31 Feb 2021").encode())
    assert reading.articles[0].published is None
    assert "pub-suspect" in told(reading)
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000))
    assert told(read_bytes(tmp_path, "b.eml", f"Subject: x\n{parts}".encode())) == ["too-deep"]


def test_pages_of_a_web_archive_are_articles(tmp_path: Path) -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for number, kind in enumerate(("text/html; charset=utf-8", "image/png"), start=1):
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.0")
        payload = io.BytesIO(HTML.encode())
        record = writer.create_warc_record(
            f"https://olm.example/{number}", "response", payload, http_headers=headers
        )
        writer.write_record(record)
    (article,) = read_bytes(tmp_path, "a.warc.gz", out.getvalue()).articles
    assert (article.id, article.url) == ("https://olm.example/1", "https://olm.example/1")
    assert TEXT in article.text
    assert article.published is None


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("a.pdf", "pypdf", "pdf"),
        ("a.docx", "docx", "docx"),
        ("a.rss", "feedparser", "feeds"),
        ("a.warc", "warcio", "warc"),
    ],
)
def test_a_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, extra: str
) -> None:
    monkeypatch.setattr(sys, "executable", "")  # so that it is read by this process
    monkeypatch.setitem(sys.modules, module, None)
    (refusal,) = read_bytes(tmp_path, name, b"anything").refused
    assert refusal.code == "missing-extra"
    assert f'pip install "newstimeline[{extra}]"' in refusal.reason


def test_rich_text_is_read_whatever_the_file_is_called(tmp_path: Path) -> None:
    data = rb"{\rtf1\ansi{\fonttbl\f0 Helvetica;}\f0 Caf\u233? opens\par It opened on 14 March 2021.\par}"
    (article,) = read_bytes(tmp_path, "a.rtf", data).articles
    assert article.text == "Café opens\nIt opened on 14 March 2021.\n"
    assert read_bytes(tmp_path, "named-otherwise", data).articles[0].text == article.text


def test_a_damaged_rtf_is_refused(tmp_path: Path) -> None:
    assert told(read_bytes(tmp_path, "a.rtf", b"no such thing")) == ["bad-rtf"]


MHTML = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://olm.example/1
Subject: Dam opens
Date: Thu, 18 Mar 2021 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html
Content-Location: https://olm.example/1

{HTML.replace("<title>", '<meta property="article:published_time" content="2021-03-15"><title>')}
--b
Content-Type: text/css
Content-Location: cid:css

p {{ color: red }}
--b--
"""


@pytest.mark.parametrize("name", ["a.mhtml", "named-otherwise"])
def test_a_saved_page_was_published_before_it_was_saved(tmp_path: Path, name: str) -> None:
    (article,) = read_bytes(tmp_path, name, MHTML.encode()).articles
    assert (article.title, article.url) == ("Dam opens", "https://olm.example/1")
    assert article.published and article.published.text == "2021-03-15"


def test_a_saved_page_without_a_page_is_refused(tmp_path: Path) -> None:
    assert told(read_bytes(tmp_path, "a.mhtml", b"Subject: nothing\n\ntext")) == ["bad-mhtml"]


def test_what_lies_beside_a_saved_page_is_told_and_left(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(HTML)
    (tmp_path / "page_files").mkdir()
    for name in ("a.js", "b.css", "c.svg"):
        (tmp_path / "page_files" / name).write_text("begin 14 March 2021")
    reading = read([tmp_path])
    assert [article.title for article in reading.articles] == ["Dam opens"]
    assert told(reading) == ["unknown-kind"] * 3


def test_a_part_of_a_mail_that_is_not_read_is_told(tmp_path: Path) -> None:
    data = MAIL.replace("\n--b--", "\n--b\nContent-Type: image/png\n\n\x89PNG\n--b--")
    assert "unread-part" in told(read_bytes(tmp_path, "a.eml", data.encode("latin-1")))


def test_a_mail_whose_plain_part_is_blank_is_its_page(tmp_path: Path) -> None:
    parts = f"--b\n\n \n--b\nContent-Type: text/html\n\n{HTML}\n--b--"
    data = f"Subject: Dam\nContent-Type: multipart/alternative; boundary=b\n\n{parts}"
    (article,) = read_bytes(tmp_path, "a.eml", data.encode()).articles
    assert TEXT in article.text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.srt", "1\r\n00:00:01,000 --> 00:00:04,000\r\n{W}The lock at Tarn\r\n\r\n"
                  "2\r\n00:00:04,000 --> 00:00:08,000\r\n<i>was shut</i> in May.\r\n"),
        ("a.vtt", "WEBVTT\nKind: captions\n\nNOTE of 2020\n\nfirst\n00:01.000 --> 00:04.000 align:start\n"
                  "<v Ada>The lock at Tarn\n\n00:04.000 --> 00:08.000\nThe lock at Tarn\nwas shut in May.\n"),
        ("a", "1\n00:00:01,000 --> 00:00:04,000\nThe lock at Tarn was shut in May.\n"),
    ],
    ids=["srt", "vtt", "by how it begins"],
)  # fmt: skip
def test_subtitles_are_what_is_said(name: str, data: str, tmp_path: Path) -> None:
    (article,) = read_bytes(tmp_path, name, data.replace("{W}", r"{\an8}").encode()).articles
    assert article.text == "The lock at Tarn was shut in May."
