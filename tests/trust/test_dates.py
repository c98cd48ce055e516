"""No text makes finding, resolving or telling fail, point beside the text, or date what has no date."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import calendar
from timeline.events import tell
from timeline.find import find
from timeline.model import Article, Published, Resolution, When
from timeline.resolve import resolve
from timeline.sentences import sentences

PUBLISHED = Published("2026-03-06", "2026-03-06", "given", "given")
# The first text of a language loads its rules; and a test that failed fails again.
STEADY = settings(deadline=None, derandomize=True)
LANGUAGES = st.sampled_from(["en", "de", "es", "zh", "fr", "ar", ""])
WORDS = st.sampled_from(
    """
    ago later before after last next the of on in from to and day days week month year years century May
    March Monday Friday summer late early mid first second quarter half 0 1 2 12 29 30 31 32 60 99 1999
    2024 2025 9999 0000 24 25:00 24:00 10:30 am pm BC AD - – , . ' s th vor Tagen Jahren Montag gestern
    hace años ayer 3月 日 昨天 年 2024-02-30 30/02/2024 1/2/03 a few two twenty hundred thousand million
    """.split()  # noqa: SIM905 (shorter, and easier to add to)
)
PHRASES = st.lists(WORDS, max_size=12).map(" ".join)
TEXT = st.one_of(PHRASES, st.text(max_size=80), st.tuples(PHRASES, st.text(max_size=8), PHRASES).map("".join))
NUMBERS = st.one_of(st.integers(0, 100_000), st.integers(0, 10**40), st.floats(0, 1e9).map("{:.1f}".format))
UNITS = st.sampled_from(
    ["second", "minute", "hour", "day", "weekend", "week", "fortnight", "month", "quarter", "year", "decade",
     "century", "millennium"]
)  # fmt: skip
FRAMES = st.sampled_from(
    ["{} {} ago", "in {} {}", "{} {} later", "{} {} earlier", "for {} {}", "the last {} {}", "the next {} {}",
     "{} {} before 3 May 2024", "{} {} after the strike of 3 May 2024", "every {} {}", "more than {} {} ago",
     "{} and a half {} ago", "a {}-{} ban", "the {} {} since 1 January", "{} {} from Thursday"]
)  # fmt: skip
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December"]  # fmt: skip


def resolved(text: str, language: str = "en", *, published: Published | None = PUBLISHED) -> list[Resolution]:
    return resolve(Article(id="a", text=text, language=language, published=published), find(text, language))


def exists(when: When) -> bool:
    """Whether both bounds are days (with a time of day, or without) of the calendar, in order."""
    for bound in (when.earliest, when.latest):
        day, _, clock = bound.partition("T")
        calendar.from_iso(day)
        if clock and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", clock):
            return False
    first, last = (calendar.first_day(calendar.from_iso(each)) for each in (when.earliest, when.latest))
    return first <= last


@STEADY
@given(TEXT, LANGUAGES, st.sampled_from([PUBLISHED, None]))
def test_any_text_resolves_to_days_that_exist(text: str, language: str, published: Published | None) -> None:
    for each in resolved(text, language, published=published):
        assert text[each.expression.start : each.expression.end] == each.expression.text
        assert each.expression.text
        assert each.when is None or exists(each.when)
        assert all(exists(other) for other in each.alternatives)
        assert each.when or each.unresolved or each.ends_range


@STEADY
@given(TEXT, LANGUAGES)
def test_any_text_is_told_as_it_stands(text: str, language: str) -> None:
    article = Article(id="a", text=text, language=language, published=PUBLISHED)
    for report in tell(article, resolve(article, find(text, language))):
        assert text[report.start : report.end] == report.quote


@pytest.mark.parametrize("sign", ["(", "[", "“", ", ", ") ", "– ", "A "])
@pytest.mark.parametrize("verb", ["sold", "was", "said", "says"])
def test_a_verb_that_is_all_of_a_sentence_is_read(sign: str, verb: str) -> None:
    for text in (sign + verb, f"{sign}{verb} on 3 May 2020", f"On 3 May 2020 {sign}{verb}"):
        article = Article(id="a", text=text, language="en", published=PUBLISHED)
        for report in tell(article, resolve(article, find(text, "en"))):
            assert text[report.start : report.end] == report.quote


@STEADY
@given(TEXT)
def test_sentences_lie_in_order_and_leave_out_only_white_space(text: str) -> None:
    spans = sentences(text)
    left, position = "", 0
    for start, end in spans:
        assert position <= start < end <= len(text)
        left += text[position:start]
        position = end
    assert not (left + text[position:]).strip()


@pytest.mark.parametrize("unit", ["?", "a", "May ", "“", "“Yes. ", "一"])
def test_no_sentence_is_too_long_to_be_looked_through(unit: str) -> None:
    assert max(end - start for start, end in sentences(unit * 3_000)) <= 2_000


@STEADY
@given(FRAMES, NUMBERS, UNITS, st.sampled_from(["", "s"]))
def test_no_count_overflows(frame: str, number: int | float | str, unit: str, plural: str) -> None:
    text = f"The mill closed {frame.format(number, unit + plural)}."
    for published in (PUBLISHED, None):
        for each in resolved(text, published=published):
            assert each.when is None or exists(each.when)


@pytest.mark.parametrize("count", ["9999999", "1" * 30, "1" * 5000, "1,000,000,000", "five hundred million"])
@pytest.mark.parametrize("unit", ["days", "weeks", "months", "years", "decades", "centuries"])
def test_what_no_calendar_holds_has_no_date(count: str, unit: str) -> None:
    assert not [each.when for each in resolved(f"It sank {count} {unit} ago.") if each.when]


@STEADY
@given(st.integers(0, 60), st.integers(1, 13), st.integers(0, 9999))
def test_an_iso_day_is_that_day_or_none(day: int, month: int, year: int) -> None:
    written = f"{year:04d}-{month:02d}-{day:02d}"
    assert days_of(f"On {written} it sank.") <= {written if is_day(year, month, day) else ""}


@STEADY
@given(st.integers(0, 60), st.integers(1, 12), st.one_of(st.just(0), st.integers(1000, 2099)))
def test_a_day_in_words_is_that_day_or_none(day: int, month: int, year: int) -> None:
    iso = f"{year:04d}-{month:02d}-{day:02d}" if is_day(year, month, day) else ""
    name = MONTHS[month - 1]
    for written in (f"{day} {name} {year:04d}", f"{name} {day}, {year:04d}"):
        assert days_of(f"On {written} it sank.") <= {iso}


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar of our era has the day; 1 BC is no year 0."""
    try:
        calendar.day(year, month, day)
    except calendar.ImpossibleDateError:
        return False
    return year > 0


