"""The article of a page that shows it only once a script has run: it stands in the page's data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from timeline.read import markup
from timeline.read.published.jsonld import candidates, parsed
from timeline.read.published.layout import Layout
from timeline.read.records import fields_of

_LITTLE = 250  # characters that a page shows without its article
_SHORTEST = 60  # characters of an article
_TIMES = 2  # as long as what the page shows
_WHOLE = '"articleBody"'  # in schema.org's data the text itself; elsewhere a "body" may be anything
_MARKUP = re.compile(r"</?(?:p|div|br|h\d|ul|figure)\b", re.I)
_PARAGRAPH = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Held:
    """What the data of a page hold of its article."""

    paragraphs: tuple[str, ...]
    title: str
    source: str
    author: str


def data_of(root: HtmlElement) -> tuple[str, ...]:
    """The scripts of a page that are data."""
    scripts = (node.text or "" for node in root.iter("script") if "json" in (node.get("type") or "").lower())
    return tuple(script for script in scripts if len(script) > _SHORTEST)


def held(data: Sequence[str], titles: Sequence[str], shown: int) -> Held | None:
    """The article in the data of a page, if it is longer by far than the ``shown`` characters of the page.

    Data hold other articles too: a page that shows something has the one with its title, or the only one.
    """
    found = [each for script in data if shown < _LITTLE or _WHOLE in script for each in _articles(script)]
    own = [each for each in found if any(_fold(each.title) in _fold(title) for title in titles)]
    if not own and (shown < _SHORTEST or len(found) == 1):
        own = found
    longest = max(own, key=_size, default=None)
    return longest if longest and _size(longest) > max(_SHORTEST, _TIMES * shown) else None


def _articles(script: str) -> Iterator[Held]:
    value = parsed(script)
    for _, item in candidates(value) if value is not None else ():
        fields = fields_of(item)
        text = fields["text"] or fields["html"]
        if len(text) > _SHORTEST and fields["title"]:
            title, source, author = fields["title"], fields["source"], fields["author"]
            yield Held(tuple(_paragraphs(text)), title, source, author)


def _paragraphs(text: str) -> Iterator[str]:
    if _MARKUP.search(text):
        root = markup.without_unseen(markup.parse(text).root)
        pieces = [line.text for line in Layout(root, "").lines()]
    else:
        pieces = _PARAGRAPH.split(text)
    yield from filter(None, (" ".join(piece.split()) for piece in pieces))


def _size(article: Held) -> int:
    return sum(map(len, article.paragraphs))


def _fold(title: str) -> str:
    return " ".join(title.split()).casefold()
