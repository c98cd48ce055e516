"""What a web page says: the text of its article with its parts, title, address, source, author and language.

The text is trafilatura's choice of elements, spelled out by us; where it loses most of what a reader sees,
the page's own paragraphs are taken instead, and that is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from timeline.errors import InputError
from timeline.model import PartKind
from timeline.read import language, markup
from timeline.read.composed import composed
from timeline.read.damage import parsing
from timeline.read.published.layout import Layout
from timeline.read.published.page import PageSignals
from timeline.read.published.signal import Signal
from timeline.read.scripted import data_of, held

_SPACES = re.compile(r"\s+")
_TYPOGRAPHY = re.compile("[\u00ad\u200b\u2060\ufeff]")
# What browsers and SingleFile write above a page that they save: where it was.
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved \w{4} url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>]{4,500})"
)
_WHOLE_PAGE = re.compile(r"<(?:!doctype|html|head|body)\b", re.I)
_HEAD = 2000
_PARAGRAPH = 60
_LITTLE = 250
_MOST_ELEMENTS = 25_000  # trafilatura's time grows with the square of some pages' elements
_MANY_ELEMENTS = 5_000  # from which on its second opinions, which are slower, are not asked for
_LOST = 0.4
_LANGUAGE_TOLD_BY = 2000
_AUTHORS = ("author", "article:author", "dc.creator")
_BY_SCRIPT = "if a script shows more, save it from a browser that has run it"
_FURNITURE_TAGS = {"nav", "footer", "aside", "form", "button"}
_BLOCKS: dict[str, PartKind] = {
    "head": "heading",
    "p": "body",
    "item": "body",
    "quote": "body",
    "row": "body",
}


@dataclass(frozen=True, slots=True)
class Page:
    """An article out of a web page. ``hints`` says what the block that starts at an offset of ``text`` is."""

    text: str
    hints: dict[int, PartKind]
    title: str
    url: str
    source: str
    author: str
    language: str
    signals: tuple[Signal, ...]
    told: tuple[tuple[str, str], ...]


def extract(html: str, url: str, title_chars: int) -> Page:
    """Take the article out of a page, or out of a piece of one as feeds and mails have it.

    ``url`` is where it is from, if that is known; a title longer than ``title_chars`` is cut in the text.
    """
    parsed = markup.parse(composed(html))
    root = parsed.root
    meta = _Meta(root)
    saved = _SAVED_FROM.search(html[:_HEAD])
    address = url or meta.address() or (saved[1] if saved else "")
    title = meta.title(root)
    declared = meta.language()
    locale = declared if language.code(declared) else language.detect(visible(root, title))
    signals = PageSignals(root, address, locale, title).all()
    data = data_of(root)
    has_script = bool(data) or next(root.iter("script"), None) is not None
    markup.without_unseen(root)
    blocks, told = _article(root) if _WHOLE_PAGE.search(html[:_HEAD]) else (list(_lines(root)), [])
    shown = sum(len(text) for text, _ in blocks if text != title)
    source, author = meta.first("og:site_name", "application-name"), meta.first(*_AUTHORS)
    if article := held(data, meta.titles(title), shown):
        blocks, title = [(text, "body") for text in article.paragraphs], squeezed(article.title)
        source, author = source or article.source, author or article.author
        locale = locale if language.code(declared) else language.detect("\n".join(article.paragraphs))
        told = [("text-in-data", "the page shows its article by a script; it was read from the page's data")]
    elif has_script and shown < _PARAGRAPH:
        told.append(("no-text", f"the page holds {shown} characters of text; {_BY_SCRIPT}"))
    text, hints = _text(title[:title_chars], blocks)
    return Page(text, hints, title, address, source, author, locale, signals, (*parsed.told, *told))


class _Meta:
    """The meta elements of a page, by name or property; read before hidden things are taken out."""

    def __init__(self, root: HtmlElement) -> None:
        self._content: dict[str, str] = {}
        for element in root.iter("meta"):
            name = (element.get("property") or element.get("name") or "").lower()
            self._content.setdefault(name, (element.get("content") or "").strip())
        self._canonical = str(next(iter(root.xpath("//link[@rel='canonical']/@href")), ""))
        self._title = squeezed(next(iter(root.xpath("//head/title/text()|//title/text()")), ""))
        self._language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""

    def first(self, *names: str) -> str:
        """The first of these that the page has; addresses of profiles are no names."""
        return next((text for name in names if (text := self._content.get(name)) and "://" not in text), "")

    def address(self) -> str:
        found = self._canonical or self._content.get("og:url", "")
        return found if re.match(r"https?://", found) else ""

    def language(self) -> str:
        return str(self._language) or self.first("og:locale", "content-language", "language")

    def titles(self, shown: str) -> tuple[str, ...]:
        """All that the page calls itself, as it is ``shown`` first."""
        return shown, self._content.get("og:title", ""), self._title

    def title(self, root: HtmlElement) -> str:
        """The headline: the only h1, else what the page shows elsewhere, without the name of the site."""
        headings = [text for element in root.iter("h1") if (text := squeezed(element.text_content()))]
        shared = squeezed(self._content.get("og:title", ""))
        if len(headings) == 1:
            return headings[0]
        for heading in headings:
            if heading in (shared or self._title):
                return heading
        return shared or self._title


def squeezed(text: str) -> str:
    """``text`` on one line, without soft hyphens and spaces of no width."""
    return _SPACES.sub(" ", _TYPOGRAPHY.sub("", text)).strip()


def visible(root: HtmlElement, title: str) -> str:
    """Enough of the page's text to tell its language."""
    pieces, size = [title], 0
    for element in root.iter("p", "h1", "h2", "li", "div"):
        text = squeezed(element.text or "")
        if len(text) > _PARAGRAPH // 2:
            pieces.append(text)
            size += len(text)
        if size > _LANGUAGE_TOLD_BY:
            break
    return "\n".join(pieces)


