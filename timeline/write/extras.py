"""Libraries that only some outputs need: imported when one is written, and installed as extras."""

from __future__ import annotations

import importlib
from typing import Any

from timeline.errors import UsageError


def need(module: str, extra: str, format: str) -> Any:
    """Import ``module``, which the extra ``extra`` installs. Raises UsageError saying what to install."""
    try:
        return importlib.import_module(module)
    except ImportError:
        told = f'writing {format} needs more: pip install "newstimeline[{extra}]"'
        raise UsageError(told) from None
