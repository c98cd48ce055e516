"""Zip and tar archives, and gzip: members are inputs of their own, within bounds."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.read.samples import HTML, TEXT, read_bytes, told
from timeline.read import Limits, read


def archive(name: str, members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    if name.endswith(".zip"):
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
            for member, data in members.items():
                zipped.writestr(member, data)
    else:
        with tarfile.open(fileobj=out, mode="w:gz" if name.endswith("gz") else "w") as tarred:
            for member, data in members.items():
                info = tarfile.TarInfo(member)
                info.size = len(data)
                tarred.addfile(info, io.BytesIO(data))
            link = tarfile.TarInfo("link.txt")
            link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
            tarred.addfile(link)
    return out.getvalue()


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tgz"])
def test_members_of_an_archive_are_read_as_files_are(tmp_path: Path, name: str) -> None:
    inner = archive("x.zip", {"page.html": HTML.encode()})
    members = {"../b.txt": TEXT.encode(), ".hidden": b"x", "a/c.zip": inner, "picture.png": b"\x89PNG\x00"}
    reading = read_bytes(tmp_path, name, archive(name, members))
    root = tmp_path / name
    assert [article.id for article in reading.articles] == [f"{root}/b.txt", f"{root}/a/c.zip/page.html"]
    others = [] if name.endswith("zip") else ["not-a-file"]  # a link
    assert told(reading) == [*others, "unknown-kind"]


def test_a_damaged_member_stops_no_other(tmp_path: Path) -> None:
    data = archive("a.zip", {"a.txt": b"x" * 200, "b.txt": TEXT.encode()})
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        stored = zipped.getinfo("a.txt").header_offset + 30 + len("a.txt")
    reading = read_bytes(tmp_path, "a.zip", data[:stored] + b"\xff" + data[stored + 1 :])
    assert [article.id for article in reading.articles] == [f"{tmp_path}/a.zip/b.txt"]
    assert [(each.input, each.code) for each in reading.refused] == [
        (f"{tmp_path}/a.zip/a.txt", "bad-archive")
    ]


def test_archives_in_archives_are_bounded_in_all(tmp_path: Path) -> None:
    """A bomb of many small ones: each is within its bound, all together are not."""
    inner = archive("x.zip", {f"{n}.txt": b"x" * 30_000 for n in range(3)})
    bomb = archive("a.zip", {f"{n}.zip": inner for n in range(9)})
    reading = read_bytes(tmp_path, "a.zip", bomb, Limits(unpacked_bytes=100_000))
    assert [(each.input, each.code) for each in reading.refused] == [(f"{tmp_path}/a.zip", "too-large")]
    refused = archive("x.zip", {f"{n}.txt": b"x" * 60_000 for n in range(3)})
    bomb = archive("b.zip", {"0.txt": TEXT.encode(), **{f"{n}.zip": refused for n in range(1, 60)}})
    reading = read_bytes(tmp_path, "b.zip", bomb, Limits(unpacked_bytes=100_000))
    assert reading.articles[0].id == f"{tmp_path}/b.zip/0.txt"
    assert [each.input.count("zip") for each in reading.refused] == [2, 2, 2, 1]


def test_what_systems_leave_is_no_input(tmp_path: Path) -> None:
    left = {
        "Thumbs.db": b"\xd0\xcf",
        "desktop.ini": b"[x]",
        "~$a.docx": b"\x05Ada",
        "__MACOSX/._a.txt": b"\0",
    }
    files = {"a.txt": TEXT.encode(), ".DS_Store": b"\0Bud1", **left}
    for name, data in files.items():
        (tmp_path / "news" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "news" / name).write_bytes(data)
    for reading in (read([tmp_path / "news"]), read_bytes(tmp_path, "a.zip", archive("a.zip", files))):
        assert (len(reading.articles), told(reading)) == (1, [])


def test_the_chapters_of_a_book_are_read_and_nothing_else(tmp_path: Path) -> None:
    book = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": b"<c/>",
        "b/a.xhtml": HTML.encode(),
    }
    reading = read_bytes(tmp_path, "a.epub", archive("a.zip", book))
    assert ([article.title for article in reading.articles], told(reading)) == (["Dam opens"], [])


def test_archives_are_bounded(tmp_path: Path) -> None:
    bomb = archive("a.zip", {"big.txt": b"x" * 1_000_000})
    assert told(read_bytes(tmp_path, "a.zip", bomb, Limits(unpacked_bytes=100_000))) == ["too-large"]
    assert told(
        read_bytes(tmp_path, "a.zip", archive("a.zip", {str(n): b"x" for n in range(9)}), Limits(members=8))
    ) == ["too-large"]
    nested = TEXT.encode()
    for _ in range(6):
        nested = archive("a.zip", {"in.zip" if nested.startswith(b"PK") else "in.txt": nested})
    assert told(read_bytes(tmp_path, "b.zip", nested)) == ["too-deep"]
    assert told(read_bytes(tmp_path, "c.zip", bomb[:-30])) == ["bad-archive"]
    assert told(read_bytes(tmp_path, "d.txt.gz", b"\x1f\x8b\x08 cut")) == ["bad-gzip"]


def test_a_zip_with_bytes_missing_is_refused(tmp_path: Path) -> None:
    data = archive("a.zip", {"a.txt": TEXT.encode() * 20, "b.txt": TEXT.encode()})
    assert told(read_bytes(tmp_path, "a.zip", data[:4] + data[54:])) == ["bad-archive"]


def test_a_zip_member_without_a_name_is_refused(tmp_path: Path) -> None:
    data = archive("a.zip", {"a.txt": TEXT.encode(), "b.txt": TEXT.encode()})
    entry = data.index(b"PK\x01\x02")
    lengths = struct.pack("<HHH", 0, 0, len("a.txt"))  # of name, extra field, comment
    nameless = data[: entry + 28] + lengths + data[entry + 34 :]
    reading = read_bytes(tmp_path, "a.zip", nameless)
    assert [article.id for article in reading.articles] == [f"{tmp_path}/a.zip/b.txt"]
    assert told(reading) == ["bad-archive"]


def test_a_gzip_with_bytes_behind_it_or_missing_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = gzip.compress(f"{TEXT}\n".encode() * 1_000)
    for name, data in (("a.txt.gz", whole + b"and more"), ("b.txt.gz", whole[:-8])):
        reading = read_bytes(tmp_path, name, data)
        assert reading.articles[0].text.startswith(TEXT)
        assert told(reading) == ["bad-gzip"]
