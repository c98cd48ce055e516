"""The labels that stand around the articles in a file that a news database exports (exports.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

_LABEL = re.compile(r"(?P<name>[A-Za-z][A-Za-z -]{0,28}):(?:[ \t]+|$)(?P<value>.*)")
_SHORT = re.compile(r"(?P<name>[A-Z]{2,3})(?:[ \t]+(?P<value>.*))?$")
_CODED = re.compile(r"[a-z0-9]+ : |[;|]")


class Label(NamedTuple):
    """A label: the field that it names, the value behind it, itself, and whether it has no colon."""

    field: str
    value: str
    name: str
    short: bool = False


def labelled(line: str, *, tagged: bool, within: bool = False) -> Label | None:
    """The label that a line has; None where it has none of ours. ``within`` a text a word such as IN is one
    only alone or above codes."""
    match = _LABEL.match(line)
    if match is None and line.lower() in _names()["body"]:
        return Label("body", "", line.lower(), line.lower() in table()["short"])
    if match is None and line.lower() in table()["alone"]:
        return Label("other", "", line.lower())
    short = _SHORT.match(line) if tagged and match is None else None
    if short and short["name"].lower() in table()["short"]:
        name, value = short["name"].lower(), short["value"] or ""
        if not (within and value and name in table()["words"] and not _CODED.search(value)):
            match = short
    if match is None:
        return None
    found = match["name"].strip().lower()
    value = match["value"] or ""
    fields = (name for name, labels in _names().items() if found in labels)
    return next((Label(name, value, found, match is short) for name in fields), None)


@cache
def table() -> Mapping[str, Any]:
    """The labels by field, and what else is known of them."""
    return tomllib.loads((resources.files("timeline.read") / "exports.toml").read_text("utf-8"))


@cache
def _names() -> Mapping[str, frozenset[str]]:
    no_fields = ("short", "words", "alone", "sure", "one_line", "patterns")
    return {name: frozenset(labels) for name, labels in table().items() if name not in no_fields}


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One of the patterns of whole lines."""
    return re.compile(table()["patterns"][name])
