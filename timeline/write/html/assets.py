"""Style and scripts of the page, put together in a stated order, and the policy that allows these and no
others.
"""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64encode
from functools import cache
from importlib import resources

from timeline.write.markup import Markup, digest, element, join, raw_element
from timeline.write.words import Words

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
_LIVE_STYLES = ("controls.css",)
_PLOTLY = "vendor/plotly-basic.min.js"
_PLOTLY_NOTICE = "plotly.js, Copyright Plotly, Inc., under the MIT licence"
_EARLY = "document.documentElement.classList.add('scripted')"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# No string in our styles holds one of these signs beside a space.
_SPACE = re.compile(r"(?<=[{};,:>])\s+|\s+(?=[{}>])")
_WHY = ".day details > div > p:not([class], :has(q))"  # as in list.css
_EMPTY_STYLE = ""  # plotly adds a style element that is empty when the policy looks at it


@cache
def read(name: str) -> str:
    """A file of this package as text."""
    return resources.files(__package__).joinpath(name).read_text("utf-8").strip() + "\n"


def _tight(text: str) -> str:
    """A script or style without its indents and its lines of comment."""
    lines = (line.strip() for line in _COMMENT.sub("", text).splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _tight_style(text: str) -> str:
    """A style without the white space that no rule needs."""
    return _SPACE.sub("", _tight(text)).replace(";}", "}")


@cache
def _script() -> str:
    return '"use strict";\n(() => {\n' + "".join(_tight(read(name)) for name in _SCRIPTS) + "})();\n"


def _style(words: Words, live: bool) -> str:
    """All style sheets; what begins every "why" is said once, here."""
    files = (*_STYLES, *(_LIVE_STYLES if live else ()))
    why = json.dumps(words.say("event.why") + ": ", ensure_ascii=False)
    sheets = "".join(_tight_style(read(name)) for name in files)
    return f"{sheets}{_WHY}::before{{content:{why}}}\n"


def _policy(style: str, *, live: bool) -> str:
    """The Content-Security-Policy: nothing but the scripts and styles of the page itself, no network."""
    rules = ["default-src 'none'", f"style-src {digest(style)}"]
    if live:
        rules = [rules[0], f"{rules[1]} {digest(_EMPTY_STYLE)}", "img-src data: blob:"]
        rules.append(f"script-src {digest(_EARLY)} {digest(_script())} {digest(read(_PLOTLY))}")
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def head(title: str, words: Words, *, live: bool) -> Markup:
    """What stands in the page's head."""
    style = _style(words, live)
    return join(
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, live=live)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="generator", content="newstimeline"),
        element("title", title),
        raw_element("style", style),
        raw_element("script", _EARLY) if live else None,
    )


def scripts() -> Markup:
    """The page's script, and plotly packed, which the script runs once the list has been painted."""
    return join(
        packed(read(_PLOTLY).encode(), "tl-plotly", title=_PLOTLY_NOTICE), raw_element("script", _script())
    )


def packed(content: bytes, id: str, *, title: str | None = None) -> Markup:
    """Content for the script to unpack when it is needed: deflated, in letters."""
    letters = b64encode(zlib.compress(content, 9)).decode()
    return raw_element("script", letters, type="text/plain", id=id, title=title)
