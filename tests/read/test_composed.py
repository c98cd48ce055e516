"""Letters written in parts: put together before anything else reads the text."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

import timeline
from timeline.read.composed import composed


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Le ferry a coulé le 14 février 2021 au large de Lorne.", "2021-02-14"),
        ("Die Fähre sank am 14. März 2021 vor Lörn.", "2021-03-14"),
        ("여객선이 2021년 5월 3일 로른 앞바다에서 침몰했다.", "2021-05-03"),
    ],
)
@pytest.mark.parametrize("suffix", [".txt", ".html"])
def test_a_decomposed_text_is_dated_like_a_composed_one(
    tmp_path: Path, text: str, word: str, suffix: str
) -> None:
    """Dates, and offsets that count in the composed text."""
    path = tmp_path / f"article{suffix}"
    body = f"<html><body><p>{text}</p></body></html>" if suffix == ".html" else text
    path.write_text(unicodedata.normalize("NFD", body), encoding="utf-8")
    [event] = timeline.build([path]).events
    assert event.when.earliest == word
    assert unicodedata.is_normalized("NFC", event.title)


def test_what_is_no_letter_in_parts_stays() -> None:
    """A mark alone, a mark that no letter takes in, compatibility forms."""
    for text in ("\u0301", "x\u0316", "ﬁ ① ½", "क्ष"):
        assert composed(text) == text


def test_a_heap_of_marks_is_put_in_order_in_pieces() -> None:
    """All of 100,000 marks stay, and the first of them joins its letter."""
    assert composed("a" + "\u0301\u0316" * 50_000).startswith("á")
