"""What runs into a sentence on a page, and sentences of the page itself: captions, credits, bylines, stamps.

A pattern takes long where it fails, so that each is tried only on a sentence that holds a sign without which
it cannot match. The words are those of languages/labels.toml.
"""

from __future__ import annotations

import re

from timeline.languages.labels import pattern

_LABEL = re.compile(r"(?:[-*+]\s+)?(\*\*|__)(?=\S)[^*_\n]{1,60}[.:?!]?\1[.:]?\s*")
"""A bold label that opens a paragraph in Markdown ("**What happened.**")."""

_BULLET = re.compile(r"[-*+•▪]\s+(?=[“„«\"]?[^\W\d_a-z])")
"""The mark of an entry of a list, before the sentence that it is."""

_CUT_DATELINE = re.compile(
    r"(?:\([A-Z][\w .]{1,30}+|[A-Z][\w .]{1,30}+)\)\s+[-–—]+\s+"
    r"|[A-Z][\w .]{1,30} \([A-Z][\w .]{1,30}\)\s+:\s+"
)
"""What is left of a dateline that was cut inside, "Reuters) - "; one with its land, "Skerrin (Tarn) : "."""

_STAMP = re.compile(
    r"(?:(?:[^\n]{1,200}? )?\d{1,2} [A-Z][a-z]+ \d{4},? )?"
    rf"(?i:{pattern('updated')}(?: {pattern('clock')})?) \d{{1,2}}[:.]\d{{2}}"
    r"(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?"
    r"(?:, [A-Z][a-z]+, \d{1,2} [A-Z][a-z]+ \d{4}(?: \d{1,2}:\d{2} [A-Z]{2})?)?"
    rf"(?: (?i:{pattern('beside')}))?[\s.|·–-]+(?=[A-Z“])"
)
"""When the page was changed, run into its first sentence: "6 January 2011 Last updated at 04:46 GMT "."""

_CLOCK = re.compile(r"[:.](?<=\d[:.])\d\d")
"""The time that a stamp holds: looked for much faster than the stamp, and by its mark faster still."""

_POST = re.compile(r"[—–-] ?[^\n()]{2,60}\(@?\w{2,30}\) [A-Z][a-z]+ \d{1,2}, \d{4}")
"""Who wrote a post that a page shows, and when: "— Ada Quill (@quill) May 3, 2021"."""

_OPENING_CREDIT = re.compile(
    rf"\([^()\n]{{0,40}}\b(?=[A-Z])(?i:{pattern('picture')})\b[^()\n]{{0,40}}\)\s+(?=[A-Z“`])"
)
"""A credit in front of a sentence: "(Wire Photo) The mayor …"."""

_IN_PICTURE = re.compile(
    rf"{pattern('in_this')} (?:[^,.\d\n]{{0,60}} )?{pattern('shown')}(?![\w-])[^,.\d\n]{{0,80}}, ", re.I
)
"""What opens a caption: "In this photo released by the Tarn Police, officers …"."""

_AGENCY = rf"(?:[A-Z]{{2,4}}|(?i:{pattern('picture_agency')}|{pattern('agency')}))"
_CREDIT = re.compile(
    rf"[^\n]{{0,300}}?\b(?=[A-Z])(?i:{pattern('picture')}): "
    rf"(?:(?:[\w.'’-]+ ){{0,3}}[\w.'’-]+\\?/)?{_AGENCY}(?:\\?/{_AGENCY})*\s+(?=[A-Z“`])"
)
"""A caption and whose picture it is: "The quay after the fire Photograph: Ida Orm/Wire The mayor …"."""

_BYLINE = re.compile(
    r"[^\n]{0,200}\|[^\n]{0,80}?(?:\d{4}|\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)\s+(?=[A-Z“`])",
    re.I,
)
"""By whom and when, run into the first sentence: "By Ida Orm | June 15, 2009; 3:11 PM ET Another …"."""

_DATELINE = re.compile(r"[^\n]{0,80}?\([A-Z][A-Za-z]{1,15}\)(?:\s+[-–—]+|\s*_)\s+(?=[A-Z“`])")
"""One behind such a byline: "SKERRIN (Wire) - "."""

