"""Records (JSON objects, rows of a table) to drafts: the field names, and what a record must hold."""

from __future__ import annotations

import html
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from importlib import resources
from typing import Any

from timeline.absolute import order_shown
from timeline.model import Notice
from timeline.read.found import Draft, Found, Source

_TABLE: Mapping[str, list[str]] = tomllib.loads(
    (resources.files("timeline.read") / "fields.toml").read_text("utf-8")
)
_BRIEF, _SEEN = _TABLE["brief"], _TABLE["seen"]
_VALUE, _RENDERED = _TABLE["value"], _TABLE["rendered"]
_NOTHING = frozenset(_TABLE["nothing"])
# The names each field goes by, the first one ours; case, spaces, "-" and "_" do not count.
FIELDS: Mapping[str, list[str]] = {
    name: names
    for name, names in _TABLE.items()
    if name not in ("brief", "seen", "value", "rendered", "nothing")
}
NAMES = frozenset(name for names in FIELDS.values() for name in names)
"""All of them."""
_TEXTS = {*FIELDS["text"], *FIELDS["html"]}
_TOLD_NAMES = 9
_DEEPEST = 9
_NOT_A_LETTER = re.compile(r"[\s_-]+")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_MARKUP = re.compile(r"</p>|<p>|<br\s?/?>|\A\s*<(?:div|h\d|span|article)\b", re.I)
_DATE_PARTS = 3


def drafts(source: Source, records: Iterable[object]) -> Iterator[Found]:
    """Yield a draft per record; one Refusal sums up all records that hold no article."""
    bad = total = first = 0
    names: list[str] = []
    read = [(record, _all_fields(record) if isinstance(record, dict) else {}) for record in records]
    order = _order(fields.get("published", "") for _, fields in read)
    for number, (record, fields) in enumerate(read, start=1):
        total = number
        if not (fields.get("text") or fields.get("html") or fields.get("title")):
            if not bad:
                first, names = number, [str(name) for name in record] if isinstance(record, dict) else []
            bad += 1
            continue
        yield _draft(source, fields, order)
    if bad:
        told = f"{bad:,} of {total:,} records have no text, html or title (the first is record {first:,}"
        held = f", which has {', '.join(names[:_TOLD_NAMES])}" if any(names) else ""
        yield source.refusal("bad-record", f"{told}{held})")
    elif not total:
        yield source.notice("empty", "it holds no records")


def fields_of(record: Mapping[Any, object]) -> dict[str, str]:
    """The fields of a draft that a record gives, by whatever name, "" for each that it lacks."""
    return _fields(_plain(record))


def holds_text(record: object) -> bool:
    """Whether it is an object with a text, or one with such an object."""
    return isinstance(record, dict) and _has_text(_opened(record))


def holds_title(record: object) -> bool:
    """Whether it is an object with a title, or with what can stand for a text."""
    return isinstance(record, dict) and (_titled(record) or bool(_first(_plain(record), _BRIEF)))


def plain_name(name: str) -> str:
    """A field's name as it stands in ``FIELDS``: without its case, spaces, "-" and "_"."""
    return _NOT_A_LETTER.sub("", name).lower()


def _plain(record: Mapping[Any, object]) -> dict[str, object]:
    plain: dict[str, object] = {}
    for key, value in record.items():
        plain.setdefault(plain_name(str(key)), value)
    return plain


def _fields(plain: Mapping[str, object]) -> dict[str, str]:
    return {field: _first(plain, names) for field, names in FIELDS.items()}


def _first(plain: Mapping[str, object], names: Collection[str]) -> str:
    """The value of the first of the names that has one."""
    if plain.keys().isdisjoint(names):  # most records have few of them
        return ""
    return next((text for name in names if (text := _text(plain.get(name), name))), "")


