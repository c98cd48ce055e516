"""What runs along the pages of a document is no part of its text."""

from __future__ import annotations

from timeline.read.running import running_lines
from timeline.sentences import paragraphs


def without_running(*pages: str) -> tuple[list[str], str]:
    lines = [page.split("\n") for page in pages]
    kept, address = running_lines(lines)
    return ["\n".join(page[left]) for page, left in zip(lines, kept, strict=True)], address


def test_lines_at_the_same_end_of_most_pages_go() -> None:
    texts = ["It fell.", "The quay was shut.", "It opened."]
    pages = [
        f"The Orm Post\n5 January 2023\n{text}\nOrm and Tave\nPage {n} of 3"
        for n, text in enumerate(texts, start=1)
    ]
    assert without_running(*pages) == (texts, "")


def test_what_a_browser_prints_goes_and_tells_the_address() -> None:
    address = "https://orm.example/2021/03/17/crane"
    above_and_below = f"05/01/2023, 10:15 Crane falls\nCrane falls\nIt fell.\n{address} 1/1"
    assert without_running(above_and_below) == (["Crane falls\nIt fell."], address)
    the_other_way = f"Crane falls - Orm Post {address}\nCrane falls\nIt fell.\n1 of 1 1/5/2023, 10:15 AM"
    assert without_running(the_other_way) == (["Crane falls\nIt fell."], address)


def test_an_address_that_the_browser_shortened_is_none() -> None:
    assert without_running("Crane falls https://orm.example/2021/cr...\nIt fell.") == (["It fell."], "")


def test_what_stands_once_stays() -> None:
    pages = ["17 March 2021\nA crane fell.", "The quay was shut.\nIt opened."]
    assert without_running(*pages) == (pages, "")


def test_what_parts_the_articles_of_an_export_stays() -> None:
    pages = [f"{what} is shut.\nEnd of Document" for what in ("The lock", "The quay", "The mill")]
    assert without_running(*pages)[0] == pages


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
