"""What kind a line of a text is: title, deck, byline, heading, caption, furniture or body.

By what stands in it (words in languages/labels.toml), then by what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from timeline.languages.labels import pattern, words
from timeline.letters import CAPITAL, SMALL
from timeline.model import PartKind
from timeline.read.around import begins_at, ends_at
from timeline.read.bylines import mark_bylines
from timeline.read.dateline import opening_dateline
from timeline.read.line import BODY_SHORTEST, TOP_LINES, Line, closed
from timeline.read.linked import mark_linked
from timeline.read.published.beside import says_nothing
from timeline.read.published.lines import lone_label

_TITLE_LONGEST = 200
_HEADING_LONGEST = 90
_DECK_LONGEST = 300
_DECK_ALONE_LONGEST = 160
_CAPTION_LONGEST = 800
_MENU_LINES = 3
_MENU_WORDS = 2  # of a line that most menus have
_MENU_SHORT = 2  # such lines
_SECTION_WORDS = 3
_REPEATED_SHORTEST = 20
# "Home » News » Local", "#Local"
_CRUMBS = re.compile(r"[^»›>\n]{1,40}(?:\s?[»›>]\s?[^»›>\n]{1,90}){2,8}|#\w[\w. ]{1,30}")
_CREDIT_SIGN = re.compile(r"[(\[/]|:\s?\w[^:\n]{1,40}$")
# An address, what a script left ("[Link]", "list 1 of 3"), the weather, an agency above its text ("OLM  —").
_LEFT_BY_SITE = re.compile(
    r"(?:\w{1,10}:\s)?https?://\S+|\[[^\[\]\n]{1,40}\]|"
    rf"{pattern('list')} (?:{pattern('of')} \d+ {pattern('items')}|\d+ {pattern('of')} \d+)"
    r"|[-−]?\d{1,3}\s?°\s?[CF]?(?:,\s[^\W\d_]+){0,2}"
    rf"|{CAPITAL}[\w.]{{1,15}}(?:\s\w{{1,15}})?\s{{1,3}}[—–-]"
)
# Who took a picture, or for whom: "Ada Quill", "The Olm Agency".
_CREDITED = rf"(?-i:{CAPITAL}[\w.'’-]{{1,20}}(?:\s{CAPITAL}[\w.'’-]{{0,20}}){{0,3}})"
_APPEAL_LINES = 8
_WRAPPED_SHORTEST = 60
_SENTENCE_ENDS = re.compile(rf"[{SMALL}]{{4,}}[.!?][”\"]? {CAPITAL}")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?/\s?\d{1,2}:\d{2})?")


def kinds_of(
    lines: Sequence[Line], language: str, hints: Mapping[int, PartKind], title: str = ""
) -> list[PartKind]:
    """The kind of each line. What a site has above and below the article, whose ``title`` may be known, is
    furniture, but for a page whose own marks (``hints``) told it.
    """
    if hints:
        return _kinds(lines, language, hints)
    begin = begins_at(lines, language, title)
    end = begin + ends_at(lines[begin:])
    kinds: list[PartKind] = ["furniture"] * len(lines)
    kinds[begin:end] = _kinds(lines[begin:end], language, hints)
    return kinds


def _kinds(lines: Sequence[Line], language: str, hints: Mapping[int, PartKind]) -> list[PartKind]:
    """The kind of each line of an article: what it is by itself, then what its neighbours make of it."""
    kinds: list[PartKind] = [hints.get(line.start) or _by_itself(line.text) for line in lines]
    _mark_appeals(lines, kinds)
    mark_bylines(lines, kinds, language)
    if "title" not in kinds:
        _mark_title(lines, kinds)
    _mark_repeated(lines, kinds)
    _mark_captions(lines, kinds)
    if not hints:
        _mark_deck(lines, kinds)
        _mark_headings(lines, kinds)
    mark_linked(lines, kinds)
    return kinds


def _by_itself(text: str) -> PartKind:
    alone = _CLOCK.fullmatch(text) or _CRUMBS.fullmatch(text) or _LEFT_BY_SITE.fullmatch(text)
    if alone or (says_nothing(text) and not lone_label(text)):
        return "furniture"
    if text[-4:].isdigit() and _entry().fullmatch(text):
        return "byline"
    if len(text) <= _CAPTION_LONGEST and _is_caption(text):
        return "caption"
    if len(text) <= 120 and _furniture().match(text):
        return "furniture"
    return "furniture" if len(text) <= 200 and _tells_credit(text) else "body"


def _mark_appeals(lines: Sequence[Line], kinds: list[PartKind]) -> None:
    """Where a site asks for money in several lines, what stands between two of them belongs to it."""
    asking = [
        index for index, line in enumerate(lines) if kinds[index] == "body" and _appeal().match(line.text)
    ]
    for index in asking:
        kinds[index] = "furniture"
    for first, last in pairwise(asking):
        if last - first <= _APPEAL_LINES:
            kinds[first:last] = ["furniture"] * (last - first)


def _mark_title(lines: Sequence[Line], kinds: list[PartKind]) -> None:
    """The title is the first line that belongs to the article, or, under a menu, the one that stands twice or
    the one below the byline; what stands above it is furniture."""
    top = [index for index in range(min(TOP_LINES, len(lines) - 1)) if kinds[index] == "body"]
    if not top:
        return
    title = _below_menu(lines, kinds, top)
    if not _may_be_title(lines[title].text) or _goes_on(lines, title):
        return
    kinds[title] = "title"
    for above in top:
        if above < title:
            kinds[above] = "furniture"


def _below_menu(lines: Sequence[Line], kinds: Sequence[PartKind], top: Sequence[int]) -> int:
    """The first of the lines ``top``, but for those of a site's menu that was copied with the article."""
    byline = next((index for index in range(top[0], top[-1]) if kinds[index] == "byline"), 0)
    menu = [index for index in top if index < byline]
    short = sum(len(lines[index].text.split()) <= _MENU_WORDS for index in menu)
    prose = any(closed(lines[index].text) for index in menu)
    if len(menu) >= _MENU_LINES and short >= _MENU_SHORT and not prose:
        return next(index for index in top if index > byline)
    plain = [lines[index].text.casefold() for index in top]
    twice = (
        at
        for at, text in enumerate(plain)
        if len(text) > _REPEATED_SHORTEST and text in plain[at + 1 :] and (not byline or top[at] < byline)
    )
    repeated = next(twice, None)
    if repeated is not None and not any(_is_text(lines[index].text) for index in top[:repeated]):
        return top[repeated]
    return top[_names_section(lines, top)]


