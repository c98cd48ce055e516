"""Whatever a library raises over damaged bytes refuses the input; a fault of ours stays one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.read.samples import HTML, TEXT, read_bytes, told
from tests.read.test_archives import archive
from tests.read.test_kinds import MAIL, MHTML, RSS, pdf
from timeline.read.found import Found, Source
from timeline.read.kinds import kinds


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is read where a library can be replaced."""
    monkeypatch.setattr(sys, "executable", "")


def stumble(*_: object, **__: object) -> None:
    raise BufferError("no error that anyone expects")


STUMBLING = [
    ("a.zip", archive("a.zip", {"a.txt": b"x"}), "zipfile.ZipFile", "bad-archive"),
    ("a.zip", archive("a.zip", {"a.txt": b"x"}), "zipfile.ZipFile.open", "bad-archive"),
    ("a.tar", archive("a.tar", {"a.txt": b"x"}), "tarfile.TarFile.extractfile", "bad-archive"),
    ("a.txt.gz", b"\x1f\x8b", "gzip.GzipFile.read", "bad-gzip"),
    ("a.docx", archive("a.zip", {"a": b"x"}), "docx.Document", "bad-docx"),
    ("a.rss", RSS.encode(), "feedparser.parse", "bad-feed"),
    ("a.eml", MAIL.encode(), "email.message.Message.get_payload", "bad-mail"),
    ("a.mhtml", MHTML.encode(), "email.message.Message.walk", "bad-mhtml"),
    ("a.pdf", pdf(TEXT), "pypdf.PageObject.extract_text", "bad-pdf"),
    ("a.rtf", b"{\\rtf1 x}", "striprtf.striprtf.rtf_to_text", "bad-rtf"),
    ("a.tml", b"<TimeML/>", "lxml.etree.fromstring", "bad-timeml"),
    ("a.warc", b"WARC/1.0", "warcio.archiveiterator.ArchiveIterator", "bad-warc"),
]


@pytest.mark.parametrize(("name", "data", "function", "code"), STUMBLING, ids=[each[2] for each in STUMBLING])
def test_whatever_a_library_raises_refuses_the_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, function: str, code: str
) -> None:
    monkeypatch.setattr(function, stumble)
    assert code in told(read_bytes(tmp_path, name, data))


def test_a_page_that_the_library_stumbles_over_keeps_its_paragraphs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trafilatura.bare_extraction", stumble)
    page = HTML.replace(f"<p>{TEXT}</p>", f"<p>{TEXT}</p>" * 5)
    reading = read_bytes(tmp_path, "a.html", page.encode())
    assert reading.articles[0].text.count(TEXT) == 5
    assert "text-unsorted" in told(reading)


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_a_fault_of_ours_stays_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    def faulty(source: Source) -> Iterator[Found]:
        raise KeyError(source.name)

    monkeypatch.setattr(kinds()[kind], "read", faulty)
    assert "internal" in told(read_bytes(tmp_path, f"a{kinds()[kind].SUFFIXES[0]}", b"x"))


def test_one_bad_message_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As one may with a charset that Python's library fails at."""
    from email.message import Message

    whole: Callable[[Message], str] = Message.get_content_type

    def fails_at_one(message: Message) -> str:
        if "bad" in message.get("Subject", ""):
            raise LookupError("no such charset")
        return whole(message)

    monkeypatch.setattr(Message, "get_content_type", fails_at_one)
    mails = (f"From a Mon\nSubject: {name}\n\n{TEXT}\n\n" for name in ("one", "bad", "two"))
    reading = read_bytes(tmp_path, "a.mbox", "".join(mails).encode())
    assert [article.title for article in reading.articles] == ["one", "two"]
    assert [(each.code, each.reason[:10]) for each in reading.refused] == [("bad-mail", "message 2:")]


def test_what_lies_behind_a_damaged_header_is_told(tmp_path: Path) -> None:
    data = archive("a.tar", {"a.txt": TEXT.encode(), "b.txt": TEXT.encode()})
    header = data.index(b"b.txt")
    reading = read_bytes(tmp_path, "a.tar", data[:header] + b"\xff" + data[header + 1 :])
    assert [article.id for article in reading.articles] == [f"{tmp_path}/a.tar/a.txt"]
    assert [refusal.code for refusal in reading.refused] == ["bad-archive"]
