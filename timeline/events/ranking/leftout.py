"""What a selection or a bound leaves out is told."""

from __future__ import annotations

from timeline.model import Notice


def left_out(number: int, of: int) -> list[Notice]:
    """A reader of a selection should know that it is one."""
    said = f"{number} of {of} events are left out, as was asked for"
    return [Notice("", "selection", said)] if number else []


def cut(number: int, most: int, code: str, noun: str, which: str) -> list[Notice]:
    """Of ``number`` things the ``most`` are kept; ``which`` says which."""
    told = f"of {number:,} {noun} {which} {most:,} are kept (--limit events)"
    return [Notice("", code, told)] if number > most else []
