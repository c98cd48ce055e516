"""What is known of an article before its first phrase is resolved: its kind, entries and order of digits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.calendar import Period, first_day, from_iso
from timeline.model import Article, TimeExpression
from timeline.resolve.chronology import Entries, entries_of
from timeline.resolve.lending import lend_years
from timeline.resolve.tense import Tense

Order = Literal["day-first", "month-first"]

_HEAD = ("byline", "dateline", "caption")
_WEEK = 7  # days
_FRAME = (*_HEAD, "furniture")


@dataclass(frozen=True, slots=True)
class Setting:
    """What stays as it is while the phrases of an article are resolved."""

    issued: Period | None  # the day of publication
    changed: Period | None  # the day of the page's last change, if it is one of that week
    frame: tuple[tuple[int, int], ...]  # where bylines, datelines, captions and furniture stand
    order: Order | None  # of day and month in dates such as 25/6/2024, where one of them shows it
    entries: Entries  # of a chronology
    borrowed: Mapping[int, int]  # where a phrase starts → the year of the date joined to it


def setting_of(article: Article, expressions: Sequence[TimeExpression], tense: Tense) -> Setting:
    """The setting of an article with these expressions."""
    published = from_iso(article.published.earliest) if article.published else None
    heads = tuple((part.start, part.end) for part in article.parts if part.kind in _HEAD)
    return Setting(
        issued=published,
        changed=_changed(article, published),
        frame=tuple((part.start, part.end) for part in article.parts if part.kind in _FRAME),
        order=_order(expressions),
        entries=entries_of(article.text, expressions, published, tense, heads),
        borrowed=lend_years(article.text, expressions, tense),
    )


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
