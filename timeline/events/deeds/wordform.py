"""The words of a line in the form in which they are compared."""

from __future__ import annotations

import re

_WORD = (
    r"[A-Za-z]++(?=[ ,])|"  # most are plain words, which the rest would find as well, but later
    r"(?:[^\W\d_]\.){2,}|\d[\d.,]*\d|\d|[^\W\d_]+(?:-?\d\w*)?"  # a name with its number, "OA302", is one
)
# What stands before a word belongs to the match: else each alternative is tried there, and fails.
WORD = re.compile(rf"\W{{0,3}}+({_WORD})")
WORD_OR_COMMA = re.compile(rf"[^\w,]{{0,3}}+({_WORD}|,(?=\s))")


_MOST_WORDS = 200_000  # remembered; a text of nothing but new words must not fill the memory


class _Compared(dict[str, str]):
    """The form of each word met so far in which it is compared."""

    def __missing__(self, word: str) -> str:
        """The form of a word that was not met before."""
        is_initials = len(word) in (2, 3) and word.isupper() and word.isalpha()
        form = "".join(f"{letter}." for letter in word.lower()) if is_initials else word.lower()
        if len(self) < _MOST_WORDS:
            self[word] = form
        return form


_COMPARED = _Compared()


def tokens(text: str, pattern: re.Pattern[str] = WORD) -> list[str]:
    """The words in lower case; initials with their stops, so that "US" is "U.S." and not "us"."""
    return list(map(_COMPARED.__getitem__, pattern.findall(text)))
