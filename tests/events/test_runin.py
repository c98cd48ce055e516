"""Headlines and captions that run into the sentence below them, as pages copied as text have it."""

from __future__ import annotations

import pytest

from tests.events.marked import article
from timeline.events.clauses.tagging.tokens import tokenize
from timeline.events.telling.layout.furniture import is_of_page, told_from
from timeline.events.telling.layout.page import lay_out
from timeline.events.telling.layout.runin import parted
from timeline.events.words.lexicon import lexicon

_PARTED = [
    (
        "Tarn's stand on the port is not easy to explain In Veld, envoys of 70 towns seek to find a way.",
        [
            "Tarn's stand on the port is not easy to explain",
            "In Veld, envoys of 70 towns seek to find a way.",
        ],
    ),
    (
        "HARBOUR WALL GIVES WAY AGAIN Tam Orm acknowledged that the wall was old.",
        ["Tam Orm acknowledged that the wall was old."],
    ),
    (
        "Port row was settled in Skerrin The mayor of the town said that the quay would be closed.",
        ["Port row was settled in Skerrin", "The mayor of the town said that the quay would be closed."],
    ),
    (
        "Cleaning up the harbour While the pumps are modern, the work is done by hand.",
        ["While the pumps are modern, the work is done by hand."],
    ),
    (
        "Tarn denied buying silence Oil giant said that it was keeping its data to itself.",
        ["Tarn denied buying silence", "Oil giant said that it was keeping its data to itself."],
    ),
    (
        "The trial of Ida Orm is due to begin in September Lawyers of both sides are arguing over the film.",
        [
            "The trial of Ida Orm is due to begin in September",
            "Lawyers of both sides are arguing over the film.",
        ],
    ),
    (
        "The leak was capped in the middle of July Tarn Oil has paid the first damages.",
        ["The leak was capped in the middle of July", "Tarn Oil has paid the first damages."],
    ),
    (
        "Tal Veld faces four years in prison if convicted A UN judge has put off the trial until May.",
        ["Tal Veld faces four years in prison if convicted", "A UN judge has put off the trial until May."],
    ),
    (
        "Ida Orm ran the fund for the flooded towns Independent administrator Ida Orm promised more.",
        ["Ida Orm ran the fund for the flooded towns", "Independent administrator Ida Orm promised more."],
    ),
    (
        "Toria has opposed the port plan Tarn envoy Ida Orm addressed the council in Skerrin.",
        ["Toria has opposed the port plan", "Tarn envoy Ida Orm addressed the council in Skerrin."],
    ),
    (
        "Tal Veld to be tried for fraud in Skerrin court Tal Veld faces ten years in jail.",
        ["Tal Veld faces ten years in jail."],
    ),
    (
        "The family of the singer have been attending the hearing Dr Veld gave the singer other drugs.",
        ["The family of the singer have been attending the hearing", "Dr Veld gave the singer other drugs."],
    ),
    (
        "Dr Veld was suspended by the judge A court in Skerrin has ordered him to stand trial.",
        ["Dr Veld was suspended by the judge", "A court in Skerrin has ordered him to stand trial."],
    ),
    (
        "By Ida Orm Skerrin News The harbour is closed to all ships.",
        ["The harbour is closed to all ships."],
    ),
    (
        "The spill in the gulf: an interactive timeline On 20 April 2010 an explosion killed 11 men.",
        ["On 20 April 2010 an explosion killed 11 men."],
    ),
    (
        "Dr Veld was hired by the singer in 2006 When Tal Orm died on Sunday, the doctor was with him.",
        [
            "Dr Veld was hired by the singer in 2006",
            "When Tal Orm died on Sunday, the doctor was with him.",
        ],
    ),
    (
        "Tarn Motor's Giant Loss Doubles In Quarter Tarn Motor's shares fell by a fifth.",
        ["Tarn Motor's shares fell by a fifth."],
    ),
]

_WHOLE = [
    "The band played songs from the album In Tarn on Friday, and the crowd sang.",
    "The Ministry of Foreign Affairs and Trade of Tarn said that it would pay.",
    "The film Back In 1999 is shown by the council of Skerrin.",
    "After the war ended in 1945 Skerrin was divided into four zones.",
    "He said in 2009 Skerrin was the largest port of the coast.",
    "In 2009 Tarn Oil was sold and the yard closed.",
    "The mayor backed the plan of a UN judge to close the quay.",
    "Ida Orm met the mayor before Ida Orm was named to the board.",
    "The storm reached the Gulf coast before it turned to the north.",
    "Ida Orm of The Hague said that the court would rule in May.",
    "Members of the Harbour Union said they had been told nothing.",
    "The mayor asked Captain Veld whether the ferry was safe.",
    "The council met Dr Veld before he left for Skerrin.",
    "The court has heard of the drugs Dr Veld gave in secret.",
    "The mayor was in Tarn the day Ida Orm won the vote.",
    "The council was skeptical Tarn Oil would pay the damages.",
    "The yard has named former envoy Ida Orm a member of the board.",
    "The firm was glad its leaking Tarn well has found a buyer.",
    "Any plan to expel the Dockers must be backed by both towns.",
    "The rifle was found May 8 hidden two feet below the ground.",
    "The way from point A to point B leads over the bridge.",
    "The band brought out in 2006 When We Were Kings, and the critics liked it.",
    "Tarn Fire Department Deputy Fire Chief Ida Orm said the fire was out.",
    "Tarn Museum of Art in Skerrin and Tarn Theatre closed for a week.",
    "The lack of vitamin A is what made the crew ill.",
]


