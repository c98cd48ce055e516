"""What stands before an article in its own file is read as its fields, and is no part of its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.read import read

BODY = "The bridge at Halden Falls was closed on Monday after inspectors found a crack, the county said."
FIELDS = "title: Bridge closes\nsource: Halden Post\nauthor: Ada Quill\ndate: 2021-05-03\n"
CLIPPED = (
    'title: "Bridge closes"\nsource: "https://halden.example/a"\nauthor:\n  - "[[Ada Quill]]"\n'
    "published: 2021-05-03\ncreated: 2024-01-01\ntags:\n  - clippings\n"
)


@pytest.mark.parametrize(
    ("name", "text", "source", "url"),
    [
        ("a.txt", f"{FIELDS}\n{BODY}\n", "Halden Post", ""),
        ("a.txt", f"{FIELDS.title()}\n{BODY}\n", "Halden Post", ""),
        ("a.md", f"---\n{FIELDS}---\n{BODY}\n", "Halden Post", ""),
        ("a.md", f"---\n{CLIPPED}---\n\n{BODY}\n", "", "https://halden.example/a"),
    ],
    ids=["lines", "capitals", "front matter", "lists and an address"],
)
def test_fields_above_a_text_are_its_metadata(
    name: str, text: str, source: str, url: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    (article,) = read([tmp_path / name]).articles
    assert article.published is not None
    assert (article.title.lower(), article.author, article.published.earliest) == (
        "bridge closes",
        "Ada Quill",
        "2021-05-03",
    )
    assert (article.source, article.url, article.text.strip()) == (source, url, BODY)


@pytest.mark.parametrize(
    "text",
    [
        f"Deadline: 3 May 2021\nPlace: Orm\n\n{BODY}",
        f"Source: Halden Post\n\n{BODY}",
        f"---\nnever: closed\n\n{BODY}",
        f"---\n\n{BODY}\n\n---\n",
    ],
    ids=["other names", "one line", "never closed", "rules of a page"],
)
def test_what_is_no_field(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (article,) = read([tmp_path / "a.txt"]).articles
    assert article.text == text


@pytest.mark.parametrize(
    "above",
    [
        "https://halden.example/2021/05/03/bridge\n\nBridge closes after crack is found\n\n",
        "Source: https://halden.example/2021/05/03/bridge\nBridge closes after crack is found\n\n",
        "Bridge closes after crack is found\nhttps://halden.example/2021/05/03/bridge\n\n",
    ],
    ids=["first", "with a label", "below the title"],
)
def test_an_address_alone_dates_the_article_and_is_not_its_title(above: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{above}{BODY}\n", "utf-8")
    (article,) = read([tmp_path / "a.txt"]).articles
    assert (article.url, article.title) == (
        "https://halden.example/2021/05/03/bridge",
        "Bridge closes after crack is found",
    )
    assert article.published is not None and article.published.earliest == "2021-05-03"


def test_an_address_further_down_is_of_another_article(tmp_path: Path) -> None:
    text = f"Bridge closes\n\n{BODY}\n\nhttps://halden.example/2020/01/01/other\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (article,) = read([tmp_path / "a.txt"]).articles
    assert (article.url, article.published) == ("", None)


def test_front_matter_in_toml(tmp_path: Path) -> None:
    head = '+++\ntitle = "Bridge closes"\ndate = 2021-05-03T08:00:00Z\ntags = ["x"]\n+++\n'
    (tmp_path / "a.md").write_text(head + BODY, "utf-8")
    (article,) = read([tmp_path / "a.md"]).articles
    assert article.published is not None and article.text == BODY
    assert (article.title, article.published.earliest) == ("Bridge closes", "2021-05-03")
