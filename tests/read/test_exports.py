"""Files of a news database: each article comes by itself, with its own title, source and date."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.exported import CRANE, EXPORTS, LOCK
from tests.read.samples import read_bytes, told


@pytest.mark.parametrize("export", EXPORTS)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_each_article_of_an_export_is_one(export: str, ends: str, tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, "a.txt", EXPORTS[export].replace("\n", ends).encode())
    assert [
        (each.title, each.source, each.published and each.published.earliest) for each in reading.articles
    ] == [
        ("Crane falls in port", "The Orm Post", "2021-03-17"),
        ("Lock is shut", "The Tarn Echo", "2021-03-20"),
    ]
    assert [each.text.strip() for each in reading.articles] == [CRANE, LOCK]
    assert told(reading) == []


@pytest.mark.parametrize(
    "text",
    [
        f"The report\n\n{LOCK}\n\nEnd of Document\n",
        f"Lock is shut\n\n20 March 2021\n\n{LOCK}\n\n---\n\nThe barge was raised on Monday.\n",
        f"Minutes\n\n{LOCK}\n\n=====\n\nDate: 2021-03-20\n\nMore of it.\n",
    ],
    ids=["no date", "a rule between paragraphs", "one that has fields"],
)
def test_what_is_no_export_stays_one_article(text: str, tmp_path: Path) -> None:
    (article,) = read_bytes(tmp_path, "a.txt", text.encode()).articles
    assert article.text == text


def test_lines_of_the_text_that_look_like_labels_cut_nothing(tmp_path: Path) -> None:
    long = (
        "The office said that the crane had been looked at in the month before and that no fault was found. "
        * 3
    )
    body = f"{LOCK}\n\nIN BRIEF\n\nThe barge was raised.\n\nLocation: the second lock.\n\n{long.strip()}"
    head = "Lock is shut\n\nThe Tarn Echo\n\nMarch 20, 2021\n\nLength: 9 words\n\nBody"
    export = f"{head}\n\n{body}\n\nEnd of Document\n"
    (article,) = read_bytes(tmp_path, "a.txt", export.encode()).articles
    assert "The barge was raised." in article.text and article.text.endswith("no fault was found.")


@pytest.mark.parametrize("export", ["its number above", "its end below", "its number below"])
def test_an_export_saved_as_a_page_is_told_apart_as_its_text_is(export: str, tmp_path: Path) -> None:
    text = EXPORTS[export].replace("FROM\nORM", "FROM ORM")  # a paragraph of a page is a line of it
    lines = "\n".join(f"<p><span>{line.strip()}</span></p>" for line in text.split("\n"))
    page = f"<!DOCTYPE html><html><head><title>Export</title></head><body>{lines}</body></html>"
    reading = read_bytes(tmp_path, "a.html", page.encode())
    assert [
        (each.title, each.source, each.published and each.published.earliest) for each in reading.articles
    ] == [
        ("Crane falls in port", "The Orm Post", "2021-03-17"),
        ("Lock is shut", "The Tarn Echo", "2021-03-20"),
    ]
    assert [each.text for each in reading.articles] == [CRANE, LOCK]
    # In a page nothing says where the summary of the search ends, so that its lines are told.
    assert told(reading) == (["unread-part"] if export == "its number below" else [])


def test_a_page_that_speaks_of_an_end_is_a_page(tmp_path: Path) -> None:
    page = f"<html><body><h1>Lock is shut</h1><p>{LOCK}</p><p>End of Document</p></body></html>"
    (article,) = read_bytes(tmp_path, "a.html", page.encode()).articles
    assert article.title == "Lock is shut"
