"""What a phrase counts from: publication, the date last told, and which way the clause points."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from timeline.calendar import Period, first_day, last_day, weekday, whole_day
from timeline.model import TimeExpression
from timeline.resolve.cue import Cue, Direction
from timeline.resolve.figures import Figures
from timeline.resolve.setting import Setting
from timeline.resolve.tense import Tense

_DATES_BACK = 100  # among so many dates told before a phrase the event is looked for that it counts from
_OPENING = 15  # characters: "By late 1943", "In the year 1943"
_DAYS_OF_WEEK = 7
_ENTRIES_OF_A_LIST = 2


@dataclass(slots=True)
class Context:
    """The anchors in force while an article's phrases are resolved, in the order of the text."""

    setting: Setting
    tense: Tense
    published: Period | None  # the day that phrases count from: of the article, or of the entry they stand in
    history: bool
    figures: Figures = field(default_factory=Figures)
    told: Period | None = None  # the date last told on the narrative line
    told_at: int = -1  # where in the text ``told`` was told
    told_names: bool = False  # whether it only names what stands behind it: "the April 20 blast"
    previous: Period | None = None  # the date of the phrase before, be it told or an aside
    previous_at: int = -1  # where in the text ``previous`` stands
    told_year: Period | None = None  # the last date told together with its year
    told_year_at: int = -1  # where in the text ``told_year`` was told
    counted_on: Period | None = None  # the last date that counts from one told before it ("that autumn")
    counted_at: int = -1  # where in the text it stands
    dated: list[tuple[int, Period]] = field(default_factory=list)  # places in the text where a day was told
    entry: Period | None = None  # the date that opens the last entry
    entry_at: int = -1  # where in the text it stands
    lean: Direction = ""
    span: tuple[int, int] = (0, 0)  # of the phrase being resolved
    span_before: tuple[int, int] = (0, 0)  # of the phrase before it

    def enter(self, expression: TimeExpression) -> None:
        """Turn to the next phrase.

        In news without a known day of publication the date just told is forgotten once a sentence lies
        between: what "two days later" counts from may be the day of publication, or a date left untold.
        """
        self.span_before, self.span = self.span, (expression.start, expression.end)
        self.published = self._entry_around or self.setting.issued
        if self.published is None and not self.history and not self.just_told:
            self.told = self.previous = self.figures.quarter = self.figures.reported = None

    @property
    def _entry_around(self) -> Period | None:
        """The day of the entry that the phrase stands in, which it counts from as from a publication."""
        if (
            self.entry is None
            or self.entry.day is None
            or len(self.setting.entries.ends) < _ENTRIES_OF_A_LIST
        ):
            return None
        inside = self.entry_at < self.span[0] < self.setting.entries.ends.get(self.entry_at, 0)
        return whole_day(self.entry) if inside else None

    @property
    def borrowed_year(self) -> int | None:
        """The year of the full date that the phrase is joined to.

        1918 for "March" in "March and April 1918".
        """
        return self.setting.borrowed.get(self.span[0])

    def same_paragraph(self, position: int) -> bool:
        """Whether a place in the text lies in the paragraph of the phrase."""
        return self.tense.same_paragraph(position, self.span[0])

    @property
    def compared(self) -> Period | None:
        """The part of a year that "a year earlier" compares with, in a sentence of figures in the news."""
        reported = self.figures.reported
        in_figures = reported and not self.history and self.tense.tells_figures(self.span[0])
        return reported if in_figures else None

    @property
    def compared_month(self) -> Period | None:
        """The month that "a year earlier" compares with: the first that a sentence of figures tells."""
        here = self.same_sentence(self.figures.month_at) and self.tense.tells_figures(self.span[0])
        return self.figures.month if here else None

    @property
    def just_told(self) -> bool:
        """Whether ``told`` stands in the sentence of the phrase or in the one before, in its paragraph."""
        return self.is_near(self.told_at)

    def is_near(self, place: int) -> bool:
        """Whether a place lies in the sentence of the phrase or in the one before, in its paragraph."""
        before = self.tense.sentence(max(self.tense.sentence(self.span[0])[0] - 2, 0))[0]
        return place >= before and self.same_paragraph(place)

    @property
    def counts_back(self) -> bool:
        """Whether "two days after …" leads from the clause's happening back to the event that it names."""
        return self.tense.follows_clause(self.span[0])

    def date_of_event(self) -> Period | None:
        """The date told for the event that follows the phrase ("two days after the strike"), if one was.

        It is the date of the last sentence that tells of the event by the same noun.
        """
        noun = self.tense.event_after(self.span[1])
        for place, period in islice(reversed(self.dated), _DATES_BACK):
            if noun and not self.same_sentence(place) and noun in self.tense.words_of_sentence(place):
                return period
        return None

    @property
    def told_before_saying(self) -> Period | None:
        """The day last told before the sentence, where the date told in it is only when it was said what had
        been.
        """
        opening = self.tense.sentence(self.span[0])[0]
        if self.told_at < opening or not self.tense.looks_back_from_saying(self.told_at, self.span[0]):
            return None
        return next((day for place, day in reversed(self.dated) if place < opening), None)

    @property
    def explained(self) -> Period | None:
        """The day that the phrase says again in other words ("2 October, the day after the crossing")."""
        day = self.previous if self.previous and self.previous.day else None
        return day if self.tense.in_apposition(self.span_before[1], self.span[0]) else None

    @property
    def joined_day(self) -> Period | None:
        """The day that the phrase is joined to, as in a list or range ("next Tuesday and Wednesday")."""
        day = self.previous if self.previous and self.previous.grain == "day" else None
        return day if self.tense.lists(self.span_before[1], *self.span) else None

    @property
    def range_begun(self) -> Period | None:
        """The date that the phrase ends the range of ("between mid-June and the end of August")."""
        start, end = self.span_before
        begun = self.previous_at == start and self.tense.ends_range(start, end, self.span[0])
        return self.previous if begun else None

    def date_of_known_event(self) -> Period | None:
        """The day last told, where the phrase names its event as known ("after the disaster") and no date of
        its sentence has been told."""
        known = self.tense.event_after(self.span[1]) and not self.same_sentence(self.told_at)
        return self.told if known and self.told and self.told.day else None

    def is_over(self, period: Period) -> bool:
        """Whether a period had ended when the article was published."""
        return self.published is not None and last_day(period) < first_day(self.published)

    def is_reported(self, period: Period) -> bool:
        """Whether a period was over at publication; or had begun, and is told as past: a company's own year
        may end before the calendar's ("posted a fourth-quarter loss", in November)."""
        if self.is_over(period) or self.published is None:
            return self.published is not None
        return first_day(period) <= first_day(self.published) and self.tense.happened(*self.span)

    def fits_clause(self, period: Period) -> bool:
        """Whether a day lies on the side of publication that the clause of the phrase points to."""
        if self.published is None or not self.cue.direction:
            return True
        if self.cue.direction == "past":
            return first_day(period) <= last_day(self.published)
        return last_day(period) >= first_day(self.published)

    @property
    def entry_year(self) -> int | None:
        """The year that the phrase takes from its place in a chronology, where it opens an entry."""
        return self.setting.entries.years.get(self.span[0])

    @property
    def told_in_limit(self) -> Period | None:
        """The day told in the sentence, from which on what it tells lasts until the phrase; not one that it
        has lasted since ("shut since Monday, it stays closed until Friday")."""
        told = self.told if self.told and self.told.grain == "day" else None
        here = self.same_sentence(self.told_at) and not self.tense.is_since(self.told_at)
        return told if here and self.tense.limits(self.cue) else None

    @property
    def told_before(self) -> Period | None:
        """The day on which it was said that something would be ("said on Monday it would close Friday")."""
        told = self.told if self.told and self.told.day and self.same_sentence(self.told_at) else None
        return told if self.tense.looked_ahead(self.cue, self.span[0]) else None

    def opens_sentence(self, position: int) -> bool:
        """Whether a date that stands at a place opens its sentence ("By late 1943, …")."""
        return position - self.tense.sentence(position)[0] <= _OPENING

    @property
    def reaches_now(self) -> bool:
        """Whether the phrase ends a time that reaches to publication ("as of February, the store …")."""
        return self.tense.reaches_now(self.span[0])

    @property
    def day_of_last_week(self) -> Period | None:
        """The day just told, where it is of the week before that of publication, which is a Monday."""
        told, now = self.told, self.published
        if self.history or told is None or told.day is None or now is None or weekday(now) != 1:
            return None
        return told if self.just_told and 0 < first_day(now) - first_day(told) <= _DAYS_OF_WEEK else None

    @property
    def lies_ahead(self) -> bool:
        """Whether the clause of the phrase lies ahead of publication for certain, also at a history's end."""
        return self.published is not None and self.tense.is_sure(self.cue, self.span[0])

    @property
    def limit_from(self) -> Period | None:
        """The day after which the phrase lies, where it limits what was to come: "would be ready by May"."""
        ahead = self.cue.direction == "future" and self.tense.ends_in_limit(self.span[0])
        return (self.told_before or self.published) if ahead else None

    @property
    def follows_cue(self) -> bool:
        """Whether the phrase stands behind the word that says which way its clause points; one before it may
        belong to the clause's subject ("the figures for May will come out")."""
        return self.cue.word.lower() in self.tense.words_before(self.span[0])

    @property
    def cue(self) -> Cue:
        """Which way the clause of the phrase points."""
        return Cue(self.lean) if self.lean else self.tense.at(*self.span)

    @contextmanager
    def leaning(self, direction: Direction) -> Iterator[None]:
        """Let the phrase itself, and not its clause, say which way its inner date points."""
        self.lean, before = direction or self.lean, self.lean
        try:
            yield
        finally:
            self.lean = before

    def same_sentence(self, position: int) -> bool:
        """Whether a place in the text lies in the sentence of the phrase."""
        return self.tense.sentence(self.span[0])[0] <= position

    @property
    def base(self) -> Period | None:
        """What a phrase counts from that names no anchor: the story's time in a history, else publication."""
        if self.history and self.told is not None:
            return self.told
        if self.published is None and self.told is not None and self.told.month is None:
            return None  # a bare year is mentioned more often than the story moves there
        return self.published or self.told
