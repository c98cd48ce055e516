"""The lines that say who wrote an article and when, told from the entries of a chronology."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.languages.labels import pattern
from timeline.letters import CAPITAL
from timeline.model import PartKind
from timeline.read.line import BODY_SHORTEST, TOP_LINES, Line, closed
from timeline.read.published.beside import is_stamp
from timeline.read.published.lines import DATE, has_label, lone_label, tells_of_itself

# Below so many sentences of so many characters a date opens an entry of a chronology, and is no byline.
_PROSE = ((2, BODY_SHORTEST), (3, 40))
_BYLINE_LINES = 4
_BARE_WORDS = 2  # a weekday may stand beside a bare date
_ENTRIES = 2
_NAME_LONGEST = 60
_AUTHOR_LONGEST = 100
_NAMES = re.compile(rf"{CAPITAL}[\w.'’-]+(?:\s(?:{CAPITAL}[\w.'’-]*|{pattern('in_names')}|&)){{1,6}}")


def mark_bylines(lines: Sequence[Line], kinds: list[PartKind], language: str) -> None:
    """Author and date stand in the top lines, or in the last one; a bare name only beside a date."""
    near = [*range(min(TOP_LINES, len(lines))), *range(max(TOP_LINES, len(lines) - 2), len(lines))]
    dated = {index for index in near if _is_dated(lines[index].text, kinds[index], language)}
    dated = {index for index in dated if not _opens_entry(lines, kinds, index, dated)}
    dated -= _chronology(lines, kinds, dated)
    first = next((index for index in near if kinds[index] == "body" and index not in dated), 0)
    for index in near:
        text = lines[index].text
        named = index != first and _is_name(text) and _is_near(lines, index, dated)
        if index in dated or (kinds[index] == "body" and (named or names_author(text))):
            kinds[index] = "byline"


def names_author(text: str) -> bool:
    """Tell a line that says who wrote an article: "By Ida Orm, Tarn"."""
    return len(text) <= _AUTHOR_LONGEST and bool(_author().fullmatch(text))


def _is_dated(text: str, kind: PartKind, language: str) -> bool:
    """Tell a line that says when the article was published: a label with its date, a stamp."""
    if kind == "body" and (lone_label(text) or tells_of_itself(text)):
        return True
    return kind in ("body", "furniture") and is_stamp(text, language)


def _opens_entry(lines: Sequence[Line], kinds: Sequence[PartKind], index: int, dated: set[int]) -> bool:
    """Tell a date between the paragraphs of a text, as it opens an entry of a chronology or a live page."""
    below = index + 1
    if below >= len(lines) or kinds[below] != "body" or below in dated or has_label(lines[index].text):
        return False
    prose = [
        len(lines[above].text)
        for above in range(index)
        if kinds[above] == "body" and above not in dated and closed(lines[above].text)
    ]
    return any(sum(length >= least for length in prose) >= count for count, least in _PROSE)


def _chronology(lines: Sequence[Line], kinds: Sequence[PartKind], dated: set[int]) -> set[int]:
    """The lines that open the entries of a chronology: bare dates, each right above a sentence. There are
    three of them, or two below the date of the article.
    """
    found = [
        index
        for index in sorted(dated)
        if closed("".join(line.text for line in lines[index + 1 : index + 2]))
        and kinds[index + 1] == "body"
        and index + 1 not in dated
        and len(DATE.sub("", lines[index].text).split()) < _BARE_WORDS
    ]
    days = {lines[index].text for index in found}
    is_below = bool(found) and min(dated) < found[0]
    return set(found) if len(days) == len(found) and len(days) + is_below > _ENTRIES else set()


def _is_name(text: str) -> bool:
    return len(text) <= _NAME_LONGEST and bool(_NAMES.fullmatch(text))


def _is_near(lines: Sequence[Line], index: int, dated: set[int]) -> bool:
    """Tell a line right below a date, or above it with short lines between: author, paper, comments."""
    if index - 1 in dated:
        return True
    below = next((date for date in sorted(dated) if date > index), len(lines))
    between = (lines[each].text for each in range(index + 1, min(below, len(lines))))
    return below - index <= _BYLINE_LINES and all(
        len(text) <= _NAME_LONGEST and not closed(text) for text in between
    )


@cache
def _author() -> re.Pattern[str]:
    return re.compile(rf"(?i:{pattern('by')})\s?:?\s{{1,2}}{_NAMES.pattern}(?:\s?[|,–-]\s?.{{0,40}})?")
