"""Markdown: its words without its marks, one paragraph a block, the first heading as the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.read.decode import decode
from timeline.read.found import Draft, Found, Source
from timeline.read.front import front

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown")
_BREAKS = ("softbreak", "hardbreak")
# A line below a quotation that has no mark of its own may still belong to it. markdown-it looks for the end
# of such lines from each quotation on to the end of the text, so where there are many none belongs to it.
_UNMARKED = re.compile(r"(?m)^( {0,3}>.*)\n(?=[ \t]*[^\s>])")
_MOST_UNMARKED = 200


def sniff(head: bytes) -> bool:
    """Nothing tells Markdown from text but its suffix."""
    return False


def read(source: Source) -> Iterator[Found]:
    """Yield the one article that the file is (CommonMark)."""
    # Imported here: only those who read Markdown need it.
    from markdown_it import MarkdownIt

    decoded = decode(source.data)
    text = decoded.text.replace("\r\n", "\n")
    fields, start = front(text)
    tokens = MarkdownIt("commonmark").parse(_parted(text[start:]))
    blocks = [_words(token) for token in tokens]
    yield Draft(
        input=source.name,
        text="\n\n".join(block for block in blocks if block),
        basis="header",
        **{"title": _title(tokens), **fields},
        notices=tuple(source.notice(code, reason) for code, reason in decoded.told),
    )


def _parted(text: str) -> str:
    """The text with a blank line below each quotation, where it has too many that have none."""
    parted, many = _UNMARKED.subn(r"\1\n\n", text)
    return parted if many > _MOST_UNMARKED else text


def _title(tokens: list[Token]) -> str:
    heads = (place for place, token in enumerate(tokens[:-1]) if token.type == "heading_open")
    return next((_words(tokens[place + 1]) for place in heads), "")


def _words(token: Token) -> str:
    """The words of a block; "" for what opens and closes blocks, and for raw HTML."""
    if token.type in ("fence", "code_block"):
        return token.content.strip()
    pieces = (" " if each.type in _BREAKS else each.content for each in token.children or ())
    return "".join(pieces).strip() if token.type == "inline" else ""
