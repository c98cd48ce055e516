"""What is chosen from: all that is told, and which days each article names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.model import Article, Event, Resolution


@dataclass(frozen=True, slots=True)
class Story:
    """All events of some articles. ``named`` maps an article to the ISO days that its phrases lead to, those
    of which it reports nothing too: "after Friday's vote".
    """

    events: Sequence[Event]
    articles: Sequence[Article] = ()
    named: Mapping[str, frozenset[str]] = field(default_factory=dict)


def days_named(resolutions: Iterable[Resolution]) -> frozenset[str]:
    """Return the ISO days that the phrases of an article lead to."""
    whens = (each.when for each in resolutions if each.when and each.type in ("DATE", "TIME"))
    return frozenset(when.first_day for when in whens if when.is_one_day)
