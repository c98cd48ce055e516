"""Output that is the old file or the new one, never a torn one.

The bytes go to a temporary file in the folder of the target, are forced to disk, and take the target's name
in one step. Its name is random and it is created exclusively, so a link that someone planted there is never
followed.
"""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import stat
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from timeline.errors import OutputError

_NEW_FILE_MODE = 0o666


def replace_file(path: Path, data: bytes) -> None:
    """Make ``path`` hold ``data``: a link is written through, a device or pipe directly, a file's mode is
    kept.

    Raises OutputError, with nothing changed and nothing left over, where that is not possible.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            _write_special(target, data)
        else:
            _replace(target, data)
    except (OSError, RuntimeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise OutputError(f"{path}: cannot be written: {reason}; nothing was changed") from None


def _write_special(target: Path, data: bytes) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder, name a file in it")
    target.write_bytes(data)


def _replace(target: Path, data: bytes) -> None:
    with _signals_raise():
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                if hasattr(os, "fchmod"):  # Windows has it since Python 3.13
                    os.fchmod(stream.fileno(), _mode(target))
                os.fsync(stream.fileno())
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)


def _mode(target: Path) -> int:
    """The mode of the file that is replaced, else what the umask leaves of a new file's."""
    with contextlib.suppress(FileNotFoundError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return _NEW_FILE_MODE & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the new name itself last; some file systems have no such call for folders."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _signals_raise() -> Iterator[None]:
    """Let SIGTERM and SIGHUP end the program by an exception for a while, so that the temporary file goes."""

    def leave(number: int, frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    watched = [signal.SIGTERM] + ([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])
    before = {number: signal.getsignal(number) for number in watched}
    ours = [number for number, handler in before.items() if handler is signal.SIG_DFL]
    for number in ours:
        signal.signal(number, leave)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)
