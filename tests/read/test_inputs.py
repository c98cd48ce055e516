"""Walking files, folders, globs and standard input."""

from __future__ import annotations

import gzip
import io
import os
from pathlib import Path

import pytest

from timeline.errors import UsageError
from timeline.read import Limits, read

TEXT = "The dam at Ahrbeck opened on 14 March 2021 after two years of work.\n"


def put(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def codes(*inputs: str | Path) -> set[str]:
    reading = read(inputs)
    return {refusal.code for refusal in reading.refused} | {notice.code for notice in reading.notices}


def test_folders_are_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", ".git/d.txt"):
        put(tmp_path / name)
    articles = read([tmp_path]).articles
    assert [article.id for article in articles] == [
        str(tmp_path / name) for name in ("a.txt", "b.txt", "sub/c.txt")
    ]


def test_the_order_of_inputs_does_not_matter_and_each_is_read_once(tmp_path: Path) -> None:
    one, two = put(tmp_path / "one.txt"), put(tmp_path / "two.txt", TEXT * 2)
    assert read([one, two]) == read([two, one, tmp_path / "one.txt", str(tmp_path / "*.txt")])


def test_a_pattern_finds_files_and_tells_where_there_are_none(tmp_path: Path) -> None:
    put(tmp_path / "x/a.txt")
    put(tmp_path / "x/b.md")
    assert len(read([str(tmp_path / "**/*.md")]).articles) == 1
    assert codes(str(tmp_path / "*.pdf")) == {"not-found"}
    assert codes(tmp_path / "none.txt") == {"not-found"}


def test_a_folder_without_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "news/old").mkdir(parents=True)
    put(tmp_path / "news/.hidden.txt")
    (refusal,) = read([tmp_path / "news"]).refused
    assert (refusal.code, refusal.reason) == ("not-found", "there is no file in this folder")


def test_links_are_not_followed_out_of_the_folder(tmp_path: Path) -> None:
    secret = put(tmp_path / "secret.txt", "SECRET\n")
    folder = put(tmp_path / "in/good.txt").parent
    (folder / "out.txt").symlink_to(secret)
    (folder / "self").symlink_to(folder)
    (folder / "again.txt").symlink_to(folder / "good.txt")
    (folder / "nowhere.txt").symlink_to("missing")
    (folder / "circle").symlink_to("circle")
    reading = read([folder])
    assert [article.id for article in reading.articles] == [str(folder / "good.txt")]
    assert {Path(refusal.input).name: refusal.code for refusal in reading.refused} == {
        "out.txt": "outside-root",
        "nowhere.txt": "unreadable",
        "circle": "unreadable",
    }


def test_pipes_and_devices_are_refused_and_never_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    assert [refusal.code for refusal in read([tmp_path]).refused] == ["not-a-file", "not-a-file"]


def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    put(tmp_path / os.fsdecode(b"caf\xe9.txt"))
    (article,) = read([tmp_path]).articles
    assert article.id.endswith(r"caf\xe9.txt")


def test_a_file_that_is_too_large_stops_no_other(tmp_path: Path) -> None:
    put(tmp_path / "big.txt", TEXT * 100)
    put(tmp_path / "small.txt")
    reading = read([tmp_path], limits=Limits(file_bytes=1000))
    assert len(reading.articles) == 1
    assert [refusal.code for refusal in reading.refused] == ["too-large"]


@pytest.mark.parametrize(
    ("data", "ground"),
    [
        (TEXT.encode(), ""),
        (b'{"id": "r1", "published": "2024-05-06", "text": "The dam opened."}\n', "record"),
        (b'[{"id": "r1", "published": "2024-05-06", "text": "The dam opened."}]', "record"),
        (b"title,published,text\nDam,2024-05-06,The dam opened.\n", "record"),
        (b"From: a@olm.example\nDate: Mon, 6 May 2024 10:00:00 +0200\n\nThe dam opened.\n", "header"),
        (b'<!doctype html><html><time datetime="2024-05-06">.</time><p>The dam opened.</p></html>', "time"),
        (gzip.compress(mtime=0, data=b'{"published": "2024-05-06", "text": "The dam opened."}'), "record"),
    ],
)  # fmt: skip
def test_the_kind_of_standard_input_is_sniffed(data: bytes, ground: str) -> None:
    (article,) = read(["-"], stdin=io.BytesIO(data)).articles
    assert "dam" in article.text.lower()
    assert (article.published.basis if article.published else "") == ground


def test_an_unknown_kind_is_refused_where_named_and_told_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    assert [refusal.code for refusal in read([tmp_path / "picture.png"]).refused] == ["unknown-kind"]
    reading = read([tmp_path])
    assert not reading.refused
    assert [notice.code for notice in reading.notices] == ["unknown-kind"]


def test_nothing_in_a_file_is_told(tmp_path: Path) -> None:
    assert codes(put(tmp_path / "blank.txt", " \n\t ")) == {"empty"}
    assert codes(put(tmp_path / "zeros.txt", "\0" * 4096)) == {"empty"}


def test_published_fills_in_and_a_stated_date_wins(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    put(tmp_path / "b.json", '{"published": "2021-03-15", "text": "The dam opened yesterday."}')
    dates = [article.published for article in read([tmp_path], published="2024-05-06").articles]
    assert [(date.text, date.basis) for date in dates if date] == [
        ("2024-05-06", "given"),
        ("2021-03-15", "record"),
    ]


def test_published_must_be_a_date(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="31 February"):
        read([put(tmp_path / "a.txt")], published="31 February 2024")


@pytest.mark.parametrize(
    ("epoch", "published", "codes"),
    [
        ("", "2999-01-02", ["pub-in-future"]),
        ("", "2049-12-31", []),
        ("86400", "1970-01-03", []),
        ("86400", "1970-01-04", ["pub-in-future"]),
        ("9" * 99, "2049-12-31", []),
    ],
)
def test_a_date_in_the_future_is_used_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str, published: str, codes: list[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    reading = read([put(tmp_path / "a.txt")], published=published)
    assert [article.published.earliest for article in reading.articles if article.published] == [published]
    assert [notice.code for notice in reading.notices] == codes


def test_names_that_no_file_can_have_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    reading = read([tmp_path / "a.txt", "x" * 300, "x/" * 3000, ""])
    assert len(reading.articles) == 1
    assert sorted(refusal.code for refusal in reading.refused) == ["not-found", "unreadable", "unreadable"]


def test_a_file_that_is_named_in_several_ways_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(TEXT)
    (tmp_path / "link.txt").symlink_to(tmp_path / "news" / "a.txt")
    ways = ("news", "news/../news/a.txt", "*/a.txt", "link.txt")
    names = [f"{tmp_path}/{way}" for way in ways]
    assert len(read(names).articles) == 1
