"""Bounds on what is read: an input past a bound is refused with a reason, never half read in silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from timeline.errors import UsageError

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one input may hold, and how much work it may be.

    Sizes are bytes, ``text_chars`` and ``title_chars`` characters of an article, ``depth`` how many
    containers may be in one another (an archive in a mail in an archive), ``members`` those of one archive.
    ``seconds`` (of the processor) and ``memory_bytes`` bound reading one file, and studying one article
    (bounded.py). ``articles`` and ``events`` bound one run.
    """

    file_bytes: int = 100 * MEGABYTE
    unpacked_bytes: int = 100 * MEGABYTE
    text_chars: int = 5_000_000
    title_chars: int = 300
    depth: int = 4
    members: int = 100_000
    pdf_pages: int = 2_000
    seconds: int = 60
    memory_bytes: int = 2_000 * MEGABYTE
    articles: int = 100_000
    events: int = 100_000


def limits_of(settings: Iterable[str]) -> Limits:
    """The bounds with some of them moved: each setting is NAME=NUMBER, such as "file-bytes=2000000000".

    Raises UsageError for a name that no bound has, and for what is no whole number above 0.
    """
    known = {field.name.replace("_", "-"): field.name for field in fields(Limits)}
    moved: dict[str, int] = {}
    for setting in settings:
        name, _, number = setting.partition("=")
        if name not in known:
            raise UsageError(f"there is no limit {name!r}; known are {', '.join(known)}")
        digits = number.replace("_", "").replace(",", "")
        if not (digits.isascii() and digits.isdigit() and 0 < len(digits) < 19 and int(digits)):
            raise UsageError(f"{setting}: a limit is a whole number above 0, such as {name}=1000")
        moved[known[name]] = int(digits)
    return Limits(**moved)
