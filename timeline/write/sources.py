"""The articles of a timeline as numbered sources, for outputs that cite by number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from timeline.model import MOVED, Article, Disagreement, Event, Report, Side, Timeline, When
from timeline.write import dates, days
from timeline.write.doubts import doubts
from timeline.write.labels import shorten
from timeline.write.markup import web_address
from timeline.write.naming import titles
from timeline.write.quotes import in_marks
from timeline.write.sides import as_of, heading, phrases, speak_for_themselves, whens
from timeline.write.visible import one_line
from timeline.write.words import Words

# What an address may hold as it is (RFC 3986): reserved and unreserved characters, and what is encoded.
_ADDRESS = ":/?#[]@!$&'()*+,;=%-._~"
# Disagreements whose sides say by themselves what they are about ("24 May"; a number does not).
_SELF_EVIDENT = ("date", "place", "status", MOVED)
_NAMED = 2  # sources of a side that are named
_SHORT = 32  # characters of such a name


@dataclass(frozen=True)
class Sources:
    """The articles in their order, counted from 1."""

    timeline: Timeline
    words: Words

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of every article, by its id."""
        return {article.id: number for number, article in enumerate(self.timeline.articles, 1)}

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What to call every article, by its id."""
        return titles(self.timeline.articles)

    @cached_property
    def _whens(self) -> Mapping[str, When]:
        return whens(self.timeline.events)

    def of(self, event: Event) -> list[int]:
        """The numbers of the articles that tell an event, each once, in the order of its reports."""
        told = (self.numbers[report.article] for report in event.reports if report.article in self.numbers)
        return list(dict.fromkeys(told))

    def told(self, event: Event) -> str:
        """An event in a line under its heading: its clock, its title, what to doubt, its sources."""
        marks = doubts(event, self.words)
        parts = (
            dates.under_heading(event.when, self.words),
            event.title,
            f"({', '.join(marks)})" if marks else "",
            cited(self.of(event)),
        )
        return " ".join(part for part in parts if part)

    def facts(self, article: Article) -> list[str]:
        """Title (or file), source, and day of publication of an article, and how far that is known."""
        facts = (self.titles[article.id], article.source, published(article, self.words))
        return [fact for fact in facts if fact]

    def line(self, article: Article) -> str:
        """The same in one line that is fit to be shown."""
        return one_line(", ".join(self.facts(article)))

    def dispute(self, disagreement: Disagreement) -> str:
        """What the sources differ in and who says what, in one line."""
        sides = (f"{said} {cited(numbers)}".rstrip() for said, numbers in self.sides(disagreement))
        return one_line(f"{self.differ(disagreement)}: {'; '.join(sides)}")

    def differ(self, disagreement: Disagreement) -> str:
        """That the sources disagree, and in what, unless the sides say that; or that a number changed."""
        told = heading(disagreement, self.words)
        evident = disagreement.kind in _SELF_EVIDENT or speak_for_themselves(disagreement)
        return told if evident else f"{told}: {disagreement.text}"

    def sides(self, disagreement: Disagreement) -> list[tuple[str, list[int]]]:
        """What each side says, as of when, whom it cites or where it stands; the numbers of its articles."""
        told = phrases(disagreement, self._whens, self.words)
        return [
            (
                _said(phrase, as_of(side, self.words), self._who(side)),
                [self.numbers[id] for id in side.articles if id in self.numbers],
            )
            for phrase, side in zip(told, disagreement.sides, strict=True)
        ]

    def _who(self, side: Side) -> str:
        """Who says it, else the names of its sources; "" if one of them has no name: their numbers tell."""
        if side.said_by:
            return side.said_by
        told_by = (self.timeline.articles[self.numbers[id] - 1] for id in side.articles if id in self.numbers)
        names = list(dict.fromkeys(article.source for article in told_by))
        if "" in names:
            return ""
        named = [shorten(one_line(name), _SHORT) for name in names[:_NAMED]]
        return ", ".join([*named, *(["…"] if len(names) > _NAMED else [])])

    def quoted(self, event: Event) -> list[Report]:
        """The reports of an event, once for a sentence that gives two dates."""
        quoted: dict[tuple[str, str], Report] = {}
        for report in event.reports:
            quoted.setdefault((report.article, report.quote), report)
        return list(quoted.values())

    def quote(self, report: Report) -> str:
        """What a report says, exactly but in one line, and the number of its article."""
        return one_line(f"{in_marks(report.quote)} {cited(self.number_of(report))}")

    def number_of(self, report: Report) -> list[int]:
        """The number of a report's article; none if the timeline does not hold it."""
        return [self.numbers[report.article]] if report.article in self.numbers else []

    def aside(self) -> Iterator[tuple[str, list[str]]]:
        """What is in no event, as lines by the name of their section: undated reports, inputs not read."""
        timeline = self.timeline
        lists = {
            "undated": [
                f"{self.quote(report)} {one_line(report.why)}".rstrip() for report in timeline.undated
            ],
            "refused": [one_line(f"{each.input}: {each.reason}") for each in timeline.refused],
        }
        return ((name, lines) for name, lines in lists.items() if lines)


def cited(numbers: Sequence[int]) -> str:
    """Numbers of sources as a text cites them: "[1][4]"."""
    return "".join(f"[{number}]" for number in numbers)


def _said(phrase: str, *told: str) -> str:
    facts = ", ".join(each for each in told if each and each not in phrase)
    return f"{phrase} ({facts})" if facts else phrase


def link(article: Article) -> str | None:
    """The address of an article if a reader may be sent there, in the characters that a URI may have."""
    url = web_address(article.url)
    return quote(url, safe=_ADDRESS) if url else None


def published(article: Article, words: Words) -> str:
    """The day of publication, and whether it was inferred."""
    if article.published is None:
        return words.say("event.date_unknown")
    first, last = (
        days.long_day(day, words) for day in (article.published.earliest, article.published.latest)
    )
    text = first if first == last else words.say("dates.range", first=first, last=last)
    return f"{text} ({words.say('event.inferred')})" if article.published.basis == "inferred" else text
