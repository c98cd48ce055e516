"""Dates that stand in a line of text, and the label before them: "Published: 3 May 2021", "Updated 4 May"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from timeline.absolute import Order, Stated, parse
from timeline.languages.labels import pattern, words
from timeline.letters import CAPITAL, SMALL

Label = Literal["published", "updated", ""]

_LONGEST = 300
# Words are taken whole (*+): where they could be parted anywhere, the ways to part a line are without number.
_PLACE = re.compile(rf"(?:{CAPITAL}[\w.'’-]*+[,/]?\s?){{0,5}}(?:\([^()]{{2,30}}\)--|[(\[])?")
_PLACE_LONGEST = 40
_DIGIT_NEAR = re.compile(rf"\D{{0,{_PLACE_LONGEST + 16}}}\d")  # as every date behind a place has one
_CLOSES_DATELINE = re.compile(r"[)\].:\s–—-]{1,5}")
_AFTER_DATELINE = re.compile(r"\s?(?:[)\].:–—„“\"»-]|\([^()]{2,30}\)).*\w", re.S)
_AGENCY = re.compile(r"\s?\([^()]{2,30}\)\s?[–—-]{1,2}\s")  # "Nov. 12, 2025 (Olm Agency) - "
_WORD = rf"(?-i:(?![^\W\d_]*[{SMALL}][A-Z]))[^\W\d_]{{3,14}}\.?"
_ORDINAL = rf"{pattern('ordinal')}?"
_OF = rf"(?:{pattern('of')}\s)?"
_CLOCK = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?"
# Copied pages glue what stood apart: "By Ada QuillMay 3, 2021", "3 May 20213 May 2021", "May 3, 20215:21 PM".
_BEGINS = rf"(?:(?<![\w/.-])|(?<=--)|(?-i:(?<=[{SMALL}])(?={CAPITAL}))|(?<=(?:19|20)\d\d))"
_ENDS = rf"(?:(?![\w/])|(?-i:(?={CAPITAL}))|(?<=\d{{4}})(?=\d{{1,2}}(?::\d\d|\s[^\W\d_])))"
DATE = re.compile(
    rf"""{_BEGINS}(?:
      \d{{4}}-\d{{1,2}}-\d{{1,2}}{_CLOCK}
    | \d{{4}}\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일]
    | \d{{1,2}}([./-])\s?\d{{1,2}}\1(?!\s\d{{2}}:\d)\s?(?:\d{{4}}|\d{{2}}(?!\d))
    | \d{{4}}([./])\s?\d{{1,2}}\2\s?\d{{1,2}}
    | \d{{1,2}}\s{_WORD}\s/\s{_WORD}\s\d{{4}}
    | \d{{1,2}}\s?\|\s?\d{{1,2}}\s?\|\s?\d{{4}}
    | \d{{1,2}}{_ORDINAL},?[\s-]{_OF}{_WORD},?[\s-]{_OF}\d{{4}}
    | \d{{1,2}}\.[^\W\d_]{{3,14}}\s\d{{4}}
    | {_WORD}\s\d{{1,2}}{_ORDINAL},?\s\d{{4}}
    | \d{{4}}\.?,?\s{_WORD}\s\d{{1,2}}\b
    ){_ENDS}""",
    re.X | re.I,
)
_BEFORE_HEAD = re.compile(r"(?:[^|]{1,90}\|\s)?(?:[^\W\d_]{2,10}[.,]{0,2}\s)?")
_AFTER_HEAD = re.compile(r"[\s,;|•·-]{1,3}(?:[^\W\d_]{2}\s)?\d{1,2}[:.]\d{2}\b")
_CLOCK_BEFORE = r"(?:\d{1,2}[:.h]?\d{2}\W{1,2})?"  # "Updated 10:21 PM GMT, May 3"
_SECOND_NAME = re.compile(r"\s[^\W\d]+\s/\s")
_BEFORE_LABEL = 40
# A clock with its words, or what a template left of one ("um %H:%M Uhr").
_AFTER_DATE = rf"\W{{0,3}}{pattern('clock')}?[\s\d:.%HM-]{{0,14}}{pattern('clock')}?\W{{0,3}}"

Wanted = Callable[[str, int, int], bool]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date in a line: its span there, what it states, and whether a label says published or updated."""

    start: int
    end: int
    text: str
    stated: Stated
    label: Label = ""


