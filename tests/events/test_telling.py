"""Runs tests/corpus/telling.toml: sentences, and the reports that they give."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.events.marked import article
from timeline.events import tell

_CORPUS = Path(__file__).parent.parent / "corpus" / "telling.toml"
_SENTENCES = tomllib.loads(_CORPUS.read_text(encoding="utf-8"))["sentence"]


def _cases() -> list[Any]:
    """One case a sentence; a known failure carries its reason and must go on failing."""
    return [
        pytest.param(
            each,
            id=each["text"][:60],
            marks=[pytest.mark.xfail(reason=each["fails"], strict=True)] if "fails" in each else [],
        )
        for each in _SENTENCES
    ]


@pytest.mark.parametrize("sentence", _cases())
def test_sentence_tells(sentence: dict[str, Any]) -> None:
    read, resolutions = article(sentence["text"], published="2024-07-01")
    told = [
        [report.when.timex, report.status, report.said_by, report.title]
        for report in tell(read, resolutions)
        if report.ground == "phrase" and report.when
    ]
    assert told == sentence["tells"]


@pytest.mark.parametrize("sentence", _SENTENCES, ids=lambda each: each["text"][:60])
def test_quotes_are_exact_and_lines_are_lines(sentence: dict[str, Any]) -> None:
    read, resolutions = article(sentence["text"], published="2024-07-01")
    for report in tell(read, resolutions):
        assert read.text[report.start : report.end] == report.quote
        assert report.title[:1] == report.title[:1].upper()
        assert not report.title.endswith((",", ";", ":"))
        assert len(report.title.split()) <= 26


def test_the_corpus_is_large_enough() -> None:
    assert len(_SENTENCES) >= 150
