"""How near two reports must be to be one event, what they may differ in, and which sources are one voice."""

from __future__ import annotations

import pytest

from timeline.events import merge, tell
from timeline.events.merging.voices import same_voices
from timeline.find import find
from timeline.model import Article, Event, Published
from timeline.resolve import resolve


def events(*texts: tuple[str, str]) -> list[Event]:
    """The events of articles, each with its day of publication and its text."""
    articles = [
        Article(str(number), text, language="en", published=Published(day, day, "record", ""))
        for number, (day, text) in enumerate(texts)
    ]
    told = [tell(article, resolve(article, find(article.text, "en"))) for article in articles]
    return merge([report for reports in told for report in reports], articles)


@pytest.mark.parametrize(("day", "days"), [(24, 1), (25, 1), (26, 2)])
def test_sources_may_differ_by_two_days(day: int, days: int) -> None:
    told = events(
        ("2024-06-28", "A barge sank in the harbour of Esk on 23 June.\n"),
        ("2024-06-29", f"A barge sank in the harbour of Esk on {day} June.\n"),
    )
    assert len(told) == days
    assert [bool(each.disagreements) for each in told] == [days == 1] * days


def test_a_plan_that_is_moved_is_one_event_on_its_new_day() -> None:
    [vote] = events(("2024-06-10", "The vote in Esk on the tram has been moved from 17 June to 24 June.\n"))
    assert (vote.when.timex, vote.status, vote.disagreements) == ("2024-06-24", "planned", ())


def test_the_days_of_a_list_are_events_of_their_own() -> None:
    [first, second] = events(
        ("2024-06-10", "The ferry crews of Esk will strike on 23 and 25 June.\n"),
        ("2024-06-11", "The ferry crews of Esk will strike on 25 June.\n"),
    )
    assert [each.when.timex for each in (first, second)] == ["2024-06-23", "2024-06-25"]
    assert [len(each.reports) for each in (first, second)] == [1, 2]
    assert not first.disagreements and not second.disagreements


def test_what_was_planned_and_then_done_is_told_as_done() -> None:
    plan = "The mayor of Esk, Ida Orm, is due to start her term at the hall on 24 June, the council said.\n"
    deed = "The mayor of Esk, Ida Orm, started her term on 24 June.\n"
    [start] = events(("2024-06-23", plan), ("2024-06-23", plan), ("2024-06-24", deed))
    assert (start.status, len(start.reports)) == ("happened", 3)
    [start] = events(("2024-06-23", plan), ("2024-06-23", plan))
    assert start.status == "planned"


def test_of_two_days_of_a_plan_the_one_told_last_counts() -> None:
    early = "The council of Esk will vote on the tram on 17 June.\n"
    late = "The council of Esk will vote on the tram, now on 18 June.\n"
    [vote] = events(("2024-06-01", early), ("2024-06-02", early), ("2024-06-10", late))
    assert vote.when.timex == "2024-06-17"  # two say so, and nobody that it was moved
    moved = "The vote of the council of Esk on the tram has been moved from 17 June to 18 June.\n"
    [vote] = events(("2024-06-01", early), ("2024-06-02", early), ("2024-06-10", moved))
    assert (vote.when.timex, len(vote.reports)) == ("2024-06-18", 4)


def test_of_two_days_the_one_that_more_articles_give_counts() -> None:
    sank = "A barge sank in the harbour of Esk on {} June.\n"
    [told] = events(*[("2024-06-28", sank.format(day)) for day in (23, 24, 24)])
    assert told.when.timex == "2024-06-24"


def test_the_finest_time_that_is_certain_counts() -> None:
    sank = "The ferry Anda sank off Corvel Point {}.\n"
    day, morning, minute = "on 25 June", "on the morning of 25 June", "at 7:40 a.m. on 25 June"

    def dated(*times: str) -> list[str]:
        return [each.when.timex for each in events(*[("2024-06-28", sank.format(time)) for time in times])]

    assert dated(day, day, morning) == ["2024-06-25TMO"]
    assert dated(day, minute, day, morning) == ["2024-06-25T07:40"]
    other = "at 7:50 a.m. on 25 June"
    assert dated(day, minute, morning, other) == ["2024-06-25TMO"]  # one of the two is wrong
    assert dated(day, minute, other, other, morning) == ["2024-06-25T07:50"]


def test_the_hour_of_what_is_said_is_not_that_of_the_deed() -> None:
    [sinking] = events(
        ("2024-06-28", "The ferry Anda sank off Corvel Point on 25 June.\n"),
        (
            "2024-06-28",
            "The coastguard said at 9 p.m. on 25 June that the ferry Anda sank off Corvel Point.\n",
        ),
    )
    assert sinking.when.timex == "2024-06-25"


