"""Runs tests/corpus/pairs.toml: two sentences, and whether they tell one happening."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.events.marked import article
from timeline.events import merge, tell
from timeline.find import find
from timeline.model import Article, Published, Report
from timeline.resolve import resolve

_CORPUS = Path(__file__).parent.parent / "corpus" / "pairs.toml"
_PAIRS = tomllib.loads(_CORPUS.read_text(encoding="utf-8"))["pair"]


def _told(marked: str, id: str, language: str = "en") -> tuple[Article, list[Report]]:
    read, resolutions = article(marked, id=id, published="2024-07-01")
    read = replace(read, language=language)
    return read, [report for report in tell(read, resolutions) if report.ground == "phrase"]


def _pair(number: int) -> Any:
    pair = _PAIRS[number]
    marks = [pytest.mark.xfail(reason=pair["fails"], strict=True)] if "fails" in pair else []
    return pytest.param(pair, id=f"{number}-{pair['one'][:40]}", marks=marks)


@pytest.mark.parametrize("pair", [_pair(number) for number in range(len(_PAIRS))])
def test_pair(pair: dict[str, Any]) -> None:
    if pair.get("article") == "one":
        read, reports = _told(f"{pair['one']} {pair['other']}", "a")
        articles = [read]
    else:
        first, one = _told(pair["one"], "a")
        second, other = _told(pair["other"], "b", pair.get("language", "en"))
        articles, reports = [first, second], [*one, *other]
    events = merge(reports, articles)
    assert (len(events) == 1) is pair["same"], [event.title for event in events]


def test_the_corpus_is_large_and_hard_enough() -> None:
    assert len(_PAIRS) >= 60
    assert 2 * sum(pair.get("hard", False) for pair in _PAIRS) >= len(_PAIRS)


def test_what_is_told_to_merge_makes_the_same_events() -> None:
    text = (
        "The ferry Alda ran aground off Ostrand on 3 May 2021.\n"
        "Its crew was taken off by boat. The mayor said the harbour stayed open. Divers looked at the hull.\n"
        "Eleven people were hurt. Nobody was missing. The owner said that he would pay for everything.\n"
    )
    article = Article("a", text, language="en", published=Published("2021-05-04", "2021-05-04", "record", ""))
    resolutions = resolve(article, find(text, "en"))
    told, brief = tell(article, resolutions), tell(article, resolutions, to_merge=True)
    assert len(brief) == len(told)
    assert [report.title for report in brief] != [report.title for report in told]
    assert merge(brief, [article]) == merge(told, [article])
