"""Archives: zip and tar; each member is an input of its own. Links and devices in them are never followed."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Iterator
from typing import IO

from timeline.errors import InputError
from timeline.read.found import Found, Source

SUFFIXES = (".zip", ".tar")


def sniff(head: bytes) -> bool:
    """A zip archive that is no Office document, or a tar archive (POSIX ustar)."""
    return (head.startswith(b"PK\x03\x04") and b"[Content_Types].xml" not in head) or head[
        257:262
    ] == b"ustar"


def read(source: Source) -> Iterator[Found]:
    """Yield the members, sorted by name. Raises InputError: bad-archive, too-large."""
    try:
        if source.data.startswith(b"PK"):
            yield from _zip(source)
        else:
            yield from _tar(source)
    except (InputError, MemoryError):
        raise
    except Exception as error:  # zipfile and tarfile raise what damaged bytes happen to make them raise
        raise InputError(source.name, "bad-archive", f"the archive is damaged: {error}") from None


def _zip(source: Source) -> Iterator[Found]:
    budget = _Budget(source)
    with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
        members = [  # is_dir() of Python 3.11 fails at a member without a name
            member
            for member in archive.infolist()
            if not member.filename.endswith("/") and _wanted(member.filename)
        ]
        budget.count(len(members))
        for member in sorted(members, key=lambda member: member.filename):
            name = f"{source.name}/{_shown(member.filename)}"
            if member.flag_bits & 1:
                yield source.inner(name, b"").refusal("encrypted", "it is protected by a password")
                continue
            try:
                with archive.open(member) as file:
                    yield source.inner(name, budget.take(file))
            except (InputError, MemoryError):
                raise
            except Exception as error:
                yield source.inner(name, b"").refusal("bad-archive", f"it is damaged: {error}")


def _tar(source: Source) -> Iterator[Found]:
    budget = _Budget(source)
    with tarfile.open(fileobj=io.BytesIO(source.data), mode="r:") as archive:
        members = [member for member in archive if member.isfile() and _wanted(member.name)]
        budget.count(len(members))
        for member in sorted(members, key=lambda member: member.name):
            file = archive.extractfile(member)
            if file is not None:
                yield source.inner(f"{source.name}/{_shown(member.name)}", budget.take(file))


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
            limit = self._source.limits.unpacked_bytes
            raise InputError(
                self._source.name,
                "too-large",
                f"it unpacks to more than {limit:,} bytes (--limit unpacked-bytes)",
            )
        return data


def _wanted(name: str) -> bool:
    return not any(
        part.startswith((".", "__MACOSX")) for part in name.split("/") if part not in ("", ".", "..")
    )


def _shown(name: str) -> str:
    """The name as valid Unicode, and on one line of thought: no way out of the archive."""
    plain = name.encode("utf-8", errors="backslashreplace").decode("utf-8")
    return "/".join(part for part in plain.replace("\\", "/").split("/") if part not in ("", ".", ".."))
