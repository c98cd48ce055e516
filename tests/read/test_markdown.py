"""Markdown is read as its words: what marks them is no part of the article."""

from __future__ import annotations

from pathlib import Path

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
