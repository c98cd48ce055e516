"""The lines that run along the pages of a document: what a browser or a paper puts above and below each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from timeline.read.exports import parts_articles

_FEWEST = 2  # pages with the same line
_MOST = 3  # such lines at one end of a page
_DIGITS = re.compile(r"\d+")
_WHEN = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}\b"
_URL = r"(?P<url>https?://[^\s<>]{4,500})"
# As browsers print: "05/01/2023, 10:15 Crane falls" above and the address with the number of the page below,
# or the address above and "1 of 2 05/01/2023, 10:15" below.
_PRINTED_ABOVE = re.compile(rf"{_WHEN}.*|(?:.{{1,300}}\s)?{_URL}")
_PRINTED_BELOW = re.compile(
    rf"{_URL}(?:\s+\d{{1,4}}\s?/\s?\d{{1,4}})?|\d{{1,4}} \w{{1,6}} \d{{1,4}}\s+{_WHEN}.*"
)
_SHORTENED = ("...", "…")


def running_lines(pages: Sequence[Sequence[str]]) -> tuple[list[slice], str]:
    """What is left of the lines of each page without those, and the address that a browser printed, "" where
    none did.

    A line runs along where it stands at the same end of most pages, whatever numbers are in it. A page keeps
    its last line.
    """
    left = [[0, len(page)] for page in pages]
    address = ""
    for end, printed in ((0, _PRINTED_ABOVE), (1, _PRINTED_BELOW)):
        for _ in range(_MOST):
            lines = [page[at[0] if end == 0 else at[1] - 1] for page, at in zip(pages, left, strict=True)]
            running = _running(lines)
            gone = False
            for at, line in zip(left, lines, strict=True):
                by_browser = printed.fullmatch(line)
                if by_browser and not (by_browser["url"] or "").endswith(_SHORTENED):
                    address = address or by_browser["url"] or ""
                if at[1] - at[0] > 1 and (by_browser or _plain(line) in running):
                    at[end] += 1 if end == 0 else -1
                    gone = True
            if not gone:
                break
    return [slice(first, last) for first, last in left], address


def _running(lines: Sequence[str]) -> set[str]:
    counted = Counter(map(_plain, lines))
    most = {line for line, many in counted.items() if line and many >= _FEWEST and many > len(lines) / 2}
    return most - {_plain(line) for line in lines if parts_articles(line)}


def _plain(line: str) -> str:
    return _DIGITS.sub("0", line.strip())
