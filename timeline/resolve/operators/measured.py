"""What "the previous year" and "the day before" count from where no date of their sentence is told."""

from __future__ import annotations

from timeline import calendar
from timeline.calendar import Period
from timeline.resolve.context import Context


def counted_back_from(base: Period | None, unit: str, context: Context) -> Period | None:
    """The date that a phrase goes back from: the one told, unless figures are measured by another.

    Figures of a company compare with the part of a year reported on, those of a market with the day last told
    ("rose to 1.35% from 1.28% the day before", after "last week").
    """
    if context.history or context.same_sentence(context.told_at):
        return base
    if unit == "year":
        return context.compared or _told_so_far(base, context)
    figures = unit == "day" and context.tense.tells_figures(context.span[0])
    if figures and base is not None and calendar.is_coarser(base, "day"):
        return context.dated[-1][1] if context.dated else context.published
    return base


def _told_so_far(told: Period | None, context: Context) -> Period | None:
    """The date told; publication where that date lies ahead of it."""
    now = context.published
    ahead = told is not None and now is not None and calendar.first_day(told) > calendar.last_day(now)
    return now if ahead else told
