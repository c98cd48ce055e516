"""The chart of ``layout`` as shapes of PowerPoint that can be moved, coloured and followed one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from timeline.write.labels import text_width
from timeline.write.layout import LANE, Chart, Cluster, Placed, label_end
from timeline.write.marks import radius
from timeline.write.visible import one_line

PIXEL = 9525 * 1.25  # EMU; a quarter larger than on a screen, so that a room can read it
AXIS = 44.0  # pixels under the axis, for two rows of labels
_LABEL = Pt(11)
_TICK = Pt(10)
_BAND = 17.0
_SPARE = 12.0  # pixels more than a text is thought to need, so that no face breaks its line
_BLUE, _PALE, _GREEN, _GREY, _RED, _INK, _WHITE = (
    RGBColor.from_string(code)
    for code in ("1F5FBF", "CCDCF2", "0B7A6B", "59616E", "C2410C", "1B1F27", "FFFFFF")
)


@dataclass(frozen=True)
class Canvas:
    """Where on a slide the chart is drawn: its shapes, its top left corner in EMU, the axis in pixels."""

    shapes: Any
    left: int
    top: int
    base: float
    language: str

    def _box(self, left: float, top: float, width: float, height: float) -> tuple[Any, ...]:
        corner = Emu(self.left + round(left * PIXEL)), Emu(self.top + round(top * PIXEL))
        return *corner, Emu(round(width * PIXEL)), Emu(round(height * PIXEL))

    def axis(self, chart: Chart, label: str) -> None:
        """The line of time with its cuts and dates, as one group that ``label`` describes."""
        group = self.shapes.add_group_shape()
        _name(group, "Axis", label)
        inner = Canvas(group.shapes, self.left, self.top, self.base, self.language)
        inner._line("Line of time", 0, self.base, chart.width, self.base)
        for x, length in chart.cuts:
            for shift in (-2, 2):
                inner._line("Cut", x + shift - 2, self.base + 5, x + shift + 2, self.base - 5)
            if length:
                inner.caption(f"Cut of {length}", x, self.base + 24, length)
        for x, tick in chart.ticks:
            inner.caption(f"Date {tick.label}", x, self.base + 6, tick.label, bold=tick.level < 2)

    def _line(self, name: str, x0: float, y0: float, x1: float, y1: float) -> None:
        begin_x, begin_y, _, _ = self._box(x0, y0, 0, 0)
        end_x, end_y, _, _ = self._box(x1, y1, 0, 0)
        made = self.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, begin_x, begin_y, end_x, end_y)
        _unstyled(made)
        made.line.color.rgb, made.line.width = _GREY, Pt(1.25)
        _name(made, name)

    def caption(self, name: str, x: float, y: float, text: str, *, bold: bool = False) -> None:
        """A small text of the axis, around ``x``, ``y`` its upper edge."""
        width = text_width(text) + _SPARE
        made = self._text(name, (x - width / 2, y, width), text, PP_ALIGN.CENTER)
        font = made.text_frame.paragraphs[0].runs[0].font
        font.size, font.bold = _TICK, bold
        if not bold:
            font.color.rgb = _GREY

    def foot(self, name: str, text: str, width: float, *, rtl: bool) -> None:
        """A text of ours under the axis, from the right if its language is written so."""
        made = self._text(name, (0, self.base + AXIS, width), text, PP_ALIGN.RIGHT if rtl else PP_ALIGN.LEFT)
        made.text_frame.paragraphs[0]._p.get_or_add_pPr().set("rtl", str(int(rtl)))
        made.text_frame.vertical_anchor = MSO_ANCHOR.TOP

    def _text(self, name: str, place: tuple[float, float, float], text: str, align: Any) -> Any:
        x, y, width = place
        made = self.shapes.add_textbox(*self._box(x, y, width, 18))
        frame = made.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.MIDDLE
        frame.paragraphs[0].alignment = align
        run = frame.paragraphs[0].add_run()
        run.text = one_line(text)
        run.font.size, run.font.color.rgb = _LABEL, _INK
        run._r.get_or_add_rPr().set("lang", self.language)
        _name(made, name)
        return made

    def event(self, placed: Placed, number: int, label: str) -> list[Any]:
        """The mark of an event, described by ``label``, and its text: the shapes that can be linked."""
        y = self.base - 4 - (placed.lane + 0.5) * LANE
        name = f"Event {number}: {placed.mark.label}"
        made = self._stretch(placed, y) if placed.right > placed.left else self._point(placed, y, number)
        _name(made, name, label)
        if not placed.text:
            return [made]
        before = placed.text_at < placed.left
        x = placed.text_at - _SPARE if before else placed.text_at
        place = x, y - 9, label_end(placed) - placed.text_at + _SPARE
        align = PP_ALIGN.RIGHT if before else PP_ALIGN.LEFT
        text = self._text(f"Label {number}: {placed.mark.label}", place, placed.text, align)
        text.text_frame.paragraphs[0].runs[0].font.bold = placed.mark.major
        return [made, text]

    def _stretch(self, placed: Placed, y: float) -> Any:
        """A stretch of time: with an outline where its ends are known, round and soft where not."""
        known = placed.mark.kind == "range"
        kind = MSO_SHAPE.RECTANGLE if known else MSO_SHAPE.ROUNDED_RECTANGLE
        box = self._box(placed.left, y - _BAND / 2, placed.right - placed.left, _BAND)
        return self._shape(kind, box, _PALE, _BLUE if known else None)

    def _point(self, placed: Placed, y: float, number: int) -> Any:
        mark, size = placed.mark, radius(placed.mark.voices, major=placed.mark.major)
        if mark.kind in ("period", "approximate"):
            halo = self._shape(MSO_SHAPE.OVAL, self._around(placed.left, y, size + 4), _PALE, None)
            _name(halo, f"About when, event {number}")
        if mark.disputed:
            ring = self._shape(MSO_SHAPE.OVAL, self._around(placed.left, y, size + 3), None, _RED)
            _name(ring, f"Disputed, event {number}")
        if mark.status == "planned":
            return self._shape(MSO_SHAPE.DIAMOND, self._around(placed.left, y, size + 2), _WHITE, _GREEN)
        if mark.status == "denied":
            return self._shape(MSO_SHAPE.MATH_MULTIPLY, self._around(placed.left, y, size + 3), _GREY, None)
        inside = _BLUE if mark.status == "happened" else _WHITE
        return self._shape(MSO_SHAPE.OVAL, self._around(placed.left, y, size), inside, _BLUE)

    def cluster(self, cluster: Cluster, label: str) -> None:
        """A number that stands for events without room of their own; ``label`` names them."""
        box = self._around(cluster.at, self.base - 4 - LANE / 2, 10)
        made = self._shape(MSO_SHAPE.OVAL, box, _GREY, None)
        frame = made.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.word_wrap = False
        paragraph = frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.CENTER
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold = str(len(cluster.marks)), _TICK, True
        run.font.color.rgb = _WHITE
        _name(made, f"{len(cluster.marks)} events", label)

    def _around(self, x: float, y: float, size: float) -> tuple[Any, ...]:
        return self._box(x - size, y - size, 2 * size, 2 * size)

    def _shape(self, kind: Any, box: tuple[Any, ...], inside: Any, outline: Any) -> Any:
        made = self.shapes.add_shape(kind, *box)
        _unstyled(made)
        if inside is None:
            made.fill.background()
        else:
            made.fill.solid()
            made.fill.fore_color.rgb = inside
        if outline is None:
            made.line.fill.background()
        else:
            made.line.color.rgb, made.line.width = outline, Pt(1.5)
        return made


def _unstyled(shape: Any) -> None:
    """Take the theme's style away, and with it the shadow that some programs draw whatever the shape says."""
    for style in shape._element.findall(qn("p:style")):
        shape._element.remove(style)


def _name(shape: Any, name: str, label: str = "") -> None:
    """The name that the selection pane shows, and the alternative text."""
    shape.name = one_line(name)
    if label:
        shape._element._nvXxPr.cNvPr.set("descr", one_line(label))
