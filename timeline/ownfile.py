"""A file that the user names for a setting: read whole, to a bound."""

from __future__ import annotations

import errno
from pathlib import Path

_MOST = 500_000_000


def read_own(path: str | Path) -> bytes:
    """The bytes of a file, pipe or device. Raises OSError where it cannot be read, or does not end."""
    with Path(path).open("rb") as file:
        data = file.read(_MOST + 1)
    if len(data) > _MOST:
        raise OSError(errno.EFBIG, f"it has more than {_MOST:,} bytes")
    return data
