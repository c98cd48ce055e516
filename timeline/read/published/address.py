"""The day that an address names: https://halden.example/2021/05/03/bridge."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.absolute import numeric
from timeline.read.published.signal import Signal

_YEAR, _MONTH, _DAY = r"((?:19|20)\d\d)", r"(0?[1-9]|1[0-2])", r"(0?[1-9]|[12]\d|3[01])"
_DAY_OF = re.compile(rf"(?<!\d){_YEAR}([/_.-]?){_MONTH}\2{_DAY}(?!\d)")
_DAY_LAST = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])([-_.])(0[1-9]|1[0-2])\2((?:19|20)\d\d)(?!\d)")
# An archive names the day on which it kept the page before the page's own address.
_ARCHIVE = re.compile(r"^https?://[^/?#]+/[^?#]*?/(?=https?://)|^https?://web\.archive\.org/web/\d+[a-z_]*/")


def signals_of(url: str) -> Iterator[Signal]:
    """The day in the path of ``url``, if it names one."""
    path = _ARCHIVE.sub("", url).partition("?")[0]
    if match := _DAY_OF.search(path):
        year, _, month, day = match.groups()
    elif match := _DAY_LAST.search(path):
        day, _, month, year = match.groups()
    else:
        return
    stated = numeric(f"{year}-{month}-{day}")
    if stated is not None and not (match.group(2) == "" and len(match.group()) < 8):
        yield Signal("url:day", "the address", match.group(), stated)
