"""Resolve the expressions of one article, counted from one day of publication or from none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.calendar import Period, truncate
from timeline.model import Article, Notice, Resolution, TimeExpression
from timeline.resolve.asides import is_aside, is_beside
from timeline.resolve.context import Context
from timeline.resolve.kind import is_history, names_year
from timeline.resolve.lending import lend_days
from timeline.resolve.operators.answer import Answer
from timeline.resolve.operators.vocabulary import COMPARISONS, COUNTED_ON, FROM_PUBLICATION, answer
from timeline.resolve.ranges import join
from timeline.resolve.setting import setting_of
from timeline.resolve.tense import Tense
from timeline.resolve.when import when_of
from timeline.resolve.wording import now_of

_PARTS_OF_A_YEAR = frozenset({"P6M", "P9M"})  # what a company reports beside its quarters


def resolve_dated(article: Article, expressions: Sequence[TimeExpression]) -> list[Resolution]:
    """One resolution for each expression, in the order of the text.

    Relative phrases count from ``article.published`` or from dates told before them; without either they stay
    unresolved, with the reason. No clock is ever read.
    """
    tense = Tense(article.text, article.language or "en")
    setting = setting_of(article, expressions, tense)
    history = is_history(setting.issued, expressions, len(article.text))
    context = Context(setting, tense, published=setting.issued, history=history)
    resolutions: list[Resolution] = []
    for expression in lend_days(article.text, expressions, tense):
        context.enter(expression)
        found = _quoted(expression, context) or answer(expression.meaning, context)
        resolutions.append(_resolution(article, expression, found))
        if found.period is not None and expression.meaning.operator in COUNTED_ON:
            context.counted_on, context.counted_at = found.period, expression.start
        _tell_month(expression, found, context)
        _tell(expression, found, context)
    return join(resolutions, article.text, tense, article.id)


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
        dates=found.dates,
        alternatives=found.alternatives,
        notices=notices,
    )


def _quoted(expression: TimeExpression, context: Context) -> Answer | None:
    """No date for what is counted from now inside a quotation of a history: that now was not publication."""
    operator = expression.meaning.operator
    if not context.history or operator not in FROM_PUBLICATION or operator == "reference":
        return None
    if not context.tense.in_quotes(expression.start):
        return None
    why = f"counts from when the quoted words were said, and not from {now_of(context)}"
    return Answer("TIME" if operator == "part_relative" else "DATE", "", why=why, unresolved="no-anchor")


def _looks_back(expression: TimeExpression) -> bool:
    """Whether a phrase goes back from the date told ("the previous year", "a decade earlier")."""
    meaning = expression.meaning
    return meaning.operator in ("told", "later") and min(meaning.number("shift"), meaning.number("sign")) < 0


def _is_part(told: Period, whole: Period) -> bool:
    """Whether a year only repeats that of the date just told ("on 7 December (a Sunday), 1941")."""
    return whole.grain == "year" and told.year == whole.year and told.month is not None


def _tell_month(expression: TimeExpression, found: Answer, context: Context) -> None:
    """Remember the first month of each sentence, which "a year earlier" compares with."""
    month = found.period if found.period and found.period.grain == "month" else None
    if month and found.type == "DATE" and not context.same_sentence(context.figures.month_at):
        context.figures.month, context.figures.month_at = month, expression.start


def _tell_quarter(period: Period, expression: TimeExpression, context: Context) -> None:
    """Remember the quarter or half last reported on, unless another is measured by it ("after a flat …")."""
    meaning = expression.meaning
    if period.grain not in ("quarter", "half") or meaning.operator == "later":
        return
    if meaning.operator in COMPARISONS and (meaning.operator != "told_quarter" or meaning.get("period")):
        return
    known = context.figures.quarter
    compared = known == replace(
        period, year=period.year + 1
    )  # "earned 60 cents in last year's third quarter"
    measure = known is not None and context.tense.measures(expression.start)
    forecast = context.tense.names_behind(expression.end, "forecast_noun")
    if context.is_reported(period) and not (measure or compared or forecast):
        context.figures.quarter = context.figures.reported = period
    elif not context.is_over(period):
        context.figures.outlook, context.figures.outlook_at = period, expression.start


def _goes_on(period: Period, context: Context) -> bool:
    """Whether a day lies in the year of the one told with it, and not in that of publication."""
    told, now = context.told_year, context.published
    years = told is not None and now is not None and told.year == period.year != now.year
    return years and period.day is not None


def _reports(expression: TimeExpression, context: Context) -> bool:
    """Whether a length of time is the part of a year that a company reports on."""
    return context.figures.quarter is not None or context.tense.tells_figures(expression.start)


def _tell(expression: TimeExpression, found: Answer, context: Context) -> None:
    """Remember the date as the one last told, for the phrases that count from it."""
    period, operator = found.period, expression.meaning.operator
    if period is not None:
        context.previous, context.previous_at = period, expression.start
        _tell_quarter(period, expression, context)
    if found.value in _PARTS_OF_A_YEAR and _reports(expression, context) and context.published:
        context.figures.reported = truncate(context.published, "year")
    tells = operator == "ago" and context.opens_sentence(expression.start)  # "Three months ago he fell"
    if period is None or found.type not in ("DATE", "TIME") or (operator in COMPARISONS and not tells):
        return
    if expression.start in context.setting.entries.ends:
        context.entry, context.entry_at = period, expression.start
    if context.history and operator in FROM_PUBLICATION:
        return
    if context.history and (is_aside(expression, period, context) or _looks_back(expression)):
        return
    if context.told and context.same_sentence(context.told_at):
        by_another_clock = context.tense.in_brackets(expression.start) and operator == "clock"
        if _is_part(context.told, period) or (by_another_clock and context.told.hour is not None):
            return
    if period.day is not None and not context.tense.counts_from_event(expression.end):
        context.dated.append((expression.start, period))
    if not context.history and is_beside(expression, context):
        return
    context.told = period
    context.told_at = expression.start
    context.told_names = context.tense.names_happening(expression.start, expression.end)
    in_told_year = context.published is None and context.told_year is not None and period.month is not None
    named = period.grain not in ("century", "millennium") and names_year(expression.meaning)
    chained = _goes_on(period, context) and context.opens_sentence(expression.start)
    if context.history or named or in_told_year or chained:
        context.told_year = period
        context.told_year_at = expression.start
