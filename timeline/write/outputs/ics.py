"""iCalendar (RFC 5545): an entry for each event that a calendar can hold.

Events of a day are whole days, those with a time float, for no zone is known; planned ones are tentative;
what is only about right says so in its title. Years that a calendar cannot write (before 1 or after 9999)
are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from timeline.model import Event, Timeline
from timeline.write import dates, days
from timeline.write.doubts import doubts
from timeline.write.options import Options
from timeline.write.quotes import in_marks
from timeline.write.sources import Sources, link
from timeline.write.story import page_id
from timeline.write.summary import coverage
from timeline.write.visible import visible
from timeline.write.words import words_for

NAME = "ics"
SUFFIX = ".ics"
_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})


def escape(text: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11)."""
    return visible(text).translate(_ESCAPES)


def render(timeline: Timeline, options: Options) -> bytes:
    """A calendar of all events; the time stamp that the format demands is the day of the latest article."""
    words = words_for(timeline, options)
    as_of = coverage(timeline).as_of.replace("-", "") or "19700101"
    stamp = f"{as_of if as_of.isdigit() else '19700101'}T000000Z"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//newstimeline//EN",
        f"X-WR-CALNAME:{escape(timeline.title)}",
    ]
    sources = Sources(timeline, words)
    for event in timeline.events:
        lines += _entry(event, sources, stamp)
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"]).encode()


def _entry(event: Event, sources: Sources, stamp: str) -> Iterator[str]:
    try:
        span = list(_span(event))
    except (ValueError, OverflowError):
        return
    marks = doubts(event, sources.words)
    articles = [sources.timeline.articles[number - 1] for number in sources.of(event)]
    told = [f"{in_marks(report.quote)}\n{report.why}" for report in event.reports]
    told += map(sources.dispute, event.disagreements)
    cited = "\n".join(f"[{sources.numbers[each.id]}] {sources.line(each)}" for each in articles)
    url = next(filter(None, map(link, articles)), None)
    yield from ("BEGIN:VEVENT", f"UID:{page_id(event)}@newstimeline.invalid", f"DTSTAMP:{stamp}", *span)
    title = f"{event.title} ({', '.join(marks)})" if marks else event.title
    about = "\n\n".join((dates.phrase(event.when, sources.words), *told, cited))
    yield from (f"SUMMARY:{escape(title)}", f"DESCRIPTION:{escape(about)}")
    if event.places:
        yield f"LOCATION:{escape(', '.join(event.places))}"
    if url:
        yield f"URL:{url}"
    yield f"STATUS:{'TENTATIVE' if event.status in ('planned', 'hypothetical') else 'CONFIRMED'}"
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def _span(event: Event) -> Iterator[str]:
    """DTSTART and DTEND; the end is the first day or minute that is not meant any more."""
    first, last = event.when.earliest, event.when.latest
    if days.clock_of(first) and days.clock_of(last):
        begin, end = datetime.fromisoformat(first), datetime.fromisoformat(last) + timedelta(minutes=1)
        yield f"DTSTART:{_basic(begin.isoformat())}"
        yield f"DTEND:{_basic(end.isoformat())}"
        return
    day, after = (date.fromisoformat(days.day_of(iso)) for iso in (first, last))
    yield f"DTSTART;VALUE=DATE:{_basic(day.isoformat())}"
    yield f"DTEND;VALUE=DATE:{_basic((after + timedelta(days=1)).isoformat())}"


def _basic(iso: str) -> str:
    """ISO 8601 without its separators."""
    return iso.replace("-", "").replace(":", "")


def _folded(line: str) -> str:
    """Lines of at most 75 octets; the rest goes on after a space (RFC 5545, 3.1)."""
    out, size = [], 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _OCTETS:
            out.append("\r\n ")
            size = 1
        out.append(letter)
        size += octets
    return "".join(out)
