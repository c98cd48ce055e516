"""What the lines of one sentence are made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

Rename = Callable[[Span], str]
"""Gives the name to put for the noun phrase in a span of tokens, "" to leave it as it stands."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of an article with the article's ``text``, the clauses that it parts into, and what stands
    for others in it: ``owners`` holds the names to put for possessive pronouns, by their tokens.
    """

    text: str
    sentence: Sentence
    parts: Sequence[Clause]
    words: Lexicon
    rename: Rename
    owners: Mapping[int, str]
