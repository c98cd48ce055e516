"""Runs tests/corpus/published.jsonl: pages and texts, the date that each states, its ground, what is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.read.samples import TEXT, read_bytes
from timeline.read import read

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "corpus/published.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_is_stated_is_the_date_and_its_ground(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text(json.dumps({key: case[key] for key in ("url", "html", "text") if key in case}))
    (article,) = read([path]).articles
    published = article.published
    assert (published.earliest if published else "") == case["published"]
    assert (published.basis if published else "") == case["basis"]
    told = {notice.code for notice in article.notices}
    if case["notice"]:
        assert case["notice"] in told
    else:
        assert not told & {"pub-conflict", "pub-suspect", "ambiguous-order", "zone-straddle"}


@pytest.mark.parametrize(
    "above",
    [
        "<!-- saved from url=(0042)https://orm.example/2021/03/17/crane -->",
        "<!--\n Page saved with SingleFile \n url: https://orm.example/2021/03/17/crane \n saved: 2023\n-->",
        '<link rel="canonical" href="https://k.example/2023.01.05-100000/https://orm.example/2021/03/17/crane">',
    ],
    ids=["by a browser", "by SingleFile", "in an archive"],
)
def test_a_saved_page_is_dated_by_its_own_address(above: str, tmp_path: Path) -> None:
    body = f"<article><h1>Crane falls</h1><p>{TEXT}</p></article>"
    page = f"<!DOCTYPE html>{above}<html><body>{body}</body></html>"
    (article,) = read_bytes(tmp_path, "a.html", page.encode()).articles
    assert article.published is not None and article.published.earliest == "2021-03-17"


@pytest.mark.parametrize(
    "data",
    [
        '[{"@type": "NewsArticle", "datePublished": ["2021-03-17"]}]',
        '{"@type": "NewsArticle", "datePublished": {"@value": "2021-03-17T08:00:00Z"}}',
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;datePublished&quot;: &quot;2021-03-17&quot;}",
    ],
    ids=["a list", "a value with its type", "escaped"],
)
def test_a_date_in_json_ld_of_another_shape(data: str, tmp_path: Path) -> None:
    script = f'<script type="application/ld+json">{data}</script>'
    page = f"<html><head>{script}</head><body><article><h1>Dam</h1><p>{TEXT}</p></article></body></html>"
    (article,) = read_bytes(tmp_path, "a.html", page.encode()).articles
    assert article.published is not None and article.published.earliest == "2021-03-17"
