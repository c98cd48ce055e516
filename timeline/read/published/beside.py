"""What a line says beside its dates: nothing ("3 May 2021 | 5:21 pm | 3 min read"), a name, or a sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from timeline.languages.labels import pattern, words
from timeline.letters import CAPITAL, SMALL
from timeline.read.published.lines import DATE, Stamp, dates_something_else, stamps

_LONGEST = 120
_BARE, _LABELLED = 4, 29  # characters that a line may have beside its date, without a label and with one
_DASHES = frozenset({"-", "–", "—"})
_FIGURES = re.compile(r"\d{4}|\d[./-]\s?\d")  # as every date has them: looking for those takes long
_KINDS = ("published", "updated", "by", "clock", "beside", "furniture", "agency")
_WORD = re.compile(r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*")
# The first letter of a word that is glued to one before it. Large letters are rare, so that they come first.
_GLUED = re.compile(rf"{CAPITAL}(?:(?<=[{SMALL}].)|(?<=[A-Z][A-Z])(?=[a-z]))")
_NAME = re.compile(rf"\s*(?:{CAPITAL}[\w.'’-]*+[\s,&]{{0,3}}|{pattern('in_names')}\s){{1,7}}")
# A name whose last words may be small, parted from the date.
_OUTLET_NAME = rf"{CAPITAL}[\w.'’&-]*(?:\s[\w.'’&-]+){{1,3}}"
_OUTLET = re.compile(rf"{_OUTLET_NAME}\s?[,|·–—]\s?")
_THEN_OUTLET = re.compile(rf"[|·–—]\s?{_OUTLET_NAME}")
_BETWEEN_BARS = re.compile(r"\s?[|•·]\s?")
_BESIDE_BARS = 40  # characters that a part between bars may have where another is a date


def is_stamp(line: str, language: str) -> bool:
    """Tell a line that says when (and by whom) the article was published, and nothing else."""
    if len(line) > _LONGEST or not _FIGURES.search(line):
        return False
    line = _without_section(line)
    spans = [match.span() for match in DATE.finditer(line)]
    if not spans or not (_says_little(_without(line, spans), _LABELLED) or _names_outlet(line, spans)):
        return False  # what says more beside its dates is none, whatever they are: reading them takes long
    found = list(stamps(line, language))
    if not found or line[found[-1].end :].strip() == ":":  # "June 15, 2021:" opens a caption
        return False
    labelled = any(stamp.label for stamp in found)
    if not labelled and dates_something_else(line, found[0]):
        return False
    if not labelled and _is_range(line, found):
        return False
    spans = [(stamp.start, stamp.end) for stamp in found]
    rest = _without(line, spans)
    return _says_little(rest, _LABELLED if labelled else _BARE) or _names_outlet(line, spans)


def _without_section(line: str) -> str:
    """A byline without the part of the site that it names at its end: "By Ada Quill in Transport News"."""
    section = _section().search(line)
    return line[: section.start("section")] if section else line


def _is_range(line: str, found: Sequence[Stamp]) -> bool:
    """Tell a life, or another stretch of time: "21 June 1935 – 3 May 2015"."""
    return any(line[one.end : other.start].strip() in _DASHES for one, other in pairwise(found))


def says_nothing(line: str) -> bool:
    """Tell a line of a site's words, ages and counts alone: "5 months ago", "1 Min Read", "12 comments"."""
    return len(line) <= _LONGEST and next(_said(line), None) is None


def _without(line: str, spans: Sequence[tuple[int, int]]) -> str:
    """What a line says beside its dates and the words that go with them."""
    for start, end in reversed(spans):
        line = line[:start] + " | " + line[end:]
    return " ".join(_said(line))


def _said(line: str) -> Iterator[str]:
    """The words of a line that are no label, no author's "by", no clock, age or furniture, in order."""
    said = _WORD.findall(_GLUED.sub(r" \g<0>", line))
    phrases, lowers, at = _about_dates(), [word.lower() for word in said], 0
    while at < len(said):
        known = phrases.get(lowers[at], ())
        length = next((len(each) for each in known if lowers[at : at + len(each)] == each), 0)
        if not length:
            yield said[at]
        at += length or 1


def _says_little(rest: str, most: int) -> bool:
    """Tell a name, or a few characters, from a sentence."""
    return len(rest) <= most or bool(_NAME.fullmatch(rest))


def _names_outlet(line: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell "AV news agency, Sept. 10, 2024", "10 September 2024 | AV news agency", a date between bars."""
    before, after = line[: spans[0][0]], line[spans[-1][1] :].strip()
    if _THEN_OUTLET.fullmatch(after) if after else _OUTLET.fullmatch(before):
        return True
    parts = _BETWEEN_BARS.split(line)
    return any(DATE.fullmatch(part) for part in parts) and all(len(part) <= _BESIDE_BARS for part in parts)


@cache
def _section() -> re.Pattern[str]:
    word = rf"{CAPITAL}[\w.'’&-]*"
    return re.compile(
        rf"(?<!\w)(?i:{pattern('by')})\s{{1,2}}{CAPITAL}[^\n]{{1,80}}?"
        rf"(?P<section>\s(?:{pattern('section')})\s{word}(?:\s(?:{word}|&)){{0,3}}$)"
    )


@cache
def _about_dates() -> dict[str, list[list[str]]]:
    """The phrases that go with a date, as words, by their first word, the longest first."""
    table: dict[str, list[list[str]]] = defaultdict(list)
    for phrase in sorted({phrase for kind in _KINDS for phrase in words(kind)}):
        if spelled := _WORD.findall(phrase):
            table[spelled[0]].append(spelled)
    return {first: sorted(phrases, key=len, reverse=True) for first, phrases in table.items()}
