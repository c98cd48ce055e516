"""What an article without a title is called: its file, without the folder that all of them lie in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.write.stories import story
from timeline.write import render
from timeline.write.naming import titles


@pytest.mark.parametrize(
    ("ids", "called"),
    [
        (["/home/ida/news/a.txt", "/home/ida/news/b.txt"], ["a.txt", "b.txt"]),
        (["/home/ida/north/a.txt", "/home/ida/notes/a.txt"], ["north/a.txt", "notes/a.txt"]),
        (["news/a.txt"], ["a.txt"]),
        (["news/one/a.txt", "b.txt"], ["news/one/a.txt", "b.txt"]),
        (
            ["https://post.example/a", "https://post.example/b"],
            ["https://post.example/a", "https://post.example/b"],
        ),
        (["news/", "other/"], ["news/", "other/"]),
    ],
)
def test_files_are_named_without_the_folder_that_they_share(ids: list[str], called: list[str]) -> None:
    articles = [replace(story().articles[0], id=id, title="") for id in ids]
    assert list(titles(articles).values()) == called
    named = titles([*articles, replace(articles[0], id="/other/c.txt", title="Gate two")])
    assert list(named.values()) == [*called, "Gate two"]


@pytest.mark.parametrize("format", ["html", "txt", "md", "vis"])
def test_outputs_show_no_folder_of_the_writer(format: str) -> None:
    folder = "/home/ida/ardle"
    first = story().events[0]
    ids = {article.id: f"{folder}/report{place}" for place, article in enumerate(story().articles)}
    articles = tuple(
        replace(article, id=ids[article.id], title="", source="") for article in story().articles
    )
    reports = tuple(replace(report, article=ids[report.article]) for report in first.reports)
    event = replace(first, reports=reports, disagreements=())
    page = render(replace(story(), events=(event,), articles=articles, undated=()), format).decode()
    assert reports[0].article.removeprefix(f"{folder}/") in page
    assert folder not in page
