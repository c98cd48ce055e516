"""The timeline as a Word document, part by part."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from timeline.model import Event, Timeline
from timeline.write import dates, typeset
from timeline.write.doubts import doubts
from timeline.write.office import word
from timeline.write.options import Options
from timeline.write.sources import Sources, link
from timeline.write.story import Story
from timeline.write.summary import chart_label, coverage_parts
from timeline.write.words import Words

_WIDTHS = (18, 54, 22, 16)
_WHOLE = 5  # quotes of an event that are kept on one page
_PICTURE = 760  # CSS pixels: about the width of a page's text, so that labels keep a size to be read


@dataclass(frozen=True)
class Briefing:
    """The parts of the document, written from its beginning to its end."""

    timeline: Timeline
    options: Options
    words: Words
    document: Any
    sources: Sources

    def write(self, title: str) -> None:
        """Add everything at the end of the document."""
        if self.options.template is None:
            word.set_page(self.document)
        word.set_language(self.document, self.words)
        word.paragraph(self.document, title, "Title")
        word.paragraph(self.document, " · ".join(coverage_parts(self.timeline, self.words)))
        self._picture()
        self._events()
        self._endnotes()

    def _picture(self) -> None:
        picture = typeset.picture(self.timeline, self.options, _PICTURE)
        if picture is None:
            return
        shown = self.document.add_picture(io.BytesIO(picture), width=word.room(self.document))
        word.describe(shown, chart_label(self.timeline, self.words))

    def _events(self) -> None:
        """A heading and a table for each of background, events and what is planned."""
        if not self.timeline.events:
            word.paragraph(self.document, self.words.say("sections.empty"))
        for name, events in Story.of(self.timeline, self.words).parts():
            heading = self.words.say(f"sections.{name}")
            word.paragraph(self.document, heading, "Heading 1")
            self._table(heading, events)

    def _table(self, label: str, events: Sequence[Event]) -> None:
        say = self.words.say
        names = ("columns.date", "columns.event", "controls.status", "sections.sources")
        table = word.table(self.document, [say(name) for name in names], _WIDTHS, label, self.words)
        for event in events:
            date, told, status, cited = word.row(table, whole=len(event.reports) <= _WHOLE)
            word.add(date, dates.phrase(event.when, self.words))
            self._told(event, told)
            word.add(status, ", ".join(doubts(event, self.words)) or say(f"status.{event.status}"))
            for number in self.sources.of(event):
                word.add_link(cited, f"[{number}]", bookmark=f"source_{number}")

    def _told(self, event: Event, paragraph: Any) -> None:
        """Title, quotes, and what the sources differ in, in one cell of the table."""
        word.add(paragraph, event.title, bold=True)
        quotes = map(self.sources.quote, self.sources.quoted(event))
        for line in (*quotes, *map(self.sources.dispute, event.disagreements)):
            paragraph.add_run().add_break()
            word.add(paragraph, line, quiet=True)

    def _endnotes(self) -> None:
        for name, lines in self.sources.aside():
            word.paragraph(self.document, self.words.say(f"sections.{name}"), "Heading 1")
            for line in lines:
                word.paragraph(self.document, line, "List Bullet")
        if self.timeline.articles:
            word.paragraph(self.document, self.words.say("sections.sources"), "Heading 1")
        for number, article in enumerate(self.timeline.articles, 1):
            line = word.paragraph(self.document, f"[{number}] {self.sources.line(article)}")
            url = link(article)
            if url:
                word.add_link(line, url, url=url)
            word.mark(line, f"source_{number}", number)
