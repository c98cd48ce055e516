"""Pages as Safari saves them (.webarchive): a property list with the page and all that belongs to it."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.errors import InputError
from timeline.read.damage import parsing
from timeline.read.decode import decode
from timeline.read.found import Draft, Found, Source

SUFFIXES = (".webarchive",)
BEGINNINGS = (b"bplist00",)


def sniff(head: bytes) -> bool:
    """A property list in its binary form, in which Safari writes."""
    return head.startswith(BEGINNINGS)


def read(source: Source) -> Iterator[Found]:
    """Yield the page. Raises InputError: bad-webarchive."""
    with parsing(source.name, "bad-webarchive", "the property list"):
        value: Any = plistlib.loads(source.data)
    page = value.get("WebMainResource") if isinstance(value, Mapping) else None
    data = page.get("WebResourceData") if isinstance(page, Mapping) else None
    if not isinstance(page, Mapping) or not isinstance(data, bytes):
        raise InputError(source.name, "bad-webarchive", "there is no page in the property list")
    decoded = decode(data, _text(page, "WebResourceTextEncodingName"))
    is_page = _text(page, "WebResourceMIMEType") != "text/plain"
    yield Draft(
        input=source.name,
        url=_text(page, "WebResourceURL"),
        text="" if is_page else decoded.text,
        html=decoded.text if is_page else "",
        notices=tuple(source.notice(code, reason) for code, reason in decoded.told),
    )


def _text(page: Mapping[Any, object], key: str) -> str:
    value = page.get(key)
    return value if isinstance(value, str) else ""
