"""Bounds on what is read: an input past a bound is refused with a reason, never half read in silence."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one input may hold.

    Sizes are bytes, ``text_chars`` and ``title_chars`` characters of an article, ``depth`` how many
    containers may be in one another (an archive in a mail in an archive), ``members`` those of one archive.
    """

    file_bytes: int = 100 * MEGABYTE
    unpacked_bytes: int = 100 * MEGABYTE
    text_chars: int = 5_000_000
    title_chars: int = 300
    depth: int = 4
    members: int = 100_000
    pdf_pages: int = 2_000
