"""PNG: the chart as a picture, twice as many pixels as ``options.width`` asks for, for sharp screens."""

from __future__ import annotations

from timeline.model import Timeline
from timeline.write.extras import need
from timeline.write.options import Options
from timeline.write.typeset import chart_png

NAME = "png"
SUFFIX = ".png"


def check(options: Options) -> None:
    """UsageError without the extra ``pictures``."""
    need("typst", "pictures", "PNG")


def render(timeline: Timeline, options: Options) -> bytes:
    """The picture; OutputError if the timeline has no event to draw."""
    return chart_png(timeline, options, options.width)
