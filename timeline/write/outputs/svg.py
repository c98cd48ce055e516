"""SVG: the chart as a picture of its own, text as text."""

from __future__ import annotations

from timeline.model import Timeline
from timeline.write.options import Options
from timeline.write.picture import alone
from timeline.write.words import words_for

NAME = "svg"
SUFFIX = ".svg"


def render(timeline: Timeline, options: Options) -> bytes:
    """The picture at ``options.width``; OutputError if the timeline has no event to draw."""
    picture = alone(timeline, words_for(timeline, options), options.width, options.theme)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{picture}\n'.encode()
