"""Typst, which sets pages and draws pictures without a browser; its one import is here.

Its markup is ours alone: text from outside reaches it as data (``sys.inputs``), which it never reads as code.
"""

from __future__ import annotations

from datetime import datetime
from importlib import resources

from timeline.errors import OutputError, UsageError
from timeline.model import Timeline
from timeline.write.extras import need
from timeline.write.options import Options, Theme
from timeline.write.picture import alone
from timeline.write.words import words_for

_PIXELS = 192.0  # an inch of a PNG: two for each CSS pixel, for sharp screens


def chart_svg(timeline: Timeline, options: Options, width: int) -> str:
    """The chart at ``width`` CSS pixels; OutputError if the timeline has no event to draw.

    Paper and PNG have no reader's preference to follow, so the theme "auto" is light.
    """
    theme: Theme = "dark" if options.theme == "dark" else "light"
    return alone(timeline, words_for(timeline, options), width, theme)


def chart_png(timeline: Timeline, options: Options, width: int) -> bytes:
    """The chart as a PNG of twice ``width`` pixels.

    Raises OutputError without events, UsageError without Typst.
    """
    svg = chart_svg(timeline, options, width)
    typst = need("typst", "pictures", "PNG")
    return bytes(typst.compile(_source("chart.typ"), format="png", ppi=_PIXELS, sys_inputs={"svg": svg}))


def picture(timeline: Timeline, options: Options, width: int) -> bytes | None:
    """The same for a document that can do without: None without events or without Typst."""
    try:
        return chart_png(timeline, options, width)
    except (OutputError, UsageError):
        return None


def no_picture() -> str:
    """What to tell of a document that will have no picture for want of Typst; "" where it is there."""
    try:
        need("typst", "pictures", "its picture")
    except UsageError as error:
        return f"it has no picture; {error}"
    return ""


def page_pdf(data: str, svg: str, made: datetime) -> bytes:
    """The printed page from ``data`` (JSON, see page.typ) and the chart ("" for none), tagged.

    It keeps to PDF/UA-1 unless some letter is in no font of this machine, which that standard forbids.
    """
    typst = need("typst", "pictures", "PDF")
    page = _source("page.typ")
    how = {"format": "pdf", "timestamp": made, "sys_inputs": {"data": data, "svg": svg}}
    try:
        return bytes(typst.compile(page, pdf_standards=["ua-1"], **how))
    except typst.TypstError:
        return bytes(typst.compile(page, **how))


def _source(name: str) -> bytes:
    return resources.files(__package__).joinpath(name).read_bytes()
