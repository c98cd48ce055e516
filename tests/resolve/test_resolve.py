"""What a timeline needs of a phrase beyond its TIMEX3 value: bounds, reasons, ranges, anchors, EDTF."""

from __future__ import annotations

import pytest

from timeline.find import find
from timeline.model import Article, Published, Resolution
from timeline.resolve import resolve

WEDNESDAY = "2024-06-26"


def resolved(
    text: str, published: str = WEDNESDAY, latest: str = "", language: str = "en"
) -> list[Resolution]:
    stated = Published(published, latest or published, "given", "") if published else None
    article = Article("orrin", text, language=language, published=stated)
    return resolve(article, find(text, language))


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "edtf"),
    [
        ("The lake thawed in late April.", "2024-04-21", "2024-04-30", "2024-04-21~/2024-04-30~"),
        ("It was dug in mid-2023.", "2023-05-01", "2023-08-31", "2023-05-01~/2023-08-31~"),
        ("It ends by the end of this weekend.", "2024-06-30", "2024-06-30", "2024-06-30~"),
        ("It fell in the 1990s.", "1990-01-01", "1999-12-31", "199X"),
        ("It fell in the summer of 2016.", "2016-06-01", "2016-08-31", "2016-22"),
        ("It fell in the third quarter of 2016.", "2016-07-01", "2016-09-30", "2016-35"),
        (
            "It fell in the third quarter of the 19th century.",
            "1850-01-01",
            "1874-12-31",
            "1850-01-01~/1874-12-31~",
        ),
        (
            "It fell in the last quarter of the 19th century.",
            "1875-01-01",
            "1899-12-31",
            "1875-01-01~/1899-12-31~",
        ),
        (
            "It fell in the second half of the 1980s.",
            "1985-01-01",
            "1989-12-31",
            "1985-01-01~/1989-12-31~",
        ),
        ("It fell in 480 BC.", "-0479-01-01", "-0479-12-31", "-0479"),
        ("It fell last week.", "2024-06-17", "2024-06-23", "2024-06-17/2024-06-23"),
        ("It fell around 3 May 2019.", "2019-05-03", "2019-05-03", "2019-05-03~"),
        ("It fell at 5:40 p.m. on Monday.", "2024-06-24T17:40", "2024-06-24T17:40", "2024-06-24T17:40:00"),
        ("It fell on Friday night.", "2024-06-21T18:00", "2024-06-21T23:59", "2024-06-21"),
    ],
)
def test_bounds_and_edtf(text: str, earliest: str, latest: str, edtf: str) -> None:
    when = resolved(text)[0].when
    assert when is not None
    assert (when.earliest, when.latest, when.edtf) == (earliest, latest, edtf)


def test_a_reason_that_a_journalist_understands() -> None:
    why = resolved("The council of Tarn said on Monday that it would close.")[0].why
    assert why == "Monday before publication (Wednesday 26 June 2024), because “said” is past"


def test_a_reason_in_a_chronology_names_its_entry() -> None:
    text = (
        "The tower\n\nNov. 5, 2011: It is sold.\n\nJune 5, 2012: On Monday it fell, as others did last year."
    )
    whys = [each.why for each in resolved(text)]
    assert "Monday before its entry (Tuesday 5 June 2012), because “fell” is past" in whys
    assert "the year before its entry (Tuesday 5 June 2012)" in whys


def test_the_clause_is_dated_when_its_event_was_told() -> None:
    strike, after = resolved("The strike hit Tarn on Friday. Two days after the strike, the mayor resigned.")
    assert strike.when is not None and strike.when.earliest == "2024-06-21"
    assert after.when is not None and after.when.earliest == "2024-06-23"
    assert after.dates == "clause"


@pytest.mark.parametrize(
    ("phrase", "days"),
    [
        ("the first week of May 2024", "2024-05-01/2024-05-07"),
        ("the last two days of April 2024", "2024-04-29/2024-04-30"),
        ("the first three months of 2024", "2024-01-01/2024-03-31"),
        ("the third week of May 2024", "2024-05-15/2024-05-21"),
    ],
)
def test_a_part_of_a_month_or_year_is_dated(phrase: str, days: str) -> None:
    when = resolved(f"It rained in {phrase}.")[0].when
    assert when is not None and when.edtf == f"{when.earliest}/{when.latest}" == days


def test_no_fifth_week_of_february_is_invented() -> None:
    assert resolved("It rained in the fifth week of February 2023.")[0].when is None


def test_a_fortnight_after_an_event_is_two_weeks() -> None:
    _, after = resolved("The strike began on 3 June 2024. A fortnight after the strike, the mine closed.")
    assert after.when is not None and (after.when.earliest, after.when.latest) == ("2024-06-17", "2024-06-17")


def test_an_event_that_is_spoken_of_as_known_is_the_one_told_last() -> None:
    _, after = resolved(
        "The ferry sank on June 17. Feld was suspended four days after the disaster and left."
    )
    assert after.when is not None and after.when.earliest == "2024-06-21"
    assert after.dates == "clause"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mayor left two days after the ferry sank on Friday, June 7.", "2024-06-09"),
        ("On May 12 a bridge fell. The mayor left two days after the ferry sank on June 7.", "2024-06-09"),
        ("The mayor left two days before the vote on June 7.", "2024-06-05"),
        ("Two days after the vote in Tarn the mayor left on Friday.", ""),  # which day the mayor left
        ("Tam Ruis was found two weeks after he left on Monday.", ""),  # that day is still to come
    ],
)
def test_length_of_time_counts_from_the_day_of_what_it_names(text: str, day: str) -> None:
    length = next(each for each in resolved(text) if each.type == "DURATION")
    assert (length.when.earliest if length.when else "") == day


