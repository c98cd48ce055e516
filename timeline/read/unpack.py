"""From a Source to what is in it: gzip taken off, the kind found, containers opened to a bounded depth."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Iterator
from dataclasses import replace

from timeline.errors import InputError
from timeline.faults import refusal
from timeline.model import Notice, Refusal
from timeline.read.damage import parsing
from timeline.read.exports import parted
from timeline.read.found import Draft, Found, Source
from timeline.read.kinds import Kind, kind_of, named_otherwise
from timeline.read.limits import MEGABYTE
from timeline.read.unread import is_document, never_read, why_not

_GZIP = b"\x1f\x8b"
_TIMES = 4  # the bytes that one archive may unpack to, of all that are in one another
_NOTHING = b"\0 \t\n\r\v\f"  # what a torn disk leaves, and white space
Read = Callable[[Kind, Source], Iterator[Found]]


class _Total:
    """What a file may unpack to in all: archives in archives are bounded each by itself, and multiply."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._left = _TIMES * source.limits.unpacked_bytes

    def take(self, size: int) -> None:
        """Raise InputError where it has become too much."""
        self._left -= size
        if self.is_over:
            raise self._source.too_large()

    @property
    def is_over(self) -> bool:
        """Whether it has become too much, which ends the whole file."""
        return self._left < 0


def found_in(source: Source, read: Read, total: _Total | None = None) -> Iterator[Draft | Notice | Refusal]:
    """Yield the drafts, notices and refusals of a source and of all sources inside it, each read by ``read``.

    One bad member does not stop the others. Raises InputError where nothing of the source can be read, and
    where the file that holds it has unpacked to too much in ``total``.
    """
    total = total or _Total(source)
    _check_depth(source)
    while source.data.startswith(_GZIP):
        source, fault = _gunzipped(source)
        if fault:
            yield source.notice("bad-gzip", f"{fault}; it was read as far as it goes")
        _check_depth(source)
    if not source.data.strip(_NOTHING):
        yield source.notice("empty", "there is nothing in it")
        return
    kind = _kind(source)
    if kind is None:
        yield source.notice("unknown-kind", why_not(source))
        return
    if named_otherwise(source, kind):
        yield source.notice(
            "kind-by-content", f"it is none of what “{source.suffix}” says; it was read as what it is"
        )
    for found in read(kind, source):
        if isinstance(found, Draft):
            yield from parted(found)
            continue
        if not isinstance(found, Source):
            yield found
            continue
        total.take(len(found.data))
        try:
            yield from found_in(found, read, total)
        except Exception as error:
            if total.is_over:
                raise
            yield refusal(error, found.name)
            if isinstance(error, InputError) and error.code == "too-large":
                total.take(source.limits.unpacked_bytes)


def _kind(source: Source) -> Kind | None:
    """The kind of a source, None where it has none. Raises InputError where that is missed: of a file that
    was named, or may hold an article."""
    kind = None if never_read(source) else kind_of(source)
    if kind is None and (source.named or is_document(source)):
        raise InputError(source.name, "unknown-kind", why_not(source))
    return kind


def _gunzipped(source: Source) -> tuple[Source, str]:
    """The source without its gzip layer, every member of it (WARC files have one per record), and what is
    wrong with it. Raises InputError: too-large, and bad-gzip where there is nothing before the fault."""
    limit = source.limits.unpacked_bytes
    data, fault = bytearray(), ""
    try:
        with parsing(source.name, "bad-gzip", "the gzip data"):
            file = gzip.GzipFile(fileobj=io.BytesIO(source.data))
            while len(data) <= limit and (piece := file.read1(MEGABYTE)):
                data += piece
    except InputError as error:
        if not data:
            raise
        fault = error.reason
    if len(data) > limit:
        raise source.too_large()
    return replace(source, data=bytes(data), depth=source.depth + 1), fault


def _check_depth(source: Source) -> None:
    if source.depth > source.limits.depth:
        told = f"more than {source.limits.depth} containers in one another (--limit depth)"
        raise InputError(source.name, "too-deep", told)
