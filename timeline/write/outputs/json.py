"""JSON: the whole timeline, as ``schema/timeline.schema.json`` describes it; ``load`` reads it back."""

from __future__ import annotations

import io
import json

from timeline.model import Timeline
from timeline.write.options import Options
from timeline.write.records import as_data
from timeline.write.visible import spelled_out

NAME = "json"
SUFFIX = ".json"


def render(timeline: Timeline, options: Options) -> bytes:
    """The timeline as UTF-8 JSON; a lone surrogate, which UTF-8 cannot hold, stays as its JSON escape."""
    out = io.StringIO()  # dumps would hold a million pieces of a large timeline before it joins them
    json.dump(as_data(timeline), out, ensure_ascii=False, indent=1, allow_nan=False)
    return spelled_out(out.getvalue()).encode("utf-8", "backslashreplace") + b"\n"