def test_a_copy_is_cited_as_one() -> None:
    text = (
        "The mill of Ardle burned down on 3 June. A barge sank at Skerrin on 9 June. "
        "The council of Tarn voted on 14 June. Divers found the bell of Olm on 20 June.\n"
    )
    first, *_ = events(("2024-06-28", text), ("2024-06-28", text))
    own, copied = first.reports
    assert not own.why.endswith("has the text of 0")
    assert copied.why.endswith("; the article has the text of 0")
    assert first.voices == 1


@pytest.mark.parametrize(("published", "told_of"), [("2024-07-04", 2), ("2024-07-05", 1)])
def test_for_three_days_a_count_without_a_date_goes_to_the_happening(published: str, told_of: int) -> None:
    attack, *_ = events(
        ("2024-07-03", "On 1 July, Veld fired rockets at Tarn, and a rocket killed 12 and injured 150.\n"),
        (
            published,
            "Ostrand has blamed Veld for an attack that killed at least 12 and wounded 151 others.\n\n"
            "The envoy had nothing to say about it.\n",
        ),
    )
    assert (attack.when.timex, len(attack.reports)) == ("2024-07-01", told_of)


@pytest.mark.parametrize("claim", ["Veld shelled", "Ostrand said that Veld had shelled"])
def test_a_denial_contradicts_what_is_told_and_what_is_claimed(claim: str) -> None:
    [shelled] = events(
        ("2024-06-28", f"{claim} the port of Esk on 23 June.\n"),
        ("2024-06-28", "The army of Veld denied that it had shelled the port of Esk on 23 June.\n"),
    )
    [differ] = shelled.disagreements
    assert (differ.kind, [side.value for side in differ.sides]) == ("status", ["told", "denied"])
    assert [side.articles for side in differ.sides] == [("0",), ("1",)]


def test_two_that_deny_it_do_not_disagree() -> None:
    denial = "The army of Veld denied that it had shelled the port of Esk on 23 June.\n"
    [shelled] = events(("2024-06-28", denial), ("2024-06-28", denial))
    assert shelled.disagreements == ()


def test_two_people_in_one_article_may_tell_it_in_two_ways_but_the_article_itself_does_not() -> None:
    ways = "The plane was shot down near Esk on 23 June{}.\n\nThe plane crashed near Esk on 23 June{}.\n"
    [said] = events(("2024-06-28", ways.format(", Mara Tolv said", ", Ivo Senn said")))
    assert [side.said_by for each in said.disagreements for side in each.sides] == ["Mara Tolv", "Ivo Senn"]
    [told] = events(("2024-06-28", ways.format("", "")))
    assert told.disagreements == ()


@pytest.mark.parametrize(
    ("own", "other", "shared", "is_copy"),
    [(5, 9, 3, True), (6, 9, 3, False), (3, 3, 2, False), (4, 40, 3, True), (40, 4, 3, True)],
)
def test_a_copy_has_three_sentences_and_three_fifths_of_the_shorter_text(
    own: int, other: int, shared: int, is_copy: bool
) -> None:
    sentences = {"a": frozenset(range(own)), "b": frozenset(range(own - shared, own - shared + other))}
    assert same_voices(sentences) == {"a": "a", "b": "a" if is_copy else "b"}


def test_a_copy_of_a_copy_is_the_voice_of_the_first() -> None:
    first, second, third = frozenset(range(5)), frozenset(range(2, 7)), frozenset(range(4, 9))
    assert same_voices({"a": first, "b": second, "c": third}) == {"a": "a", "b": "a", "c": "a"}


def test_the_first_report_wins_of_lines_that_are_equally_good() -> None:
    [sank] = events(
        ("2024-06-28", "A barge sank in the harbour of Esk on 23 June.\n"),
        ("2024-06-28", "A barge sank in the port of Esk on 23 June.\n"),
    )
    assert sank.title == "A barge sank in the harbour of Esk"


def test_the_line_is_of_a_report_that_gives_the_date_of_the_event() -> None:
    [sank] = events(
        ("2024-06-28", "A barge sank at the harbour of Esk on 25 June.\n"),
        ("2024-06-28", "A barge sank in the harbour of Esk on 24 June.\n"),
        ("2024-06-28", "A barge has sunk in Esk harbour on 24 June.\n"),
    )
    assert sank.when.timex == "2024-06-24"
    assert sank.title == "A barge sank in the harbour of Esk"
