"""Sentences without a date of their own: what day they are given, and where they are given none."""

from __future__ import annotations

from dataclasses import replace

from tests.events.marked import article
from timeline.events import tell


def _told(marked: str) -> dict[str, str]:
    """The value of each report without a phrase, by its line."""
    reports = tell(*article(marked, published="2024-07-01"))
    return {each.title: each.when.timex for each in reports if each.ground != "phrase" and each.when}


def test_an_entry_of_a_live_report_tells_of_the_day_of_publication() -> None:
    told = _told(
        "[15:40|2024-07-01T15:40] The quake of [Saturday|2024-06-29] destroyed Tarvin.\n\n"
        "[14:55|2024-06-29T14:55] The government rejected the claims. The minister gave no reason.\n"
    )
    assert told["The government rejected the claims"] == "2024-07-01"
    assert told["The minister gave no reason"] == "2024-07-01"


def test_what_goes_on_from_a_day_long_ago_has_no_day() -> None:
    text = "Talvik bought the pump maker Brenn in [July 2022|2022-07]. The deal was blocked at first."
    assert _told(f"The yard closed on [Friday|2024-06-28].\n\n{text}") == {}


def test_a_stretch_of_years_dates_no_sentence_behind_it() -> None:
    text = "Ida Falk had served as trade minister in [2006|2006]. The court first sentenced her to two years."
    read, (year,) = article(text, published="")
    assert year.when is not None
    assert [each.ground for each in tell(read, [year])] == ["phrase", "paragraph"]
    years = replace(year, when=replace(year.when, latest="2009-12-31"))
    assert [each.ground for each in tell(read, [years])] == ["phrase"]


def test_what_somebody_once_was_makes_no_background_of_the_news() -> None:
    told = _told("The court sentenced Tam Orm, who ran the harbour in [2013|2013], to three years in jail.")
    assert told == {"The court sentenced Tam Orm to three years in jail": "2024-07-01"}
    assert (
        _told("Tam Orm ran the harbour in [2013|2013]. The court sentenced his deputy to three years.") == {}
    )


def test_what_somebody_says_of_a_day_long_ago_is_news() -> None:
    text = "The pump maker opened in [July 2022|2022-07]. The mayor said he was proud of it."
    told = _told(f"The yard closed on [Friday|2024-06-28].\n\n{text}")
    assert list(told.values()) == ["2024-06-28"]


def test_what_was_so_in_an_era_has_no_day() -> None:
    assert _told("In the [1990s|199], the harbour was full of trawlers.") == {}


def test_a_question_stays_one() -> None:
    reports = tell(*article("Would the government fall by [Friday|2024-07-05]?", published="2024-07-01"))
    assert [each.title for each in reports] == ["Would the government fall?"]


def test_a_plan_that_is_past_has_no_day_of_its_own() -> None:
    assert _told("The tour was due to open in Tarn.") == {}
    assert _told("The tour is due to open in Tarn.") == {"The tour is due to open in Tarn": "2024-07-01"}
    assert _told("The tour was opened in Tarn.") == {"The tour was opened in Tarn": "2024-07-01"}
