"""CSV: one line an event, for a spreadsheet."""

from __future__ import annotations

import csv
import io
import re

from timeline.model import Event, Timeline
from timeline.write.dates import kind_of
from timeline.write.doubts import is_disputed
from timeline.write.naming import titles
from timeline.write.options import Options
from timeline.write.visible import one_line

NAME = "csv"
SUFFIX = ".csv"

_COLUMNS = (
    "id", "earliest", "latest", "date", "edtf", "date_kind", "title", "text", "status", "said_by", "disputed",
    "background", "actors", "places", "sources", "urls", "quotes",
)  # fmt: skip
# What begins with one of these is a formula to a spreadsheet; so is what follows a semicolon to one whose
# language parts cells there. The signs come first, which are found much faster than every beginning.
_FORMULA = re.compile("[=+@＝＋－＠-](?:(?<!..)|(?<=;.))", re.DOTALL)


def cell(text: str) -> str:
    """Text that a spreadsheet shows and never computes; an apostrophe in front says so where it is needed."""
    return _FORMULA.sub(lambda found: f"'{found[0]}", one_line(text))


def render(timeline: Timeline, options: Options) -> bytes:
    """UTF-8 with a byte order mark, which spreadsheets need to read it as such, and lines as RFC 4180 ends
    them.
    """
    articles = {article.id: article for article in timeline.articles}

    names = {id: articles[id].source or title for id, title in titles(timeline.articles).items()}

    def urls(event: Event) -> str:
        known = (articles[report.article] for report in event.reports if report.article in articles)
        return "; ".join(dict.fromkeys(each.url for each in known if each.url))

    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    for event in timeline.events:
        row = (
            event.id,
            event.when.earliest,
            event.when.latest,
            event.when.text,
            event.when.edtf,
            kind_of(event.when),
            event.title,
            event.text,
            event.status,
            "; ".join(dict.fromkeys(report.said_by for report in event.reports if report.said_by)),
            "yes" if is_disputed(event) else "no",
            "yes" if event.background else "no",
            "; ".join(event.actors),
            "; ".join(event.places),
            "; ".join(dict.fromkeys(names[each.article] for each in event.reports if each.article in names)),
            urls(event),
            " | ".join(dict.fromkeys(report.quote for report in event.reports)),
        )
        table.writerow([cell(value) for value in row])
    return out.getvalue().encode("utf-8-sig")
