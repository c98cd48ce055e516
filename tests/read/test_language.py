"""Which language a short text is taken for."""

from __future__ import annotations

import pytest

from timeline.read.language import code, detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("タルナ橋は開通した。On March", "ja"),
        ("塔尔纳大桥通车", "zh"),
        ("پل افتتاح شد.", "fa"),
        ("افتتح الجسر", "ar"),
        ("Мост", "ru"),
        ("2024-06-24", ""),
    ],
)
def test_a_short_text_is_of_the_language_of_its_letters(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("declared", "language"),
    [
        ("en", "en"), ("EN-us", "en"), ("en_GB.UTF-8", "en"), (" de ", "de"), ("eng", "en"), ("deu", "de"),
        ("ger-AT", "de"), ("fil", "fil"), ("English", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_language_is_declared_by_its_code(declared: str, language: str) -> None:
    assert code(declared) == language


def test_data_before_the_text_does_not_hide_its_language() -> None:
    assert detect("3 M" + "\u0301" * 10_000 + " The dam opened after two years of work.") == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The dam has opened after two years, and the mayor said that it will stay.", "en"),
        ("Der Damm wurde nach zwei Jahren eröffnet, und es ist nicht der letzte.", "de"),
        ("De dam is na twee jaar geopend en het water staat er nog in de polder.", "nl"),
        ("Dæmningen blev åbnet efter to år, og der er ikke flere penge til den næste.", "da"),
        ("The dam: „Das ist nicht das Ende“ said the mayor, und es ist auch nicht der Anfang.", "de"),
    ],
)
def test_a_text_is_of_the_language_of_its_words(text: str, language: str) -> None:
    assert detect(text) == language


def test_the_model_is_not_loaded_for_plain_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.read.language._identifier", None)
    assert detect("The dam has opened after two years, and the mayor said that it will stay.") == "en"
