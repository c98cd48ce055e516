"""PowerPoint: an overview of native shapes, slides by period where it is full, sources in the notes.

``options.template`` is a .pptx whose design is used; the slides come after its own.
"""

from __future__ import annotations

from timeline.model import Timeline
from timeline.write.extras import need
from timeline.write.office.template import opened, saved
from timeline.write.options import Options
from timeline.write.sources import Sources
from timeline.write.visible import one_line
from timeline.write.words import words_for

NAME = "pptx"
SUFFIX = ".pptx"


def check(options: Options) -> None:
    """UsageError without the extra ``office``, or for a template that is none."""
    opened(options.template, need("pptx", "office", "PowerPoint").Presentation)


def render(timeline: Timeline, options: Options) -> bytes:
    """The presentation; UsageError without the extra ``office``, or for a template that is none."""
    library = need("pptx", "office", "PowerPoint")
    from timeline.write.office.deck import Deck

    presentation = opened(options.template, library.Presentation)
    words = words_for(timeline, options)
    title = one_line(timeline.title)
    Deck(presentation, timeline, Sources(timeline, words), options.template is not None).write(title)
    return saved(presentation, timeline, words)
