"""Files in which a news database exports many articles: each is an article of its own, with its own date.

An export begins or ends each article with a line of its own kind. Around the text of an article stand its
title, its source, its date, and lines with labels (exports.toml), which are no part of it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any

from timeline.model import Notice
from timeline.read.found import Draft
from timeline.read.front import front
from timeline.read.published.lines import DATE

_HINTS = ("of Document", " DOCUMENT", "\nDocument ", "\nAN ", "\n---", "\n===", "\n***", "\n___", "\n- - -")
_RULE = re.compile(r"(?m)^[ \t]*(?:[-=*_#~][ \t]?){3,200}$")
_TAGGED = re.compile(r"(?m)^HD(?:[ \t]|$)")
_LABEL = re.compile(r"(?P<name>[A-Za-z][A-Za-z -]{0,28}):(?:[ \t]+|$)(?P<value>.*)")
_SHORT = re.compile(r"(?P<name>[A-Z]{2,3})(?:[ \t]+(?P<value>.*))?$")
_WEEKDAY = re.compile(r"(?:[^\W\d_]{3,10},?\s+)?")
_LATEST_DATE = 40  # lines from the top
_LONGEST_HEAD = 200


@dataclass(slots=True)
class _Piece:
    """What was read of one article so far."""

    fields: dict[str, str] = field(default_factory=dict)
    above: list[str] = field(default_factory=list)  # lines without a label before the date …
    below: list[str] = field(default_factory=list)  # … and after it
    body: list[str] = field(default_factory=list)


def parts_articles(line: str) -> bool:
    """Whether a line stands between the articles of an export."""
    return any(_pattern(name).fullmatch(line) for name in ("above", "below"))


def parted(draft: Draft) -> Iterator[Draft | Notice]:
    """The articles of a draft that is an export of many, each by itself; else the draft as it is."""
    text = draft.text.replace("\r\n", "\n")
    if draft.html or not any(hint in text for hint in _HINTS):
        yield draft
        return
    found = list(_articles(text, draft))
    if not found:
        yield draft
        return
    yield replace(found[0], notices=(*draft.notices, *found[0].notices))
    yield from found[1:]


def _articles(text: str, draft: Draft) -> Iterator[Draft]:
    above = [match.span() for match in _pattern("above").finditer(text)]
    if above:
        ends = [start for start, _ in above[1:]] + [len(text)]
        pieces = [text[start:end] for (_, start), end in zip(above, ends, strict=True)]
    else:
        below = [(0, 0), *(match.span() for match in _pattern("below").finditer(text))]
        pieces = [text[start:end] for (_, start), (end, _) in pairwise(below)]
    if pieces:
        source_first = bool(_pattern("source_first").search(text))
        read = [each for each in (_read(piece, source_first) for piece in pieces) if each.body]
        if any(each.fields.get("published") for each in read):
            yield from (_draft(draft, each.fields, "\n".join(each.body).strip()) for each in read)
            return
    blocks = [f"{block.strip()}\n" for block in _RULE.split(text) if block.strip()]
    first = [replace(draft, text=blocks.pop(0), notices=())] if draft.published and blocks else []
    headed = [(block, *front(block)) for block in blocks]
    if len(first) + len(headed) > 1 and all(fields.get("published") for _, fields, _ in headed):
        yield from first
        for block, fields, start in headed:
            yield _draft(draft, fields, block[start:])


def _draft(draft: Draft, fields: Mapping[str, str], text: str) -> Draft:
    own = {name: value for name, value in fields.items() if value and name != "other"}
    return replace(Draft(input=draft.input, text=text, basis="header"), **own)  # type: ignore[arg-type]


def _read(text: str, source_first: bool) -> _Piece:
    """What an article says of itself, line by line, and its text."""
    piece = _Piece()
    tagged = bool(_TAGGED.search(text))
    place, name, after_blank = "head", "", True
    for number, raw in enumerate(text.split("\n")):
        line = raw.strip()
        if not line:
            after_blank = True
            if piece.body and place == "body":
                piece.body.append("")
            continue
        label = _labelled(line, tagged=tagged)
        if label:
            name, value = label
            if name == "body":
                place = "body"
                piece.body += [value] if value else []
            else:
                piece.fields.setdefault(name, value)
                place = "tail" if piece.body else "labels"
        elif place == "body":
            piece.body.append(line)
        elif place == "tail" and after_blank and len(line) > _LONGEST_HEAD:
            place = "body"  # a paragraph, below a line of it that only looks like a label
            piece.body += ["", line]
        elif _pattern("rights").match(line):
            place = "tail" if piece.body else "labels"
        elif place == "labels" and not after_blank:
            pass  # a label's value goes on
        elif place == "labels" and (piece.fields.get("published") or number > _LATEST_DATE):
            place = "body"
            piece.body.append(line)
        elif place in ("head", "labels") and (after_blank or not source_first or not piece.fields):
            _head(piece, line)  # a line right below the date names the edition
        after_blank = False
    _name(piece, source_first)
    return piece


def _head(piece: _Piece, line: str) -> None:
    """A line above the text that has no label: a date, a name, or the title or the source."""
    if not piece.fields.get("published") and (date := _date(line)):
        piece.fields["published"] = date
    elif writer := _pattern("writer").fullmatch(line):
        piece.fields.setdefault("author", writer["name"])
    elif not _pattern("counted").fullmatch(line) and not _RULE.fullmatch(line) and len(line) <= _LONGEST_HEAD:
        (piece.below if piece.fields.get("published") else piece.above).append(line)


def _date(line: str) -> str:
    """The date that the line begins with, behind a weekday at most."""
    weekday = _WEEKDAY.match(line)
    found = DATE.match(line) or (DATE.match(line, weekday.end()) if weekday else None)
    return found.group() if found else ""


def _name(piece: _Piece, source_first: bool) -> None:
    """Which of the lines without a label is the title, and which the source: the source stands above the date
    and the title below, or the title first and the source behind it."""
    above, below = piece.above, piece.below
    first, second = (below[:1], above) if source_first else (above[:1], [*above[1:], *below])
    for name, lines in (("title", first), ("source", second)):
        if lines and not piece.fields.get(name):
            piece.fields[name] = lines[0]


def _labelled(line: str, *, tagged: bool) -> tuple[str, str] | None:
    """The field that a line names by its label, and the value; None where it has no label of ours."""
    match = _LABEL.match(line)
    if match is None and line.lower() in _names()["body"]:
        return "body", ""
    short = _SHORT.match(line) if tagged and match is None else None
    if short and short["name"].lower() in _table()["short"]:
        match = short
    if match is None:
        return None
    found = match["name"].strip().lower()
    return next(((name, match["value"] or "") for name, labels in _names().items() if found in labels), None)


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads((resources.files("timeline.read") / "exports.toml").read_text("utf-8"))


@cache
def _names() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(labels) for name, labels in _table().items() if name not in ("short", "patterns")}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_table()["patterns"][name])
