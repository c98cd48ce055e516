"""The page as bytes: the same every time, within its size, and its policy names exactly what it holds."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from tests.write.stories import hostile_story, random_story, story
from timeline.model import Timeline
from timeline.write import Options, formats, render
from timeline.write.html import assets
from timeline.write.html.pruned import used

FORMATS = sorted(formats())


def _page(timeline: Timeline, **options: object) -> str:
    return render(timeline, "html", Options(**options)).decode()  # type: ignore[arg-type]


def _unpacked(page: str, id: str) -> bytes:
    found = re.search(rf'id="{id}"[^>]*>([^<]*)<', page)
    assert found
    return zlib.decompress(base64.b64decode(found[1]))


def test_plotly_is_the_version_that_plotly_for_python_brings() -> None:
    from plotly.offline import get_plotlyjs_version

    assert (
        f"plotly.js (basic - minified) v{get_plotlyjs_version()}\n"
        in assets.read("vendor/plotly-basic.min.js")[:200]
    )
    assert "MIT" in assets.read("vendor/plotly-LICENSE.txt")


def test_a_page_of_a_hundred_events_is_small() -> None:
    assert len(_page(random_story(100))) <= 1_350_000
    assert len(_page(random_story(100), lite=True).encode()) <= 55_000


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Tarn Post", "North Wire", "Coast Radio"], "Tarn Post, North Wire, Coast Radio"),
        (["Tarn Post", "North Wire", "Coast Radio", "Evening Herald of Tarn"], None),
        (["Council of Tarn votes on the new harbour wall again"], None),
        (
            ["Council of Tarn votes on the new harbour wall again", "North Wire"],
            "Council of Tarn votes on the new harbour… + 1",
        ),
    ],
)
def test_sources_beside_an_event_are_as_many_as_there_is_room_for(names: list[str], said: str | None) -> None:
    base = random_story(1)
    article, report = base.articles[0], base.events[0].reports[0]
    articles = tuple(replace(article, id=f"{at}", source=name) for at, name in enumerate(names))
    reports = tuple(replace(report, article=each.id) for each in articles)
    page = _page(replace(base, articles=articles, events=(replace(base.events[0], reports=reports),)))
    shown = re.findall(r"<cite>(.*?)</cite>", page)
    whole = ", ".join(names) if len(names) == 1 else f"{', '.join(names[:3])} + 1"
    assert shown == [said or whole]


@pytest.mark.parametrize("alike", [False, True])
@pytest.mark.parametrize(("count", "folded"), [(5, 0), (6, 2), (12, 8)])
def test_sources_beyond_the_fourth_are_folded(count: int, folded: int, alike: bool) -> None:
    base = random_story(1)
    report = base.events[0].reports[0]
    reports = tuple(
        replace(report, start=number, quote="The dam broke." if alike else f"Dam {number}.", phrase=None)
        for number in range(count)
    )
    page = _page(replace(base, events=(replace(base.events[0], reports=reports),)))
    _, fold, rest = page.partition("<details class=more>")
    assert bool(fold) is bool(folded)
    inner = rest.partition("</details>")[0]
    assert (f"{folded} more" in inner, inner.count("class=from")) == (bool(folded), folded)
    assert page.count("class=from") == count


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        ("p{a:b}code{a:b}", "p{a:b}"),
        (".x,.y>p{a:b}", ".x{a:b}"),
        ("p:not([class],:has(q))+.y{a:b}", ""),
        (".x:has(+ .y){a:b}p:has(.x){a:b}", "p:has(.x){a:b}"),
        ("p:not([class],:has(q))+.x{a:b}", "p:not([class],:has(q))+.x{a:b}"),
        ('[dir="rtl"] p{a:b}[dir="ltr"] p{a:b}', '[dir="ltr"] p{a:b}'),
        ("@media print{.y{a:b}}", ""),
        ("@page{a:b;@bottom-right{c:d}}", "@page{a:b;@bottom-right{c:d}}"),
        (":root{--one:1px;--two:2px}p{a:var(--two)}", ":root{--two:2px}p{a:var(--two)}"),
    ],
)
def test_a_page_without_a_script_carries_the_style_that_it_uses(style: str, kept: str) -> None:
    assert used(style, '<html dir="ltr"><p class=x>The dam broke.') == kept


@pytest.mark.parametrize("lite", [False, True])
def test_policy_names_what_the_page_holds(lite: bool) -> None:
    page = _page(hostile_story(), lite=lite)
    policy = re.search(r'content="(default-src[^"]*)"', page)
    assert policy
    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    held = [*style, *re.findall(r"<script>(.*?)</script>", page, re.DOTALL)]
    if not lite:
        held.append(_unpacked(page, "tl-plotly").decode())
    for content in held:
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy[1]
    assert len(style) == 1
    assert ("script-src" in policy[1]) is not lite
    assert "unsafe" not in policy[1]
    assert len(re.findall(r"<script", page)) == (0 if lite else 7)


def test_nothing_points_to_a_network() -> None:
    page = _page(story())
    head, _, rest = page.partition("</style>")
    assert "url(" not in head
    assert not re.findall(r'(?:src|action|srcset|data|poster)="?(?:https?:)?//', rest)


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_bytes_every_time(format: str, tmp_path: Path) -> None:
    code = (
        "import sys\nfrom tests.write.stories import story\nfrom timeline.write import render\n"
        f"sys.stdout.buffer.write(render(story(), {format!r}))\n"
    )
    outputs = set()
    for seed, zone, locale in (("0", "UTC", "C"), ("7", "Asia/Kathmandu", "C.UTF-8")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        outputs.add(
            subprocess.run(
                [sys.executable, "-c", code], env=environment, capture_output=True, check=True
            ).stdout
        )
    assert outputs == {render(story(), format)}


def test_linked_data_tells_every_event_and_article_once() -> None:
    page = _page(hostile_story())
    graph = json.loads(re.findall(r"application/ld\+json\">([^<]*)<", page)[0])["@graph"]
    events = [each["item"] for each in graph[0]["itemListElement"]]
    assert sorted(each["startDate"] for each in events) == sorted(
        each.when.earliest for each in story().events
    )
    planned = [each for each in events if "eventStatus" in each]
    assert len(planned) == sum(each.status == "planned" for each in story().events)
    articles = {each["@id"] for each in graph if each["@type"] == "NewsArticle"}
    assert len(articles) == len(story().articles)
    assert all(source["@id"] in articles for each in events for source in each["subjectOf"])
    assert not any("url" in each for each in graph)


def test_ids_are_links() -> None:
    page = _page(hostile_story())
    ids = re.findall(r'<li id=("[^"]*"|\S+?)[ >]', page)
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[\w.-]+", each) for each in ids)


def test_title_and_theme() -> None:
    page = _page(story(), title="Another <title>", theme="dark")
    assert "<title>Another &lt;title&gt;</title>" in page
    assert 'data-theme="dark"' in page


def test_words_that_several_sources_share_are_quoted_once() -> None:
    first = next(event for event in story().events if len(event.reports) == 1)
    again = replace(first.reports[0], article=story().articles[-1].id)
    event = replace(first, reports=(*first.reports, again))
    timeline = replace(story(), events=(event,))
    for lite in (False, True):
        page = _page(timeline, lite=lite).partition("id=list")[2].partition("class=endnote")[0]
        assert page.count("<q") == 1
        told = page[page.index("<q") : page.index("</details>")]
        assert told.count("<a href=#s") == 2


def test_a_quote_stands_in_its_sentence() -> None:
    first = story().events[0]
    told = replace(first.reports[0], quote="it gave way", text="Then, on Monday, it gave way.", phrase=None)
    page = _page(replace(story(), events=(replace(first, reports=(told,)),)), lite=True)
    assert "<q><i>Then, on Monday, </i>it gave way<i>.</i></q>" in page
