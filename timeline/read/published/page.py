"""The signals of a web page."""

from __future__ import annotations

from lxml.html import HtmlElement

from timeline.absolute import numeric
from timeline.read.published.signal import Signal


def signals_of(root: HtmlElement, url: str, language: str) -> tuple[Signal, ...]:
    """Every place of the page that states when it was published or modified."""
    return tuple(
        Signal("meta", "the meta element article:published_time", text, stated)
        for text in root.xpath("//meta[@property='article:published_time']/@content")
        if (stated := numeric(text, language))
    )
