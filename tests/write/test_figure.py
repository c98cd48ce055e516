"""The Plotly figure: every event is in it, text is only text, and it calls nobody."""

from __future__ import annotations

import json

import pytest

from tests.write.stories import HOSTILE, hostile_story, random_story, story
from timeline.model import Timeline
from timeline.write.figure import CONFIG, figure, plotly_text, skeleton
from timeline.write.html import assets


def _trace(made: object, name: str) -> dict[str, list[object]]:
    data = json.loads(made.to_json())["data"]  # type: ignore[attr-defined]
    return next(trace for trace in data if trace["name"] == name)


@pytest.mark.parametrize("timeline", [story(), random_story(200)], ids=["story", "random"])
def test_every_event_is_drawn(timeline: Timeline) -> None:
    made = figure(timeline)
    alone = len(_trace(made, "points")["hovertext"])
    long = sum(each is None for each in json.loads(made.to_json())["data"][1]["x"])
    assert alone + long + sum(map(int, map(str, _trace(made, "counts")["text"]))) == len(timeline.events)


def test_an_empty_story_is_an_empty_figure() -> None:
    made = json.loads(figure(Timeline("", (), ())).to_json())
    assert made["data"]
    assert not any(trace.get("x") for trace in made["data"])


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_only_text(text: str) -> None:
    shown = plotly_text(text)
    assert not set("<>$\n\x00\u202e") & set(shown)


def test_each_sign_of_its_markup_and_formulas_is_escaped_and_no_other() -> None:
    """They are what HTML has for them, which plotly.js reads; nothing else changes."""
    signs = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"}
    for sign in map(chr, range(0x21, 0x7F)):
        assert plotly_text(f"a{sign}b") == f"a{signs.get(sign, sign)}b"
    assert plotly_text(" a\n b\x1b") == "a b␛"


def test_hostile_story_is_harmless() -> None:
    made = json.loads(figure(hostile_story()).to_json())
    for trace in made["data"]:
        for text in [*trace.get("text", []), *trace.get("hovertext", [])]:
            assert "<" not in text.replace("<br>", "")
            assert "$" not in text


def test_nothing_is_sent_anywhere() -> None:
    assert CONFIG["showSendToCloud"] is False
    assert CONFIG["displayModeBar"] is False


def test_the_page_carries_what_plotly_makes_of_the_figure() -> None:
    made = figure(Timeline("", (), ())).to_plotly_json()
    marks = [trace for trace in made["data"] if trace["mode"] != "text"]
    assert skeleton() == {"data": marks, "layout": made["layout"], "config": CONFIG}


def test_the_script_knows_every_trace() -> None:
    script = assets.read("traces.js")
    assert all(f"    {trace['name']}: " in script for trace in skeleton()["data"])
