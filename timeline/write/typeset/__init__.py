"""Typst, which sets pages and draws pictures without a browser; its one import is here.

Its markup is ours alone: text from outside reaches it as data (``sys.inputs``), which it never reads as code.
"""

from __future__ import annotations

from datetime import datetime
from importlib import resources

from timeline.errors import UsageError
from timeline.model import Timeline
from timeline.write import layout
from timeline.write.extras import need
from timeline.write.options import Options
from timeline.write.picture import draw
from timeline.write.summary import chart_label
from timeline.write.words import words_for

_PIXELS = 192.0  # pixels an inch of a PNG, for screens with two pixels to a CSS pixel


def chart_svg(timeline: Timeline, options: Options, width: int) -> str:
    """The chart at ``width`` CSS pixels; UsageError if the timeline has no event to draw.

    Paper and PNG have no reader's preference to follow, so the theme "auto" is light.
    """
    if not timeline.events:
        raise UsageError("there is no event to draw a picture of")
    words = words_for(timeline, options)
    marks = layout.marks_of(timeline.events)
    chart = layout.chart(marks, layout.scale_of(marks), words, width)
    return draw(chart, chart_label(timeline, words), theme="dark" if options.theme == "dark" else "light")


def chart_png(timeline: Timeline, options: Options, width: int) -> bytes:
    """The chart as a PNG of twice ``width`` pixels. Raises UsageError without events or without Typst."""
    svg = chart_svg(timeline, options, width)
    return _compiled("chart.typ", "PNG", {"svg": svg})


def page_pdf(data: str, svg: str, made: datetime) -> bytes:
    """The printed page from ``data`` (JSON, see page.typ) and the chart ("" for none), as PDF/UA-1."""
    return _compiled("page.typ", "PDF", {"data": data, "svg": svg}, made)


def _compiled(source: str, format: str, inputs: dict[str, str], made: datetime | None = None) -> bytes:
    typst = need("typst", "pictures", format)
    code = resources.files(__package__).joinpath(source).read_bytes()
    out = typst.compile(
        code,
        format=format.lower(),
        ppi=_PIXELS,
        sys_inputs=inputs,
        timestamp=made,
        pdf_standards=["ua-1"] if format == "PDF" else [],
    )
    return bytes(out)
