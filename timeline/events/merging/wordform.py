"""The words of a line in the form in which they are compared."""

from __future__ import annotations

import re

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d[\d.,]*\d|\d|[^\W\d_]+")
WORD_OR_COMMA = re.compile(rf"{WORD.pattern}|,(?=\s)")


def tokens(text: str, pattern: re.Pattern[str] = WORD) -> list[str]:
    """The words in lower case; initials with their stops, so that "US" is "U.S." and not "us"."""
    found = []
    for word in pattern.findall(text):
        is_initials = len(word) in (2, 3) and word.isupper() and word.isalpha()
        found.append("".join(f"{letter}." for letter in word.lower()) if is_initials else word.lower())
    return found
