"""The text of a web page is its article: no menus, nothing hidden, nothing lost in silence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from tests.read.samples import TEXT, read_bytes, told
from timeline import build, read_articles
from timeline.read.markup import part_wide
from timeline.write import render

MORE = "Residents watched from the bank while engineers checked the four gates one by one on a cold morning."
PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Dam opens | Olm Post</title>
<meta property="og:site_name" content="Olm Post"><meta name="author" content="Mara Olmsted">
<link rel="canonical" href="https://olm.example/dam"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport of the valley</a></li></ul></nav>
{}<footer><p>All rights reserved by the Olm Post and its friends.</p></footer></body></html>"""


def article(inner: str) -> bytes:
    return PAGE.format(f"<article><h1>Dam opens</h1>{inner}</article>").encode()


def test_text_title_and_what_the_page_says_of_itself(tmp_path: Path) -> None:
    (got,) = read_bytes(
        tmp_path, "a.html", article(f"<p>{TEXT}</p><h2>A long wait</h2><p>{MORE}</p>")
    ).articles
    assert got.text == f"Dam opens\n\n{TEXT}\n\nA long wait\n\n{MORE}"
    assert [part.kind for part in got.parts] == ["title", "body", "heading", "body"]
    assert (got.title, got.source, got.author) == ("Dam opens", "Olm Post", "Mara Olmsted")
    assert (got.url, got.language, got.notices) == ("https://olm.example/dam", "en", ())
    assert type(got.url) is type(got.title) is str  # and no string of lxml, which keeps its whole tree


def test_a_page_becomes_json(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(article(f"<p>{TEXT}</p><p>{MORE}</p>"))
    data = json.loads(render(build(tmp_path / "a.html"), "json"))
    assert [each["url"] for each in data["articles"]] == ["https://olm.example/dam"]


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display: none">SECRET text that no reader of the page can see at all.</p>',
        "<p hidden>SECRET text that no reader of the page can see at all.</p>",
        "<template><p>SECRET text that no reader of the page can see.</p></template>",
        "<noscript><p>SECRET text that no reader of the page can see.</p></noscript>",
        "<!-- SECRET --><script>SECRET</script><style>SECRET{}</style>",
    ],
)
def test_what_is_hidden_is_no_text(tmp_path: Path, hidden: str) -> None:
    (got,) = read_bytes(tmp_path, "a.html", article(f"<p>{TEXT}</p>{hidden}<p>{MORE}</p>")).articles
    assert "SECRET" not in got.text
    assert MORE in got.text


def test_menu_and_heading_are_no_part_of_a_short_text(tmp_path: Path) -> None:
    told = ("A gate of the Orm dam jammed on Tuesday.", "It was freed on Wednesday.")
    html = "<html><body><nav>Home</nav><article><h1>Gate jams</h1><p>{}</p><p>{}</p></article></body></html>"
    (tmp_path / "page.html").write_text(html.format(*told), "utf-8")
    (page,) = read_articles([tmp_path / "page.html"]).articles
    assert page.text.split("\n\n") == ["Gate jams", *told]


def test_line_breaks_and_soft_hyphens(tmp_path: Path) -> None:
    (got,) = read_bytes(
        tmp_path, "a.html", article(f"<p>{TEXT}<br>The&shy;re was mu&shy;sic.</p><p>{MORE}</p>")
    ).articles
    assert "work. There was music." in got.text


@pytest.mark.parametrize("around", ["p", "div", "tr", "table", "li", "span"])
@pytest.mark.parametrize("inner", ["td", "b", "br"])
def test_what_is_wide_is_parted_and_reads_as_before(around: str, inner: str) -> None:
    def root(size: int) -> HtmlElement:
        page, outer = HtmlElement(), HtmlElement()
        page.tag, outer.tag, outer.text, outer.tail = "body", around, "begin ", " end"
        page.append(outer)
        for number in range(size):
            child = HtmlElement()
            child.tag, child.text, child.tail = ("h2" if number == 700 else inner), f"{number} ", ", "
            outer.append(child)
        return page

    wide, small = root(1_800), root(500)
    before = wide.text_content(), small.text_content()
    for page in (wide, small):
        part_wide(page)
    assert (wide.text_content(), small.text_content()) == before
    assert len(small[0]) == 500
    assert max(map(len, wide.iter())) <= 1_004


