"""Escaping at the sink: whatever the text, it is shown as written and can be nothing but text."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.write.stories import HOSTILE
from timeline.write.markup import element, raw_element, script_data, web_address
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


@pytest.mark.parametrize("content", ["a</script>", "a</SCRIPT >", "<!-- <script>"])
def test_a_script_that_would_end_early_is_refused(content: str) -> None:
    with pytest.raises(ValueError, match="end early"):
        raw_element("script", content)


def test_attributes() -> None:
    assert (
        element("a", class_="x", aria_label="y", hidden=True, id=None)
        == '<a class="x" aria-label="y" hidden></a>'
    )
    assert element("br") == "<br>"
    assert element("circle", r=3) == '<circle r="3"/>'


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
