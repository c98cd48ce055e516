"""The articles of a timeline as numbered sources, for outputs that cite by number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from timeline.model import Article, Disagreement, Event, Side, Timeline
from timeline.write.html.report import published
from timeline.write.markup import web_address
from timeline.write.visible import one_line
from timeline.write.words import Words

# What an address may hold as it is (RFC 3986): reserved and unreserved characters, and what is encoded.
_ADDRESS = ":/?#[]@!$&'()*+,;=%-._~"


@dataclass(frozen=True)
class Sources:
    """The articles in their order, counted from 1."""

    timeline: Timeline
    words: Words

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of every article, by its id."""
        return {article.id: number for number, article in enumerate(self.timeline.articles, 1)}

    def of(self, event: Event) -> list[int]:
        """The numbers of the articles that tell an event, each once, in the order of its reports."""
        told = (self.numbers[report.article] for report in event.reports if report.article in self.numbers)
        return list(dict.fromkeys(told))

    def facts(self, article: Article) -> list[str]:
        """Title (or id), source, and day of publication of an article, and how far that is known."""
        facts = (article.title or article.id, article.source, published(article, self.words))
        return [fact for fact in facts if fact]

    def line(self, article: Article) -> str:
        """The same in one line that is fit to be shown."""
        return one_line(", ".join(self.facts(article)))

    def dispute(self, disagreement: Disagreement) -> str:
        """What the sources differ in and who says what, in one line."""
        sides = "; ".join(self._side(side) for side in disagreement.sides)
        return one_line(f"{self.words.say('event.who_says_what')}: {disagreement.text}: {sides}")

    def _side(self, side: Side) -> str:
        cited = "".join(f"[{self.numbers[id]}]" for id in side.articles if id in self.numbers)
        return " ".join(
            part for part in (side.value, f"({side.said_by})" if side.said_by else "", cited) if part
        )


def link(article: Article) -> str | None:
    """The address of an article if a reader may be sent there, in the characters that a URI may have."""
    url = web_address(article.url)
    return quote(url, safe=_ADDRESS) if url else None
