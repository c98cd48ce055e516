"""JSON-LD (schema.org) in a page: the dates of the article itself, not of the site, a list or a comment."""

from __future__ import annotations

import html
import re
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from timeline.read.jsontext import load
from timeline.read.published.trust import table

_COMMENT = re.compile(r"^\s*(?://)?\s*(?:<!--|<!\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)\s*$")
_CONTROL = re.compile(r"[\x00-\x1f]")
_MOST_NODES = 5000


def parsed(script: str) -> object | None:
    """The value of a JSON-LD script, None where it is no JSON."""
    plain = _CONTROL.sub(" ", _COMMENT.sub("", script))
    for text in (plain, html.unescape(plain)) if "&" in plain else (plain,):
        with suppress(ValueError):
            return load(text).value
    return None


def plain(value: object) -> object:
    """A value out of a list of it, or out of {"@value": …}."""
    if isinstance(value, list):
        return plain(value[0]) if len(value) == 1 else None
    return value.get("@value") if isinstance(value, dict) else value


def candidates(root: object) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield (role, object) for every object that can be the article: "article", "page" or "other" things."""
    schema = table()["schema"]
    others = set(schema["others"])
    waiting, seen = deque([root]), 0
    while waiting and seen < _MOST_NODES:
        value, seen = waiting.popleft(), seen + 1
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            yield _role(value), value
            waiting.extend(
                inner for key, inner in value.items() if key not in others and isinstance(inner, dict | list)
            )


def _role(value: Mapping[str, Any]) -> str:
    types = value.get("@type") or value.get("type") or ()
    names = {str(name).rpartition("/")[2] for name in (types if isinstance(types, list) else [types])}
    schema = table()["schema"]
    return next((role for role in ("article", "page") if names & set(schema[role])), "other")
