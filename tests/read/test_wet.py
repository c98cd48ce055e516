"""Web archives that hold the texts of pages (WET) are read as those that hold the pages."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.read.samples import HTML, TEXT, read_bytes, told

pytest.importorskip("warcio")

URL = "http://o.example/2021/03/17/dam"


def _record(kind: str, content: str, type_: str, http: str = "") -> bytes:
    body = f"{http}{content}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {URL}\r\nWARC-Date: 2023-01-05T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{kind}>\r\nContent-Type: {type_}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + body + b"\r\n\r\n")


INFO = _record("warcinfo", "software: x\r\n", "application/warc-fields")
WET = _record("conversion", f"Dam opens\nHome\n{TEXT}\n", "text/plain")
PAGE = _record("response", HTML, "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")


@pytest.mark.parametrize("name", ["a.warc.wet.gz", "a.wet", "a.warc"])
def test_the_text_of_a_page_is_an_article(name: str, tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, name, INFO + WET)
    (article,) = reading.articles
    assert (article.url, article.title) == (URL, "Dam opens")
    assert TEXT in article.text
    assert article.published and article.published.earliest == "2021-03-17"
    assert told(reading) == []


def test_a_page_that_is_there_itself_is_read_once(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, "a.warc.gz", INFO + PAGE + WET)
    (article,) = reading.articles
    assert article.text.startswith("Dam opens\n\n")
    assert told(reading) == ["unread-part"]
