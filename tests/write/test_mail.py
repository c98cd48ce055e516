"""Mail: what mail programs keep and nothing else, read back by Python's own parser."""

from __future__ import annotations

import email
import re
import sys
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from lxml import html

from tests.write.stories import hostile_story, random_story, story
from timeline.model import Timeline
from timeline.write import Options, check, render
from timeline.write.visible import one_line

EMPTY = Timeline("", (), ())
TAGS = {"html", "head", "meta", "title", "body", "table", "tbody", "tr", "td", "h1", "h2", "h3", "p", "b"}


def _message(timeline: Timeline, options: Options | None = None) -> EmailMessage:
    data = render(timeline, "eml", options or Options())
    return email.message_from_bytes(data, policy=default)


def _parts(message: EmailMessage) -> dict[str, Any]:
    return {part.get_content_type(): part for part in message.walk()}


def _page(timeline: Timeline, options: Options | None = None) -> Any:
    return html.document_fromstring(render(timeline, "mail", options or Options()).decode())


def _joined(text: str) -> str:
    return "".join(one_line(text).split())


@pytest.mark.parametrize("timeline", [EMPTY, story(), hostile_story(), random_story(60)])
def test_a_mail_reads_back_without_a_defect(timeline: Timeline) -> None:
    message = _message(timeline)
    assert not [part.defects for part in message.walk() if part.defects]
    assert message["Subject"] == one_line(timeline.title)
    assert message["To"] is None
    parts = _parts(message)
    assert parts["text/plain"].get_content().split("\r\n") == render(timeline, "txt").decode().split("\n")
    page: Any = html.document_fromstring(parts["text/html"].get_content())
    assert all(_joined(event.title) in _joined(page.text_content()) for event in timeline.events)
    assert ("image/png" in parts) == bool(timeline.events)


def test_its_picture_is_inside_and_described() -> None:
    parts = _parts(_message(story()))
    page: Any = html.document_fromstring(parts["text/html"].get_content())
    (image,) = page.iter("img")
    assert f"<{image.get('src').removeprefix('cid:')}>" == parts["image/png"]["Content-ID"]
    assert "28 events" in image.get("alt")
    assert parts["image/png"].get_content_disposition() == "inline"
    assert parts["image/png"].get_content().startswith(b"\x89PNG")


@pytest.mark.parametrize("timeline", [story(), hostile_story()], ids=["story", "hostile"])
def test_the_html_is_tables_and_inline_styles_and_loads_nothing(timeline: Timeline) -> None:
    page = _page(timeline)
    assert {str(each.tag) for each in page.iter()} <= TAGS | {"img", "a", "span"}
    loaded = [
        each.get(name) for each in page.iter() for name in ("src", "background", "srcset") if each.get(name)
    ]
    assert [address[:22] for address in loaded] == ["data:image/png;base64,"]
    styles = " ".join(each.get("style", "") for each in page.iter())
    assert not re.search(r"url|position|float|flex|grid|var\(", styles)
    assert not [each for each in page.iter() if set(each.attrib) & {"class", "id"} or "onload" in each.attrib]
    assert {each.get("href")[:8] for each in page.iter("a")} <= {"https://"}


def test_it_says_who_differs_and_leads_to_the_articles() -> None:
    page = _page(story())
    flat = " ".join(page.text_content().split())
    told = "The number of missing differs: nine (Hallin province) [2]; eleven (Hallin Broadcasting) [5]"
    assert f"Sources disagree: {told}" in flat
    cited = {each.text: each.get("href") for each in page.iter("a")}
    for number, article in enumerate(story().articles, 1):
        if article.url:
            assert cited.get(f"[{number}]", article.url) == article.url
            assert cited[one_line(article.title)] == article.url


def test_arabic_runs_from_the_right() -> None:
    table = next(_page(story(), Options(locale="ar")).iter("table"))
    assert (table.get("dir"), table.get("lang", "")[:2]) == ("rtl", "ar")


def test_its_time_and_its_boundaries_are_the_stories(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert render(story(), "eml") == render(story(), "eml")
    assert _message(story())["Date"] == "Sun, 09 Mar 2025 00:00:00 +0000"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert _message(story())["Date"] == "Tue, 14 Nov 2023 22:13:20 +0000"


@pytest.mark.parametrize("format", ["eml", "mail", "docx"])
def test_without_a_library_to_draw_it_says_that_there_is_no_picture(
    monkeypatch: pytest.MonkeyPatch, format: str
) -> None:
    assert check(format, Options()) == ""
    monkeypatch.setitem(sys.modules, "typst", None)
    assert "no picture" in check(format, Options())
    assert "newstimeline[pictures]" in check(format, Options())
    assert b"image/png" not in render(story(), format)
