"""TimeML 1.2.1: an article's whole text with its time expressions marked as TIMEX3, one document an article.

It is no module of ``outputs/``: it is made of articles and what was found in them, for a timeline holds no
texts. The text between the marks is the article's own to the character, so that offsets stay; what XML
cannot hold stands as a visible sign of one character, and a parser gives all else back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from timeline.model import Article, Published, Resolution
from timeline.write.visible import one_line, visible

SUFFIX = ".tml"
_SCHEMA = (
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"'
)
# What no XML 1.0 document can hold, not even as a reference.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# What a parser would take for something else, or a terminal or an eye would be led astray by.
_REFERRED = re.compile('[&<>"\r\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
# What a value that is not known at all looks like, by type.
_UNKNOWN = {"DATE": "XXXX-XX-XX", "TIME": "XXXX-XX-XXTXX:XX", "DURATION": "PXX", "SET": "PXX"}

_INPUT_SUFFIX = re.compile(r"\.[A-Za-z]{2,6}$")
_UNSAFE = re.compile(r"[^\w.-]+")
# Names that Windows keeps to itself, whatever their suffix.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.I)
_LONGEST = 180  # octets of UTF-8 of a name without its suffix; file systems hold 255


def document(article: Article, resolutions: Sequence[Resolution]) -> bytes:
    """The document in UTF-8: DOCID, DCT, TITLE if there is one, TEXT.

    The DCT has the tid "t0"; what is not known of the date of publication is X in its value. ``resolutions``
    are those of the article's text, in order.
    """
    published = article.published
    dct = {"type": "DATE", "value": _dct(published), "temporalFunction": "false"}
    text = published.text if published else ""
    title = one_line(article.title)
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<TimeML {_SCHEMA}>",
        f"<DOCID>{_escape(article.id)}</DOCID>",
        f"<DCT>{_timex('t0', dct | {'functionInDocument': 'CREATION_TIME'}, text)}</DCT>",
        *([f"<TITLE>{_escape(title)}</TITLE>"] if title else []),
        f"<TEXT>{''.join(_marked(article, resolutions))}</TEXT>",
        "</TimeML>",
    )
    return ("\n".join(lines) + "\n").encode()


def names(articles: Iterable[Article]) -> list[str]:
    """A file's name for each article: the end of its id, in signs that every file system holds.

    Names that differ in case only get a number, for some file systems hold one of them.
    """
    found: list[str] = []
    taken: set[str] = set()
    for article in articles:
        plain = _plain_name(article.id)
        tries = (plain + (f"-{number}" if number > 1 else "") for number in range(1, len(taken) + 2))
        name = next(each for each in tries if each.casefold() not in taken)
        taken.add(name.casefold())
        found.append(name + SUFFIX)
    return found


def _plain_name(id: str) -> str:
    last = PurePosixPath(id.rstrip("/").replace("\\", "/")).name
    name = _UNSAFE.sub("_", _INPUT_SUFFIX.sub("", last)).strip("._")
    if _RESERVED.match(name):
        name = f"_{name}"
    return name.encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore") or "article"


def _marked(article: Article, resolutions: Sequence[Resolution]) -> Iterator[str]:
    published = article.published
    tids = {published.text: "t0"} if published else {}
    done = 0
    for number, resolution in enumerate(resolutions, 1):
        start, end = resolution.expression.start, resolution.expression.end
        yield _escape(article.text[done:start])
        yield _timex(f"t{number}", _attributes(resolution, tids), article.text[start:end])
        if resolution.value and tids.get(resolution.value) != "t0":
            tids[resolution.value] = f"t{number}"
        done = end
    yield _escape(article.text[done:])


def _attributes(resolution: Resolution, tids: dict[str, str]) -> dict[str, str]:
    """TIMEX3's attributes; ``tids`` are those of the values before it, one of which it may count from."""
    counted = bool(resolution.anchor) or resolution.unresolved == "no-anchor"
    attributes = {
        "type": resolution.type,
        "value": resolution.value or _UNKNOWN[resolution.type],
        "mod": resolution.mod,
        "temporalFunction": "true" if counted else "false",
        "anchorTimeID": tids.get(resolution.anchor, ""),
    }
    return {name: value for name, value in attributes.items() if value}


def _timex(tid: str, attributes: dict[str, str], text: str) -> str:
    written = "".join(f' {name}="{_escape(value)}"' for name, value in attributes.items())
    return f'<TIMEX3 tid="{tid}"{written}>{_escape(text)}</TIMEX3>'


def _dct(published: Published | None) -> str:
    """The day of publication; of days between which it lies, what they have in common, and X for the rest."""
    if published is None:
        return _UNKNOWN["DATE"]
    first, last = published.earliest.rsplit("-", 2), published.latest.rsplit("-", 2)
    same = [all(a == b for a, b in zip(first[:n], last[:n], strict=True)) for n in (1, 2, 3)]
    return "-".join(part if known else "X" * len(part) for part, known in zip(first, same, strict=True))


def _escape(text: str) -> str:
    return _REFERRED.sub(_referred, _ILLEGAL.sub(lambda found: visible(found[0]), text))


def _referred(found: re.Match[str]) -> str:
    return _ENTITIES.get(found[0]) or f"&#x{ord(found[0]):X};"
