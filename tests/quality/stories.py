"""Stories of our own, told end to end: how many of their happenings come out, and on the right day.

    python -m tests.quality.stories [STORY …]      what is missing or misdated, story by story

``tests/corpus/stories/STORY/`` holds articles and ``events.toml``: of each happening the time (ISO 8601, or
first and last parted by "/") and words that its line must hold, spellings parted by "|".
"""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from timeline import build
from timeline.model import Event

STORIES = Path(__file__).parents[1] / "corpus" / "stories"


@dataclass(frozen=True, slots=True)
class Happening:
    """What a story tells: its first and last day (ISO), and words that a line that tells it must hold."""

    earliest: str
    latest: str
    words: tuple[str, ...]

    def told_by(self, event: Event) -> bool:
        """Whether the line or the text of ``event`` holds every word."""
        line = f"{event.title} {event.text}".casefold()
        return all(any(form in line for form in word.casefold().split("|")) for word in self.words)

    def fits(self, event: Event) -> bool:
        """Whether ``event`` lies within the days of this, to the day."""
        return self.earliest <= event.when.earliest[:10] and event.when.latest[:10] <= self.latest


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of a story: how many happenings it has, those told on another day only, and those not told."""

    happenings: int
    misdated: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def right(self) -> int:
        """How many were told on their day."""
        return self.happenings - len(self.misdated) - len(self.missing)


def stories() -> list[str]:
    """The names of the stories."""
    return sorted(folder.name for folder in STORIES.iterdir())


def outcome(story: str) -> Outcome:
    """Build the story and compare."""
    folder = STORIES / story
    rows = tomllib.loads((folder / "events.toml").read_text(encoding="utf-8"))["event"]
    happenings = [_happening(row["when"], row["words"]) for row in rows]
    events = build(sorted(folder.glob("*.txt"))).events
    misdated, missing = [], []
    for happening in happenings:
        telling = [event for event in events if happening.told_by(event)]
        if not telling:
            missing.append(f"{happening.earliest} {' '.join(happening.words)}")
        elif not any(happening.fits(event) for event in telling):
            days = ", ".join(event.when.edtf for event in telling)
            misdated.append(f"{happening.earliest} {' '.join(happening.words)}: told on {days}")
    return Outcome(len(happenings), tuple(misdated), tuple(missing))


def share_right(names: list[str]) -> float:
    """The share of the happenings of these stories that are told on their day."""
    outcomes = [outcome(name) for name in names]
    return sum(each.right for each in outcomes) / sum(each.happenings for each in outcomes)


def _happening(when: str, words: list[str]) -> Happening:
    first, _, last = when.partition("/")
    return Happening((first + "-01-01")[:10], _last_day(last or first), tuple(words))


def _last_day(time: str) -> str:
    """The last day of an ISO year, month or day; a month is taken to end on its 31st, as strings compare."""
    return (time + "-12-31")[:10] if len(time) == 4 else (time + "-31")[:10]


def main() -> int:
    """Print the outcome of the stories named, or of all."""
    names = sys.argv[1:] or stories()
    for name in names:
        found = outcome(name)
        print(f"{name:12} {found.right} of {found.happenings}")
        print(*(f"    misdated {line}" for line in found.misdated), sep="\n")
        print(*(f"    missing  {line}" for line in found.missing), sep="\n")
    print(f"{share_right(names):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
