"""What a caller can choose about an output."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

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
    """

    title: str | None = None
    locale: str | None = None
    theme: Theme = "auto"
    lite: bool = False
    width: int = 1080
    template: Path | None = None
    fragment: bool = False
    embed: bool = False
    assets: str | None = None
