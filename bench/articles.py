"""News and histories made of sentences of our own: the same ones for the same number and seed.

    python -m bench.articles NUMBER FOLDER [--html]

writes ``NUMBER`` news articles as text (or web pages) into a folder. Ten articles appear a day; each tells of
two or three happenings of the last days, which other articles tell too, and looks back on an older one.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from html import escape
from pathlib import Path
from random import Random
from typing import Any

_SEED = 20260301
_FIRST_DAY = date(2021, 1, 4)
_ARTICLES_A_DAY = 10
_HAPPENINGS_A_DAY = 4
_LAST_DAYS = 4
_LOOKS_BACK = (12, 45)  # days
_SENTENCES = 24  # of an article at least: about 440 words
_SENTENCES_A_HISTORY = 150


@dataclass(frozen=True, slots=True)
class Story:
    """One article: its name, its headline, the day of its publication (ISO), its paragraphs."""

    name: str
    title: str
    published: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """The article as a text file: headline, dateline, paragraphs."""
        return "\n\n".join([self.title, f"Published: {self.published}", *self.paragraphs]) + "\n"

    @property
    def page(self) -> str:
        """The article as a web page, with a menu, a footer and its metadata."""
        title = escape(self.title)
        links = "".join(f'<li><a href="/{number}">Section {number}</a></li>' for number in range(30))
        body = "".join(f"<p>{escape(each)}</p>" for each in self.paragraphs)
        return (
            f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Courier</title>'
            f'<meta property="article:published_time" content="{self.published}T09:30:00+00:00"></head>'
            f"<body><nav><ul>{links}</ul></nav><main><article><h1>{title}</h1>{body}</article></main>"
            f"<aside><h2>Most read</h2><ul>{links}</ul></aside>"
            f"<footer>All rights reserved.</footer></body></html>"
        )


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("sentences.toml").read_text("utf-8"))


def news(number: int, seed: int = _SEED) -> Iterator[Story]:
    """``number`` news articles in the order of their days; the first ones are the same for any number."""
    for index in range(number):
        day = index // _ARTICLES_A_DAY
        yield _article(Random(f"{seed} article {index}"), index, day, seed)


def histories(number: int, seed: int = _SEED) -> Iterator[str]:
    """``number`` texts that tell of past centuries in full dates, about 17,000 characters each."""
    told = _data()["history"]
    for index in range(number):
        random = Random(f"{seed} history {index}")
        year, sentences = random.randrange(1500, 1700), []
        for _ in range(_SENTENCES_A_HISTORY):
            year += random.choice((0, 0, 1, 2))
            words = {**_names(random), "year": year, "ordinal": random.choice(told["ordinal"])}
            sentences.append(_filled(random.choice(told["sentences"]), words))
        yield "\n\n".join(" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5))


def _names(random: Random) -> dict[str, Any]:
    """What the blanks of a happening's sentences are filled with."""
    data = _data()
    place, other = random.sample(data["towns"], 2)
    person, second = (_person(data, random) for _ in "12")
    body = random.choice(data["bodies"])
    number, few = random.randrange(20, 900), random.randrange(3, 12)
    return {
        "place": place, "other": other, "person": person, "second": second, "body": body,
        "number": number, "few": few,
    }  # fmt: skip


def _person(data: dict[str, Any], random: Random) -> str:
    return f"{random.choice(data['first_names'])} {random.choice(data['last_names'])}"


def _filled(sentence: str, words: dict[str, Any]) -> str:
    text = sentence.format(**words)
    first = 1 if text[0] == "“" else 0
    return text[:first] + text[first].upper() + text[first + 1 :]


@cache
def _happening(seed: int, day: int, place: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """The sentences of the happening number ``place`` of a day, and what its blanks are filled with."""
    random = Random(f"{seed} happening {day} {place}")
    return random.choice(_data()["happening"]), _names(random)


def _article(random: Random, index: int, day: int, seed: int) -> Story:
    published = _FIRST_DAY + timedelta(day)
    paragraphs: list[str] = []
    title = ""
    for _ in range(random.choice((2, 2, 3))):
        happened = day - random.randrange(_LAST_DAYS)
        kind, words = _happening(seed, happened, random.randrange(_HAPPENINGS_A_DAY))
        told = {**words, "day": _seen_from(published, _FIRST_DAY + timedelta(happened), random)}
        lead = _filled(random.choice(kind["leads"]), told)
        title = title or _filled(random.choice(kind["leads"]), {**words, "day": ""}).replace(" ,", ",")
        details = [_filled(each, told) for each in random.sample(kind["details"], 3)]
        paragraphs += [lead, " ".join(details)]
    past = day - random.randrange(*_LOOKS_BACK)
    kind, words = _happening(seed, past, random.randrange(_HAPPENINGS_A_DAY))
    paragraphs.append(_filled(kind["back"], {**words, "date": _in_full(_FIRST_DAY + timedelta(past))}))
    count = len(paragraphs) // 2 * 4 + 1
    paragraphs += _fill_up(random, _SENTENCES - count)
    return Story(
        f"{index:05}", title.rstrip(".").replace("  ", " "), published.isoformat(), tuple(paragraphs)
    )


def _fill_up(random: Random, sentences: int) -> list[str]:
    fillers, words = _data()["fillers"], _names(random)
    told = [*random.sample(fillers["plain"], 2), *random.sample(fillers["dated"], 3)]
    filled = [_filled(each, words) for each in told]
    filled += [_filled(_woven(random), _names(random)) for _ in range(sentences - len(told))]
    random.shuffle(filled)
    return [" ".join(filled[at : at + 3]) for at in range(0, len(filled), 3)]


def _woven(random: Random) -> str:
    parts = {name: random.choice(choices) for name, choices in _data()["woven"].items()}
    return str(parts.pop("patterns").format_map(_Blanks(parts)))


class _Blanks(dict[str, str]):
    """Blanks that are not filled stay blanks."""

    def __missing__(self, name: str) -> str:
        return "{" + name + "}"


def _seen_from(published: date, day: date, random: Random) -> str:
    """When something happened, as a journalist would put it on the day of publication."""
    near = {0: ["today"], 1: ["yesterday"]}.get((published - day).days, [_in_full(day)])
    return random.choice([*near, f"on {day:%A}"])


def _in_full(day: date) -> str:
    return f"on {day.day} {day:%B} {day.year}"


def main() -> None:
    """Write the articles."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("number", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--html", action="store_true", help="web pages instead of text")
    options = parser.parse_args()
    write(options.number, options.folder, html=options.html)


def write(number: int, folder: Path, *, html: bool = False) -> None:
    """Write articles into a folder, which is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for story in news(number):
        name = folder / f"{story.name}.{'html' if html else 'txt'}"
        name.write_text(story.page if html else story.text, "utf-8")


if __name__ == "__main__":
    main()
