"""The lines that run along the pages of a document: what a browser or a paper puts above and below each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from timeline.read.exports import parts_articles

_FEWEST = 2  # pages with the same line
_DIGITS = re.compile(r"\d+")
# As browsers print: "05/01/2023, 10:15 Crane falls", and the address with the number of the page.
_PRINTED = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}\b.*")
_ADDRESS = re.compile(r"(?P<url>https?://[^\s<>]{4,500})(?:\s+\d{1,4}\s?/\s?\d{1,4})?")
_TOP, _BOTTOM = 0, -1


def without_running_lines(pages: Sequence[str]) -> tuple[list[str], str]:
    """The pages without such lines, and the address that a browser printed below them, "" where none did.

    A line runs along where it stands at the same end of most pages, whatever numbers are in it.
    """
    lines = [page.strip().split("\n") for page in pages]
    address = ""
    for end in (_TOP, _BOTTOM):
        counted = Counter(_plain(page[end]) for page in lines)
        running = {
            line for line, many in counted.items() if line and many >= _FEWEST and many > len(pages) / 2
        }
        running -= {_plain(page[end]) for page in lines if parts_articles(page[end])}
        for page in lines:
            printed = _PRINTED.fullmatch(page[end]) if end == _TOP else _ADDRESS.fullmatch(page[end])
            if printed and end == _BOTTOM:
                address = address or printed["url"]
            if len(page) > 1 and (printed or _plain(page[end]) in running):
                del page[end]
    return ["\n".join(page) for page in lines], address


def _plain(line: str) -> str:
    return _DIGITS.sub("0", line.strip())
