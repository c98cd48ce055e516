"""JSON lines: one article a line. Only a line feed ends a line (U+2028 does not), blank lines are skipped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.read.decode import decode
from timeline.read.found import Found, Source
from timeline.read.jsontext import load
from timeline.read.records import drafts

_OBJECT = re.compile(rb"\{\s*[\"}]")
SUFFIXES = (".jsonl", ".ndjson", ".jsonlines")
QUICK = True
_TOLD = 3


def sniff(head: bytes) -> bool:
    """The first line is an object that ends where the line does (or goes on past what was sniffed)."""
    first, _, rest = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    first = first.rstrip()
    return bool(_OBJECT.match(first)) and (first.endswith(b"}") or not rest)


def read(source: Source) -> Iterator[Found]:
    """Yield the articles of the file; lines that do not parse are refused, the others are read."""
    decoded = decode(source.data)
    yield from (source.notice(code, reason) for code, reason in decoded.told)
    records: list[object] = []
    bad: list[str] = []
    for number, line in enumerate(decoded.text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            loaded = load(line)
        except ValueError as error:
            bad.append(f"line {number}: {error}")
            continue
        if loaded.odd:
            yield source.notice("bad-json", f"line {number}: {loaded.odd}")
        records.append(loaded.value)
    if bad:
        more = f"; and {len(bad) - _TOLD:,} more" if len(bad) > _TOLD else ""
        yield source.refusal("bad-json", "not JSON: " + "; ".join(bad[:_TOLD]) + more)
    if records or not bad:
        yield from drafts(source, records)
