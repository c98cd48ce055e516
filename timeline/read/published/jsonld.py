"""JSON-LD (schema.org) in a page: the dates of the article itself, not of the site, a list or a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.read.jsontext import load
from timeline.read.published.trust import table

_COMMENT = re.compile(r"^\s*(?://)?\s*(?:<!--|<!\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)\s*$")
_CONTROL = re.compile(r"[\x00-\x1f]")
_MOST_NODES = 5000


def articles(scripts: Iterator[str]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield ("article" or "page", object) for every object that can be the article of the page."""
    for script in scripts:
        try:
            value = load(_CONTROL.sub(" ", _COMMENT.sub("", script))).value
        except ValueError:
            continue
        yield from _objects(value)


def _objects(root: object) -> Iterator[tuple[str, Mapping[str, Any]]]:
    schema = table()["schema"]
    others = set(schema["others"])
    waiting, seen = [root], 0
    while waiting and seen < _MOST_NODES:
        value, seen = waiting.pop(0), seen + 1
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            types = value.get("@type") or value.get("type") or ()
            names = {str(name).rpartition("/")[2] for name in (types if isinstance(types, list) else [types])}
            for role in ("article", "page"):
                if names & set(schema[role]):
                    yield role, value
                    break
            waiting.extend(
                inner for key, inner in value.items() if key not in others and isinstance(inner, dict | list)
            )
