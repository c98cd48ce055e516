"""The articles that speed is measured on."""

from __future__ import annotations

from pathlib import Path
from statistics import fmean

from bench.articles import histories, news, write


def test_the_same_articles_every_time_whatever_their_number() -> None:
    assert list(news(12)) == list(news(30))[:12]
    assert len({story.text for story in news(30)}) == 30


def test_articles_are_as_long_as_news() -> None:
    assert 380 <= fmean(len(story.text.split()) for story in news(50)) <= 500


def test_happenings_are_told_by_several_articles() -> None:
    numbers = [set(filter(str.isdigit, story.paragraphs[0].split())) for story in news(60)]
    assert any(one & other for place, one in enumerate(numbers) for other in numbers[:place])


def test_no_blank_is_left_open() -> None:
    assert not any("{" in text for text in (*(story.text for story in news(60)), *histories(3)))


def test_articles_are_written_as_text_or_as_pages(tmp_path: Path) -> None:
    write(2, tmp_path)
    write(2, tmp_path, html=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "00000.html",
        "00000.txt",
        "00001.html",
        "00001.txt",
    ]
