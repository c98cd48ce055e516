"""The public API, as a notebook or a script uses it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow
import pytest

import timeline

STORY = "The mill at Ostrand burned down on 14 March 2021. The council voted on Tuesday to rebuild it.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_build_and_save(story: Path) -> None:
    built = timeline.build([story], published="2021-03-19", title="The mill")
    assert [event.when.earliest for event in built.events] == ["2021-03-14", "2021-03-16"]
    page = built.to_html(story.with_suffix(".html"))
    assert story.with_suffix(".html").read_text(encoding="utf-8") == page
    assert json.loads(built.to_json())["title"] == "The mill"
    built.save(story.with_suffix(".json"))
    assert story.with_suffix(".json").read_text(encoding="utf-8") == built.to_json()


def test_one_input_needs_no_list(story: Path) -> None:
    assert timeline.build(story).events == timeline.build([story]).events


def test_a_notebook_shows_the_page_in_a_frame(story: Path) -> None:
    shown = timeline.build(story)._repr_html_()
    assert shown.startswith("<iframe srcdoc=")
    assert shown.count("<") == 2


def test_a_notebook_without_html_shows_the_list(story: Path) -> None:
    made = timeline.build(story)
    shown = made._repr_mimebundle_(include=None, exclude=None)
    assert shown["text/html"] == made._repr_html_()
    assert made.events[0].title in shown["text/plain"]


def test_the_figure_is_new_each_time(story: Path) -> None:
    made = timeline.build(story)
    first = made.figure(locale="de")
    assert any(trace["name"] == "points" and len(trace["x"]) for trace in first.data)
    first.update_layout(title="Changed")
    assert made.figure().layout.title.text is None


def test_the_frame_is_a_table_of_arrows(story: Path) -> None:
    made = timeline.build(story, title="The mill")
    frame = made.to_frame()
    assert frame.column("earliest").to_pylist() == [event.when.earliest for event in made.events]
    assert frame.column("reports").to_pylist()[0][0]["quote"] == made.events[0].reports[0].quote
    assert frame.schema.metadata[b"title"] == b"The mill"
    again = pyarrow.RecordBatchReader.from_stream(frame).read_all()  # as polars and DuckDB take it
    assert again.equals(frame)


def test_a_frame_needs_arrow(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = timeline.build(story)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(timeline.UsageError, match=r"newstimeline\[parquet\]"):
        made.to_frame()


def test_the_steps_before(story: Path) -> None:
    assert timeline.read_articles(story).articles[0].id == str(story)
    assert timeline.find_dates(story).studies[0].resolutions[0].value == "2021-03-14"
    assert timeline.tell_events(story).studies[0].reports[0].when


def test_wrong_use_is_an_error_of_ours(story: Path) -> None:
    with pytest.raises(timeline.UsageError):
        timeline.build(story).save(story.with_suffix(".xyz"))
    with pytest.raises(AttributeError, match="nothing"):
        getattr(timeline, "nothing")  # noqa: B009


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda story: timeline.build(story, publised="2021-03-19"), "publised"),  # type: ignore[call-arg]
        (lambda story: timeline.read_articles(story, jobz=2), "known are published"),  # type: ignore[call-arg]
        (lambda story: timeline.build(story, top=9), r"selection=timeline\.Selection"),  # type: ignore[call-arg]
        (lambda story: timeline.build(story).to_html(theme="blue"), "blue"),
        (lambda story: timeline.build(story).to_html(width=0), "width: 0"),
        (lambda story: timeline.build(story).to_json(lang="de"), "'lang'; known are title, locale"),
    ],
)
def test_what_there_is_not_is_told(story: Path, call: Callable[[Path], object], told: str) -> None:
    with pytest.raises(timeline.UsageError, match=told):
        call(story)


def test_days_and_paths_come_as_python_has_them(story: Path, tmp_path: Path) -> None:
    given = timeline.build(story, published=date(2021, 3, 19))
    assert [event.when.earliest for event in given.events] == ["2021-03-14", "2021-03-16"]
    with pytest.raises(timeline.UsageError, match="template"):
        given.save(tmp_path / "story.docx", template=str(tmp_path / "none.docx"))


def test_a_console_shows_a_line(story: Path) -> None:
    made = timeline.build([story, story.with_name("missing.txt")], title="The mill", published="2021-03-19")
    assert repr(made) == "<Timeline 'The mill': 2 events, 1 article, 1 refused input>"
    assert repr(timeline.Timeline("", (), ())) == "<Timeline '': empty>"


def test_a_notebook_completes_the_public_names() -> None:
    assert dir(timeline) == sorted(timeline.__all__)


def _loaded(code: str, *arguments: object) -> set[str]:
    """The modules that a program has loaded at its end."""
    code += "; import sys; print(*sys.modules)"
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def test_importing_costs_nothing() -> None:
    assert {name for name in _loaded("import timeline") if name.startswith("timeline")} == {"timeline"}


def test_who_only_looks_for_dates_loads_neither_cldr_nor_outputs(story: Path) -> None:
    loaded = _loaded("import sys, timeline; timeline.find_dates(sys.argv[1])", story)
    assert "timeline.resolve" in loaded
    assert loaded.isdisjoint({"babel", "timeline.events", "timeline.write", "lxml", "numpy"})
    assert "babel" not in _loaded("import timeline.cli.annotating")


def test_what_tells_an_article_loads_no_output(story: Path) -> None:
    loaded = _loaded("import sys, timeline; timeline.tell_events(sys.argv[1])", story)
    assert "timeline.events.telling.tell" in loaded
    assert "timeline.write" not in loaded


def test_every_public_name_is_there() -> None:
    assert all(getattr(timeline, name).__name__ == name for name in timeline.__all__)
