"""Written-out dates: what is read, and what is not a date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.absolute import Order, parse


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("2024-06-24", "", "2024-06-24"), ("20240624", "", "2024-06-24"), ("2024/6/4", "", "2024-06-04"),
        ("2024-06-24T23:30:00-05:00", "", "2024-06-24"), ("1719230400", "", "2024-06-24"),
        ("6/26/2024", "en", "2024-06-26"), ("26/6/2024", "en", "2024-06-26"),
        ("26.6.2024", "de", "2024-06-26"),
        ("3.5.21", "de", "2021-05-03"), ("Mon, 24 Jun 2024 10:00:00 +0200", "", "2024-06-24"),
        ("June 24, 2024", "en", "2024-06-24"), ("Monday, 24th June 2024", "en", "2024-06-24"),
        ("3. Mai 2021", "de", "2021-05-03"), ("3 mai 2021", "fr", "2021-05-03"),
        ("3 de mayo de 2021", "es", "2021-05-03"), ("3 maja 2021", "pl", "2021-05-03"),
        ("3 мая 2021 г.", "ru", "2021-05-03"), ("2021年5月3日", "zh", "2021-05-03"),
        ("२०२१-०५-०३", "hi", "2021-05-03"),
        ("Sat Mar 20 08:00:00 +0000 2021", "", "2021-03-20"), ("20 Mar 21", "en", "2021-03-20"),
        ("Sat, 20 Mar 21 08:00:00 GMT", "", "2021-03-20"),
    ],
)  # fmt: skip
def test_a_full_date_is_read_in_its_language(text: str, language: str, day: str) -> None:
    stated = parse(text, language)
    assert stated and stated.day == day


@pytest.mark.parametrize(
    "text",
    ["", "Monday", "24 June", "June 2024", "2024", "30 February 2021", "2021-02-30", "13/13/2022",
     "two weeks ago", "21.02. 10:04",
     "yesterday", "44 BC", "1-2-3-4", "9" * 5000, "Mon, 31 Feb 2024 25:61:61 +9999"],
)  # fmt: skip
def test_what_states_no_full_date(text: str) -> None:
    assert parse(text, "en") is None


@pytest.mark.parametrize(
    ("order", "language", "day", "other"),
    [(None, "en", "2021-08-09", "2021-09-08"), (None, "fr", "2021-09-08", "2021-08-09"),
     ("DMY", "en", "2021-09-08", "2021-08-09"), ("MDY", "de", "2021-08-09", "2021-09-08")],
)  # fmt: skip
def test_an_open_order_names_the_other_day(order: Order | None, language: str, day: str, other: str) -> None:
    stated = parse("08/09/2021", language, order)
    assert stated and (stated.day, stated.other) == (day, other)


def test_the_instant_keeps_its_offset() -> None:
    stated = parse("2024-06-24 23:30 +0530")
    assert stated and (stated.day, stated.instant) == ("2024-06-24", "2024-06-24T23:30:00+05:30")


@given(st.dates(min_value=date(1970, 1, 1)), st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d"]))
def test_every_day_comes_back(day: date, form: str) -> None:
    stated = parse(day.strftime(form), "en")
    assert (stated.day if stated else "") == (day.isoformat() if day.year < 3000 else "")


@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    stated = parse(text, "en")
    assert stated is None or len(stated.day) == 10
