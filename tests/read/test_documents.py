"""Documents of offices and pages that Safari saved; what is refused, and with which words."""

from __future__ import annotations

import plistlib
from pathlib import Path

import pytest

from tests.read.samples import HTML, TEXT, odt, read_bytes, told, webarchive, zipped
from timeline.read import Limits, read


def test_odt_is_read_as_a_reader_sees_it(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes><text:h>Dam opens</text:h>"
        f"<text:p>By<text:s/>Mara <text:span>Olm</text:span></text:p><text:p>{TEXT}"
        "<text:note><text:p>A note.</text:p></text:note></text:p>"
    )
    reading = read_bytes(tmp_path, "a.odt", odt(body))
    (article,) = reading.articles
    assert (article.title, article.text) == ("Dam opens", f"Dam opens\n\nBy Mara Olm\n\n{TEXT}")
    assert told(reading) == ["unread-part"]
    assert told(read_bytes(tmp_path, "b.odt", odt("")[:200]))[:1] == ["bad-odt"]
    locked = zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"\x8f\x01"})
    assert told(read_bytes(tmp_path, "c.odt", locked)) in (["encrypted"], ["bad-odt"])
    assert told(read_bytes(tmp_path, "d.odt", odt(body), Limits(unpacked_bytes=99))) == ["too-large"]


def test_a_page_that_safari_saved(tmp_path: Path) -> None:
    (article,) = read_bytes(tmp_path, "a.webarchive", webarchive(HTML.encode())).articles
    assert (article.title, article.url) == ("Dam opens", "https://olm.example/2021/03/15/dam")
    assert article.published and article.published.earliest == "2021-03-15"
    for data in (b"bplist00", plistlib.dumps([], fmt=plistlib.FMT_BINARY)):
        assert told(read_bytes(tmp_path, "b.webarchive", data)) == ["bad-webarchive"]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as .docx"),
        ("a.xlsx", zipped({"[Content_Types].xml": b"<Types/>"}), "as CSV"),
        ("a.pages", zipped({"Index/Document.iwa": b"\0" * 9}), "export it as .docx or PDF"),
        ("a.url", b"[InternetShortcut]\nURL=https://olm.example/dam\n", "save the page itself"),
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as .eml"),
    ],
)
def test_what_would_hold_an_article_is_refused_with_what_to_do(
    tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (refusal,) = read([tmp_path]).refused
    assert refusal.code == "unknown-kind"
    assert says in refusal.reason


def test_the_content_of_a_doc_is_believed(tmp_path: Path) -> None:
    (article,) = read_bytes(tmp_path, "a.doc", HTML.encode()).articles
    assert article.title == "Dam opens"


def test_lines_may_end_as_on_an_old_macintosh(tmp_path: Path) -> None:
    (article,) = read_bytes(tmp_path, "a.txt", f"Dam opens\r\r15 March 2021\r\r{TEXT}".encode()).articles
    assert (article.title, article.published and article.published.earliest) == ("Dam opens", "2021-03-15")


def test_a_carriage_return_too_many_ends_no_line(tmp_path: Path) -> None:
    lines = f"Dam opens\r\r\n\r\r\n{TEXT}\r\r\n\r\r\n{TEXT} It holds.\r\r\n"
    (article,) = read_bytes(tmp_path, "a.txt", lines.encode()).articles
    assert (article.title, article.text.count("\n\n")) == ("Dam opens", 2)
