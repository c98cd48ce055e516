"""What a site puts above and below an article, as it comes along when a whole page is copied or printed:
the notice about cookies and the menu, the remarks of readers and the lists of other articles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.languages.labels import pattern
from timeline.read.line import BODY_SHORTEST, Line, closed
from timeline.read.published.beside import is_stamp
from timeline.read.published.lines import DATE, has_label

_LOOKED_THROUGH = 120  # lines at the top of a page
_NOTICE_LINES = 10  # between two lines of one notice
_BYLINE_LINES = 4  # from the title on
_BYLINE_LONGEST = 120
_MENU_FEWEST = 6
_MENU_LONGEST = 40
_MENU_WORDS = 4
_STAMPS_ABOVE = 3  # lines between a date and the title below it
_TITLE_SHORTEST = 15
_TITLE_LINES = 3
_PROSE_ABOVE = 3  # paragraphs of the article above what is around it
_PARTS_TITLE = re.compile(r"\s[|–—-]\s|\s\|")


def begins_at(lines: Sequence[Line], language: str, title: str) -> int:
    """The line with which the article begins: below what the site has above it, and where its title is known
    and stands in the text, with that, or with the date above it.
    """
    top = lines[:_LOOKED_THROUGH]
    known = _where_titled(top, title)
    if known:
        above = range(max(0, known - _STAMPS_ABOVE), known)
        begin = next((at for at in above if is_stamp(lines[at].text, language)), known)
    else:
        begin = _below_notice(top)
        begin += _menu_length(top[begin:], language)
    return begin + (begin > 0 and _dates_the_visit(lines[begin:], language))


def _dates_the_visit(lines: Sequence[Line], language: str) -> bool:
    """Tell the day on which a page was looked at, which some sites show below their menu: a bare date, where
    the article has one of its own.
    """
    if not lines or has_label(lines[0].text) or not is_stamp(lines[0].text, language):
        return False
    below = (line.text for line in lines[2 : 2 + _BYLINE_LINES])
    return any(len(text) < _BYLINE_LONGEST and not closed(text) and DATE.search(text) for text in below)


def ends_at(lines: Sequence[Line]) -> int:
    """The line below the article: a heading over what readers wrote, or over lists of other articles behind
    which no paragraph follows. The number of lines where there is none.
    """
    prose = [at for at, line in enumerate(lines) if len(line.text) >= BODY_SHORTEST and closed(line.text)]
    if len(prose) < _PROSE_ABOVE:
        return len(lines)
    below = range(prose[_PROSE_ABOVE - 1] + 1, len(lines))
    remarks = next((at for at in below if _counts_remarks().fullmatch(lines[at].text)), len(lines))
    told = [at for at in prose if at < remarks and not _asks_above(lines, at)]
    last = max(told, default=below.start)
    return next((at for at in below if last < at < remarks and _heads_list(lines, at)), remarks)


def _where_titled(lines: Sequence[Line], title: str) -> int:
    """The line in which the title of a page begins; the name of a site may stand behind it, and the line may
    be parted from the next where the page was printed. 0 where it is not found, as for the first line.
    """
    ends = [len(title), *(match.start() for match in _PARTS_TITLE.finditer(title))]
    wanted = {plain for end in ends if len(plain := _plain(title[:end])) >= _TITLE_SHORTEST}
    for at in range(len(lines) if wanted else 0):
        told = ""
        for line in lines[at : at + _TITLE_LINES]:
            told = f"{told} {_plain(line.text)}".strip()
            if told in wanted:
                return at
    return 0


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _below_notice(lines: Sequence[Line]) -> int:
    """The line below a notice about cookies, which ends with its last button."""
    last = -1
    for at, line in enumerate(lines):
        if at - last > _NOTICE_LINES:
            break
        if _notice().match(line.text):
            last = at
    return last + 1


def _menu_length(lines: Sequence[Line], language: str) -> int:
    """How many lines at the top are a menu: six or more that are short and say no more than a name."""
    count = next(
        (at for at, line in enumerate(lines) if not _is_entry(line.text) or is_stamp(line.text, language)), 0
    )
    if count < _MENU_FEWEST:
        return 0
    below = lines[count].text
    if is_stamp(below, language) and count + 1 < len(lines):
        below = lines[count + 1].text
    is_titled = len(below.split()) > _MENU_WORDS and not closed(below) and not DATE.search(below)
    return count if is_titled else count - 1  # else the last may be the title itself


def _is_entry(text: str) -> bool:
    short = len(text) <= _MENU_LONGEST and len(text.split()) <= _MENU_WORDS
    return short and not closed(text) and not text[0].isdigit()


def _asks_above(lines: Sequence[Line], at: int) -> bool:
    """Tell a paragraph right below a line that asks to subscribe."""
    return at > 0 and _asks().match(lines[at - 1].text) is not None


def _heads_list(lines: Sequence[Line], at: int) -> bool:
    """Tell the heading of a list: a line of a site's words alone, above one that is no sentence."""
    is_heading = bool(_lists().fullmatch(lines[at].text))
    return is_heading and at + 1 < len(lines) and not closed(lines[at + 1].text)


@cache
def _notice() -> re.Pattern[str]:
    return re.compile(pattern("consent"), re.I)


@cache
def _counts_remarks() -> re.Pattern[str]:
    """ "Comments (3)", "12 comments"."""
    word = pattern("remarks")
    return re.compile(rf"{word}\W{{0,3}}\d{{1,5}}\W{{0,2}}|\d{{1,5}}\s{word}\W?", re.I)


@cache
def _lists() -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern('others')})\W{{0,3}}", re.I)


@cache
def _asks() -> re.Pattern[str]:
    return re.compile(rf"{pattern('newsletter')}\b", re.I)
