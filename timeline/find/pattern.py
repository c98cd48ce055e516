"""The pattern language of the rules, compiled to regular expressions over *signatures*.

Each token is one character: its signature, which stands for the set of classes that it belongs to: word
tables, shapes of numbers, literal words, and what earlier stages made of it. A pattern is then an ordinary
regular expression over these characters.

    <month>          a token (or several, for entries of several words) of that class; captured under its name
    <d:number>       the same, captured as ``d``
    <month|season>   of one class or the other; captured under the first name
    {month}          of that class, not captured (in look-arounds, and where the word adds no meaning)
    of  ,  '.'       a literal token; quoted where it would be an operator, and where it is several ('il y a')
    ( ) | ? * +  (?!  (?=  (?<!  (?<=     as in regular expressions, over tokens
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from timeline.find.tokens import tokenize

_PIECE = re.compile(
    r"\s*(?:<(?:(?P<name>\w+):)?(?P<classes>\w+(?:\|\w+)*)>"
    r"|\{(?P<plain>\w+(?:\|\w+)*)\}"
    r"|(?P<operator>\(\?[:!=]|\(\?<[!=]|[()|?*+])"
    r"|'(?P<quoted>[^']+|')'"
    r"|(?P<word>[^\s<>{}()|?*+]+))"
)

ClassPattern = Callable[[str], str]


def pieces(pattern: str) -> Iterator[re.Match[str]]:
    """The lexical pieces of a pattern; ValueError names the place that cannot be read."""
    position = 0
    text = pattern.strip()
    while position < len(text):
        found = _PIECE.match(text, position)
        if not found:
            raise ValueError(f"cannot read the pattern at {text[position:]!r}")
        yield found
        position = found.end()


def literals(pattern: str) -> set[str]:
    """The literal words of a pattern."""
    return {word for piece in pieces(pattern) for word in _words(piece)}


def _words(piece: re.Match[str]) -> list[str]:
    """The literal words of a piece, cut as a text is."""
    return [token.text.lower() for token in tokenize(piece["quoted"] or piece["word"] or "")]


def classes(pattern: str) -> set[str]:
    """The class names that a pattern uses."""
    return {
        name for piece in pieces(pattern) for name in (piece["classes"] or piece["plain"] or "").split("|")
    } - {""}


def captures(pattern: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The captures of a pattern: name and the classes that it may be of, merged where a name recurs."""
    merged: dict[str, tuple[str, ...]] = {}
    for piece in pieces(pattern):
        if piece["classes"]:
            names = tuple(piece["classes"].split("|"))
            name = piece["name"] or names[0]
            merged[name] = merged.get(name, ()) + names
    return tuple(merged.items())


def expression(pattern: str, expression_of: ClassPattern) -> str:
    """The regular expression that a pattern stands for.

    ``expression_of`` gives the expression for a class name ("=of" for a literal). A capture that recurs in
    the pattern becomes groups ``name``, ``name__2`` …: see ``capture_name``. Raises ValueError where brackets
    do not match.
    """
    parts: list[str] = []
    seen: dict[str, int] = {}
    depth = 0
    for piece in pieces(pattern):
        depth += (piece["operator"] or "").startswith("(") - (piece["operator"] == ")")
        if depth < 0:
            break
        if piece["operator"]:
            parts.append("(?:" if piece["operator"] == "(" else piece["operator"])
        elif piece["plain"]:
            parts.append("(?:" + "|".join(map(expression_of, piece["plain"].split("|"))) + ")")
        elif piece["classes"]:
            names = piece["classes"].split("|")
            name = piece["name"] or names[0]
            seen[name] = seen.get(name, 0) + 1
            group = name if seen[name] == 1 else f"{name}__{seen[name]}"
            parts.append(f"(?P<{group}>" + "|".join(map(expression_of, names)) + ")")
        else:
            parts.append("(?:" + "".join(expression_of("=" + word) for word in _words(piece)) + ")")
    if depth:
        raise ValueError("the brackets do not match")
    return "".join(parts)


def capture_name(group: str) -> str:
    """The capture that a group of a compiled pattern belongs to."""
    return group.partition("__")[0]


def character_class(characters: str) -> str:
    """A regular expression for any one of the characters; one that never matches for none."""
    if not characters:
        return r"(?!)"
    codes = sorted(set(map(ord, characters)))
    runs: list[list[int]] = [[codes[0], codes[0]]]
    for before, code in pairwise(codes):
        if code == before + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "[" + "".join(chr(low) if low == high else f"{chr(low)}-{chr(high)}" for low, high in runs) + "]"
