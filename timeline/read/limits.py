"""Bounds on what is read: an input past a bound is refused with a reason, never half read in silence."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one input may hold, and how much work it may be.

    Sizes are bytes, ``text_chars`` and ``title_chars`` characters of an article, ``depth`` how many
    containers may be in one another (an archive in a mail in an archive), ``members`` those of one archive.
    ``seconds`` and ``memory_bytes`` bound what a process of its own takes to read one file (bounded.py).
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
