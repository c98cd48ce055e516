"""Names for events that stay when the build is repeated, and when an article is added."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from timeline.events.merging.comparing.signature import Signature
from timeline.model import Article

_LENGTH = 10
_WORDS = re.compile(r"\w+")


def event_ids(groups: Sequence[Sequence[Signature]], articles: Sequence[Article]) -> list[str]:
    """Return an id for each group of reports.

    An id is a hash of the group's first telling: the report of the article that was published first, its date
    and its words. Articles that come later, other files' names and the order of the inputs leave it as it is.
    """
    published = {
        article.id: article.published.earliest if article.published else "9999" for article in articles
    }
    used: dict[str, int] = {}
    ids = []
    for group in groups:
        told = [(published.get(each.report.article, "9999"), each.report.start) for each in group]
        first = min(told)
        content = min(_content(each) for each, at in zip(group, told, strict=True) if at == first)
        digest = hashlib.sha256(content.encode()).hexdigest()[:_LENGTH]
        used[digest] = used.get(digest, 0) + 1
        ids.append(f"e{digest}" if used[digest] == 1 else f"e{digest}-{used[digest]}")
    return ids


def _content(each: Signature) -> str:
    when = each.report.when
    words = " ".join(_WORDS.findall(each.report.quote.lower()))
    return f"{when.timex if when else ''} {words}"
