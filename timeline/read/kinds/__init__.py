"""The kinds of input, one module each, found by looking into this folder.

A kind has ``SUFFIXES`` (with their dots), ``read(source)``, which yields Drafts, inner Sources, Notices and
Refusals, and, where its content can be told, ``sniff(head)`` over the first bytes. What it imports that is
heavy it imports inside ``read``. One that says ``QUICK = True`` takes time in proportion to its bytes,
whatever they are; all others are read by a process that can be ended (bounded.py). One with ``BEGINNINGS``
is no text under any name: a file with one of these first bytes is of the kind that ``sniff`` then tells.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Protocol

from timeline.read.decode import is_binary
from timeline.read.found import Found, Source

_SNIFFED = 4096
# What lies beside a page that a browser saved: for its program, not for its reader.
_BESIDE_PAGES = {
    *(".js", ".mjs", ".map", ".css", ".woff", ".woff2", ".ttf", ".otf"),
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".mp4", ".mp3", ".webm"),
}


class Kind(Protocol):
    """What every module of this folder offers."""

    SUFFIXES: tuple[str, ...]

    def sniff(self, head: bytes) -> bool:
        """Tell from the first bytes whether this is the kind."""

    def read(self, source: Source) -> Iterator[Found]:
        """Yield what the source holds. Raises InputError where nothing of it can be read."""


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by the name of its module, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: importlib.import_module(f"{__name__}.{name}") for name in names}


@cache
def _binary() -> tuple[Kind, ...]:
    """Those with ``BEGINNINGS``."""
    return tuple(kind for kind in kinds().values() if _beginnings(kind))


@cache
def _by_suffix() -> dict[str, Kind]:
    return {suffix: kind for kind in kinds().values() for suffix in kind.SUFFIXES}


def kind_of(source: Source) -> Kind | None:
    """The kind that the source's suffix names, else the one its first bytes look like, else None.

    A name that says text is not believed of what begins as no text does.
    """
    named = _by_suffix().get(source.suffix)
    if source.suffix in _BESIDE_PAGES or named in _binary():
        return named
    head = source.data[:_SNIFFED]
    if any(head.startswith(_beginnings(kind)) for kind in _binary()):
        return next((kind for kind in _binary() if kind.sniff(head)), named)
    if is_binary(head):
        return None
    # Text comes last: nearly every other kind is text as well.
    order = sorted(kinds().items(), key=lambda item: item[0] == "text")
    return named or next((kind for _, kind in order if kind.sniff(head)), None)


def named_otherwise(source: Source, kind: Kind) -> bool:
    """Whether the source's suffix names another kind than it is of."""
    return _by_suffix().get(source.suffix, kind) is not kind


def _beginnings(kind: Kind) -> tuple[bytes, ...]:
    return getattr(kind, "BEGINNINGS", ())
