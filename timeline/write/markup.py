"""A tiny builder of HTML and SVG: the one place where text becomes markup.

``element("p", text, class_="x")`` escapes every child that is not ``Markup`` already and every attribute,
so there is no way to write text from outside into a page unescaped other than by calling it ``Markup``.
"""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from timeline.write.visible import visible

_VOID = frozenset({"br", "hr", "input", "meta", "link", "img"})
_SVG_EMPTY = frozenset({"path", "circle", "rect", "line", "use", "stop"})
_NEEDLESS = re.compile(r'="([\w.:#-]+)"(?=[ >])', re.ASCII)
# End tags that HTML lets a page leave out where the next tag ends the element as well.
_IMPLIED_ENDS = (
    re.compile(
        r"</p>(?=<(?:p|div|blockquote|ol|ul|dl|section|h\d)\b|</(?:li|div|details|section|footer|header|dd)>)"
    ),
    re.compile(r"</(?:dt|dd)>(?=<d[dt]\b|</d(?:l|iv)>)"),
    re.compile(r"</li>(?=<li\b|</[ou]l>)"),
)
_SCRIPT_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


class Markup(str):
    """Text that is markup already. Only this module and package files make any."""

    __slots__ = ()


Child: TypeAlias = "str | Iterable[Child] | None"
Attribute: TypeAlias = "str | int | float | bool | None"


def escape(text: str) -> Markup:
    """Text as it is shown in an element or an attribute in double quotes."""
    shown = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Markup(shown.replace('"', "&quot;"))


def element(tag: str, *children: Child, **attributes: Attribute) -> Markup:
    """One element. A name's trailing underscore goes and inner ones become hyphens: ``class_``,
    ``aria_label``.

    An attribute that is None or False is left out, one that is True stands without a value.
    """
    head = tag + _attributes(attributes) if attributes else tag
    if children:
        return Markup(f"<{head}>{''.join(map(_rendered, children))}</{tag}>")
    if tag in _VOID:
        return Markup(f"<{head}>")
    return Markup(f"<{head}/>" if tag in _SVG_EMPTY else f"<{head}></{tag}>")


def opening(tag: str, **attributes: Attribute) -> Markup:
    """The tag that begins an element."""
    return Markup(f"<{tag}{_attributes(attributes)}>")


def join(*children: Child) -> Markup:
    """Children one after the other, text escaped, None left out."""
    return Markup("".join(map(_rendered, children)))


def _rendered(child: Child) -> str:
    if type(child) is Markup:
        return child
    if child is None:
        return ""
    if isinstance(child, str):
        return escape(child)
    return "".join(map(_rendered, child))


def _attributes(given: Mapping[str, Attribute]) -> str:
    return "".join([_attribute(name, value) for name, value in given.items()])


def _attribute(name: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    spelled = _spelled(name)
    return f" {spelled}" if value is True else f' {spelled}="{escape(str(value))}"'


@cache
def _spelled(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def compact(page: Markup) -> Markup:
    """HTML without the quotation marks and end tags that it can do without; text holds none, they are escaped
    there.
    """
    text: str = page
    for implied in _IMPLIED_ENDS:
        text = implied.sub("", text)
    return Markup(_NEEDLESS.sub(lambda found: f"={found[1]}", text))  # faster than a template


def raw_element(tag: str, content: str, **attributes: Attribute) -> Markup:
    """A script or style of our own, whose content a browser reads as it stands."""
    if f"</{tag}" in content.lower() or "<!--" in content:
        raise ValueError(f"{tag} would end early")
    return Markup(f"<{tag}{_attributes(attributes)}>{content}</{tag}>")


def script_data(data: Any, **attributes: Attribute) -> Markup:
    """Data as JSON in an element that no browser runs; nothing in it can end the element."""
    return raw_element("script", _json(data), type="application/json", **attributes)


def linked_data(data: Any) -> Markup:
    """The same as JSON-LD."""
    return raw_element("script", _json(data), type="application/ld+json")


def _json(data: Any) -> str:
    text = json.dumps(data, separators=(",", ":"), allow_nan=False)
    return text.translate(_SCRIPT_ESCAPES)


def digest(content: str) -> str:
    """The source expression by which a Content-Security-Policy allows this script or style."""
    return "'sha256-" + b64encode(hashlib.sha256(content.encode()).digest()).decode() + "'"


def web_address(url: str) -> str | None:
    """The address if a reader may be sent there (http or https with a host), else None."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    clean = url == visible(url) and not any(character.isspace() for character in url)
    return url if clean and parts.scheme in ("http", "https") and parts.hostname else None
