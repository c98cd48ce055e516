"""Where sentences begin and end: nupunkt inside paragraphs, paragraphs at line breaks.

A line break ends a sentence where the text is set one paragraph a line, as news files are; in text wrapped
at a fixed width only a blank line does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from timeline.languages.endings import Endings, endings, short_forms

_MARK = re.compile(r"[.!?…]")  # all that may end a sentence for nupunkt
_BLANK = re.compile(r"\n[^\S\n]*(?:\n\s*)+")
_LINE = re.compile(r"\n\s*")
_INITIALS = re.compile(r"[“\"'‘(]*(?:[^\W\d_]\.){2,}$")
_SHORT = short_forms()
# Looked for first: few sentences end so.
_NO_END_FORMS = (*(f"{form}." for form in _SHORT.titles), *(f" {form}." for form in _SHORT.in_names))
_NO_END = re.compile(rf"(?:\b(?:{'|'.join(_SHORT.titles)})|\b[a-z]+ (?:{'|'.join(_SHORT.in_names)}))\.\Z")
_LONGEST_NO_END = 60
# Ends that nupunkt takes for abbreviations: a full stop behind a plain word ("the whole month. Then …") and
# behind an acronym ("the next CEO. The board …").
# Pages that were copied leave no space behind some of them: "against the rules.ORF had …".
# A year opens the next entry of a chronology: "The yard opened. 2009: It closed."
_STOP = re.compile(
    r"[.!?](?:[\"”“’)«»]? (?=[“\"‘(]?[A-ZÄÖÜ][a-zäöü]|(?:1[5-9]|20)\d\d ?[:–—] )"
    r"|(?<=\.)(?=[A-Z][A-Za-z’']+[ ,]))"
)
_PLAIN_WORD = re.compile(
    rf"(?:\b[a-z]{{3,}}|\b(?:{'|'.join(_SHORT.articles)}) [A-Z][a-z]{{2,}}"
    rf"|\b(?!(?:{'|'.join(_SHORT.capitals)})\b)[A-Z]{{2,}})\Z"
)
_LONGEST_WORD = 60
_TERMINAL = (".", "!", "?", "”", '"', "’", ")", ":", "。", "…", "»")
_WRAP_WIDTH = 100
_SHORTEST_WRAPPED = 40
_COLUMN = 20  # characters in a line of a paper's narrow columns, of which most begin in mid-sentence
_GOING_ON = 0.4
_SHORT_OF_WIDTH = 0.6
# What is longer is no prose; it is cut, so that time grows with the text and no faster. nupunkt looks from
# each mark to the next white space, and what asks about a sentence looks through all of it.
_LONGEST_RUN = 1000
_RUN = re.compile(rf"\S{{{_LONGEST_RUN}}}")
_LONGEST = 2000
_AT_MOST = re.compile(rf"(?s).{{1,{_LONGEST}}}(?=\s|$)|.{{1,{_LONGEST}}}")
# The stops of scripts that nupunkt does not know; before a closing quotation mark the sentence goes on.
_OTHER_STOPS = "。！？।"
_OTHER_STOP = re.compile(rf"[{_OTHER_STOPS}](?![」』”’）{_OTHER_STOPS}])")


def sentences(text: str, language: str = "") -> list[tuple[int, int]]:
    """Return the half-open spans of the sentences of ``text``, white space trimmed, in order.

    ``language`` (ISO 639-1) says which ordinals and short forms end none.
    """
    return list(_sentences(text, language))


@lru_cache(maxsize=4)  # resolving and telling ask for those of the same article, one after the other
def _sentences(text: str, language: str) -> tuple[tuple[int, int], ...]:
    ends = endings(language)
    spans: list[tuple[int, int]] = []
    has_other_stops = any(stop in text for stop in _OTHER_STOPS)
    for start, end in _without_runs(text, paragraphs(text)):
        found = _spans(text, start, end)
        for low, high in _at_other_stops(text, found) if has_other_stops else found:
            trimmed = _trim(text, low, high)
            if spans and spans[-1][0] >= start and _goes_on(text, *spans[-1], trimmed[0], ends):
                trimmed = (spans.pop()[0], trimmed[1])
            if trimmed[0] < trimmed[1]:
                spans += _parted(text, *trimmed, ends)
    return tuple(short for span in spans for short in _cut(text, *span))


def _goes_on(text: str, start: int, end: int, following: int, ends: Endings) -> bool:
    """Whether a sentence is none yet: "U.S." alone, or one that ends in an ordinal or in a short form which
    never ends one. ``following`` is where what would be the next begins.
    """
    if ends.goes_on(text, end, following):
        return True
    if text.endswith(_NO_END_FORMS, start, end):
        return bool(_NO_END.search(text, max(start, end - _LONGEST_NO_END), end))
    return bool(_INITIALS.match(text, start, end))


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What nupunkt gives for ``text[start:end]``; it is asked where a mark stands inside."""
    if not _MARK.search(text, start, end - 1):
        return [(start, end)]
    # Imported here: loading the model costs more than `timeline --help` may.
    from nupunkt import sent_spans

    return [(start + low, start + high) for low, high in sent_spans(text[start:end])]


