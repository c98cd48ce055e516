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
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.find.tokens import tokenize

_PIECE = re.compile(
    r"\s*(?:<(?:(?P<name>\w+):)?(?P<classes>\w+(?:\|\w+)*)>"
    r"|\{(?P<plain>\w+(?:\|\w+)*)\}"
    r"|(?P<operator>\(\?[:!=]|\(\?<[!=]|[()|?*+])"
    r"|'(?P<quoted>[^']+|')'"
    r"|(?P<word>[^\s<>{}()|?*+]+))"
)

ClassPattern = Callable[[str], str]
ClassSignatures = Callable[[str], frozenset[str]]


@lru_cache(maxsize=16)  # what is asked of a pattern is asked one after the other
def pieces(pattern: str) -> tuple[re.Match[str], ...]:
    """The lexical pieces of a pattern; ValueError names the place that cannot be read."""
    return tuple(_pieces(pattern))


def _pieces(pattern: str) -> Iterator[re.Match[str]]:
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


def _words(piece: re.Match[str]) -> Sequence[str]:
    """The literal words of a piece, cut as a text is."""
    literal = piece["quoted"] or piece["word"]
    return _cut(literal) if literal else ()


@lru_cache(maxsize=1000)
def _cut(literal: str) -> tuple[str, ...]:
    return tuple(token.text.lower() for token in tokenize(literal))


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
    the pattern becomes groups ``name``, ``name__2`` …: see ``capture_name``. It has no groups but those it
    needs, which spares `re` half of its reading. Raises ValueError where brackets do not match.
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
            names = piece["plain"].split("|")
            parts.append(_grouped("|".join(map(expression_of, names)), len(names)))
        elif piece["classes"]:
            names = piece["classes"].split("|")
            name = piece["name"] or names[0]
            seen[name] = seen.get(name, 0) + 1
            group = name if seen[name] == 1 else f"{name}__{seen[name]}"
            parts.append(f"(?P<{group}>" + "|".join(map(expression_of, names)) + ")")
        else:
            words = _words(piece)
            parts.append(_grouped("".join(expression_of("=" + word) for word in words), len(words)))
    if depth:
        raise ValueError("the brackets do not match")
    return "".join(parts)


def _grouped(expression: str, number: int) -> str:
    """An expression made of so many, as one."""
    return expression if number == 1 else f"(?:{expression})"


class Outline(NamedTuple):
    """What is known of the matches of a pattern before it is compiled.

    A match begins with a signature of ``opens`` and holds one of each of ``needs``; ``may_be_empty`` tells
    whether it may be nothing at all.
    """

    opens: frozenset[str]
    needs: list[frozenset[str]]
    may_be_empty: bool


_LOOKS_AROUND = Outline(frozenset(), [], may_be_empty=True)


def outline(pattern: str, signatures_of: ClassSignatures) -> Outline:
    """The outline of a pattern; ``signatures_of`` gives the signatures that a class name ("=of" for a
    literal) may begin with.
    """
    return _outline(pieces(pattern), 0, signatures_of)[0]


def _outline(found: Sequence[re.Match[str]], at: int, signatures_of: ClassSignatures) -> tuple[Outline, int]:
    """The same for the pieces from ``at`` to the bracket that closes them, and the place of that bracket."""
    opens: set[str] = set()
    branches: list[list[frozenset[str]]] = [[]]  # what each alternative needs
    some_empty, empty = False, True  # whether an alternative can be empty; whether this one is so far
    while at < len(found) and found[at]["operator"] != ")":
        piece, operator = found[at], found[at]["operator"] or ""
        at += 1
        if operator == "|":
            some_empty, empty = some_empty or empty, True
            branches.append([])
            continue
        if operator:
            inner, at = _outline(found, at, signatures_of)
            at += 1
            if operator not in ("(", "(?:"):
                inner = _LOOKS_AROUND
        else:
            first = _signatures(piece, signatures_of)
            inner = Outline(first, [first], may_be_empty=False)
        may_miss = inner.may_be_empty
        while at < len(found) and found[at]["operator"] in ("?", "*", "+"):
            may_miss, at = may_miss or found[at]["operator"] != "+", at + 1
        if empty:
            opens |= inner.opens
        if not may_miss:
            branches[-1] += inner.needs
        empty = empty and may_miss
    needs = branches[0] if len(branches) == 1 else []
    if len(branches) > 1 and all(branches):
        needs = [frozenset[str]().union(*(min(each, key=len) for each in branches))]
    return Outline(frozenset(opens), needs, some_empty or empty), at


def _signatures(piece: re.Match[str], signatures_of: ClassSignatures) -> frozenset[str]:
    """The signatures that a piece which is no operator may begin with."""
    named = piece["classes"] or piece["plain"]
    names = named.split("|") if named else ["=" + word for word in _words(piece)[:1]]
    return frozenset[str]().union(*map(signatures_of, names))


def capture_name(group: str) -> str:
    """The capture that a group of a compiled pattern belongs to."""
    return group.partition("__")[0]
