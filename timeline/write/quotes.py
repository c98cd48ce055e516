"""The marks around a quote, which itself is left exactly as it was written."""

from __future__ import annotations

from typing import Literal

_DOUBLE = frozenset('"“”„‟«»「」『』')


def marking(text: str) -> Literal["", "own", "inner"]:
    """How to mark a quote: "own" if its own marks hold all of it; "inner", single marks, if double ones would
    stand beside its own; else "", as usual.
    """
    shown = text.strip()
    edges = [end in _DOUBLE for end in (shown[:1], shown[-1:])]
    if all(edges) and len(shown) > 1 and not _DOUBLE & set(shown[1:-1]):
        return "own"
    return "inner" if any(edges) else ""


def in_marks(text: str, shown: str | None = None) -> str:
    """A quote in marks that do not double its own; ``shown`` is how an output writes it."""
    before, after = {"": "“”", "inner": "‘’", "own": ("", "")}[marking(text)]
    return f"{before}{text if shown is None else shown}{after}"