def _article(root: HtmlElement) -> tuple[list[tuple[str, PartKind]], list[tuple[str, str]]]:
    """The blocks of the article in order, and what is to be told about how they were found."""
    visible = list(_paragraphs(root))
    size = sum(1 for _ in islice(root.iter(), _MOST_ELEMENTS))
    blocks = list(_extracted(root, fast=size > _MANY_ELEMENTS)) if size < _MOST_ELEMENTS else []
    seen, got = sum(map(len, visible)), sum(len(text) for text, _ in blocks)
    if len(blocks) == 1 and (parts := _parts(root, blocks[0][0])):
        return parts, []
    if got >= _LOST * seen:
        return blocks, []
    if got < 0.5 * _LOST * seen:
        told = f"no article was told from the page ({got:,} of {seen:,} characters): all paragraphs are kept"
        return [(text, "body") for text in visible], [("text-unsorted", told)] if seen > _LITTLE else []
    return blocks, [
        ("text-lost", f"the article has {got:,} of the {seen:,} characters in the page's paragraphs")
    ]


def _extracted(root: HtmlElement, *, fast: bool) -> Iterator[tuple[str, PartKind]]:
    # Imported here: it takes half a second.
    from trafilatura import bare_extraction

    markup.part_wide(root)
    try:
        with parsing("", "bad-page", "the page"):
            document: Any = bare_extraction(root, fast=fast, include_comments=False, with_metadata=False)
    except InputError:
        return  # then the page's paragraphs are taken, which is told
    body = getattr(document, "body", None)
    if body is None:
        return
    for element in body.iter(*_BLOCKS):
        # A block inside a block is part of the outer one.
        if any(outer.tag in _BLOCKS for outer in element.iterancestors()):
            continue
        for line_break in element.iter("lb"):
            line_break.tail = f" {line_break.tail or ''}"
        between = " " if element.tag in ("quote", "row") else ""
        text = squeezed(between.join(element.itertext()))
        if text:
            yield text, _BLOCKS[element.tag]


def _parts(root: HtmlElement, whole: str) -> list[tuple[str, PartKind]]:
    """The paragraphs of a page of which all was taken as one, menu and heading too, as short ones are."""
    within = [text for text in _paragraphs(root, least=1) if text in whole]
    is_most = _LOST * len(whole) <= sum(map(len, within)) < len(whole)
    return [(text, "body") for text in within] if is_most else []


def _lines(root: HtmlElement) -> Iterator[tuple[str, PartKind]]:
    """All that a piece of a page says, block by block."""
    for line in Layout(root, "").lines():
        yield squeezed(line.text), "body"


def _paragraphs(root: HtmlElement, least: int = _PARAGRAPH) -> Iterator[str]:
    """The paragraphs of some length that a reader sees, outside menus, side boxes and footers."""
    for element in root.iter("p", "body"):
        if any(outer.tag in _FURNITURE_TAGS for outer in element.iterancestors()):
            continue
        if element.tag == "body":
            text = squeezed(" ".join(filter(None, [element.text, *(child.tail for child in element)])))
        else:
            text = squeezed(element.text_content())
        if len(text) >= least:
            yield text


def _text(title: str, blocks: list[tuple[str, PartKind]]) -> tuple[str, dict[int, PartKind]]:
    """The text of title and blocks, a blank line between them, and the kind of what starts where."""
    if title and not (blocks and blocks[0][0].casefold() == title.casefold()):
        blocks = [(title, "title"), *blocks]
    elif title:
        blocks = [(title, "title"), *blocks[1:]]
    hints: dict[int, PartKind] = {}
    at = 0
    for text, kind in blocks:
        hints[at] = kind
        at += len(text) + 2
    return "\n\n".join(text for text, _ in blocks), hints
