"""The base vocabulary: dates in languages that have no file of ours."""

from __future__ import annotations

import subprocess
import sys

import pytest

from timeline.find import find
from timeline.find.lexicon import compile_lexicon
from timeline.languages import base
from timeline.model import Article, Published
from timeline.resolve import resolve

WEDNESDAY = "2024-06-26"
MONDAY = "2024-06-24"


def values(text: str, language: str) -> list[tuple[str, str]]:
    article = Article("x", text, language=language, published=Published(WEDNESDAY, WEDNESDAY, "given", ""))
    return [(each.expression.text, each.value) for each in resolve(article, find(text, language))]


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("ro", "Podul a fost închis la 24 iunie 2024.", "24 iunie 2024"),
        ("fr", "Le pont a fermé lundi 24 juin 2024.", "lundi 24 juin 2024"),
        ("it", "Il ponte ha chiuso il 24 giugno 2024.", "il 24 giugno 2024"),
        ("pt", "A ponte fechou em 24 de junho de 2024.", "24 de junho de 2024"),
        ("nl", "De brug sloot op maandag 24 juni 2024.", "maandag 24 juni 2024"),
        ("ru", "Мост закрыли 24 июня 2024 г.", "24 июня 2024 г"),
        ("uk", "Міст закрили 24 червня 2024 року.", "24 червня 2024"),
        ("pl", "Most zamknięto 24 czerwca 2024 roku.", "24 czerwca 2024"),
        ("tr", "Köprü 24 Haziran 2024 Pazartesi günü kapandı.", "24 Haziran 2024 Pazartesi günü"),
        ("hu", "A híd 2024. június 24-én zárt be.", "2024. június 24"),
        ("el", "Η γέφυρα έκλεισε στις 24 Ιουνίου 2024.", "24 Ιουνίου 2024"),
        ("ar", "أغلق الجسر في ٢٤ يونيو ٢٠٢٤ رسميا.", "٢٤ يونيو ٢٠٢٤"),
        ("hi", "पुल 24 जून 2024 को बंद हुआ।", "24 जून 2024"),
        ("ja", "橋は2024年6月24日に閉鎖された。", "2024年6月24日"),
        ("ko", "다리는 2024년 6월 24일에 폐쇄되었다.", "2024년 6월 24일"),
        ("fi", "Silta suljettiin 24. kesäkuuta 2024.", "24. kesäkuuta 2024"),
        ("vi", "Cây cầu đóng cửa 24 tháng 6, 2024.", "24 tháng 6, 2024"),
    ],
)
def test_a_full_date_is_found_in_many_languages(language: str, text: str, phrase: str) -> None:
    assert values(text, language) == [(phrase, MONDAY)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La ville brûla le 3 mai 1387."),
        ("it", "La città bruciò il 3 maggio 1387."),
        ("pt", "A cidade ardeu em 3 de maio de 1387."),
        ("nl", "De stad brandde op 3 mei 1387 af."),
    ],
)
def test_an_early_year_is_a_year_behind_its_day(language: str, text: str) -> None:
    assert [value for _, value in values(text, language)] == ["1387-05-03"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pt", "ontem", "2024-06-25"),
        ("pt", "segunda-feira", MONDAY),
        ("pt", "semana passada", "2024-W25"),
        ("pt", "há 2 anos", "2022"),
        ("pt", "em 3 dias", "2024-06-29"),
        ("fr", "il y a 3 jours", "2024-06-23"),
        ("fr", "aujourd'hui", WEDNESDAY),
        ("ru", "в прошлом году", "2023"),
        ("uk", "середу", WEDNESDAY),
        ("ja", "昨日", "2024-06-25"),
        ("ja", "月曜日", MONDAY),
        ("ja", "来年", "2025"),
        ("tr", "geçen hafta", "2024-W25"),
        ("ar", "قبل 3 أيام", "2024-06-23"),
    ],
)
def test_a_relative_phrase_is_found_in_many_languages(language: str, text: str, expected: str) -> None:
    assert values(text, language) == [(text, expected)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "La nave era nel mar Ligure."),  # "mar" is short for March and for Tuesday
        ("pt", "Na segunda fase do projeto."),  # "segunda" is also "second"
        ("hi", "कल"),  # yesterday, or tomorrow
        ("fr", "Il a 5 a et 3 m."),
    ],
)
def test_what_could_be_anything_is_no_date(language: str, text: str) -> None:
    assert values(text, language) == []


@pytest.mark.parametrize("language", ["xx", "", "../dates/en", "tlh"])
def test_an_unknown_language_has_dates_in_digits(language: str) -> None:
    assert values("Qo 24 juni 2024, 2024-06-24, 24.6.2024, 24/06/2024.", language)[-3:] == [
        ("2024-06-24", MONDAY),
        ("24.6.2024", MONDAY),
        ("24/06/2024", MONDAY),
    ]


def test_numbers_are_read_in_the_order_of_the_language() -> None:
    assert values("02/05/2024", "pt") == [("02/05/2024", "2024-05-02")]
    assert values("02/05/2024", "fil") == [("02/05/2024", "2024-02-05")]


def test_a_file_adds_to_the_base() -> None:
    own = {
        "base": True,
        "words": {"relative_day": {"trasanteontem": -3}},
        "rule": [{"stage": "calendar", "name": "weekday", "pattern": "na <wday_full>", "op": "weekday"}],
    }
    joined = base.joined(base.vocabulary("pt"), own)
    lexicon = compile_lexicon("pt", joined)
    assert {"trasanteontem", "ontem"} <= lexicon.tables["relative_day"].values.keys()
    assert [rule["name"] for rule in joined["rule"]].count("weekday") == 1
    assert lexicon.stages[0][0].name == "cardinal"


def test_a_vocabulary_does_not_depend_on_those_loaded_before() -> None:
    # Babel's own data does: see timeline.languages.base.
    alone = "from timeline.languages.base import vocabulary; print(vocabulary('hu'))"
    after = f"from timeline.languages.base import vocabulary; vocabulary('zh'); {alone.partition('; ')[2]}"
    outputs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        for code in (alone, after)
    ]
    assert outputs[0] == outputs[1]
