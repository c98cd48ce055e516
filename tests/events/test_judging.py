"""Which lines are understood alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline import build
from timeline.events.judging.about import holds_name
from timeline.events.judging.judge import judged
from timeline.events.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("line", "stands"),
    [
        ("Diese Bilanz legte die Feuerwehr vor", False),
        ("Das geht aus dem Urteil des Gerichts hervor", False),
        ("Das Gericht sprach sein Urteil", True),
        ("Die Küste ist von diesem Sturm betroffen gewesen", False),
        ("Die Werft wurde in diesem Jahr eröffnet", True),
        ("Dort brach ein Feuer aus", False),
        ("Orm fuhr nach Tarn und starb dort", True),
        ("Die Werft sorgte dafür, dass der Hafen schloss", True),
        ("Am Hafen gab es einen Streit", True),
        ("Sie gab es ihm", False),
        ("Es kommt nicht", False),
        ("Die Flut hat für volle Straßen", False),
        ("Die Flut hat für volle Straßen gesorgt", True),
        ("In Tarn wurde gestern Abend", False),
        ("Dieser solle zehn Fragen beantworten", False),
        ("Orm sprach mit Tal, und dieser sagte zu", True),
        ("Die Werft hatte ihn ins Ausland verlegt", False),
        ("Die Werft entließ den Kapitän, nachdem das Amt ihn gewarnt hatte", True),
        ("Eines wurde deutlich", False),
    ],
)
def test_german_line_stands_alone(line: str, stands: bool) -> None:
    assert judged(line, "de").is_understood == stands


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("Anlass für den Streit ist ein Vertrag", True),
        ("Die Werft ist ein Betrieb mit Tradition", True),
        ("Der Kapitän ist in Tarn eingetroffen", False),
        ("Die Brücke ist gesperrt", False),
    ],
)
def test_german_line_tells_a_state(line: str, state: bool) -> None:
    assert judged(line, "de").is_state == state


@pytest.mark.parametrize(
    ("line", "stands"),
    [
        # whom it means was named before
        ("They should be in place", False),
        ("Each has a deck of its own", False),
        ("Prosecutors said he took the money", False),
        ("Orm said he took the money", True),
        ("The mayor of Skerrin named those principles", False),
        ("The council met those yards that had burned", True),
        ("The council paid those seeking shelter", True),
        ("Three senators introduced bills raising it to $10 billion", False),
        ("The council choked the well by feeding it mud", True),
        ("The council said it would close its harbour", True),
        ("In its drive for markets, Orm Works sold the yard", True),
        ("The former declined", False),
        ("Something happened in Tarn", False),
        ("Hundreds of former sailors met in Tarn", True),
        ("Elian's mother and nine others drowned off Tarn", True),
        # who writes, and days that count from the writing
        ("The council asked us for the keys of the harbour", False),
        ("The US closed the harbour of Skerrin", True),
        ("Orm's report seemed a change from last Thursday", False),
        ("The mayor: “We closed the harbour yesterday”", True),
        ("Is the harbour of Skerrin closed?", False),
        # torn, glued, garbled
        ("Veld won the match in Tarn with a 5", False),
        ("Tal Orm died after suffering a stroke Orm's mother filed the lawsuit", False),
        ("Tal Orm continued the talks he began", True),
        ("Tessaly's central bank cut its growth forecast to 1.2 percent", True),
        ("Hundreds have been reported killed in the offensive", True),
        ("Them have ruled the coast of Tarn", False),
        ("A page of the harbour The council met in Tarn", False),
        ("Two men were seen leaving the yard", True),
        ("Having pumped the yard of Corvel dry and lent it to Tarn", False),
        ("Having pumped the yard dry, Orm Works sold it to Tarn", True),
    ],
)
def test_line_is_understood(line: str, stands: bool) -> None:
    assert judged(line, "en").is_understood is stands


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("That move came after talks with Tarn stalled", False),
        ("The statement was released in Tarn", False),
        ("The move by the council of Tarn was the latest turn in a row", False),
        ("The statement of the council of Tarn was read out", True),
        ("The nine workers it employs may leave Tarn", False),
        ("The workers of Orm Works may leave Tarn", True),
        ("Nine people of Tarn remained in the camp there", True),
        ("Nine people remained in the camp there", False),
        ("The mayor said there were nine fires in Tarn", True),
        ("Sailors have worked in that area since 2020", False),
        ("The army of Skerrin sold it to Veld", False),
        ("The army of Skerrin took control of it", False),
        ("The army of Skerrin said it would leave Veld", True),
    ],
)
def test_line_refers_back(line: str, alone: bool) -> None:
    assert judged(line, "en").refers_back is not alone


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        # no verb
        ("Boats in Tarn so far", False),
        ("The death of Tam Orm", True),
        ("Orm: “Never”", True),
        ("Six killed in Corvel", True),
        # ends where more follows
        ("The end of the harbour was likely to be", False),
        ("Orm met the head of", False),
        ("The council of Tarn closed the yard and", False),
        ("Orm said that Veld", False),
        # two small words of which one has lost its noun
        ("The council of Tarn met in in Skerrin", False),
        ("The council of Tarn sold the of Skerrin", False),
        # what was said is left out
        ("The Tarn Post said in an editorial", False),
        ("Tam Orm told reporters", False),
        ("Tam Orm told the court of the fire", True),
        ("Tam Orm said in Tarn that the yard had burned", True),
        ("Tam Orm said in Tarn: “It burned”", True),
        ("Tam Orm said nothing in Tarn", True),
        # a subject cut off from its verb
        ("Orm, says the yard of Tarn is his", False),
        ("Orm, the builder, says the yard of Tarn is his", True),
        # more verbs than clauses, or a clause without one
        ("Officials in Tarn said that nine men were confirmed dead were missing", False),
        ("Orm Works of Tarn has announced they will open the yard", True),
        ("What Orm said was that the yard was his", True),
        ("The fire began when the Orm rig, leased by Veld from Tarn", False),
        ("The fire in Tarn began when Orm left", True),
        ("The mayors of Tarn issued a statement saying the three towns' entry", False),
        ("The mayor of Tarn leaving a meeting in Corvel", False),
        ("The fire in Tarn that sank the Orm Star", False),
        ("A week after the fair of Tarn killed a guard", False),
        ("A week after the fair of Tarn, a fire killed a guard", True),
        ("Unlike the yard in Tarn, collapsed in a few days", False),
        ("The mayor of Tarn said here", False),
        # only leads to a clause, or has none of its own
        ("Asked by reporters why Tarn had not closed the yard", False),
        ("Asked by reporters why Tarn had closed it, Orm left", True),
        ("To find out whether the mayor of Tarn should close the yard", False),
        ("Because the fire in Tarn sank the Orm Star", False),
        ("Orm met the mayors of Tarn after he was asked to", True),
        # headlines, captions, bylines and menus
        ("Tam Orm, head of the yard Gen Tam Orm was born in Tarn", False),
        ("By Ida Orm Skerrin News Tarn has built a camp on its border", False),
        ("By Friday, Tarn had built a camp on its border", True),
        ("Sea_lark The yard of Tarn seems closed", False),
        ("Tarn crisis: Port row goes on Ida Orm said no ship had sailed", False),
        ("Tarn: the port row goes on, and Ida Orm said no ship had sailed", True),
        ("Read | Watch | The yard of Tarn was closed", False),
    ],
)
def test_line_is_not_damaged(line: str, whole: bool) -> None:
    assert judged(line, "en").is_damaged is not whole


@pytest.mark.parametrize(
    ("line", "vague"),
    [
        ("The bill passed", True),
        ("The new bill was passed by a majority of nine", True),
        ("An order was issued", True),
        ("Hundreds of boats arrived in the city", True),
        ("Unrest began", True),
        ("The bill on harbours in Tarn was passed", False),
        ("The number of ships that sank rose to nine last year alone", False),
        ("Fires left 63 people dead in the hills", False),
        ("Orbank failed", False),  # known to the article as a name
        ("Monday was a bad day", True),
    ],
)
def test_line_names_what_it_is_about(line: str, vague: bool) -> None:
    unnamed = not holds_name(line, {"orbank"}, lexicon("en"))
    assert (judged(line, "en").wants_name and unnamed) is vague


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("Tam Orm is the leader of the party", True),
        ("Tam Orm is more thoughtful than Veld", True),
        ("The row in Tarn continues to split the party", True),
        ("Tam Orm continued the talks in Tarn", False),
        ("Tam Orm is leaving the party", False),
        ("Tam Orm is in jail", False),
        ("Tam Orm was the leader of the party", False),
        ("The yard is closed", False),
    ],
)
def test_line_tells_a_state(line: str, state: bool) -> None:
    assert judged(line, "en").is_state is state


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # a part of a sentence that names nobody is told by all of it, date and all
        (
            "Ida Orm is the ninth woman on the list, which was begun in 1950.",
            "Ida Orm is the ninth woman on the list, which was begun in 1950",
        ),
        # but not one beside what the sentence is about
        (
            "Ida Orm is of Tarn, which half of its people left before officials closed a road in 1950.",
            "Officials closed a road",
        ),
        # nor where the date counts from the writing
        ("Ida Orm has run the yard since the fire began a year ago.", "The fire began"),
        ("The yard of Tarn was closed on 3 May 2024.", "The yard of Tarn was closed"),
        # a German verb that no list has is told by its place, which goes with the date
        ("Der Rat traf Karl Veld. Am Freitag folgt Parteichef Jens Orm.", "Parteichef Jens Orm folgt"),
    ],
)
def test_event_is_shown_in_words_that_are_understood(text: str, line: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"5 June 2024\n\n{text}\n", encoding="utf-8")
    assert line in [event.title for event in build(tmp_path).events]
