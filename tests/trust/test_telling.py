"""Whatever words and marks stand in whatever order, telling ends and gives lines."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events import tell
from timeline.find import find
from timeline.model import Article, Published
from timeline.resolve import resolve

_CORPUS = Path(__file__).parent.parent / "corpus"
_MARKS = [*"()[],;:.—–„“\"'’", "23.", "(TB)", "(3. Juli)", "2 Uhr", "at 5 p.m."]
_PUBLISHED = Published("2024-06-26", "2024-06-26", "given", "the publication date was given")


def _tokens(language: str) -> list[str]:
    name = "telling.toml" if language == "en" else f"telling.{language}.toml"
    told = tomllib.loads((_CORPUS / name).read_text(encoding="utf-8"))["sentence"]
    plain = (re.sub(r"\[([^|\]]*)\|[^\]]*\]", r"\1", each["text"]) for each in told)
    return sorted({token for text in plain for token in re.findall(r"\w+|[^\w\s]", text)})


@pytest.mark.parametrize("language", ["en", "de"])
@settings(deadline=None, derandomize=True)  # a test that failed fails again
@given(data=st.data())
def test_words_in_any_order_are_told(language: str, data: st.DataObject) -> None:
    words = st.one_of(st.sampled_from(_tokens(language)), st.sampled_from(_MARKS))
    text = " ".join(data.draw(st.lists(words, min_size=1, max_size=40)))
    article = Article("a", text, input="a", language=language, published=_PUBLISHED)
    reports = tell(article, resolve(article, find(text, language)))
    assert all(report.title.strip() for report in reports)
