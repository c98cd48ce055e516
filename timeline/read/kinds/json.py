"""JSON: one article a record, wherever in it the records lie (shapes.py)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.errors import InputError
from timeline.read.decode import decode
from timeline.read.found import Found, Source
from timeline.read.jsontext import load
from timeline.read.kinds import jsonl
from timeline.read.records import drafts
from timeline.read.shapes import records_in

SUFFIXES = (".json",)
QUICK = True
_SAVED = {"events", "articles", "refused", "notices"}
_BEGINS = re.compile(rb"[\xef\xbb\xbf\s]{0,99}(?:\[\s*(?:[{\]]|\Z)|\{[^\S\n]*\n\s*[\"}])")


def sniff(head: bytes) -> bool:
    """A list of records, or an object over several lines; one in a line is the first of JSON lines."""
    return bool(_BEGINS.match(head))


def read(source: Source) -> Iterator[Found]:
    """Yield the articles of the file. Raises InputError (bad-json) where it does not parse."""
    decoded = decode(source.data)
    yield from (source.notice(code, reason) for code, reason in decoded.told)
    try:
        loaded = load(decoded.text)
    except ValueError as error:
        if _are_lines(decoded.text):
            yield from jsonl.read(source)
            return
        raise InputError(source.name, "bad-json", f"it is not JSON: {error}") from None
    if loaded.odd:
        yield source.notice("bad-json", loaded.odd)
    if isinstance(loaded.value, dict) and loaded.value.keys() >= _SAVED:
        told = "it is a timeline that was saved, and no article: timeline render reads it"
        raise InputError(source.name, "bad-record", told)
    yield from drafts(source, records_in(loaded.value))


def _are_lines(text: str) -> bool:
    """Tell JSON lines under the name of JSON: the first line is an object by itself, and others follow."""
    first, _, rest = text.lstrip("\ufeff").lstrip().partition("\n")
    try:
        return bool(rest.strip()) and isinstance(load(first).value, dict)
    except ValueError:
        return False
