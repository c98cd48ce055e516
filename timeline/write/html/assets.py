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

from timeline.write.html.pruned import used
from timeline.write.markup import Markup, digest, element, join, raw_element
from timeline.write.words import Words

# In the order of their running; each file says what it needs from those before it.
_SCRIPTS = (
    "page.js",
    "scale.js",
    "pack.js",
    "colours.js",
    "traces.js",
    "chart.js",
    "sketch.js",
    "letters.js",
    "plot.js",
    "strip.js",
    "choose.js",
    "filter.js",
    "hits.js",
    "address.js",
    "share.js",
    "keys.js",
    "frame.js",
    "start.js",
)
_STYLES = ("page.css", "chart.css", "list.css", "print.css")
_LIVE_STYLES = ("controls.css",)
_PLOTLY = "vendor/plotly-basic.min.js"
# Where the bundle begins and ends in its wrapper.
_PLOTLY_BODY = '"use strict";var Plotly=', "return Plotly;"
_PLOTLY_NOTICE = "plotly.js, Copyright Plotly, Inc., under the MIT licence"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# No string in our styles holds one of these signs beside a space.
_SPACE = re.compile(r"(?<=[{};,:>])\s+|\s+(?=[{}>])")
_WHY = ".days details > p:not([class], :has(q))"  # as in list.css
_FOLDER_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data: blob:; "
    "base-uri 'none'; form-action 'none'"
)
_PAGE_RULE = re.compile(r"@page\{(?:[^{}]|\{[^}]*\})*\}")
_PAGE_ELEMENT = re.compile(r"(?<![\w-]):root|(?<![\w.#-])(?:html|body)(?=[{:])")
_REM = re.compile(r"(?<![\w.])(\d*\.?\d+)rem\b")
_HOST = ":host{all:initial!important;display:block!important}"  # whatever the page around says of a section
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
    """One timeline's script as the function ``wake``, and what calls it."""
    one = "".join(_tight(read(name)) for name in _SCRIPTS)
    wake = f"const wake = (scope, root) => {{\n{one}}};\n{_tight(read('wake.js'))}"
    return f'"use strict";\n(() => {{\n{wake}}})();\n'


@cache
def _early() -> str:
    """What runs before anything is painted, so that nothing moves and no colour changes."""
    return _tight(read("early.js"))


@cache
def _plotly() -> str:
    """Plotly's bundle in a function that is called where it stands.

    Its own wrapper hands the whole bundle on as an argument, and a browser then reads it twice, once to find
    its end and once to run it: that is a third of the time until there is a chart.
    """
    notice, _, _ = read(_PLOTLY).partition("(\n")
    begin, end = _PLOTLY_BODY
    body = read(_PLOTLY).partition(begin)[2].rpartition(end)[0]
    return f"{notice}(function () {{\n{begin}{body}}})();\n"


def _style(words: Words, *, live: bool) -> str:
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
        rules.append(f"script-src {digest(_early())} {digest(_script())} {digest(_plotly())}")
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def head(title: str, words: Words, content: Markup, *, live: bool, folder: str | None) -> Markup:
    """What stands in the page's head; with a ``folder`` of assets nothing in the page is run or styles it.

    A page without a script carries only the style that its ``content``, with the tag around it, needs.
    """
    style = _style(words, live=live) if live else used(_style(words, live=live), content)
    policy = _FOLDER_POLICY if folder else _policy(style, live=live)
    return join(
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="generator", content="newstimeline"),
        element("title", title),
        sheet(style, words, folder),
        _early_script(folder) if live else None,
    )


def sheet(style: str, words: Words, folder: str | None, name: str = "timeline") -> Markup:
    """The style itself, or a link to it in the folder."""
    if folder:
        return element("link", rel="stylesheet", href=f"{folder}/{name}.{words.tag}.css")
    return raw_element("style", style)


def script(folder: str | None) -> Markup:
    """The timeline's script, or where it lies."""
    if folder:
        return raw_element("script", "", src=f"{folder}/timeline.js", defer=True)
    return raw_element("script", _script())


def _early_script(folder: str | None) -> Markup:
    return raw_element("script", "", src=f"{folder}/early.js") if folder else raw_element("script", _early())


def plotly(folder: str | None) -> Markup:
    """Plotly packed, or where it lies: the script runs it once the list has been painted."""
    if folder:
        return raw_element("script", "", type="text/plain", id="tl-plotly", data_src=f"{folder}/plotly.js")
    return packed(_plotly().encode(), "tl-plotly", title=_PLOTLY_NOTICE)


def files(words: Words) -> dict[str, bytes]:
    """What lies in a folder of assets, by name; one folder can serve many pages and fragments."""
    return {
        f"timeline.{words.tag}.css": _style(words, live=True).encode(),
        f"fragment.{words.tag}.css": scoped_style(words, live=True).encode(),
        "early.js": _early().encode(),
        "timeline.js": _script().encode(),
        "plotly.js": _plotly().encode(),
        "plotly-LICENSE.txt": read("vendor/plotly-LICENSE.txt").encode(),
    }


def scoped_style(words: Words, *, live: bool) -> str:
    """The style for a fragment: it reaches nothing outside and goes by the fragment's own width."""
    style = _PAGE_RULE.sub("", _style(words, live=live))
    style = _PAGE_ELEMENT.sub(":scope", style).replace("@media (max-width:", "@container (max-width:")
    style = _REM.sub(lambda found: f"{float(found[1]) * 16:g}px", style)
    before, after = (_tight_style(read(f"{name}.css")) for name in ("reset", "fragment"))
    return f"@scope (.newstimeline){{{before}{style}{after}}}\n{_HOST}\n"


def tight(name: str) -> str:
    """A script of this package as it is written out."""
    return _tight(read(name))


def packed(content: bytes, id: str, *, title: str | None = None) -> Markup:
    """Content for the script to unpack when it is needed: deflated, in letters."""
    letters = b64encode(zlib.compress(content, 9)).decode()
    return raw_element("script", letters, type="text/plain", id=id, title=title)
