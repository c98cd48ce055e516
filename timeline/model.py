"""The nouns of the project: frozen records that flow one way, from Article to Timeline.

They import nothing of ours and hold no logic beyond what their own fields say.
Offsets are half-open, in characters of ``Article.text``. Days are ISO 8601 ("2024-06-24"), instants are
ISO minutes ("2024-06-24T21:30"); an interval names its first and its last day (or minute), both included.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Grain = Literal[
    "minute", "hour", "daypart", "day", "weekend", "week", "month", "season", "quarter", "half", "year",
    "decade", "century", "millennium",
]  # fmt: skip
Modifier = Literal["", "start", "mid", "end", "approx", "before", "after", "less_than", "more_than"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Status = Literal["happened", "claimed", "planned", "denied", "hypothetical"]
PartKind = Literal["title", "deck", "byline", "dateline", "heading", "caption", "furniture", "body"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a reader should know that is no reason to stop: an input, a code, a sentence."""

    input: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that was not read, with a reason code for programs and a sentence for people."""

    input: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published (its document creation time), and on what ground that is said.

    ``earliest`` and ``latest`` are ISO days; they differ only where the date was inferred as an interval.
    ``basis`` is one of: given, record, json-ld, meta, microdata, time, url, label, byline, dateline,
    header, feed, inferred. ``stated`` is the text it was read from, ``instant`` the full ISO instant with
    its offset where one was stated, ``why`` a sentence for the reader.
    """

    earliest: str
    latest: str
    basis: str
    why: str
    stated: str = ""
    instant: str = ""

    @property
    def text(self) -> str:
        """The ISO day, or an EDTF interval "first/last" where only an interval is known."""
        return self.earliest if self.earliest == self.latest else f"{self.earliest}/{self.latest}"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an article's text, and what it is: title, byline, caption, body …"""

    start: int
    end: int
    kind: PartKind


@dataclass(frozen=True, slots=True)
class Article:
    """One document as it was read. ``parts`` cover ``text`` in order, without overlap."""

    id: str
    text: str
    input: str = ""
    url: str = ""
    source: str = ""
    title: str = ""
    author: str = ""
    language: str = ""
    published: Published | None = None
    modified: str = ""
    parts: tuple[Part, ...] = ()
    notices: tuple[Notice, ...] = ()


