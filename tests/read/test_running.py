"""What runs along the pages of a document is no part of its text."""

from __future__ import annotations

from timeline.read.running import without_running_lines
from timeline.sentences import paragraphs


def test_lines_at_the_same_end_of_most_pages_go() -> None:
    pages = [f"The Orm Post, 5 January 2023\nText of page {n} goes on.\nPage {n} of 3" for n in (1, 2, 3)]
    assert without_running_lines(pages) == ([f"Text of page {n} goes on." for n in (1, 2, 3)], "")


def test_what_a_browser_prints_goes_and_tells_the_address() -> None:
    page = "05/01/2023, 10:15 Crane falls\nCrane falls\nIt fell.\nhttps://orm.example/2021/03/17/crane 1/1"
    assert without_running_lines([page]) == (
        ["Crane falls\nIt fell."],
        "https://orm.example/2021/03/17/crane",
    )


def test_what_stands_once_stays() -> None:
    pages = ["17 March 2021\nA crane fell.", "The quay was shut.\nIt opened."]
    assert without_running_lines(pages) == (pages, "")


def test_what_parts_the_articles_of_an_export_stays() -> None:
    pages = [f"{what} is shut.\nEnd of Document" for what in ("The lock", "The quay", "The mill")]
    assert without_running_lines(pages)[0] == pages


def test_in_wrapped_text_a_short_line_ends_a_paragraph() -> None:
    """As pages of a PDF file come, without a blank line: title and date are no part of what is below."""
    text = (
        "Crane falls in port\nPublished 17 March 2021\n"
        "Two workers were hurt on Tuesday when a crane fell at the port of Orm. The harbour\n"
        "office closed the quay. Police said that the operator of the crane had been asked and\n"
        "sent home.\nThe quay is the longest of the coast, and no other crane stands on it as yet so\nfar."
    )
    assert [text[start:end].split()[0] for start, end in paragraphs(text)] == [
        "Crane",
        "Published",
        "Two",
        "The",
    ]
