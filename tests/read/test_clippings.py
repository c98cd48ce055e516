"""Articles that somebody copied into one text are told apart; a chronology is one article."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.samples import read_bytes

CRACK = (
    "Bridge at Tarn closes after crack is found",
    "By Ida Orm",
    "12 June 2024",
    "The bridge over the Veld at Tarn was closed on Tuesday after inspectors found a crack in its deck.",
)
INQUIRY = (
    "Council orders inquiry into Tarn bridge",
    "By Leo Brand and Edda Voss",
    "June 14, 2024",
    "The council of Tarn ordered an inquiry on Thursday into the crack in the bridge over the Veld.",
)
OPENING = (
    "Tarn bridge opens again",
    "Staff reporter",
    "Published: 17 June 2024, 09:15",
    "The bridge at Tarn was opened again on Sunday, and some 300 people walked across it at once.",
)
ALL = (CRACK, INQUIRY, OPENING)
DAYS = ["2024-06-12", "2024-06-14", "2024-06-17"]


def _copied(parting: str, *, bylines: bool = True) -> str:
    blocks = [
        "\n".join([title, *([author] if bylines else []), day, "", text]) for title, author, day, text in ALL
    ]
    return parting.join(blocks) + "\n"


def _read(text: str, folder: Path) -> list[tuple[str, str]]:
    reading = read_bytes(folder, "a.txt", text.encode())
    return [(each.title, each.published.earliest if each.published else "") for each in reading.articles]


@pytest.mark.parametrize(
    "parting", ["\n\n", "\n\n\n\n", "\n\n---\n\n", "\n* * *\n", "\n\nhttps://x.example/a\n"]
)
def test_each_of_the_articles_in_one_text_is_one(parting: str, tmp_path: Path) -> None:
    titles = [title for title, *_ in ALL]
    assert _read(_copied(parting), tmp_path) == list(zip(titles, DAYS, strict=True))


@pytest.mark.parametrize("parting", ["\n\n\n", "\n\n=====\n\n", "\n\nhttps://x.example/a\n\n"])
def test_what_parts_them_tells_them_apart_where_no_author_is_named(parting: str, tmp_path: Path) -> None:
    assert [day for _, day in _read(_copied(parting, bylines=False), tmp_path)] == DAYS


def test_all_of_their_text_is_kept(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, "a.txt", _copied("\n\n---\n\n").encode())
    assert [text in article.text for article, (*_, text) in zip(reading.articles, ALL, strict=True)] == [
        True
    ] * 3


@pytest.mark.parametrize(
    "text",
    [
        _copied("\n\n", bylines=False),
        f"The bridge of Tarn\n\n{_copied('---', bylines=False)}",
        "\n".join(CRACK) + "\n\nWhat comes next\n\nThe bridge will open on 17 June 2024.\n\n" + INQUIRY[-1],
        "\n".join(CRACK)
        + "\n\nRead more\n\nCouncil orders inquiry\n14 June 2024\nBridge opens\n17 June 2024\n",
    ],
    ids=["a chronology", "below a title of its own", "a heading over a date", "a list of others"],
)
def test_what_is_one_article_stays_one(text: str, tmp_path: Path) -> None:
    assert len(_read(text, tmp_path)) == 1
