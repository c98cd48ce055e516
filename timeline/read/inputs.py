"""Walking the inputs: files, folders, globs and "-" become Sources, in an order that no disk decides."""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from timeline.errors import InputError
from timeline.model import Notice, Refusal
from timeline.read.found import Source
from timeline.read.leftovers import is_leftover
from timeline.read.limits import Limits

STDIN = "-"


def walk(
    inputs: Sequence[str | Path], limits: Limits, stdin: BinaryIO | None = None
) -> Iterator[Source | Notice | Refusal]:
    """Yield the bytes behind ``inputs``, sorted by name, each once however it is named; a Refusal for what
    cannot be read."""
    named = {str(given) for given in inputs}
    paths: dict[str, Refusal | None] = {}
    for given in sorted(named):
        for path, refusal in _expand(given):
            paths.setdefault(path, refusal)
    seen: set[str] = set()
    for path in sorted(paths, key=os.fsencode):
        refusal = paths[path]
        if len(named) > 1 and refusal is None and path != STDIN:
            real = os.path.realpath(path)
            if real in seen:
                continue
            seen.add(real)
        if refusal is not None:
            yield refusal
        elif path == STDIN:
            yield from _standard_input(stdin, limits)
        else:
            yield from _file(path, limits, named=path in named)


def shown(path: str) -> str:
    """The path as text that is valid Unicode: bytes of a name that are no UTF-8 appear as ``\\xe9``."""
    return os.fsencode(path).decode("utf-8", errors="backslashreplace")


def _expand(given: str) -> Iterator[tuple[str, Refusal | None]]:
    try:
        yield from _expanded(given)
    except OSError as error:  # a name that is too long, for one
        yield given, Refusal(shown(given), "unreadable", f"it cannot be read: {error.strerror}")


def _expanded(given: str) -> Iterator[tuple[str, Refusal | None]]:
    path = Path(given)
    if given == STDIN:
        yield STDIN, None
    elif not given:
        yield given, Refusal("(no name)", "not-found", "an input without a name; name a file or a folder")
    elif path.is_dir():
        held = list(_folder(given, path.resolve()))
        yield from held or [(given, Refusal(shown(given), "not-found", "there is no file in this folder"))]
    elif path.exists() or path.is_symlink():
        yield given, _unfit(path, given)
    elif glob.has_magic(given):
        matches = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 (Path.glob refuses "/…" and "..")
        if not matches:
            yield given, Refusal(shown(given), "not-found", "no file matches this pattern")
        for match in matches:
            yield from _expand(match)
    else:
        yield given, Refusal(shown(given), "not-found", "there is no such file or folder")


def _folder(folder: str, root: Path) -> Iterator[tuple[str, Refusal | None]]:
    """What is in a folder, by names that begin as the folder was given ("./news" stays "./news")."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if not is_leftover(entry.name))
    except OSError as error:
        yield folder, Refusal(shown(folder), "unreadable", f"the folder cannot be listed: {error.strerror}")
        return
    for name in names:
        given = os.path.join(folder, name)  # noqa: PTH118 (a Path would drop a leading "./")
        path = Path(given)
        if path.is_symlink():
            yield from _link(path, given, root)
        elif path.is_dir():
            yield from _folder(given, root)
        else:
            yield given, _unfit(path, given)


def _link(path: Path, given: str, root: Path) -> Iterator[tuple[str, Refusal | None]]:
    """Judge a link inside a folder. What it points to inside the folder is read under its own name."""
    refusal = _unfit(path, given)
    if refusal is None and not path.resolve().is_relative_to(root):
        told = "the link leaves the folder that was named; name its target to have it read"
        refusal = Refusal(shown(given), "outside-root", told)
    if refusal is not None:
        yield given, refusal


def _unfit(path: Path, given: str) -> Refusal | None:
    """Refuse what is neither a file nor a folder: it could block for ever, or be nothing at all."""
    try:
        mode = path.stat().st_mode
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "the link goes round in a circle"
        return Refusal(shown(given), "unreadable", f"it cannot be read: {reason}")
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return None
    return Refusal(shown(given), "not-a-file", "it is a pipe, a device or a socket, not a file")


def _file(path: str, limits: Limits, *, named: bool) -> Iterator[Source | Notice | Refusal]:
    name = shown(path)
    try:
        data, changed = _bytes(path, name, limits)
    except InputError as error:
        yield Refusal(error.input, error.code, error.reason)
        return
    except OSError as error:
        yield Refusal(name, "unreadable", f"it cannot be read: {error.strerror}")
        return
    if changed:
        yield Notice(
            name, "changed-while-read", "the file changed while it was read; read it again when it is done"
        )
    yield Source(name, data, limits, named=named)


def _bytes(path: str, name: str, limits: Limits) -> tuple[bytes, bool]:
    """The file's bytes as far as its size said when it was opened, and whether it changed meanwhile."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        before = os.fstat(file.fileno())
        if not stat.S_ISREG(before.st_mode):
            raise InputError(name, "not-a-file", "it is a pipe, a device or a socket, not a file")
        if before.st_size > limits.file_bytes:
            raise _too_large(name, before.st_size, limits.file_bytes)
        data = file.read(before.st_size)
        after = os.fstat(file.fileno())
    return data, (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns)


def _standard_input(stdin: BinaryIO | None, limits: Limits) -> Iterator[Source | Refusal]:
    if stdin is None and sys.stdin is None:
        yield Refusal(STDIN, "unreadable", "standard input is closed")
        return
    data = (stdin or sys.stdin.buffer).read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        error = _too_large(STDIN, len(data), limits.file_bytes)
        yield Refusal(error.input, error.code, error.reason)
    elif not data:
        yield Refusal(STDIN, "empty", "nothing came on standard input")
    else:
        yield Source(STDIN, data, limits)


def _too_large(name: str, size: int, limit: int) -> InputError:
    return InputError(
        name, "too-large", f"it has {size:,} bytes; the limit is {limit:,} (--limit file-bytes)"
    )
