"""Where sentences end in scripts with stops of their own."""

from __future__ import annotations

import pytest

from timeline.sentences import paragraphs, sentences


@pytest.mark.parametrize(
    "expected",
    [
        ["橋は開通した。", "町は祝った！"],
        ["市長は「橋を開く。」と述べた。", "終わり。"],
        ["大桥通车。", "On 14 March it opened."],
        ["पुल खुला।", "लोग आए।"],
    ],
    ids=lambda expected: expected[0],
)
def test_a_full_stop_of_any_script_ends_a_sentence(expected: list[str]) -> None:
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text)] == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["Lt. Col. Dan Orr met Cmdr. Lee.", "Lt. Gov. Jane Tarn did not."],
        ["A clerk robbed two St. Orr Parish banks in 2010.", "No date was set."],
        ["The fire began in Mill St.", "The police came."],
        ["“The slope is flat,” the agency wrote on X.", "Later it said so to Malcolm X. Orr."],
        ["The board looks for a new CEO.", "Orr Lines said so to ST. Orr."],
    ],
    ids=lambda expected: expected[0],
)
def test_a_short_form_before_a_name_ends_no_sentence(expected: list[str]) -> None:
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text, "en")] == expected


def test_a_year_that_opens_an_entry_begins_a_sentence() -> None:
    expected = ["2005: The yard opened.", "2009: The council closed it.", "2014 – A fire destroyed the hall."]
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_a_stop_that_lost_its_space_ends_a_sentence() -> None:
    text = "The pills were against the rules.Orr Lines had said so at olm.example and in the U.S.Orr left."
    assert text[slice(*sentences(text)[0])] == "The pills were against the rules."


def test_a_line_break_in_mid_sentence_parts_nothing() -> None:
    line = "The court of Skerrin dismissed two petitions that sought to overturn last month's"
    assert len(sentences(f"{line}\nvote on the harbour wall.\n{'The board met. ' * 20}")) == 21
    assert len(paragraphs(f"{line}\n\nvote on the harbour wall.\n{'The board met. ' * 20}")) == 3
    assert len(paragraphs(f"Three pills\nmilk\nbread\n{'The board met. ' * 20}")) == 4


def test_the_narrow_column_of_a_paper_is_wrapped_text() -> None:
    column = (
        "A footbridge over the river\ncollapsed on Sunday evening, and\nnine people were killed. Police\n"
        "arrested two engineers of the\ncompany that repaired it on\nMonday afternoon.\n\n"
        "It had been opened in\nSeptember and was shut for works\nthat lasted three weeks."
    )
    assert len(sentences(column)) == 3
    dishes = (
        "Soup of the day, with bread\nFish of the lake, in butter\nPears of the region, in wine\nand cheese"
    )
    assert len(paragraphs(dishes)) == 4


def test_short_lines_above_a_long_paragraph_are_not_one_wrapped_text() -> None:
    lines = [
        "A man is found dead in the old mill, and nobody can say what happened to him",
        "3 May 2021, 5 pm",
        "Tarn: nobody knows why the mill was open on the night of the storm, or who was there",
        "The police of Tarn found a man in the mill on Monday, the mayor said. " * 4,
    ]
    text = "\n".join(lines)
    assert [text[start:end] for start, end in paragraphs(text)] == [line.strip() for line in lines]


@pytest.mark.parametrize(
    "expected",
    [
        ["Am 23. August sank die Fähre.", "Sie kam am 12. Dann ging sie."],
        ["Die 2. Kammer tagt am Montag, 8. Juli, um 2 Uhr.", "Im 19. Jahrhundert war sie ein Hof."],
        ["Das Spiel endete 3:2.", "Orm schoss zwei Tore."],
        [
            "Am Montag kam der Rest.",
            "Das Ergebnis lag vor.",
            "Er griff ihn an.",
            "Über Orm fuhr ein Bus.",
            "Es blieb.",
        ],
        ["Es gab ca. Hundert Gäste bzw. Kunden.", "Der 12. Mann fehlte."],
    ],
    ids=lambda expected: expected[0],
)
def test_an_ordinal_ends_no_german_sentence(expected: list[str]) -> None:
    parts = [part for each in expected for part in each.replace(". Dann", ".|Dann").split("|")]
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text, "de")] == parts


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("it", ["Il dott. Orm e l'avv. Tal erano presenti.", "L'on. Quill disse di no.", "Poi uscì."]),
        ("es", ["El Sr. Orm llegó con la Dra. Quill.", "Tal dijo que no.", "Luego salió."]),
        ("fr", ["MM. Orm et Tal ont parlé.", "Le port gagne un million par an.", "Elle est venue."]),
        ("nl", ["Dhr. Orm en drs. Tal kwamen ook al.", "Toen was het rustig."]),
        ("pt", ["O Sr. Orm e o Eng. Tal saíram.", "A Dra. Quill ficou."]),
        ("pl", ["Dr. Orm mieszka przy ul. Długiej.", "O godz. 10 przyjechał ks. Tal."]),
    ],
)
def test_titles_end_no_sentence_and_plain_words_do(language: str, expected: list[str]) -> None:
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text, language)] == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["„Sie gilt bis zum Ende des Tages.“", "Erst dann fährt er."],
        ["»Wir kommen bis zum Ende des Tages.«", "Dann kam er."],
        ["„Wann kommen die Boote des Tages?“ fragte er."],
    ],
    ids=lambda expected: expected[0],
)
def test_a_german_quotation_ends_a_sentence(expected: list[str]) -> None:
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text, "de")] == expected
