"""The parts of a text: title, deck, byline, dateline, headings, captions and furniture told from the body.

Line by line, by what stands in a line (words in languages/labels.toml) and what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.model import Part, PartKind
from timeline.read.labels import pattern, words
from timeline.read.published.lines import dateline_end, is_stamp, lone_label
from timeline.sentences import paragraphs

_ENDS_SENTENCE = (
    ".",
    "!",
    "?",
    "…",
    "。",
    "！",
    "？",
    ":",
    ";",
    ",",
    '."',
    ".”",
    ".’",
    "?”",
    "!”",
    ".»",
    ".)",
)
_TITLE_LONGEST = 200
_HEADING_LONGEST = 90
_DECK_LONGEST = 300
_DECK_ALONE_LONGEST = 160
_CAPTION_LONGEST = 500
_BODY_SHORTEST = 80
_TOP_LINES = 14
_REPEATED_SHORTEST = 20
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?/\s?\d{1,2}:\d{2})?")
_NAMES = re.compile(
    r"[^\W\d_a-zß-ÿ][\w.'’-]+(?:\s(?:[^\W\d_a-zß-ÿ][\w.'’-]*|de|van|von|der|da|di|al|bin|and|&)){1,6}"
)
_DATELINE = re.compile(
    r"(?:[^\W\d_a-zß-ÿ]{3}[^\n()–—]{0,60}"
    r"|[^\W\d_a-zß-ÿ][^\n()–—,.]{2,30},?[^\n()–—.]{0,20}(?=\([^()\n]{2,40}\)))"
    r"(?:\([^()\n]{2,40}\)\s{0,2})?(?:[–—]|--|-(?=\s))\s{0,2}"
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph of the text: where it starts, its text, and whether a blank line stands before it."""

    start: int
    text: str
    after_blank: bool


def parts_of(text: str, language: str = "", hints: Mapping[int, PartKind] | None = None) -> tuple[Part, ...]:
    """The parts of ``text``, in order, covering it without overlap. ``hints`` are kinds known by offset."""
    spans = paragraphs(text)
    ends_before = [0, *(end for _, end in spans)]
    lines = [
        _Line(start, text[start:end], text.count("\n", before, start) > 1)
        for (start, end), before in zip(spans, ends_before, strict=False)
    ]
    if not lines:
        return ()
    starts: list[tuple[int, PartKind]] = []
    for line, kind in zip(lines, _kinds(lines, language, hints or {}), strict=True):
        opening = _dateline(line.text, language) if kind == "body" and not _has_body(starts) else 0
        if opening:
            starts += [(line.start, "dateline"), (line.start + opening, "body")]
        elif not starts or kind != starts[-1][1] or kind in ("heading", "caption"):
            starts.append((line.start, kind))
    starts[0] = (0, starts[0][1])
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return tuple(Part(start, end, kind) for (start, kind), end in zip(starts, ends, strict=True))


def title_in(text: str, parts: Sequence[Part]) -> str:
    """The title that stands in the text, "" if none does."""
    return next((" ".join(text[part.start : part.end].split()) for part in parts if part.kind == "title"), "")


def _dateline(text: str, language: str) -> int:
    """Where the dateline that a paragraph opens with ends, 0 where it has none."""
    match = _DATELINE.match(text)
    return match.end() if match else dateline_end(text, language)


def _has_body(starts: Sequence[tuple[int, PartKind]]) -> bool:
    return any(kind == "body" for _, kind in starts)


def _kinds(lines: Sequence[_Line], language: str, hints: Mapping[int, PartKind]) -> list[PartKind]:
    """The kind of each line: first what it is by itself, then what its neighbours make of it."""
    kinds: list[PartKind] = [hints.get(line.start) or _by_itself(line.text) for line in lines]
    if "title" not in kinds and _is_title(lines):
        kinds[0] = "title"
    _mark_bylines(lines, kinds, language)
    _mark_repeated(lines, kinds)
    _mark_captions(lines, kinds)
    if not hints:
        _mark_deck(lines, kinds)
        _mark_headings(lines, kinds)
    return kinds


def _by_itself(text: str) -> PartKind:
    if _CLOCK.fullmatch(text) or not any(char.isalnum() for char in text):
        return "furniture"
    if len(text) <= _CAPTION_LONGEST and _caption().search(text):
        return "caption"
    if len(text) <= 120 and _furniture().match(text):
        return "furniture"
    return "furniture" if len(text) <= 200 and _credit_line().search(text) else "body"


