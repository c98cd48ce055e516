"""Style and scripts of the page, put together in a stated order, and the policy that allows these and no
others.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from timeline.write.markup import Markup, digest, element, join, raw_element

# In the order of their running; each file says what it needs from those before it.
_SCRIPTS = (
    "page.js",
    "scale.js",
    "pack.js",
    "colours.js",
    "chart.js",
    "strip.js",
    "choose.js",
    "filter.js",
    "address.js",
    "share.js",
    "keys.js",
    "start.js",
)
_STYLES = ("page.css", "chart.css", "list.css", "print.css")
_PLOTLY = "vendor/plotly-basic.min.js"
_EARLY = "document.documentElement.classList.add('scripted')"
_EMPTY_STYLE = ""  # plotly adds a style element that is empty when the policy looks at it


@cache
def read(name: str) -> str:
    """A file of this package as text."""
    return resources.files(__package__).joinpath(name).read_text("utf-8").strip() + "\n"


@cache
def _script() -> str:
    return '"use strict";\n(() => {\n' + "".join(read(name) for name in _SCRIPTS) + "})();\n"


@cache
def _style() -> str:
    return "".join(read(name) for name in _STYLES)


def policy(*, live: bool) -> str:
    """The Content-Security-Policy: nothing but the scripts and styles of the page itself, no network at all."""
    rules = [
        "default-src 'none'",
        f"style-src {digest(_style())} {digest(_EMPTY_STYLE)}",
        "img-src data: blob:",
    ]
    if live:
        rules.append(f"script-src {digest(_EARLY)} {digest(_script())} {digest(read(_PLOTLY))}")
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def head(title: str, *, live: bool) -> Markup:
    """What stands in the page's head."""
    return join(
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy(live=live)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="generator", content="newstimeline"),
        element("title", title),
        raw_element("style", _style()),
        raw_element("script", _EARLY) if live else None,
    )


def scripts() -> Markup:
    """The page's script, and plotly as text, which the script runs once the list has been painted."""
    return join(
        raw_element("script", read(_PLOTLY), type="text/plain", id="tl-plotly"),
        raw_element("script", _script()),
    )