Argument: TypeAlias = "str | int | float | Meaning | tuple[Argument, ...] | None"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase says, before any calendar: an operator of the closed vocabulary and its arguments."""

    operator: str
    arguments: tuple[tuple[str, Argument], ...] = ()

    def get(self, name: str, default: Argument = None) -> Argument:
        """The argument of that name, or ``default``."""
        for key, value in self.arguments:
            if key == name:
                return value
        return default

    def number(self, name: str, default: int = 0) -> int:
        """The argument of that name as a whole number, or ``default`` if it is none."""
        value = self.get(name)
        return int(value) if isinstance(value, (int, float)) else default

    def word(self, name: str) -> str:
        """The argument of that name as a word, or "" if it is none."""
        value = self.get(name)
        return value if isinstance(value, str) else ""

    def inner(self, name: str) -> Meaning | None:
        """The argument of that name if it is a meaning itself."""
        value = self.get(name)
        return value if isinstance(value, Meaning) else None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A phrase that says when: the span, the rule that found it, and its meaning; no date yet."""

    start: int
    end: int
    text: str
    rule: str
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of time as precise as it is known.

    ``timex`` is the TIMEX3 value (ISO-TimeML), ``edtf`` the same in EDTF (ISO 8601-2), ``text`` a
    phrase for the reader ("late April 2024").
    """

    text: str
    edtf: str
    timex: str
    earliest: str
    latest: str
    grain: Grain
    modifier: Modifier = ""

    @property
    def first_day(self) -> str:
        """The ISO day that it begins on."""
        return self.earliest.partition("T")[0]

    @property
    def last_day(self) -> str:
        """The ISO day that it ends on."""
        return self.latest.partition("T")[0]

    @property
    def is_one_day(self) -> bool:
        """Whether it lies within one day."""
        return self.first_day == self.last_day


@dataclass(frozen=True, slots=True)
class Resolution:
    """A time expression on the calendar.

    ``type`` and ``value`` are TIMEX3's. ``when`` is None where no stretch of time is meant or known (a bare
    duration, PRESENT_REF, a relative phrase without an anchor); ``unresolved`` is then the reason code
    (no-anchor, vague, duration, set, impossible). ``anchor`` is the ISO date it was counted from, ``why``
    one sentence for the reader, ``alternatives`` other readings that were possible. ``dates`` says which
    happening ``when`` dates: that of the phrase's own clause, or the one that the phrase names after it
    ("anchor": the strike in "the move came two days after a strike"). ``range`` is the whole stretch where
    the phrase opens a range ("from 3 to 9 May"); the phrase that closes it says ``ends_range`` and dates
    nothing by itself.
    """

    expression: TimeExpression
    type: TimexType
    value: str
    when: When | None
    why: str
    anchor: str = ""
    mod: str = ""
    unresolved: str = ""
    dates: Literal["clause", "anchor"] = "clause"
    range: When | None = None
    ends_range: bool = False
    alternatives: tuple[When, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """One article's telling of one happening.

    ``start`` and ``end`` span the sentence (or clause) that tells it, ``quote`` is exactly that text,
    ``phrase`` the span of the time expression inside the article (None if the date has a weaker ground).
    ``ground`` says what the date rests on: "phrase" (a time expression of its own), "paragraph" (the date
    just told), "published" (the day of publication). ``when`` is None for an undated report; ``why`` then
    says why it has no date.
    """

    article: str
    start: int
    end: int
    quote: str
    title: str
    text: str
    when: When | None
    why: str
    status: Status = "happened"
    said_by: str = ""
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    phrase: tuple[int, int] | None = None
    ground: Literal["phrase", "paragraph", "published"] = "phrase"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a disagreement: what is said, and the articles that say it; ``as_of`` is the ISO day of a
    figure or a date that changed, "" for any other side.
    """

    value: str
    articles: tuple[str, ...]
    said_by: str = ""
    as_of: str = ""


UPDATED, MOVED = "updated", "moved"
"""Kinds of what is no disagreement: a figure that changed, the date of a plan that was moved."""
CHANGES = frozenset({UPDATED, MOVED})
OR, THEN = " or ", ", then "  # between the sides in the sentence of a disagreement, of what changed


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Where the sources of one event differ: the kind (date, number, place, status, claim) and the sides. Of
    the kinds ``updated`` and ``moved`` is what changed from day to day, a side for each, in their order.
    """

    kind: str
    text: str
    sides: tuple[Side, ...]

    @property
    def joint(self) -> str:
        """What stands between the sides in the sentence."""
        return THEN if self.kind in CHANGES else OR

    @property
    def phrases(self) -> tuple[str, ...]:
        """What each side says as the sentence has it ("3 people killed"), if it tells the sides in turn;
        else their values.
        """
        values = tuple(side.value for side in self.sides)
        told = tuple(self.text.split(self.joint))
        in_turn = len(told) == len(values) and any(map(str.__contains__, told, values))
        return told if in_turn else values


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, told by one report or by many. ``id`` survives a rebuild and added articles.

    ``weight`` is 0 to 1. ``background`` marks what lies years before the story's own days. ``voices`` counts
    the independent articles that tell it: copies of one text are one voice.
    """

    id: str
    when: When
    title: str
    text: str
    status: Status
    weight: float
    reports: tuple[Report, ...]
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    background: bool = False
    voices: int = 1


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the reader gets: ordered events, their articles, and all that could not be used, with reasons."""

    title: str
    events: tuple[Event, ...]
    articles: tuple[Article, ...]
    undated: tuple[Report, ...] = ()
    refused: tuple[Refusal, ...] = ()
    notices: tuple[Notice, ...] = field(default=())
