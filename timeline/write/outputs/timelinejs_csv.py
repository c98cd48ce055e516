"""TimelineJS as a table: the columns of Knight Lab's spreadsheet template, to be put into a Google sheet."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from timeline.model import Timeline
from timeline.write.options import Options
from timeline.write.outputs import timelinejs
from timeline.write.outputs.csv import cell

NAME = "timelinejs-csv"
SUFFIX = ".timelinejs.csv"

_COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date",
    "Headline", "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group",
    "Background",
)  # fmt: skip


def render(timeline: Timeline, options: Options) -> bytes:
    """UTF-8, a row for the title and one an event: the same slides as the JSON has."""
    data = json.loads(timelinejs.render(timeline, options))
    out = io.StringIO()
    table = csv.DictWriter(out, _COLUMNS, lineterminator="\r\n", restval="")
    table.writeheader()
    title = data["title"]["text"]
    table.writerow({"Headline": cell(title["headline"]), "Text": cell(title["text"]), "Type": "title"})
    for slide in data["events"]:
        table.writerow(_row(slide))
    return out.getvalue().encode()


def _row(slide: dict[str, Any]) -> dict[str, str]:
    texts = {"Headline": slide["text"]["headline"], "Text": slide["text"]["text"]}
    texts |= {"Display Date": slide["display_date"], "Group": slide.get("group", "")}
    return (
        _date(slide["start_date"], "")
        | _date(slide.get("end_date", {}), "End ")
        | {name: cell(text) for name, text in texts.items()}
    )


def _date(date: dict[str, int], before: str) -> dict[str, str]:
    """The parts of a date under their columns; years before 1 are negative numbers, as the sheet wants."""
    clock = {"time": f"{date['hour']}:{date['minute']:02d}:00"} if "hour" in date else {}
    parts = {name: str(date[name]) for name in ("year", "month", "day") if name in date} | clock
    return {f"{before}{name.title()}": value for name, value in parts.items()}
