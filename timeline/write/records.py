"""The records of the model as plain data for JSON, without the articles' texts."""

from __future__ import annotations

from typing import Any

from timeline.model import Article, Event, Timeline


def as_data(timeline: Timeline) -> dict[str, Any]:
    """The timeline as dicts, lists and scalars, in the order of its fields; its events, which are many, come
    one by one as they are asked for.
    """
    return {
        "title": timeline.title,
        "articles": [
            article_head(article) | {"notices": _plain(article.notices)} for article in timeline.articles
        ],
        "events": map(_event, timeline.events),
        "undated": _plain(timeline.undated),
        "refused": _plain(timeline.refused),
        "notices": _plain(timeline.notices),
    }


def _event(event: Event) -> dict[str, Any]:
    """An event; a report that gives the date of its event has null for it, so that it stands there once."""
    data: dict[str, Any] = _plain(event)
    for report, said in zip(event.reports, data["reports"], strict=True):
        if report.when == event.when:
            said["when"] = None
    return data


def _plain(value: Any) -> Any:
    """A record as a dict, a tuple as a list; all else is a scalar."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, str | int | float):
        return value
    return {name: _plain(getattr(value, name)) for name in value.__slots__}


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
