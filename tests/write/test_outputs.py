"""Text and data formats: everything is in them, and hostile text is only text."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.write.stories import hostile_story, random_story, story
from timeline.errors import OutputError
from timeline.model import Disagreement, Side, Timeline
from timeline.write import Options, formats, render
from timeline.write.outputs.csv import cell
from timeline.write.outputs.markdown import escape
from timeline.write.quotes import in_marks
from timeline.write.sources import Sources
from timeline.write.visible import one_line
from timeline.write.words import words_for

EMPTY = Timeline("", (), ())
STORIES = [story(), hostile_story(), random_story(25)]
BINARY = {"docx", "parquet", "pdf", "png", "pptx", "xlsx"}
LONG_FORM = ("json", "jsonl", "csv", "md", "txt", "ics", "timelinejs", "html")


def _flat(data: bytes) -> str:
    """Text without what the formats fold, escape or wrap."""
    text = data.decode("utf-8-sig").replace("\r\n ", "")
    return "".join(re.sub(r"\\(?![nu])|&\w+;|&#\d+;", "", text).split())


@pytest.mark.parametrize("format", LONG_FORM)
def test_every_event_is_in_every_format(format: str) -> None:
    flat = _flat(render(story(), format))
    for event in story().events:
        assert "".join(event.title.split()) in flat


@pytest.mark.parametrize("format", sorted(set(formats()) - {"svg"} - BINARY))
@pytest.mark.parametrize("timeline", [EMPTY, *STORIES], ids=["empty", "story", "hostile", "random"])
def test_every_text_writes_every_story(format: str, timeline: Timeline) -> None:
    assert render(timeline, format).decode("utf-8-sig").count("\x00") == 0


def test_csv_names_the_articles_that_have_no_source() -> None:
    one, two = story().articles[:2]
    articles = (replace(one, source=""), replace(two, source="", title="", id="news/two.txt"))
    first = story().events[0]
    reports = tuple(replace(first.reports[0], article=each.id) for each in articles)
    made = replace(story(), articles=articles, events=(replace(first, reports=reports),))
    (row,) = csv.DictReader(io.StringIO(render(made, "csv").decode("utf-8-sig"), newline=""))
    assert row["sources"] == f"{one.title}; two.txt"


def test_csv_is_a_table_without_formulas() -> None:
    rows = list(csv.DictReader(io.StringIO(render(hostile_story(), "csv").decode("utf-8-sig"), newline="")))
    assert len(rows) == len(hostile_story().events)
    assert not [value for row in rows for value in row.values() if value[:1] in "=+-@" and value]
    assert cell(" plain, text") == "plain, text"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(1)", "＝1", "＋1", "－1", "＠S", "\t=1", "\r\n =1"]
)
def test_no_cell_begins_a_formula(text: str) -> None:
    assert cell(text) == f"'{text.strip()}"
    apart = " " if text[0].isspace() else "'"
    assert cell(f"a;{text}") == f"a;{apart}{text.strip()}"


def test_jsonl_is_the_json_line_by_line() -> None:
    lines = [json.loads(line) for line in render(story(), "jsonl").splitlines()]
    assert lines == json.loads(render(story(), "json"))["events"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>*x*</b>", r"\<b\>\*x\*\</b\>"),
        ("1. May", r"1\. May"),
        ("- dash", r"\- dash"),
        ("[a](b) `c` # d", r"\[a\](b) \`c\` \# d"),
        ("two\nlines", "two lines"),
        (
            "long-range (three): at 21:40, see https://a.example",
            r"long-range (three): at 21:40, see https\://a.example",
        ),
        ("3) :smile: + 4 = 7!", r"3\) \:smile: + 4 = 7!"),
        ("12. May", r"12\. May"),
        ("+ a", r"\+ a"),
        ("= a", r"\= a"),
        (": a", r"\: a"),
        ("ad:b: a:+1: a:x-ray: 1:2", r"ad\:b: a\:+1: a\:x-ray: 1:2"),
        ("a:/b", "a:/b"),
    ],
)
def test_markdown_shows_text_as_it_is(text: str, shown: str) -> None:
    assert escape(text) == shown


@pytest.mark.parametrize("character", "\\`*_{}[]<>#|~&$^")
def test_markdown_escapes_what_begins_a_construct(character: str) -> None:
    assert escape(f"a{character}b") == f"a\\{character}b"


@given(st.text('ab1 *_`[]()<>#+-=!|~&;$:^{}.\\"“/', min_size=1))
def test_markdown_reads_any_text_back_as_it_is(text: str) -> None:
    shown = one_line(text)
    assume(shown)
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(f"- {escape(text)}\n")
    assert unescape(re.sub(r"</?(?:ul|li)>|\n", "", page)) == shown


def test_markdown_footnotes_are_all_there() -> None:
    text = render(story(), "md").decode()
    used, told = set(re.findall(r"\[\^(\d+)\](?!:)", text)), set(re.findall(r"(?m)^\[\^(\d+)\]:", text))
    assert used <= told
    assert len(told) == len(story().articles)


def test_markdown_says_who_differs_and_cites_each_quote_of_several() -> None:
    text = render(story(), "md").decode()
    told = "The number of missing differs:* nine (Hallin province)[^2]; eleven (Hallin Broadcasting)[^5]"
    assert f"  - *Sources disagree: {told}" in text
    several = next(each for each in story().events if len(each.reports) > 1)
    assert f"“{escape(several.reports[0].quote)}”[^" in text


@pytest.mark.parametrize("timeline", STORIES, ids=["story", "hostile", "random"])
def test_markdown_with_a_diagram_above_the_list(timeline: Timeline) -> None:
    page = MarkdownIt("commonmark").parse(render(timeline, "md", Options(mermaid=True)).decode())
    (fence,) = [token for token in page if token.type == "fence"]
    assert (fence.info, fence.content) == ("mermaid", render(timeline, "mermaid").decode())
    assert "```" not in render(timeline, "md").decode()


def test_a_disagreement_is_told_once_with_who_says_it() -> None:
    first, second, *_ = story().articles
    first, second = replace(first, source="Ardle Post"), replace(second, source="", title="Not to be named")
    timeline = replace(story(), articles=(first, second))
    sources = Sources(timeline, words_for(timeline, Options()))
    sides = (Side("41", (first.id,)), Side("43", (second.id,)))
    told = Disagreement("number", "41 were injured or forty-three hurt", sides)
    assert sources.dispute(told) == "Sources disagree: 41 were injured (Ardle Post) [1]; forty-three hurt [2]"
    dates = replace(told, kind="date", text="41 or 43")
    assert sources.dispute(dates) == "Sources disagree: 41 (Ardle Post) [1]; 43 [2]"
    claimed = replace(told, sides=(replace(sides[0], said_by="the mayor"), sides[1]))
    assert (
        sources.dispute(claimed) == "Sources disagree: 41 were injured (the mayor) [1]; forty-three hurt [2]"
    )
    loose = replace(told, text="The number of injured differs")
    assert sources.dispute(loose) == f"Sources disagree: {loose.text}: 41 (Ardle Post) [1]; 43 [2]"


def test_quotes_keep_their_own_marks_and_get_no_others_beside_them() -> None:
    whole, opening, plain = "“We sail.”", "“We sail,” she said", "They sailed"
    assert [in_marks(each) for each in (whole, opening, plain)] == [whole, f"‘{opening}’", f"“{plain}”"]
    assert in_marks("“Sail,” he said. “Now.”") == "‘“Sail,” he said. “Now.”’"
    event = story().events[0]
    reports = tuple(
        replace(event.reports[0], quote=each, text=each, phrase=None) for each in (whole, opening)
    )
    timeline = replace(story(), events=(replace(event, reports=reports, disagreements=()),), undated=())
    for format in ("txt", "md", "ics", "markwhen", "eml", "vis", "html"):
        page = render(timeline, format).decode()
        assert "““" not in page
    assert f"<q class=own>{whole}</q>" in page
    assert f"<q class=inner>{opening}</q>" in page


def test_text_says_who_differs() -> None:
    flat = " ".join(render(story(), "txt").decode().split())
    told = "The number of missing differs: nine (Hallin province) [2]; eleven (Hallin Broadcasting) [5]"
    assert f"Sources disagree: {told}" in flat


@pytest.mark.parametrize(("format", "before"), [("md", "## "), ("txt", "")])
def test_background_events_and_plans_stand_apart(format: str, before: str) -> None:
    lines = render(story(), format).decode().splitlines()
    headings = ["Background", "Events", "Planned", "Reports without a date", "Inputs that were not read"]
    places = [lines.index(f"{before}{heading}") for heading in headings]
    assert places == sorted(places)


@pytest.mark.parametrize("timeline", STORIES, ids=["story", "hostile", "random"])
def test_ics_obeys_the_rfc(timeline: Timeline) -> None:
    data = render(timeline, "ics")
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in data.replace(b"\r\n", b"")
    unfolded = data.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]
    assert all(re.match(r"[A-Z-]+(;VALUE=DATE)?:", line) for line in unfolded)
    assert unfolded.count("BEGIN:VEVENT") == unfolded.count("END:VEVENT") == len(timeline.events)
    uids = [line for line in unfolded if line.startswith("UID:")]
    assert len(set(uids)) == len(timeline.events)


def test_ics_days_and_plans() -> None:
    text = render(story(), "ics").decode().replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20250301\r\nDTEND;VALUE=DATE:20250304" in text
    assert "DTSTART:20250304T041000\r\nDTEND:20250304T041100" in text
    assert text.count("STATUS:TENTATIVE") == 3
    assert "(approximate)" in text


def test_timelinejs_texts_are_escaped_html() -> None:
    data = json.loads(render(hostile_story(), "timelinejs"))
    texts = [value for slide in data["events"] for value in slide["text"].values()]
    assert not [text for text in texts if re.search(r"<(?!/?p>|/?a[ >])", text) or 'href="javascript' in text]
    assert len(data["events"]) == len(hostile_story().events)
    plain = [
        value for slide in data["events"] for name in ("display_date", "group") if (value := slide.get(name))
    ]
    assert not [text for text in map(unescape, plain) if "<" in text]  # TimelineJS unescapes these itself


@pytest.mark.parametrize("timeline", STORIES, ids=["story", "hostile", "random"])
@pytest.mark.parametrize("theme", ["light", "dark", "auto"])
def test_svg_is_a_picture_with_text(timeline: Timeline, theme: str) -> None:
    data = render(timeline, "svg", Options(theme=theme, width=900))  # type: ignore[arg-type]
    picture = ElementTree.fromstring(data)
    names = {each.tag.rpartition("}")[2] for each in picture.iter()}
    assert names <= {"svg", "style", "rect", "g", "path", "circle", "text"}
    assert picture.get("width") == "900"
    texts = {each.text for each in picture.iter() if each.tag.endswith("text")}
    assert sum(one_line(event.title)[:12] in "".join(map(str, texts)) for event in timeline.events) > 5


def test_an_empty_story_has_no_picture() -> None:
    with pytest.raises(OutputError, match="no event"):
        render(EMPTY, "svg")


@pytest.mark.parametrize("suffix", sorted(formats().values()))
def test_the_table_of_formats_has_every_format(suffix: str) -> None:
    table = (Path(__file__).parents[2] / "docs" / "formats.md").read_text("utf-8")
    assert re.search(rf"(?m)^\|[^|]*`{re.escape(suffix)}`[^|]*\|(?:[^|]+\|){{7}}$", table)
