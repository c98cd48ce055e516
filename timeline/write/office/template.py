"""The user's own template of an office document."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from timeline.errors import UsageError


def opened(template: Path | None, read: Callable[[Any], Any]) -> Any:
    """The document that ``read`` makes of the template, or of None; UsageError if it cannot be read."""
    if template is None:
        return read(None)
    try:
        data = template.read_bytes()
    except OSError as error:
        raise UsageError(f"{template}: the template cannot be read: {error.strerror}") from None
    try:
        return read(io.BytesIO(data))
    except Exception as error:  # zip, XML and package errors of many kinds over a damaged file
        raise UsageError(f"{template}: no template that can be used: {error}") from None
