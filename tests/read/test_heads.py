"""Runs tests/corpus/heads.toml: the date and the title of articles copied from sites, and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from timeline.read import read

HEADS = tomllib.loads((Path(__file__).parents[1] / "corpus/heads.toml").read_text("utf-8"))["head"]
TITLE = {
    "en": "Bridge at Halden Falls closes after crack is found",
    "de": "Brücke in Haldenau nach Riss gesperrt",
}
BODY = {
    "en": "The bridge at Halden Falls was closed on Monday after inspectors found a crack in its girder, "
    "the county said.\n\nEngineers had warned of the crack last week. Drivers will be sent over Marrow Road "
    "until Friday, a spokeswoman, Ilse Brandt, said.\n\n“Nobody was hurt,” she told reporters.",
    "de": "Die Brücke in Haldenau ist am Montag gesperrt worden, nachdem Prüfer einen Riss gefunden hatten, "
    "wie der Kreis mitteilte.\n\nFachleute hatten in der vergangenen Woche vor dem Riss gewarnt.",
}
MENU = "Sections\nFeatured\nFisherman rides out the storm\nBusiness\n#Local\n"


def read_text(text: str, folder: Path) -> tuple[str, str, str]:
    """The day of publication, the title, and what is told of the text: neither byline nor furniture."""
    (folder / "article.txt").write_text(text, "utf-8")
    (article,) = read([folder / "article.txt"]).articles
    told = [article.text[part.start : part.end] for part in article.parts if part.kind == "body"]
    return article.published.earliest if article.published else "", article.title, "".join(told).strip()


@pytest.mark.parametrize("head", HEADS, ids=[head["name"] for head in HEADS])
def test_a_head_gives_date_title_and_body(head: dict[str, str], tmp_path: Path) -> None:
    language = head.get("language", "en")
    title, body, lines = TITLE[language], BODY[language], head["text"]
    text = {
        "below": f"{title}\n\n{lines}\n\n{body}\n",
        "above": f"{lines}\n\n{title}\n\n{body}\n",
        "dateline": f"{title}\n\n{lines}{body}\n",
    }[head.get("place", "below")]
    assert read_text(text, tmp_path) == (head.get("published", "2021-05-03"), title, body)


@pytest.mark.parametrize("age", ["5 months ago", "in an hour", "a year ago"])
def test_a_menu_above_the_title(age: str, tmp_path: Path) -> None:
    stamp = f"May 3, 2021 / 8:15 AM / {age}"
    text = f"{MENU}{stamp}\n\n{TITLE['en']}\n\nGlobe Staff\n\n1 Min Read\n\nHALDEN (Globe) - {BODY['en']}"
    assert read_text(text, tmp_path) == ("2021-05-03", TITLE["en"], BODY["en"])


def test_a_title_that_stands_twice(tmp_path: Path) -> None:
    text = f"Terms and news\n{TITLE['en']}\n#Local\nMay 3, 2021\n\n{TITLE['en']}\n\n{BODY['en']}"
    assert read_text(text, tmp_path) == ("2021-05-03", TITLE["en"], BODY["en"])


def test_the_name_of_a_picture_that_stands_twice_below_the_text_is_no_title(tmp_path: Path) -> None:
    gallery = "Drivers wait at the bridge\nSee Gallery\nDrivers wait at the bridge\n"
    text = f"{TITLE['en']}\n\n{BODY['en']}\n\n{gallery}"
    _, title, told = read_text(text, tmp_path)
    assert title == TITLE["en"] and told.startswith(BODY["en"])


@pytest.mark.parametrize(
    "line",
    ["The council met on May 3, 2021, and voted.", "From May 3, 2021 the bridge is closed",
     "Deadline: 3 May 2021", "The strike of 3 May 2021 goes on", "Minutes of the meeting of 3 May 2021",
     "Monday 3 May 2021 was a holiday"],
)  # fmt: skip
def test_a_line_that_says_more_dates_nothing(line: str, tmp_path: Path) -> None:
    assert read_text(f"{TITLE['en']}\n\n{line}\n\n{BODY['en']}", tmp_path)[0] == ""
