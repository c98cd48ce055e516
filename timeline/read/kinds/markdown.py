"""Markdown: its words without its marks, one paragraph a block, the first heading as the title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.read.decode import decode, unix_lines
from timeline.read.found import Draft, Found, Source
from timeline.read.front import front
from timeline.read.language import detect
from timeline.read.published.beside import is_stamp
from timeline.read.published.lines import DATE

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown")
_BREAKS = ("softbreak", "hardbreak")
# A line below a quotation that has no mark of its own may still belong to it. markdown-it looks for the end
# of such lines from each quotation on to the end of the text, so where there are many none belongs to it.
_UNMARKED = re.compile(r"(?m)^( {0,3}>.*)\n(?=[ \t]*[^\s>])")
_MOST_UNMARKED = 200
_OF_ONE = frozenset({"title", "url", "published"})  # fields of a file that is one article
_TOP = 3  # blocks below a heading, among which the date is looked for


def sniff(head: bytes) -> bool:
    """Nothing tells Markdown from text but its suffix."""
    return False


def read(source: Source) -> Iterator[Found]:
    """Yield the one article that the file is (CommonMark), or each below a heading and a date."""
    # Imported here: only those who read Markdown need it.
    from markdown_it import MarkdownIt

    decoded = decode(source.data)
    text = unix_lines(decoded.text)
    fields, start = front(text)
    tokens = MarkdownIt("commonmark").parse(_parted(text[start:]))
    draft = Draft(
        input=source.name,
        basis="header",
        notices=tuple(source.notice(code, reason) for code, reason in decoded.told),
        **fields,
    )
    parts = [] if fields.keys() & _OF_ONE else _dated(tokens)
    for number, part in enumerate(parts or [tokens]):
        blocks = [_words(token) for token in part]
        yield replace(
            draft,
            title=draft.title or _title(part),
            text="\n\n".join(block for block in blocks if block),
            notices=draft.notices if number == 0 else (),
        )


def _dated(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """The articles of a file that is nothing but articles, each below a heading of the first order and a line
    that dates it; none where any has no such line."""
    starts = [
        at
        for at, token in enumerate(tokens)
        if token.type == "heading_open" and token.tag == "h1" and not token.level
    ]
    if len(starts) < 2 or any(_words(token) for token in tokens[: starts[0]]):
        return []
    parts = [tokens[start:end] for start, end in pairwise([*starts, len(tokens)])]
    tops = [[text for token in part if (text := _words(token))][1 : 1 + _TOP] for part in parts]
    if not all(any(DATE.search(line) for line in top) for top in tops):
        return []
    spoken = detect("\n".join(filter(None, map(_words, tokens))))
    return parts if all(any(is_stamp(line, spoken) for line in top) for top in tops) else []


def _parted(text: str) -> str:
    """The text with a blank line below each quotation, where it has too many that have none."""
    parted, many = _UNMARKED.subn(r"\1\n\n", text)
    return parted if many > _MOST_UNMARKED else text


def _title(tokens: Sequence[Token]) -> str:
    heads = (place for place, token in enumerate(tokens[:-1]) if token.type == "heading_open")
    return next((_words(tokens[place + 1]) for place in heads), "")


def _words(token: Token) -> str:
    """The words of a block; "" for what opens and closes blocks, and for raw HTML."""
    if token.type in ("fence", "code_block"):
        return token.content.strip()
    pieces = (" " if each.type in _BREAKS else each.content for each in token.children or ())
    return "".join(pieces).strip() if token.type == "inline" else ""
