"""The corpora of dates: each sentence of tests/corpus/dates.*.toml is found and resolved as its case says."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from timeline.find import find
from timeline.model import Article, Published
from timeline.resolve import resolve

CORPORA = sorted((Path(__file__).parent.parent / "corpus").glob("dates.*.toml"))


def cases() -> Iterator[Any]:
    for path in CORPORA:
        language = path.name.split(".")[1]
        for case in tomllib.loads(path.read_text("utf-8"))["case"]:
            yield pytest.param(language, case, id=f"{language}-{case['text'][:60]}")


@pytest.mark.parametrize(("language", "case"), list(cases()))
def test_dates_of_a_sentence(language: str, case: dict[str, Any]) -> None:
    day = case["published"]
    published = Published(day, day, "given", "") if day else None
    article = Article("case", case["text"], language=language, published=published)
    answers = resolve(article, find(article.text, language))
    assert [[each.expression.text, each.type, each.value] for each in answers] == case["expressions"]


@pytest.mark.parametrize("path", CORPORA, ids=lambda path: path.name)
def test_a_corpus_has_negative_cases(path: Path) -> None:
    found = tomllib.loads(path.read_text("utf-8"))["case"]
    assert len(found) >= 20
    assert sum(not case["expressions"] for case in found) >= 5