@pytest.mark.parametrize(("text", "told"), _PARTED)
def test_a_headline_is_parted_from_the_sentence_below_it(text: str, told: list[str]) -> None:
    article = text + " The oil giant was founded in 1911."
    words = lexicon("en")
    parts = parted(article, tokenize(article, 0, len(text), "body", 0, words), words)
    assert [article[part.start : part.end] for part in parts][-len(told) :] == told
    assert [part.kind for part in parts] == ["caption"] * (len(told) - 1) + ["body"]


def test_a_headline_in_capitals_ends_before_a_name_that_the_article_has_elsewhere() -> None:
    text = "Tarn's Ills Symptomatic Of a Harbour Plague Orm Works' shares fell by a fifth."
    article = text + " Shares of Orm Works had risen."
    words = lexicon("en")
    parts = parted(article, tokenize(article, 0, len(text), "body", 0, words), words)
    assert [article[part.start : part.end] for part in parts] == ["Orm Works' shares fell by a fifth."]
    assert len(parted(text, tokenize(text, 0, len(text), "body", 0, words), words)[0].texts) > len(
        parts[0].texts
    )


@pytest.mark.parametrize("text", _WHOLE)
def test_a_name_inside_a_sentence_parts_nothing(text: str) -> None:
    words = lexicon("en")
    sentence = tokenize(text, 0, len(text), "body", 0, words)
    assert parted(text, sentence, words) == [sentence]


def test_german_nouns_part_nothing() -> None:
    words = lexicon("de")
    text = "Am Montag legte die Behörde einen Bericht Die Lage vor, der das Werk rügte."
    sentence = tokenize(text, 0, len(text), "body", 0, words)
    assert parted(text, sentence, words) == [sentence]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("By Ida Orm | June 15, 2024; 3:11 PM ET Another pier fell.", "Another pier fell."),
        ("SKERRIN | Fri Jun 7, 2024 6:27 pm BST SKERRIN (Wire) - A pier fell.", "A pier fell."),
        ("Row goes on By Ida Orm SKERRIN, Sept 1 (Wire) - A pier fell.", "A pier fell."),
        ("SKERRIN, Tarn (WR)_ A pier fell.", "A pier fell."),
        ("(WR Photo) The mayor left.", "The mayor left."),
        ("Pier Falls in Old Port SKERRIN, Tarn, Sept. 1 -- A pier fell.", "A pier fell."),
        ("SKERRIN -- A pier fell.", "A pier fell."),
        ("By Ida Orm -- The Tarn Post) OLD PORT, Tarn -- A pier fell.", "A pier fell."),
        ("He left the CORVEL GROUP -- The rest stayed.", "He left the CORVEL GROUP -- The rest stayed."),
        ("The quay after the fire Photograph: Ida Orm/AP A pier fell.", "A pier fell."),
        ("The quay after the fire Image: Getty Images A pier fell.", "A pier fell."),
        ("The mayor said: Photograph no pier.", "The mayor said: Photograph no pier."),
        ("The pier fell | nobody was hurt.", "The pier fell | nobody was hurt."),
        ("In this Tarn Coast Guard handout, a plane lands.", "a plane lands."),
        ("In this photo released by the Tarn Police, a pier falls.", "a pier falls."),
        ("In this picture-perfect town, a pier fell.", "In this picture-perfect town, a pier fell."),
        ("In this Sept. 2, 2018, photo, a pier falls.", "In this Sept. 2, 2018, photo, a pier falls."),
        ("In this town, a photo shop burned.", "In this town, a photo shop burned."),
        ("The pier (Tarn) - the oldest - fell.", "The pier (Tarn) - the oldest - fell."),
    ],
)
def test_furniture_before_a_sentence_is_left_out(text: str, told: str) -> None:
    assert text[told_from(text, 0, len(text)) :] == told


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("This photo taken with a drone shows the pier on Tuesday.", True),
        ("Photo provided by the Tarn police shows the pier on Tuesday.", True),
        ("Photo theft shows no sign of an end, police said on Tuesday.", False),
        ("A video grab shows smoke above Skerrin on Tuesday.", True),
        ("Watch: Ida Orm reports from Skerrin, where a pier fell on Tuesday.", True),
        ("Picture date: Thursday May 6, 2021.", True),
        ("The picture dates from Thursday May 6, 2021.", False),
        ("See photos taken shortly after the pier fell on Tuesday.", True),
        ("Here's what the mayor said on Tuesday: the pier is safe.", False),
        ("The video shows officers at the pier on Tuesday.", False),
        ("This photograph was sold on Tuesday.", False),
        ("Watch makers in Skerrin went on strike on Tuesday.", False),
        ("A frame broke on Tuesday.", False),
    ],
)
def test_a_sentence_of_the_site_is_told_from_one_of_the_article(text: str, apart: bool) -> None:
    assert is_of_page(f"{text} It is old.", 0, len(text)) is apart


@pytest.mark.parametrize("label", ["Last updated at", "Page last updated at", "Last modified"])
def test_a_headline_goes_with_the_stamp_behind_it(label: str) -> None:
    read, _ = article(f"Port shut by decay 6 June 2024 {label} 01:53 GMT Help The wall of the port is old.")
    told = lay_out(read, [], lexicon("en")).sentences
    assert [read.text[each.start : each.end] for each in told] == ["The wall of the port is old."]
