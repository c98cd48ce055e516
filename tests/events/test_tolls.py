"""A figure that changed is listed with its days at the happening that it is of; one that differs for the same
time is disputed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import timeline
from timeline.events.deeds.wordform import tokens
from timeline.events.merging.comparing.reached import toll
from timeline.events.words.lexicon import lexicon
from timeline.model import Event

QUAKE = "An earthquake struck the Tarsen valley in Orvelia on Thursday, killing at least 225 people."


def events(tmp_path: Path, **articles: tuple[str, str]) -> list[Event]:
    for name, (day, text) in articles.items():
        (tmp_path / f"{name}.txt").write_text(f"Published {day}\n\n{text}\n", encoding="utf-8")
    return list(timeline.build(tmp_path).events)


def told(event: Event, kind: str = "updated") -> list[str]:
    return [each.text for each in event.disagreements if each.kind == kind]


def series(found: list[Event]) -> list[list[tuple[str, str, str]]]:
    """The figures that changed, each with its day and the articles that give it."""
    return [
        [(side.value, side.as_of, "".join(Path(each).stem for each in side.articles)) for side in each.sides]
        for event in found
        for each in event.disagreements
        if each.kind == "updated"
    ]


def test_later_tolls_are_listed_with_their_days_and_stay_events(tmp_path: Path) -> None:
    second = "The death toll from the earthquake in Orvelia rose to 230 on Saturday, officials said."
    third = (
        "The number of people killed in last week's quake in Orvelia has climbed to 248, the mayor said on"
    )
    found = events(
        tmp_path,
        a=("10 March 2023", QUAKE),
        b=("11 March 2023", second),
        c=("13 March 2023", f"{third} Monday."),
    )
    quake = next(each for each in found if each.when.earliest == "2023-03-09")
    said = ["killing at least 225 people", "death toll: 230", "number of people killed: 248"]
    assert told(quake) == [", then ".join(said)]
    assert list(quake.disagreements[0].phrases) == said
    days = [("225", "2023-03-10", "a"), ("230", "2023-03-11", "b"), ("248", "2023-03-13", "c")]
    assert series([quake]) == [days]
    assert "2023-03-11" in [each.when.earliest for each in found]


def test_a_toll_that_names_nothing_is_of_what_its_article_told_last(tmp_path: Path) -> None:
    ferry = "A ferry sank off Orvelia on Sunday, killing 19 people. The toll rose to 23 on Monday."
    found = events(tmp_path, a=("10 March 2023", QUAKE), b=("13 March 2023", ferry))
    assert [told(each) for each in found] == [[], ["killing 19 people, then toll: 23"], []]


@pytest.mark.parametrize(
    "other",
    [
        "The death toll from a flood in Orvelia rose to 240 on Saturday, officials said.",
        "The death toll from the earthquake in Velden rose to 240 on Saturday, officials said.",
        "The death toll from the earthquake in Orvelia rose to 12,400 on Saturday, officials said.",
        "The death toll from the earthquake in Orvelia rose by 5 on Saturday, officials said.",
    ],
)
def test_other_tolls_are_not(tmp_path: Path, other: str) -> None:
    found = events(tmp_path, a=("10 March 2023", QUAKE), b=("11 March 2023", other))
    assert [told(each) for each in found] == [[]] * len(found)


@pytest.mark.parametrize(
    ("said", "value", "bound"),
    [
        ("The death toll from the fire has now reached at least 43", 43, "least"),
        ("The toll stands at more than 1,200", 1200, "least"),
        ("The number of injured rose to twelve", 12, ""),
        ("The toll rose by 5", None, ""),
        ("The death toll rose in 2019", None, ""),
        ("The toll rose to 5 hours", None, ""),
        ("The blaze brought the death toll in the two towns to at least 43", 43, "least"),
        ("Rescuers raised the toll from 21 to 43", 43, ""),
        ("Officials put the toll at 43", 43, ""),
        ("The number of missing fell by nine to twelve", 12, ""),
        ("The number of people rescued has risen from 21 to 43", 43, ""),
        ("Twelve people were killed", None, ""),
        ("The firm brought the death toll of the mine to court with 43 others", None, ""),
    ],
)
def test_what_a_toll_has_come_to(said: str, value: float | None, bound: str) -> None:
    found = toll(tokens(said), lexicon("en"))
    assert (found and (found.value, found.bound)) == (value and (value, bound))


@pytest.mark.parametrize(
    ("said", "value", "bound"),
    [
        ("Die Zahl der Toten stieg auf mindestens 43", 43, "least"),
        ("Die Zahl der Vermissten ist von 30 auf zwölf gesunken", 12, ""),
        ("Die Zahl der Todesopfer erhöhte sich um fünf auf 1.200", 1200, ""),
        ("Die Behörden korrigierten die Zahl der Verletzten auf 43", 43, ""),
        ("Die Zahl der Festnahmen auf der Insel in 43 Tagen stieg", None, ""),
        ("Die Zahl der Toten stieg um 5", None, ""),
    ],
)
def test_the_same_in_german(said: str, value: float | None, bound: str) -> None:
    found = toll(tokens(said), lexicon("de"))
    assert (found and (found.value, found.bound)) == (value and (value, bound))


DAYS = ("10 March 2023", "11 March 2023", "13 March 2023")
FLOOD = "A flood struck the town of Orvelia on Thursday, {}."


@pytest.mark.parametrize(
    ("figures", "values"),
    [
        (("killing 12 people", "killing 15 people", "killing 21 people"), ["12", "15", "21"]),
        (
            ("and 12 people were injured", "and 15 people were injured", "and 21 were injured"),
            ["12", "15", "21"],
        ),
        (
            ("and 12 people were rescued", "and 15 people were rescued", "and 21 were rescued"),
            ["12", "15", "21"],
        ),
        (("and 40 people are missing", "and 15 people are missing", "and 3 are missing"), ["40", "15", "3"]),
    ],
)
def test_what_later_articles_count_has_changed(
    tmp_path: Path, figures: tuple[str, str, str], values: list[str]
) -> None:
    articles = {
        name: (day, FLOOD.format(figure)) for name, day, figure in zip("abc", DAYS, figures, strict=True)
    }
    found = events(tmp_path, **articles)
    assert [[value for value, _, _ in each] for each in series(found)] == [values]
    assert [told(each, "number") for each in found] == [[]]


@pytest.mark.parametrize(
    ("days", "figures"),
    [
        ((DAYS[0], DAYS[0]), ("killing 12 people", "killing 15 people")),  # of one day
        ((DAYS[0], DAYS[1]), ("killing 15 people", "killing 12 people")),  # nobody comes to life
        ((DAYS[0], DAYS[1]), ("sinking 12 boats", "sinking 15 boats")),  # does not change
        ((DAYS[0], "13 August 2023"), ("killing 12 people", "killing 15 people")),  # not news any more
        (("20 March 2023", "21 March 2023"), ("killing 12 people", "killing 15 people")),  # counted by then
    ],
)
def test_what_differs_otherwise_is_disputed(
    tmp_path: Path, days: tuple[str, str], figures: tuple[str, str]
) -> None:
    text = FLOOD.replace("Thursday", "9 March 2023")
    found = events(
        tmp_path,
        **{name: (day, text.format(said)) for name, day, said in zip("ab", days, figures, strict=True)},
    )
    assert series(found) == []
    assert [len(told(each, "number")) for each in found] == [1]


def test_figures_of_one_day_are_disputed_and_change_with_the_next(tmp_path: Path) -> None:
    found = events(
        tmp_path,
        a=(DAYS[0], FLOOD.format("killing 12 people")),
        b=(DAYS[0], FLOOD.format("killing 14 people")),
        c=(DAYS[1], FLOOD.format("killing 14 people")),
        d=(DAYS[2], FLOOD.format("killing 17 people")),
    )
    assert [told(each, "number") for each in found] == [["killing 12 people or killing 14 people"]]
    days = [("12", "2023-03-10", "a"), ("14", "2023-03-10", "bc"), ("17", "2023-03-13", "d")]
    assert series(found) == [days]


def test_a_german_toll_is_listed_at_its_happening(tmp_path: Path) -> None:
    first = (
        "Am Donnerstag hat ein Erdbeben die Stadt Orwelia erschüttert, dabei wurden 1.200 Menschen getötet."
    )
    second = "Die Zahl der Toten nach dem Erdbeben in Orwelia ist am Samstag auf 1.350 gestiegen."
    found = events(tmp_path, a=("10. März 2023", first), b=("11. März 2023", second))
    assert [[(value, day) for value, day, _ in each] for each in series(found)] == [
        [("1.200", "2023-03-10"), ("1.350", "2023-03-11")]
    ]


def test_tolls_of_two_days_are_two_events_without_a_disagreement(tmp_path: Path) -> None:
    said = "The death toll from the earthquake in Orvelia rose to {} on {}, officials said."
    found = events(
        tmp_path,
        b=("11 March 2023", said.format(230, "Saturday")),
        d=("13 March 2023", said.format(251, "Monday")),
    )
    assert [each.when.earliest for each in found] == ["2023-03-11", "2023-03-13"]
    assert [each.disagreements for each in found] == [(), ()]


def test_tolls_of_one_day_are_disputed(tmp_path: Path) -> None:
    said = "The death toll from the earthquake in Orvelia rose to {} on Monday, {} said."
    found = events(
        tmp_path,
        a=("10 March 2023", QUAKE),
        c=("13 March 2023", said.format(248, "the mayor")),
        d=("13 March 2023", said.format(251, "the ministry")),
    )
    assert [told(each, "number") for each in found] == [["death toll: 248 or death toll: 251"]] * 2
    assert [len(each) for each in series(found)] == [3]


def test_two_who_count_for_themselves_disagree(tmp_path: Path) -> None:
    text = "A raid on the town of Orvelia on Thursday killed {} people, {} said."
    found = events(
        tmp_path,
        a=(DAYS[0], text.format(12, "the mayor")),
        b=(DAYS[1], text.format(15, "the rebels")),
    )
    assert series(found) == []
    assert [len(told(each, "number")) for each in found] == [1]


def test_what_somebody_said_of_a_happening_is_of_it(tmp_path: Path) -> None:
    first = "A ferry sank off Orvelia on Thursday. At least 12 people died, the coast guard said on Friday."
    second = (
        "The toll from Thursday's ferry disaster off Orvelia has climbed to 17, officials said on Saturday."
    )
    third = "Twenty-three people died when a ferry sank off Orvelia on Thursday, police said."
    found = events(tmp_path, a=("10 March 2023", first), b=("11 March 2023", second), c=(DAYS[2], third))
    days = [("12", "2023-03-10", "a"), ("17", "2023-03-11", "b"), ("23", "2023-03-13", "c")]
    assert series([each for each in found if each.when.earliest == "2023-03-09"]) == [days]


def test_german_figures_have_the_capitals_of_their_sentence(tmp_path: Path) -> None:
    first = (
        "Bei einem Fährunglück vor Orwelia sind am Donnerstag mindestens zwölf Menschen ums Leben gekommen."
    )
    second = "Die Zahl der Toten nach dem Fährunglück vor Orwelia ist am Samstag auf 17 gestiegen."
    found = events(tmp_path, a=("10. März 2023", first), b=("11. März 2023", second))
    assert told(found[0]) == ["mindestens 12 Menschen ums Leben, then Zahl der Toten: 17"]


@pytest.mark.parametrize(
    ("second", "kind"),
    [
        ("The death toll from the earthquake in Orvelia was revised down to 218 on Saturday.", "updated"),
        ("Officials lowered the death toll from the earthquake in Orvelia to 218 on Saturday.", "updated"),
        ("The death toll from the earthquake in Orvelia stood at 218 on Saturday.", "number"),
    ],
)
def test_a_toll_that_was_corrected_is_less(tmp_path: Path, second: str, kind: str) -> None:
    first = QUAKE.replace("at least ", "")
    found = events(tmp_path, a=("10 March 2023", first), b=("11 March 2023", second))
    (listed,) = [each for event in found for each in event.disagreements]
    assert (listed.kind, [side.value for side in listed.sides]) == (kind, ["225", "218"])


def test_a_count_that_was_the_first_one_is_not_disputed(tmp_path: Path) -> None:
    first = "Mayor Ida Orm initially said on Thursday that 40 people had been killed in the Orvelia quake."
    found = events(
        tmp_path,
        a=("9 March 2023", "The Orvelia quake killed 49 people on Thursday."),
        b=("9 March 2023", first),
    )
    quake = max(found, key=lambda each: len(each.reports))
    assert len(quake.reports) == 2
    assert not told(quake, "number")
    assert len(told(quake)) == 1


def test_two_counts_of_a_day_stay_disputed_where_none_was_the_first(tmp_path: Path) -> None:
    other = "Mayor Ida Orm said on Thursday that 40 people had been killed in the Orvelia quake."
    found = events(
        tmp_path,
        a=("9 March 2023", "The Orvelia quake killed 49 people on Thursday."),
        b=("9 March 2023", other),
    )
    quake = max(found, key=lambda each: len(each.reports))
    assert len(quake.reports) == 2
    assert len(told(quake, "number")) == 1
