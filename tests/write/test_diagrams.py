"""Mermaid, Markwhen and vis-timeline: everything is told, and text means nothing to those who draw it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime

import pytest

from tests.write.stories import hostile_story, random_story, story, when
from timeline.model import Timeline
from timeline.write import render
from timeline.write.outputs import markwhen, mermaid
from timeline.write.visible import one_line

STORIES = [story(), hostile_story(), random_story(40)]
IDS = ["story", "hostile", "random"]


@pytest.mark.parametrize("timeline", STORIES, ids=IDS)
def test_mermaid_holds_every_event_in_its_grammar(timeline: Timeline) -> None:
    head, title, *lines = render(timeline, "mermaid").decode().splitlines()
    assert head == "timeline"
    assert title.startswith("    title ")
    told = 0
    for line in lines:
        plain = re.sub(r"#\d+;", "", line)
        assert not re.search(r"[#;%<>&\"`{}$]", plain)
        if not line.startswith("    section "):
            period, *events = plain.split(" : ")
            assert period.startswith("        ") and ":" not in period + "".join(events)
            told += len(events)
    assert told == len(timeline.events)


def test_mermaid_escapes_with_its_entities() -> None:
    assert mermaid.escape("a: b; #c <i> 5%") == "a#58; b#59; #35;c #60;i#62; 5#37;"
    assert mermaid.escape("") == "–"


def test_mermaid_cites_by_number() -> None:
    told = render(story(), "mermaid").decode()
    assert "Hallin province sells the dam to Ardco (disputed#58; number) [4][8]" in told


_ENTRY = re.compile(r"(\d{4}-\d\d-\d\d(T\d\d:\d\d:00Z)?)((/| - )\d{4}-\d\d-\d\d(T\d\d:\d\d:00Z)?)?: (.+)")


@pytest.mark.parametrize("timeline", STORIES, ids=IDS)
def test_markwhen_is_its_head_sections_and_entries(timeline: Timeline) -> None:
    fence, title, end, empty, *lines = render(timeline, "markwhen").decode().split("\n")
    assert (fence, end, empty) == ("---", "---", "")
    assert json.loads(title.removeprefix("title: ")) == one_line(timeline.title)
    entries = [found[6] for line in lines if (found := _ENTRY.fullmatch(line))]
    assert len(entries) == len(timeline.events)
    others = [line for line in lines if line and not _ENTRY.fullmatch(line)]
    assert all(line.startswith(("# ", "(", "“", "‘", '"', "— ")) for line in others)
    assert not [line for line in others if re.search(r"\s[#!][\w-]", line) or re.search(r"\]\(", line)]


def test_markwhen_keeps_what_it_cannot_date_as_a_comment() -> None:
    early = replace(story().events[0], when=when("-0043-03-15"))
    lines = render(replace(story(), events=(early, *story().events[1:3])), "markwhen").decode().splitlines()
    assert f"// -0043-03-15: {early.title}" in lines
    assert markwhen.escape("see #tag") == "see #\N{WORD JOINER}tag"


@pytest.mark.parametrize("timeline", STORIES, ids=IDS)
def test_vis_items_are_dated_and_escaped(timeline: Timeline) -> None:
    data = json.loads(render(timeline, "vis"))
    assert len({item["id"] for item in data["items"]}) == len(timeline.events)
    groups = {group["id"] for group in data["groups"]}
    for item in data["items"]:
        start = datetime.fromisoformat(item["start"])
        assert item["type"] == "point" or datetime.fromisoformat(item["end"]) > start
        assert item["group"] in groups
        assert "<" not in item["content"]
        assert not re.search(r"<(?!/?p>|/?a[ >])|href=\"(?!https?://)", item["title"])


def test_vis_dates_beyond_four_digits() -> None:
    events = tuple(replace(story().events[0], when=when(day)) for day in ("-0043-03-15", "0800-12-25"))
    starts = [item["start"] for item in json.loads(render(replace(story(), events=events), "vis"))["items"]]
    assert starts == ["-000043-03-15T00:00:00", "0800-12-25T00:00:00"]
