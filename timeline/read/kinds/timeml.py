"""TimeML: one article a file, its text without the marks; what they say is found anew and not taken over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.errors import InputError
from timeline.read.damage import parsing
from timeline.read.decode import decode
from timeline.read.found import Draft, Found, Source

SUFFIXES = (".tml", ".timeml")
_CREATED = "//TIMEX3[@functionInDocument='CREATION_TIME' or @functionInDocument='PUBLICATION_TIME']/@value"


def sniff(head: bytes) -> bool:
    """The root element is TimeML."""
    return b"<TimeML" in head


def read(source: Source) -> Iterator[Found]:
    """Yield the article: what is in TEXT (all of an older document without one) to the character.

    The document creation time is its date of publication, unless something in it is not known (an X). Raises
    InputError (bad-timeml) where it is not well-formed XML, or no TimeML.
    """
    from lxml import etree

    from timeline.read.markup import without_declaration

    decoded = decode(source.data)
    # Nothing is loaded and no entity of its own expanded.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    with parsing(source.name, "bad-timeml", "its XML"):
        root: Any = etree.fromstring(without_declaration(decoded.text).encode(), parser)
    if root.tag != "TimeML":
        raise InputError(source.name, "bad-timeml", "its root element is not TimeML")
    text = root.find("TEXT")
    created = next((str(value) for value in root.xpath(_CREATED)), "")
    yield Draft(
        input=source.name,
        id=_inside(root.find("DOCID")),
        title=_inside(root.find("TITLE")),
        text="".join((root if text is None else text).itertext()),
        published="" if "X" in created else created,
        notices=tuple(source.notice(code, reason) for code, reason in decoded.told),
    )


def _inside(element: Any) -> str:
    return "" if element is None else "".join(element.itertext()).strip()
