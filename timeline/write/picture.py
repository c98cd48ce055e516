"""The chart as an SVG picture: for files, for print, and for the page before or without its script.

Shapes carry classes; inside the page its style sheet colours them, a file of its own carries ``picture.css``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import resources

from timeline.errors import OutputError
from timeline.model import Timeline
from timeline.write.layout import LANE, MARGIN, Chart, Cluster, Placed, full_chart, label_end
from timeline.write.marks import radius
from timeline.write.markup import Markup, element, raw_element
from timeline.write.options import Theme
from timeline.write.summary import chart_label
from timeline.write.words import Words

# As in the live chart (html/traces.js), so that nothing moves when it takes the picture's place.
_TOP = 4.0
_TICKS, _CUTS = 26.4, 44.0  # room under the axis for one row of labels and for two
_MIDDLE = 0.7  # of a lane; the lowest keeps clear of the signs on the axis
_BAND = 10.0
_LANES = 18


def alone(timeline: Timeline, words: Words, width: float, theme: Theme) -> Markup:
    """The chart of a timeline as a picture of its own; OutputError if it has no event to draw."""
    if not timeline.events:
        raise OutputError("there is no event to draw a picture of")
    chart = full_chart(timeline.events, words, width, most_lanes=_LANES)
    return draw(chart, chart_label(timeline, words), theme=theme)


def draw(chart: Chart, label: str, *, theme: Theme | None = None, kind: str = "") -> Markup:
    """The chart as an ``<svg>`` that tells its ``label`` to those who do not see it.

    With a ``theme`` it carries its own style and stands alone; without, the page around it gives the style,
    and shows a ``kind`` of picture of its own where that suits it.
    """
    base = _TOP + (chart.lanes + _MIDDLE - 0.5) * LANE
    height = base + (_CUTS if chart.cuts else _TICKS)
    return element(
        "svg",
        _style(theme) if theme else None,
        element("rect", class_="paper", width=_px(chart.width), height=_px(height)) if theme else None,
        _axis(chart, base),
        element("g", _spans([each for each in chart.placed if _long(each)], base), class_="spans"),
        element("g", _points([each for each in chart.placed if not _long(each)], base), class_="points"),
        element("g", _clusters(chart.clusters, base), class_="clusters"),
        _labels(chart.placed, base),
        xmlns="http://www.w3.org/2000/svg" if theme else None,
        viewBox=f"0 0 {_px(chart.width)} {_px(height)}",
        role="img",
        aria_label=label,
        class_=f"tl-picture {kind}".rstrip(),
        hidden=bool(kind),
        width=_px(chart.width) if theme else None,
        height=_px(height) if theme else None,
        direction="ltr",
    )


def _style(theme: Theme) -> Markup:
    css = resources.files(__package__).joinpath("picture.css").read_text("utf-8")
    light, _, dark = css.partition("/* dark */\n")
    if theme == "auto":
        dark = f"@media (prefers-color-scheme: dark) {{\n{dark}}}\n"
    return raw_element("style", light if theme == "light" else light + dark)


def _axis(chart: Chart, base: float) -> Markup:
    grid = "".join(f"M{_px(x)} {_px(_TOP)}V{_px(base)}" for x, tick in chart.ticks if tick.level)
    gaps = "".join(f"H{_px(x - 3)}m6 0" for x, _ in sorted(chart.cuts))
    cuts = "".join(f"M{_px(x - 5)} {_px(base + 5)}l4-10m2 10l4-10" for x, _ in chart.cuts)
    return element(
        "g",
        _path("grid", grid),
        _path("axis", f"M{_px(MARGIN)} {_px(base)}{gaps}H{_px(chart.width - MARGIN)}"),
        _path("cut", cuts),
        (_text(x, base + 17, tick.label, None if tick.level >= 2 else "main") for x, tick in chart.ticks),
        (_text(x, base + 35, length) for x, length in chart.cuts if length),
        class_="time",
    )


def _path(kind: str | None, shape: str, **more: str) -> Markup | None:
    return element("path", class_=kind, **more, d=shape) if shape else None


def _long(placed: Placed) -> bool:
    return placed.right > placed.left


def _y(placed: Placed, base: float) -> float:
    return base - (placed.lane + _MIDDLE) * LANE


def _spans(spans: Sequence[Placed], base: float) -> Iterator[Markup | None]:
    """Stretches of time: hard ends for ranges, soft ones where only the neighbourhood is known."""
    hard = [each for each in spans if each.mark.kind == "range"]
    soft = [each for each in spans if each.mark.kind != "range"]

    def lines(chosen: Sequence[Placed], inset: float = 0.0) -> str:
        ends = (
            (each.left + cut, each.right - cut, _y(each, base))
            for each in chosen
            for cut in [(each.right - each.left) * inset]
        )
        return "".join(f"M{_px(left)} {_px(y)}H{_px(right)}" for left, right, y in ends)

    yield _path("soft", lines(soft))
    yield _path("core", lines(soft, 0.12) + lines(hard))
    ends = ((x, _y(each, base) - 7) for each in hard for x in (each.left, each.right))
    yield _path("range", "".join(f"M{_px(x)} {_px(y)}v14" for x, y in ends))


def _points(points: Sequence[Placed], base: float) -> Iterator[Markup | None]:
    """The marks of moments, one path for all that look the same: under the dots what tells of doubt."""
    halos: dict[float, str] = {}
    rings = ""
    dots: dict[float, str] = {}
    shapes: dict[str, str] = {}
    for each in points:
        x, y, size = each.left, _y(each, base), radius(each.mark.voices, major=each.mark.major)
        status = each.mark.status
        if each.mark.kind in ("period", "approximate"):
            halos[size + 4] = halos.get(size + 4, "") + _dot(x, y)
        if each.mark.disputed:
            rings += _circle(x, y, size + 2.5)
        if status == "happened":
            dots[size] = dots.get(size, "") + _dot(x, y)
        else:
            shapes[status] = shapes.get(status, "") + _SHAPES[status](x, y, size)
    yield from _dots("halo", halos)
    yield _path("ring", rings)
    yield from _dots(None, dots)
    yield from (_path(status, shape) for status, shape in shapes.items())


def _dots(kind: str | None, dots: Mapping[float, str]) -> Iterator[Markup | None]:
    """Dots are lines without a length that a round pen draws, as wide as they are."""
    return (_path(kind, shape, stroke_width=_px(2 * size)) for size, shape in dots.items())


def _dot(x: float, y: float) -> str:
    return f"M{_px(x)} {_px(y)}h0"


def _circle(x: float, y: float, size: float) -> str:
    """A circle in one arc, which may not end where it begins."""
    return f"M{_px(x)} {_px(y - size)}a{_px(size)} {_px(size)} 0 1 1-.1 0z"


def _diamond(x: float, y: float, size: float) -> str:
    side = _px(size + 1)
    return f"M{_px(x)} {_px(y - size - 1)}l{side} {side}-{side} {side}-{side}-{side}z"


def _cross(x: float, y: float, size: float) -> str:
    arm = size * 0.8
    across = _px(2 * arm)
    return f"M{_px(x - arm)} {_px(y - arm)}l{across} {across}m0-{across}l-{across} {across}"


_SHAPES: Mapping[str, Callable[[float, float, float], str]] = {
    "claimed": _circle,
    "hypothetical": lambda x, y, size: _circle(x, y, size) + _dot(x, y),
    "planned": _diamond,
    "denied": _cross,
}


def _clusters(clusters: Sequence[Cluster], base: float) -> Iterator[Markup | None]:
    y = base - _MIDDLE * LANE
    yield _path(None, "".join(_dot(each.at, y) for each in clusters))
    yield from (_text(each.at, y + 4, str(len(each.marks))) for each in clusters)


def _labels(placed: Sequence[Placed], base: float) -> Markup:
    """The labels of events; one before its mark ends there, however wide the reader's letters are."""
    told = [each for each in placed if each.text]
    before = [each for each in told if each.text_at < each.left]
    after = [each for each in told if each.text_at >= each.left]
    return element(
        "g",
        (_label(each, each.text_at, base) for each in after),
        element("g", (_label(each, label_end(each), base) for each in before), text_anchor="end"),
        class_="labels",
    )


def _label(placed: Placed, x: float, base: float) -> Markup:
    kind = "main" if placed.mark.major else None
    return element("text", placed.text, class_=kind, x=round(x), y=_px(_y(placed, base) + 4))


def _text(x: float, y: float, text: str, kind: str | None = None) -> Markup:
    return element("text", text, class_=kind, x=round(x), y=round(y))


def _px(value: float) -> str:
    """A length, to a tenth of a pixel."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text
