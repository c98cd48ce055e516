"""What is written beside a page: a folder of assets for sites with a strict policy, and the snippet that
frames the page into another one.
"""

from __future__ import annotations

from urllib.parse import quote

from timeline.model import Timeline
from timeline.write.html import assets, payload
from timeline.write.markup import Markup, element, join, raw_element
from timeline.write.options import Options
from timeline.write.visible import one_line
from timeline.write.words import words_for

_HEIGHT = 720  # CSS pixels, where the script that follows the content is stripped
_SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"


def companions(timeline: Timeline, options: Options, name: str) -> dict[str, bytes]:
    """Files by path from the folder of the page ``name``: assets and snippet, where they are asked for."""
    found: dict[str, bytes] = {}
    if options.assets:
        words = words_for(timeline, options)
        files = assets.files(words) | payload.beside(timeline, options)
        found |= {f"{options.assets}/{file}": content for file, content in files.items()}
    if options.embed:
        found[f"{name}.embed.txt"] = snippet(timeline, options, name).encode()
    return found


def snippet(timeline: Timeline, options: Options, name: str) -> Markup:
    """The frame to paste into another page; its ``src`` is the page's name and may have to be completed."""
    title = one_line(timeline.title)
    frame = element(
        "iframe",
        src=quote(name),
        title=title or words_for(timeline, options).say("sections.events"),
        width="100%",
        height=_HEIGHT,
        frameborder=0,
        loading="lazy",
        sandbox=_SANDBOX,
        data_newstimeline=True,
    )
    return join(frame, "\n", raw_element("script", assets.tight("host.js")), "\n")
