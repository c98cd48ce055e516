"""The one place where text from inputs is made safe for a terminal, and where colour is decided."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

# C0 and C1 controls but for tab and newline, DEL, bidirectional controls, line separators, lone surrogates.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def printable(text: str) -> str:
    r"""The text with what could steer a terminal spelled out, e.g. ESC as ``\u001b``. JSON stays the same."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def one_line(text: str) -> str:
    """The same, with all white space made single spaces."""
    return printable(" ".join(text.split()))


def coloured(stream: TextIO) -> bool:
    """Whether to colour: NO_COLOR, then FORCE_COLOR decide where set, else whether it is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def paint(text: str, style: str, *, colour: bool) -> str:
    """The text in an ANSI style ("1" bold, "2" faint, "36" cyan, joined by ";"), or plain."""
    return f"\x1b[{style}m{text}\x1b[0m" if colour else text


@contextmanager
def until_enough() -> Iterator[None]:
    """Write to standard output until who reads it has enough (``| head -1``); the rest goes nowhere."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def put_out(data: bytes) -> None:
    """Write bytes to standard output, behind what was printed."""
    with until_enough():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)


def speak_utf8() -> None:
    """Make stdout and stderr UTF-8 whatever the locale: the same input prints the same bytes.

    What the program was started without goes nowhere.
    """
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 (open until the program ends)