def days_of(text: str) -> set[str]:
    """The days that the text is resolved to."""
    return {each.when.earliest for each in resolved(text) if each.when and each.when.grain == "day"}


@pytest.mark.parametrize(
    "text",
    [
        "The meeting of 30 February 2024 never took place.",
        "It happened on 31 June 2024.",
        "On 29 February 2023 nothing happened.",
        "It was seen on 2024-02-30.",
        "It was dated 31.06.2024.",
        "He sold 2026 cattle.",
        "Version 2.0.2024 was installed.",
        "They won 19-84 on points.",
        "Call 020-2024-1999 now.",
        "She may sun herself and march on.",
        "The file 2024-13-45 was lost.",
        "On 29 Feb 2100 nothing will happen.",
        "On 1 January 10000 it ends.",
        "On the 5th Monday of February 2021 they met.",
        "The mill shut in 5000000000 BC, or in 99999 AD.",
    ],
)
def test_what_is_no_date_has_no_day(text: str) -> None:
    assert not [each for each in resolved(text) if each.when and each.when.grain == "day"]


@pytest.mark.parametrize(
    "text",
    [
        "He sold 2026 cattle.",
        "It was shipped in 1999 boxes.",
        "Call +44 2021 03 14 first.",
        "Write to desk2021@post.example first.",
        "Psalm 12:10 was read, and John 3:16.",
        "RFC 2021 holds.",
        "It cost 1,984 crowns and 2012 euros.",
        "Call 0201 2021 333.",
        "The host 2001:db8:2021::1 answered.",
        "It lies at 52°20'21\" north.",
        "2021 of them left.",
        "June laughed. April said so.",
        "Flight LH1790 left, and the A1890 is shut.",
        "Act 3, scene 12 was cut at 1790x1024.",
    ],
)
def test_what_is_no_date_has_no_date(text: str) -> None:
    assert not [each for each in resolved(text) if each.when]


@pytest.mark.parametrize(
    "text", ["The bell rang at 25:00.", "The bell rang at 24:61.", "It rang at 13:75 pm."]
)
def test_what_is_no_time_has_no_minute(text: str) -> None:
    assert not [each for each in resolved(text) if each.when and "T" in each.when.earliest]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("At 9 a.m. on 5 May 2021 and 9 p.m. on 6 May 2021.", {"2021-05-05", "2021-05-06"}),
        ("Open 28 Feb - 1 March 2021.", {"2021-02-28"}),
        ("All of it on the night of 31 December 2020.", {"2020-12-31"}),
    ],
)
def test_a_date_in_full_is_told_even_in_a_line_without_a_verb(text: str, days: set[str]) -> None:
    article = Article(id="a", text=text, language="en", published=PUBLISHED)
    told = tell(article, resolve(article, find(text, "en")))
    assert {report.when.earliest[:10] for report in told if report.when} == days
