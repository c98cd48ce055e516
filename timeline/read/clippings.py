"""Articles that somebody copied into one text, one below the other: each has a title, and below it its day.

The entries of a chronology have titles and days too; what tells clippings from them stands around the titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.read.bylines import names_author
from timeline.read.found import Draft
from timeline.read.line import BODY_SHORTEST, closed
from timeline.read.published.lines import DATE

_RULE = re.compile(r"[ \t]*(?:[-=*_#~•][ \t]?){3,200}")
_ADDRESS = re.compile(r"(?:[^\W\d_]{1,10}:\s)?https?://\S{4,400}")
_TITLE_LONGEST = 200
_STAMP_LONGEST = 100
_HEAD_LINES = 5  # from the title to the line with the day, and from there to the first paragraph
_GAP = 2  # blank lines that part more than paragraphs


def clippings(draft: Draft) -> Iterator[Draft]:
    """Yield each article of a text that holds several, else the draft as it is.

    Several are told apart where at least two begin with a title, a line with a full date below it and a
    paragraph below that, the first at the top of the text, and where most of them have a line with their
    author there, or an address, a rule or several blank lines above them. A draft whose title or day is known
    is one article.
    """
    heads = [] if draft.html or draft.title or draft.published else _heads(draft.text.split("\n"))
    if len(heads) < 2:
        yield draft
        return
    lines = draft.text.split("\n")
    for low, high in pairwise([*heads, len(lines)]):
        text = "\n".join(line for line in lines[low:high] if not _RULE.fullmatch(line)).strip()
        yield replace(draft, text=f"{text}\n", notices=draft.notices if low == heads[0] else ())


def _heads(lines: Sequence[str]) -> list[int]:
    """The lines with which the articles begin: the title of each, or the address above it; none of a single
    one, nor where little tells them from the entries of a chronology.
    """
    if not any(DATE.search(line) for line in lines):
        return []
    found: list[int] = []
    parted = prose = 0
    for at, line in enumerate(lines):
        if at < prose or not _may_be_title(line) or not (at == 0 or _parts(lines[at - 1])):
            continue
        first = _first_paragraph(lines, at)
        if first < 0:
            continue
        begin, told = _begin(lines, at)
        if not found and any(line.strip() for line in lines[:begin]):
            return []
        found.append(begin)
        parted += told or any(names_author(each.strip()) for each in lines[at:first])
        prose = first
    return found if 2 * parted > len(found) else []


def _parts(line: str) -> bool:
    """Whether a title may stand below a line: a blank one, a rule, an address."""
    return not line.strip() or bool(_RULE.fullmatch(line) or _ADDRESS.fullmatch(line.strip()))


def _may_be_title(line: str) -> bool:
    line = line.strip()
    words = len(line.split())
    return (
        words > 1
        and len(line) <= _TITLE_LONGEST
        and not line.endswith((".", ",", ":", ";"))
        and not (_RULE.fullmatch(line) or _ADDRESS.fullmatch(line) or DATE.search(line) or names_author(line))
    )


def _first_paragraph(lines: Sequence[str], title: int) -> int:
    """The line of the first paragraph below a title; -1 where no day stands between them, or too much."""
    day = told = 0
    for at in range(title + 1, min(title + 1 + 3 * _HEAD_LINES, len(lines))):
        line = lines[at].strip()
        if _is_prose(line):
            return at if day and told - day <= _HEAD_LINES else -1
        told += bool(line)
        if not day and len(line) <= _STAMP_LONGEST and DATE.search(line):
            day = told
    return -1


def _is_prose(line: str) -> bool:
    return len(line) >= BODY_SHORTEST and closed(line)


def _begin(lines: Sequence[str], title: int) -> tuple[int, bool]:
    """Where an article begins whose title is known, and whether more than a blank line parts it from the one
    above.
    """
    begin, blanks = title, 0
    while begin and _parts(lines[begin - 1]):
        begin -= 1
        blanks += not lines[begin].strip()
        if lines[begin].strip():
            return begin, True
    return title, blanks >= _GAP
