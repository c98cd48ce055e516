"""What the readers hand on: bytes with a name (Source), and articles before they are finished (Draft)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TypeAlias

from timeline.errors import InputError
from timeline.model import Notice, Refusal
from timeline.read.limits import Limits


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one file, or of one member of an archive.

    ``name`` is the path as given (for a member: "archive.zip/inner/name"), ``depth`` how many containers
    it was taken out of, ``named`` whether the user named this very file (what is found in a folder or an
    archive may be of a kind that is not ours).
    """

    name: str
    data: bytes
    limits: Limits
    depth: int = 0
    named: bool = True

    @property
    def suffix(self) -> str:
        """The last suffix of the name in lower case, a final ".gz" left out; "" where there is none."""
        name = PurePosixPath(self.name.lower())
        if name.suffix == ".tgz":
            return ".tar"
        return PurePosixPath(name.stem).suffix if name.suffix == ".gz" else name.suffix

    def inner(self, name: str, data: bytes) -> Source:
        """A source that was inside this one, one container deeper."""
        return replace(self, name=name, data=data, depth=self.depth + 1, named=False)

    def too_large(self) -> InputError:
        """The error of a source that unpacks to more than may be."""
        told = f"it unpacks to more than {self.limits.unpacked_bytes:,} bytes (--limit unpacked-bytes)"
        return InputError(self.name, "too-large", told)

    def notice(self, code: str, reason: str) -> Notice:
        """Something to tell about this source."""
        return Notice(self.name, code, reason)

    def refusal(self, code: str, reason: str) -> Refusal:
        """Why this source, or a part of it, was not read."""
        return Refusal(self.name, code, reason)


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as its file states it, before text, date and language are worked out.

    Either ``text`` (kept to the character) or ``html`` is set. ``published`` is the date as it was written,
    ``basis`` the ground it would have (record, feed, header …). ``layout`` says that the text was laid out by
    a site or a person, so that its first lines may be title and byline; a mail's or a record's text is body.
    ``order`` is that of day and month in ``published``, where other records of the file show it.
    """

    input: str
    id: str = ""
    url: str = ""
    source: str = ""
    title: str = ""
    text: str = ""
    html: str = ""
    published: str = ""
    basis: str = "record"
    modified: str = ""
    language: str = ""
    author: str = ""
    order: str = ""
    notices: tuple[Notice, ...] = ()


Found: TypeAlias = Draft | Source | Notice | Refusal
