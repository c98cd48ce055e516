"""A second opinion on names: a pipeline of spaCy that is made here, as no model can be had from the index."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import spacy

import timeline
from timeline.errors import UsageError
from timeline.events.names.opinion import second_opinion
from timeline.pipeline import tell_events

TEXT = "Veld agreed on Monday. Tal Orth sold Skarn to Veld on Tuesday.\n"


@pytest.fixture(autouse=True)
def _nothing_loaded() -> None:
    second_opinion.cache_clear()


@pytest.fixture
def model(tmp_path: Path) -> str:
    """The folder of an English pipeline that knows two names."""
    made = spacy.blank("en")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "GPE", "pattern": "Veld"}, {"label": "ORG", "pattern": "Skarn"}])
    made.to_disk(tmp_path / "model")
    return str(tmp_path / "model")


@pytest.fixture
def story(tmp_path: Path) -> str:
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")
    return str(tmp_path / "story.txt")


def test_a_model_tells_what_no_rule_can(model: str, story: str) -> None:
    told = {
        names: [
            (report.actors, report.places)
            for study in tell_events(story, names=names, published="2024-06-14", language="en").studies
            for report in study.reports
        ]
        for names in ("rules", model)
    }
    assert told["rules"][1] == (("Tal Orth", "Skarn", "Veld"), ())
    assert told[model][1] == (("Tal Orth", "Skarn"), ("Veld",))


def test_build_passes_the_model_on(model: str, story: str) -> None:
    made = timeline.build([story], names=model, published="2024-06-14", language="en")
    assert [event.places for event in made.events if "Orth" in event.title] == [("Veld",)]


def test_another_language_is_told_by_rules_and_says_so(model: str, story: str) -> None:
    told = tell_events(story, names=model, published="2024-06-14", language="de")
    assert [notice.code for notice in told.notices] == ["no-model"]
    assert "“de”" in told.notices[0].reason


def test_a_model_that_is_not_installed_is_named() -> None:
    with pytest.raises(
        UsageError, match=r"'en_none' is neither an installed model of spaCy .* nor the folder"
    ):
        second_opinion("en_none")


def test_spacy_without_a_model_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy.util, "get_installed_models", list)
    with pytest.raises(UsageError, match="python -m spacy download en_core_web_sm"):
        second_opinion("spacy")


def test_without_spacy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(UsageError, match=r"newstimeline\[nlp\]"):
        second_opinion("spacy")


def test_the_largest_installed_model_of_a_language_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        spacy.util, "get_installed_models", lambda: ["en_core_web_sm", "en_core_web_lg", "de_x_sm"]
    )

    def load(name: str, exclude: tuple[str, ...]) -> object:
        asked.append(name)
        return spacy.blank("en")

    monkeypatch.setattr(spacy, "load", load)
    opinion = second_opinion("spacy")
    assert opinion is not None
    assert list(opinion(TEXT, "en-GB")) == []
    assert asked == ["en_core_web_lg"]
