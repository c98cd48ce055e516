"""Tokens of scripts with and without spaces between words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from timeline.find.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mid-1990s", ["mid", "-", "1990", "s"]),
        ("24.6.2024, 5pm", ["24.6.2024", ",", "5", "pm"]),
        ("2024-06-24T10:30Z", ["2024-06-24T10:30Z"]),
        ("昨天2024年", ["昨", "天", "2024", "年"]),
        ("３月５日", ["3", "月", "5", "日"]),
        ("월요일에", ["월", "요", "일", "에"]),
        ("सोमवार को", ["सोमवार", "को"]),
        ("วันที่", ["วั", "น", "ที่"]),
        ("Ma\u0308rz", ["Ma\u0308rz"]),
        ("24 يونيو", ["24", "يونيو"]),
    ],
)
def test_a_text_is_cut_into_tokens_and_nothing_is_lost(text: str, expected: list[str]) -> None:
    found = tokenize(text)
    assert [token.text for token in found] == expected
    assert "".join(text[token.start : token.end] for token in found) == "".join(text.split())


@given(some.text() | some.text(alphabet="ab aA1٣.-_:\u0308เ\n"))
def test_a_text_is_tokens_and_the_white_space_between_them(text: str) -> None:
    found = tokenize(text)
    spans = [found.span(place) for place in reversed(range(len(found)))][::-1]
    covered = [
        text[high:low]
        for (_, high), (low, _) in zip([(0, 0), *spans], [*spans, (len(text),) * 2], strict=True)
    ]
    assert not "".join(covered).strip()
    assert all(low < high for low, high in spans)
