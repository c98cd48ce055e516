"""An article that is not of the story counts less, and no language is foreign to it."""

from __future__ import annotations

from timeline.events.ranking.likeness import likeness
from timeline.model import Article, Report, When

DAY = When("2024-06-24", "2024-06-24", "2024-06-24", "2024-06-24", "2024-06-24", "day")


def report(article: str, said: str) -> Report:
    return Report(article, 0, len(said), said, said, said, DAY, "")


def found(said: dict[str, str], language: dict[str, str] | None = None) -> dict[str, float]:
    articles = [Article(id, text, language=(language or {}).get(id, "en")) for id, text in said.items()]
    return likeness([report(id, text) for id, text in said.items()], articles)


STORY = {
    "a": "The dam above Ardle burst and flooded the valley.",
    "b": "Engineers inspected the dam after it flooded the valley of Ardle.",
    "c": "The flooded valley below the dam was evacuated, Ardle said.",
}


def test_what_is_off_the_story_has_least() -> None:
    near = found(STORY | {"d": "A goalkeeper from Torvik signed a contract with another club."})
    assert min(near, key=lambda id: near[id]) == "d"
    assert near["d"] < 0.8 * near["c"]


def test_half_of_the_articles_are_of_the_story() -> None:
    near = found(STORY)
    assert sorted(near.values())[1:] == [1.0, 1.0]


def test_one_article_is_its_own_story() -> None:
    assert found({"a": STORY["a"]}) == {"a": 1.0}
    assert found({"a": "…"}) == {"a": 1.0}


def test_each_language_is_measured_by_itself() -> None:
    german = "Der Damm oberhalb von Ardel brach und das Tal wurde überflutet."
    assert found(STORY | {"d": german}, {"d": "de"})["d"] == 1.0
