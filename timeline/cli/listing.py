"""The verbs that look inside: ``articles``, ``dates`` and ``events``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click

from timeline.cli import options
from timeline.cli.terminal import printable, until_enough

Row = dict[str, Any]

# The columns of the tables: what a row calls them, and their headings.
_ARTICLE = {
    "published": "PUBLISHED",
    "published_basis": "GROUND",
    "language": "LANG",
    "id": "ID",
    "title": "TITLE",
}
_REPORT = {"value": "DATE", "status": "STATUS", "article": "ARTICLE", "title": "TITLE"}
_EXPRESSION = {
    "article": "ARTICLE",
    "start": "AT",
    "text": "EXPRESSION",
    "type": "TYPE",
    "value": "VALUE",
    "why": "WHY",
}


@click.command()
@options.reading
@options.listing("table")
def articles(inputs: tuple[str, ...], format: str, quiet: bool, **reading: Any) -> int:
    """List what was read and when it was published."""
    from timeline.cli.rows import article_row
    from timeline.pipeline import read_articles

    found = read_articles(inputs, stdin=options.stdin(), **reading)
    rows = [article_row(article) for article in found.articles]
    _list(rows, format, _ARTICLE)
    return options.finish(found.refused, found.notices, rows, "article", quiet=quiet)


@click.command()
@options.reading
@options.listing("text", "table", "timeml")
@click.option(
    "-o",
    "--output",
    metavar="FOLDER",
    help="Where to write TimeML, one file an article; for one article a file .tml as well.",
)
def dates(inputs: tuple[str, ...], format: str, output: str | None, quiet: bool, **reading: Any) -> int:
    """Show every time expression, its value and why.

    Values are those of TIMEX3. As text, the expressions are marked in the articles.
    """
    from timeline.cli import annotating
    from timeline.cli.rows import dates_row, expression_rows
    from timeline.cli.show import marked
    from timeline.pipeline import find_dates

    format = annotating.chosen(format, output)
    found = find_dates(inputs, watch=options.progress(quiet=quiet), stdin=options.stdin(), **reading)
    if format == "timeml":
        annotating.save(found, output, quiet=quiet)
    elif format == "text":
        _print(line for study in found.studies for line in marked(study))
    elif format == "table":
        _list([row for study in found.studies for row in expression_rows(study)], format, _EXPRESSION)
    else:
        _print_json([dates_row(study) for study in found.studies], format)
    expressions = [resolution for study in found.studies for resolution in study.resolutions]
    return options.finish(found.refused, found.notices, expressions, "temporal expression", quiet=quiet)


@click.command()
@options.reading
@options.telling
@options.listing("table")
def events(inputs: tuple[str, ...], format: str, quiet: bool, **reading: Any) -> int:
    """List every report of a happening, before merging."""
    from timeline.cli.rows import report_row
    from timeline.pipeline import tell_events

    found = tell_events(inputs, watch=options.progress(quiet=quiet), stdin=options.stdin(), **reading)
    rows = [report_row(report) for study in found.studies for report in study.reports]
    _list(rows, format, _REPORT)
    return options.finish(found.refused, found.notices, rows, "report", quiet=quiet)


VERBS = (articles, dates, events)


def _list(rows: Sequence[Row], format: str, columns: dict[str, str]) -> None:
    from timeline.cli.show import table

    if format != "table":
        _print_json(rows, format)
    elif rows:
        _print(table(list(columns.values()), [[row[name] for name in columns] for row in rows]))


def _print_json(rows: Sequence[Row], format: str) -> None:
    if format == "jsonl":
        _print(printable(json.dumps(row, ensure_ascii=False)) for row in rows)
    else:
        _print([printable(json.dumps(rows, ensure_ascii=False, indent=2))])


def _print(lines: Iterable[str]) -> None:
    with until_enough():
        for line in lines:
            sys.stdout.write(line + "\n")
