"""What is background: events years before the story's own days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from timeline.model import Article

_BEFORE = timedelta(days=365)


def story_start(articles: Sequence[Article]) -> str:
    """Return the ISO day before which an event is background: a year before the first article was published.

    "" (nothing is background) where no date of publication is known.
    """
    days = sorted(article.published.earliest for article in articles if article.published)
    if not days:
        return ""
    try:
        return (date.fromisoformat(days[0]) - _BEFORE).isoformat()
    except (ValueError, OverflowError):
        return ""
