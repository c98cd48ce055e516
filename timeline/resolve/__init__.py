"""Resolve temporal expressions: each meaning on the calendar, with the reason in words."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.calendar import Period
from timeline.model import Article, Notice, Resolution, TimeExpression
from timeline.resolve.answer import Answer
from timeline.resolve.context import Context, context_of
from timeline.resolve.operators import answer
from timeline.resolve.when import when_of

__all__ = ["resolve"]


def resolve(article: Article, expressions: Sequence[TimeExpression]) -> list[Resolution]:
    """One resolution for each expression, in the order of the text.

    Relative phrases count from ``article.published`` or from dates told before them; without either they stay
    unresolved, with the reason. No clock is ever read.
    """
    context = context_of(article, expressions)
    resolutions: list[Resolution] = []
    for expression in expressions:
        context.enter(expression)
        found = answer(expression.meaning, context)
        resolutions.append(_resolution(article, expression, found))
        _tell(expression, found, context)
    return resolutions


def _resolution(article: Article, expression: TimeExpression, found: Answer) -> Resolution:
    notices = (Notice(article.id, found.code, f"“{expression.text}”: {found.why}"),) if found.code else ()
    return Resolution(
        expression=expression,
        type=found.type,
        value=found.value,
        when=when_of(found),
        why=found.why,
        anchor=found.anchor,
        mod=found.mod,
        unresolved=found.unresolved,
        alternatives=found.alternatives,
        notices=notices,
    )


def _tell(expression: TimeExpression, found: Answer, context: Context) -> None:
    """Remember the date as the one last told, for the phrases that count from it."""
    if found.period is None or found.type not in ("DATE", "TIME"):
        return
    context.told = found.period
    if _names_year(expression, found.period) or context.history:
        context.told_year = found.period
        context.told_start = expression.start


def _names_year(expression: TimeExpression, period: Period) -> bool:
    return period.grain not in ("century", "millennium") and "year" in str(expression.meaning)
