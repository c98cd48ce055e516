"""The records of this package: a name as it stands, a name as it is understood, what speaks for a kind."""

from __future__ import annotations

from typing import Literal, NamedTuple

NameKind = Literal["person", "organisation", "place", "name"]

KINDS: tuple[NameKind, ...] = ("person", "organisation", "place", "name")
PERSON, ORGANISATION, PLACE, THING = range(4)

Votes = list[int]
"""What speaks for each of KINDS, in their order."""


class Mention(NamedTuple):
    """A name in a sentence: its tokens, its fullest form in the article, and what it names."""

    start: int
    end: int
    name: str
    kind: NameKind


class Candidate(NamedTuple):
    """Capitalised tokens that seem to name something; what is settled when all of the article is read.

    ``role`` is the title or office before it ("ambassador"); ``is_body`` tells that common nouns of an
    institution are part of it ("Toria's foreign ministry").
    """

    sentence: int
    start: int
    end: int
    tokens: tuple[str, ...]
    name: str
    role: str = ""
    is_body: bool = False
