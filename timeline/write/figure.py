"""The chart as a Plotly figure: the only place where plotly is imported.

``figure`` is a whole chart to show, change and reuse. The page takes ``skeleton``: the same traces and
layout without data, which its script fills for the width and the zoom at hand (html/traces.js names the
traces as they are named here). Both sit on the numeric axis of ``axis.Scale``, 0 to 1000; y counts lanes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from timeline.model import Event, Timeline
from timeline.write import axis, dates, layout
from timeline.write.layout import Chart, Placed
from timeline.write.marks import marks_of, radius, scale_of
from timeline.write.options import Options
from timeline.write.visible import one_line
from timeline.write.words import Words, words_for

if TYPE_CHECKING:
    import plotly.graph_objects as go
    from plotly.graph_objects import Figure as Figure  # for result.py

_FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif'
_INK, _PALE, _ACCENT, _PLAN, _DOUBT = "#1b1f27", "#59616e", "#1f5fbf", "#0b7a6b", "#c2410c"
_CLUSTER = "#dce2ea"
_SYMBOLS = {
    "happened": "circle",
    "claimed": "circle-open",
    "hypothetical": "circle-open-dot",
    "planned": "diamond-open",
    "denied": "x-thin-open",
}
_COLOURS = {"planned": _PLAN, "denied": _PALE}
_TEXT_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"})
_WIDTH = 1080
_BELOW = 2.0  # lanes under the axis, for its labels
_MIDDLE = 0.7  # of a lane; the lowest keeps clear of the signs on the axis
_TICKS, _CUTS = -0.6, -1.4  # where the labels under the axis stand, as in html/letters.js

AXIS_LINE: dict[str, Any] = {
    "layer": "below",
    "line": {"color": "#8b93a1", "width": 1.2},
    "type": "line",
    "x0": 0,
    "x1": 1,
    "xref": "paper",
    "y0": 0,
    "y1": 0,
}
CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "displaylogo": False,
    "showSendToCloud": False,
    "showTips": False,
    "doubleClick": False,
    "responsive": False,
}


def plotly_text(text: str) -> str:
    """Text as plotly.js shows it: its own little markup and formulas are off, on one line."""
    return one_line(text).translate(_TEXT_ESCAPES)


def skeleton() -> dict[str, Any]:
    """Traces without data, the layout, and the configuration, as plotly.js takes them.

    Without the traces that are text: the page's script writes it itself (html/letters.js).
    """
    marks = [trace for trace in _traces() if trace["mode"] != "text"]
    made: dict[str, Any] = {"data": marks, "layout": _layout(1), "config": CONFIG}
    return made


def figure(timeline: Timeline, options: Options | None = None) -> go.Figure:
    """The timeline's chart as a Figure at its usual width, on the axis that suits it."""
    words = words_for(timeline, options or Options())
    marks = marks_of(timeline.events)
    if not marks:
        return _empty(1)
    scale = scale_of(marks)
    chart = layout.chart(marks, scale, words, _WIDTH)
    made = _empty(chart.lanes)
    for name, data in _data(chart, timeline.events, words).items():
        made.update_traces(data, selector={"name": name})
    return made


def _empty(lanes: int) -> go.Figure:
    import plotly.graph_objects as go

    return go.Figure(_traces(), _layout(lanes))


def _traces() -> list[dict[str, Any]]:
    """The traces without data, as plotly's Python side spells them; a page does not load that for them."""

    def scatter(name: str, **more: Any) -> dict[str, Any]:
        bare = {"hoverinfo": "skip", "name": name, "showlegend": False, "x": [], "y": []}
        return {**dict(sorted({**bare, **more}.items())), "type": "scatter"}

    def dots(name: str, marker: dict[str, Any], **more: Any) -> dict[str, Any]:
        return scatter(name, marker=marker, **{"mode": "markers", "cliponaxis": False, **more})

    def text(name: str, size: int, colour: str, position: str) -> dict[str, Any]:
        style = {"size": size, "color": colour}
        return scatter(name, mode="text", text=[], textfont=style, textposition=position, cliponaxis=False)

    return [
        scatter("soft", mode="lines", line={"color": _ACCENT, "width": 12}, opacity=0.13),
        scatter("core", mode="lines", line={"color": _ACCENT, "width": 12}, opacity=0.22),
        scatter(
            "ranges",
            mode="markers",
            marker={"color": _ACCENT, "line": {"width": 2.5}, "size": 14, "symbol": "line-ns-open"},
        ),
        dots("halo", {"color": _ACCENT, "line": {"width": 0}, "opacity": 0.18}),
        dots("ring", {"color": _DOUBT, "line": {"width": 1.8}, "opacity": 1, "symbol": "circle-open"}),
        dots("points", {"line": {"width": 2}, "opacity": 1}, hoverinfo="text", hovertext=[]),
        dots("clusters", {"opacity": 1}, hoverinfo="text"),
        text("counts", 10, _INK, "middle center"),
        text("labels", 12, _INK, "middle right"),
        text("ticks", 11, _PALE, "middle center"),
        text("cuts", 11, _PALE, "middle center"),
        text("gaps", 13, _PALE, "middle center"),
        dots("chosen", {"line": {"width": 2.5}, "size": 22, "symbol": "circle-open"}),
    ]


