"""What is wrong with a line as it is printed, however it was made: the one place that says so.

Each question is asked in a module of its own: is it whole (``lost.py``, ``glued.py``), does it point outside
itself (``outside.py``), whom is it about (``about.py``)? A cut is judged before, against the sentence that it
is made of (``lifted.py``, ``torn.py``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from timeline.events.clauses.assemble import clauses
from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import NAME
from timeline.events.clauses.tagging.tokens import Sentence, tokenize
from timeline.events.judging.about import is_state, wants_name
from timeline.events.judging.glued import has_second_verb, is_glued
from timeline.events.judging.lost import has_lost, is_no_sentence
from timeline.events.judging.outside import leans, points, refers_back
from timeline.events.words.lexicon import Lexicon, lexicon

ALONE: Final = 0.6
"""From this standing on a line can be printed by itself."""

LEANING: Final = 0.5
"""The standing of a line that is about something outside it."""

FRAGMENT: Final = 0.1
"""The standing of what is no sentence."""

_POINTS, _PLAIN, _WHOLE = 0.3, 0.9, 1.0
_KEPT = 1 << 12


class Judgement(NamedTuple):
    """What is to be said of a line; ``standing`` is how well it stands alone, from 0 (a fragment) to 1.

    One that ``is_damaged`` shows signs of a bad cut, which may deceive: its words give way to others, and its
    event loses no weight. One that ``refers_back`` means what was told before it, which is clear beside that.
    ``wants_name`` tells a line that says too little unless it holds a name, ``is_state`` one that tells no
    happening.
    """

    standing: float
    is_damaged: bool
    wants_name: bool
    is_state: bool
    refers_back: bool = False

    @property
    def is_understood(self) -> bool:
        """Whether it is whole and points at nothing outside itself."""
        return self.standing >= ALONE and not self.is_damaged


_STANDS = Judgement(_WHOLE, is_damaged=False, wants_name=False, is_state=False)
_NOTHING = Judgement(0.0, is_damaged=True, wants_name=False, is_state=False)


@lru_cache(maxsize=_KEPT)
def judged(line: str, language: str) -> Judgement:
    """Return the judgement on a line in a language."""
    words = lexicon(language)
    sentence = tokenize(line, 0, len(line), "body", 0, words)
    return judge(sentence, clauses(sentence, words), words)


def judge(sentence: Sentence, parts: Sequence[Clause], words: Lexicon) -> Judgement:
    """Return the judgement on a line; ``parts`` are its clauses.

    In a language without words for telling every line stands.
    """
    if not words.has_grammar:
        return _STANDS
    if not sentence.tags:
        return _NOTHING
    main = next((part for part in parts if part.kind == "main" and part.verb >= 0), None)
    standing = _standing(sentence, main, words)
    damaged = has_lost(sentence, main, words) or is_glued(sentence, main, words)
    return Judgement(
        standing,
        is_damaged=standing <= FRAGMENT or damaged,
        wants_name=wants_name(sentence, main, words),
        is_state=is_state(sentence, main, words),
        refers_back=refers_back(sentence, main, words),
    )


def _standing(sentence: Sentence, main: Clause | None, words: Lexicon) -> float:
    if is_no_sentence(sentence, main, words) or (main and has_second_verb(sentence, main, words)):
        return FRAGMENT
    if points(sentence, main, words):
        return _POINTS
    if leans(sentence, words):
        return LEANING
    if main is None and ":" not in sentence.texts and not words.clauses.verb_second:
        return ALONE  # "Heavy fighting in Skerrin"
    rest = zip(sentence.tags[1:], sentence.texts[1:], strict=True)
    named = main is not None and any(tag == NAME or text[0].isupper() for tag, text in rest)
    return _WHOLE if named else _PLAIN
