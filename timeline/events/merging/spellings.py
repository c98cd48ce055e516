"""How most spell a name that some articles write without its marks, or with a hyphen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from timeline.letters import spelled_alike
from timeline.model import Report


def spellings(reports: Iterable[Report]) -> Mapping[str, str]:
    """Map each name that is spelled in more than one way to its commonest spelling, of two as common the one
    with more marks.
    """
    counted = Counter(name for report in reports for name in {*report.actors, *report.places})
    alike: dict[str, list[str]] = defaultdict(list)
    for name in counted:
        alike[spelled_alike(name)].append(name)
    return {
        name: max(names, key=lambda each: (counted[each], _marks(each), each))
        for names in alike.values()
        if len(names) > 1
        for name in names
    }


def _marks(name: str) -> int:
    return sum(not char.isascii() for char in name)
