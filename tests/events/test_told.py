"""Which events are better not told, and how a reader learns of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from timeline import build, demo
from timeline.events import Selection, Story, merge, worth_telling
from timeline.events.telling.dates.publication import day
from timeline.model import Article, Report

_DAYS = {"Monday": date(2024, 6, 24), "Tuesday": date(2024, 6, 25), "May": date(2024, 5, 4)}


def _report(article: str, title: str, weekday: str) -> Report:
    when = day(_DAYS[weekday], "en")
    return Report(article, 0, len(title), title, title, f"{title}.", when, "", ground="phrase")


def _titles(*told: tuple[str, str, str]) -> list[str]:
    articles = [Article(name, "") for name in dict.fromkeys(article for article, _, _ in told)]
    events = merge([_report(*each) for each in told], articles)
    return [each.title for each in worth_telling(Story(events, articles), Selection()).events]


def test_small_event_that_points_is_left_out() -> None:
    line = "The ferry Anda sank off Corvel, killing nine people"
    assert _titles(("a", line, "Monday"), ("a", "They were in place", "Monday")) == [line]


def test_event_that_points_is_told_where_its_day_has_no_other() -> None:
    told = ("a", "The ferry Anda sank", "Monday"), ("a", "He named the new harbour master of Tarn", "Tuesday")
    assert len(_titles(*told)) == len(told)


def test_of_the_only_event_nothing_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("date,title\n2021-05-03,It goes on\n", encoding="utf-8")
    assert [event.when.timex for event in build(tmp_path).events] == ["2021-05-03"]


def test_event_that_points_is_told_where_two_tell_it() -> None:
    told = (
        ("a", "The ferry Anda sank off Corvel, killing nine people", "Monday"),
        ("a", "He opened the harbour museum of Skerrin", "Monday"),
        ("b", "He has opened the harbour museum of Skerrin", "Monday"),
    )
    assert len(_titles(*told)) == 2


def test_words_in_which_a_speaker_speaks_of_himself_give_way() -> None:
    line = "The ferry Anda sank off Corvel, killing nine people"
    assert _titles(("a", line, "Monday"), ("a", "Ida Orm: “Our hearts are heavy”", "Monday")) == [line]
    said = "Ida Orm: “The mayor has closed the harbour of Tarn”"
    assert len(_titles(("a", line, "Monday"), ("a", said, "Monday"))) == 2


def test_what_a_sentence_mentions_is_not_told_in_the_words_of_what_it_tells() -> None:
    told = _report("a", "The police of Tarn arrested Jon Orm, 53, on charges of fraud", "Tuesday")
    line = "According to a release, the police of Tarn arrested Jon Orm, 53"
    part = "the incident in which he conspired with Ida Veld to sell a boat"
    mentioned = replace(_report("a", line, "May"), quote=part, text=told.text)
    events = merge([told, mentioned], articles := [Article("a", "")])
    kept = worth_telling(Story(events, articles), Selection()).events
    assert (len(events), [each.title for each in kept]) == (2, [told.title])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Police sent officers to keep order during Halloween festivities on Saturday.",
            "Police sent officers to keep order during Halloween festivities",
        ),
        (
            "A man was shot on Monday in a fight over Christmas lights.",
            "A man was shot in a fight over Christmas lights",
        ),
        (
            "The crush left nine people celebrating Easter dead on Monday.",
            "The crush left nine people celebrating Easter dead",
        ),
        (
            "The court of Tarn closed lanes on Monday after the 2022 Easter fair.",
            "The court of Tarn closed lanes after the 2022 Easter fair",
        ),
        ("On Christmas Eve workers left the yard of Tarn.", "Workers left the yard of Tarn"),
        (
            "Police closed the bridge of Tarn over Easter after a storm.",
            "Police closed the bridge of Tarn after a storm",
        ),
    ],
)
def test_a_holiday_before_a_noun_is_a_word_of_it(text: str, line: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text)
    assert [each.title for each in build(str(tmp_path), published="2024-07-03").events] == [line]


def test_plan_that_names_nobody_is_kept_among_many() -> None:
    told = {each.title for each in build(str(demo.FOLDER / demo.ARTICLES)).events}
    assert "The board's final report is expected" in told
    assert "The refit had been planned" not in told


def test_what_is_left_out_is_told(tmp_path: Path) -> None:
    text = "The ferry Anda sank off Corvel on Monday, killing nine people. They were in place on Monday."
    (tmp_path / "a.txt").write_text(text)
    told = build(str(tmp_path), published="2024-06-26")
    assert [each.title for each in told.events] == ["The ferry Anda sank off Corvel, killing nine people"]
    notice = next(each for each in told.notices if each.code == "unclear")
    assert notice.reason.startswith("1 small event is left out")
