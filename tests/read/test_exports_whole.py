"""Nothing in a file of a news database is dropped in silence: it is in an article, or told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.exported import CLASSIC, COUNTED, CRANE, EXPORTS, LOCK, UNI
from tests.read.samples import read_bytes, told


@pytest.mark.parametrize("export", EXPORTS)
@pytest.mark.parametrize("line", ["The mast stands.", f"Green: the mast. {LOCK * 3}"], ids=["short", "long"])
def test_no_paragraph_of_an_export_is_lost(export: str, line: str, tmp_path: Path) -> None:
    """Wherever it stands, it is in an article or it is told that it was not read."""
    paragraphs = EXPORTS[export].split("\n\n")
    for at in range(1, len(paragraphs) + 1):
        text = "\n\n".join([*paragraphs[:at], line, *paragraphs[at:]])
        reading = read_bytes(tmp_path, "a.txt", text.encode())
        kept = [f"{each.title}\n{each.source}\n{each.text}" for each in reading.articles]
        said = [each.reason for each in reading.notices if each.code == "unread-part"]
        assert "mast" in "\n".join(kept + said), (at, paragraphs[at - 1])


@pytest.mark.parametrize("export", EXPORTS)
@pytest.mark.parametrize(
    "line", ["Location: the old mast", "Date: 5 June, at noon", "Text: Ada Quill", "IN ORM it rained"]
)
def test_a_line_of_the_text_that_begins_as_a_label_does_stays(export: str, line: str, tmp_path: Path) -> None:
    above = CRANE.split("\n")[0]
    text = EXPORTS[export].replace(above, f"{above}\n\n{line}\nBring boots.\n\nMore follows.")
    reading = read_bytes(tmp_path, "a.txt", text.encode())
    assert f"{line}\nBring boots.\n\nMore follows.\n\nThe harbour" in reading.articles[0].text
    assert [each.published and each.published.earliest for each in reading.articles] == [
        "2021-03-17",
        "2021-03-20",
    ]


def test_labels_at_the_end_of_a_text_are_of_it_where_no_other_is_sure(tmp_path: Path) -> None:
    text = COUNTED.replace(LOCK, f"{LOCK}\n\nLocation: the lock")
    assert read_bytes(tmp_path, "a.txt", text.encode()).articles[1].text.endswith("\n\nLocation: the lock")


def test_an_article_of_an_export_may_be_a_headline_only(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, "a.txt", UNI.replace(LOCK, "").encode())
    assert [each.text for each in reading.articles] == [CRANE, "Lock is shut"]
    bare = UNI.replace(f"Body\n\n{LOCK}\n\nLoad-Date: March 22, 2021\n\n", "")
    assert [each.text for each in read_bytes(tmp_path, "a.txt", bare.encode()).articles] == [
        CRANE,
        "Lock is shut",
    ]


def test_an_article_without_labels_has_its_text(tmp_path: Path) -> None:
    plain = UNI.replace("Length: 31 words\n\nBody\n\n", "").replace("Load-Date: March 22, 2021\n\n", "")
    assert [each.text for each in read_bytes(tmp_path, "a.txt", plain.encode()).articles] == [CRANE, LOCK]


def test_text_right_below_a_label_of_one_line_is_no_part_of_its_value(tmp_path: Path) -> None:
    text = CLASSIC.replace("LENGTH: 31 words\n\n", "LENGTH: 31 words\n")
    assert read_bytes(tmp_path, "a.txt", text.encode()).articles[1].text == LOCK


def test_what_follows_the_last_end_is_an_article_or_told(tmp_path: Path) -> None:
    torn = UNI.removesuffix("Load-Date: March 22, 2021\n\nEnd of Document\n")
    reading = read_bytes(tmp_path, "a.txt", torn.encode())
    assert [each.text for each in reading.articles] == [CRANE, LOCK]
    assert told(reading) == []
    noted = read_bytes(tmp_path, "a.txt", f"{UNI}\nAsk Ada about the gate.\n".encode())
    assert [each.text for each in noted.articles] == [CRANE, LOCK]
    (notice,) = noted.notices
    assert (notice.code, "Ask Ada about the gate." in notice.reason) == ("unread-part", True)
