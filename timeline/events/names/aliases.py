"""Which names of an article are one: "Varga" is Ilse Varga, NRU the Northern Rail Union."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from timeline.events.names.mention import NameKind
from timeline.events.words.namecues import Guide

Tokens = tuple[str, ...]
_SHORTEST_INITIALS = 2


def full_names(names: Mapping[str, Tokens], kinds: Mapping[str, NameKind], guide: Guide) -> dict[str, str]:
    """Map each short name to the only longer one of the article that it can stand for.

    ``names`` are the tokens of each, in the order of the text, ``kinds`` what each seems to name. Where two
    longer names would do (two persons of one surname), a short one stands for itself.
    """
    longer: dict[str, set[str]] = defaultdict(set)
    for name, tokens in names.items():
        for short in _short_forms(tokens, kinds[name], guide):
            if short != name and short in names and _may_be(kinds[short], kinds[name], short, guide):
                longer[short].add(name)
    order = {name: at for at, name in enumerate(names)}
    full = {short: _meant(short, found, names, order) for short, found in longer.items()}
    return {short: _end_of(name, full) for short, name in full.items() if name}


def _short_forms(tokens: Tokens, kind: NameKind, guide: Guide) -> Iterable[str]:
    """What an article may call one of that name the next time."""
    yield from _known_forms(" ".join(tokens), guide)
    if tokens[0].lower() == guide.words.names.definite:
        yield " ".join(tokens[1:])
    if kind == "person":
        yield from _surnames(tokens, guide)
    elif len(tokens) > 1 and kind != "place":
        yield _initials(tokens, guide)
        if kind == "organisation":
            yield from _cut_short(tokens, guide)


def _surnames(tokens: Tokens, guide: Guide) -> Iterable[str]:
    """The surname with and without its particles, the first name, the name without its middle."""
    if len(tokens) < 2:
        return
    yield tokens[-1]
    yield tokens[0]
    if len(tokens) > 2:
        yield f"{tokens[0]} {tokens[-1]}"
    head, mark, rest = tokens[-1].partition("-")
    if mark and head in guide.cues.glued:
        yield rest
    at = len(tokens) - 1
    while at > 1 and tokens[at - 1].lower() in guide.cues.particles:
        at -= 1
        surname = " ".join(tokens[at:])
        yield surname
        yield surname[0].upper() + surname[1:]


def _cut_short(tokens: Tokens, guide: Guide) -> Iterable[str]:
    """ "Lomax Freight" and "Lomax" of "Lomax Freight Inc.", "Rovers" of "Tamsin Rovers"."""
    end = len(tokens)
    while end > 1 and tokens[end - 1].lower() in guide.cues.legal:
        end -= 1
        yield " ".join(tokens[:end])
    yield tokens[-1]
    yield " ".join(tokens[1:])
    if tokens[0].endswith(tuple(guide.words.clauses.possessive)):
        yield " ".join(token.capitalize() for token in tokens[1:])  # "Toria's foreign ministry"


def _initials(tokens: Tokens, guide: Guide) -> str:
    words = [token for token in tokens if token[0].isupper() and token.lower() != guide.words.names.definite]
    letters = "".join(word[0] for word in words)
    return letters if len(letters) >= _SHORTEST_INITIALS else ""


def _known_forms(name: str, guide: Guide) -> Iterable[str]:
    return next((row[1:] for row in guide.cues.same if row[0] == name), ())


def _may_be(short: NameKind, long: NameKind, name: str, guide: Guide) -> bool:
    """A place gives its name to others ("Toria", "Toria Airlines"), and is not meant by them."""
    return (
        short == long
        or (short != "place" and name not in guide.known_places and long != "place")
        or any(name in row for row in guide.cues.same)
    )


def _meant(short: str, found: set[str], names: Mapping[str, Tokens], order: Mapping[str, int]) -> str:
    """The only one of several names that a short one can mean, "" if there are more.

    It is the only one told before (the relatives of Hale come later, with their first names), or the one that
    all others are short for ("Ilse Varga", "Ilse M. Varga").
    """
    before = {name for name in found if order[name] < order[short]}
    for names_of in (found, before):
        if len(names_of) == 1:
            return next(iter(names_of))
    longest = max(sorted(found), key=lambda name: len(names[name]))
    return longest if all(set(names[name]) <= set(names[longest]) for name in found) else ""


def _end_of(name: str, full: Mapping[str, str]) -> str:
    """Follow a short name to the fullest; no two stand for one another, as each step is longer."""
    while full.get(name):
        name = full[name]
    return name