def _is_title(lines: Sequence[_Line]) -> bool:
    """The first line is the title if it is short, no sentence, and text follows."""
    first = lines[0].text
    closed = first.endswith((".", ":", ";", ",", "…", "。")) and not first.endswith("...")
    return (
        len(lines) > 1
        and len(first) <= _TITLE_LONGEST
        and not closed
        and any(char.isalpha() for char in first)
    )


def _mark_repeated(lines: Sequence[_Line], kinds: list[PartKind]) -> None:
    """What stands twice, word for word, is furniture the second time: a title, a caption."""
    seen: set[str] = set()
    for index, line in enumerate(lines):
        plain = line.text.casefold()
        if plain in seen and len(plain) > _REPEATED_SHORTEST:
            kinds[index] = "furniture"
        seen.add(plain)


def _mark_bylines(lines: Sequence[_Line], kinds: list[PartKind], language: str) -> None:
    """Author and date stand in the top lines, or in the last one; a bare name only beside a date."""
    near = [*range(min(_TOP_LINES, len(lines))), *range(max(_TOP_LINES, len(lines) - 2), len(lines))]
    dated = {
        index
        for index in near
        if kinds[index] == "body" and (lone_label(lines[index].text) or is_stamp(lines[index].text, language))
    }
    for index in near:
        text = lines[index].text
        named = len(text) <= 60 and _NAMES.fullmatch(text) and {index - 1, index + 1} & dated
        authored = len(text) <= 100 and _author().fullmatch(text)
        if kinds[index] == "body" and (index in dated or named or authored):
            kinds[index] = "byline"


def _mark_captions(lines: Sequence[_Line], kinds: list[PartKind]) -> None:
    """A short line right above a caption, with no blank line between, is the picture's name."""
    for index in range(len(lines) - 1):
        above = kinds[index] == "body" and kinds[index + 1] == "caption" and not lines[index + 1].after_blank
        if above and len(lines[index].text) <= _HEADING_LONGEST and not _closed(lines[index].text):
            kinds[index] = "caption"


def _mark_deck(lines: Sequence[_Line], kinds: list[PartKind]) -> None:
    """The line under the title is the deck if something that is no body follows, or if it is a short one
    without a number above a longer text."""
    if len(lines) < 3 or kinds[0] != "title" or kinds[1] != "body" or len(lines[1].text) > _DECK_LONGEST:
        return
    framed = kinds[2] in ("furniture", "caption", "byline")
    longer = sum(len(line.text) > _BODY_SHORTEST for line in lines[2:]) >= 4
    plain = len(lines[1].text) <= _DECK_ALONE_LONGEST and not any(char.isdigit() for char in lines[1].text)
    if (framed or (longer and plain)) and not _DATELINE.match(lines[1].text):
        kinds[1] = "deck"


def _mark_headings(lines: Sequence[_Line], kinds: list[PartKind]) -> None:
    """A short line that is no sentence, begins like one, and has body text below."""
    for index in range(1, len(lines) - 1):
        text, below = lines[index].text, lines[index + 1].text
        short = len(text) <= _HEADING_LONGEST and not _closed(text) and not text[0].islower()
        if (
            kinds[index] == "body"
            and short
            and kinds[index + 1] == "body"
            and (len(below) > len(text) and _closed(below))
        ):
            kinds[index] = "heading"


def _closed(text: str) -> bool:
    return text.endswith(_ENDS_SENTENCE)


@cache
def _caption() -> re.Pattern[str]:
    """A credit in brackets at the end, or "Photo:" at the beginning."""
    return re.compile(
        rf"[(\[][^()\[\]]{{0,100}}(?:\b{pattern('caption')}\b|\w/\w)[^()\[\]]{{0,60}}[)\]]\.?$"
        rf"|^{pattern('caption')}\s?[:/©]",
        re.I,
    )


@cache
def _furniture() -> re.Pattern[str]:
    """A site's word alone, or with a colon, or a phrase of several words at the beginning."""
    phrases = "|".join(re.escape(word) for word in words("furniture") if " " in word)
    return re.compile(rf"(?:{pattern('furniture')}(?:\W*\d*\W*$|\s?[:|»>])|(?:{phrases})\b)", re.I)


@cache
def _credit_line() -> re.Pattern[str]:
    return re.compile(pattern("credit_line"), re.I)


@cache
def _author() -> re.Pattern[str]:
    return re.compile(rf"(?i:{pattern('by')})\s?:?\s{{1,2}}{_NAMES.pattern}(?:\s?[|,–-]\s?.{{0,40}})?")
