"""Words written as one: a language file's compounds, and how a text's tokens are cut at their joints.

A compound is a sequence of word tables (or literal words) whose forms are joined without a space: weekday and
part of the day give "Montagabend", which then reads as the two tokens "Montag" and "abend".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from timeline.find.tokens import Token

Cuts = Mapping[str, tuple[int, ...]]


def cuts(
    compounds: Iterable[Sequence[str]], forms_of: Mapping[str, Iterable[str]]
) -> dict[str, tuple[int, ...]]:
    """Every compound word (lower case) with the lengths of its parts; a word of some table stays whole."""
    words = {form for forms in forms_of.values() for form in forms}
    found: dict[str, tuple[int, ...]] = {}
    for parts in compounds:
        choices = [[form for form in forms_of.get(part, (part,)) if " " not in form] for part in parts]
        for forms in product(*choices):
            word = "".join(forms)
            if word not in words:
                found.setdefault(word, tuple(map(len, forms)))
    return found


def cut(tokens: Sequence[Token], at: Cuts) -> list[Token]:
    """The tokens, compounds cut into their parts; offsets stay those of the text."""
    if not at:
        return list(tokens)
    pieces: list[Token] = []
    for token in tokens:
        lengths = at.get(token.text.lower())
        if lengths is None or sum(lengths) != len(token.text):
            pieces.append(token)
            continue
        start = token.start
        for length in lengths:
            end = start + length
            pieces.append(Token(token.text[start - token.start : end - token.start], start, end))
            start = end
    return pieces
