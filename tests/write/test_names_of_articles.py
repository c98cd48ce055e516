"""What an article without a title is called: its file, without the folder that all of them lie in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.write.stories import story
from timeline.model import Disagreement, Side
from timeline.write import Options, render
from timeline.write.naming import titles
from timeline.write.sources import Sources
from timeline.write.words import words_for


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


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["Olm Post", "Tarn Wire"], "3 May (Olm Post, Tarn Wire) [1][2]"),
        (["Olm Post", ""], "3 May [1][2]"),  # one name alone would pass for all that say so
        (["Olm Post", "Olm Post"], "3 May (Olm Post) [1][2]"),
    ],
)
def test_a_side_names_its_sources_where_all_have_a_name(names: list[str], told: str) -> None:
    first, second = story().articles[:2]
    articles = (replace(first, source=names[0]), replace(second, source=names[1]), *story().articles[2:])
    timeline = replace(story(), articles=articles)
    side = Side("3 May", (first.id, second.id))
    sources = Sources(timeline, words_for(timeline, Options()))
    assert told in sources.dispute(Disagreement("place", "3 May or 4 May", (side, Side("4 May", ()))))