def _all_fields(record: Mapping[Any, object]) -> dict[str, str]:
    """The fields of a record of any shape: what holds its text in it is opened, a summary that says more than
    the text stands for it, and markup is not taken for text."""
    plain = _plain(_opened(record))
    fields = _fields(plain)
    brief = max((_text(plain.get(name)) for name in _BRIEF), key=len)
    if not fields["html"] and len(brief) > len(fields["text"]):
        fields["text"] = brief
    if not fields["html"] and _MARKUP.search(fields["text"]):
        fields["html"], fields["text"] = fields["text"], ""
    if "://" in fields["source"]:
        fields["url"] = fields["url"] or fields["source"]
        fields["source"] = _first(plain, [name for name in FIELDS["source"] if name != "source"])
    for name in ("title", "source", "author"):
        fields[name] = html.unescape(fields[name])
    if not fields["published"]:
        fields["seen"] = _first(plain, _SEEN)
    return fields


def _opened(record: Mapping[Any, object], depth: int = 0) -> Mapping[Any, object]:
    """A record with the names of the one object in it that holds a text: {"score": 1, "_source": {…}}."""
    if depth == _DEEPEST or _has_text(record):
        return record
    within: list[tuple[object, Mapping[Any, object]]] = []
    for key, value in record.items():
        inner = value[0] if isinstance(value, list) and len(value) == 1 and key == "data" else value
        if isinstance(inner, dict) and _has_text(opened := _opened(inner, depth + 1)):
            within.append((key, opened))
    if len(within) != 1:
        return record
    ((holder, opened),) = within
    outer = {key: value for key, value in record.items() if key != holder}
    return {
        **{key: value for key, value in opened.items() if not _text(outer.get(key))},
        **{key: value for key, value in outer.items() if _text(value) or key not in opened},
    }


def _has_text(record: Mapping[Any, object]) -> bool:
    return any(
        (name := plain_name(str(key))) in _TEXTS and _text(value, name) for key, value in record.items()
    )


def _titled(record: Mapping[Any, object]) -> bool:
    return bool(_first(_plain(record), FIELDS["title"]))


def _text(value: object, name: str = "", depth: int = 0) -> str:
    """A field's value as text: names out of {"name": …} and lists, numbers as they are, nothing for null, nor
    for what is nested as no names are. The paragraphs or pieces of a text are put together.
    """
    if isinstance(value, str):
        return "" if value.strip().lower() in _NOTHING else value
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dict) and depth < _DEEPEST:
        held = {str(key).lower(): each for key, each in value.items()}
        keys = _VALUE if name not in _TEXTS or depth else _RENDERED
        return next((text for key in keys if (text := _text(held.get(key), key, depth + 1))), "")
    if isinstance(value, list) and depth < _DEEPEST:
        if name in _TEXTS and any(isinstance(each, dict) and _titled(each) for each in value):
            return ""  # a list of articles
        parts = [_text(each, name, depth + 1) for each in value]
        if name == "date-parts":
            return "-".join(parts[:_DATE_PARTS]) if len(parts) >= _DATE_PARTS else "".join(parts[:1])
        between = (
            ", " if name not in _TEXTS else "" if any(isinstance(each, dict) for each in value) else "\n\n"
        )
        return between.join(filter(None, parts))
    return ""


def _order(dates: Iterable[str]) -> str:
    """The order of day and month that the dates of all records show together, "" where they show none."""
    orders = {order for text in dates if (order := order_shown(text))}
    return orders.pop() if len(orders) == 1 else ""


def _draft(source: Source, fields: dict[str, str], order: str) -> Draft:
    unfit = sum(len(_UNFIT.findall(value)) for value in fields.values())
    notices: tuple[Notice, ...] = ()
    if unfit:
        # One for one, so that offsets into the record's text stay what they were.
        fields = {name: _UNFIT.sub("\ufffd", value) for name, value in fields.items()}
        told = f"{unfit} control characters or lone surrogates were replaced by U+FFFD"
        notices = (source.notice("encoding-repair", told),)
    if not fields["text"] and not fields["html"]:
        fields["text"] = fields["title"]
    if seen := fields.pop("seen", ""):
        fields["published"] = seen
        told = f"published {seen[:60]!r} may be when the record was made: no other date stands in it"
        notices = (*notices, source.notice("pub-suspect", told))
    return Draft(input=source.name, notices=notices, order=order, **fields)
