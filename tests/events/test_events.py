"""What events keep when articles come and go: their ids, their sources, their order, their disagreements."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.events.marked import article
from timeline.events import merge, tell
from timeline.letters import unmarked
from timeline.model import Article, Event, Report

_FIRST = (
    "The ferry Anda sank off Corvel Point on [4 June|2024-06-04], killing nine people. "
    "Oda Reyle resigned on [9 June|2024-06-09]."
)
_SECOND = "Eleven people died when the ferry Anda sank near Corvel Point on [5 June|2024-06-05]."
_COPY = (
    "The yard opened in [1981|1981]. The yard closed on [2 March|2024-03-02]. "
    "Petra Lund sold the yard on [3 March|2024-03-03]."
)


def _told(*marked: str) -> tuple[list[Report], list[Article]]:
    pairs = [
        article(text, id=f"a{number}", published=f"2024-06-{11 + number}")
        for number, text in enumerate(marked)
    ]
    return [report for read, resolutions in pairs for report in tell(read, resolutions)], [
        a for a, _ in pairs
    ]


def _events(*marked: str) -> list[Event]:
    return merge(*_told(*marked))


def test_the_same_articles_give_the_same_events() -> None:
    assert _events(_FIRST, _SECOND) == _events(_FIRST, _SECOND)


def test_an_article_that_comes_later_leaves_ids_as_they_are() -> None:
    alone, together = _events(_FIRST), _events(_FIRST, _SECOND)
    assert {event.id for event in alone} <= {event.id for event in together}


def test_a_day_and_a_number_that_differ_are_kept_with_their_sources() -> None:
    sunk = _events(_FIRST, _SECOND)[0]
    assert {report.article for report in sunk.reports} == {"a0", "a1"}
    kinds = {each.kind: [(side.value, side.articles) for side in each.sides] for each in sunk.disagreements}
    assert kinds["date"] == [("2024-06-04", ("a0",)), ("2024-06-05", ("a1",))]
    assert kinds["number"] == [("9", ("a0",)), ("11", ("a1",))]


_PLAN = "The council of Orm will vote on the harbour law on [17 June|2024-06-17]."
_MOVED = "Orm's vote on the harbour law was moved from [17 June|2024-06-17] to [24 June|2024-06-24]."


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ((_PLAN, _MOVED), "moved"),
        ((_PLAN, "The vote of Orm's council on the harbour law was moved to [15 June|2024-06-15]."), "moved"),
        ((_PLAN, "The council of Orm will vote on the harbour law on [18 June|2024-06-18]."), "date"),
        ((_MOVED, _PLAN), "date"),  # who tells the old day later?
    ],
)
def test_the_date_of_a_plan_that_was_moved_is_not_disputed(told: tuple[str, str], kind: str) -> None:
    (found,) = [each for event in _events(*told) for each in event.disagreements]
    assert found.kind == kind
    if kind == "moved":
        assert [side.as_of for side in found.sides] == ["2024-06-11", "2024-06-12"]
        assert found.phrases == tuple(side.value for side in found.sides)


def test_copies_of_one_text_are_one_voice() -> None:
    closed = _events(_COPY, _COPY)[1]
    assert closed.voices == 1
    assert closed.reports[1].why.endswith("the article has the text of a0")


def test_events_are_in_order_and_old_ones_are_background() -> None:
    events = _events(_FIRST, _COPY)
    assert [event.when.earliest for event in events] == sorted(event.when.earliest for event in events)
    assert [event.background for event in events] == [True, False, False, False, False]
    assert all(0 < event.weight < 1 for event in events)


def test_a_phrase_without_an_anchor_is_told_without_a_date() -> None:
    read, resolutions = article("The council met on [Monday|2024-06-10].", published="")
    lost = [
        replace(each, when=None, unresolved="no-anchor", why="no date to count from") for each in resolutions
    ]
    (report,) = tell(read, lost)
    assert (report.when, report.why, report.title) == (None, "no date to count from", "The council met")
    assert merge([report], [read]) == []


def test_an_article_in_a_language_without_words_is_told_whole() -> None:
    read, resolutions = article("Rada mesta schválila múr [3. júna|2024-06-03].")
    (report,) = tell(replace(read, language="sk"), resolutions)
    assert (report.quote, report.status) == (read.text, "happened")


def test_a_sentence_that_counts_the_hurt_joins_the_event_that_hurt_them() -> None:
    one = "A fire on the ferry Anda killed three people and 41 were injured on [4 June|2024-06-04]. Oda went."
    other = (
        "The board of Orm met. A fire broke out on the ferry Anda on [4 June|2024-06-04]. "
        "The hospital counts 43 injured, it says."
    )
    (event,) = [each for each in _events(one, other) if each.when.earliest == "2024-06-04"]
    (number,) = event.disagreements
    assert number.text == "41 were injured or 43 injured"
    assert number.phrases == ("41 were injured", "43 injured")


def test_what_muses_is_no_event() -> None:
    assert _events("It may rain. They march on. Sun shone as he sat down; autumn leaves fall.") == []
    assert (
        _events("The dam opened on [4 June|2024-06-04]. Officials in the valley confirmed it later.")[1:]
        == []
    )


@pytest.mark.parametrize(
    ("one", "other", "sides"),
    [
        ("150 people were injured", "151 people were injured", ["150", "151"]),
        ("about 150 people were injured", "151 people were injured", []),
        ("more than 140 people were injured", "151 people were injured", []),
        ("up to 140 people were injured", "151 people were injured", ["140", "151"]),
        ("4 people were injured", "100 people were injured", []),
    ],
)
def test_numbers_that_can_both_be_true_agree(one: str, other: str, sides: list[str]) -> None:
    tellings = [f"{each} in a fire on the ferry Anda on [4 June|2024-06-04]." for each in (one, other)]
    (event,) = _events(*tellings)
    assert [side.value for each in event.disagreements for side in each.sides] == sides


def test_a_month_contradicts_no_day_in_it() -> None:
    tellings = [
        f"The ferry Anda sank off Corvel Point {when}, killing nine people."
        for when in ("on [4 June|2024-06-04]", "in [June|2024-06]", "on [4 June|2024-06-04]")
    ]
    (event,) = _events(*tellings)
    assert len(event.reports) == len(tellings)
    assert event.disagreements == ()


def test_a_night_contradicts_neither_of_its_days() -> None:
    days = ("late on [Tuesday night|2024-06-04TNI]", "early on [5 June|2024-06-05]")
    (event,) = _events(*(f"The ferry Anda sank off Corvel Point {day}, killing nine people." for day in days))
    assert (len(event.reports), event.disagreements) == (2, ())


def test_the_day_on_which_something_was_said_is_no_other_date_of_it() -> None:
    events = _events(
        "One lane of the Corvel Bridge will reopen for cars on [Saturday|2024-06-15], the port authority "
        "said on [Friday|2024-06-14].",
        "The Corvel Bridge was partly reopened for cars on [Saturday|2024-06-15].",
    )
    assert not [each for event in events for each in event.disagreements if each.kind == "date"]


def test_ways_of_telling_that_cannot_both_be_are_kept_with_who_says_so() -> None:
    events = _events(
        "A Corvel patrol plane was shot down over the Hesper Shoal on [Tuesday|2024-06-11], the ministry in "
        "Port Ansel said.",
        "Maland insists that the Corvel patrol plane crashed near the Hesper Shoal on [June 11|2024-06-11].",
    )
    (event,) = events
    (claim,) = [each for each in event.disagreements if each.kind == "claim"]
    assert {side.value for side in claim.sides} == {"shot down", "crashed"}
    assert all(side.said_by for side in claim.sides)


def test_one_way_told_in_two_words_is_no_disagreement() -> None:
    events = _events(
        "Ida Orth quit as mayor of Veld on [Tuesday|2024-06-11].",
        "Ida Orth stepped down as mayor of Veld on [June 11|2024-06-11].",
    )
    assert [event.disagreements for event in events] == [()]


def test_a_name_without_its_marks_or_with_a_hyphen_is_no_other_name() -> None:
    told = (
        "A train crashed in Mont-Orée on [4 June|2024-06-04], killing nine people.",
        "Nine people died when a train crashed in Mont-Orée on [June 4|2024-06-04].",
        "Nine people were killed in the crash of a train in Mont Oree on [4 June|2024-06-04].",
    )
    (event,) = _events(*told)
    assert (len(event.reports), event.disagreements, event.places) == (3, (), ("Mont-Orée",))


def test_the_dots_of_an_umlaut_are_no_marks_that_papers_leave_out() -> None:
    assert unmarked("Mégantic, Łódź, Orël, Müller") == "Megantic, Łodz, Orël, Müller"
