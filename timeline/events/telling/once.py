"""The reports of one sentence, each thing told once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.calendar import is_before
from timeline.model import Report

_SOON = 2  # days
_LATELY = 7
_TAIL = -5  # words by which a line ends as what was said does
_BEGINNING = 12  # characters by which a line begins as its sentence does


def told_once(reports: Sequence[Report]) -> list[Report]:
    """The reports of a sentence without those that only repeat another's line on weaker ground.

    What one phrase dates and another leaves open ("on Monday … for the final day of his trial") is told with
    its date; what has a date of its own is not told of the day of publication again, and "it sank overnight,
    the ministry said Monday" not of the Monday.
    """
    if len(reports) < 2:
        return list(reports)
    reports = [each for each in reports if not any(_only_says(each, other) for other in reports)]
    reports = [each for at, each in enumerate(reports) if not _is_told_before(each, reports[:at])]
    kept: list[Report] = []
    told = {each.title for each in reports if _is_dated(each)}
    for each in reports:
        if _is_dated(each) or each.title not in told:
            kept.append(each)
            told.add(each.title)
    return kept


def _is_dated(report: Report) -> bool:
    """Whether a phrase of its own dates a report."""
    return report.when is not None and report.ground == "phrase"


def _is_told_before(report: Report, before: Sequence[Report]) -> bool:
    """Tell the second date of "will be free in April 2025, with her ban counted from May 2024": what is
    planned for one day is not for one before it.
    """
    return report.status == "planned" and any(
        each.status == "planned" and report.title.startswith(each.title) and _is_earlier(report, each)
        for each in before
        if _is_dated(each)
    )


def _is_earlier(one: Report, other: Report) -> bool:
    return one.when is not None and other.when is not None and is_before(one.when, other.when)


def _only_says(saying: Report, told: Report) -> bool:
    """Tell what was said, a day or two later, of a happening that the sentence dates and tells in full, and
    what the saying of it is told by on weaker ground; what is said now of long ago is told of both.
    """
    if saying.ground != "phrase" and _is_dated(told) and told.status == "claimed":
        if saying.when is not None and not 0 <= _days_between(told, saying) <= _LATELY:
            return False
        tail = " ".join(told.title.split()[_TAIL:]).casefold()
        return saying.said_by == told.said_by != "" and tail != "" and saying.title.casefold().endswith(tail)
    if not (_is_dated(saying) and _is_dated(told)) or told.status not in ("happened", "claimed"):
        return False
    if not saying.said_by == told.said_by != "" or not 0 < _days_between(told, saying) <= _SOON:
        return False
    line, whole = told.title.casefold(), saying.title.casefold()
    says_more = len(line) < len(whole) and line in whole
    return says_more and told.text.casefold().startswith(line[:_BEGINNING])


def _days_between(one: Report, other: Report) -> int:
    """How many days after ``one`` began the other was, 0 where that is not known or the other no day."""
    if one.when is None or other.when is None or other.when.grain != "day":
        return 0
    try:
        days = [date.fromisoformat(each.first_day) for each in (one.when, other.when)]
    except ValueError:
        return 0
    return (days[1] - days[0]).days
