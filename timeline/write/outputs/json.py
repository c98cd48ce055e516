"""JSON: the whole timeline, as ``schema/timeline.schema.json`` describes it; ``load`` reads it back."""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from typing import Any

from timeline.model import Timeline
from timeline.write.options import Options
from timeline.write.records import as_data, fields
from timeline.write.visible import spelled_out

NAME = "json"
SUFFIX = ".json"


def render(timeline: Timeline, options: Options) -> bytes:
    """The timeline as UTF-8 JSON; a lone surrogate, which UTF-8 cannot hold, stays as its JSON escape."""
    return _spelled(as_data(timeline), "\n").encode("utf-8", "backslashreplace") + b"\n"


def compact(timeline: Timeline) -> bytes:
    """The same without a line end or a space between its parts, which is spelled and packed much faster."""
    data = as_data(timeline)
    data["events"] = list(data["events"])
    text = json.dumps(data, separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=fields)
    return spelled_out(text).encode("utf-8", "backslashreplace")


def _spelled(value: Any, margin: str) -> str:
    """A value as ``json.dumps`` spells it with an indent of 1, which is slow there.

    ``margin`` is the line end and the spaces before the value; the names in a dict are ours.
    """
    kind = type(value)
    if isinstance(value, str):
        return spelled_out(encode_basestring(value))
    if kind is int:
        return str(value)
    if value is None:
        return "null"
    if isinstance(value, bool | float):
        return json.dumps(value, allow_nan=False)
    inner = margin + " "
    if kind in (tuple, list, map):
        items = [_spelled(each, inner) for each in value]
        return f"[{inner}{f',{inner}'.join(items)}{margin}]" if items else "[]"
    named = value if kind is dict else fields(value)
    pairs = [f'"{name}": {_spelled(each, inner)}' for name, each in named.items()]
    return f"{{{inner}{f',{inner}'.join(pairs)}{margin}}}"
