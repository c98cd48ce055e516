"""HTML for mail: to paste into a mail or a newsletter, with the chart inside it as data.

The picture needs the extra ``pictures``; without it the page has none.
"""

from __future__ import annotations

from base64 import b64encode

from timeline.model import Timeline
from timeline.write import mail, typeset
from timeline.write.options import Options

NAME = "mail"
SUFFIX = ".mail.html"


def check(options: Options) -> str:
    """What the page will lack."""
    return typeset.no_picture()


def render(timeline: Timeline, options: Options) -> bytes:
    """The page in UTF-8."""
    picture = typeset.picture(timeline, options, mail.WIDTH)
    shown = f"data:image/png;base64,{b64encode(picture).decode()}" if picture else None
    return mail.page(timeline, options, shown).encode()
