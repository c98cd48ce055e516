"""TimelineJS JSON: the format of Knight Lab's storytelling timeline, read by it as it stands."""

from __future__ import annotations

import json
from typing import Any

from timeline import calendar
from timeline.model import Event, Timeline
from timeline.write import dates
from timeline.write.doubts import doubts
from timeline.write.html.story import page_id
from timeline.write.markup import element, join, web_address
from timeline.write.options import Options
from timeline.write.visible import one_line
from timeline.write.words import Words, words_for

NAME = "timelinejs"
SUFFIX = ".timelinejs.json"


def render(timeline: Timeline, options: Options) -> bytes:
    """Title slide and events. TimelineJS takes its texts for HTML, so they are escaped as such."""
    words = words_for(timeline, options)
    data = {
        "title": {"text": {"headline": _html(timeline.title)}},
        "events": [_slide(event, timeline, words) for event in timeline.events],
    }
    return json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"


def _slide(event: Event, timeline: Timeline, words: Words) -> dict[str, Any]:
    when = event.when
    slide: dict[str, Any] = {
        "unique_id": page_id(event),
        "start_date": _date(when.earliest, when.grain),
        "display_date": _html(dates.phrase(when, words)),
        "text": {"headline": _html(event.title), "text": _told(event, timeline, words)},
    }
    if when.latest != when.earliest:
        slide["end_date"] = _date(when.latest, when.grain)
    return slide | ({"group": _html(words.say("sections.background"))} if event.background else {})


def _date(iso: str, grain: str) -> dict[str, int]:
    """No finer than the date is known."""
    day = calendar.from_iso(iso)
    parts = {"year": day.year}
    if grain not in ("year", "decade", "century", "millennium"):
        parts["month"] = day.month or 1
        if grain not in ("month", "season", "quarter", "half"):
            parts["day"] = day.day or 1
    clock = dates.clock_of(iso)
    return parts | ({"hour": int(clock[:2]), "minute": int(clock[3:])} if clock else {})


def _told(event: Event, timeline: Timeline, words: Words) -> str:
    articles = {article.id: article for article in timeline.articles}
    marks = doubts(event, words)
    told = [element("p", ", ".join(marks))] if marks else []
    for report in event.reports:
        article = articles.get(report.article)
        name = one_line((article.source or article.title or article.id) if article else report.article)
        url = web_address(article.url) if article else None
        told.append(element("p", f"“{report.quote}” — ", element("a", name, href=url) if url else name))
    return join(told)


def _html(text: str) -> str:
    return join(one_line(text))
