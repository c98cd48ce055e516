"""Files in which a news database exports many articles: each is an article of its own, with its own date.

An export begins or ends each article with a line of its own kind. Around the text of an article stand its
title, its source, its date, and lines with labels (exports.toml), which are no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from timeline.model import Notice
from timeline.read.clippings import clippings
from timeline.read.decode import unix_lines
from timeline.read.exportlabels import Label, labelled, pattern, table
from timeline.read.found import Draft
from timeline.read.front import front
from timeline.read.published.lines import DATE

_HINTS = ("of Document", " DOCUMENT", "\nDocument ", "\nAN ", "\n---", "\n===", "\n***", "\n___", "\n- - -")
_RULE = re.compile(r"(?m)^[ \t]*(?:[-=*_#~][ \t]?){3,200}$")
_TAGGED = re.compile(r"(?m)^HD(?:[ \t]|$)")
_WEEKDAY = re.compile(r"(?:[^\W\d_]{3,10},?\s+)?")
_LATEST_DATE = 40  # lines from the top
_LONGEST_HEAD = 200
_LONGEST_EDITION = 60  # of a line below a label that has one line
_SHOWN = 40


@dataclass(slots=True)
class _Piece:
    """What was read of one article so far."""

    fields: dict[str, str] = field(default_factory=dict)
    above: list[str] = field(default_factory=list)  # lines without a label before the date …
    below: list[str] = field(default_factory=list)  # … and after it
    long: list[str] = field(default_factory=list)  # those of them that are no title, but paragraphs
    body: list[str] = field(default_factory=list)
    opened: bool = False  # a label said that the text begins
    tail: list[str] = field(default_factory=list)  # what may be labels below the text, as it stands …
    said: dict[str, str] = field(default_factory=dict)  # … and the fields that they would name
    sure: bool = False  # one of them stands in no article
    left: list[str] = field(default_factory=list)  # lines below such labels that are none

    def resume(self) -> None:
        """Take what looked like labels below the text for lines of it."""
        self.body += self.tail
        self.tail, self.said = [], {}

    def close(self) -> None:
        """Take the labels below the text for what they are, where one of them cannot be a line of it."""
        if self.sure:
            self.fields = {**self.said, **self.fields}
            self.tail, self.said, self.sure = [], {}, False
        else:
            self.resume()


def parts_articles(line: str) -> bool:
    """Whether a line stands between the articles of an export."""
    return any(pattern(name).fullmatch(line) for name in ("above", "below"))


def parted(draft: Draft) -> Iterator[Draft | Notice]:
    """The articles of a draft that is an export of many, or clippings, each by itself; else the draft."""
    text = unix_lines(draft.text)
    if draft.html or not any(hint in text for hint in _HINTS):
        yield from clippings(draft)
        return
    found = list(_articles(text, draft))
    if not any(isinstance(each, Draft) for each in found):
        yield from clippings(draft)
        return
    yield from draft.notices
    yield from found


def is_export(text: str) -> bool:
    """Whether a text holds articles that a database exported, as ``parted`` tells them apart."""
    return any(hint in text for hint in _HINTS) and any(
        isinstance(each, Draft) for each in _articles(text, Draft(input=""))
    )


def _articles(text: str, draft: Draft) -> Iterator[Draft | Notice]:
    above = [match.span() for match in pattern("above").finditer(text)]
    rest = ""
    if above:
        ends = [start for start, _ in above[1:]] + [len(text)]
        pieces = [text[start:end] for (_, start), end in zip(above, ends, strict=True)]
        beside = text[: above[0][0]]
    else:
        below = [(0, 0), *(match.span() for match in pattern("below").finditer(text))]
        pieces = [text[start:end] for (_, start), (end, _) in pairwise(below)]
        beside = text[below[-1][1] :]
        rest = "" if _is_summary(beside.split("\n")) else beside
    if pieces:
        source_first = bool(pattern("source_first").search(text))
        read = [_read(piece, source_first=source_first) for piece in pieces]
        last = _read(rest, source_first=source_first)
        if last.fields.get("published") and any(last.body):
            read.append(last)  # its end is missing
            beside = ""
        if any(each.fields.get("published") for each in read):
            for each in read:
                yield from _told(draft, each)
            yield from _unread(draft, beside.splitlines(), "beside the articles of the export")
            return
    blocks = [f"{block.strip()}\n" for block in _RULE.split(text) if block.strip()]
    first = [replace(draft, text=blocks.pop(0), notices=())] if draft.published and blocks else []
    headed = [(block, *front(block)) for block in blocks]
    if len(first) + len(headed) > 1 and all(fields.get("published") for _, fields, _ in headed):
        yield from first
        for block, fields, start in headed:
            yield _draft(draft, fields, block[start:])


def _told(draft: Draft, piece: _Piece) -> Iterator[Draft | Notice]:
    """The article that a piece is, and what of it was not read."""
    text = "\n".join(piece.body).strip()
    if text or piece.fields.get("title"):
        yield _draft(draft, piece.fields, text)
    title = piece.fields.get("title", "")
    yield from _unread(draft, piece.left, f"below the labels of the article “{title}”")


def _unread(draft: Draft, lines: Sequence[str], where: str) -> Iterator[Notice]:
    """Tell of lines that are part of no article, unless a database is known to put them there."""
    lines = [line.strip() for line in lines]
    if _is_summary(lines):
        lines = "\n".join(lines).strip().partition("\n\n")[2].split("\n")
    kept = [line for line in lines if line and not _is_furniture(line) and not pattern("cover").match(line)]
    if kept:
        told = f"{len(kept)} lines {where} were not read, from “{kept[0][:_SHOWN]}” on"
        yield Notice(draft.input, "unread-part", told)


def _is_summary(lines: Sequence[str]) -> bool:
    """Whether lines are what a database tells of the search below its last article."""
    first = next((line.strip() for line in lines if line.strip() and not _RULE.fullmatch(line)), "")
    return bool(pattern("summary").fullmatch(first))


def _is_furniture(line: str) -> bool:
    """Whether a line stands around any article: a rule, a page, an edition, whose rights it is."""
    patterns = (pattern("counted"), pattern("edition"))
    return bool(
        _RULE.fullmatch(line)
        or pattern("rights").match(line)
        or any(each.fullmatch(line) for each in patterns)
        or labelled(line, tagged=False)
    )


def _draft(draft: Draft, fields: Mapping[str, str], text: str) -> Draft:
    """An article of the export; one that is no more than a headline has it as its text."""
    own = {name: value for name, value in fields.items() if value and name != "other"}
    said = text if text.strip() else own.get("title", "")
    return replace(Draft(input=draft.input, text=said, basis="header"), **own)  # type: ignore[arg-type]


def _read(text: str, *, source_first: bool) -> _Piece:
    """What an article says of itself, line by line, and its text."""
    piece = _Piece()
    tagged = bool(_TAGGED.search(text))
    place, one_line, after_blank = "head", False, True
    for number, raw in enumerate(text.split("\n")):
        line = raw.strip()
        if not line:
            after_blank = True
            if place == "body":
                piece.body.append("")
            elif place == "tail":
                piece.tail.append("")
            continue
        label = labelled(line, tagged=tagged, within=place in ("body", "tail"))
        if place in ("body", "tail"):
            place = _further(piece, place, line, label, after_blank=after_blank)
        elif label:
            place = "body" if label.field == "body" else "labels"
            one_line = label.name in table()["one_line"]
            if label.field == "body":
                piece.opened = True
                piece.body += [label.value] if label.value else []
            else:
                piece.fields.setdefault(label.field, label.value)
        elif pattern("rights").match(line):
            place, one_line = "labels", True
        elif place == "labels" and not after_blank and not (one_line and len(line) > _LONGEST_EDITION):
            pass  # a label's value goes on
        elif place == "labels" and (piece.fields.get("published") or number > _LATEST_DATE):
            place = "body"
            piece.body.append(line)
        elif after_blank or not source_first or not piece.fields:
            _head(piece, line)  # a line right below the date names the edition
        after_blank = False
    piece.close()
    _name(piece, source_first=source_first)
    return piece


def _further(piece: _Piece, place: str, line: str, label: Label | None, *, after_blank: bool) -> str:
    """Take a line of the text, or of the labels below it; where the next one stands."""
    if label and label.field == "body":
        if label.short or (not piece.opened and (not label.value or label.name == "full text")):
            piece.close()
            piece.opened = True
            piece.body += ["", label.value]
            return "body"
    elif label:
        piece.tail.append(line)
        piece.said.setdefault(label.field, label.value)
        piece.sure = piece.sure or label.short or label.name in table()["sure"]
        return "tail"
    if place == "body":
        piece.body.append(line)
    elif not after_blank or pattern("rights").match(line):
        piece.tail.append(line)  # a label's value goes on
    elif piece.sure:
        piece.left.append(line)
    else:
        piece.tail.append(line)
        piece.resume()
        return "body"
    return place


def _head(piece: _Piece, line: str) -> None:
    """A line above the text that has no label: a date, a name, or the title or the source."""
    if not piece.fields.get("published") and (date := _date(line)):
        piece.fields["published"] = date
    elif writer := pattern("writer").fullmatch(line):
        piece.fields.setdefault("author", writer["name"])
    elif len(line) > _LONGEST_HEAD:
        piece.long.append(line)
    elif not any(pattern(name).fullmatch(line) for name in ("counted", "edition")) and not _RULE.fullmatch(
        line
    ):
        (piece.below if piece.fields.get("published") else piece.above).append(line)


def _date(line: str) -> str:
    """The date that the line begins with, behind a weekday at most."""
    weekday = _WEEKDAY.match(line)
    found = DATE.match(line) or (DATE.match(line, weekday.end()) if weekday else None)
    return found.group() if found else ""


def _name(piece: _Piece, *, source_first: bool) -> None:
    """Which of the lines without a label is the title, and which the source: the source stands above the date
    and the title below, or the title first and the source behind it. The others are of the text."""
    above, below = piece.above, piece.below
    first, second = (below[:1], above) if source_first else (above[:1], [*above[1:], *below])
    for name, lines in (("title", first), ("source", second)):
        if lines and not piece.fields.get(name):
            piece.fields[name] = lines[0]
    named = (piece.fields.get("title"), piece.fields.get("source"))
    more = [line for line in (*above, *below) if line not in named and not _is_furniture(line)] + piece.long
    piece.body[:0] = [each for line in more for each in (line, "")]
