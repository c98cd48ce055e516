"""Dates that stand in a line of text, and the label before them: "Published: 3 May 2021", "Updated 4 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from timeline.absolute import Stated, parse
from timeline.read.labels import pattern

_LONGEST = 300
_WORD = r"[^\W\d_]{3,14}\.?"
_ORDINAL = r"(?:st|nd|rd|th|er|º|ª|\.|-?го|-е)?"
_OF = r"(?:(?:of|de|del|di|d'|van|von)\s)?"
_DATE = re.compile(
    rf"""(?<![\w/.-])(?:
      \d{{4}}-\d{{1,2}}-\d{{1,2}}(?:[T ]\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\s?(?:Z|UTC|GMT|[+-]\d{{2}}:?\d{{2}}))?)?
    | \d{{4}}\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일]
    | \d{{1,2}}([./-])\s?\d{{1,2}}\1\s?(?:\d{{4}}|\d{{2}}(?!\d))
    | \d{{4}}([./])\s?\d{{1,2}}\2\s?\d{{1,2}}
    | \d{{1,2}}{_ORDINAL},?[\s-]{_OF}{_WORD},?[\s-]{_OF}\d{{4}}
    | {_WORD}\s\d{{1,2}}{_ORDINAL},?\s\d{{4}}
    | \d{{4}}\.?,?\s{_WORD}\s\d{{1,2}}\b
    )(?![\w/])""",
    re.X | re.I,
)
_LINKING = r"(?:[\W_]|\b(?:on|am|at|le|el|il|den|dne|la|em|op|the|vom|date|of)\b){0,6}"
_REST = re.compile(
    r"[\d:.,|/•·–—()\[\]+-]+|\b(?:[ap]\.?m\.?|uhr|h|hrs|gmt|utc|[ecmp][sd]?t|ist|bst|cest|cet|msk|at|on|um|г|года)\b",
    re.I,
)
_NAME = re.compile(
    r"\s*(?:[^\W\d_a-zß-ÿ][\w.'’-]*[\s,&]{0,3}|(?:de|van|von|der|da|di|al|bin|and|und|et|y|e)\s){1,7}"
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date in a line: its span there, what it states, and whether a label says published or updated."""

    start: int
    end: int
    text: str
    stated: Stated
    label: Literal["published", "updated", ""] = ""


def stamps(line: str, language: str) -> Iterator[Stamp]:
    """Every full date in the first characters of ``line``, with the label before it."""
    line = line[:_LONGEST]
    for match in _DATE.finditer(line):
        stated = parse(match.group(), language) or (parse(match.group(), "en") if language != "en" else None)
        if stated is not None:
            yield Stamp(
                match.start(), match.end(), match.group(), stated, label_before(line[: match.start()])
            )


def label_before(text: str) -> Literal["published", "updated", ""]:
    """The label that ``text`` ends in, "" if it ends in none."""
    text = text[-60:].lower()
    if _ends_with("updated").search(text):
        return "updated"
    return "published" if _ends_with("published").search(text) else ""


def is_label(line: str) -> bool:
    """Tell a line that is nothing but a label: "Updated:"."""
    return len(line) < 40 and bool(label_before(line)) and line.rstrip().endswith((":", "："))


def is_stamp(line: str, language: str) -> bool:
    """Tell a line that says when (and by whom) the article was published, and nothing else."""
    if len(line) > 120:
        return False
    found = list(stamps(line, language))
    if not found:
        return False
    rest = line
    for stamp in reversed(found):
        rest = rest[: stamp.start] + " " + rest[stamp.end :]
    labelled = any(stamp.label for stamp in found)
    rest = re.sub(
        rf"\b(?:{pattern('published')}|{pattern('updated')}|{pattern('by')})\b", " ", rest, flags=re.I
    )
    rest = _REST.sub(" ", rest).strip()
    return len(rest.split()) <= 1 or bool(_NAME.fullmatch(rest)) or (labelled and len(rest) < 30)


@cache
def _ends_with(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\W_]){pattern(kind)}{_LINKING}$", re.I)
