"""Ways in which a happening is told that cannot both be: "shot down" or "crashed"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.merging.comparing.signature import Signature
from timeline.events.words.lexicon import lexicon


def told_in(each: Signature) -> str:
    """What a report tells in, in small letters: its line; all of its sentence where that has no date."""
    report = each.report
    return f" {report.title if report.ground == 'phrase' else report.quote} ".lower()


def way(told: str, row: Sequence[str]) -> str:
    """The words of a row that a happening is told by, "" where it is told by none or by two ways of it."""
    ways = [phrase for said in row for phrase in said.split("|")[:1] if tells_by(told, said)]
    return ways[0] if len(ways) == 1 else ""


def tells_by(told: str, said: str) -> bool:
    """Tell whether it is told by any phrase of one way of a row."""
    return any(f" {phrase}" in told for phrase in said.split("|"))


def tells_a_way(each: Signature) -> bool:
    """Tell a report that tells a happening in a way that others may contradict."""
    told = told_in(each)
    return any(way(told, row) for row in lexicon(each.language).actions.manners)


def tell_ways(one: Signature, other: Signature) -> bool:
    """Tell two reports that each tell a way of one row, be it the same or not."""
    if one.language != other.language:
        return False
    told, also = told_in(one), told_in(other)
    return any(way(told, row) and way(also, row) for row in lexicon(one.language).actions.manners)
