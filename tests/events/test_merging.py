"""Runs tests/corpus/pairs.toml: two sentences, and whether they tell one happening."""

from __future__ import annotations

import gc
import tomllib
import weakref
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.events.marked import article
from timeline.events import merge, tell
from timeline.events.merging.comparing.similarity import Similarity
from timeline.events.merging.signed import signed_of
from timeline.find import find
from timeline.model import Article, Published, Report
from timeline.resolve import resolve

_CORPUS = Path(__file__).parent.parent / "corpus" / "pairs.toml"
_PAIRS = tomllib.loads(_CORPUS.read_text(encoding="utf-8"))["pair"]


def _told(marked: str, id: str, language: str = "en") -> tuple[Article, list[Report]]:
    read, resolutions = article(marked, id=id, published="2024-07-01")
    read = replace(read, language=language)
    return read, [report for report in tell(read, resolutions) if report.ground == "phrase"]


def _pair(number: int) -> Any:
    pair = _PAIRS[number]
    marks = [pytest.mark.xfail(reason=pair["fails"], strict=True)] if "fails" in pair else []
    return pytest.param(pair, id=f"{number}-{pair['one'][:40]}", marks=marks)


@pytest.mark.parametrize("pair", [_pair(number) for number in range(len(_PAIRS))])
def test_a_pair_is_one_event_or_two(pair: dict[str, Any]) -> None:
    both = pair.get("both", "en")
    if pair.get("article") == "one":
        read, reports = _told(f"{pair['one']} {pair['other']}", "a", both)
        articles = [read]
    else:
        first, one = _told(pair["one"], "a", both)
        second, other = _told(pair["other"], "b", pair.get("language", both))
        articles, reports = [first, second], [*one, *other]
    events = merge(reports, articles)
    assert (len(events) == 1) is pair["same"], [event.title for event in events]


def test_the_corpus_is_large_and_hard_enough() -> None:
    assert len(_PAIRS) >= 60
    assert 2 * sum(pair.get("hard", False) for pair in _PAIRS) >= len(_PAIRS)


def _told_both_ways(text: str) -> tuple[Article, list[Report], list[Report]]:
    """An article of the day after its story, its reports, and those that are only to be merged."""
    article = Article("a", text, language="en", published=Published("2021-05-04", "2021-05-04", "record", ""))
    resolutions = resolve(article, find(text, "en"))
    return article, tell(article, resolutions), tell(article, resolutions, to_merge=True)


def test_what_is_told_to_merge_makes_the_same_events() -> None:
    text = (
        "The ferry Alda ran aground off Ostrand on 3 May 2021.\n"
        "Its crew was taken off by boat. The mayor said the harbour stayed open. Divers looked at the hull.\n"
        "Eleven people were hurt. Nobody was missing. The owner said that he would pay for everything.\n"
    )
    article, told, brief = _told_both_ways(text)
    assert len(brief) == len(told)
    assert [report.title for report in brief] != [report.title for report in told]
    assert merge(brief, [article]) == merge(told, [article])


def test_what_no_event_is_made_of_is_told_in_brief() -> None:
    text = (
        "The ferry Alda ran aground off Ostrand on 3 May 2021.\n"
        "Its crew was taken off by boat. Ida Orm called the harbour master. Tal Veld answered the call.\n"
        "She gave him 40 lamps. The harbour, which has a wall since 1911, stayed empty.\n"
        "Nobody was missing, the mayor said.\n"
    )
    article, told, brief = _told_both_ways(text)
    assert all(report.title for report in told)
    wordless = [report.text for report in brief if not report.title]
    assert wordless == [report.text for report in brief if report.ground != "phrase"][1:]
    assert merge(brief, [article]) == merge(told, [article])


def test_an_event_gathers_what_undated_sentences_count_of_it() -> None:
    reports, articles = _read(
        a=(
            "2024-07-03",
            "Ostrand called in the envoy of Veld on 2 July.\n\n"
            "On 1 July, Veld fired rockets at Tarn, and a rocket killed 12 people.\n\n"
            "12 people, including two children, were killed by debris, and 150 were injured, he said.\n",
        ),
        b=(
            "2024-07-03",
            "Ostrand has blamed Veld for an attack that killed at least 12 and wounded 151 others.\n\n"
            "The envoy had nothing to say about it.\n",
        ),
    )
    events = [each for each in merge(reports, articles) if each.when.earliest == "2024-07-01"]
    assert len(events) == 1
    assert {report.ground for report in events[0].reports} == {"phrase", "paragraph", "published"}
    numbers = [each for each in events[0].disagreements if each.kind == "number"]
    assert [side.value for each in numbers for side in each.sides] == ["150", "151"]


_BLAZE = "A fire on the ferry Alda killed three people and injured 41 on 1 July."
_SHOOTING = "Gunmen killed two people and injured nine at Tarn on 1 July."


@pytest.mark.parametrize(
    ("first", "second", "reports_of_each"),
    [
        (_BLAZE, "The Harbour Board counts 43 injured.", [1, 3]),
        (_BLAZE, "The Health Ministry reported 43 injured.", [1, 3]),
        (f"{_BLAZE}\n\n{_SHOOTING}", "The Harbour Board counts 43 injured.", [1, 1, 2, 2]),  # of either
        (_BLAZE, "The Harbour Board counts 43 injured in Orm.", [1, 1, 2]),  # of a happening elsewhere
        (_BLAZE, "Ida Senn and 43 others were injured.", [1, 1, 2]),  # who is named was hurt
        (_BLAZE, "Orm Steel arrested 43 strikers.", [1, 1, 2]),
    ],
)
def test_who_only_counts_may_be_named_where_one_happening_has_such_a_count(
    first: str, second: str, reports_of_each: list[int]
) -> None:
    reports, articles = _read(
        a=("2024-07-02", f"{first}\n"), b=("2024-07-05", f"The council of Orm met on 1 July. {second}\n")
    )
    assert sorted(len(each.reports) for each in merge(reports, articles)) == reports_of_each