@pytest.mark.parametrize(
    ("opening", "closing"), [("<div>", "</div>"), ("<table><tr><td>", "</td></tr></table>")]
)
def test_endless_nesting_is_flattened_and_told(tmp_path: Path, opening: str, closing: str) -> None:
    deep = opening * 3000 + f"<p>{TEXT}</p><p>{MORE}</p>" + closing * 3000
    reading = read_bytes(tmp_path, "a.html", article(deep))
    assert TEXT in reading.articles[0].text
    assert "too-deep" in told(reading)


def test_entities_of_a_page_are_not_expanded(tmp_path: Path) -> None:
    subset = '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "lol">]>'
    reading = read_bytes(
        tmp_path, "a.xhtml", f"{subset}<html><body><p>{TEXT} &x;&y;</p></body></html>".encode()
    )
    assert reading.articles[0].text == f"{TEXT} &x;&y;"
    assert told(reading) == ["entities"]


def test_a_page_of_very_many_elements_keeps_its_paragraphs(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, "a.html", article(f"<p>{TEXT}</p><p>{MORE}</p>" * 2 + "<b>x</b>" * 30_000))
    assert TEXT in reading.articles[0].text
    assert "text-unsorted" in told(reading)


def test_a_title_without_end_is_cut_and_told(tmp_path: Path) -> None:
    reading = read_bytes(
        tmp_path, "a.html", article(f"<p>{TEXT}</p>").replace(b"<h1>Dam", b"<h1>" + b"W" * 5000)
    )
    assert len(reading.articles[0].title) == 300
    assert told(reading) == ["title-cut"]


@pytest.mark.parametrize(
    "html", ["", "<html></html>", "<html><body><script>x</script></body></html>", "<?xml?>"]
)
def test_a_page_without_text(tmp_path: Path, html: str) -> None:
    assert told(read_bytes(tmp_path, "a.html", html.encode())) == ["empty"]


def data_page(
    data: object, shown: str = "", title: str = "Olm Post", kind: str = "application/json"
) -> bytes:
    script = f'<script type="{kind}">{json.dumps(data)}</script>'
    head = f"<!doctype html><html><head><title>{title}</title></head>"
    return f'{head}<body><div id="app">{shown}</div>{script}</body></html>'.encode()


WHOLE = {"@type": "NewsArticle", "headline": "Dam opens", "articleBody": f"{TEXT}\n\n{MORE}"}


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (data_page({"@graph": [WHOLE]}, kind="application/ld+json"), f"{TEXT}\n\n{MORE}"),
        (
            data_page({"props": {"title": "Dam opens", "body": f"<p>{TEXT}</p><p>{MORE}</p>"}}),
            f"{TEXT}\n\n{MORE}",
        ),
        (data_page(WHOLE, "<p>Olm, Monday.</p>", "Dam opens | Olm Post"), f"{TEXT}\n\n{MORE}"),
    ],
)
def test_an_article_that_a_script_shows_is_read_from_the_data(tmp_path: Path, page: bytes, text: str) -> None:
    reading = read_bytes(tmp_path, "a.html", page)
    (got,) = reading.articles
    assert (got.title, got.text, got.language) == ("Dam opens", f"Dam opens\n\n{text}", "en")
    assert "text-in-data" in told(reading)


def test_other_articles_in_the_data_are_left_where_they_are(tmp_path: Path) -> None:
    others = [WHOLE, WHOLE | {"headline": "Lock shut", "articleBody": MORE * 5}]
    shown = (
        "<h1>Quay sold</h1><p>The quay of Olm was sold on 3 May 2021, as the council of the town said.</p>"
    )
    (got,) = read_bytes(tmp_path, "a.html", data_page(others, shown, "Quay sold")).articles
    assert got.title == "Quay sold"
    assert MORE not in got.text


def test_a_page_that_only_a_script_fills_is_told(tmp_path: Path) -> None:
    page = data_page({"a": 1}).replace(b"</body>", b'<script src="app.js"></script></body>')
    assert "no-text" in told(read_bytes(tmp_path, "a.html", page))
