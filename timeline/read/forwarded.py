"""What a mail forwards or quotes: each such mail with its own sender, subject and date.

A newsletter that was forwarded two weeks later says “on Tuesday” of its own day, not of that of forwarding.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from timeline.absolute import parse
from timeline.read.published.lines import DATE

_MOST = 50  # mails in one another
_QUOTED = re.compile(r"(?m)^>[ \t]?")
_LINE = re.compile(r"[*>\s]*(?P<name>[^\W\d_][\w -]{0,14})[*]?[ \t]?[:：][*]?[ \t]*(?P<value>.*)")
_FEWEST = 3
_LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr")  # of the heads in forwarded.toml
# "On Wed, 17 Mar 2021 at 08:00, Olm Post wrote:", which may go over two lines, above lines that are marked.
_WROTE = re.compile(
    r"(?m)^(?P<head>[^\W\d_][^\n]{9,160}(?:\n[^\n>][^\n]{0,90})?[:：])[ \t]*\n(?:[ \t]*\n)?(?=>)"
)
_RULE = re.compile(r"\n[ \t]*[-_]{5,}[^\n]{0,60}\s*\Z")
_ADDRESS = re.compile(r"\s*<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail in the text of a mail: what it says, and the fields of a draft that its head gives."""

    text: str
    fields: Mapping[str, str]


def mails_in(text: str) -> Iterator[Mail]:
    """The mail that ``text`` is, without a head, and then those that it forwards or quotes."""
    fields: Mapping[str, str] = {}
    for _ in range(_MOST):
        found = _head(text)
        if found is None:
            break
        start, end, inner = found
        yield Mail(_RULE.sub("\n", "\n" + text[:start])[1:], fields)
        text, fields = text[end:], inner
    yield Mail(text, fields)


def may_hold_mails(page: str) -> bool:
    """Whether a page may forward or quote a mail: it has words of a head, or a quotation."""
    low = page.lower()
    labels = (("from", "sent"), ("subject", "sent"))
    return "<blockquote" in low or any(all(_heads(name).search(low) for name in pair) for pair in labels)


def laid_out(lines: Iterable[tuple[str, bool]]) -> str:
    """The lines of a page, with whether each is quoted, as a mail in plain text has them."""
    pieces: list[str] = []
    before = False
    for line, quoted in lines:
        match = _LINE.fullmatch(line)
        label = bool(match and match["name"].strip().lower() in _names())
        pieces += ["\n" if label and before else "\n\n", "> " if quoted else "", line]
        before = label
    return "".join(pieces[1:])


@cache
def _heads(name: str) -> re.Pattern[str]:
    """A label of a head, and the colon behind it, in a page in lower case."""
    words = "|".join(re.escape(label) for label, named in _names().items() if named == name)
    return re.compile(rf"(?<!\w)(?:{words})(?:</\w+>)?[ \t]?[:：]")


def _head(text: str) -> tuple[int, int, dict[str, str]] | None:
    """Where the first head of another mail stands, where it ends, and what it says."""
    found = [head for head in (_listed(text), _said(text)) if head]
    return min(found, default=None, key=lambda head: head[0])


def _listed(text: str) -> tuple[int, int, dict[str, str]] | None:
    """A head of lines with labels: at least three in turn, of which one says who and one says when."""
    at = start = 0
    held: dict[str, str] = {}
    for line in text.splitlines(keepends=True):
        match = _LINE.fullmatch(line.strip())
        name = _names().get(match["name"].strip().lower(), "") if match else ""
        if name and match:
            start = start if held else at
            held[name if name != "other" else f"other {match['name']}"] = match["value"].strip("* \t")
        elif held and (line.strip() or len(held) >= _FEWEST):
            if len(held) >= _FEWEST and held.get("from") and DATE.search(held.get("sent", "")):
                return start, at, _fields(held)
            held = {}
        at += len(line)
    return None


def _said(text: str) -> tuple[int, int, dict[str, str]] | None:
    """A head in one sentence, above marked lines."""
    for match in _WROTE.finditer(text):
        date = DATE.search(match["head"])
        if date:
            return match.start(), match.end(), {"published": _date(date.group())}
    return None


def _fields(held: Mapping[str, str]) -> dict[str, str]:
    date = DATE.search(held["sent"])
    return {
        "published": _date(date.group()) if date else "",
        "title": held.get("subject", ""),
        "author": _ADDRESS.sub("", held["from"]).strip(' "'),
    }


def _date(written: str) -> str:
    """The date as it is written, or its day where only the language of the mail program reads it."""
    found = (parse(written, language) for language in _LANGUAGES)
    stated = None if parse(written, "en") else next(filter(None, found), None)
    return stated.day if stated else written


@cache
def _names() -> Mapping[str, str]:
    table = tomllib.loads((resources.files("timeline.read") / "forwarded.toml").read_text("utf-8"))
    return {label: name for name, labels in table.items() for label in labels}


def unmarked(text: str) -> str:
    """A text without the marks of a quotation, where all its lines have them."""
    lines = [line for line in text.splitlines() if line.strip()]
    return _QUOTED.sub("", text) if lines and all(line.startswith(">") for line in lines) else text
