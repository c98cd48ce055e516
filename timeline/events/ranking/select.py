"""Which events a reader asked for: a stretch of time, the weightiest, the days that matter most."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from timeline.errors import UsageError
from timeline.events.ranking.choose import about, between, top, top_days
from timeline.events.ranking.story import Story
from timeline.model import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What to keep; None keeps all.

    Events that hold all the words of ``about``, and lie between ``since`` and ``until`` (ISO days, both
    included); of these at most ``per_day`` on each of the ``days`` days that matter most, of these the
    ``top`` weightiest. Raises UsageError for what is no day, days in the wrong order, and a number below one.
    """

    since: str | None = None
    until: str | None = None
    about: str | None = None
    days: int | None = None
    per_day: int | None = None
    top: int | None = None

    def __post_init__(self) -> None:
        """Check every field."""
        for name, day in (("since", self.since), ("until", self.until)):
            if day is not None and not _is_day(day):
                raise UsageError(f"{name}: {day!r} is no day; give one as 2024-06-24")
        if self.since and self.until and self.since > self.until:
            raise UsageError(f"since: {self.since} lies after until, {self.until}")
        for name, number in (("days", self.days), ("per_day", self.per_day), ("top", self.top)):
            if number is not None and number < 1:
                raise UsageError(f"{name}: {number} is less than one")

    @property
    def ranks(self) -> bool:
        """Whether it keeps what weighs most, and so may drop what is small."""
        return any(number is not None for number in (self.days, self.per_day, self.top))


def select(story: Story, selection: Selection) -> list[Event]:
    """The events of a story that the selection keeps, in their order."""
    kept = between(story.events, selection.since or "", selection.until or "")
    if selection.about:
        kept = about(kept, selection.about, story)
        tellers = {report.article for event in kept for report in event.reports}
        story = replace(story, named={id: days for id, days in story.named.items() if id in tellers})
    if selection.days is not None or selection.per_day is not None:
        kept = top_days(kept, selection.days or len(kept), selection.per_day or len(kept), story)
    return kept if selection.top is None else top(kept, selection.top)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
