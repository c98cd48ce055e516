"""The timeline as a ``<section>`` for a page or a CMS: list and picture stand in it, readable where scripts
and styles are stripped; where its script runs, it moves into a shadow of its own and comes alive there.
"""

from __future__ import annotations

import hashlib
import re

from timeline.model import Timeline
from timeline.write.html import assets
from timeline.write.html.content import content
from timeline.write.markup import Markup, element
from timeline.write.options import Options

_LINKED = re.compile(r'(<li id="?|<a href="?#)')


def fragment(timeline: Timeline, options: Options) -> str:
    """The section; its ids begin with a mark of the timeline's own, so that several fit in one page."""
    made = content(timeline, options)
    mark = "t" + hashlib.sha256(made.main.encode()).hexdigest()[:6]
    style = assets.scoped_style(made.words, live=made.live)
    section = element(
        "section",
        assets.sheet(style, made.words, options.assets, "fragment"),
        Markup(_LINKED.sub(rf"\g<1>{mark}-", made.main)),
        made.extras,
        assets.script(options.assets) if made.live else None,
        class_="newstimeline",
        lang=made.words.tag,
        dir=made.words.direction,
        data_theme=None if options.theme == "auto" else options.theme,
    )
    return f"{section}\n"
