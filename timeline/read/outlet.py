"""Who published an article, where its text says it: beside the author, below the text, in the dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.languages.labels import pattern
from timeline.letters import CAPITAL
from timeline.model import Part

_LONGEST = 60  # characters of a name
_WORDS = 6
_APART = re.compile(r"\s*[\n|·•,;]\s*|\s+[-–—]\s+")
_BELOW = 1_000  # characters at the end that are looked at
_SHORT = 60  # characters of a line that is none of the text itself
# "(North Wire) – ", "(dpa/lno) - ", which end a dateline.
_IN_DATELINE = re.compile(r"\((?P<name>[^\W\d_][^()\n\d]{1,30})\)[\s.]*[–—−-]{1,2}\s*$")


def outlet_in(text: str, parts: Sequence[Part]) -> str:
    """The name of the paper, station or agency that an article names as its own, "" if it names none.

    A paper beside the author goes before what the lines below the text say, and those before the agency of
    the dateline, whose text others print.
    """
    found = (*_beside_author(text, parts), *_below(text), *_in_dateline(text, parts))
    return next((name for name in found if _is_name(name)), "")


def _beside_author(text: str, parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        if part.kind == "byline":
            pieces = _APART.split(text[part.start : part.end].strip())
            yield from (piece for piece in pieces if _paper().fullmatch(piece))


def _below(text: str) -> Iterator[str]:
    """What the lines say that follow the last one of the text itself, the last line first."""
    for line in map(str.strip, reversed(text[-_BELOW:].splitlines())):
        if match := _own().match(line):
            yield match["name"].strip()
        elif len(line) > _SHORT:
            return


def _in_dateline(text: str, parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        match = part.kind == "dateline" and _IN_DATELINE.search(text[part.start : part.end])
        if match:
            yield match["name"].strip()


def _is_name(name: str) -> bool:
    return 1 < len(name) <= _LONGEST and len(name.split()) <= _WORDS and "://" not in name


@cache
def _paper() -> re.Pattern[str]:
    """An agency, or a name in capitals that holds what papers are called: "The Tarn Gazette"."""
    capitals = rf"(?-i:(?:{CAPITAL}|\d)[\w.&'’-]{{0,20}})"
    name = rf"(?:{capitals}|of|the|for|der|die|das|&)"
    ends = rf"(?=(?:.*\s)?{pattern('outlet')}(?:\s|$))"
    person = rf"(?!{pattern('by')}\b)"
    return re.compile(rf"{pattern('agency')}|{person}{ends}{capitals}(?:\s{name}){{0,5}}", re.I)


@cache
def _own() -> re.Pattern[str]:
    """ "Source: Olm Post", "© 2024 Olm Post. All rights reserved."."""
    right = r"(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)))?\s*(?:\d{4}(?:\s?[-–]\s?\d{2,4})?,?\s)?"
    return re.compile(
        rf"(?:{pattern('source')}\s?:\s?|{right})(?P<name>[^\W\d_][^\n\d.,;|()©:/]{{1,59}})(?=[.,;|(©]|\s*$)",
        re.I,
    )
