"""The signals of a web page: every place of it that states when its article was published or modified."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from timeline.absolute import Order, Stated, parse
from timeline.read.language import code
from timeline.read.published import address, jsonld
from timeline.read.published.beside import is_stamp
from timeline.read.published.layout import Layout, Line
from timeline.read.published.lines import (
    Stamp,
    begins_with_dateline,
    dates_something_else,
    label_before,
    lone_label,
    stamps,
)
from timeline.read.published.signal import Signal
from timeline.read.published.trust import table

_SCRIPTED = re.compile(
    r'\\?"(?:datePublished|publishedAt|published_at|publishDate|publish_date|datePublication|date_published)\\?"'
    r'\s?:\s?\\?"([^"\\]{8,40})\\?"'
)
_IN_BRACKETS = re.compile(r"\(([^()]{6,40})\)\W?$")
_HOST = re.compile(r"https?://([^/?#]+)([^?#]*)")
_SHORT_TEXT = 200
_MOST_ELEMENTS = 20_000
_SCRIPTED_DATES = 50
_LONGEST_LINE = 1000
_LABELLED = 300
_LOOSE = 120
_NEAR = 60
_CLASSED = (
    "time",
    "abbr",
    "span",
    "div",
    "p",
    "li",
    "td",
    "small",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "em",
    "a",
    "dd",
    "i",
    "b",
    "strong",
    "header",
    "section",
)


class PageSignals:
    """Gathers the signals of one page; ``url`` is its address, ``language`` what it declares (en-US …)."""

    def __init__(self, root: HtmlElement, url: str, language: str, title: str) -> None:
        self._root = root
        self._url = url
        self._language = code(language)
        self._order: Order | None = order_of(language, url)
        self._layout = Layout(root, title)

    def all(self) -> tuple[Signal, ...]:
        """Every signal, each once."""
        found = (
            *self._titled(),
            *self._json_ld(),
            *self._meta(),
            *self._elements(),
            *address.signals_of(self._url),
            *self._lines(),
        )
        return tuple(dict.fromkeys(found))

    def _signal(
        self, kind: str, place: str, text: str, *, modified: bool = False, distance: int = 0
    ) -> Iterator[Signal]:
        text = " ".join(text.split())
        if not text or len(text) > _SHORT_TEXT:
            return
        stated = parse(text, self._language, self._order)
        if stated is None:
            stated = next((stamp.stated for stamp in stamps(text, self._language, self._order)), None)
        if stated is not None and _plausible(stated):
            yield Signal(kind, place, text, stated, modified, distance)

    def _titled(self) -> Iterator[Signal]:
        """A date that the page's title begins or ends with, or its description has in brackets at its end."""
        for node in self._root.iter("title"):
            title = " ".join((node.text or "").split())
            for stamp in stamps(title, self._language, self._order):
                if stamp.start == 0 or len(title) - stamp.end < _LOOSE // 6:
                    yield Signal("byline:title", "the title", stamp.text, stamp.stated)
        for element in self._root.iter("meta"):
            if (element.get("name") or "").lower() == "description":
                end = _IN_BRACKETS.search(" ".join((element.get("content") or "").split()))
                for stamp in stamps(end[1], self._language, self._order) if end else ():
                    yield Signal("byline:title", "the description", stamp.text, stamp.stated)

    def _json_ld(self) -> Iterator[Signal]:
        """JSON-LD, and the page's own data where all publication dates in it agree."""
        scripted: list[Signal] = []
        for node in self._root.iter("script"):
            script = node.text or ""
            linked = jsonld.parsed(script) if "ld+json" in (node.get("type") or "") else None
            if linked is not None:
                yield from self._linked(linked)
            else:
                for text in _SCRIPTED.findall(script)[:_SCRIPTED_DATES]:
                    scripted += self._signal("json-ld:script", "the page's data", text)
        if len({signal.stated.day for signal in scripted}) == 1:
            yield scripted[0]

    def _linked(self, linked: object) -> Iterator[Signal]:
        for role, item in jsonld.candidates(linked):
            for key in ("datePublished", "uploadDate", "dateModified"):
                text = jsonld.plain(item.get(key))
                if isinstance(text, str | int):
                    place, modified = f"JSON-LD ({key})", key == "dateModified"
                    yield from self._signal(f"json-ld:{role}", place, str(text), modified=modified)

    def _meta(self) -> Iterator[Signal]:
        names = table()["meta"]
        for element in self._root.iter("meta"):
            content = element.get("content") or ""
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                name = (element.get(attribute) or "").strip().lower()
                for role in ("published", "date", "modified"):
                    if name in names[role]:
                        yield from self._signal(
                            f"meta:{role}", f"the meta element {name}", content, modified=role == "modified"
                        )

    def _elements(self) -> Iterator[Signal]:
        """Microdata, <time>, <abbr>, and elements whose class or id says that they hold the date."""
        for element in islice(self._root.iter(*_CLASSED), _MOST_ELEMENTS):
            kind, modified = _kind(element)
            if not kind or (kind != "microdata:published" and self._layout.boxed(element)):
                continue
            distance = self._layout.distance(element)
            if kind.startswith("time:") and not modified and distance > _NEAR:
                kind = "time:far"
            modified = modified or label_before(_text_before(element)) == "updated"
            machine = _machine(element)
            found = list(
                self._signal(
                    kind, f"the element <{element.tag}>", machine, modified=modified, distance=distance
                )
            )
            yield from found or self._written(element, kind, distance, modified=modified)

    def _written(self, element: HtmlElement, kind: str, distance: int, *, modified: bool) -> Iterator[Signal]:
        """The dates that stand in an element's text."""
        text = " ".join("".join(element.itertext()).split())
        found = list(stamps(text, self._language, self._order)) if len(text) <= _SHORT_TEXT else []
        opens = bool(found) and found[0].start == 0 and kind == "time:far"
        if kind in ("time:class", "time:far") and not opens and not is_stamp(text, self._language):
            return
        for stamp in found:
            if _plausible(stamp.stated):
                changed = modified or stamp.label == "updated"
                yield Signal(kind, f"the element <{element.tag}>", text, stamp.stated, changed, distance)

    def _lines(self) -> Iterator[Signal]:
        """Labelled dates, and lines beside the headline that hold a date and little else."""
        label = ""
        for line in islice(self._layout.lines(), _MOST_ELEMENTS):
            before, label = label, lone_label(line.text)
            if len(line.text) > _LONGEST_LINE or not any(char.isdigit() for char in line.text):
                continue
            distance = self._layout.distance(line.element)
            for stamp in stamps(line.text, self._language, self._order):
                kind = self._line_kind(line, stamp, distance, before)
                if kind and _plausible(stamp.stated):
                    modified = (stamp.label or before) == "updated" and kind.startswith("label")
                    yield Signal(
                        kind, f"the line {line.text[:60]!r}", stamp.text, stamp.stated, modified, distance
                    )

    def _line_kind(self, line: Line, stamp: Stamp, distance: int, label: str) -> str:
        alone = is_stamp(line.text, self._language)
        labelled = stamp.label and (len(line.text) < _LABELLED or stamp.start < _LABELLED // 3)
        if labelled or (label and alone):
            return "label:beside" if line.beside else "label"
        if line.beside:
            return "byline:far" if alone and distance < _NEAR else ""
        if alone:
            return "byline:near" if distance < _NEAR else "byline:far"
        if distance >= _NEAR:
            return ""
        if begins_with_dateline(line.text, stamp):
            return "dateline"
        sentence = line.text.endswith((".", "!", "?", "”", '"'))
        short = len(line.text) < _LOOSE and stamp.start < _LOOSE // 3
        return "byline:loose" if short and not sentence and not dates_something_else(line.text, stamp) else ""


def order_of(locale: str, url: str) -> Order | None:
    """How a locale (en-GB, pt_BR) or a host writes day and month in digits; None where neither says."""
    language, _, region = locale.replace("_", "-").lower().partition("-")
    if language not in ("", "en"):
        return "DMY"
    address = _HOST.match(url)
    if address and (address[1].endswith(tuple(table()["order_of_digits"]["DMY"])) or "/en-gb/" in address[2]):
        return "DMY"
    return None if not region else "MDY" if region in table()["order_of_digits"]["MDY_regions"] else "DMY"


def _kind(element: HtmlElement) -> tuple[str, bool]:
    """The kind of signal that an element is by its attributes, and whether it says modified."""
    names = (element.get("itemprop") or "").split()
    for name, role in (
        ("datePublished", "published"),
        ("dateCreated", "created"),
        ("dateModified", "modified"),
    ):
        if name in names:
            return f"microdata:{role}", role == "modified"
    words = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    roles = (
        {role: re.search(pattern, words) for role, pattern in table()["class"].items()}
        if words.strip()
        else {}
    )
    if element.get("pubdate") is not None or roles.get("published"):
        return "time:published", False
    if roles.get("modified"):
        return ("time:modified", True)
    if element.tag == "time":
        return "time:article", False
    return ("time:class", False) if roles.get("date") else ("", False)


def _machine(element: HtmlElement) -> str:
    """What an element tells machines about its date."""
    titled = element.get("title") if element.tag in ("abbr", "span", "a") else ""
    return element.get("datetime") or element.get("content") or titled or ""


def _text_before(element: HtmlElement) -> str:
    """The text right before an element, in the same parent."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        return ("".join(previous.itertext())[-_LOOSE:] + (previous.tail or ""))[-_LOOSE:]
    return (parent.text or "")[-_LOOSE:] if parent is not None else ""


def _plausible(stated: Stated) -> bool:
    return "1900" < stated.day < "2100"
