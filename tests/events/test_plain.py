"""Telling in languages without words of telling, and of headlines that have no text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.events.marked import article
from timeline.events import merge, tell
from timeline.events.lines.whole import whole_line
from timeline.find import find
from timeline.model import Report
from timeline.resolve import resolve


def _told(marked: str, language: str) -> list[Report]:
    read, resolutions = article(marked)
    return tell(replace(read, language=language), resolutions)


@pytest.mark.parametrize(
    ("language", "marked", "line"),
    [
        ("es", "El puente se cerró el [14 de junio|2021-06-14].", "El puente se cerró el 14 de junio"),
        ("ja", "タルナ橋は[2021年3月14日|2021-03-14]に開通した。", "タルナ橋は2021年3月14日に開通した"),
        ("zh", "塔尔纳大桥于[2021年3月14日|2021-03-14]通车。", "塔尔纳大桥于2021年3月14日通车"),
        ("he", "הגשר נפתח ב-[14 במרץ 2021|2021-03-14].", "הגשר נפתח ב-14 במרץ 2021"),
        ("", "Tarna: [2021-03-14|2021-03-14] =1+1.", "Tarna: 2021-03-14 =1+1"),
    ],
)  # fmt: skip
def test_a_sentence_with_a_date_is_told_as_it_stands(language: str, marked: str, line: str) -> None:
    (report,) = _told(marked, language)
    assert (report.title, report.status, report.said_by) == (line, "happened", "")
    assert report.ground == "phrase"


def test_each_date_of_a_sentence_is_told_once() -> None:
    marked = "El [lunes|2024-06-10], [10 de junio|2024-06-10], cerró el puente que abrió en [1931|1931]."
    assert [each.when.timex for each in _told(marked, "es") if each.when] == ["2024-06-10", "1931"]


def test_what_lies_ahead_is_planned() -> None:
    marked = "El puente se abrirá el [21 de junio|2024-06-21]. El rey vino el [14 de junio|2024-06-14]."
    assert [each.status for each in _told(marked, "es")] == ["planned", "happened"]


def test_a_range_is_told_once() -> None:
    read, _ = article("La comisión se reunirá del 23 al 27 de junio.")
    read = replace(read, language="es")
    reports = tell(read, resolve(read, find(read.text, "es")))
    assert [each.when.timex for each in reports if each.when] == ["2024-06-23/2024-06-27"]


def test_two_plans_of_one_sentence_are_two() -> None:
    read, resolutions = article("El concejo recibirá a Orm el [lunes|2024-06-17] y el [martes|2024-06-18].")
    read = replace(read, language="es")
    assert len(merge(tell(read, resolutions), [read])) == 2


def test_a_time_tells_the_night_that_it_is_in() -> None:
    marked = "Le feu a pris à [2h40|2024-06-13T02:40], dans la [nuit de mercredi|2024-06-12TNI] à Tarna."
    assert [each.when.timex for each in _told(marked, "fr") if each.when] == ["2024-06-13T02:40"]


def test_what_leads_to_a_list_is_no_report() -> None:
    assert _told("Comparte esta noticia con otros:", "es") == []


def test_a_line_that_is_a_date_is_no_report() -> None:
    assert _told("[2021年3月14日|2021-03-14]。", "ja") == []


def test_a_sentence_without_a_date_is_told_on_the_day_of_publication() -> None:
    (report,) = _told("El puente de Tarna sigue cerrado.", "es")
    assert (report.ground, report.when and report.when.timex) == ("published", "2024-06-14")


def test_names_are_told_by_their_capitals() -> None:
    (report,) = _told("El [lunes|2024-06-10] habló Marla Tove en Skerrin.", "es")
    assert report.actors == ("Marla Tove", "Skerrin")


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "El concejo de Tarna se reunió para hablar del puente, que llevaba cerrado "
            "desde hacía más de un año por las obras.",
            "El concejo de Tarna se reunió para hablar del puente, que llevaba cerrado "
            "desde hacía más de un año por …",
        ),
        (
            "El alcalde de Tarna dijo el lunes ante los vecinos de la ciudad: "
            "«El puente se abrirá de nuevo el 14 de junio».",
            "El alcalde de Tarna dijo el lunes ante los vecinos de la ciudad …",
        ),
        (
            "タルナ橋は二〇二一年の春に開通したが、その後の大雨で川の水位が上がり、二か月のあいだ通行止めになっていた。",
            "タルナ橋は二〇二一年の春に開通したが、その後の大雨で川の水位が上がり …",
        ),
        ("– «Мост открыт».", "«Мост открыт»"),
        (
            "Par ailleurs, a-t-il dit, «il est conseillé aux habitants de Tarna de rester chez eux "
            "jusqu’à vendredi soir, et aux autres de partir».",
            "Par ailleurs, a-t-il dit, «il est conseillé aux habitants de Tarna de rester chez eux "
            "jusqu’à vendredi soir, et …»",
        ),
    ],
)  # fmt: skip
def test_a_long_line_ends_at_a_boundary(sentence: str, line: str) -> None:
    assert whole_line(sentence) == line


def test_a_headline_without_text_is_told_on_its_day() -> None:
    read, _ = article("Ferry sinks off Skerrin")
    headline = replace(read, title="Ferry sinks off Skerrin")
    (report,) = tell(headline, [])
    assert (report.title, report.ground) == ("Ferry sinks off Skerrin", "published")
    (event,) = merge([report], [headline])
    assert (event.title, event.when.timex) == ("Ferry sinks off Skerrin", "2024-06-14")


def test_no_sentence_ends_inside_a_date() -> None:
    (report,) = _told("Die Brücke von Tarna wurde am [18. Mai|2024-05-18] gesperrt.", "xx")
    assert report.title == "Die Brücke von Tarna wurde am 18. Mai gesperrt"