def test_the_event_named_is_dated_when_the_clause_was_told() -> None:
    met, after = resolved("The ministers met on June 24. The move came two days after a strike on Tarn.")
    assert met.when is not None and met.when.earliest == "2024-06-24"
    assert after.when is not None and after.when.earliest == "2024-06-22"
    assert after.dates == "anchor"


def test_a_range_is_one_stretch() -> None:
    first, last = resolved("The fair ran from 3 to 9 May 2021.")
    assert first.range is not None
    assert (first.range.earliest, first.range.latest) == ("2021-05-03", "2021-05-09")
    assert last.ends_range


def test_a_day_and_its_clock_are_no_stretch() -> None:
    first, last = resolved("The fair closed on 9 May 2021 - 22:57.")
    assert first.range is None and not last.ends_range


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It was sold between 3 and 9 May 2021."),
        ("de", "Es wurde vom 3. bis 9. Mai 2021 verkauft."),
        ("de", "Es wurde zwischen dem 3. und 9. Mai 2021 verkauft."),
        ("es", "Se vendió entre el 3 y el 9 de mayo de 2021."),
    ],
)
def test_the_words_that_make_a_range(language: str, text: str) -> None:
    first, last = resolved(text, language=language)
    assert first.range is not None and last.ends_range
    assert (first.range.earliest, first.range.latest) == ("2021-05-03", "2021-05-09")


@pytest.mark.parametrize(
    ("text", "first_day", "last_day"),
    [
        ("The war lasted from 431 BC to 404 BC.", "-0430-01-01", "-0403-12-31"),
        ("The siege of 52–51 BC was long.", "-0051-01-01", "-0050-12-31"),
        ("He ruled from 40 BC to 10 AD.", "-0039-01-01", "0010-12-31"),
    ],
)
def test_years_before_our_era_make_a_range(text: str, first_day: str, last_day: str) -> None:
    first, last = resolved(text)
    assert first.range is not None and last.ends_range and not first.notices
    assert (first.range.earliest, first.range.latest) == (first_day, last_day)


def test_a_range_that_runs_backwards_is_told_and_not_swapped() -> None:
    first, last = resolved("The fair ran from 9 May 2021 to 3 May 2021.")
    assert first.range is None and not last.ends_range
    assert [notice.code for notice in first.notices] == ["range-reversed"]


@pytest.mark.parametrize(
    "text", ["On 30 February 2021 it fell.", "On 31 June it fell.", "On 13/13/2021 it fell."]
)
def test_no_impossible_day_is_dated(text: str) -> None:
    assert [each.when for each in resolved(text) if each.value] == []


def test_ambiguous_order_is_told() -> None:
    assert [notice.code for notice in resolved("It opened on 03/04/2021.")[0].notices] == ["ambiguous-order"]


@pytest.mark.parametrize(
    "text", ["He left on Monday.", "He left last week.", "He left on 3 June.", "He left today."]
)
def test_without_an_anchor_nothing_is_invented(text: str) -> None:
    [only] = resolved(text, published="")
    assert only.when is None
    assert only.unresolved == "no-anchor"
    assert only.why


def test_every_day_of_an_inferred_interval_must_agree() -> None:
    month, weekday = resolved("Last month he came; on Monday he left.", "2024-06-24", "2024-07-02")
    assert month.when is None and month.unresolved == "uncertain"
    assert {each.timex for each in month.alternatives} == {"2024-05", "2024-06"}
    assert weekday.unresolved == "uncertain"
    [safe] = resolved("Last month he came.", "2024-06-24", "2024-06-28")
    assert safe.when is not None and safe.when.timex == "2024-05"
    assert "inferred" in safe.why


def test_news_with_a_long_past_counts_from_its_publication() -> None:
    text = (
        "The court of Orm sentenced Bo Lind on Monday to six years in prison. He was put on a list in June "
        "2014 and caught in Tarn in September last year. Tarn handed him over on January 25. He was a "
        "minister from 2006 to 2009, sued in 2010, fined in 2011, tried in 2012, back in 2013 and 2015."
    )
    found = {each.expression.text: each.when for each in resolved(text, published="2018-02-14") if each.when}
    assert found["January 25"].earliest == "2018-01-25"


@pytest.mark.parametrize(
    ("text", "modified", "day"),
    [
        ("The mayor fled on Wednesday.", "2024-06-26", "2024-06-26"),
        ("The mayor fled on Thursday.", "2024-06-26", "2024-06-20"),
        ("The mayor fled on Tuesday.", "2024-06-26", "2024-06-25"),
        ("The mayor will flee on Wednesday.", "2024-06-27", "2024-06-26"),
        ("The mayor fled on Wednesday.", "2024-07-03", "2024-06-19"),
    ],
)
def test_a_weekday_before_the_last_change_of_a_page(text: str, modified: str, day: str) -> None:
    tuesday = Published("2024-06-25", "2024-06-25", "given", "")
    article = Article("orrin", text, language="en", published=tuesday, modified=modified)
    [fled] = resolve(article, find(text, "en"))
    assert fled.value == day


def test_a_day_told_twice_is_no_range() -> None:
    [today, day] = resolved("Speaking today - June 26 - the mayor said no.")
    assert (today.range, day.ends_range) == (None, False)
