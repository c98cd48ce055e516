"""Word: heading, picture of the chart, a table of the events, and numbered sources that the table links to.

The picture needs the extra ``pictures``; without it the document has none. ``options.template`` is a .docx
whose styles and page are used; the timeline comes after the text that it holds.
"""

from __future__ import annotations

from timeline.model import Timeline
from timeline.write import typeset
from timeline.write.extras import need
from timeline.write.office.template import opened, saved
from timeline.write.options import Options
from timeline.write.sources import Sources
from timeline.write.visible import one_line
from timeline.write.words import words_for

NAME = "docx"
SUFFIX = ".docx"


def check(options: Options) -> str:
    """UsageError without the extra ``office``, or for a template that is none; else what it will lack."""
    opened(options.template, need("docx", "office", "Word").Document)
    return typeset.no_picture()


def render(timeline: Timeline, options: Options) -> bytes:
    """The document; UsageError without the extra ``office``, or for a template that is none."""
    library = need("docx", "office", "Word")
    from timeline.write.office.briefing import Briefing

    document = opened(options.template, library.Document)
    words = words_for(timeline, options)
    title = one_line(timeline.title)
    Briefing(timeline, options, words, document, Sources(timeline, words)).write(title)
    return saved(document, timeline, words)
