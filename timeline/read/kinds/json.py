"""JSON: one article a record; a record, a list of records, or an object that holds one such list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.errors import InputError
from timeline.read.decode import decode
from timeline.read.found import Found, Source
from timeline.read.jsontext import load
from timeline.read.kinds import jsonl
from timeline.read.records import FIELDS, drafts, plain_name

SUFFIXES = (".json",)
QUICK = True
_TEXTS = {*FIELDS["text"], *FIELDS["html"]}
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
    yield from drafts(source, _records(loaded.value))


def _are_lines(text: str) -> bool:
    """Tell JSON lines under the name of JSON: the first line is an object by itself, and others follow."""
    first, _, rest = text.lstrip("\ufeff").lstrip().partition("\n")
    try:
        return bool(rest.strip()) and isinstance(load(first).value, dict)
    except ValueError:
        return False


def _records(value: object) -> list[object]:
    """A list of records, or the only one that an object holds which is no article; else the object."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        lists = [
            item for item in value.values() if isinstance(item, list) and item and isinstance(item[0], dict)
        ]
        is_article = any(isinstance(item, str) and plain_name(key) in _TEXTS for key, item in value.items())
        if len(lists) == 1 and not is_article:
            return lists[0]
    return [value]
