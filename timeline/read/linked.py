"""The titles of other articles and the comments of readers, as they were copied with an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.languages.labels import pattern
from timeline.model import PartKind
from timeline.read.line import Line, closed
from timeline.read.published.lines import DATE

_FEWEST = 5  # words of a title
_SMALL = 4  # letters of the longest word that a title writes small
_PROSE = 2  # sentences of the article above them
_BULLET = re.compile(r"[-–—•*▪·►›»]\s{1,3}")
_LABELLED = re.compile(r"(?:[A-Z][\w-]{2,15}(?: [A-Za-z]{2,12})?): \S+(?: \S+){2}")
_DATED = re.compile(r"[^:–—-]{0,30}\d[^:–—-]{0,20}[:–—-]")
_WORD = re.compile(r"[^\W\d_]+")
_CLOCK = r"\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?"


def mark_linked(lines: Sequence[Line], kinds: list[PartKind]) -> None:
    """A title below sentences is a linked one, and the remarks of readers are no part of the text either."""
    prose = [index for index, line in enumerate(lines) if kinds[index] == "body" and closed(line.text)]
    if len(prose) < _PROSE:
        return
    below = range(prose[_PROSE - 1] + 1, len(lines))
    remarks = next((index for index in below if _opens_remarks(lines[index].text)), len(lines))
    kinds[remarks:] = ["furniture"] * (len(lines) - remarks)
    last = max(index for index in prose if index < remarks)
    for index in below:
        text = lines[index].text
        if kinds[index] != "body" or closed(text):
            continue
        if _is_titled(text) or (index > last and _is_labelled(text)):
            kinds[index] = "furniture"


def _opens_remarks(text: str) -> bool:
    """Tell the line above the remark of a reader, with its day and its time."""
    return ":" in text and bool(_remark().fullmatch(text)) and bool(DATE.search(text))


@cache
def _remark() -> re.Pattern[str]:
    """A name, what a site puts behind it, and a time: "Ida Orm said on May 3, 2021 at 5:21 pm"."""
    return re.compile(rf"\S[^.!?\n]{{1,40}}? {pattern('remark')}[^.!?\n]{{0,40}}{_CLOCK}\W{{0,3}}", re.I)


def _is_titled(text: str) -> bool:
    """Tell "- Tarn Mayor Outlines Plan for the Coast": a line of which each longer word has a capital.

    One that opens with its day is an entry of a chronology.
    """
    bare = text[bullet.end() :] if (bullet := _BULLET.match(text)) else text
    words = _WORD.findall(bare)
    if len(words) < _FEWEST or _DATED.match(bare):
        return False
    longer = [word for word in words if len(word) > _SMALL]
    return words[0][0].isupper() and len(longer) > 1 and all(word[0].isupper() for word in longer)


def _is_labelled(text: str) -> bool:
    """Tell "- Column: The ferry has to stay"."""
    bullet = _BULLET.match(text)
    return bullet is not None and bool(_LABELLED.match(text, bullet.end()))
