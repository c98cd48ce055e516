"""The reports of one sentence, each thing told once."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Report


def told_once(reports: Sequence[Report]) -> list[Report]:
    """The reports of a sentence without those that only repeat another's line on weaker ground.

    What one phrase dates and another leaves open ("on Monday … for the final day of his trial") is told with
    its date; what has a date of its own is not told of the day of publication again.
    """
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
