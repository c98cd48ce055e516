"""Words written as one: a language file's compounds, and how a text's tokens are cut at their joints.

A compound is a sequence of word tables (or literal words) whose forms are joined without a space: weekday and
part of the day give "Montagabend", which then reads as the two tokens "Montag" and "abend".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from timeline.find.tokens import Tokens

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


def cut(tokens: Tokens, at: Cuts) -> Tokens:
    """The tokens, compounds cut into their parts; offsets stay those of the text."""
    if not at or not any(word.lower() in at for word in tokens.words):
        return tokens
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    for place, word in enumerate(tokens.words):
        start, end = tokens.span(place)
        lengths = at.get(word.lower())
        if lengths is None or sum(lengths) != len(word):
            lengths = (len(word),)
        low = 0
        for length in lengths:
            high = low + length
            words.append(word[low:high])
            spans.append((start + low, end if high == len(word) else start + high))
            low = high
    return Tokens(words, spans.__getitem__)
