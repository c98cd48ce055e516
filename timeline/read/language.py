"""Which language a text is in: what is declared first, then py3langid on the text itself."""

from __future__ import annotations

import re
from typing import Any

_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?$", re.S)
_LOOKED_AT = 3000
_ENOUGH = 20


def code(declared: str) -> str:
    """The ISO 639 code of a declared language ("en-US" is "en"), "" where it is none."""
    match = _CODE.match(declared.strip())
    return match.group(1).lower() if match else ""


def detect(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``, "" where the text is too short to tell."""
    sample = text[:_LOOKED_AT].strip()
    if sum(char.isalpha() for char in sample) < _ENOUGH:
        return ""
    return str(_identifier().classify(sample)[0])


def _identifier() -> Any:
    # Imported here: the model takes a third of a second to load.
    import py3langid

    return py3langid
