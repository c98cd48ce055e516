"""A paragraph of a text, as the kinds of lines are told apart by it."""

from __future__ import annotations

from dataclasses import dataclass

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
TOP_LINES = 14  # in which title, author and date stand
BODY_SHORTEST = 80  # characters of a paragraph that is no heading


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the text: where it starts, its text, and whether a blank line stands before it."""

    start: int
    text: str
    after_blank: bool


def closed(text: str) -> bool:
    """Whether a line ends as a sentence or a clause does."""
    return text.endswith(_ENDS_SENTENCE)
