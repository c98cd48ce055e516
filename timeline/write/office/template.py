"""Documents of Word and PowerPoint: begun with the user's own template, and finished as files."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from timeline.errors import UsageError
from timeline.model import Timeline
from timeline.ownfile import read_own
from timeline.write.stamp import repacked, stamp
from timeline.write.visible import one_line
from timeline.write.words import Words


def saved(document: Any, timeline: Timeline, words: Words) -> bytes:
    """The file of a document of python-docx or python-pptx: its facts told, its time that of the timeline."""
    made = stamp(timeline)
    facts = document.core_properties
    facts.title, facts.language, facts.author = one_line(timeline.title), words.tag, "newstimeline"
    facts.created = facts.modified = made
    facts.last_modified_by, facts.revision, facts.comments = "newstimeline", 1, ""
    out = io.BytesIO()
    document.save(out)
    return repacked(out.getvalue(), made)


def opened(template: str | Path | None, read: Callable[[Any], Any]) -> Any:
    """The document that ``read`` makes of the template, or of None; UsageError if it cannot be read."""
    if template is None:
        return read(None)
    try:
        data = read_own(template)
    except OSError as error:
        raise UsageError(f"{template}: the template cannot be read: {error.strerror}") from None
    try:
        return read(io.BytesIO(data))
    except Exception as error:  # zip, XML and package errors of many kinds over a damaged file
        raise UsageError(f"{template}: no template that can be used: {error}") from None
