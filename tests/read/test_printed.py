"""A text that is set in lines comes back as paragraphs."""

from __future__ import annotations

from timeline.read.printed import Printed, lines_of, text_of, title_of

COLUMN = """OLMSTADT — A foot­
bridge over the river Tave collapsed
on Sunday evening, killing nine peo-
ple, the office said.
Mayor Petra Olm announced an in-
dependent inquiry, and the state-
run works of Orm-Tave shut the
yard. The state-run yard is large.""".splitlines()
WHOLE = (
    "OLMSTADT — A footbridge over the river Tave collapsed on Sunday evening, killing nine people, the "
    "office said.\n"
    "Mayor Petra Olm announced an independent inquiry, and the state-run works of Orm-Tave shut the yard. "
    "The state-run yard is large."
)


def page(*blocks: tuple[float, list[str]]) -> list[Printed]:
    return [Printed(line, size) for size, lines in blocks for line in lines]


def test_a_column_becomes_paragraphs_and_parted_words_are_put_together() -> None:
    assert text_of([page((10, COLUMN))]) == WHOLE


def test_letters_of_another_size_begin_a_block() -> None:
    title = ["Bridge over the Tave", "collapses; nine", "dead"]
    set_page = page((9, ["The Orm Post"]), (22, title), (10, COLUMN))
    whole_title = "Bridge over the Tave collapses; nine dead"
    assert text_of([set_page]) == f"The Orm Post\n\n{whole_title}\n\n{WHOLE}"
    assert title_of(set_page) == whole_title


def test_without_larger_letters_there_is_no_title() -> None:
    assert title_of(page((10, COLUMN))) == ""
    assert title_of([]) == ""
    assert title_of(page((10, COLUMN), (22, ["7"]))) == ""


def test_a_number_in_small_letters_does_not_tear_a_sentence() -> None:
    torn = page((10, COLUMN[:2]), (8.5, COLUMN[2:3]), (10, COLUMN[3:]))
    assert "Sunday evening, killing nine people, the office" in text_of([torn])


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    for at in (1, 2, 3, 6):
        assert text_of([page((10, COLUMN[:at])), page((10, COLUMN[at:]))]) == WHOLE
    apart = text_of([page((10, COLUMN[:4])), page((10, COLUMN[4:]))])
    assert apart == WHOLE.replace("\n", "\n\n")


def test_the_entries_of_a_list_stay_lines() -> None:
    entries = [
        "2019 The bridge opened",
        "2020 Cables inspected again",
        "May 2022 Works put off",
        "2023 It fell",
    ]
    assert text_of([page((10, entries))]) == "\n".join(entries)
    bullets = [
        "• The bridge opened, and the",
        "mayor spoke",
        "• The works were put off, as",
        "they cost more",
    ]
    bullets += ["• It fell into the river, and", "nine died"]
    assert text_of([page((10, bullets))]).count("\n•") == 2


def test_lines_are_told_from_pieces() -> None:
    pieces = [
        ("Bridge ", 22.0),
        ("falls\nThe br", 22.0),
        ("idge fell", 10.0),
        (" 1", 6.0),
        ("\n thirty­one\n", 10.0),
    ]
    assert lines_of(pieces) == [
        Printed("Bridge falls", 22),
        Printed("The bridge fell 1", 10),
        Printed("thirty-one", 10),
    ]
