"""Archives: zip and tar; each member is an input of its own. Links and devices in them are never followed."""

from __future__ import annotations

import io
import stat
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import IO

from timeline.errors import InputError
from timeline.read.damage import parsing
from timeline.read.found import Found, Source
from timeline.read.leftovers import is_leftover

SUFFIXES = (".zip", ".tar", ".epub")
BEGINNINGS = (b"PK\x03\x04",)
_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_BOOK = b"mimetypeapplication/epub+zip"
_CHAPTERS = (".xhtml", ".html", ".htm")


def sniff(head: bytes) -> bool:
    """A zip archive that is no document, or a tar archive (POSIX ustar)."""
    is_document = b"[Content_Types].xml" in head or _DOCUMENT in head[:120]
    is_zip = head.startswith(b"PK\x03\x04") and not is_document
    return is_zip or head[257:262] == b"ustar"


def read(source: Source) -> Iterator[Found]:
    """Yield the members, sorted by name. Raises InputError: bad-archive, too-large."""
    # A zip archive ends with its table, and may follow other bytes (a program that unpacks it).
    yield from (
        _zip(source) if source.data.startswith(b"PK") or source.suffix in (".zip", ".epub") else _tar(source)
    )


def _zip(source: Source) -> Iterator[Found]:
    budget = _Budget(source)
    with parsing(source.name, "bad-archive", "the archive"):
        archive = zipfile.ZipFile(io.BytesIO(source.data))
    listed = [  # is_dir() of Python 3.11 fails at a member without a name
        member
        for member in archive.infolist()
        if not member.filename.endswith("/") and _wanted(member.filename)
    ]
    if source.suffix == ".epub" or _BOOK in source.data[:120]:  # all else is for the program that shows it
        listed = [member for member in listed if member.filename.lower().endswith(_CHAPTERS)]
    members = [member for member in listed if not stat.S_ISLNK(member.external_attr >> 16)]
    budget.count(len(members))
    yield from _left_alone(source, len(members), len(listed) - len(members))
    for member in sorted(members, key=lambda member: member.filename):
        inner = source.inner(f"{source.name}/{_shown(member.filename)}", b"")
        if member.flag_bits & 1:
            yield inner.refusal("encrypted", "it is protected by a password")
            continue
        try:
            with parsing(inner.name, "bad-archive", "it"), archive.open(member) as file:
                data = budget.take(file)
        except InputError as error:
            if error.input != inner.name:  # the archive's, not the member's
                raise
            yield inner.refusal(error.code, error.reason)
            continue
        yield replace(inner, data=data)


def _tar(source: Source) -> Iterator[Found]:
    budget = _Budget(source)
    with parsing(source.name, "bad-archive", "the archive"):
        archive = tarfile.open(fileobj=io.BytesIO(source.data), mode="r:")  # noqa: SIM115 (holds no file)
        listed = [member for member in archive if not member.isdir() and _wanted(member.name)]
    members = [member for member in listed if member.isfile()]
    budget.count(len(members))
    yield from _left_alone(source, len(members), len(listed) - len(members))
    for member in sorted(members, key=lambda member: member.name):
        with parsing(source.name, "bad-archive", "the archive"):
            file = archive.extractfile(member)
            data = budget.take(file) if file else b""
        yield source.inner(f"{source.name}/{_shown(member.name)}", data)
    if source.data[archive.offset :].strip(b"\0"):  # tarfile takes a damaged header for the end
        raise InputError(source.name, "bad-archive", "the archive is damaged: not all of it can be read")


def _left_alone(source: Source, files: int, others: int) -> Iterator[Found]:
    if others:
        told = f"{others:,} of its members are links, pipes or devices, and were left alone"
        yield source.notice("not-a-file", told)
    elif not files:
        yield source.notice("empty", "there is no file in the archive")


class _Budget:
    """What an archive may unpack to in all."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._left = source.limits.unpacked_bytes

    def count(self, members: int) -> None:
        """Refuse an archive of too many members."""
        if members > self._source.limits.members:
            told = (
                f"it has {members:,} members; the limit is {self._source.limits.members:,} (--limit members)"
            )
            raise InputError(self._source.name, "too-large", told)

    def take(self, file: IO[bytes]) -> bytes:
        """Read a member, and refuse the archive when all of it together is too much."""
        data = file.read(self._left + 1)
        self._left -= len(data)
        if self._left < 0:
            raise self._source.too_large()
        return data


def _wanted(name: str) -> bool:
    return not any(is_leftover(part) for part in name.split("/") if part not in ("", ".", ".."))


def _shown(name: str) -> str:
    """The name as valid Unicode, and on one line of thought: no way out of the archive."""
    plain = name.encode("utf-8", errors="backslashreplace").decode("utf-8")
    return "/".join(part for part in plain.replace("\\", "/").split("/") if part not in ("", ".", ".."))
