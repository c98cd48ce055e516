"""A page as its reader sees it: lines in order, the headline, and how far from it a place is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape

from lxml import etree
from lxml.html import HtmlElement

from timeline.read.markup import UNSEEN_TAGS, is_hidden
from timeline.read.published.trust import table

_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "img", "ins", "del",
    "label", "mark", "path", "q", "s", "small", "span", "strong", "sub", "sup", "svg", "time", "tt", "u",
    "wbr",
})  # fmt: skip
_BOX_TAGS = frozenset({"footer", "aside", "form"})
_BESIDE_HEADLINE = 20
_NONE, _SOFT, _HARD = range(3)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_LONGEST_LINE = 100_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page, the element that it begins in, and whether that is in a side box or footer."""

    text: str
    element: HtmlElement
    beside: bool


class Layout:
    """The elements of a page in document order, its headline, and what is a box beside the article."""

    def __init__(self, root: HtmlElement, title: str) -> None:
        self._elements = list(root.iter(etree.Element))
        self._order = {element: index for index, element in enumerate(self._elements)}
        self.headline = self._headline(title)
        self._around = set(self.headline.iterancestors()) if self.headline is not None else set()
        self._boxes: dict[HtmlElement, int] = {root: _NONE}

    def distance(self, element: HtmlElement) -> int:
        """How many elements lie between the headline and ``element``; before it they count threefold."""
        if self.headline is None:
            return self._order[element]
        steps = self._order[element] - self._order[self.headline]
        return steps if steps >= 0 else -3 * steps

    def boxed(self, element: HtmlElement) -> bool:
        """Tell what stands in a menu, in the comments, or in a side box or footer away from the headline."""
        box = self._box(element)
        return box == _HARD or (box == _SOFT and self.distance(element) > _BESIDE_HEADLINE)

    def _box(self, element: HtmlElement) -> int:
        """The box that holds an element. What holds the headline is no box, whatever it is called."""
        trail: list[HtmlElement] = []
        outer: HtmlElement | None = element
        while outer is not None and outer not in self._boxes:
            trail.append(outer)
            outer = outer.getparent()
        box = self._boxes[outer] if outer is not None else 0
        for inner in reversed(trail):
            if inner.get("id") in table()["box"]["holds_article"]:
                box = _NONE  # pages forget to close the side box before it
            elif inner not in self._around and inner is not self.headline:
                box = max(box, _box(inner))
            self._boxes[inner] = box
        return box

    def lines(self) -> Iterator[Line]:
        """Every line of text of moderate length outside menus and comments, in the order of the page."""
        pieces: list[str] = []
        holder: HtmlElement = self._elements[0]
        unseen: HtmlElement | None = None
        for event, element in etree.iterwalk(self._elements[0], events=("start", "end")):
            if not isinstance(element.tag, str):
                continue
            breaks = element.tag not in _INLINE
            if breaks and unseen is None:
                yield from self._line(pieces, holder)
                pieces = []
            if event == "start":
                if unseen is None and element.tag in UNSEEN_TAGS:
                    unseen = element
                text = element.text
            else:
                unseen = None if unseen is element else unseen
                text = element.tail
            if text and unseen is None:
                if not pieces:
                    holder = element
                pieces.append(text)
        yield from self._line(pieces, holder)

    def _line(self, pieces: list[str], holder: HtmlElement) -> Iterator[Line]:
        text = " ".join("".join(pieces).split())
        if text and len(text) <= _LONGEST_LINE and self._box(holder) != _HARD:
            yield Line(text, holder, self.boxed(holder))

    def _headline(self, title: str) -> HtmlElement | None:
        """The heading that the page's title holds, else any element that is the title, else the first h1."""
        plain = _plain(title)
        first: HtmlElement | None = None
        for element in self._elements:
            if element.tag in _HEADINGS:
                text = _plain("".join(element.itertext()))
                if len(text) > 8 and (text in plain or (len(plain) > 15 and plain in text)):
                    return element
                if first is None and element.tag == "h1":
                    first = element
        return self._titled(plain) if len(plain) > 8 and first is None else first

    def _titled(self, plain: str) -> HtmlElement | None:
        shown = (element for element in self._elements if element.tag not in UNSEEN_TAGS)
        return next((element for element in shown if element.text and _plain(element.text) == plain), None)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", unescape(text)).strip().casefold()


def _box(element: HtmlElement) -> int:
    if element.tag == "nav" or is_hidden(element):
        return _HARD
    if element.tag == "body":
        return _NONE
    words = f"{element.get('class') or ''} {element.get('id') or ''}"
    if _named("others").search(words):
        return _HARD
    return _SOFT if element.tag in _BOX_TAGS or _named("beside").search(words) else _NONE


@cache
def _named(kind: str) -> re.Pattern[str]:
    """What the class or id of such a box holds (trust.toml)."""
    return re.compile(table()["box"][kind], re.I)
