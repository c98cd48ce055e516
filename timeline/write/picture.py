"""The chart as an SVG picture: for files, for print, and for the page before or without its script.

Shapes carry classes; inside the page its style sheet colours them, a file of its own carries ``picture.css``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import resources

from timeline.errors import OutputError
from timeline.model import Timeline
from timeline.write.layout import LANE, MARGIN, Chart, Cluster, Placed, full_chart, label_end
from timeline.write.marks import radius
from timeline.write.markup import Markup, element, join, raw_element
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
        element("g", (_point(each, base) for each in chart.placed if not _long(each)), class_="points"),
        element("g", (_cluster(each, base) for each in chart.clusters), class_="clusters"),
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
    gaps = "".join(f"M{_px(x - 3)} {_px(base)}h6" for x, _ in chart.cuts)
    cuts = "".join(f"M{_px(x - 5)} {_px(base + 5)}l4 -10m2 10l4 -10" for x, _ in chart.cuts)
    return element(
        "g",
        _path("grid", grid),
        _path("axis", f"M{_px(MARGIN)} {_px(base)}H{_px(chart.width - MARGIN)}"),
        _path("gap", gaps),
        _path("cut", cuts),
        (_text(x, base + 17, tick.label, None if tick.level >= 2 else "main") for x, tick in chart.ticks),
        (_text(x, base + 35, length) for x, length in chart.cuts if length),
        class_="time",
    )


def _path(kind: str, shape: str) -> Markup | None:
    return element("path", class_=kind, d=shape) if shape else None


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


def _point(placed: Placed, base: float) -> Markup:
    x, y, size = placed.left, _y(placed, base), radius(placed.mark.voices, major=placed.mark.major)
    soft = placed.mark.kind in ("period", "approximate")
    marks = [
        element("circle", class_="halo", cx=_px(x), cy=_px(y), r=_px(size + 4)) if soft else None,
        element("circle", class_="ring", cx=_px(x), cy=_px(y), r=_px(size + 2.5))
        if placed.mark.disputed
        else None,
    ]
    status = placed.mark.status
    if status == "planned":
        shape = (
            f"M{_px(x)} {_px(y - size - 1)}l{_px(size + 1)} {_px(size + 1)}l-{_px(size + 1)} {_px(size + 1)}"
        )
        marks.append(
            element("path", class_=placed.mark.status, d=f"{shape}l-{_px(size + 1)} -{_px(size + 1)}z")
        )
    elif status == "denied":
        arm = size * 0.8
        across, back = _px(2 * arm), f"-{_px(2 * arm)}"
        shape = f"M{_px(x - arm)} {_px(y - arm)}l{across} {across}m0 {back}l{back} {across}"
        marks.append(element("path", class_=placed.mark.status, d=shape))
    else:
        kind = None if status == "happened" else status
        marks.append(element("circle", class_=kind, cx=_px(x), cy=_px(y), r=_px(size)))
        if status == "hypothetical":
            marks.append(element("circle", cx=_px(x), cy=_px(y), r=1))
    return join(*marks)


def _cluster(cluster: Cluster, base: float) -> Markup:
    y = base - _MIDDLE * LANE
    return join(
        element("circle", cx=_px(cluster.at), cy=_px(y), r=10),
        _text(cluster.at, y + 4, str(len(cluster.marks))),
    )


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
    return element("text", text, class_=kind, x=round(x), y=_px(y))


def _px(value: float) -> str:
    """A length, to a tenth of a pixel."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text
