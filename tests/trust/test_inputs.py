"""Hostile and broken inputs: what must come of each, and that no output is led astray by any of them."""

from __future__ import annotations

from pathlib import Path

import pytest

import timeline
from tests.trust.checks import wrong_with
from tests.trust.inputs import cases
from timeline.write import formats, render

ALL = cases()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where each of them lies, in a folder of its number."""
    folder = tmp_path_factory.mktemp("inputs")
    for number, case in enumerate(ALL):
        (folder / str(number)).mkdir()
        (folder / str(number) / case.file).write_bytes(case.bytes)
    return folder


@pytest.fixture(scope="module")
def whole(folder: Path) -> timeline.Timeline:
    """The timeline of all of them together: none stops another."""
    return timeline.build([folder / str(number) / case.file for number, case in enumerate(ALL)], infer=False)


@pytest.mark.parametrize("number", range(len(ALL)), ids=[case.name for case in ALL])
def test_what_must_come_of_it(folder: Path, whole: timeline.Timeline, number: int) -> None:
    case, place = ALL[number], f"{folder}/{number}/"
    articles = [article for article in whole.articles if article.input.startswith(place)]
    ids = {article.id for article in articles}
    told = [each.code for each in whole.refused if each.input.startswith(place)]
    told += [each.code for each in whole.notices if each.input.startswith(place)]
    days = [
        report.when.earliest
        for event in whole.events
        for report in event.reports
        if report.article in ids and report.when
    ]
    texts = "\n".join(article.text for article in articles)
    assert "internal" not in told, whole.refused
    assert [code for code in case.told if code not in told] == [], told
    assert [day for day in case.days if not any(each.startswith(day) for each in days)] == [], (days, told)
    assert [day for day in case.never if any(each.startswith(day) for each in days)] == []
    assert case.articles is None or len(articles) == case.articles
    assert articles or told
    assert [each for each in case.shown if each not in texts] == []
    assert [each for each in case.lost if each in texts] == []


@pytest.mark.parametrize("format", formats())
def test_no_output_of_them_acts(whole: timeline.Timeline, format: str) -> None:
    assert len(whole.events) > 10
    assert wrong_with(format, render(whole, format)) == []


ENDS = "The mill was built in 9999 BC. The dam broke on 3 May 2020. It will be dry in 9999."


@pytest.mark.parametrize("format", formats())
def test_the_ends_of_the_calendar_are_written(tmp_path: Path, format: str) -> None:
    (tmp_path / "a.txt").write_text(ENDS, encoding="utf-8")
    made = timeline.build(tmp_path)
    assert [event.when.latest for event in made.events] == ["-9998-12-31", "2020-05-03", "9999-12-31"]
    assert wrong_with(format, render(made, format)) == []


@pytest.mark.parametrize(
    ("format", "data"),
    [
        ("html", b'<p onclick="x">'),
        ("html", b'<a href="javascript:x">'),
        ("mail", b'<img src="http://x.example/i">'),
        ("json", b'{\n"a": "\x7f"}'),
        ("csv", b"a,b\r\n=1,2\r\n"),
        ("csv", b"a,b\r\nx;=1,2\r\n"),
        ("ics", b"BEGIN:VCALENDAR\r\nATTACH:x\r\n"),
        ("svg", b'<svg onload="x"/>'),
        ("md", b"[a](http://x.example) ![i](http://x.example/i)"),
        ("txt", b"a\x1b[2J"),
        ("mermaid", b"a\x00"),
    ],
)
def test_the_checks_see_what_is_wrong(format: str, data: bytes) -> None:
    assert wrong_with(format, data)
