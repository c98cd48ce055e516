"""The records of the model as data for JSON, without the articles' texts."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any

from timeline.model import Article, Event, Timeline


def as_data(timeline: Timeline) -> dict[str, Any]:
    """The timeline as a dict in the order of its fields; its events, which are many, come one by one as they
    are asked for. The records within are left to ``fields``.
    """
    return {
        "title": timeline.title,
        "articles": [article_head(article) | {"notices": article.notices} for article in timeline.articles],
        "events": map(_event, timeline.events),
        "undated": timeline.undated,
        "refused": timeline.refused,
        "notices": timeline.notices,
    }


def _event(event: Event) -> dict[str, Any]:
    """An event; a report that gives the date of its event has null for it, so that it stands there once."""
    reports = [
        fields(report) | {"when": None} if report.when == event.when else report for report in event.reports
    ]
    return fields(event) | {"reports": reports}


def fields(record: Any) -> dict[str, Any]:
    """What a record of the model holds, by name."""
    return dict(zip(record.__slots__, _values(record.__class__)(record), strict=True))


@cache
def _values(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    """Reads all the fields of a record at once; each has several."""
    return attrgetter(*kind.__slots__)  # type: ignore[attr-defined]


def article_head(article: Article) -> dict[str, Any]:
    """Whose an article is and when it was published, said flat for those who read it."""
    published = article.published
    return {
        "id": article.id,
        "url": article.url,
        "source": article.source,
        "title": article.title,
        "author": article.author,
        "language": article.language,
        "published": published.text if published else None,
        "published_basis": published.basis if published else None,
        "published_why": published.why if published else None,
        "published_stated": published.stated if published else None,
        "published_instant": published.instant if published else None,
        "modified": article.modified,
        "input": article.input,
    }
