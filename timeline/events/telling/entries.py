"""Entries of live reports and chronologies: a line that is only a date dates what stands below it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.tokens import DATE, Sentence
from timeline.model import Article, PartKind, Resolution

_BESIDE = " \t*_#>•-–—:.|"  # what may stand beside the date in its line
_OF_ARTICLE: frozenset[PartKind] = frozenset({"title", "byline", "dateline"})


def entry_dates(
    article: Article, sentences: Sequence[Sentence], every: Sequence[Resolution]
) -> list[Resolution | None]:
    """Return the date of the entry that each sentence stands in, None where it stands in none.

    ``every`` are the resolutions of the whole article. An entry ends at a heading and where a paragraph opens
    with a date of its own. A lone line on the day of publication is the article's own date, and no entry.
    """
    marks = _marks(article, every)
    found: list[Resolution | None] = []
    entry: Resolution | None = None
    paragraph, at = -1, 0
    for sentence in sentences:
        while at < len(marks) and marks[at][0] < sentence.start:
            entry, at = marks[at][1], at + 1
        if sentence.paragraph != paragraph and sentence.tags[:1] == [DATE]:
            entry = None
        paragraph = sentence.paragraph
        found.append(entry)
    values = {each.value for each in found if each is not None}
    own_day = article.published.latest if article.published else ""
    if own_day and len(values) == 1 and next(iter(values)).startswith(own_day):
        return [None] * len(found)
    return found


def _marks(article: Article, every: Sequence[Resolution]) -> list[tuple[int, Resolution | None]]:
    """Where entries begin, with their dates, and where headings without one end them; in the text's order."""
    text = article.text
    alone: dict[int, Resolution | None] = {}
    for each in every:
        start = text.rfind("\n", 0, each.expression.start) + 1
        end = text.find("\n", each.expression.end)
        rest = text[start : each.expression.start] + text[each.expression.end : end if end >= 0 else None]
        if each.when is not None and each.type in ("DATE", "TIME") and not rest.strip(_BESIDE):
            alone[start] = each
    for part in article.parts:
        inside = [start for start in alone if part.start <= start < part.end]
        if part.kind in _OF_ARTICLE:
            for start in inside:
                del alone[start]
        elif part.kind == "heading" and not inside:
            alone[part.start] = None
    return sorted(alone.items(), key=lambda mark: mark[0])
