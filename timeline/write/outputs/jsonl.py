"""JSON lines: one event a line, with its reports, for programs that read a line at a time."""

from __future__ import annotations

import json

from timeline.model import Timeline
from timeline.write.options import Options
from timeline.write.records import as_data, fields
from timeline.write.visible import spelled_out

NAME = "jsonl"
SUFFIX = ".jsonl"


def render(timeline: Timeline, options: Options) -> bytes:
    """The events as ``outputs/json.py`` spells them."""
    lines = (
        json.dumps(event, ensure_ascii=False, allow_nan=False, default=fields) + "\n"
        for event in as_data(timeline)["events"]
    )
    return spelled_out("".join(lines)).encode("utf-8", "backslashreplace")
