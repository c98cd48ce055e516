"""The page: one self-contained HTML file that works offline, with a script and without one.

List, sources and a picture of the chart stand in the HTML; the script, where it runs, puts a live Plotly
chart in the picture's place and adds search, filters, keys and downloads. The modules here build it piece
by piece:

    listing   the list of events, day by day          report    what is unfolded under an event
    endnotes  what could not be used, and the sources controls  search, filters, buttons, dialog
    payload   data for the script                     assets    style, scripts, security policy
    linked    the events for search engines           content   all of these together
    fragment  the same as a section for other pages   folder    what is written beside the page
    pruned    the style that a page without a script needs
"""

from __future__ import annotations

from timeline.model import Timeline
from timeline.write.html import assets
from timeline.write.html.content import content
from timeline.write.markup import element, join, opening
from timeline.write.options import Options


def page(timeline: Timeline, options: Options) -> str:
    """The whole page."""
    made = content(timeline, options)
    theme = None if options.theme == "auto" else options.theme
    root = opening("html", lang=made.words.tag, dir=made.words.direction, data_theme=theme)
    held = made.main if made.live else join(root, made.main)
    head = assets.head(made.title, made.words, held, live=made.live, folder=options.assets)
    pieces = (  # put together once, since each copy of a large page takes its memory
        "<!DOCTYPE html>\n",
        root,
        element("head", head),
        opening("body"),
        made.main,
        made.extras,
        assets.script(options.assets) if made.live else "",
        "</body></html>\n",
    )
    return "".join(pieces)
