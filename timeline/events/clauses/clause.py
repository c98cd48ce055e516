"""What a clause of a sentence is: its words, its verb, its subject, and the clause it hangs on.

In "X, who took office in 2012, said on Monday that Y would leave in May" there are three: a relative clause
about X, the main clause, and what was said.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["main", "relative", "content", "adverbial", "shared", "participle", "gerund"]
Span = tuple[int, int]
"""Tokens of a sentence, half-open."""


@dataclass(slots=True)
class Clause:
    """One clause: token spans in order, the token of its verb (-1 if none), and the clause it hangs on.

    ``kind`` says how it hangs there: "content" is what is said, "shared" a verb that shares the subject of
    the
    clause before ("… and left"). ``subject`` are the tokens of its subject; for a relative or participle
    clause
    these stand outside it. ``asides`` are stretches that it can do without, ``source`` the tokens of "the
    ministry" in "according to the ministry". The first ``opener`` tokens ("who", "and that") only open it.
    """

    kind: Kind
    spans: list[Span] = field(default_factory=list)
    verb: int = -1
    parent: int = -1
    subject: Span | None = None
    asides: list[Span] = field(default_factory=list)
    source: Span | None = None
    opener: int = 0

    def covers(self, token: int) -> bool:
        """Tell whether a token belongs to this clause itself."""
        for low, high in self.spans:
            if low <= token < high:
                return True
        return any(low <= token < high for low, high in self.asides) if self.asides else False

    @property
    def start(self) -> int:
        """The first token of the clause."""
        if len(self.spans) == 1 and not self.asides:
            return self.spans[0][0]  # so it is with most
        return min(self.spans + self.asides)[0]

    @property
    def end(self) -> int:
        """The token after the clause."""
        if len(self.spans) == 1 and not self.asides:
            return self.spans[0][1]
        return max([high for _, high in self.spans + self.asides])
