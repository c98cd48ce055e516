"""What goes to stderr: one line a warning or error, many of a kind summed up."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterable, Sequence, Sized
from itertools import groupby

from timeline.cli.terminal import one_line
from timeline.errors import OutputError, TimelineError, UsageError
from timeline.model import Notice, Refusal

SHOWN_OF_A_KIND = 5
_NO_ROOM = (errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EDQUOT)
FAILED = 1
WRONG_USAGE = 2


def tell(kind: str, text: str) -> None:
    """One line on stderr: "kind: text"."""
    print(f"{kind}: {one_line(text)}", file=sys.stderr)


def count(things: Sized, noun: str) -> str:
    """How many there are, in words: "1 event", "3 articles"."""
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"


def tell_error(error: Exception) -> int:
    """Tell an error; the exit status that it has. A fault of ours is raised in Python's development mode."""
    if isinstance(error, TimelineError):
        tell("error", f"{error} [output]" if isinstance(error, OutputError) else str(error))
        return WRONG_USAGE if isinstance(error, UsageError) else FAILED
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        tell("error", f"standard output: cannot be written: {error.strerror} [output]")
        return FAILED
    if sys.flags.dev_mode:
        raise error
    tell("error", f"a fault of ours, please report it: {type(error).__name__}: {error} [internal]")
    return FAILED


def tell_problems(refused: Sequence[Refusal], notices: Sequence[Notice], *, quiet: bool) -> None:
    """Tell what was refused (always) and what a reader should know (unless ``quiet``)."""
    for line in _lines("error", refused):
        print(line, file=sys.stderr)
    if not quiet:
        for line in _lines("warning", notices):
            print(line, file=sys.stderr)


def _lines(kind: str, problems: Iterable[Refusal | Notice]) -> Iterable[str]:
    """``kind: INPUT: reason [code]``, grouped by code, with the number of those that are left out."""
    by_code = sorted(dict.fromkeys(problems), key=lambda problem: problem.code)
    for code, group in groupby(by_code, key=lambda problem: problem.code):
        same = list(group)
        for problem in same[:SHOWN_OF_A_KIND]:
            where = f"{one_line(problem.input)}: " if problem.input else ""
            yield f"{kind}: {where}{one_line(problem.reason)} [{code}]"
        if len(same) > SHOWN_OF_A_KIND:
            yield f"{kind}: {len(same) - SHOWN_OF_A_KIND} more like these [{code}]"
