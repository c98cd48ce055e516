"""JSON: one article a record; a record, a list of records, or an object that holds one such list."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.errors import InputError
from timeline.read.decode import decode
from timeline.read.found import Found, Source
from timeline.read.jsontext import load
from timeline.read.kinds import jsonl
from timeline.read.records import drafts

SUFFIXES = (".json",)
QUICK = True


def sniff(head: bytes) -> bool:
    """A list of records; a single object may as well be the first of JSON lines, which reads both."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[")


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
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        lists = [
            item for item in value.values() if isinstance(item, list) and item and isinstance(item[0], dict)
        ]
        if len(lists) == 1 and not {"text", "html", "body", "content"} & {str(key).lower() for key in value}:
            return lists[0]
    return [value]
