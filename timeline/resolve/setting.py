"""What is known of an article before its first phrase is resolved: its kind, entries and order of digits."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.calendar import Period, first_day, from_iso
from timeline.model import Article, TimeExpression
from timeline.resolve.chronology import entries_of
from timeline.resolve.context import Context, Order
from timeline.resolve.kind import is_history
from timeline.resolve.lending import lend_years
from timeline.resolve.tense import Tense

_HEAD = ("byline", "dateline", "caption")
_WEEK = 7  # days
_FRAME = (*_HEAD, "furniture")


def context_of(article: Article, expressions: Sequence[TimeExpression]) -> Context:
    """The context at the beginning of an article."""
    published = from_iso(article.published.earliest) if article.published else None
    tense = Tense(article.text, article.language or "en")
    frame = tuple((part.start, part.end) for part in article.parts if part.kind in _FRAME)
    history = is_history(published, expressions, len(article.text))
    context = Context(published, history, tense, frame=frame, issued=published)
    context.changed = _changed(article, published)
    heads = tuple((part.start, part.end) for part in article.parts if part.kind in _HEAD)
    context.entries = entries_of(article.text, expressions, published, tense, heads)
    context.borrowed = lend_years(article.text, expressions, tense)
    context.order = _order(expressions)
    return context


def _changed(article: Article, published: Period | None) -> Period | None:
    """The day of the last change, if it is within a week of publication."""
    if published is None or not article.modified:
        return None
    changed = from_iso(article.modified)
    return changed if 0 < first_day(changed) - first_day(published) < _WEEK else None


def _order(expressions: Sequence[TimeExpression]) -> Order | None:
    """The order of day and month that all dates written with slashes share which show one."""
    found: set[Order] = set()
    for expression in expressions:
        meaning = expression.meaning
        if meaning.operator == "slashed" and max(meaning.number("first"), meaning.number("second")) > 12:
            found.add("day-first" if meaning.number("first") > 12 else "month-first")
    return next(iter(found)) if len(found) == 1 else None
