"""RTF: one article a file, as TextEdit, WordPad and press archives save it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.errors import InputError
from timeline.read.damage import parsing
from timeline.read.extras import need
from timeline.read.found import Draft, Found, Source

SUFFIXES = (".rtf",)
BEGINNINGS = (b"{\\rtf",)


def sniff(head: bytes) -> bool:
    r"""It begins with the group ``{\rtf`` (RTF 1.9.1)."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")


def read(source: Source) -> Iterator[Found]:
    """Yield the one article that the file is. Raises InputError: bad-rtf, missing-extra."""
    striprtf = need("striprtf.striprtf", "rtf", source)
    if not sniff(source.data[:100]):
        raise InputError(source.name, "bad-rtf", r"it does not begin as RTF does, with {\rtf")
    # RTF itself is ASCII; what it says in other bytes depends on the code page that it declares.
    plain = source.data.decode("latin-1")
    with parsing(source.name, "bad-rtf", "the document"):
        text: str = striprtf.rtf_to_text(plain, errors="replace")
    yield Draft(input=source.name, text=text)
