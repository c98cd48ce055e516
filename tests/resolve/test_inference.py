"""Dates of publication that no article states: the folders of tests/corpus/inference.toml, end to end."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline.pipeline import Studies, find_dates

CORPUS = Path(__file__).parents[1] / "corpus" / "inference.toml"
FOLDERS: list[dict[str, Any]] = tomllib.loads(CORPUS.read_text(encoding="utf-8"))["folder"]


def write(folder: Path, articles: list[dict[str, Any]]) -> None:
    """One file an article: a record where it states a date or an address, else the bare text."""
    for number, article in enumerate(articles):
        name = article.get("file", f"article-{chr(97 + number)}.txt")
        record = {key: article[key] for key in ("published", "url", "text") if key in article}
        if len(record) > 1:
            name = Path(name).with_suffix(".json").name
        text = json.dumps(record) if len(record) > 1 else article["text"]
        (folder / name).write_text(text, encoding="utf-8")


def studied(folder: Path, case: dict[str, Any]) -> Studies:
    write(folder, case["article"])
    return find_dates([folder], published=case.get("given"), infer=case.get("infer", True))


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case["name"])
def test_a_folder_dates_the_articles_that_say_nothing(case: dict[str, Any], tmp_path: Path) -> None:
    studies = studied(tmp_path, case).studies
    assert len(studies) == len(case["article"])
    for study, article in zip(studies, case["article"], strict=True):
        published = study.article.published
        expected = article.get("answer", article.get("published"))
        assert (published.text if published else "unknown") == expected, published and published.why
        means = {each.expression.text: each.value if each.when else "" for each in study.resolutions}
        for phrase, value in article.get("says", {}).items():
            assert means[phrase] == value, phrase


def test_the_corpus_is_large_and_knows_what_cannot_be_known() -> None:
    answers = [article["answer"] for case in FOLDERS for article in case["article"] if "answer" in article]
    assert len(FOLDERS) >= 40
    assert answers.count("unknown") >= 15
