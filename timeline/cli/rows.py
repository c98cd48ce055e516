"""What ``articles``, ``dates`` and ``events`` list: the records of the model as rows for JSON and tables."""

from __future__ import annotations

from typing import Any

from timeline.model import Article, Report, Resolution
from timeline.pipeline import Study
from timeline.write.records import article_head

Row = dict[str, Any]


def article_row(article: Article) -> Row:
    """One article: what it is, when it was published and on what ground."""
    return article_head(article) | {"characters": len(article.text)}


def dates_row(study: Study) -> Row:
    """One article with its time expressions: offsets in characters, types and values of TIMEX3."""
    head = article_head(study.article)
    return {
        **{name: head[name] for name in ("id", "published", "published_basis", "language")},
        "expressions": [_expression(resolution) for resolution in study.resolutions],
    }


def expression_rows(study: Study) -> list[Row]:
    """The time expressions of one article, a row each, with the article's id."""
    return [{"article": study.article.id, **_expression(resolution)} for resolution in study.resolutions]


def report_row(report: Report) -> Row:
    """One report of a happening; ``value`` is the TIMEX3 value of its date, None if it has none."""
    when = report.when
    return {
        "article": report.article,
        "start": report.start,
        "end": report.end,
        "quote": report.quote,
        "title": report.title,
        "text": report.text,
        "value": when.timex if when else None,
        "edtf": when.edtf if when else None,
        "earliest": when.earliest if when else None,
        "latest": when.latest if when else None,
        "status": report.status,
        "said_by": report.said_by,
        "actors": list(report.actors),
        "places": list(report.places),
        "ground": report.ground,
        "why": report.why,
    }


def _expression(resolution: Resolution) -> Row:
    expression, when = resolution.expression, resolution.when
    return {
        "start": expression.start,
        "end": expression.end,
        "text": expression.text,
        "type": resolution.type,
        "value": resolution.value,
        "mod": resolution.mod,
        "earliest": when.earliest if when else None,
        "latest": when.latest if when else None,
        "grain": when.grain if when else None,
        "anchor": resolution.anchor,
        "unresolved": resolution.unresolved,
        "why": resolution.why,
        "rule": expression.rule,
    }
