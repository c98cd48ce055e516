"""A style sheet without what a page has no use for: without a script none grows a class or an element."""

from __future__ import annotations

import re
from collections.abc import Iterator

_RULE = re.compile(r"([^{}]+)(\{[^{}]*\})")
_EMPTY_RULE = re.compile(r"@media[^{}]*\{\}")
_INNER = re.compile(r"\([^()]*\)|\[[^\]]*\]")  # what a selector says in brackets
_HAS = re.compile(r"(?<![(,]):has\(([^()]*)\)")  # what must be there, unless it is in brackets itself
_NAME = re.compile(r"[.#]([\w-]+)")
_TAG = re.compile(r"(?<![\w.#:-])[a-z]\w*")
_VALUE = re.compile(r'\[([\w-]+)="([^"]*)"\]')
_GIVEN = re.compile(r'\b(?:class|id)=(?:"([^"]*)"|([\w-]+))')
_ELEMENT = re.compile(r"<([a-z]\w*)")
_PROPERTY = re.compile(r"(--[\w-]+):[^;{}]*;?")
_ALWAYS = {"html", "head", "body"}


def used(style: str, markup: str) -> str:
    """The rules of a style that name nothing but classes, ids, elements and values of attributes that the
    ``markup`` has, and the properties that these rules ask for.
    """
    given = {name for found in _GIVEN.findall(markup) for name in "".join(found).split()}
    elements = {*_ALWAYS, *_ELEMENT.findall(markup)}

    def applies(selector: str) -> bool:
        plain = _INNER.sub("", _INNER.sub("", _HAS.sub(r" \1", selector)))
        values = all(
            f'{name}="{value}"' in markup or f"{name}={value}" in markup
            for name, value in _VALUE.findall(selector)
        )
        return values and given >= set(_NAME.findall(plain)) and elements >= set(_TAG.findall(plain))

    def rule(found: re.Match[str]) -> str:
        if "@" in found[1]:
            return found[0]
        selectors = [each for each in _selectors(found[1]) if applies(each)]
        return ",".join(selectors) + found[2] if selectors else ""

    kept = _EMPTY_RULE.sub("", _RULE.sub(rule, style))
    return _PROPERTY.sub(lambda found: found[0] if f"var({found[1]})" in kept else "", kept)


def _selectors(listed: str) -> Iterator[str]:
    """The selectors of a rule, parted at the commas that no bracket holds."""
    depth = begin = 0
    for place, sign in enumerate(listed):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            yield listed[begin:place]
            begin = place + 1
    yield listed[begin:]
