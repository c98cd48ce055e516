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

_GZIP = b"\x1f\x8b"
_NOTHING = b"\0 \t\n\r\v\f"  # what a torn disk leaves, and white space
Read = Callable[[Kind, Source], Iterator[Found]]


def found_in(source: Source, read: Read) -> Iterator[Draft | Notice | Refusal]:
    """Yield the drafts, notices and refusals of a source and of all sources inside it, each read by ``read``.

    One bad member does not stop the others. Raises InputError where nothing of the source can be read.
    """
    _check_depth(source)
    while source.data.startswith(_GZIP):
        source, fault = _gunzipped(source)
        if fault:
            yield source.notice("bad-gzip", f"{fault}; it was read as far as it goes")
        _check_depth(source)
    if not source.data.strip(_NOTHING):
        yield source.notice("empty", "there is nothing in it")
        return
    kind = kind_of(source)
    if kind is None:
        told = "no reader for this kind of file; timeline --help names those there are"
        if source.named:
            raise InputError(source.name, "unknown-kind", told)
        yield source.notice("unknown-kind", told)
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
        try:
            yield from found_in(found, read)
        except Exception as error:
            yield refusal(error, found.name)


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
