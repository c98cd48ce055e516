"""HTML: the page, one self-contained file, or a fragment for another page (``options.fragment``); with
``options.lite`` a list and a picture without any script.
"""

from __future__ import annotations

from timeline.model import Timeline
from timeline.write.html import page
from timeline.write.html.folder import companions
from timeline.write.html.fragment import fragment
from timeline.write.options import Options

NAME = "html"
SUFFIX = ".html"


def render(timeline: Timeline, options: Options) -> bytes:
    """The page or the fragment as UTF-8."""
    return (fragment if options.fragment else page)(timeline, options).encode()


def beside(timeline: Timeline, options: Options, name: str) -> dict[str, bytes]:
    """Files that belong beside a page called ``name``: its assets, the snippet that frames it."""
    return companions(timeline, options, name)
