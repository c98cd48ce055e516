"""Years of other eras: the Buddhist one is counted over, Hijri dates are never taken for AD."""

from __future__ import annotations

import pytest

from timeline.find import find
from timeline.model import Article, Published, Resolution
from timeline.resolve import resolve


def _resolved(text: str, language: str) -> list[Resolution]:
    published = Published("2024-06-26", "2024-06-26", "given", "")
    article = Article("a", text, language=language, published=published)
    return resolve(article, find(text, language))


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("th", "สะพานเปิดเมื่อ 5 พฤษภาคม พ.ศ. 2567", "2024-05-05"),
        ("th", "สะพานเปิดเมื่อ 5 พฤษภาคม 2567", "2024-05-05"),
        ("th", "สะพานเปิดเมื่อ พ.ศ. 2512", "1969"),
        ("en", "The bridge opened on 5 May 2567 BE.", "2024-05-05"),
    ],
)
def test_a_buddhist_year_is_counted_over_with_a_notice(language: str, text: str, value: str) -> None:
    (found,) = _resolved(text, language)
    assert found.value == value
    assert [notice.code for notice in found.notices] == ["other-calendar"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "پل در ۱۴ فروردین ۱۴۰۰ افتتاح شد."),
        ("fa", "پل در سال ۱۴۰۰ افتتاح شد."),
        ("fa", "پل در ۱۰ محرم ۱۴۴۵ افتتاح شد."),
        ("ar", "افتتح الجسر في 10 محرم 1445 هـ."),
        ("ar", "افتتح الجسر عام 1445 هـ."),
        ("en", "The bridge opened on 14 Ramadan 1442 AH."),
        ("en", "The bridge fell in 1442 AH."),
        ("en", "The bridge opened on 14 Farvardin 1400."),
    ],
)
def test_a_hijri_date_stays_open_with_the_reason(language: str, text: str) -> None:
    (found,) = _resolved(text, language)
    assert (found.when, found.value, found.unresolved) == (None, "", "other-calendar")
    assert "Hijri calendar" in found.why
    assert [notice.code for notice in found.notices] == ["other-calendar"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The feast fell on 15 Nisan 5781."),
        ("en", "The bridge opened on 5 Meskerem 2013."),
        ("ja", "橋は令和3年5月5日に開通した。"),
        ("zh", "大橋於民國110年3月14日啟用。"),
    ],
)
def test_no_part_of_a_date_of_another_calendar_is_put_on_ours(language: str, text: str) -> None:
    (found,) = _resolved(text, language)
    assert (found.when, found.unresolved) == (None, "other-calendar")
    assert [notice.code for notice in found.notices] == ["other-calendar"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("th", "สะพานเปิดเมื่อ 5 พฤษภาคม 2024", "2024-05-05"),
        ("fa", "۵ مه ۲۰۲۴", "2024-05-05"),
        ("ar", "5 مايو 2024", "2024-05-05"),
    ],
)
def test_years_ad_stay_years_ad(language: str, text: str, value: str) -> None:
    (found,) = _resolved(text, language)
    assert (found.value, found.notices) == (value, ())
