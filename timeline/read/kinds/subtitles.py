"""Subtitles, SRT and WebVTT: what is said in one file is one article, without the times of its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.read.decode import decode, unix_lines
from timeline.read.found import Draft, Found, Source

SUFFIXES = (".srt", ".vtt")
QUICK = True
_TIMES = r"(?:\d{1,3}:)?\d\d:\d\d[.,]\d{3}[ \t]+-->[ \t]+(?:\d{1,3}:)?\d\d:\d\d[.,]\d{3}"
_CUE = re.compile(rf"{_TIMES}[^\n]*")
_BEGINS = re.compile(rf"\s*(?:WEBVTT\b|(?:\d{{1,6}}\s*\n)?{_TIMES})".encode())
_TAG = re.compile(r"<[^<>\n]{1,200}>|\{\\[^{}\n]{1,100}\}")
_BLOCKS = re.compile(r"\n[ \t]*\n")


def sniff(head: bytes) -> bool:
    """The name of the format, or the times of the first line that is shown."""
    return bool(_BEGINS.match(head.removeprefix(b"\xef\xbb\xbf")))


def read(source: Source) -> Iterator[Found]:
    """Yield the article; a line that is shown twice in turn, as a rolling transcript has it, is said once."""
    decoded = decode(source.data)
    said: list[str] = []
    for block in _BLOCKS.split(unix_lines(decoded.text.lstrip("\ufeff"))):
        times = _CUE.search(block)
        for line in block[times.end() :].split("\n") if times else ():
            plain = " ".join(_TAG.sub("", line).split())
            if plain and said[-1:] != [plain]:
                said.append(plain)
    notices = tuple(source.notice(code, reason) for code, reason in decoded.told)
    yield Draft(input=source.name, text=" ".join(said), notices=notices)
