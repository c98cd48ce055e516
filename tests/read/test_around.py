"""What a site puts around an article, copied or printed with its whole page, is no part of it."""

from __future__ import annotations

from timeline.model import PartKind
from timeline.read.parts import parts_of, title_in

TITLE = "Bridge over the Olm reopens after two years of work"
LEDE = (
    "The bridge over the river Olm reopened on Monday after two years of work, the council of Ahrbeck said."
)
MORE = "Residents watched from the bank while engineers checked the bearings one by one on the cold morning."
LAST = "The council had closed it in 2019 after a crack had been found in one of the two girders of its span."
BODY = f"{LEDE}\n\n{MORE}\n\n{LAST}"
NOTICE = (
    "We value your privacy\n\nWe and our 84 partners store data on your device until 31 December 2030. "
    "Last updated 2 June 2019.\n\nAccept allReject all\n"
)
MENU = "Olm Post\nHome\nRegion\nWorld\nSport\nLife & Style\nElection 2020\nWeather\nSummer 2021\n"


def _kind(line: str, text: str, title: str = "") -> PartKind:
    parts = parts_of(text, "en", title=title)
    return next(part.kind for part in parts if line in text[part.start : part.end])


def _dated(text: str) -> str:
    parts = parts_of(text, "en")
    return " | ".join(" ".join(text[p.start : p.end].split()) for p in parts if p.kind == "byline")


def test_a_notice_and_a_menu_stand_above_the_article() -> None:
    for above in (NOTICE, MENU, NOTICE + MENU):
        text = f"{above}\n{TITLE}\n\nPublished: 4 May 2021\n\n{BODY}\n"
        assert title_in(text, parts_of(text, "en")) == TITLE, above
        assert _dated(text) == "Published: 4 May 2021"
        assert _kind(LEDE, text) == "body"
    assert _kind("Last updated", NOTICE + f"{TITLE}\n\n{BODY}") == "furniture"


def test_the_day_of_the_visit_is_not_that_of_the_article() -> None:
    visit = "Tuesday, May 18, 2021 | E-paper"
    text = f"{MENU}\n{visit}\n{TITLE}\n\nBy Ada Quill | May 4, 2021, 21:10\n\n{BODY}\n"
    assert _kind(visit, text) == "furniture"
    assert _dated(text) == "By Ada Quill | May 4, 2021, 21:10"
    glued = text.replace(
        "By Ada Quill | May 4, 2021, 21:10", "by admin 4 May 2021 21:10 in Tarn Reading Time: 3 mins"
    )
    assert _kind(visit, glued) == "furniture"
    alone = f"{MENU}\nMay 4, 2021\n{TITLE}\n\n{BODY}\n"
    assert _dated(alone) == "May 4, 2021"


def test_a_title_that_is_known_is_where_the_article_begins() -> None:
    above = "Post\nThe ferry sank on 3 March 1999.\nStorms are near.\n"
    for told in (TITLE, f"{TITLE} | Olm Post", f"{TITLE} - Region - Olm Post"):
        text = f"{above}{TITLE}\n4 May 2021\n\n{BODY}"
        assert _kind("The ferry", text, told) == "furniture", told
    parted = text.replace(TITLE, TITLE.replace("Olm reopens", "Olm\nReopens"))
    assert _kind("The ferry", parted, TITLE) == "furniture"
    dated = f"{above}4 May 2021\n{TITLE}\n\n{BODY}"
    assert _kind("4 May 2021", dated, TITLE) == "byline"
    assert _kind("The ferry", f"{above}{BODY}", "Something else altogether") == "body"


def test_a_few_short_lines_are_no_menu() -> None:
    text = f"{TITLE}\n\nAda Quill\nReporter\nShare\nSave\nPrint\nText size\nListen\n\n{BODY}\n"
    assert title_in(text, parts_of(text, "en")) == TITLE
    short = "Olm bridge reopens"
    listed = f"{MENU}\n{short}\n\n{BODY}\n"
    assert title_in(listed, parts_of(listed, "en")) == short


REMARKS = "Tal Veld 2 days ago\n\nMy uncle drove there on 4 March 2009 and it shook.\n\nGuest\n\nNo."
OTHERS = "Storm kills two in Tarn on Sunday\nWhat happened on 8 March 2014\nCrane falls in Orm 15 Jun 2021"


def test_what_readers_wrote_and_other_articles_stand_below() -> None:
    news = "Get the news of the day every morning; our terms were changed on 1 May 2020 at noon."
    asking = f"Sign up for our newsletter\n\n{news}"
    text = f"{TITLE}\n\n{BODY}\n\nComments (3)\n{REMARKS}\n\nRelated stories\n{OTHERS}\n{asking}\n\nContact"
    for line in ("My uncle", "Storm kills", "What happened", "Get the news", "Contact"):
        assert _kind(line, text) == "furniture", line
    assert _kind("Storm kills", f"{TITLE}\n\n{BODY}\n\nMost read\n{OTHERS}\n{asking}") == "furniture"
    assert _kind("My uncle", f"{TITLE}\n\n{BODY}\n\n3 comments\n{REMARKS}") == "furniture"


def test_what_stands_in_the_article_stays() -> None:
    within = f"{TITLE}\n\n{BODY}\n\nRelated stories\n{OTHERS}\n\n{LEDE.replace('two', 'three')}"
    assert _kind("after three years", within) == "body"
    counted = f"{TITLE}\n\nComments (3)\nShare\n\n{BODY}"
    assert _kind(LAST, counted) == "body"
    sentence = f"{TITLE}\n\n{BODY}\n\nRelated\n\nThe dam was closed on 3 May."
    assert _kind("The dam was", sentence) == "body"


def test_paragraphs_that_all_stand_below_a_request_stay() -> None:
    asked = "\n\n".join(f"Subscribe to our newsletter\n\n{said}" for said in (LEDE, MORE, LAST))
    text = f"{TITLE}\n5 March 2021\n\n{asked}\n\nComments (3)\n\n{REMARKS}"
    assert _kind("opened on Monday", text) == "body"
    assert _kind("My uncle drove", text) == "furniture"
