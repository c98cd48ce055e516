"""Every status of the model is drawn, said and weighed wherever one is."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import replace
from importlib import resources
from typing import get_args

import pytest

from tests.write.stories import event, report, when
from timeline.events import merge
from timeline.model import Article, Status, Timeline
from timeline.write import render
from timeline.write.figure import figure

STATUSES: tuple[Status, ...] = get_args(Status)
WRITE = resources.files("timeline.write")
LOCALES = sorted(file.name for file in (WRITE / "locales").iterdir())
DAY = when("2024-05-03")


def told(status: Status) -> Timeline:
    """A timeline of one event that has a status."""
    own = report("a.txt", "The dam at Esk burst on 3 May.", "3 May", DAY, "given", status=status)
    made = event("e1", DAY, "The dam at Esk burst", [own], status=status)
    return Timeline("Esk", (made,), (Article("a.txt", own.quote),))


def test_each_has_a_sign_of_its_own_in_the_picture() -> None:
    assert len({render(told(status), "svg") for status in STATUSES}) == len(STATUSES)


def test_each_has_a_sign_of_its_own_in_the_figure() -> None:
    assert len({figure(told(status)).to_json() for status in STATUSES}) == len(STATUSES)


@pytest.mark.parametrize("file", ["chart.css", "list.css"])
def test_all_but_the_plain_sign_have_a_rule_in_the_page(file: str) -> None:
    style = (WRITE / "html" / file).read_text("utf-8")
    ruled = {status for status in STATUSES if re.search(rf"\.{status}\b", style)}
    assert len(set(STATUSES) - ruled) <= 1


def test_the_live_chart_has_a_sign_for_each() -> None:
    script = (WRITE / "html" / "traces.js").read_text("utf-8")
    assert set(STATUSES) <= set(re.findall(r"^  (\w+): \"", script, re.M))


@pytest.mark.parametrize("locale", LOCALES)
def test_each_has_a_word_in_every_locale(locale: str) -> None:
    words = tomllib.loads((WRITE / "locales" / locale).read_text("utf-8"))["status"]
    assert set(STATUSES) <= set(words)
    assert len({words[status] for status in STATUSES}) == len(STATUSES)


def test_the_schema_knows_each() -> None:
    schema = json.loads((WRITE / "schema" / "timeline.schema.json").read_text("utf-8"))
    assert tuple(schema["$defs"]["status"]["enum"]) == STATUSES


@pytest.mark.parametrize("status", STATUSES)
def test_reports_of_each_become_events(status: Status) -> None:
    [own] = told(status).events[0].reports
    other = replace(own, article="b.txt")
    [made] = merge([own, other], [Article("a.txt", own.quote), Article("b.txt", own.quote)])
    assert made.status == status
