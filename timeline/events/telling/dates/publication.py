"""The day of publication as a When, up to when the text tells, and which days are news then."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from timeline.calendar import day_number
from timeline.model import Article, When

_NEWS = 14  # days
_WEEK = 7  # days


def publication_day(article: Article) -> When | None:
    """Return the day of publication as a When: an approximate stretch where only an interval was inferred.

    None where it is not known, or not to within two weeks.
    """
    published = article.published
    if published is None:
        return None
    try:
        ends = [date.fromisoformat(each) for each in (published.earliest, published.latest)]
    except ValueError:
        return None
    first, last = (day(end, article.language or "en") for end in ends)
    if first == last:
        return first
    if (ends[1] - ends[0]).days > _NEWS:
        return None
    return When(
        text=f"{first.text} – {last.text}",
        edtf=f"{first.edtf}~/{last.edtf}~",
        timex=f"{first.timex}/{last.timex}",
        earliest=first.earliest,
        latest=last.latest,
        grain="day",
        modifier="approx",
    )


@lru_cache(maxsize=4096)
def day(of: date, language: str) -> When:
    """Return one day as a When, its text as the language writes dates (Unicode CLDR, through Babel)."""
    from babel import UnknownLocaleError
    from babel.dates import format_date

    try:
        text = format_date(of, "d MMMM y", locale=language)
    except (UnknownLocaleError, ValueError):
        text = of.isoformat()
    iso = of.isoformat()
    return When(text=text, edtf=iso, timex=iso, earliest=iso, latest=iso, grain="day")


def is_news(when: When, published: When | None) -> bool:
    """Tell a day that an article reports as news: to the day, at most two weeks before its publication."""
    if published is None or not when.is_one_day:
        return False
    return 0 <= day_number(published.latest) - day_number(when.earliest) <= _NEWS


def last_day_told(article: Article) -> When | None:
    """Return up to when the text may tell what has happened: the day of publication; that of the last change,
    where it is within a week.
    """
    published = publication_day(article)
    if published is None or not article.modified:
        return published
    changed = day(date.fromisoformat(article.modified), article.language or "en")
    later = day_number(changed.latest) - day_number(published.latest)
    return changed if 0 < later < _WEEK else published
