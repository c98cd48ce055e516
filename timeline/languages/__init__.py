"""The language data: words and rules by language, and how the files are read."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from timeline.errors import LanguageError


def has(kind: str, language: str) -> bool:
    """Whether there is a file ``languages/<kind>/<language>.toml``."""
    return (
        language.isalpha()
        and (resources.files("timeline") / "languages" / kind / f"{language}.toml").is_file()
    )


@cache
def load(kind: str, language: str) -> dict[str, Any]:
    """The data of ``languages/<kind>/<language>.toml``; LanguageError if it is missing or cannot be read."""
    try:
        return read(f"{kind}/{language}")
    except FileNotFoundError:
        raise LanguageError(f"no {kind} file for the language {language!r}") from None


def read(name: str) -> dict[str, Any]:
    """The data of ``languages/<name>.toml``, read anew each time; LanguageError if it is no TOML."""
    file = resources.files("timeline") / "languages" / f"{name}.toml"
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"languages/{name}.toml: {error}") from error
