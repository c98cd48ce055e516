"""Which formats of output there are: every module of ``outputs/`` is one, named by its NAME and SUFFIX."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from timeline.errors import UsageError
from timeline.model import Timeline
from timeline.write import outputs
from timeline.write.options import Options


class Writer(Protocol):
    """What a module of ``outputs/`` offers; it imports anything heavy only inside ``render``."""

    NAME: str
    SUFFIX: str

    def render(self, timeline: Timeline, options: Options) -> bytes:
        """The whole output."""
        ...


def beside(format: str, timeline: Timeline, options: Options, name: str) -> dict[str, bytes]:
    """Files that a format writes beside the output called ``name``, by path from its folder; most write none.

    Such a module has a function ``beside(timeline, options, name)``.
    """
    function = getattr(writer(format), "beside", None)
    return function(timeline, options, name) if function else {}


def check(format: str, options: Options) -> str:
    """Raise UsageError for what would keep a format from being written, whatever the timeline.

    That is a locale without words here, and what the module's own function ``check(options)`` misses: a
    library, a template. The sentence that it returns says what the output will lack; most lack nothing.
    """
    if options.locale is not None:
        from timeline.write.words import words_in  # with CLDR, which no other check needs

        words_in(options.locale)
    own = getattr(writer(format), "check", None)
    return str(own(options) or "") if own else ""


@cache
def _writers() -> dict[str, Writer]:
    found = (
        cast(Writer, importlib.import_module(f"{outputs.__name__}.{module.name}"))
        for module in pkgutil.iter_modules(outputs.__path__)
    )
    return {module.NAME: module for module in sorted(found, key=lambda module: module.NAME)}


def formats() -> dict[str, str]:
    """The name of every format and the suffix that chooses it, e.g. {"html": ".html", "json": ".json"}."""
    return {name: module.SUFFIX for name, module in _writers().items()}


def format_of(path: Path) -> str | None:
    """The format that a file's name asks for; the longest suffix wins; None if no suffix is known."""
    name = path.name.lower()
    fitting = [(len(suffix), format) for format, suffix in formats().items() if name.endswith(suffix)]
    return max(fitting)[1] if fitting else None


def writer(format: str) -> Writer:
    """The module that writes a format; UsageError if there is none."""
    try:
        return _writers()[format]
    except KeyError:
        raise UsageError(f"unknown format {format!r}; known are {', '.join(_writers())}") from None