def test_an_undated_opening_that_counts_otherwise_is_no_report_of_an_event() -> None:
    reports, articles = _read(
        a=("2024-07-03", "On 1 July, a rocket killed 12 people and injured 150 at Tarn.\n"),
        b=(
            "2024-07-03",
            "A bomb in Ostrand has killed 40 and wounded 12 others.\n\nNobody said who had laid it.\n",
        ),
    )
    merged = merge(reports, articles)
    assert sorted(len(each.reports) for each in merged) == [1, 1]


def test_an_undated_sentence_that_counts_the_same_deed_of_others_is_no_report_of_it() -> None:
    reports, articles = _read(
        a=(
            "2024-07-03",
            "Ostrand called in the envoy of Veld on 2 July.\n\nIts mayor fled.\n\n"
            "Shares of Corvel Holdings fell 4 crowns to 15 on 1 July. Tarn Oil fell 2 crowns to 9.\n\n"
            "Shares of Veld Air closed 1.7 percent lower in Halm on 1 July. "
            "Shares of Veld Air closed 2.6 percent lower in Skerrin.\n",
        ),
    )
    told = [len(each.reports) for each in merge(reports, articles) if each.when.earliest == "2024-07-01"]
    assert told == [1, 1]


def _read(**texts: tuple[str, str]) -> tuple[list[Report], list[Article]]:
    """The reports of articles, by their ids, each with its day of publication and its text."""
    articles = [
        Article(id, text, language="en", published=Published(day, day, "record", ""))
        for id, (day, text) in texts.items()
    ]
    read = [tell(article, resolve(article, find(article.text, "en"))) for article in articles]
    return [report for reports in read for report in reports], articles


def test_undated_sentences_that_tell_a_happening_otherwise_are_kept_as_a_disagreement() -> None:
    reports, articles = _read(
        a=(
            "2024-06-24",
            "Tarn fired five missiles at the port of Corvel on Sunday, 23 June. The mayor fled.\n\n"
            "Four of the missiles were shot down and a fifth exploded over the harbour, the ministry said.",
        ),
        b=(
            "2024-06-24",
            "Five missiles were fired at the port of Corvel on Sunday, 23 June. Its mayor fled.\n\n"
            "The army said that four had been shot down and that a fifth had burst in midair.",
        ),
    )
    (event,) = merge(reports, articles)
    (said,) = [each for each in event.disagreements if each.kind == "claim"]
    assert {side.value for side in said.sides} == {"exploded over", "mid-air"}


def test_places_that_articles_give_for_one_deed_are_kept_as_a_disagreement() -> None:
    def read(second: str) -> list[str]:
        reports, articles = _read(
            a=("2024-03-11", "A cargo plane crashed near Skerrin on 10 March 2024, killing four people."),
            b=("2024-03-11", second),
        )
        return [each.text for event in merge(reports, articles) for each in event.disagreements]

    apart = read("A cargo plane crashed near Altmoor on 10 March 2024, killing four people.")
    assert apart == ["Skerrin or Altmoor"]
    assert read("A cargo plane crashed near Altmoor in Skerrin on 10 March 2024, killing four people.") == []


def test_the_dead_of_one_people_are_some_of_all() -> None:
    reports, articles = _read(
        a=("2024-03-11", "A cargo plane crashed near Skerrin on 10 March 2024, killing 19 people."),
        b=("2024-03-11", "A cargo plane crashed near Skerrin on 10 March 2024, killing seven Veldlanders."),
        c=("2024-03-11", "A cargo plane crashed near Skerrin on 10 March 2024, killing eight Veldlanders."),
    )
    (event,) = merge(reports, articles)
    (numbers,) = event.disagreements
    assert [side.value for side in numbers.sides] == ["7", "8"]


def test_the_day_of_a_denial_is_no_other_date_of_what_it_denies() -> None:
    reports, articles = _read(
        a=("2024-06-04", "Guards fired on workers at the Tarn mine on 2 June 2024, the union said."),
        b=("2024-06-04", "Tarn denied on 3 June 2024 that guards had fired on workers at the Tarn mine."),
    )
    (event,) = merge(reports, articles)
    assert [each.kind for each in event.disagreements] == ["status"]


def test_what_compares_reports_goes_with_its_last_use() -> None:
    """It holds all reports; in a circle it would stay until Python looks for one."""
    reports, articles = _read(one=("2024-06-14", "A fire killed three people in Veldmoor on 12 June 2024."))
    signatures = [each for signed in signed_of(reports, articles) for each in signed.strong]
    gc.disable()
    try:
        similarity = Similarity(signatures)
        assert similarity.score(signatures[0], signatures[0]) > 0
        gone = weakref.ref(similarity)
        del similarity
        assert gone() is None
    finally:
        gc.enable()


def test_what_is_wider_than_a_day_stands_behind_all_that_the_day_holds() -> None:
    reports, articles = _read(
        a=(
            "2024-05-24",
            "In 2024 the dam of Orm burst. Lea Marn quit in the week of 20 May. Oda Reyle fled on 20 May. "
            "The ferry Anda left on the morning of 20 May. Ida Falk sold her mill on 1 January 2024. "
            "The yard was sold in 753 BC. The mint closed in 44 BC.\n",
        ),
    )
    told = [event.when.timex for event in merge(reports, articles)]
    days = ["BC0753", "BC0044", "2024-01-01", "2024", "2024-05-20", "2024-05-20TMO", "2024-W21"]
    assert told == days
