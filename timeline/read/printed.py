"""The text of pages that are set in lines, as PDF files hold them: paragraphs whole, and words put together
that were parted at the end of a line.

A file says how large its letters are, but not where a paragraph ends. A blank line is put where the size
changes (a title, a caption, the text), and a line ends its paragraph where the next word had had room in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_LONGEST_WORD = 60
_ANOTHER_SIZE = 1.08  # times as large
_CERTAINLY_ANOTHER = 1.3
_ROOM = 0.85  # of the width: with the next word a full line is longer
_SHORT = 0.6
_TITLE = 1.2  # times as large as the text
_TITLE_LENGTH = range(10, 200)
_FEWEST = 3  # lines by which it can be told how a text is set
_SET_IN_LINES = 0.35  # of the lines that end in mid-sentence go on in small letters
_SOFT = "\u00ad"
_INSIDE = re.compile(rf"{_SOFT}(?=.)")  # on paper it is seen
_PARTED = re.compile(rf"(?:[^\W\d_]{_SOFT}|[^\W\d_]{{2}}[-‐])\Z")
_HYPHENATED = re.compile(r"\b([^\W\d_]+)-([^\W\d_]+)\b")
_LAST_WORD = re.compile(r"[^\W\d_]+(?=.\Z)")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ENDS = re.compile(r"[.!?:;…。！？][”\"’»)\]]*\Z")
_ENTRY = re.compile(r"[•▪■●–*-]\s")


@dataclass(frozen=True, slots=True)
class Printed:
    """A line, and the size of most of its letters, 0 where it is not known."""

    text: str
    size: float = 0


def lines_of(pieces: Sequence[tuple[str, float]]) -> list[Printed]:
    """The lines of a page that is told in pieces with the size of their letters."""
    lines: list[Printed] = []
    text, sizes = "", dict[float, int]()
    for piece, size in [*pieces, ("\n", 0.0)]:
        first, *others = piece.split("\n")
        text += first
        sizes[size] = sizes.get(size, 0) + len(first.strip())
        for other in others:
            shown = _INSIDE.sub("-", text.strip())
            lines.append(Printed(shown, max(sizes, key=lambda each: sizes[each])))
            text, sizes = other, {size: len(other.strip())}
    return [line for line in lines if line.text]


def title_of(page: Sequence[Printed]) -> str:
    """What stands in the largest letters on a page, if it can be a title and is much larger than most."""
    blocks = list(_blocks([page]))
    if len(blocks) < 2:
        return ""
    largest = max(blocks, key=lambda block: block[0].size)
    title = " ".join(line.text for line in largest)
    is_larger = largest[0].size > _TITLE * _usual_size(blocks)
    return title if is_larger and len(title) in _TITLE_LENGTH else ""


def text_of(pages: Sequence[Sequence[Printed]]) -> str:
    """The text of the pages, paragraph by paragraph, where it is set in lines; else line by line."""
    blocks = list(_blocks(pages))
    if not _is_set_in_lines(blocks):
        return "\n\n".join("\n".join(line.text for line in page) for page in pages)
    compounds = _compounds(pages)
    body = _width([line for block in blocks for line in block])
    usual = _usual_size(blocks)
    paragraphs: list[str] = []
    for block in blocks:
        width = _width(block) if block[0].size > usual * _ANOTHER_SIZE else body
        paragraphs.append("\n".join(_paragraphs(block, width, compounds)))
    return "\n\n".join(paragraphs)


def _blocks(pages: Sequence[Sequence[Printed]]) -> Iterator[list[Printed]]:
    """Lines of one size; a block goes on over the end of a page that ends in mid-sentence."""
    block: list[Printed] = []
    for page in pages:
        for at, line in enumerate(page):
            begins = bool(block) and (
                _differ(block[-1], line) or (at == 0 and bool(_ENDS.search(block[-1].text)))
            )
            if begins:
                yield block
                block = []
            block.append(line)
    if block:
        yield block


def _differ(above: Printed, below: Printed) -> bool:
    if not above.size or not below.size:
        return False
    times = max(above.size, below.size) / min(above.size, below.size)
    goes_on = below.text[0].islower() and not _ENDS.search(above.text)
    return times > (_CERTAINLY_ANOTHER if goes_on else _ANOTHER_SIZE)


def _usual_size(blocks: Sequence[Sequence[Printed]]) -> float:
    letters: dict[float, int] = {}
    for block in blocks:
        for line in block:
            letters[line.size] = letters.get(line.size, 0) + len(line.text)
    return max(letters, key=lambda size: letters[size])


def _width(lines: Sequence[Printed]) -> int:
    """The characters of a full line: three of four are no longer."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 3 // 4]


def _is_set_in_lines(blocks: Sequence[Sequence[Printed]]) -> bool:
    """Tell such a text from a list, whose lines begin with a capital or a number, and from a text of a script
    without capitals."""
    small = others = 0
    for block in blocks:
        for above, below in pairwise(block):
            if _PARTED.search(above.text) or below.text[0].islower():
                small += 1
            elif not _ENDS.search(above.text):
                others += 1
    return small >= _FEWEST and small >= _SET_IN_LINES * (small + others)


def _compounds(pages: Sequence[Sequence[Printed]]) -> set[tuple[str, str]]:
    """The words that the text writes with a hyphen inside a line."""
    return {
        (found[1].lower(), found[2].lower())
        for page in pages
        for line in page
        for found in _HYPHENATED.finditer(line.text)
    }


def _paragraphs(block: Sequence[Printed], width: int, compounds: set[tuple[str, str]]) -> Iterator[str]:
    text = [block[0].text]
    for above, below in pairwise(block):
        if _PARTED.search(above.text) and below.text[0].islower():
            text[-1] = text[-1][:-1] + ("-" if _is_compound(above.text, below.text, compounds) else "")
        elif _ends(above.text, below.text, width):
            yield "".join(text)
            text.clear()
        elif not _PARTED.search(above.text):
            text.append(" ")
        text.append(below.text)
    yield "".join(text)


def _is_compound(above: str, below: str, compounds: set[tuple[str, str]]) -> bool:
    last, first = _LAST_WORD.search(above[-_LONGEST_WORD:]), _FIRST_WORD.match(below)
    return last is not None and first is not None and (last[0].lower(), first[0].lower()) in compounds


def _ends(above: str, below: str, width: int) -> bool:
    """Whether a paragraph ends with the line ``above``."""
    if _ENTRY.match(below):
        return True
    ended = bool(_ENDS.search(above))
    if below[0].islower() and not ended:
        return False
    needed = len(above) + 1 + len(below.split(None, 1)[0])
    return needed < width * (_ROOM if ended else _SHORT)
