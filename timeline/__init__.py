"""News articles in, an ordered, cited, interactive timeline out.

    >>> import timeline
    >>> t = timeline.build(["articles/"], published="2024-06-26")
    >>> [(e.when.text, e.title) for e in t.events]
    >>> t.to_html("out/timeline.html")

``read_articles``, ``find_dates`` and ``tell_events`` go the same way and stop after its first, second and
third step. Every error that is raised on purpose is a ``TimelineError``. Names are loaded when they are
first used, so that ``import timeline`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.errors import InputError, LanguageError, OutputError, TimelineError, UsageError
    from timeline.events import Selection
    from timeline.pipeline import build, find_dates, read_articles, tell_events
    from timeline.read import Limits
    from timeline.result import Timeline

_HOMES = {
    "timeline.errors": ("InputError", "LanguageError", "OutputError", "TimelineError", "UsageError"),
    "timeline.events": ("Selection",),
    "timeline.pipeline": ("build", "find_dates", "read_articles", "tell_events"),
    "timeline.read": ("Limits",),
    "timeline.result": ("Timeline",),
}

__all__ = [
    "InputError",
    "LanguageError",
    "Limits",
    "OutputError",
    "Selection",
    "Timeline",
    "TimelineError",
    "UsageError",
    "build",
    "find_dates",
    "read_articles",
    "tell_events",
]


def __dir__() -> list[str]:
    return __all__


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'timeline' has no attribute {name!r}")
