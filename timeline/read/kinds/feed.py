"""Feeds: RSS and Atom, one article an entry."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any
from xml.sax import SAXException

from timeline.errors import InputError
from timeline.read.damage import parsing
from timeline.read.decode import decode
from timeline.read.extras import need
from timeline.read.found import Draft, Found, Source

SUFFIXES = (".rss", ".atom", ".xml", ".rdf")
_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.I)


def sniff(head: bytes) -> bool:
    """The root element is one of the three that feeds have."""
    return bool(_ROOT.search(head))


def read(source: Source) -> Iterator[Found]:
    """Yield an article per entry. Raises InputError where it is no feed or the extra is missing."""
    from timeline.read.markup import without_declaration, without_internal_subset

    feedparser = need("feedparser", "feeds", source)
    decoded = decode(source.data)
    yield from (source.notice(code, reason) for code, reason in decoded.told)
    text, entities = without_internal_subset(without_declaration(decoded.text))
    if entities:
        yield source.notice("entities", "it declares XML entities of its own; they were not expanded")
    # A stream, not bytes: a string could be taken for the name of a file or an address.
    stream = io.BytesIO(text.encode("utf-8", errors="replace"))
    with parsing(source.name, "bad-feed", "the feed"):
        parsed: Any = feedparser.parse(stream)
    if not parsed.version and not parsed.entries:
        raise InputError(source.name, "bad-feed", "it is no RSS or Atom feed")
    if isinstance(fault := parsed.get("bozo_exception"), SAXException):
        told = f"it is no well-formed XML, and was read as far as it goes: {fault.getMessage()}"
        yield source.notice("bad-feed", told)
    if not parsed.entries:
        yield source.notice("empty", "the feed has no entries")
    for entry in parsed.entries:
        yield _draft(source, parsed.feed, entry)


def _draft(source: Source, feed: Any, entry: Any) -> Draft:
    # Not entry.get: feedparser answers with the date of publication where there is none of a change.
    updated = dict.get(entry, "updated", "")
    html = max((each.get("value", "") for each in entry.get("content", ())), key=len, default="")
    html = html or entry.get("summary", "") or entry.get("title", "")
    return Draft(
        input=source.name,
        id=entry.get("id", "") or entry.get("link", ""),
        url=entry.get("link", ""),
        source=feed.get("title", ""),
        title=entry.get("title", ""),
        html=html,
        published=entry.get("published", "") or updated,
        basis="feed",
        modified=updated,
        language=feed.get("language", ""),
        author=entry.get("author", ""),
    )