def _layout(lanes: int) -> dict[str, Any]:
    bare = {"showgrid": False, "visible": False, "zeroline": False}
    return {
        "dragmode": False,
        "font": {"color": _INK, "family": _FONT, "size": 12},
        "height": (lanes + _MIDDLE - 0.5 + _BELOW) * layout.LANE,
        "hoverlabel": {"align": "left", "font": {"family": _FONT, "size": 13}},
        "hovermode": "closest",
        "margin": {"b": 0, "l": layout.MARGIN, "pad": 0, "r": layout.MARGIN, "t": 4},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "shapes": [AXIS_LINE],
        "template": {"data": {"scatter": [{"type": "scatter"}]}},
        "xaxis": {"range": [0, axis.LENGTH], **bare},
        "yaxis": {"fixedrange": True, "range": [-_BELOW, lanes + _MIDDLE - 0.5], **bare},
    }


def _data(chart: Chart, events: Sequence[Event], words: Words) -> dict[str, dict[str, Any]]:
    """What each trace holds, by the trace's name."""
    return {**_marks(chart, events, words), **_clusters(chart), **_letters(chart)}


def _x(chart: Chart, pixels: float) -> float:
    """Where on the axis of the figure a place lies that the layout gives in pixels."""
    return round((pixels - layout.MARGIN) / (chart.width - 2 * layout.MARGIN) * axis.LENGTH, 2)


def _marks(chart: Chart, events: Sequence[Event], words: Words) -> dict[str, dict[str, Any]]:
    """The traces of what has a lane of its own: stretches of time, and points with what surrounds them."""

    def line(placed: Placed, inset: float = 0.0) -> tuple[list[float | None], list[float | None]]:
        cut = (placed.right - placed.left) * inset
        y = placed.lane + _MIDDLE
        return [_x(chart, placed.left + cut), _x(chart, placed.right - cut), None], [y, y, None]

    def lines(chosen: Sequence[Placed], inset: float = 0.0, whole: Sequence[Placed] = ()) -> dict[str, Any]:
        drawn = [line(each, inset) for each in chosen] + [line(each) for each in whole]
        return {"x": [at for xs, _ in drawn for at in xs], "y": [at for _, ys in drawn for at in ys]}

    def points(chosen: Sequence[Placed], more: float = 0.0) -> dict[str, Any]:
        return {
            "x": [_x(chart, each.left) for each in chosen],
            "y": [each.lane + _MIDDLE for each in chosen],
            "marker": {
                "size": [2 * radius(each.mark.voices, major=each.mark.major) + more for each in chosen]
            },
        }

    long = [each for each in chart.placed if each.right > each.left]
    short = [each for each in chart.placed if each.right == each.left]
    hard = [each for each in long if each.mark.kind == "range"]
    soft = [each for each in long if each.mark.kind != "range"]
    dots = points(short)
    dots["marker"] |= {
        "symbol": [_SYMBOLS[each.mark.status] for each in short],
        "color": [_COLOURS.get(each.mark.status, _ACCENT) for each in short],
    }
    dots["hovertext"] = [_hover(events[each.mark.place], words) for each in short]
    return {
        "soft": lines(soft),
        "core": lines(soft, 0.12, hard),
        "ranges": lines(hard),
        "halo": points([each for each in short if each.mark.kind in ("period", "approximate")], 8),
        "ring": points([each for each in short if each.mark.disputed], 6),
        "points": dots,
    }


def _clusters(chart: Chart) -> dict[str, dict[str, Any]]:
    """The traces of marks that found no lane: one sign for several, with their number."""
    places = {"x": [_x(chart, each.at) for each in chart.clusters], "y": [_MIDDLE] * len(chart.clusters)}
    return {
        "clusters": {**places, "marker": {"size": 20, "color": _CLUSTER}},
        "counts": {**places, "text": [str(len(each.marks)) for each in chart.clusters]},
    }


def _letters(chart: Chart) -> dict[str, dict[str, Any]]:
    """The traces that are text: the names of marks, and what stands under the axis."""
    named = [each for each in chart.placed if each.text]
    cuts = [_x(chart, at) for at, _ in chart.cuts]
    return {
        "labels": {
            "x": [_x(chart, each.text_at) for each in named],
            "y": [each.lane + _MIDDLE for each in named],
            "text": [plotly_text(each.text) for each in named],
        },
        "ticks": {
            "x": [_x(chart, at) for at, _ in chart.ticks],
            "y": [_TICKS] * len(chart.ticks),
            "text": [plotly_text(tick.label) for _, tick in chart.ticks],
        },
        "cuts": {
            "x": cuts,
            "y": [_CUTS] * len(cuts),
            "text": [plotly_text(length) for _, length in chart.cuts],
        },
        "gaps": {"x": cuts, "y": [0] * len(cuts), "text": ["//"] * len(cuts)},
    }


def _hover(event: Event, words: Words) -> str:
    return f"{plotly_text(event.title)}<br>{plotly_text(dates.phrase(event.when, words))}"
