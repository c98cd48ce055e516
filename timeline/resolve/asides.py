"""Which dates are only mentioned, so that the line of what is told stays where it was."""

from __future__ import annotations

from timeline.calendar import Period, first_day
from timeline.model import TimeExpression
from timeline.resolve.context import Context
from timeline.resolve.kind import names_year


def is_aside(expression: TimeExpression, period: Period, context: Context) -> bool:
    """Whether a date told in a history leaves its line of dates where it was.

    Asides are dates in brackets, and bare years in mid-sentence that lie ahead ("would return in 1876")
    or are other than the year told and the next one ("the constitution of 1875").
    """
    if expression.meaning.operator == "weekday":
        return context.tense.reaches_away(expression.start, back=False)  # "burned until Thursday"
    if context.told_year is None or not names_year(expression.meaning):
        return False
    if context.tense.in_brackets(expression.start):
        return True
    if context.tense.reaches_away(expression.start, back=first_day(period) < first_day(context.told_year)):
        return True
    if period.grain not in ("year", "decade", "season") or context.opens_sentence(expression.start):
        return False
    if context.tense.is_told_in(expression.start, expression.end):
        return False
    to_come = context.tense.at(expression.start, expression.end).direction == "future"
    return to_come or period.year - context.told_year.year not in (0, 1)


def is_beside(expression: TimeExpression, context: Context) -> bool:
    """Whether a date in the news stands beside the line of what is told: in a byline or a caption, or
    behind another of its sentence, when that was said, or when something else had been.

    Sunday in "on Saturday, the ministry said on Sunday" is such a date.
    """
    if any(start <= expression.start < end for start, end in context.setting.frame):
        return True
    if context.tense.is_since(expression.start) and context.tense.reaches_away(expression.start, back=True):
        return True  # "resigned on Friday. He had been in office since May"
    if context.tense.names_behind(expression.end, "pictured"):
        return True
    if context.told is None or not context.same_sentence(context.told_at):
        return False
    return context.tense.leads_away(context.told_at, expression.start)
