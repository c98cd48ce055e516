"""Runs tests/corpus/published.jsonl: pages and texts, the date that each states, its ground, what is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

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
