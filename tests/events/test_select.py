"""A selection keeps what was asked for, in the order of the timeline, and says what it left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import timeline
from timeline.events import Selection, Story, select
from timeline.model import Article, Event, Published, Report, When


def event(day: str, weight: float) -> Event:
    when = When(day, day, day, day, day, "day")
    return Event(f"{day}/{weight}", when, "It opened", "It opened.", "happened", weight, ())


EVENTS = [
    event("2024-05-01", 0.2),
    event("2024-05-02", 0.4),
    event("2024-05-02", 0.1),
    event("2024-05-03", 0.5),
    event("2024-05-03", 0.6),
]


@pytest.mark.parametrize(
    ("selection", "kept"),
    [
        (Selection(), [0.2, 0.4, 0.1, 0.5, 0.6]),
        (Selection(since="2024-05-02"), [0.4, 0.1, 0.5, 0.6]),
        (Selection(until="2024-05-02"), [0.2, 0.4, 0.1]),
        (Selection(top=1), [0.6]),
        (Selection(top=2), [0.4, 0.6]),  # the day's second one counts half
        (Selection(top=3), [0.4, 0.5, 0.6]),
        (Selection(days=1), [0.5, 0.6]),
        (Selection(days=2, per_day=1), [0.4, 0.6]),
        (Selection(per_day=1), [0.2, 0.4, 0.6]),
        (Selection(until="2024-05-02", top=1), [0.4]),
        (Selection(since="2025-01-01"), []),
    ],
)
def test_a_selection_keeps_what_it_asks_for(selection: Selection, kept: list[float]) -> None:
    assert [event.weight for event in select(Story(EVENTS), selection)] == kept


def test_days_before_our_era_are_days_of_their_own() -> None:
    events = [event(day, 0.5) for day in ("-0043-03-14", "-0043-03-15")]  # which differ in the last letter
    assert select(Story(events), Selection(days=2, per_day=1)) == events


@pytest.mark.parametrize("wrong", [{"since": "2024-02-30"}, {"until": "May"}, {"top": 0}, {"days": -1}])
def test_a_selection_that_makes_no_sense(wrong: dict[str, str | int]) -> None:
    with pytest.raises(timeline.UsageError, match=next(iter(wrong))):
        Selection(**wrong)  # type: ignore[arg-type]


def test_words_are_found_in_any_form(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "The mill burned down on 14 March 2021. The ferries sailed on 3 May 2022.\n", encoding="utf-8"
    )
    built = timeline.build(story, selection=Selection(about="sailing ferry"))
    assert [event.when.earliest for event in built.events] == ["2022-05-03"]


def test_words_beside_the_clause_that_tells_it_do_not_count(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "Mira Tolv resigned on 3 May 2022, after the mill of Ardle burned down on 14 March 2021.\n",
        encoding="utf-8",
    )
    built = timeline.build(story, selection=Selection(about="resigns"))
    assert [event.when.earliest for event in built.events] == ["2022-05-03"]


def test_what_is_left_out_is_told(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "The mill burned down on 14 March 2021. The dam opened on 3 May 2022.\n", encoding="utf-8"
    )
    built = timeline.build(story, selection=Selection(until="2021-12-31"))
    assert [event.when.earliest for event in built.events] == ["2021-03-14"]
    assert [notice.reason for notice in built.notices] == ["1 of 2 events are left out, as was asked for"]


def told(article: str, day: str) -> Report:
    when = When(day, day, day, day, day, "day")
    return Report(article, 0, 9, "It opened", "It opened", f"It opened, says {article}.", when, "")


def written(id: str, day: str) -> Article:
    return Article(id, "", published=Published(day, day, "given", "as given"))


def days_of(
    tellings: list[tuple[str, str]],
    articles: list[Article],
    days: int = 1,
    named: dict[str, frozenset[str]] | None = None,
    since: str | None = None,
) -> list[str]:
    by_day: dict[str, list[Report]] = {}
    for article, day in tellings:
        by_day.setdefault(day, []).append(told(article, day))
    events = [replace(event(day, 0.5), reports=tuple(own)) for day, own in sorted(by_day.items())]
    story = Story(events, articles, named or {})
    return [each.when.earliest for each in select(story, Selection(days=days, since=since))]


def test_a_day_that_is_told_long_after_matters_more() -> None:
    articles = [written("a", "2024-05-02"), written("b", "2024-09-01")]
    assert days_of([("a", "2024-05-01"), ("b", "2024-05-20")], articles) == ["2024-05-20"]


def test_a_day_that_others_name_matters_more() -> None:
    articles = [written(each, "2024-06-01") for each in "abcd"]
    tellings = [("a", "2024-05-01"), ("b", "2024-05-20"), ("c", "2024-05-09"), ("d", "2024-05-09")]
    named = {each: frozenset({"2024-05-01"}) for each in "abd"}
    assert days_of(tellings[:2], articles) == ["2024-05-01"]
    assert days_of(tellings[:2], articles, named={"a": frozenset({"2024-05-20"})}) == ["2024-05-20"]
    assert days_of(tellings, articles) == ["2024-05-09"]
    assert days_of(tellings, articles, named=named | {"c": frozenset({"2024-05-01"})}) == ["2024-05-01"]
    early = [written("a", "2024-06-01"), written("b", "2024-06-01"), written("c", "2024-04-01")]
    plan = {"c": frozenset({"2024-05-20"})}  # named before it came
    assert days_of([*tellings[:2], ("c", "2024-03-01")], early, named=plan) != ["2024-05-20"]


def test_what_counts_of_a_day_does_not_depend_on_what_else_is_asked_for() -> None:
    articles = [written(each, "2024-09-01") for each in "abc"]
    listed = [("a", f"2024-0{month}-10") for month in (3, 4, 5, 6, 7)]
    told = [*listed, ("b", "2024-05-20"), ("c", "2024-05-10")]
    assert days_of(told, articles, since="2024-05-10") == ["2024-05-10"]
    assert days_of([*listed, ("b", "2024-05-20")], articles, since="2024-05-10") == ["2024-05-10"]


def test_a_chronicle_says_what_mattered() -> None:
    articles = [written(each, "2024-09-01") for each in "abc"]
    listed = [("a", f"2024-0{month}-10") for month in (3, 4, 5, 6, 7)]
    assert days_of([*listed, ("b", "2024-05-20"), ("c", "2024-05-10")], articles) == ["2024-05-10"]


def test_a_day_of_background_matters_less() -> None:
    days = ["2001-05-02", "2024-06-03"]
    told = [replace(event(day, 0.1), background=day < "2010") for day in days]
    articles = [
        Article(f"{day}/{number}", "", published=Published(day, day, "record", ""))
        for day, count in zip(days, (3, 2), strict=True)
        for number in range(count)
    ]
    for here, kept in ((told, days[1]), ([replace(each, background=False) for each in told], days[0])):
        assert [each.when.earliest for each in select(Story(here, articles), Selection(days=1))] == [kept]


def test_many_days_are_spread_and_few_are_the_greatest() -> None:
    articles = [written(each, "2024-12-01") for each in "abcdefgh"]
    busy = [(each, f"2024-05-0{day}") for day in (1, 2, 3) for each in "abcdefgh"[: 5 + day]]
    quiet = [(each, "2024-10-01") for each in "abcde"]
    assert days_of([*busy, *quiet], articles) == ["2024-05-03"]
    assert days_of([*busy, *quiet], articles, days=3) == ["2024-05-02", "2024-05-03", "2024-10-01"]
