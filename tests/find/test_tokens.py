"""Tokens of scripts with and without spaces between words."""

from __future__ import annotations

import pytest

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
def test_tokens(text: str, expected: list[str]) -> None:
    found = tokenize(text)
    assert [token.text for token in found] == expected
    assert "".join(text[token.start : token.end] for token in found) == "".join(text.split())
