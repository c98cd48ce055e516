"""What a selection or a bound leaves out is told."""

from __future__ import annotations

from timeline.model import Notice


def left_out(number: int, of: int) -> list[Notice]:
    """A reader of a selection should know that it is one."""
    said = f"{number} of {of} events are left out, as was asked for"
    return [Notice("", "selection", said)] if number else []


def unclear(number: int) -> list[Notice]:
    """Small events whose lines cannot be understood alone stay out of a timeline, but not of ``events``."""
    events = "1 small event is" if number == 1 else f"{number} small events are"
    said = f"{events} left out, told by one voice in words that do not stand alone; timeline events lists all"
    return [Notice("", "unclear", said)] if number else []


def cut(number: int, most: int, code: str, noun: str, which: str) -> list[Notice]:
    """Of ``number`` things the ``most`` are kept; ``which`` says which."""
    told = f"of {number:,} {noun} {which} {most:,} are kept (--limit events)"
    return [Notice("", code, told)] if number > most else []
