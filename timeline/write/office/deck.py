"""The timeline as slides: one overview, and slides by period where that leaves events without their text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.text import PP_ALIGN
from pptx.util import Emu, Pt

from timeline.model import Event, Timeline
from timeline.write import dates, layout
from timeline.write.doubts import doubts
from timeline.write.layout import LANE, Chart
from timeline.write.office.shapes import AXIS, PIXEL, Canvas
from timeline.write.sources import Sources, cited, link
from timeline.write.summary import chart_label, coverage_parts
from timeline.write.visible import one_line
from timeline.write.words import Words

_WIDE = (Emu(12_192_000), Emu(6_858_000))  # 16:9
_MARGIN = 457_200  # half an inch
_TITLE = (_MARGIN, 228_600, 12_192_000 - 2 * _MARGIN, 838_200)
_FOOT = 26.0  # pixels for the line of coverage
_MOST = 12  # events of a slide by period
_LANES = 18


@dataclass(frozen=True)
class Deck:
    """A presentation and what goes into it; ``own`` says that it came from a template."""

    presentation: Any
    timeline: Timeline
    sources: Sources
    own: bool

    @property
    def words(self) -> Words:
        """The words of the slides."""
        return self.sources.words

    def write(self, title: str) -> None:
        """Add all slides."""
        if not self.own:
            self.presentation.slide_width, self.presentation.slide_height = _WIDE
        slide = self._slide(title)
        events = self.timeline.events
        if not events:
            self._notes(slide, [self.words.say("sections.empty"), *self._cited(range(len(self._articles)))])
            return
        area = self._area(slide)
        chart = self._chart(events, area)
        canvas = self._drawn(slide, chart, area, chart_label(self.timeline, self.words))
        periods = [] if layout.all_told(chart) else list(self._periods(events, area))
        targets = self._slides_by_period(periods)
        for placed in chart.placed:
            place = placed.mark.place
            for shape in canvas.event(placed, place + 1, self._label(events[place])):
                self._lead(shape, events[place], targets.get(place))
        for cluster in chart.clusters:
            canvas.cluster(cluster, "; ".join(mark.label for mark in cluster.marks))
        covered = " · ".join(coverage_parts(self.timeline, self.words))
        canvas.foot("Coverage", covered, chart.width, rtl=self.words.direction == "rtl")
        told = [] if periods else [line for event in events for line in self._told(event)]
        self._notes(slide, [*told, *self._cited(range(len(self._articles)))])

    @property
    def _articles(self) -> Sequence[Any]:
        return self.timeline.articles

    def _slides_by_period(self, periods: Sequence[Sequence[Event]]) -> dict[int, Any]:
        """Draw them; the slide of every event by the event's place in the timeline."""
        slides: dict[int, Any] = {}
        for number, events in enumerate(periods, 1):
            first, last = (dates.heading(event.when, self.words) for event in (events[0], events[-1]))
            span = first if first == last else self.words.say("dates.range", first=first, last=last)
            slide = self._slide(f"{span} ({number}/{len(periods)})")
            area = self._area(slide)
            chart = self._chart(events, area)
            canvas = self._drawn(slide, chart, area, span)
            start = len(slides)
            for placed in chart.placed:
                event = events[placed.mark.place]
                for shape in canvas.event(placed, start + placed.mark.place + 1, self._label(event)):
                    self._lead(shape, event, None)
            slides |= {start + place: slide for place in range(len(events))}
            cited = sorted({number - 1 for event in events for number in self.sources.of(event)})
            self._notes(slide, [line for event in events for line in self._told(event)] + self._cited(cited))
        return slides

    def _slide(self, title: str) -> Any:
        slide = self.presentation.slides.add_slide(_layout(self.presentation))
        heading = slide.shapes.title
        if heading is None:
            return slide
        heading.text_frame.text = one_line(title)
        if not self.own:
            heading.left, heading.top, heading.width, heading.height = map(Emu, _TITLE)
            paragraph = heading.text_frame.paragraphs[0]
            paragraph.font.size, paragraph.font.bold = Pt(26), True
            right = self.words.direction == "rtl"
            paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
        return slide

    def _area(self, slide: Any) -> tuple[int, int, float, int]:
        """What the title leaves: left and top in EMU, width in pixels, and how many lanes fit."""
        title = slide.shapes.title
        top = title.top + title.height if title is not None else _MARGIN
        width = (self.presentation.slide_width - 2 * _MARGIN) / PIXEL
        height = (self.presentation.slide_height - top - _MARGIN / 2) / PIXEL - AXIS - _FOOT
        return _MARGIN, top, width, max(2, min(_LANES, int(height / LANE)))

    def _chart(self, events: Sequence[Event], area: tuple[int, int, float, int]) -> Chart:
        return layout.full_chart(events, self.words, area[2], most_lanes=area[3])

    def _drawn(self, slide: Any, chart: Chart, area: tuple[int, int, float, int], label: str) -> Canvas:
        """The axis, in the middle of the area if the chart needs less of it."""
        base = (area[3] + chart.lanes) / 2 * LANE + 4
        canvas = Canvas(slide.shapes, area[0], area[1], base, self.words.tag)
        canvas.axis(chart, label)
        return canvas

    def _periods(
        self, events: Sequence[Event], area: tuple[int, int, float, int]
    ) -> Iterator[Sequence[Event]]:
        """The events in their order, as many to a slide as find room for their texts."""
        rest = events
        while rest:
            sizes = range(min(_MOST, len(rest)), 1, -1)
            size = next((n for n in sizes if layout.all_told(self._chart(rest[:n], area))), 1)
            yield rest[:size]
            rest = rest[size:]

    def _label(self, event: Event) -> str:
        """The event in one line: date, title, doubts, sources."""
        marks = doubts(event, self.words)
        doubt = f" ({', '.join(marks)})" if marks else ""
        return one_line(
            f"{dates.phrase(event.when, self.words)}: {event.title}{doubt} {cited(self.sources.of(event))}"
        )

    def _lead(self, shape: Any, event: Event, slide: Any) -> None:
        """Let a click lead to the slide of the event, or to the first of its sources that has an address."""
        if slide is not None:
            shape.click_action.target_slide = slide
            return
        urls = (link(self._articles[number - 1]) for number in self.sources.of(event))
        url = next((url for url in urls if url), None)
        if url:
            shape.click_action.hyperlink.address = url

    def _told(self, event: Event) -> list[str]:
        """What the notes tell of an event: its line, its quotes, what the sources differ in."""
        quotes = map(self.sources.quote, self.sources.quoted(event))
        return [self._label(event), *quotes, *map(self.sources.dispute, event.disagreements), ""]

    def _cited(self, places: Sequence[int]) -> list[str]:
        """The sources with their addresses, for the notes."""
        lines = [
            f"[{place + 1}] {self.sources.line(self._articles[place])} {link(self._articles[place]) or ''}"
            for place in places
        ]
        return [self.words.say("sections.sources"), *lines] if lines else []

    def _notes(self, slide: Any, lines: Sequence[str]) -> None:
        frame = slide.notes_slide.notes_text_frame
        if frame is not None:
            frame.text = "\n".join(map(one_line, lines))


def _layout(presentation: Any) -> Any:
    """The layout that has a title and the least else."""
    layouts = list(presentation.slide_layouts)
    titled = [each for each in layouts if any(p.placeholder_format.idx == 0 for p in each.placeholders)]
    return min(titled or layouts, key=lambda each: len(each.placeholders))
