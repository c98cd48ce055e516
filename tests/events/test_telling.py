"""Runs tests/corpus/telling*.toml, in English where no language is named: sentences, and what they tell."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.events.marked import article
from timeline.events import merge, tell
from timeline.model import Article, Part, Published, Report

_CORPORA = {
    (path.suffixes[:-1] or [".en"])[0][1:]: tomllib.loads(path.read_text(encoding="utf-8"))["sentence"]
    for path in sorted((Path(__file__).parent.parent / "corpus").glob("telling*.toml"))
}
_SENTENCES = [(language, each) for language, corpus in _CORPORA.items() for each in corpus]


def _cases() -> list[Any]:
    """One case a sentence; a known failure carries its reason and must go on failing."""
    return [
        pytest.param(
            language,
            each,
            id=each["text"][:60],
            marks=[pytest.mark.xfail(reason=each["fails"], strict=True)] if "fails" in each else [],
        )
        for language, each in _SENTENCES
    ]


def _told(language: str, marked: str) -> tuple[Article, list[Report]]:
    read, resolutions = article(marked, published="2024-07-01")
    read = replace(read, language=language)
    return read, tell(read, resolutions)


@pytest.mark.parametrize(("language", "sentence"), _cases())
def test_sentence_tells(language: str, sentence: dict[str, Any]) -> None:
    _, reports = _told(language, sentence["text"])
    told = [
        [report.when.timex, report.status, report.said_by, report.title]
        for report in reports
        if report.ground == "phrase" and report.when
    ]
    assert told == sentence["tells"]


@pytest.mark.parametrize(
    ("language", "sentence"), _SENTENCES, ids=[each["text"][:60] for _, each in _SENTENCES]
)
def test_quotes_are_exact_and_lines_are_lines(language: str, sentence: dict[str, Any]) -> None:
    read, reports = _told(language, sentence["text"])
    for report in reports:
        assert read.text[report.start : report.end] == report.quote
        assert report.title[:1] == report.title[:1].upper()
        assert not report.title.endswith((",", ";", ":"))
        assert len(report.title.split()) <= 32  # a whole sentence rather than a torn one


@pytest.mark.parametrize(("language", "least"), [("en", 150), ("de", 40)])
def test_the_corpus_is_large_enough(language: str, least: int) -> None:
    assert len(_CORPORA[language]) >= least


def test_news_of_an_article_whose_day_was_inferred_is_told_for_about_then() -> None:
    read, resolutions = article("A dam burst near Esk.\n\nThe yard was founded in [2012|2012].", published="")
    inferred = Published("2024-06-24", "2024-06-29", "inferred", "named days only")
    told = tell(replace(read, published=inferred), resolutions)
    assert [each.when.edtf for each in told if each.when] == ["2024-06-24~/2024-06-29~", "2012"]
    months_apart = tell(replace(read, published=replace(inferred, latest="2024-08-29")), resolutions)
    assert [each.when.edtf for each in months_apart if each.when] == ["2012"]


def test_what_a_dated_saying_tells_is_told_once() -> None:
    said, resolutions = article(
        "The number of deaths has risen to 23, officials said on [Friday|2024-06-14]."
    )
    assert [each.title for each in tell(said, resolutions)] == [
        "Officials said the number of deaths has risen to 23"
    ]


def test_what_is_said_now_is_told_of_now_where_it_is_of_long_ago() -> None:
    lately, resolutions = article(
        "Police say they received word of the fire at [noon on 12 June|2024-06-12T12:00]."
    )
    assert [each.ground for each in tell(lately, resolutions)] == ["phrase"]
    before, resolutions = article(
        "Police say they received word of the fire at [noon on 2 May|2024-05-02T12:00]."
    )
    assert sorted(each.ground for each in tell(before, resolutions)) == ["phrase", "published"]


def test_a_line_that_is_a_date_dates_the_paragraph_below() -> None:
    chronology, resolutions = article(
        "[June 2023|2023-06]\nAn engineer warns of cracks.\n\n[May 2024|2024-05]\nWork is halted at Esk."
    )
    told = [(each.when.timex, each.title) for each in tell(chronology, resolutions) if each.when]
    assert told == [("2023-06", "An engineer warns of cracks"), ("2024-05", "Work is halted at Esk")]


def test_what_opens_an_entry_of_a_chronology_stands_on_its_date() -> None:
    text = (
        "[12 May 2021|2021-05-12]\nThe dam of Esk broke. Two mills were lost.\n\n[14 May 2021|2021-05-14]\n"
    )
    chronology, resolutions = article(
        f"{text}Who was to blame? The mayor of Esk resigned.", published="2021-11-30"
    )
    reports = tell(chronology, resolutions, to_merge=True)
    assert [(each.ground, each.title) for each in reports if each.ground == "phrase"] == [
        ("phrase", "The dam of Esk broke"),
        ("phrase", "The mayor of Esk resigned"),
    ]
    phrases = [chronology.text[slice(*each.phrase)] for each in reports if each.phrase]
    assert phrases == ["12 May 2021", "14 May 2021"]
    assert [each.when.earliest for each in merge(reports, [chronology])] == ["2021-05-12", "2021-05-14"]


def test_an_entry_of_a_day_that_is_over_tells_what_happened_then() -> None:
    text = (
        "[12 May 2021|2021-05-12]\nThe trial of Ida Falk is put off again.\n\n[3 June 2021|2021-06-03]\nThe"
    )
    for published, status in (("2021-11-30", "happened"), ("2021-05-02", "planned")):
        read, resolutions = article(f"{text} trial of Ida Falk is put off again.", published=published)
        assert [each.status for each in tell(read, resolutions)] == [status, status]


def test_a_lone_line_with_the_day_of_publication_is_no_entry() -> None:
    read, resolutions = article(
        "[14 June 2024|2024-06-14]\n\nA dam burst on [Monday|2024-06-10]. Two people died in Esk."
    )
    assert [each.when.timex for each in tell(read, resolutions) if each.when] == ["2024-06-10", "2024-06-10"]


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        (
            "Crews search a yard, demanding help after the mayor of Tarn fled in Veld, "
            "[Monday, June 24, 2024|2024-06-24].",
            "Crews search a yard, demanding help",
        ),
        (
            "Crews search a yard, demanding help after the mayor of Tarn fled on "
            "[Monday, June 24, 2024|2024-06-24].",
            "The mayor of Tarn fled",
        ),
    ],
)
def test_the_date_at_the_end_of_a_caption_is_of_what_the_picture_shows(marked: str, title: str) -> None:
    read, resolutions = article(marked, published="2024-07-01")
    read = replace(read, language="en", parts=(Part(0, len(read.text), "caption"),))
    [report] = [each for each in tell(read, resolutions) if each.ground == "phrase"]
    assert report.title == title


def test_no_line_is_empty() -> None:
    """Where all of a sentence stands in brackets, as some furniture does, nothing would be left of it."""
    read, resolutions = article("[ am „ (Reuters) - . “", published="2024-06-26")
    assert all(report.title.strip() for report in tell(read, resolutions))
