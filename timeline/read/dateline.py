"""The place, date and agency that a paragraph opens with ("AHRBECK, June 24 (Olm Agency) – ")."""

from __future__ import annotations

import re

from timeline.read.published.lines import dateline_end

_LEFT_OVER = " ,;:•*"  # what sites leave of a picture's place: ", AHRBECK, June 24 – "
_DATELINE = re.compile(
    r"(?:[^\W\d_a-zß-ÿ]{3}[^\n()–—]{0,60}"
    r"|[^\W\d_a-zß-ÿ][^\n()–—,.]{2,30},?[^\n()–—.]{0,20}(?=\([^()\n]{2,40}\)))"
    r"(?:\([^()\n]{2,40}\)\s{0,2})?(?:[–—]|--|-(?=\s))\s{0,2}"
)
_NAMES_AGENCY = re.compile(
    r"[^\W\d_a-zß-ÿ]{2}[^\n()–—,.]{1,30},?[^\n()–—]{0,20}"
    r"\([^\W\d_a-z][^()\n]{1,30}\)\s?(?:[–—]|--|-(?=\s))\s{0,2}"
)
# "VELD CITY — Divers", whose capitals leave no doubt.
_CAPITALS = re.compile(
    r"[^\W\d_a-zß-ÿ]{3}(?:[^\W\d_a-zß-ÿ]|[ .'’-]){0,30}(?:, [^\W\d_a-zß-ÿ][\w.]{1,15})?\s?(?:[–—]|--)\s{0,2}"
    r"(?=[“\"]?[^\W\d_a-zß-ÿ]?[^\W\d_A-ZÀ-Þ])"
)


def opening_dateline(text: str, language: str) -> int:
    """Where the dateline that a paragraph opens with ends, 0 where it has none."""
    left = len(text) - len(text.lstrip(_LEFT_OVER))
    match = _DATELINE.match(text, left)
    return max(match.end() if match else 0, dateline_end(text, language))


def later_dateline(text: str) -> int:
    """Where a dateline ends that names its agency or stands in capitals, 0 where there is none: below other
    paragraphs, as where a picture's stands first, no other is sure to be one."""
    match = _NAMES_AGENCY.match(text) or _CAPITALS.match(text)
    return match.end() if match else 0
