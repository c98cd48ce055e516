"""What ends no sentence though a full stop stands behind it, from languages/endings.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache

from timeline import languages
from timeline.errors import LanguageError

_REACH = 40  # characters before a stop that are looked at
_ORDINAL = re.compile(r"(?:(?<!\w)(\w+),?\s)?\(?\d{1,3}\.\Z")
_DAY_IN_BRACKETS = re.compile(r"\w \(\d{1,2}\.\d{1,2}\.\)\Z")  # "wurde am Freitag (20.10.)" goes on
_FORM = re.compile(r"(?<!\w)(\w+(?:\.\s?\w+)*)\.\Z")
_PLAIN = re.compile(r"(?:\b[^\W\d_]+ )?\b[^\W\d_]+\Z")
_WORD = re.compile(r"[^\W\d_]{2,}\Z")
_NEXT = re.compile(r"[„“”\"»«'‚‘(\[]*(\w+)")


@dataclass(frozen=True, slots=True)
class Endings:
    """The words of one language, in lower case; endings.toml says what each set means."""

    behind: frozenset[str] = frozenset()
    begins: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    full: frozenset[str] = frozenset()

    def goes_on(self, text: str, end: int, start: int) -> bool:
        """Whether the sentence that seems to end at ``end`` goes on at ``start``."""
        if text[end - 1] == ")" and _DAY_IN_BRACKETS.search(text, max(end - _REACH, 0), end):
            return bool(_NEXT.match(text, start))
        if not (self.never or self.short) or text[end - 1] != ".":
            return False
        if not (following := _NEXT.match(text, start)):
            return False
        before, word = text[max(end - _REACH, 0) : end], following[1]
        if self.never and word[0].islower():
            return True
        ordinal = _ORDINAL.search(before) if self.never else None
        if ordinal is None:
            form = _FORM.search(before)
            said = form[1].lower() if form else ""
            return said in self.short or said.rpartition(" ")[2] in self.short
        if word.lower() in self.never:
            return True
        return (ordinal[1] or "").lower() in self.behind and word.lower() not in self.begins

    def ends(self, text: str, stop: int, start: int) -> bool:
        """Whether a sentence ends at the mark at ``stop``: behind a word, or two, that only look like a short
        form ("par an. Elle", "wrote on X. Later"), or before one that begins sentences with a capital, as it
        has inside of none ("der Rest. Das Ergebnis").
        """
        word = _PLAIN.search(text, max(stop - _REACH, 0), stop) if self.full else None
        if word and not self.full.isdisjoint((word[0].lower(), word[0].lower().rpartition(" ")[2])):
            return True
        following = _NEXT.match(text, start) if self.begins else None
        begins = following and following[1].istitle() and following[1].lower() in self.begins
        return bool(begins and _WORD.search(text, max(stop - _REACH, 0), stop))


@dataclass(frozen=True, slots=True)
class ShortForms:
    """The short forms of all languages together, as written; endings.toml says what each is."""

    titles: tuple[str, ...]
    in_names: tuple[str, ...]
    capitals: tuple[str, ...]
    articles: tuple[str, ...]


@cache
def short_forms() -> ShortForms:
    """Those of the file's table ``any``."""
    return ShortForms(**{kind: tuple(forms) for kind, forms in languages.read("endings")["any"].items()})


@cache
def endings(language: str) -> Endings:
    """The words of ``language`` (ISO 639-1); none where the file has nothing of it."""
    words = languages.read("endings").get(language, {})
    known = {field.name for field in fields(Endings)}
    if unknown := set(words) - known:
        raise LanguageError(f"endings.toml, [{language}]: unknown kind {', '.join(sorted(unknown))}")
    return Endings(**{kind: frozenset(words[kind]) for kind in words})
