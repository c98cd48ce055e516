"""Cut a text into tokens: words, numbers with their inner points and colons, and single punctuation marks.

Letters and digits part ("5pm" is two tokens, so is "1990s"), as do hyphens and apostrophes, so that the rules
see "mid-1990s" as mid, -, 1990, s. Only an ISO date stays whole with its hyphens.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import NamedTuple, overload

from timeline.find.characters import character_class
from timeline.letters import HANGUL, WITHOUT_SPACES

_UNSPACED = WITHOUT_SPACES + HANGUL  # each of these letters is a token
# Vowel signs and accents that are written as marks of their own belong to the letter before them.
_MARK = character_class(
    "".join(c for c in map(chr, range(0x300, 0x1D00)) if unicodedata.category(c)[0] == "M")
)
_LETTER = rf"[^\W\d_{_UNSPACED}]"
_TOKEN = re.compile(
    # The space before a token belongs to the match: else every alternative is tried there, and fails.
    r"\s?+("
    # Most tokens are plain words and marks, which the rest would find as well, but later.
    r"[a-z]++(?![A-Z\x80-\U0010ffff])"
    r"|[A-Z][a-z]++(?![A-Z\x80-\U0010ffff])"
    r"|[.,;:!?()\"'’“”$%]|"
    # An ISO date or instant, a chain of numbers (a telephone number, 24-06-2024), an address of the internet
    # (2001:db8::1), a model, a number, a word, a mark.
    r"(?:(?<![\w-])-)?\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])"
    r"|\d+(?:-\d+){2,}"
    r"|\d[\dA-Fa-f]{0,3}(?::[\dA-Fa-f]{0,4}){3,7}(?![\w:])"
    r"|(?<![\w-])[A-Z]{1,2}-\d+(?![\w-])"  # a model: KT-2000, F-16
    r"|\d+(?:[.,:/]\d+)*"
    rf"|{_LETTER}+(?:{_MARK}+{_LETTER}*)*"
    rf"|[{_UNSPACED}]{_MARK}*"
    r"|[^\w\s]"
    r"|_+"
    r")"
)


_OTHER_DIGITS = re.compile(r"[^\x00-\x7f](?<=\d)")  # most letters are dismissed at once


class Token(NamedTuple):
    """A token (digits of any script as 0–9) and its half-open span in the text."""

    text: str
    start: int
    end: int


class Tokens(Sequence[Token]):
    """The tokens of a stretch of text: words and spans side by side, put together where one is asked for."""

    __slots__ = ("span", "words")

    def __init__(self, words: list[str], span: Callable[[int], tuple[int, int]]) -> None:
        """``span`` gives the half-open span of the token at a place: few are ever asked for."""
        self.words = words
        self.span = span

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.words)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        """The token at a place, or a list of those in a slice."""
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self.words)))]
        return Token(self.words[index], *self.span(index))


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of ``text[start:end]``, in order, with offsets into the whole text."""
    found = list(_TOKEN.finditer(text, start, len(text) if end is None else end))
    words = [each[1] for each in found]
    if _OTHER_DIGITS.search(text, start, len(text) if end is None else end):
        words = [_with_ascii_digits(word) for word in words]
    return Tokens(words, lambda place: found[place].span(1))


def _with_ascii_digits(token: str) -> str:
    """The token with the digits of any script as 0–9, which the shapes of numbers are written in."""
    if token.isascii() or token.isalpha():
        return token
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in token)