_HEADED_DATELINE = re.compile(
    r"[^\n]{0,200}?\b[A-Z]{3,}(?:[ /-][A-Z]{2,})*(?:, [A-Z][a-z]+)?,? (?:[A-Z][a-z]{2,8}\.? \d{1,2} )?"
    r"\([A-Z][A-Za-z]{1,15}\)(?:\s+[-–—]+|\s*_)\s+(?=[A-Z“`])"
)
"""A headline and a byline before a dateline: "Port row goes on By Ida Orm SKERRIN, Sept 1 (Wire) - "."""

_CAPITALS = r"[A-Z]{3,}(?:[ -][A-Z]{2,}){0,5}"
_LAND = r"(?:, [A-Z][a-z.]+(?: [A-Z][a-z]+)?)?"
_TITLE = rf"(?:(?:[A-Z][\w.'’-]*|{pattern('in_titles')}),? ){{0,15}}"
_PLACED = re.compile(
    rf"(?:(?:{_TITLE}\b|[^\n]{{0,200}}?\) ){_CAPITALS}{_LAND}"
    rf"|[^\n]{{0,200}}?\b{_CAPITALS}{_LAND}, [A-Z][a-z]{{2,8}}\.? \d{{1,2}})"
    r" --\s+(?=[A-Z“`])"
)
"""One without an agency: "Port row goes on SKERRIN, Tarn, Sept. 1 -- "."""

_OF_PICTURE = re.compile(
    rf"{pattern('this')} (?:[\w.’'-]+ ){{0,3}}{pattern('shown')} (?:[^,.\n]{{0,80}} )?{pattern('shows')}\b"
    rf"|{pattern('shown')} {pattern('provided')} [^,.\n]{{0,80}} {pattern('shows')}\b"
    rf"|{pattern('indefinite')} (?:[\w-]+ )?{pattern('still')}\b"
    rf"|{pattern('picture')} {pattern('taken')}\b"
    rf"|{pattern('elsewhere')}(?!\w)",
    re.I,
)
"""What opens a sentence that tells of a picture ("This photo shows …", "A video grab shows …"), of its time
("Picture date: 3 May 2021") or where else to look ("Watch: …").
"""


def told_from(text: str, start: int, end: int) -> int:
    """Where the sentence ``text[start:end]`` begins to tell: behind a label, a caption, a byline, its time or
    a dateline that run into it; else ``start``.
    """
    told = _behind_label(text, start, end)
    behind = told
    if text[told : told + 1] == "(" and (shown := _OPENING_CREDIT.match(text, told, end)):
        behind = shown.end()
    if picture := _IN_PICTURE.match(text, behind, end):
        return picture.end()
    if text.find(": ", behind, end) >= 0 and (credit := _CREDIT.match(text, told, end)):
        behind = credit.end()
    if text.find("|", behind, end) >= 0 and (byline := _BYLINE.match(text, behind, end)):
        dateline = _DATELINE.match(text, byline.end(), end)
        return dateline.end() if dateline else byline.end()
    if text.find(")", behind, end) >= 0 and (headed := _HEADED_DATELINE.match(text, behind, end)):
        return headed.end()
    if text.find(" -- ", behind, end) >= 0 and (placed := _PLACED.match(text, behind, end)):
        return placed.end()
    return behind


def _behind_label(text: str, start: int, end: int) -> int:
    """Where a sentence begins behind a label, the rest of a dateline or a stamp; else ``start``."""
    if text[start] in "-*+_" and (label := _LABEL.match(text, start, end)):
        return label.end()
    if text.find(")", start, end) >= 0 and (dateline := _CUT_DATELINE.match(text, start, end)):
        return dateline.end()
    if _CLOCK.search(text, start, end) and (stamp := _STAMP.match(text, start, end)):
        return stamp.end()
    if text[start] in "-*+•▪" and not _POST.match(text, start, end):
        bullet = _BULLET.match(text, start, end)
        return bullet.end() if bullet else start
    return start


def is_of_page(text: str, start: int, end: int) -> bool:
    """Tell a sentence in which the article tells nothing: it says what a picture shows or where else to look,
    or ends in the stamp of a post, which its writer tells.
    """
    if _OF_PICTURE.match(text, start, end):
        return True
    post = _POST.search(text, start, end) if text.find("(", start, end) >= 0 else None
    return post is not None and post.end() == end
