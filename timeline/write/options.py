"""What a caller can choose about an output."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from timeline.errors import UsageError

# One folder or several deep, spelled so that it is the same as a path and as an address.
_FOLDER = re.compile(r"\w[\w.-]*(/\w[\w.-]*)*", re.ASCII)

Theme: TypeAlias = Literal["auto", "light", "dark"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Choices for ``write`` and ``render``; every format uses those that mean something to it.

    ``title`` replaces the timeline's own; ``locale`` (BCP 47, "en-GB") is the language of dates and
    controls, else the language that most articles have, else English; ``theme`` is what the page starts
    with; ``lite`` leaves the script out of the page and draws the chart as a picture; ``width`` is the
    width of a picture in CSS pixels; ``template`` is a document of the user's own that an office format
    begins with. ``fragment`` makes the HTML a section for another page, ``embed`` writes beside the page the
    snippet that frames it into another one, ``assets`` names a folder beside it for script, style and data.
    ``mermaid`` puts the chart above the list of Markdown, as a diagram that wikis draw.
    """

    title: str | None = None
    locale: str | None = None
    theme: Theme = "auto"
    lite: bool = False
    width: int = 1080
    template: str | Path | None = None
    fragment: bool = False
    embed: bool = False
    assets: str | None = None
    mermaid: bool = False

    def __post_init__(self) -> None:
        """Raise UsageError for a theme that there is not, no width, assets that lie not beside the page."""
        if self.theme not in (themes := get_args(Theme)):
            raise UsageError(f"theme: {self.theme!r} is none of {', '.join(themes)}")
        if self.width < 1:
            raise UsageError(f"width: {self.width} is no width; give pixels such as 1080")
        if self.fragment and self.embed:
            raise UsageError("embed frames a page and fragment is a part of one; choose one of them")
        if self.assets is not None and not _FOLDER.fullmatch(self.assets):
            raise UsageError(
                f"{self.assets!r} is no folder beside the page; name one in letters, digits, - and _"
            )
