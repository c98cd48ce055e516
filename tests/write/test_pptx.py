"""PowerPoint: python-pptx reads back native shapes, named, described, linked, with sources in the notes."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pptx
import pytest

from tests.write.stories import hostile_story, random_story, story
from timeline.errors import UsageError
from timeline.model import Event, Timeline
from timeline.write import Options, render
from timeline.write.visible import one_line


def _slides(timeline: Timeline, options: Options | None = None) -> list[Any]:
    return list(pptx.Presentation(io.BytesIO(render(timeline, "pptx", options or Options()))).slides)


def _names(slide: Any, kind: str) -> list[str]:
    return [shape.name for shape in slide.shapes if shape.name.startswith(f"{kind} ")]


def _notes(slides: list[Any]) -> str:
    return "\n".join(slide.notes_slide.notes_text_frame.text for slide in slides)


def _short(count: int) -> Timeline:
    return replace(story(), events=story().events[:count])


def _twice(timeline: Timeline) -> Timeline:
    """Each event twice, as more than a slide has room for."""
    events = timeline.events
    return replace(timeline, events=tuple(each for event in events for each in (event, _again(event))))


def _again(event: Event) -> Event:
    return replace(event, id=f"{event.id}-again")


def test_what_fits_is_one_slide() -> None:
    (slide,) = _slides(_short(8))
    assert slide.shapes.title.text == story().title
    assert len(_names(slide, "Event")) == len(_names(slide, "Label")) == 8
    assert all(report.quote in _notes([slide]) for event in _short(8).events for report in event.reports)


@pytest.mark.parametrize("timeline", [_twice(story()), _twice(hostile_story()), random_story(60)])
def test_slides_by_period_tell_every_event(timeline: Timeline) -> None:
    overview, *periods = _slides(timeline)
    assert periods
    for kind in ("Event", "Label"):
        told = [int(name.split()[1].rstrip(":")) for slide in periods for name in _names(slide, kind)]
        assert sorted(told) == list(range(1, len(timeline.events) + 1))
    notes = _notes(periods)
    for event in timeline.events:
        assert all(one_line(report.quote) in notes for report in event.reports)
    sources = overview.notes_slide.notes_text_frame.text
    assert all(f"[{number}]" in sources for number in range(1, len(timeline.articles) + 1))


def test_the_overview_leads_to_the_slides() -> None:
    overview, *periods = _slides(_twice(story()))
    for shape in overview.shapes:
        if shape.name.startswith(("Event ", "Label ")):
            number = shape.name.split(":")[0].split()[1]
            there = shape.click_action.target_slide
            assert any(name.startswith(f"Event {number}:") for name in _names(there, "Event"))
            assert there.slide_id in {slide.slide_id for slide in periods}


def test_marks_lead_to_web_addresses_only() -> None:
    def links(timeline: Timeline) -> set[str]:
        shapes = (
            shape for slide in _slides(timeline) for shape in slide.shapes if shape.name.startswith("Event ")
        )
        return {shape.click_action.hyperlink.address for shape in shapes} - {None}

    assert links(_short(8)) <= {article.url for article in story().articles}
    assert links(_short(8))
    assert not links(replace(hostile_story(), events=hostile_story().events[:3]))


def test_it_can_be_read_aloud() -> None:
    for slide in _slides(story()):
        assert slide.shapes.title.text
        for shape in slide.shapes:
            said = shape._element._nvXxPr.cNvPr.get("descr")
            assert said or shape.has_text_frame
        assert any(shape.name == "Axis" for shape in slide.shapes)
    (slide,) = _slides(_short(8))
    said = {shape.name: shape._element._nvXxPr.cNvPr.get("descr") for shape in slide.shapes}
    assert said["Event 3: Hallin province sells the dam to Ardco"] == (
        "3 November 2009: Hallin province sells the dam to Ardco (disputed: number) [4][8]"
    )


@pytest.mark.parametrize("timeline", [story(), random_story(60), random_story(7)])
def test_everything_is_on_the_slide(timeline: Timeline) -> None:
    presentation = pptx.Presentation(io.BytesIO(render(timeline, "pptx")))
    for slide in presentation.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0, shape.name
            assert shape.left + shape.width <= presentation.slide_width, shape.name
            assert shape.top + shape.height <= presentation.slide_height, shape.name


@pytest.mark.parametrize(("locale", "rtl"), [("ar", "1"), ("de", "0")])
def test_our_own_words_run_as_their_language_does(locale: str, rtl: str) -> None:
    slide, *_ = _slides(story(), Options(locale=locale))
    (foot,) = [shape for shape in slide.shapes if shape.name == "Coverage"]
    assert foot.text_frame.paragraphs[0]._p.pPr.get("rtl") == rtl


def test_labels_are_as_long_as_there_is_room_for() -> None:
    (slide,) = _slides(_short(6))
    labels = [shape.text_frame.text for shape in slide.shapes if shape.name.startswith("Label ")]
    assert max(map(len, labels)) > 44


def test_an_empty_story_says_so() -> None:
    slides = _slides(Timeline("", (), ()))
    assert len(slides) == 1
    assert "No event was found" in _notes(slides)


def test_a_template_keeps_its_slides_and_its_size(tmp_path: Path) -> None:
    own = pptx.Presentation()
    own.slides.add_slide(own.slide_layouts[0]).shapes.title.text = "The Ardle desk"
    own.save(str(tmp_path / "desk.pptx"))
    data = render(_short(8), "pptx", Options(template=tmp_path / "desk.pptx"))
    made = pptx.Presentation(io.BytesIO(data))
    assert made.slides[0].shapes.title.text == "The Ardle desk"
    assert made.slide_width == own.slide_width
    assert len(made.slides) >= 2


def test_a_template_of_another_kind(tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(render(story(), "docx"))
    with pytest.raises(UsageError, match=r"a\.pptx: no template"):
        render(story(), "pptx", Options(template=tmp_path / "a.pptx"))


def test_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    data = render(story(), "pptx")
    assert data == render(story(), "pptx")
    assert {each.date_time for each in zipfile.ZipFile(io.BytesIO(data)).infolist()} == {
        (2025, 3, 9, 0, 0, 0)
    }
