"""The parts of a text: title, deck, byline, dateline, headings, captions and furniture told from the body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.model import Part, PartKind
from timeline.read.dateline import later_dateline, opening_dateline
from timeline.read.line import Line
from timeline.read.lines import kinds_of
from timeline.sentences import paragraphs


def parts_of(
    text: str, language: str = "", hints: Mapping[int, PartKind] | None = None, title: str = ""
) -> tuple[Part, ...]:
    """The parts of ``text``, in order, covering it without overlap. ``hints`` are kinds known by offset, and
    ``title`` is the one that its file states, if it does.
    """
    spans = paragraphs(text)
    ends_before = [0, *(end for _, end in spans)]
    lines = [
        Line(start, text[start:end], text.count("\n", before, start) > 1)
        for (start, end), before in zip(spans, ends_before, strict=False)
    ]
    if not lines:
        return ()
    starts: list[tuple[int, PartKind]] = []
    kinds: list[PartKind] = list(kinds_of(lines, language, hints or {}, title))
    if set(kinds) == {"byline"}:  # of nothing: it is the text itself that names times and people
        kinds = ["body"] * len(lines)
    for line, kind in zip(lines, kinds, strict=True):
        opening = _opening(line.text, language, starts) if kind == "body" else 0
        if kind == "caption":
            opening = later_dateline(line.text)
        if opening:
            starts += [(line.start, "dateline"), (line.start + opening, kind)]
        elif not starts or kind != starts[-1][1] or kind in ("heading", "caption"):
            starts.append((line.start, kind))
    starts[0] = (0, starts[0][1])
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return tuple(Part(start, end, kind) for (start, kind), end in zip(starts, ends, strict=True))


def title_in(text: str, parts: Sequence[Part]) -> str:
    """The title that stands in the text, "" if none does."""
    return next((" ".join(text[part.start : part.end].split()) for part in parts if part.kind == "title"), "")


def _opening(text: str, language: str, starts: Sequence[tuple[int, PartKind]]) -> int:
    """Where the dateline of a paragraph of the body ends, 0 where it has none."""
    has_body = any(kind == "body" for _, kind in starts)
    return later_dateline(text) if has_body else opening_dateline(text, language)