def _without_runs(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, cut inside very long runs without white space."""
    for start, end in spans:
        for run in _RUN.finditer(text, start, end) if end - start >= _LONGEST_RUN else ():
            yield start, run.end()
            start = run.end()
        if start < end:
            yield start, end


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, cut at white space where it is too long to be one."""
    if 0 < end - start <= _LONGEST:
        return iter([(start, end)])
    pieces = (_trim(text, *piece.span()) for piece in _AT_MOST.finditer(text, start, end))
    return (piece for piece in pieces if piece[0] < piece[1])


def _parted(text: str, start: int, end: int, ends: Endings) -> list[tuple[int, int]]:
    """A sentence, parted where it holds an end that was missed."""
    starts = [start]
    for stop in _STOP.finditer(text, start, end):
        at = stop.start()
        plain = _PLAIN_WORD.search(text, max(start, at - _LONGEST_WORD), at)
        ended = plain or ends.ends(text, at, stop.end())
        if ended and not ends.goes_on(text, at + 1, stop.end()):
            starts.append(stop.end())
    if len(starts) == 1:
        return [(start, end)]
    return [_trim(text, low, high) for low, high in zip(starts, [*starts[1:], end], strict=True)]


def _at_other_stops(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans cut once more, at the stops of Chinese, Japanese and Hindi."""
    for start, end in spans:
        for stop in _OTHER_STOP.finditer(text, start, end):
            yield start, stop.end()
            start = stop.end()
        yield start, end


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the half-open spans of the paragraphs of ``text``, white space trimmed, in order."""
    return list(_paragraphs(text))


@lru_cache(maxsize=4)  # reading, finding and cutting sentences ask for those of the same article
def _paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    breaks = _breaks_of_wrapped(text) if _is_wrapped(text) else _LINE.finditer(text)
    spans: list[tuple[int, int]] = []
    start = 0
    for match in breaks:
        if _is_inside(text, start, match):
            continue
        spans.append(_trim(text, start, match.start()))
        start = match.end()
    spans.append(_trim(text, start, len(text)))
    return tuple(span for span in spans if span[0] < span[1])


def _breaks_of_wrapped(text: str) -> Iterator[re.Match[str]]:
    """Where paragraphs end in text wrapped at a fixed width: at blank lines, and below a line that ends long
    before that width, as titles and dates do."""
    lengths = sorted(len(line.rstrip()) for line in text.split("\n") if line.strip())
    short = _SHORT_OF_WIDTH * lengths[len(lengths) * 3 // 4]
    for match in _LINE.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        word = text[match.end() : match.end() + _WRAP_WIDTH].split(None, 1)
        if _BLANK.match(match.group()) or (
            word and len(line) + len(word[0]) < short and not word[0][0].islower()
        ):
            yield match


def _is_inside(text: str, start: int, line_break: re.Match[str]) -> bool:
    """Tell a line break in mid-sentence: a long line without an end above one in small letters."""
    low, high = line_break.span()
    is_long = low - start > _SHORTEST_WRAPPED and line_break.group().count("\n") == 1
    if not (is_long and text[high : high + 1].islower() and text[low - 1].isalnum()):
        return False
    below = text[high : text.find("\n", high) + 1 or len(text)].rstrip()
    return len(below) > _SHORTEST_WRAPPED or below.endswith(_TERMINAL)  # no "by Ada Quill" below a title


def _is_wrapped(text: str) -> bool:
    """Tell text wrapped at a fixed width: most of its lines inside a paragraph break in mid-sentence."""
    lines = [line for line in text.split("\n") if line.strip()]
    if any(len(line) > 2 * _WRAP_WIDTH and " " in line.strip() for line in lines):
        return False
    inner = [line for line in lines[:-1] if len(line) <= _WRAP_WIDTH]
    if len(lines) < 4 or len(inner) < len(lines) - 2:
        return False
    broken = sum(not line.rstrip().endswith(_TERMINAL) for line in inner)
    going_on = sum(line.lstrip()[0].islower() for line in lines[1:])
    narrowest = _COLUMN if going_on > _GOING_ON * len(inner) else _SHORTEST_WRAPPED
    return broken > 0.6 * len(inner) and sum(map(len, inner)) > narrowest * len(inner)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
