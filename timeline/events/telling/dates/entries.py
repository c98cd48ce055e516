"""Entries of live reports and chronologies: a line that is only a date dates what stands below it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.tagging.tags import DATE
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.scene import Ground
from timeline.model import Article, PartKind, Resolution

_BESIDE = " \t*_#>•-–—:.|"  # what may stand beside the date in its line
_OF_ARTICLE: frozenset[PartKind] = frozenset({"title", "byline", "dateline"})


class Entries:
    """The entries of one article, read sentence by sentence.

    In a chronology, whose entries go through several days, the date of an entry is the date of the sentence
    that opens it; what stands below goes on from it, as all does in a live report of one day.
    """

    def __init__(self, article: Article, sentences: Sequence[Sentence], every: Sequence[Resolution]) -> None:
        self._entries = _entry_dates(article, sentences, every)
        days = {each.when.earliest[:10] for each in self._entries if each is not None and each.when}
        self._is_chronology = len(days) > 1
        self._opened: Resolution | None = None

    def ground(self, index: int, sentence: Sentence) -> Ground | None:
        """The date of the entry that a sentence without a date of its own stands in; None outside."""
        entry = self._entries[index]
        if entry is None or entry.when is None:
            return None
        said = f"the entry of “{entry.expression.text}” ({entry.when.text})"
        if not self._is_chronology or entry is self._opened or sentence.texts[-1] == "?":
            return Ground(entry.when, f"no date of its own; stands in {said}", None, "paragraph")
        self._opened = entry
        return Ground(entry.when, f"opens {said}", (entry.expression.start, entry.expression.end))


def _entry_dates(
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
