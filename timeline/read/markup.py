"""HTML to a tree that is safe to walk: bounded depth, no entities of its own, nothing hidden.

Nothing is loaded and nothing expanded: libxml2's HTML parser knows no external entities.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

_XML_DECLARATION = re.compile(r"\s{0,99}<\?xml\s[^<>]*>")
_NESTING = re.compile(
    r"</?(?:div|table|tbody|thead|tr|td|th|span|font|b|i|u|em|strong|center|section|article|ul|ol|li|dl|dd|dt"
    r"|blockquote|p|a|form|small|big)(?:\s[^<>]*)?>",
    re.I,
)
UNSEEN_TAGS = (
    "script",
    "style",
    "template",
    "noscript",
    "iframe",
    "object",
    "svg",
    "math",
    "canvas",
    "select",
    "textarea",
    "datalist",
    "noembed",
    "noframes",
    "head",
    "title",
)
_UNSEEN_STYLE = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|opacity:0*\.?0*(?![\d.])|font-size:0*\.?0*(?![\d.])"
    r"|(?:transform:|[ ;])scale[xy]?\(0*\.?0*[,)]|filter:opacity\(0*\.?0*%?\)|clip-path:inset\((?:50|100)%"
    r"|(?<![a-z-])color:transparent|(?<![a-z-])(?:margin-)?(?:left|top|text-indent):-\d{4,}",
    re.I,
)
_STYLE_NOISE = re.compile(r"\s+|/\*.*?\*/", re.S)
# The parser's time grows with the square of an element's attributes.
_LONG_TAG = re.compile(r"<([A-Za-z][^\s<>/]{0,40})[\s/]([^<>]{10000,})>")
_BETWEEN_ATTRIBUTES = re.compile(r"[\s/]+")
_MOST_ATTRIBUTES = 1_000
# The extractor's time grows with the square of the cells in a row and of the words marked in a paragraph.
_MOST_IN_A_ROW = 500
_CELLS = frozenset({"td", "th"})
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
     "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time",
     "tt", "u", "var", "wbr"}
)  # fmt: skip
_EMPTY = "<html><body></body></html>"


@dataclass(frozen=True, slots=True)
class Markup:
    """A parsed page and what is to be told about it: (code, reason) pairs."""

    root: HtmlElement
    told: tuple[tuple[str, str], ...] = ()


def parse(html: str) -> Markup:
    """Parse ``html``. Pages nested too deeply for the parser are flattened, which is told."""
    told: list[tuple[str, str]] = []
    html = html.replace("\x00", "")
    html, entities = without_internal_subset(without_declaration(html))
    if entities:
        told.append(("entities", "it declares XML entities of its own; they were not expanded"))
    html = _LONG_TAG.sub(_bounded_tag, html)
    root, deep = _tree(html)
    if deep:
        told.append(("too-deep", "its elements are nested too deeply; it was read without its layout"))
        root, _ = _tree(_NESTING.sub("\n", html))
    return Markup(root, tuple(told))


def without_unseen(root: HtmlElement) -> HtmlElement:
    """Take out, in place, all that a reader of the page does not see: scripts, templates, hidden elements."""
    for element in root.xpath("//*[@hidden or @style or @type='hidden']"):
        if is_hidden(element):
            element.tag = "template"
    etree.strip_elements(root, *UNSEEN_TAGS, with_tail=False)
    return root


def part_wide(root: HtmlElement) -> None:
    """Part, in place, a row or a paragraph that has more in it than any that is to be read."""
    for element in list(root.iter(etree.Element)):
        if len(element) > _MOST_IN_A_ROW:
            _part(element, "tr", _CELLS)
            _part(element, "p", _INLINE)


def _part(element: HtmlElement, piece: str, tags: frozenset[str]) -> None:
    """Put children that follow one another into pieces; what is such a piece itself goes on in the next."""
    run, last = 0, element
    for child in list(element):
        if element.tag != piece and child.tag not in tags:
            run, last = 0, element
            continue
        run += 1
        if run > _MOST_IN_A_ROW and run % _MOST_IN_A_ROW == 1:
            more = element.makeelement(piece)
            if element.tag == piece:
                more.tail, last.tail = last.tail, None
                last.addnext(more)
            else:
                child.addprevious(more)
            last = more
        if last is not element:
            last.append(child)


def is_hidden(element: HtmlElement) -> bool:
    """Tell an element that is not shown, by its own attributes."""
    hidden = element.get("hidden") is not None or element.get("type") == "hidden"
    return hidden or bool(_UNSEEN_STYLE.search(_STYLE_NOISE.sub("", element.get("style") or "")))


def _bounded_tag(tag: re.Match[str]) -> str:
    """The tag; without its attributes where they are more than any page has."""
    many = len(_BETWEEN_ATTRIBUTES.findall(tag[2])) >= _MOST_ATTRIBUTES
    return f"<{tag[1]}>" if many else tag[0]


def _tree(html: str) -> tuple[HtmlElement, bool]:
    parser = HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(
            html.encode("utf-8", errors="replace"), parser=parser, ensure_head_body=True
        )
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        root = document_fromstring(_EMPTY)
    return root, any("depth" in error.message for error in parser.error_log)


def without_declaration(xml: str) -> str:
    """What follows ``<?xml …?>``: of text that is decoded, what that says of its encoding is void."""
    declaration = _XML_DECLARATION.match(xml)
    return xml[declaration.end() :] if declaration else xml


def without_internal_subset(html: str) -> tuple[str, bool]:
    """The page without the ``[…]`` of its document type, and whether entities were declared in it."""
    start = html.find("<!DOCTYPE", 0, 2000)
    opening = html.find("[", start, start + 500) if start >= 0 else -1
    if opening < 0 or ">" in html[start:opening]:
        return html, False
    closing = html.find("]>", opening)
    if closing < 0:
        return html, False
    return html[:start] + html[closing + 2 :], "<!ENTITY" in html[opening:closing]
