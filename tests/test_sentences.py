"""Where sentences end in scripts with stops of their own."""

from __future__ import annotations

import pytest

from timeline.sentences import sentences


@pytest.mark.parametrize(
    "expected",
    [
        ["橋は開通した。", "町は祝った！"],
        ["市長は「橋を開く。」と述べた。", "終わり。"],
        ["大桥通车。", "On 14 March it opened."],
        ["पुल खुला।", "लोग आए।"],
    ],
    ids=lambda expected: expected[0],
)
def test_a_full_stop_of_any_script_ends_a_sentence(expected: list[str]) -> None:
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text)] == expected
