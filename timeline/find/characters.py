"""Sets of characters as regular expressions write them."""

from __future__ import annotations

import re
from itertools import pairwise


def character_class(characters: str) -> str:
    """A regular expression for any one of the characters; one that never matches for none."""
    if not characters:
        return r"(?!)"
    if len(characters) == 1:
        return re.escape(characters)  # which `re` reads faster than a class of one
    codes = sorted(set(map(ord, characters)))
    runs: list[list[int]] = [[codes[0], codes[0]]]
    for before, code in pairwise(codes):
        if code == before + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "[" + "".join(chr(low) if low == high else f"{chr(low)}-{chr(high)}" for low, high in runs) + "]"
