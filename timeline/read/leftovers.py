"""What systems and programs leave in folders and archives beside the files of their users."""

from __future__ import annotations

_NAMES = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini"})
_BEGINNINGS = (".", "~$", "__MACOSX")  # hidden files, the locks of Office, the second halves of Mac files


def is_leftover(name: str) -> bool:
    """Whether a file or folder of this name is none that anybody has put there."""
    return name.startswith(_BEGINNINGS) or name.lower() in _NAMES
