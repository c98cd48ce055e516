"""Title, deck, byline, dateline, captions, headings and furniture are told from the body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.read.parts import parts_of, title_in

LEDE = (
    "The bridge over the river Olm reopened to traffic after two years of work, the council of Ahrbeck said."
)
MORE = "Residents watched from the bank while engineers checked the bearings one by one on the cold morning."


def kinds(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(part.kind, " ".join(text[part.start : part.end].split())) for part in parts_of(text, language)]


def test_text_copied_from_a_site_with_its_furniture() -> None:
    caption = (
        "A crane lifts the last bearing at Ahrbeck on Sept. 22, 2023. (M. Olm/Olm Post via Getty Images)"
    )
    text = "\n".join([
        "Olm Bridge Reopens After Two Years", "", "Council calls it ‘a good day’ for the valley.",
        "Olm Bridge Reopens After Two Years", caption, "Mara Olmsted", "6/26/2024", "Updated:", "6/27/2024",
        "0:00", "",
        LEDE, "", MORE, "", caption, caption, "", "A Long Wait", "", LEDE.replace("two", "three"), "",
        "Olm Agency contributed to this report.",
    ])  # fmt: skip
    assert kinds(text) == [
        ("title", "Olm Bridge Reopens After Two Years"),
        ("deck", "Council calls it ‘a good day’ for the valley."),
        ("furniture", "Olm Bridge Reopens After Two Years"),
        ("caption", caption),
        ("byline", "Mara Olmsted 6/26/2024 Updated: 6/27/2024"),
        ("furniture", "0:00"),
        ("body", f"{LEDE} {MORE}"),
        ("furniture", f"{caption} {caption}"),
        ("heading", "A Long Wait"),
        ("body", LEDE.replace("two", "three")),
        ("furniture", "Olm Agency contributed to this report."),
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [("By Mara Olmsted", "byline"), ("Von Mara Olmsted", "byline"), ("Published May 6, 2024", "byline"),
     ("Mara Olmsted | May 6, 2024", "byline"), ("Photo: Mara Olmsted/OP", "caption"),
     ("Read more: The ferry", "furniture"),
     ("Advertisement", "furniture"), ("0:00 / 3:12", "furniture"),
     ("Source: Olm Post and news agencies", "furniture"), ("https://olm.example/a", "furniture"),
     ("Image source, Olm Images", "furniture"), ("Image caption, The bridge at dusk", "caption"),
     ("Read: The ferry sails again", "furniture"), ("OLM —", "furniture"),
     ("Ferry is back, says ownerpublished at 11:09 British Summer Time 21 August 2023", "byline"),
     ("list 1 of 3", "furniture"), ("14° C, Thunder", "furniture"), ("-3 °C", "furniture"),
     ("This story was posted on May 6, 2024, so some of it may be out of date.", "byline"),
     ("Dieser Artikel wurde am 6. Mai 2024 veröffentlicht und seitdem nicht geändert.", "byline"),
     ("Workers lift the last bearing into its place on Monday.Mara Olm/The Olm Press", "caption")],
)  # fmt: skip
def test_a_line_above_the_body(line: str, kind: str) -> None:
    assert (kind, line) in kinds(f"Olm Bridge Reopens\n\n{line}\n\n{LEDE}\n\n{MORE}")


@pytest.mark.parametrize(
    "dateline",
    [
        "AHRBECK, June 24 (Olm Agency) –",
        "AHRBECK (OA) -",
        "June 24, 2024 (OA) -",
        "AHRBECK —",
        "Ahrbeck (dpa) –",
        "Ahrbeck, Sep 29 (OWA):",
        "Ahrbeck, Sept. 29:",
        "AHRBECK −",
        "Ahrbeck, 29 sep (EFE).-",
        "Reuters -",
        "Ahrbeck 24 – Reuters:",
        "(Olm Wire) -",
    ],
)
def test_a_dateline_is_parted_from_the_body(dateline: str) -> None:
    assert kinds(f"Olm Bridge Reopens\n\n{dateline} {LEDE}")[1:] == [("dateline", dateline), ("body", LEDE)]


@pytest.mark.parametrize(
    ("language", "opening", "rest"),
    [("uk", "", "Рада закрила міст у п’ятницю – люди чекали на березі."),
     ("uk", "ОЛМ, 3 червня (Агенція) –", "Рада закрила міст у п’ятницю."),
     ("de", "Tarnau -", "Nach dem Hochwasser sinken die Pegel an der Orm, und die Brücke ist offen."),
     ("en", "Tarnau --", "Olm Ferries has closed its yard in Velden, a day after one of its boats sank."),
     ("en", "Port Olm/Tarnau —", "Olm Ferries has closed its yard in Velden, after one of its boats sank."),
     ("de", "", "Tarnau - Velden 3:1."),
     ("el", "", "Το συμβούλιο έκλεισε τη γέφυρα – κανείς δεν πέρασε."),
     ("zh", "", "市议会星期五关闭了这座桥——没有人通过。")],
)  # fmt: skip
def test_a_dash_inside_a_sentence_ends_no_dateline(language: str, opening: str, rest: str) -> None:
    text = f"{opening} {rest}"
    assert kinds(text, language) == [*([("dateline", opening)] if opening else []), ("body", rest)]


def test_a_picture_with_a_dateline_of_its_own() -> None:
    caption = "Mara Olm opens the bridge on March 7, 2024. (Photo by Ada Quill/Olm Images)"
    text = f"Olm Bridge Reopens\n\n3 May 2024\nAHRBECK, OLMLAND - MARCH 7: {caption}\n\n{LEDE}\n\n{MORE}"
    assert kinds(text)[2:4] == [("dateline", "AHRBECK, OLMLAND - MARCH 7:"), ("caption", caption)]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices of the builder rose by a third.",
        "By noon the first lorries had crossed.",
        "Print shops closed.",
    ],
)
def test_a_sentence_is_body(line: str) -> None:
    assert kinds(f"Olm Bridge Reopens\n\n{LEDE}\n\n{line}\n\n{MORE}")[1:] == [
        ("body", f"{LEDE} {line} {MORE}")
    ]


def test_a_sentence_alone_is_no_title() -> None:
    assert kinds(LEDE) == [("body", LEDE)]
    assert title_in(LEDE, parts_of(LEDE)) == ""


@given(st.text(alphabet=st.sampled_from("aB \n.:0é\u2028\r"), max_size=300))
def test_parts_cover_the_text_in_order(text: str) -> None:
    parts = parts_of(text)
    assert "".join(text[part.start : part.end] for part in parts) == (text if text.strip() else "")
    assert all(part.start < part.end for part in parts)


def test_a_dateline_above_a_byline_opens_the_body() -> None:
    opening = f"Olm Bridge Reopens\n\nAHRBECK, June 24 (Olm Agency) – {LEDE}"
    text = f"{opening}\n\nPublished 24 June 2021\n\n{LEDE} Again."
    assert [kind for kind, _ in kinds(text)] == ["title", "dateline", "body", "byline", "body"]


def test_a_place_in_capitals_before_a_colon_is_a_dateline() -> None:
    long = (
        "The mayor of Veld said on Monday that the bridge over the Olm would be closed for a week from May."
    )
    assert kinds(f"Olm Bridge Reopens\n\nAHRBECK: {long}")[1:] == [("dateline", "AHRBECK:"), ("body", long)]
    for sentence in (f"AHRBECK: {long[4:]}", f"Olm: {long}", f"AHRBECK: {long[:40]}."):
        assert [kind for kind, _ in kinds(f"Olm Bridge Reopens\n\n{sentence}\n\n{MORE}")][1] == "body"


def test_a_dateline_below_a_picture_names_its_agency() -> None:
    text = f"Olm Bridge Reopens\n\n{MORE}\n\nAHRBECK (Olm Agency) - {LEDE}"
    assert [kind for kind, _ in kinds(text)] == ["title", "body", "dateline", "body"]


def test_a_line_that_ends_in_agency_and_name_is_a_caption() -> None:
    text = f"Olm Bridge Reopens\n\n{MORE} AFP/Mara Olmsted\n\n{LEDE}"
    assert [kind for kind, _ in kinds(text)] == ["title", "caption", "body"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("{} Picture: Alamy", "caption"),
        ("{} - Credit: Olm Wire", "caption"),
        ("{} Picture date: Thursday May 6, 2021. Photo credit should read: Mara Olmsted/Olm Wire", "caption"),
        ("{} The mayor gave credit: to nobody, and to no Olm.", "body"),
    ],
)
def test_a_credit_that_a_label_names_ends_a_caption(line: str, kind: str) -> None:
    text = f"Olm Bridge Reopens\n\n{line.format(MORE)}\n\n{LEDE}"
    assert [kind for kind, _ in kinds(text)][1] == kind


def test_what_a_sentence_says_of_a_report_is_no_byline() -> None:
    lede = "The report, published on May 6, 2024, says that the bearings of the Olm bridge were never oiled."
    assert [kind for kind, _ in kinds(f"Olm Bridge Reopens\n\n{lede}\n\n{MORE}")] == ["title", "body"]


def test_a_text_of_one_line_that_looks_like_a_byline_is_its_body() -> None:
    text = "At 7 a.m. IST on 3 May 2021 and 8 p.m. CST on 4 May 2021."
    assert [part.kind for part in parts_of(text, "en")] == ["body"]


def test_a_date_between_paragraphs_opens_an_entry_and_is_no_byline() -> None:
    entry = "The jury heard the mayor of Tarn for five hours, and the court adjourned until the next day."
    text = f"The trial in Tarn\n\n{entry}\n\n{entry}!\n\n6 May 2013\n\n{entry}?\n\n14 May 2013\n\nIt ended."
    assert "byline" not in [kind for kind, _ in kinds(text)]


def test_dates_above_sentences_open_entries_however_short_the_text_above() -> None:
    entries = [(f"{day} May 2021", f"Step {day} was taken by the council of Esk.") for day in (12, 14, 20)]
    text = "\n\n".join(["Timeline: the dam", *(f"{day}\n{said}" for day, said in entries)])
    assert "byline" not in [kind for kind, _ in kinds(text)]
    dated = text.replace("dam", "dam\n\nPublished 30 November 2021", 1)
    assert [found for found in kinds(dated) if found[0] == "byline"] == [
        ("byline", "Published 30 November 2021")
    ]
    two = "\n\n".join(
        ["The dam", "12 May 2021", "It broke, says the council.", "14 May 2021", "It is mended."]
    )
    assert ("byline", "12 May 2021") in kinds(two)


def test_a_life_is_no_byline() -> None:
    assert "byline" not in [
        kind for kind, _ in kinds("Ada Quill\n\n21 June 1935 – 3 May 2015\n\nShe built bridges.")
    ]


def test_the_first_line_of_a_broken_paragraph_is_no_title() -> None:
    broken = (
        "The lock at Tarn was shut on Friday. Barges will have to wait by\nthe mill. It opens again in May."
    )
    assert [part.kind for part in parts_of(broken, "en")] == ["body"]
    headline = (
        "Lock at Tarn is shut. Barges have to wait as long as nobody mends it\nBy Ada Quill\n\nIt is shut."
    )
    assert next(part.kind for part in parts_of(headline, "en")) == "title"
