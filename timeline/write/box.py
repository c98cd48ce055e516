"""What an event's box tells in HTML, for the timelines of others that take HTML: vis-timeline, TimelineJS."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Event, Report
from timeline.write.markup import Markup, element, join
from timeline.write.quotes import in_marks
from timeline.write.sources import Sources, link
from timeline.write.visible import one_line


def box(event: Event, head: Sequence[str], sources: Sources) -> Markup:
    """A paragraph of ``head``, one for each quote with its source, one for each disagreement."""
    return join(
        element("p", one_line(", ".join(head))) if head else None,
        (_quote(report, sources) for report in sources.quoted(event)),
        (element("p", sources.dispute(each)) for each in event.disagreements),
    )


def _quote(report: Report, sources: Sources) -> Markup:
    cited: Markup | str = report.article
    for number in sources.number_of(report):
        article = sources.timeline.articles[number - 1]
        name = f"{one_line(article.source or sources.titles[article.id])} [{number}]"
        url = link(article)
        cited = element("a", name, href=url) if url else name
    return element("p", f"{in_marks(one_line(report.quote))} — ", cited)
