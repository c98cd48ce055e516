"""Resolve under every day on which an article may have been published.

Where its date is only inferred, as an interval, a relative phrase is safe if all those days give the same
answer ("last month" is May for any day of June); else it stays open, with the readings that were possible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline import calendar
from timeline.model import Article, Published, Resolution, TimeExpression, When
from timeline.resolve.dated import resolve_dated
from timeline.resolve.kind import is_history
from timeline.resolve.tense import Tense

_MOST_DAYS = 31  # an interval longer than this is no anchor


def resolve(article: Article, expressions: Sequence[TimeExpression]) -> list[Resolution]:
    """One resolution for each expression, in the order of the text; none, in the news, for what only a
    history tells a time with ("the former king").

    Relative phrases count from ``article.published`` or from dates told before them; without either, or where
    the days on which the article may have been published give different answers, they stay unresolved, with
    the reason. No clock is ever read.
    """
    published = article.published
    expressions = _of_its_kind(article, expressions)
    if published is None or published.earliest == published.latest:
        return resolve_dated(article, expressions)
    first = calendar.first_day(calendar.from_iso(published.earliest))
    last = calendar.first_day(calendar.from_iso(published.latest))
    if last - first > _MOST_DAYS:
        return resolve_dated(replace(article, published=None), expressions)
    readings = [
        resolve_dated(_published_on(article, published, day), expressions) for day in range(first, last + 1)
    ]
    return [_combined(each, published) for each in zip(*readings, strict=True)]


def _of_its_kind(article: Article, expressions: Sequence[TimeExpression]) -> Sequence[TimeExpression]:
    """The expressions, without those that count in a history alone where the article is none, or beside
    figures ("in the first half") or a time of day ("at 7") alone where there are none."""
    if any(_condition(each) in ("figures", "clock") for each in expressions):
        tense = Tense(article.text, article.language or "en")
        holds = {"figures": tense.tells_business, "clock": tense.follows_clock}
        expressions = [
            each
            for each in expressions
            if (condition := holds.get(_condition(each))) is None or condition(each.start)
        ]
    everywhere = [each for each in expressions if each.meaning.get("only") != "history"]
    if len(everywhere) == len(expressions):
        return expressions
    published = calendar.from_iso(article.published.earliest) if article.published else None
    return expressions if is_history(published, everywhere, len(article.text)) else everywhere


def _condition(expression: TimeExpression) -> str:
    """What an expression needs beside it to be one: a rule's "only", also of the time of day in it."""
    inner = expression.meaning.inner("clock")
    return expression.meaning.word("only") or (inner.word("only") if inner else "")


def _published_on(article: Article, published: Published, ordinal: int) -> Article:
    day = calendar.iso_day(ordinal)
    return replace(article, published=replace(published, earliest=day, latest=day))


def _combined(readings: Sequence[Resolution], published: Published) -> Resolution:
    """What all readings agree on; or an open resolution that lists them."""
    first = readings[0]
    span = f"{published.earliest} to {published.latest}"
    if all(each.value == first.value and _days(each.when) == _days(first.when) for each in readings):
        if all(each.why == first.why for each in readings):
            return first
        why = f"{readings[-1].why}; the same for every day of publication that was inferred ({span})"
        return replace(readings[-1], why=why)
    seen: dict[str, When] = {each.when.timex: each.when for each in readings if each.when}
    alternatives = tuple(seen.values())
    return replace(
        first,
        value="",
        when=None,
        range=None,
        why=f"uncertain: published between {span} (inferred), so {_listed(alternatives)}",
        unresolved="uncertain",
        alternatives=alternatives,
    )


def _days(when: When | None) -> tuple[str, str] | None:
    return (when.earliest, when.latest) if when else None


def _listed(alternatives: Sequence[When]) -> str:
    return " or ".join(each.text for each in alternatives) or "it has no date"
