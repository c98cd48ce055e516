"""The place, date and agency that a paragraph opens with ("AHRBECK, June 24 (Olm Agency) – ")."""

from __future__ import annotations

import re

from timeline.languages.labels import pattern
from timeline.letters import CAPITAL, SMALL
from timeline.read.published.lines import dateline_end

_LEFT_OVER = " ,;:•*"  # what sites leave of a picture's place: ", AHRBECK, June 24 – "
_DATELINE = re.compile(
    rf"(?:{CAPITAL}{{3}}[^\n()–—−]{{0,60}}"
    rf"|{CAPITAL}[^\n()–—−,.]{{2,30}},?[^\n()–—−.]{{0,20}}(?=\([^()\n]{{2,40}}\)))"
    r"(?:\([^()\n]{2,40}\)\s{0,2})?(?:[–—−]|--|-(?=\s))\s{0,2}"
)
_NAMES_AGENCY = re.compile(
    rf"{CAPITAL}{{2}}[^\n()–—−,.]{{1,30}},?[^\n()–—−]{{0,20}}"
    r"\([^\W\d_a-z][^()\n]{1,30}\)\s?(?:[–—−]|--|-(?=\s))\s{0,2}"
)
# "VELD CITY — Divers", "VELD CITY, S.C. — A judge", whose capitals leave no doubt.
_CAPITALS = re.compile(
    rf"{CAPITAL}{{3}}(?:{CAPITAL}|[ .'’-]){{0,30}}(?:, {CAPITAL}[\w.]{{1,15}})?\s?(?:[–—−]|--)\s{{0,2}}"
    rf"(?=[“\"]?{CAPITAL}?\s?[{SMALL}])"
)
# "Skerrin, Sep 29: ", "Skerrin, Sep 29 (OWA): ", "Skerrin, 29 sep (EFE).- ", but not "Monday, Sep 29: ".
_WITH_DAY = re.compile(
    rf"(?!(?i:{pattern('clock')})\b)"
    rf"{CAPITAL}[\w.'’-]+(?:[\s/]{CAPITAL}[\w.'’-]+){{0,3}}, "
    r"(?:[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,9}\.?)"
    r"(?:,? \d{4})?(?: ?\([^()\n]{0,40}\)(?= ?[:–—−.A-Z-])|(?=:)) ?(?:[:–—−]|\.?--?(?=\s)|(?=[A-Z]))\s{0,2}"
)
# "VELD CITY: The mayor …", as papers of South Asia have it, but not "WATCH: The mayor …".
_COLON = re.compile(
    rf"(?!(?i:{pattern('elsewhere')}))"
    rf"{CAPITAL}{{3}}(?:{CAPITAL}|[ .'’-]){{0,30}}(?:, {CAPITAL}[\w.]{{1,15}})?:\s{{1,3}}"
    rf"(?=[“\"]?{CAPITAL}[\w’'.-]*\s[^\n]{{60}})"
)
# "(Olm Wire) - ", where the place was left out.
_AGENCY_ALONE = re.compile(
    rf"(?:\([^\W\d_a-z][^()\n]{{1,30}}\)|(?=[A-Z])(?i:{pattern('agency')}))\s(?:[–—−]|--?(?=\s))\s{{0,2}}(?=[^\W_])"
)
# "Tarn 24 – Reuters: ", a site and whose text it is.
_SITE_AND_AGENCY = re.compile(
    rf"{CAPITAL}[\w.’'-]*(?: [\w.’'-]+){{0,3}} ?[–—−/-] ?"
    rf"(?=[A-Z])(?i:{pattern('agency')}): {{1,2}}(?=[“\"]?{CAPITAL})"
)
# "Tarnau - Nach dem Hochwasser …", as German papers have it: a place, and a sentence behind it.
_PLACE_ALONE = re.compile(
    rf"{CAPITAL}[{SMALL}]{{2,20}}(?:[ /-]{CAPITAL}[{SMALL}]{{2,20}}){{0,2}} (?:[–—−-]|--) "
    rf"(?=[„“\"]?{CAPITAL}[^\n:]{{40}})"
)
# What a picture opens with: "SKERRIN, VELDLAND - MARCH 7: ".
_OF_PICTURE = re.compile(
    rf"{CAPITAL}{{3}}(?:{CAPITAL}|[ .,'’-]){{0,60}}\s[–—−-]\s"
    rf"{CAPITAL}{{3,9}} \d{{1,2}}(?:, \d{{4}})?:\s{{1,2}}"
)
_OPENINGS = (_WITH_DAY, _OF_PICTURE, _DATELINE, _AGENCY_ALONE, _SITE_AND_AGENCY, _COLON)


def opening_dateline(text: str, language: str) -> int:
    """Where the dateline that a paragraph opens with ends, 0 where it has none."""
    left = len(text) - len(text.lstrip(_LEFT_OVER))
    match = next(filter(None, (each.match(text, left) for each in _OPENINGS)), None)
    if match is None and language and text.endswith((".", "!", "“", '"')):
        match = _PLACE_ALONE.match(text, left)
    return max(match.end() if match else 0, dateline_end(text, language))


def later_dateline(text: str) -> int:
    """Where a dateline ends that names its agency or stands in capitals, 0 where there is none: below other
    paragraphs, as where a picture's stands first, no other is sure to be one."""
    match = _OF_PICTURE.match(text) or _NAMES_AGENCY.match(text) or _CAPITALS.match(text)
    return match.end() if match else 0
