"""Which way a clause points: told in the past, or lying ahead. The words come from the language file."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from timeline import languages
from timeline.errors import LanguageError
from timeline.sentences import sentences

Direction = Literal["past", "future", ""]
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[;:—–\"“”]")
_BREAKS = set(';:—–"“”')
_REACH = 14  # words on either side of the phrase that may govern it


@dataclass(frozen=True, slots=True)
class Cue:
    """The direction of a clause and the word that shows it."""

    direction: Direction
    word: str = ""


class Tense:
    """Answers, for places in one text, whether their clause is past or to come."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        try:
            cues = languages.load("dates", language).get("cues", {})
        except LanguageError:
            cues = {}
        self._cues: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in cues.items()}
        self._suffixes = tuple(cues.get("past_suffix", ()))
        self._sentences: list[tuple[int, int]] | None = None

    def at(self, start: int, end: int) -> Cue:
        """The cue that governs the phrase at ``start``–``end``: the nearest before it, else after it."""
        low, high = self.sentence(start)
        before = [found[0] for found in _WORD.finditer(self._text, low, start)][-_REACH:]
        after = [found[0] for found in _WORD.finditer(self._text, end, high)][:_REACH]
        for clause in (self._clause_before(before), self._clause_after(after)):
            for position in clause[1]:
                cue = self._cue(clause[0], position)
                if cue.direction:
                    return cue
        return Cue("")

    def joins(self, between: str) -> bool:
        """Whether the text between two dates makes them one list or range ("March and April 1918")."""
        return between in self._cues.get("joiner", ())

    def in_brackets(self, position: int) -> bool:
        """Whether a place stands in round brackets within its sentence."""
        before = self._text[self.sentence(position)[0] : position]
        return before.rfind("(") > before.rfind(")")

    def follows_clause(self, start: int, end: int) -> bool:
        """Whether the phrase stands behind its clause and names a new event ("came two days after a strike")."""
        low, high = self.sentence(start)
        before = _WORD.findall(self._text, low, start)
        after = [word.lower() for word in _WORD.findall(self._text, end, high)[1:2]]
        if not before:
            return False
        told_already = bool(after) and after[0] in self._cues.get("definite", ())
        subject = before[0].lower() in self._cues.get("definite", ())
        return subject or not told_already

    def sentence(self, position: int) -> tuple[int, int]:
        """The span of the sentence that a position lies in."""
        if self._sentences is None:
            self._sentences = sentences(self._text)
        index = bisect_right(self._sentences, (position, len(self._text) + 1)) - 1
        if index < 0:
            return 0, len(self._text)
        return self._sentences[index]

    @staticmethod
    def _clause_before(words: list[str]) -> tuple[list[str], list[int]]:
        positions = list(range(len(words) - 1, -1, -1))
        stop = next((place for place in positions if words[place] in _BREAKS), -1)
        return words, [place for place in positions if place > stop]

    @staticmethod
    def _clause_after(words: list[str]) -> tuple[list[str], list[int]]:
        stop = next((place for place, word in enumerate(words) if word in _BREAKS), len(words))
        return words, list(range(stop))

    def _cue(self, words: list[str], position: int) -> Cue:
        shown = words[position]
        word = shown.lower()
        if word in self._cues.get("future", ()):
            return Cue("future", shown)
        before = words[position - 1].lower() if position > 0 else ""
        if before in self._cues.get("infinitive", ()):
            governor = words[position - 2].lower() if position > 1 else ""
            ahead = shown.islower() and governor in self._cues.get("governs_infinitive", ())
            return Cue("future", f"{governor} {before} {word}") if ahead else Cue("")
        if word in self._cues.get("past", ()) or self._has_past_suffix(shown):
            helped = before in self._cues.get("base_after_infinitive", ())
            return Cue("") if helped else Cue("past", shown)
        return Cue("")

    def _has_past_suffix(self, word: str) -> bool:
        return (
            bool(self._suffixes)
            and len(word) > 4
            and word.islower()
            and word.endswith(self._suffixes)
            and word not in self._cues.get("not_past", ())
        )
