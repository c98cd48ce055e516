"""The events as a table of Arrow's: one row an event with its reports inside."""

from __future__ import annotations

from typing import Any

from timeline.model import Article, Disagreement, Event, Report, Timeline
from timeline.write.extras import need


def table(timeline: Timeline, purpose: str) -> Any:
    """A ``pyarrow.Table``; UsageError, telling the ``purpose``, without the extra ``parquet``.

    Days stay ISO text, for years out of 1 to 9999. A lone surrogate, which UTF-8 cannot hold, becomes a
    question mark.
    """
    arrow = need("pyarrow", "parquet", purpose)
    articles = {article.id: article for article in timeline.articles}
    rows = [_clean(_row(event, articles)) for event in timeline.events]
    schema = _schema(arrow).with_metadata({"title": _clean(timeline.title), "made_by": "newstimeline"})
    return arrow.Table.from_pylist(rows, schema=schema)


def _schema(arrow: Any) -> Any:
    """Types of their own, so that an empty timeline has the same columns."""
    text, number = arrow.string(), arrow.int64()
    texts = arrow.list_(text)
    names = (
        "article",
        "source",
        "url",
        "published",
        "quote",
        "status",
        "said_by",
        "earliest",
        "latest",
        "why",
    )
    report = [(name, text) for name in names] + [("start", number), ("end", number)]
    side = arrow.struct([("value", text), ("said_by", text), ("as_of", text), ("articles", texts)])
    dispute = arrow.struct([("kind", text), ("text", text), ("sides", arrow.list_(side))])
    when = [(name, text) for name in ("earliest", "latest", "date", "edtf", "timex", "grain", "modifier")]
    return arrow.schema(
        [
            *((name, text) for name in ("id", "title", "text", "status")),
            *when,
            *(("weight", arrow.float64()), ("voices", number), ("background", arrow.bool_())),
            *(("actors", texts), ("places", texts)),
            ("reports", arrow.list_(arrow.struct(report))),
            ("disagreements", arrow.list_(dispute)),
        ]
    )


def _row(event: Event, articles: dict[str, Article]) -> dict[str, Any]:
    when = event.when
    return {
        **{name: getattr(event, name) for name in ("id", "title", "text", "status")},
        **{
            name: getattr(when, name) for name in ("earliest", "latest", "edtf", "timex", "grain", "modifier")
        },
        "date": when.text,
        **{name: getattr(event, name) for name in ("weight", "voices", "background")},
        "actors": list(event.actors),
        "places": list(event.places),
        "reports": [_report(report, articles.get(report.article)) for report in event.reports],
        "disagreements": [_dispute(each) for each in event.disagreements],
    }


def _report(report: Report, article: Article | None) -> dict[str, Any]:
    """A report with the head of its article; what is not known is null."""
    return {
        **{
            name: getattr(report, name)
            for name in ("article", "start", "end", "quote", "status", "said_by", "why")
        },
        "earliest": report.when.earliest if report.when else None,
        "latest": report.when.latest if report.when else None,
        "source": article.source if article else None,
        "url": article.url if article else None,
        "published": article.published.text if article and article.published else None,
    }


def _dispute(each: Disagreement) -> dict[str, Any]:
    sides = [
        {"value": side.value, "said_by": side.said_by, "as_of": side.as_of, "articles": list(side.articles)}
        for side in each.sides
    ]
    return {"kind": each.kind, "text": each.text, "sides": sides}


def _clean(value: Any) -> Any:
    """The same with texts that UTF-8 can hold."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {name: _clean(each) for name, each in value.items()}
    return [_clean(each) for each in value] if isinstance(value, list) else value
