"""Escaping at the sink: whatever the text, it is shown as written and can be nothing but text."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.write.stories import HOSTILE
from timeline.write.markup import (
    Markup,
    compact,
    digest,
    element,
    join,
    linked_data,
    opening,
    raw_element,
    script_data,
    web_address,
)
from timeline.write.visible import one_line, spelled_out, visible

ANY_TEXT = st.one_of(
    st.text(), st.sampled_from(HOSTILE), st.text(alphabet="<>&\"'/!-script$\x00\u202e\ud800")
)


class _Reader(HTMLParser):
    """What a parser makes of a piece of markup."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@given(ANY_TEXT)
def test_an_element_holds_only_text(text: str) -> None:
    read = _Reader(element("p", text, title=text))
    assert read.tags == [("p", {"title": visible(text)})]
    assert read.text == visible(text)


@given(ANY_TEXT)
def test_script_data_cannot_end_its_element(text: str) -> None:
    made = script_data({"a": text})
    read = _Reader(made)
    assert [tag for tag, _ in read.tags] == ["script"]
    inner = made[made.index(">") + 1 : made.rindex("<")]
    assert "<" not in inner
    assert json.loads(inner)["a"] == text
    assert inner.isascii()


@given(ANY_TEXT, ANY_TEXT)
def test_a_compact_page_reads_as_the_page_does(text: str, other: str) -> None:
    page = element("div", element("p", text, title=other, id="a1"), element("p", other, class_=text))
    small = _Reader(compact(page))
    assert small.tags == _Reader(page).tags
    assert small.text == _Reader(page).text


@pytest.mark.parametrize(
    ("page", "small"),
    [
        *(
            (f"<p>a</p><{tag}>", f"<p>a<{tag}>")
            for tag in ["p", "div", "blockquote", "ol", "ul", "dl", "section", "h2", "h6"]
        ),
        *((f"<p>a</p><{tag}>", f"<p>a</p><{tag}>") for tag in ["span", "a", "pre", "header", "hr", "olx"]),
        *(
            (f"<p>a</p></{tag}>", f"<p>a</{tag}>")
            for tag in ["li", "div", "details", "section", "footer", "header", "dd"]
        ),
        *((f"<p>a</p></{tag}>", f"<p>a</p></{tag}>") for tag in ["a", "span", "dt", "body"]),
        *(
            (f"<{tag}>a</{tag}>{then}", f"<{tag}>a{then}")
            for tag in ("dt", "dd")
            for then in ("<dt>", "<dd>", "</dl>")
        ),
        ("<dd>a</dd></div>", "<dd>a</div>"),
        *((f"<dd>a</dd>{then}", f"<dd>a</dd>{then}") for then in ("<dl>", "<div>", "</details>", "<ddx>")),
        *((f"<li>a</li>{then}", f"<li>a{then}") for then in ("<li>", "</ul>", "</ol>", '<li value="a b">')),
        *((f"<li>a</li>{then}", f"<li>a</li>{then}") for then in ("<link>", "<p>", "</div>")),
        ('<a b="x.y:z#1-2_3" c="d">', "<a b=x.y:z#1-2_3 c=d>"),
        *((f'<a b="{value}">', f'<a b="{value}">') for value in ("", "a b", "a/b", "a=b", "a'b", "a`b", "é")),
        ('<a b="/"/>', '<a b="/"/>'),
        ('<circle r="3"/>', '<circle r="3"/>'),
    ],
)
def test_what_a_compact_page_does_without(page: str, small: str) -> None:
    assert compact(Markup(page)) == small


@pytest.mark.parametrize("content", ["a</script>", "a</SCRIPT >", "<!-- <script>"])
def test_a_script_that_would_end_early_is_refused(content: str) -> None:
    with pytest.raises(ValueError, match="end early"):
        raw_element("script", content)


def test_a_script_of_ours_stands_as_it_is() -> None:
    content = "if (a<!-b && c</d/.e) f('<style>', '-->')"
    assert raw_element("script", content, type="module") == f'<script type="module">{content}</script>'
    assert raw_element("style", "a{}</script>") == "<style>a{}</script></style>"