def _is_text(line: str) -> bool:
    """Tell a sentence from what stands in a site's menu."""
    return len(line) > BODY_SHORTEST and closed(line)


def _names_section(lines: Sequence[Line], top: Sequence[int]) -> bool:
    """Tell a first line that names a section or a site ("Central & South Tarn") above a line that can be a
    title and is longer."""
    if len(top) < 2 or top[1] + 1 >= len(lines):
        return False
    first, second = lines[top[0]].text, lines[top[1]].text
    words = [word for word in first.split() if any(map(str.isalnum, word))]
    is_short = len(words) <= _SECTION_WORDS < len(second.split()) - 1
    return is_short and not closed(first) and not closed(second) and _may_be_title(second)


def _may_be_title(text: str) -> bool:
    """A title is short and no sentence."""
    ends = text.endswith((".", ":", ";", ",", "…", "。")) and not text.endswith("...")
    return len(text) <= _TITLE_LONGEST and not ends and any(char.isalpha() for char in text)


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Tell the first line of a paragraph whose lines are broken, as mails and PDF files have them: a sentence
    ends in it, or in the line right below, into which it goes on."""
    text = lines[at].text
    if len(text) < _WRAPPED_SHORTEST or at + 1 >= len(lines) or lines[at + 1].after_blank:
        return False
    below = lines[at + 1].text
    ends_below = closed(below) or bool(_SENTENCE_ENDS.search(below))
    return ends_below and (below[0].islower() or bool(_SENTENCE_ENDS.search(text)))


def _mark_repeated(lines: Sequence[Line], kinds: list[PartKind]) -> None:
    """What stands twice, word for word, is furniture the second time: a title, a caption."""
    seen: set[str] = set()
    for index, line in enumerate(lines):
        plain = line.text.casefold()
        if plain in seen and len(plain) > _REPEATED_SHORTEST:
            kinds[index] = "furniture"
        seen.add(plain)


def _mark_captions(lines: Sequence[Line], kinds: list[PartKind]) -> None:
    """A short line right above a caption, with no blank line between, is the picture's name."""
    for index in range(len(lines) - 1):
        above = kinds[index] == "body" and kinds[index + 1] == "caption" and not lines[index + 1].after_blank
        if above and len(lines[index].text) <= _HEADING_LONGEST and not closed(lines[index].text):
            kinds[index] = "caption"