def stamps(
    line: str, language: str, order: Order | None = None, wanted: Wanted | None = None
) -> Iterator[Stamp]:
    """Every full date in the first characters of ``line``, with the label before it.

    ``wanted`` is asked of each (line, start, end) before it is read, which takes long.
    """
    line = line[:_LONGEST]
    for match in DATE.finditer(line):
        if wanted is not None and not wanted(line, *match.span()):
            continue
        # Arabic pages give both names of a month: "24 نيسان / أبريل 2020".
        written = _SECOND_NAME.sub(" ", match.group())
        stated = parse(written, language, order)
        if stated is None and language != "en":
            stated = parse(match.group(), "en", order)
        if stated is not None:
            label = label_before(line[: match.start()]) or label_after(line[match.end() :])
            yield Stamp(match.start(), match.end(), match.group(), stated, label)


def label_before(text: str) -> Label:
    """The label that ``text`` ends in, "" if it ends in none or if much stands before the label."""
    text = text[-90:]
    labels: tuple[Label, ...] = ("updated", "published")
    for label in labels:
        match = _ends_with(label).search(text)
        if match and (match.start() <= _BEFORE_LABEL or ":" in match.group()):
            return label
    return ""


def label_after(text: str) -> Label:
    """The verb at the end, as in German: "… am 3. Mai 2021 um 10 Uhr veröffentlicht"."""
    return "published" if _begins_with("published_after").match(text[:60]) else ""


def lone_label(line: str) -> Label:
    """The label that a line is and nothing else ("Updated:", "Datum"), "" if it is none."""
    plain = line.strip().rstrip(":：").strip().lower()
    if len(plain) > 40:
        return ""
    return "updated" if plain in words("updated") else "published" if plain in words("published") else ""


def has_label(line: str) -> bool:
    """Tell a line with a date that a label says published or updated."""
    found = (
        label_before(line[: match.start()]) or label_after(line[match.end() :])
        for match in DATE.finditer(line)
    )
    return any(found)


def tells_of_itself(line: str) -> bool:
    """Tell what an article says of its own publication, whatever stands behind it: "This article was
    published on 3 May 2021, so that some of it may no longer be true."
    """
    return bool(_itself().match(line)) and has_label(line)


def dates_something_else(line: str, stamp: Stamp) -> bool:
    """Tell a date behind a label of another kind: "Deadline: 3 May 2021"."""
    return not stamp.label and line[: stamp.start].rstrip().endswith((":", "："))


def begins_with_dateline(line: str, stamp: Stamp) -> bool:
    """Tell a paragraph that opens with place and date, or with the date alone: "Ahrbeck, 3.5.2021 – "."""
    place, rest = line[: stamp.start], line[stamp.end :]
    return bool(_PLACE.fullmatch(place) and _AFTER_DATELINE.match(rest)) and (
        bool(place) or stamp.text[0].isdigit() or bool(_AGENCY.match(rest))
    )


def dateline_end(line: str, language: str) -> int:
    """Where the opening by place and date ends ("Ahrbeck, 3 May 2021. "), 0 where the line has none."""
    if not _DIGIT_NEAR.match(line):
        return 0
    if not any(_may_open(line, match) for match in DATE.finditer(line[:_LONGEST])):
        return 0
    first = next(stamps(line, language), None)
    agency = _AGENCY.match(line, first.end) if first is not None and first.start == 0 else None
    if agency:
        return agency.end()
    if first is None or not _stands_behind_place(line, first.start):
        return 0
    closes = _CLOSES_DATELINE.match(line, first.end)
    return closes.end() if closes and begins_with_dateline(line, first) else 0


def _may_open(line: str, found: re.Match[str]) -> bool:
    """Tell what may be the date of a dateline before it is read, which takes long."""
    return found.start() == 0 or _stands_behind_place(line, found.start())


def _stands_behind_place(line: str, start: int) -> bool:
    return start <= _PLACE_LONGEST and line[:start].rstrip().endswith((",", "(", ")--"))


def is_head(line: str, start: int, end: int) -> bool:
    """Tell a date with its time of day at the very beginning, or behind a place and a bar:
    "TARN, Orrin | Fri Jul 30, 2021 12:36 am –", "Friday, May 28, 2021; 5:21 PM"."""
    before, after = line[:start], line[end:]
    return bool(_BEFORE_HEAD.fullmatch(before) and _AFTER_HEAD.match(after))


@cache
def _itself() -> re.Pattern[str]:
    return re.compile(rf"{pattern('itself')}\b", re.I)


@cache
def _begins_with(kind: str) -> re.Pattern[str]:
    return re.compile(rf"{_AFTER_DATE}{pattern(kind)}", re.I)


@cache
def _ends_with(kind: str) -> re.Pattern[str]:
    linking = rf"(?:[\W_]|(?<![^\W_])(?:{pattern('linking')}|{pattern('clock')})(?![^\W_])){{0,8}}"
    return re.compile(rf"(?:^|[\W\d_]){pattern(kind)}\W{{0,3}}{_CLOCK_BEFORE}{linking}$", re.I)
