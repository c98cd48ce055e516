"""What is copied below an article: titles of other ones, the way to them, remarks of readers."""

from __future__ import annotations

import pytest

from timeline.read.parts import parts_of

LEDE = "The bridge over the river Olm reopened to traffic after two years, the council of Ahrbeck said."
MORE = "Residents watched from the bank while engineers checked the bearings one by one on the cold morning."
ABOVE = f"Olm Bridge Reopens\n\n{LEDE}\n\n{MORE}"


def _kind(line: str, text: str) -> str:
    return next(part.kind for part in parts_of(text, "en") if line in text[part.start : part.end])


@pytest.mark.parametrize(
    "line",
    [
        "- Column: The ferry lost its licence in 2019",
        "• Council Outlines Plan for the Harbour in 2021",
        "Storm Over Ahrbeck Leaves Two Dead on Tuesday",
        "Post a Comment",
        "Previous Post: Mayor opened the school on Monday",
        "See photos taken shortly after the storm on Tuesday",
        "Here's what to know about the storm on Tuesday:",
        "Copyright 2021 Olm Post. All rights reserved.",
    ],
)
def test_what_leads_elsewhere_is_no_text(line: str) -> None:
    assert _kind(line, f"{ABOVE}\n\n{line}") == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "- Two people died in Ahrbeck on Tuesday",
        "May 12: Dam Breaks Above Ahrbeck After Storm",
        "Mayor Ada Quill of Ahrbeck Opened the Olm Bridge on Tuesday.",
        "See how the council of Ahrbeck voted on Tuesday.",
        "Here's what the council said on Tuesday: the bridge is safe.",
        "The copyright of 1921 ended on Tuesday, said the council.",
        "The mayor said on Tuesday at 5:21 pm",
    ],
)
def test_what_begins_alike_stays(line: str) -> None:
    assert _kind(line, f"{ABOVE}\n\n{line}") == "body"


def test_a_label_in_a_list_between_sentences_stays() -> None:
    line = "- Ahrbeck: two people died on Tuesday"
    assert _kind(line, f"{ABOVE}\n\n{line}\n\n{LEDE}!") != "furniture"


def test_remarks_of_readers_end_the_text() -> None:
    remarks = "Tal Veld said on May 3, 2021 at 5:21 pm\n\nThe mayor resigned last year."
    text = f"{ABOVE}\n\n{remarks}\n\nMara Olm says:\nMay 4, 2021 at 6:02 PM\n\nNo, he died on Monday."
    assert {_kind(line, text) for line in ("Tal Veld", "resigned", "Mara Olm", "No, he")} == {"furniture"}
