"""Words and dates: every language has every word, and no date is told more precisely than it is known."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from tests.write.stories import story, when
from timeline.errors import UsageError
from timeline.model import Disagreement, Side, When
from timeline.write import Options, dates, days, render
from timeline.write.summary import coverage, coverage_parts
from timeline.write.words import words_for, words_in

LOCALES = {
    file.name.removesuffix(".toml"): tomllib.loads(file.read_text("utf-8"))
    for file in resources.files("timeline.write").joinpath("locales").iterdir()
}
ENGLISH = words_for(story(), Options())
GERMAN = words_for(story(), Options(locale="de"))


def _holes(value: Any) -> set[str]:
    texts = value.values() if isinstance(value, dict) else [value]
    return {hole for text in texts for hole in re.findall(r"\{(\w+)\}", text)}


@pytest.mark.parametrize("language", sorted(LOCALES))
def test_every_language_has_every_word(language: str) -> None:
    for section, table in LOCALES["en"].items():
        if not isinstance(table, dict):
            continue
        assert list(LOCALES[language][section]) == list(table)
        for key, value in table.items():
            theirs = LOCALES[language][section][key]
            assert _holes(theirs) <= _holes(value) | ({"roman"} if key == "century" else set()), key
            if section == "counts":
                assert "other" in theirs


def test_every_word_is_used() -> None:
    folder = Path(str(resources.files("timeline.write")))
    code = "".join(file.read_text("utf-8") for file in folder.rglob("*.py"))
    for section, table in LOCALES["en"].items():
        if section in ("status", "kinds", "dates", "keys", "differ") or not isinstance(table, dict):
            continue  # these are named by values of the model, or by a table
        for key in table:
            assert re.sub("_(by|hint|csv|json|picture)$", "", key) in code, f"{section}.{key}"


@pytest.mark.parametrize("locale", [*sorted(LOCALES), "en-US", "en-GB", "de-CH", "es-MX", "ar-EG", "pt-BR"])
def test_a_page_in_every_language(locale: str) -> None:
    page = render(story(), "html", Options(locale=locale)).decode()
    assert f'lang="{locale}"' in page
    assert f'dir="{"rtl" if locale[:2] in ("ar", "fa", "he") else "ltr"}"' in page


@pytest.mark.parametrize("language", sorted(LOCALES))
def test_every_language_has_the_plurals_of_cldr(language: str) -> None:
    rule = Locale.parse(language).plural_form
    named = {form for number in range(200) for form in [rule(number)]}
    for key, forms in LOCALES[language]["counts"].items():
        assert set(forms) <= named | {"other", "many"}, key
        if len(forms) > 2 or key == "events":
            assert named <= {*forms, "zero"}, key  # nothing is counted where there is none


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("ru", ["1 событие", "3 события", "11 событий", "21 событие"]),
        ("pl", ["1 wydarzenie", "3 wydarzenia", "11 wydarzeń", "21 wydarzeń"]),
        ("fr", ["1 événement", "3 événements", "11 événements", "21 événements"]),
        ("ja", ["1 件の出来事", "3 件の出来事", "11 件の出来事", "21 件の出来事"]),
    ],
)
def test_a_number_has_the_plural_of_its_language(locale: str, told: list[str]) -> None:
    words = words_for(story(), Options(locale=locale))
    assert [words.count("events", number) for number in (1, 3, 11, 21)] == told


def test_the_language_of_most_articles_is_the_page_s() -> None:
    german = replace(story(), articles=tuple(replace(each, language="de") for each in story().articles))
    assert words_for(german, Options()).tag == "de"
    unknown = replace(story(), articles=tuple(replace(each, language="xx") for each in story().articles))
    assert words_for(unknown, Options()).tag == "en-GB"


@pytest.mark.parametrize("locale", ["", "xx", "en_", "mt", "../de"])
def test_locales_that_do_not_exist(locale: str) -> None:
    with pytest.raises(UsageError):
        words_for(story(), Options(locale=locale))


DECADE = when("1990-01-01", "1999-12-31", text="the 1990s", grain="decade", edtf="199X")
SPRING = replace(
    when("2026-03-01", "2026-05-31", text="spring 2026", grain="season", edtf="2026-21"), timex="2026-SP"
)
CENTURY = when("1800-01-01", "1899-12-31", text="the 19th century", grain="century", edtf="18XX")
MONTHS = when("2025-04-01", "2025-06-30", text="April to June 2025", grain="month", edtf="2025-04/2025-06")
ANCIENT = when("-0479-09-01", "-0479-09-30", text="September 480 BC", grain="month", edtf="-0479-09")
WAR = when("-0430-01-01", "-0403-12-31", text="431 BC – 404 BC", grain="year", edtf="-0430/-0403")
MONTH = when("2025-04-01", "2025-04-30", text="April 2025", grain="month", edtf="2025-04")
WEEK_END = when("2025-03-15", "2025-03-16", text="late week of 10 March", grain="week", modifier="end")


@pytest.mark.parametrize(
    ("at", "kind", "heading", "beside", "german"),
    [
        (when("2025-03-04"), "day", "4 March 2025", "", "4. März 2025"),
        (when("2025-03-04T04:10", grain="minute"), "time", "4 March 2025", "04:10", "4. März 2025, 04:10"),
        (when("2025-03-01", "2025-03-03"), "range", "1 March 2025", "1–3 Mar", "1.–3. März 2025"),
        (MONTH, "period", "April 2025", "", "April 2025"),
        (replace(MONTH, modifier="end", text="late April"), "period", "late April", "", "Ende April 2025"),
        (
            replace(when("2025-03-01", "2025-03-10", text="about 5 March 2025"), modifier="approx"),
            "approximate",
            "about 5 March 2025",
            "",
            "etwa 1.–10. März 2025",
        ),
        (
            replace(when("2025-03-04", text="before 4 March 2025"), modifier="before"),
            "approximate",
            "before 4 March 2025",
            "",
            "vor 4. März 2025",
        ),
        (WEEK_END, "period", "late week of 10 March", "", "etwa 15.–16. März 2025"),
        (SPRING, "period", "spring 2026", "", "Frühjahr 2026"),
        (CENTURY, "period", "the 19th century", "", "19. Jahrhundert"),
        (MONTHS, "range", "April to June 2025", "", "April–Juni 2025"),
        (DECADE, "period", "the 1990s", "", "1990er-Jahre"),
        (ANCIENT, "period", "September 480 BC", "", "September 480 v. Chr."),
        (WAR, "range", "431 BC – 404 BC", "", "431 v. Chr. – 404 v. Chr."),
    ],
)
def test_dates_as_they_are_known(at: When, kind: str, heading: str, beside: str, german: str) -> None:
    assert dates.kind_of(at) == kind
    assert dates.heading(at, ENGLISH) == heading
    assert dates.under_heading(at, ENGLISH) == beside
    assert dates.phrase(at, GERMAN) == german


def test_a_part_of_a_day_is_named_and_never_a_minute() -> None:
    at = replace(
        when("2025-03-04T00:00", "2025-03-04T11:59", grain="daypart"), timex="2025-03-04TMO", text="that day"
    )
    assert dates.under_heading(at, ENGLISH) == "morning"
    assert dates.phrase(at, GERMAN) == "4. März 2025, morgens"
    assert dates.kind_of(at) == "time"
    assert dates.under_heading(replace(at, timex="2025-03-04TMI"), ENGLISH) == "00:00 – 11:59"


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(1, "1 min"), (90, "2 hrs"), (1440, "24 hrs"), (3 * 1440, "3 days"), (150 * 1440, "5 mths")],
)
def test_a_length_of_time_is_told_in_one_unit(minutes: int, text: str) -> None:
    assert days.length(minutes, ENGLISH) == text


def test_no_language_speaks_the_months_of_another() -> None:
    told = [
        days.month("2025-09-06", words_in(locale)) for locale in ("he", "it", "nl", "tr", "uk", "zh", "he")
    ]
    assert told == ["ספט׳", "set", "sep", "Eyl", "вер.", "9月", "ספט׳"]


@pytest.mark.parametrize(("locale", "told"), [("en-GB", "15 March 44 BC"), ("de", "15. März 44 v. Chr.")])
def test_days_before_our_era_are_worded(locale: str, told: str) -> None:
    words = words_for(story(), Options(locale=locale))
    early = when("-0043-03-15", text="the ides")
    assert dates.heading(early, words) == told
    events = (replace(story().events[0], when=early), *story().events[1:])
    parts = coverage_parts(replace(story(), events=events), words)
    assert any(part.startswith(told) for part in parts)
    assert days.long_day("0000-12-31", words).endswith(told.partition("44")[2])
    events = (replace(story().events[0], when=WAR), *story().events[1:])
    parts = coverage_parts(replace(story(), events=events), words)
    assert any(
        part.startswith(told.replace("15 March 44", "431").replace("15. März 44", "431")) for part in parts
    )


@pytest.mark.parametrize(
    ("whens", "told"),
    [
        ((when("1968-01-01", "1968-12-31", grain="year", edtf="1968"), MONTH), "1968 to April 2025"),
        ((when("2025-03-04"), SPRING), "4 March 2025 to spring 2026"),
        ((when("2025-03-04"), when("2025-03-04T10:00", grain="minute")), "4 March 2025"),
        ((when("2025-03-04"), replace(MONTH, earliest="2025-03-01")), "1 March 2025 to 30 April 2025"),
    ],
)
def test_a_span_is_as_precise_as_its_dates(whens: tuple[When, When], told: str) -> None:
    events = tuple(replace(story().events[0], when=at) for at in whens)
    assert told in coverage_parts(replace(story(), events=events), ENGLISH)


@pytest.mark.parametrize("kind", ["date", "number", "place", "status", "claim", "something new"])
def test_every_kind_of_disagreement_is_shown_side_by_side(kind: str) -> None:
    sides = (Side("denied", ("kw-0304",)), Side("told", ("dc-0304",), "the mayor"))
    event = replace(story().events[0], disagreements=(Disagreement(kind, "one or other", sides),))
    timeline = replace(story(), events=(event,))
    page = render(timeline, "html", Options(lite=True)).decode()
    known = LOCALES["en"]["differ"].get(kind)
    assert (f"Sources disagree: {known}" if known else "Sources disagree</b><p>one or other") in page
    assert (f"disputed: {known}" if known else "<i>disputed</i>") in page
    assert "<dt>denied" in page
    assert ("<dt>reported" if kind == "status" else "<dt>told") in page
    assert "the mayor · " in page


def test_a_figure_that_changed_is_no_disagreement() -> None:
    sides = (Side("4", ("kw-0304",), as_of="2025-03-04"), Side("6", ("dc-0304",), "the mayor", "2025-03-05"))
    changed = Disagreement("updated", "4 killed, then 6 killed", sides)
    event = replace(story().events[0], disagreements=(changed,))
    timeline = replace(story(), events=(event,))
    page = render(timeline, "html", Options(lite=True)).decode()
    assert "How the number changed" in page
    assert "<i>number updated: 6 killed</i>" in page
    assert "<dt>6 killed<dd>5 March 2025 · the mayor · " in page.replace("</dt>", "")
    assert "isagree" not in page
    assert 'class="disputed' not in page
    assert 'class="sides changed"' in page
    assert coverage(timeline).disputed == 0
    told = render(timeline, "md", Options(locale="de")).decode()
    assert "Wie sich die Zahl änderte:* 4 killed (4. März 2025" in told
    assert "(Zahl fortgeschrieben: 6 killed)" in told
    assert ",no," in render(timeline, "csv", Options()).decode()


def test_a_title_that_only_counts_is_told_in_the_readers_language() -> None:
    counted = replace(story(), title="Timeline of 8 articles")
    assert "<h1>Zeitleiste aus 8 Artikeln</h1>" in render(counted, "html", Options(locale="de")).decode()
    assert f"<h1>{story().title}</h1>" in render(story(), "html", Options(locale="de")).decode()


@pytest.mark.parametrize(("locale", "mark"), [("de", "<span lang=en>"), ("he", "<span lang=en dir=ltr>")])
def test_what_is_told_in_english_only_says_so(locale: str, mark: str) -> None:
    page = render(story(), "html", Options(locale=locale, lite=True)).decode()
    whys = sum(bool(report.why) for event in story().events for report in (*event.reports,))
    whys += len(story().undated) + len(story().refused) + len(story().notices)
    assert page.count(mark) >= whys
    assert "lang=en" not in render(story(), "html", Options(lite=True)).decode()


def test_dates_of_sides_are_told_in_the_language_of_the_page() -> None:
    first = story().events[0]
    old, new = (
        when(day, text=text) for day, text in (("2025-06-17", "17 June 2025"), ("2025-06-24", "24 June 2025"))
    )
    reports = (replace(first.reports[0], when=old), replace(first.reports[0], when=new))
    sides = (Side("17 June 2025", ("kw-0304",), as_of="2025-05-20"), Side("24 June 2025", ("dc-0304",)))
    moved = Disagreement("moved", "17 June 2025, then 24 June 2025", sides)
    event = replace(first, reports=reports, disagreements=(moved, replace(moved, kind="date")))
    timeline = replace(story(), events=(event,))
    german = render(timeline, "html", Options(lite=True, locale="de")).decode()
    assert german.count("<dt>17. Juni 2025") == 2
    assert "17 June 2025" not in german
    assert "Termin verschoben" in german
    assert "*Wie sich der Termin änderte:* 17. Juni 2025 (20. Mai 2025" in render(
        timeline, "md", Options(locale="de")
    ).decode().replace("\\", "")


@pytest.mark.parametrize(
    ("languages", "locale"),
    [("de en fr", "en-GB"), ("de de en", "de"), ("fr de", "de"), ("sw sw", "en-GB"), ("", "en-GB")],
)
def test_the_words_are_those_of_most_articles(languages: str, locale: str) -> None:
    article = story().articles[0]
    articles = tuple(replace(article, language=each) for each in languages.split())
    assert words_for(replace(story(), articles=articles), Options()).tag == locale
