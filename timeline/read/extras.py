"""Optional packages: imported when an input needs them, and named when they are missing."""

from __future__ import annotations

import importlib
from typing import Any

from timeline.errors import InputError
from timeline.read.found import Source


def need(module: str, extra: str, source: Source) -> Any:
    """Import ``module``, which the extra ``extra`` installs. Raises InputError saying what to install."""
    try:
        return importlib.import_module(module)
    except ImportError:
        told = f'reading this kind of file needs more: pip install "newstimeline[{extra}]"'
        raise InputError(source.name, "missing-extra", told) from None
