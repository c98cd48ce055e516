"""Records (JSON objects, rows of a table) to drafts: the field names, and what a record must hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.model import Notice
from timeline.read.found import Draft, Found, Source

# The names each field goes by, the first one ours; case, spaces, "-" and "_" do not count.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "guid"),
    "url": ("url", "link", "permalink", "canonicalurl"),
    "source": ("source", "site", "sitename", "publisher", "outlet", "publication"),
    "title": ("title", "headline"),
    "text": ("text", "body", "content", "contenttext", "maintext", "fulltext", "articlebody"),
    "html": ("html", "contenthtml", "rawhtml"),
    "published": ("published", "date", "datepublished", "publishedat", "publisheddate", "publicationdate",
                  "publishdate", "pubdate"),
    "modified": ("modified", "updated", "datemodified", "updatedat", "modifiedat"),
    "language": ("language", "lang"),
    "author": ("author", "authors", "creator"),
}  # fmt: skip
NAMES = frozenset(name for names in FIELDS.values() for name in names)
"""All of them."""
_DEEPEST = 9
_NOT_A_LETTER = re.compile(r"[\s_-]+")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


def drafts(source: Source, records: Iterable[object]) -> Iterator[Found]:
    """Yield a draft per record; one Refusal sums up all records that hold no article."""
    bad = total = first = 0
    for number, record in enumerate(records, start=1):
        total = number
        fields = fields_of(record) if isinstance(record, dict) else {}
        if not (fields.get("text") or fields.get("html") or fields.get("title")):
            bad += 1
            first = first or number
            continue
        yield _draft(source, fields)
    if bad:
        told = f"{bad:,} of {total:,} records have no text, html or title (the first is record {first:,})"
        yield source.refusal("bad-record", told)
    elif not total:
        yield source.notice("empty", "it holds no records")


def fields_of(record: Mapping[Any, object]) -> dict[str, str]:
    """The fields of a draft that a record gives, by whatever name, "" for each that it lacks."""
    plain: dict[str, str] = {}
    for key, value in record.items():
        plain.setdefault(plain_name(str(key)), _text(value))
    return {
        field: next((plain[name] for name in names if plain.get(name)), "") for field, names in FIELDS.items()
    }


def plain_name(name: str) -> str:
    """A field's name as it stands in ``FIELDS``: without its case, spaces, "-" and "_"."""
    return _NOT_A_LETTER.sub("", name).lower()


def _text(value: object, depth: int = 0) -> str:
    """A field's value as text: names out of {"name": …} and lists, numbers as they are, nothing for null, nor
    for what is nested as no names are."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dict) and depth < _DEEPEST:
        return _text(value.get("name"), depth + 1)
    if isinstance(value, list) and depth < _DEEPEST:
        return ", ".join(filter(None, (_text(each, depth + 1) for each in value)))
    return ""


def _draft(source: Source, fields: dict[str, str]) -> Draft:
    unfit = sum(len(_UNFIT.findall(value)) for value in fields.values())
    notices: tuple[Notice, ...] = ()
    if unfit:
        # One for one, so that offsets into the record's text stay what they were.
        fields = {name: _UNFIT.sub("\ufffd", value) for name, value in fields.items()}
        told = f"{unfit} control characters or lone surrogates were replaced by U+FFFD"
        notices = (source.notice("encoding-repair", told),)
    if not fields["text"] and not fields["html"]:
        fields["text"] = fields["title"]
    return Draft(input=source.name, notices=notices, **fields)
