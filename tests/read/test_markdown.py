"""Markdown is read as its words: what marks them is no part of the article."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.read import read

NOTE = """# The well of *Orrin*

*Orrin Post, published 30 May 2025*

**What happened.** The [well](https://orrin.example/well) ran dry
on Monday.

- The council met.
- `Pump 4` stands still.

<script>alert(1)</script>
"""


def test_words_without_marks(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text(NOTE)
    [article] = read([path]).articles
    assert article.title == "The well of Orrin"
    assert "What happened. The well ran dry on Monday." in article.text
    assert "Pump 4 stands still." in article.text
    assert not set("*#`<[") & set(article.text)
    assert article.published is not None and article.published.text == "2025-05-30"


def test_a_line_below_a_quotation_belongs_to_it_unless_there_are_many(tmp_path: Path) -> None:
    quoted = "> The mill burned down\non Monday.\n\n"
    (tmp_path / "few.md").write_text(quoted * 3)
    (tmp_path / "many.md").write_text(quoted * 300)
    few, many = read([tmp_path / "few.md", tmp_path / "many.md"]).articles
    assert "The mill burned down on Monday." in few.text
    assert "The mill burned down\n\non Monday." in many.text


WELL = "# Well runs dry\n\n*Published 30 May 2025*\n\nThe well of Orrin ran dry on Monday.\n"
PUMP = "# Pump is mended\n\nAda Quill\n\n4 June 2025\n\nThe pump was mended on Tuesday.\n"


@pytest.mark.parametrize("between", ["\n", "\n---\n\n"])
def test_articles_below_headings_that_are_dated_are_told_apart(between: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{WELL}{between}{PUMP}")
    reading = read([tmp_path / "a.md"])
    assert [(each.title, each.published and each.published.earliest) for each in reading.articles] == [
        ("Well runs dry", "2025-05-30"),
        ("Pump is mended", "2025-06-04"),
    ]
    assert "Pump" not in reading.articles[0].text and "pump was mended" in reading.articles[1].text
    assert reading.notices == ()


@pytest.mark.parametrize(
    "text",
    [
        f"{WELL}\n# What next\n\nThe pump was mended on 4 June 2025.\n",
        f"Two articles\n\n{WELL}\n{PUMP}",
        f"---\ntitle: The well\n---\n{WELL}\n{PUMP}",
        f"{WELL}\n#{PUMP}",
    ],
    ids=["a part has no date", "a line above", "fields of one", "a heading of the second order"],
)
def test_a_file_that_may_be_one_article_is_one(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(text)
    assert len(read([tmp_path / "a.md"]).articles) == 1
