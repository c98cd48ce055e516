"""SVG: the chart as a picture of its own, text as text."""

from __future__ import annotations

from timeline.errors import UsageError
from timeline.model import Timeline
from timeline.write import layout
from timeline.write.options import Options
from timeline.write.picture import draw
from timeline.write.summary import chart_label
from timeline.write.words import words_for

NAME = "svg"
SUFFIX = ".svg"


def render(timeline: Timeline, options: Options) -> bytes:
    """The picture at ``options.width``; UsageError if the timeline has no event to draw."""
    if not timeline.events:
        raise UsageError("there is no event to draw a picture of")
    words = words_for(timeline, options)
    marks = layout.marks_of(timeline.events)
    chart = layout.chart(marks, layout.scale_of(marks), words, options.width)
    picture = draw(chart, chart_label(timeline, words), theme=options.theme)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{picture}\n'.encode()
