"""The same rows for people: aligned tables, and an article's text with its dates marked."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import combining, east_asian_width

from timeline.cli.terminal import coloured, one_line, paint, printable
from timeline.model import Article, Resolution
from timeline.pipeline import Study

_LEAST = 20  # columns of a terminal below which nothing is cut
_HEADING, _PHRASE, _FAINT, _UNKNOWN = "1", "1;36", "2", "1;33"


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Lines of a table with aligned columns; in a terminal they are cut to fit, the last one last."""
    colour = coloured(sys.stdout)
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    most = columns // 4 if columns else None
    cells = [[one_line(str(cell or "–")) for cell in row] for row in rows]
    cells = [[*(_cut(cell, most) for cell in row[:-1]), row[-1]] for row in cells]
    widths = [max(map(_width, column)) for column in zip(headings, *cells, strict=True)][:-1]
    room = columns - sum(widths) - 2 * len(widths) if columns else None
    for number, line in enumerate([list(headings), *cells]):
        padded = [cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=False)]
        text = "  ".join([*padded, _cut(line[-1], room)])
        yield paint(text, _HEADING, colour=colour) if number == 0 else text


def marked(study: Study) -> Iterator[str]:
    """An article's text with every time expression marked and numbered, then what each means and why."""
    colour = coloured(sys.stdout)
    yield paint(_headline(study.article), _HEADING, colour=colour)
    yield ""
    yield from _mark(study.article.text, study.resolutions, colour=colour).strip("\n").split("\n")
    yield ""
    for number, resolution in enumerate(study.resolutions, start=1):
        value = resolution.value or resolution.unresolved or "unresolved"
        style = _PHRASE if resolution.value else _UNKNOWN
        phrase = paint(one_line(resolution.expression.text), style, colour=colour)
        why = paint(one_line(resolution.why), _FAINT, colour=colour)
        yield f"{number:>4}  {phrase}  {one_line(value)}  {why}"
    yield ""


def _mark(text: str, resolutions: Sequence[Resolution], *, colour: bool) -> str:
    pieces, done = [], 0
    for number, resolution in enumerate(resolutions, start=1):
        start, end = resolution.expression.start, resolution.expression.end
        if start < done:
            continue
        phrase = f"[{printable(text[start:end])} {number}]"
        pieces += [printable(text[done:start]), paint(phrase, _PHRASE, colour=colour)]
        done = end
    return "".join([*pieces, printable(text[done:])])


def _headline(article: Article) -> str:
    published = article.published
    when = f"published {published.text} ({published.basis})" if published else "date of publication unknown"
    return one_line(f"{article.id}: {when}, language {article.language or 'unknown'}")


def _width(text: str) -> int:
    """Columns of a terminal that the text takes (East Asian wide characters two, combining ones none)."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def _cut(text: str, room: int | None) -> str:
    if room is None or _width(text) <= max(room, _LEAST):
        return text
    while _width(text) >= max(room, _LEAST):
        text = text[:-1]
    return text.rstrip() + "…"