def test_data_are_in_an_element_that_no_browser_runs() -> None:
    data = {"a": ["<&>", 1, None]}
    inner = r'{"a":["\u003c\u0026\u003e",1,null]}'
    assert script_data(data, id="x") == f'<script type="application/json" id="x">{inner}</script>'
    assert linked_data(data) == f'<script type="application/ld+json">{inner}</script>'
    with pytest.raises(ValueError, match="not JSON compliant"):
        script_data(float("nan"))


def test_attributes_are_spelled_and_escaped() -> None:
    assert (
        element("a", class_="x", aria_label="y", hidden=True, id=None, lang=False)
        == '<a class="x" aria-label="y" hidden></a>'
    )
    assert opening("p", title='a"b') == '<p title="a&quot;b">'


def test_elements_that_have_no_end_tag() -> None:
    for tag in ("br", "hr", "input", "meta", "link", "img"):
        assert element(tag, id="a") == f'<{tag} id="a">'
    for tag in ("path", "circle", "rect", "line", "use", "stop"):
        assert element(tag, r=3) == f'<{tag} r="3"/>'
        assert element(tag, element("title", "a")) == f"<{tag}><title>a</title></{tag}>"
    assert element("p") == "<p></p>"


def test_children_are_text_but_for_markup() -> None:
    assert join("<", [Markup("<b>"), None, ["&"]], None) == "&lt;<b>&amp;"


def test_a_script_is_allowed_by_its_own_digest_alone() -> None:
    # printf %s 'a()' | openssl dgst -sha256 -binary | base64
    assert digest("a()") == "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb\nc", "a\tb\nc"),
        ("\x00\x07\x1b\x7f", "␀␇␛␡"),
        ("\x85\ud800\uffff", "\ufffd\ufffd\ufffd"),
        ("abc\u202edef\u2066", "abc[U+202E]def[U+2066]"),
        ("\u202a \u2069", "[U+202A] [U+2069]"),
        ("\u200fשלום\u200e 👩‍👩‍👧 e\u0301", "\u200fשלום\u200e 👩‍👩‍👧 e\u0301"),
    ],
)
def test_what_cannot_be_seen_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(ANY_TEXT)
def test_visible_text_can_be_written(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    visible(text).encode()
    assert "\n" not in one_line(text)


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://a.example/b?c=d&e#f", True),
        ("http://a.example", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("\x01javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("https://", False),
        ("https://a.example/\u202etxt", False),
        ("https://a b/", False),
        ("https://[::1", False),
        ("file:///etc/passwd", False),
        ("ftp://a.example/", False),
        ("https://a.example/\x00", False),
        ("https://a.example/\xa0b", False),
        ("a.example", False),
        ("https:a.example", False),
    ],
)
def test_only_web_addresses_become_links(url: str, good: bool) -> None:
    assert (web_address(url) == url) is good


TURNING = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
CONTROLS = [*range(0x20), *range(0x7F, 0xA0)]


def test_each_character_that_cannot_be_seen_is_shown_and_no_other() -> None:
    strange = [*range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF]
    unseen = ({*CONTROLS, *TURNING, *strange}) - {ord(sign) for sign in "\t\n\r"}
    assert {code for code in range(0x11000) if visible(f"a{chr(code)}") != f"a{chr(code)}"} == unseen
    assert {visible(chr(code)) for code in unseen - {*TURNING, *range(0x80)}} == {"\ufffd"}
    assert [visible(chr(code)) for code in TURNING] == [f"[U+{code:04X}]" for code in TURNING]


def test_each_character_that_steers_is_spelled_out_in_json_and_no_other() -> None:
    steering = {0x61C, 0x200E, 0x200F, 0x2028, 0x2029, *range(0x7F, 0xA0), *TURNING}
    assert {code for code in range(0x11000) if spelled_out(chr(code)) != chr(code)} == steering
    assert [spelled_out(chr(code)) for code in (0x7F, 0x202E)] == ["\\u007f", "\\u202e"]
