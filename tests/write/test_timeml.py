"""TimeML: valid, exact to the character, and read back as the same article."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from lxml import etree

import timeline
from tests.write.stories import HOSTILE
from timeline.model import Article, Published, Resolution
from timeline.pipeline import Study
from timeline.read import read
from timeline.write.timeml import document, names
from timeline.write.visible import visible

# What the guidelines of TimeML 1.2.1 say of TIMEX3, and the parts of a document as TempEval-3 has them.
DTD = etree.DTD(
    io.StringIO("""
<!ELEMENT TimeML (DOCID, DCT, TITLE?, TEXT)>
<!ATTLIST TimeML xmlns:xsi CDATA #IMPLIED xsi:noNamespaceSchemaLocation CDATA #IMPLIED>
<!ELEMENT DOCID (#PCDATA)> <!ELEMENT DCT (TIMEX3)> <!ELEMENT TITLE (#PCDATA)>
<!ELEMENT TEXT (#PCDATA|TIMEX3)*> <!ELEMENT TIMEX3 (#PCDATA)>
<!ATTLIST TIMEX3
  tid ID #REQUIRED type (DATE|TIME|DURATION|SET) #REQUIRED value CDATA #REQUIRED
  mod (BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE|START|MID|END
    |APPROX) #IMPLIED
  temporalFunction (true|false) #IMPLIED anchorTimeID IDREF #IMPLIED
  functionInDocument (CREATION_TIME|PUBLICATION_TIME|NONE) #IMPLIED>
""")
)
TEXT = (
    "\r\n Dam & mill\n\nOn Tuesday the dam opened, two days after the mill, in late April.\tThe mill "
    "burned on 14 March 2021 for more than two years; \u201cevery Monday\u201d < now > "
    "\u2028then.\r\nIt rained. "
)


def study(tmp_path: Path, text: str, **assumed: str) -> Study:
    path = tmp_path / "story.txt"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    (found,) = timeline.find_dates(path, **assumed).studies  # type: ignore[arg-type]
    return found


def spans(resolutions: tuple[Resolution, ...]) -> list[tuple[object, ...]]:
    return [(r.expression.start, r.expression.end, r.type, r.value, r.mod) for r in resolutions]


@pytest.mark.parametrize("published", ["2021-05-12", None])
def test_it_is_valid_and_reads_back_to_the_character(tmp_path: Path, published: str | None) -> None:
    made = study(tmp_path, TEXT, **({"published": published} if published else {}))
    path = tmp_path / "story.tml"
    path.write_bytes(document(made.article, made.resolutions))
    tree = etree.fromstring(path.read_bytes())
    assert DTD.validate(tree), DTD.error_log
    back = study_of(path)
    assert back.article.text == made.article.text
    assert (back.article.id, back.article.title) == (made.article.id, made.article.title)
    assert (back.article.published and back.article.published.text) == published
    assert spans(back.resolutions) == spans(made.resolutions)
    assert len(made.resolutions) >= 6


def study_of(path: Path) -> Study:
    (found,) = timeline.find_dates(path).studies
    return found


def test_what_is_counted_from_publication_says_so(tmp_path: Path) -> None:
    made = study(tmp_path, "It rained on 14 March 2021, and on Tuesday too.", published="2021-03-19")
    tree = etree.fromstring(document(made.article, made.resolutions))
    dct, first, second = tree.iter("TIMEX3")
    assert (dct.get("tid"), dct.get("value"), dct.get("functionInDocument")) == (
        "t0",
        "2021-03-19",
        "CREATION_TIME",
    )
    assert (first.get("temporalFunction"), first.get("anchorTimeID")) == ("false", None)
    assert (second.get("value"), second.get("temporalFunction"), second.get("anchorTimeID")) == (
        "2021-03-16",
        "true",
        "t0",
    )


@pytest.mark.parametrize(
    ("earliest", "latest", "value"),
    [
        ("2021-03-04", "2021-03-04", "2021-03-04"),
        ("2021-03-04", "2021-03-09", "2021-03-XX"),
        ("2021-03-30", "2021-04-02", "2021-XX-XX"),
        ("2020-12-30", "2021-01-02", "XXXX-XX-XX"),
    ],
)
def test_no_more_is_said_of_the_day_of_publication_than_is_known(
    earliest: str, latest: str, value: str
) -> None:
    article = Article("a", "It rained.", published=Published(earliest, latest, "inferred", "because"))
    assert etree.fromstring(document(article, [])).findtext("DCT/TIMEX3") == article.published.text  # type: ignore[union-attr]
    assert next(etree.fromstring(document(article, [])).iter("TIMEX3")).get("value") == value


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_text_stays_text_of_the_same_length(evil: str) -> None:
    article = Article(evil, f"{evil} ]]> \x00\x0b\x85\ud800\uffff", title=evil)
    data = document(article, [])
    assert not {*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20)} & set(data)
    tree = etree.fromstring(data)
    assert DTD.validate(tree)
    text = tree.findtext("TEXT")
    assert text is not None
    assert len(text) == len(article.text)
    changed = [before for before, after in zip(article.text, text, strict=True) if before != after]
    assert set(changed) <= set("\x00\x07\x0b\x1b\ud800\uffff")
    assert "\u202e" not in data.decode()


def test_each_character_is_written_so_that_it_is_read_back() -> None:
    """As it stands, or as a reference; of what XML cannot hold, a sign that can be seen."""
    mark = "\ue000"
    codes = [code for code in range(0x11000) if chr(code) != mark]
    data = document(Article("a", mark.join(map(chr, codes))), []).decode()
    pieces = data[data.index("<TEXT>") + len("<TEXT>") : data.rindex("</TEXT>")].split(mark)
    written = dict(zip(codes, pieces, strict=True))
    unheld = {*range(0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF} - {ord(sign) for sign in "\t\n\r"}
    turning = {0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)}
    named = {ord(sign): f"&{name};" for sign, name in {"&": "amp", "<": "lt", ">": "gt", '"': "quot"}.items()}
    assert {code: written[code] for code in named} == named
    for code in {0x0D, *range(0x7F, 0xA0), *turning}:
        assert written[code] == f"&#x{code:X};"
    for code in unheld:
        assert written[code] == visible(chr(code))
    plain = set(codes) - unheld - turning - {*named, 0x0D, *range(0x7F, 0xA0)}
    assert [code for code in plain if written[code] != chr(code)] == []


def test_names_are_safe_and_each_its_own() -> None:
    ids = [
        "news/story.txt", "more/Story.html", "https://olm.example/2021/dam?page=2", "../../etc/passwd",
        "con.txt", "..", "C:\\news\\wsj_0124.tml", "NYT19980907.0112", "ä" * 300, "a#2", "\ud800\x00/",
    ]  # fmt: skip
    made = names([Article(id, "") for id in ids])
    assert made[:8] == [
        "story.tml", "Story-2.tml", "dam_page_2.tml", "passwd.tml", "_con.tml", "article.tml", "wsj_0124.tml",
        "NYT19980907.0112.tml",
    ]  # fmt: skip
    assert len(made[8].encode()) < 200
    assert len({name.casefold() for name in made}) == len(made)
    assert not [name for name in made if set(name) & set('/\\:*?"<>|\x00#')]


def test_other_peoples_timeml_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text(
        "<?xml version='1.0'?><!DOCTYPE TimeML [<!ENTITY e 'owned'>]><TimeML><DOCID>w_1</DOCID><DCT>"
        "<TIMEX3 tid='t0' type='TIME' value='1998-02-27T13:30' functionInDocument='CREATION_TIME'>27 Feb"
        "</TIMEX3></DCT><TITLE> Dam opens </TITLE><TEXT>The <EVENT eid='e1'>open<!-- -->ing</EVENT> was on "
        "<TIMEX3 tid='t1' type='DATE' value='1990-01-01'>the <b>third</b> of May</TIMEX3>. &e;</TEXT>"
        "<MAKEINSTANCE eventID='e1'/></TimeML>",
        encoding="utf-8",
    )
    (article,) = read([tmp_path / "a.tml"]).articles
    assert (article.id, article.title, article.text) == (
        "w_1",
        "Dam opens",
        "The opening was on the third of May. &e;",
    )
    assert article.published
    assert article.published.text == "1998-02-27"
    assert study_of(tmp_path / "a.tml").resolutions[0].value == "1997-05-03"


def test_timeml_without_a_text_element_is_all_text(tmp_path: Path) -> None:
    (tmp_path / "a").write_text(
        "<TimeML>It rained on <TIMEX3>3 May 2020</TIMEX3>.</TimeML>", encoding="utf-8"
    )
    (article,) = read([tmp_path / "a"]).articles
    assert article.text == "It rained on 3 May 2020."


@pytest.mark.parametrize("data", ["<TimeML><TEXT>3 May", "<Other/>", "plain"])
def test_what_is_no_timeml_is_refused(tmp_path: Path, data: str) -> None:
    (tmp_path / "a.tml").write_text(data, encoding="utf-8")
    (refusal,) = read([tmp_path / "a.tml"]).refused
    assert refusal.code == "bad-timeml"


def test_an_unresolved_phrase_has_a_value_of_unknowns(tmp_path: Path) -> None:
    made = study(tmp_path, "It rained three years ago and last week.")
    assert [resolution.value for resolution in made.resolutions] == ["", ""]
    values = [
        each.get("value")
        for each in etree.fromstring(document(made.article, made.resolutions)).iter("TIMEX3")
    ]
    assert values == ["XXXX-XX-XX"] * 3
