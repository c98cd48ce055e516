"""What kind of text it is: news, which counts from its publication, or a history, from what was just told.

It is read off a text's own full dates: one most of whose full dates lie years before its publication is a
history.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.calendar import Period
from timeline.model import Meaning, TimeExpression

_FULL_DATES_OF_A_HISTORY = 3
_YEARS_OF_A_HISTORY = 8  # that lie away from the day of publication, where that is known
_SPARSE = 250  # characters to each of them: a text of fewer such years, farther apart, is no history
_YEARS_TO_ONE_NEAR = 5  # such years to one phrase that counts from now
_YEARS_AWAY = 2
_COUNTED_FROM_NOW = frozenset({
    "weekday", "weekday_relative", "weekday_of_week", "relative", "part_relative", "ago",
    "day_relative", "month_relative", "month_of_year", "season_relative", "season_of_year",
})  # fmt: skip


def is_history(published: Period | None, expressions: Sequence[TimeExpression], length: int) -> bool:
    """Whether a text is a history, by how many of its full dates lie years before its publication."""
    years = [year for expression in expressions if (year := year_named(expression.meaning)) is not None]
    counted = (
        _COUNTED_FROM_NOW - {"weekday"} if _tells_weekdays(published, expressions) else _COUNTED_FROM_NOW
    )
    near = sum(expression.meaning.operator in counted for expression in expressions)
    if published is None:
        whole = sum(
            year_named(each.meaning) is not None and _names_month(each.meaning) for each in expressions
        )
        if near == 0 and whole >= _FULL_DATES_OF_A_HISTORY and 2 * whole >= len(years):
            return True  # what is told by whole dates alone, and never by a weekday, is no news
        return len(years) >= 2 * _FULL_DATES_OF_A_HISTORY and len(years) > 3 * near
    away = sum(abs(published.year - year) >= _YEARS_AWAY for year in years)
    if away < _FULL_DATES_OF_A_HISTORY or (away < _YEARS_OF_A_HISTORY and length > away * _SPARSE):
        return False  # an obituary, or news with its background, names a few as well
    return away > 0.6 * len(years) and away > _YEARS_TO_ONE_NEAR * near


def _tells_weekdays(published: Period | None, expressions: Sequence[TimeExpression]) -> bool:
    """Whether a text dates a day of long ago with its weekday ("on Friday, 2 March 1866"): those that stand
    alone will be of its story."""
    return published is not None and any(
        _names_weekday(each.meaning) and abs(published.year - year) >= _YEARS_AWAY
        for each in expressions
        if (year := year_named(each.meaning)) is not None
    )


def _names_weekday(meaning: Meaning) -> bool:
    inner = (value for _, value in meaning.arguments if isinstance(value, Meaning))
    return meaning.get("weekday") is not None or any(map(_names_weekday, inner))


def _names_month(meaning: Meaning) -> bool:
    inner = (value for _, value in meaning.arguments if isinstance(value, Meaning))
    return meaning.get("month") is not None or any(map(_names_month, inner))


def names_year(meaning: Meaning) -> bool:
    """Whether the phrase itself says which year it means."""
    return year_named(meaning) is not None


def year_named(meaning: Meaning) -> int | None:
    """The astronomical year that a phrase itself names."""
    year = meaning.get("year")
    if isinstance(year, int):
        return 1 - year if meaning.get("era") == "BC" else year
    for _, value in meaning.arguments:
        if isinstance(value, Meaning) and (found := year_named(value)) is not None:
            return found
    return None