def _mark_deck(lines: Sequence[Line], kinds: list[PartKind]) -> None:
    """The line under the title is the deck if something that is no body follows, or if it is a short one
    without a number above a longer text."""
    deck = kinds.index("title") + 1 if "title" in kinds else len(lines)
    if len(lines) < deck + 2 or kinds[deck] != "body" or len(lines[deck].text) > _DECK_LONGEST:
        return
    text = lines[deck].text
    framed = kinds[deck + 1] in ("furniture", "caption", "byline")
    longer = sum(len(line.text) > BODY_SHORTEST for line in lines[deck + 1 :]) >= 4
    plain = len(text) <= _DECK_ALONE_LONGEST and not any(char.isdigit() for char in text)
    if (framed or (longer and plain)) and not opening_dateline(text, ""):
        kinds[deck] = "deck"


def _mark_headings(lines: Sequence[Line], kinds: list[PartKind]) -> None:
    """A short line that is no sentence, begins like one, and has body text below."""
    for index in range(1, len(lines) - 1):
        text, below = lines[index].text, lines[index + 1].text
        short = len(text) <= _HEADING_LONGEST and not closed(text) and not text[0].islower()
        if (
            kinds[index] == "body"
            and short
            and kinds[index + 1] == "body"
            and (len(below) > len(text) and closed(below))
        ):
            kinds[index] = "heading"


def _is_caption(text: str) -> bool:
    """Tell a caption; without one of its signs it can only be told by how it begins."""
    look = _caption().search if _CREDIT_SIGN.search(text) else _caption().match
    return look(text) is not None


@cache
def _caption() -> re.Pattern[str]:
    """A credit at the end, in brackets, after an agency ("OA/Mara Olm") or before one ("… the quay.Mara
    Olm/The Olm Agency"), behind "Credit:" ("… the quay - Credit: OA"), or "Photo:" at the beginning."""
    phrases = _phrases("caption")
    return re.compile(
        rf"[(\[][^()\[\]]{{0,100}}(?:\b{pattern('caption')}\b|\w/\w)[^()\[\]]{{0,60}}[)\]]\.?$"
        rf"|[.!?”\"]\s(?:{pattern('caption')}:?\s)?{pattern('caption')}\s?/\s?\w[\w .'’-]{{2,40}}$"
        rf"|[.!?:”\"]\s?{_CREDITED}\s?/\s?{_CREDITED}$"
        rf"|(?:[.!?”\"]|\s[-–—|])\s{pattern('caption')}:\s?[\w .'’/-]{{2,40}}$"
        rf"|^{pattern('caption')}\s?[:/©]|^(?:{phrases}),\s",
        re.I,
    )


@cache
def _furniture() -> re.Pattern[str]:
    """A site's word alone, or with a colon, or a phrase of several words at the beginning."""
    phrases = _phrases("furniture")
    return re.compile(rf"(?:{pattern('furniture')}(?:\W*\d*\W*$|\s?[:|»>])|(?:{phrases})\b)", re.I)


@cache
def _entry() -> re.Pattern[str]:
    """The heading of an entry of a live page with its stamp: "Ferry backpublished at 11:09 … 3 May 2021"."""
    stamp = rf"{pattern('published')} \d{{1,2}}:\d{{2}}\b[\w ]{{0,40}}\d{{4}}"
    return re.compile(rf"(?:.{{0,200}}\S)?{stamp}", re.I)


def _phrases(kind: str) -> str:
    return "|".join(re.escape(word) for word in words(kind) if " " in word)


@cache
def _appeal() -> re.Pattern[str]:
    return re.compile(rf"{pattern('appeal')}\b", re.I)


def _tells_credit(text: str) -> bool:
    """Tell who else worked on the article; of so many phrases each is looked for faster than all in one."""
    plain = " ".join(text.lower().split())
    return any(phrase in plain for phrase in words("credit_line"))
