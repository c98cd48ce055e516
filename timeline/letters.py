"""Letters by their case, for regular expressions (Python's know nothing of case), and without their marks."""

from __future__ import annotations

import re
import unicodedata

# The dots of ü stay: papers that do without them write ue.
_MARKS = re.compile("[\u0300-\u0307\u0309-\u036f]")
_JOINED = re.compile(r"[-‐‑]")

# Few characters for each script: a class of all small letters that there are takes long to compile. What is
# left out are those of Latin whose capitals stand right before them (ą, č, ş): three in a row are in no word.
SMALL = "a-zß-ÿΐά-ώа-џґա-և"
"""Small letters of Latin, Greek, Cyrillic and Armenian, to stand between the brackets of a class."""

WITHOUT_SPACES = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, kana and Han, which set no space between words, to stand in a class."""

HANGUL = "\uac00-\ud7af"
"""Korean syllables, to stand in a class: spaces stand between words, but particles close behind them."""

# All letters but those: `re` goes through each character of a class when it compiles one, and these are few.
_WITH_SPACES = (
    r"A-\u0dff\u0f00-\u0fff\u10a0-\u177f\u1800-\u1fff\u2071-\u218f\u2c00-\u2dff\ua4d0-\uabff\ufb00-\ufefc"
    r"\uff21-\uff3a\U00010000-\U0001ffff"
)

# In a script without spaces no letter begins a name more than another does.
CAPITAL = rf"(?:[^\W\d_{SMALL}](?<=[{_WITH_SPACES}]))"
"""The class of letters that can begin a name: capitals, and those of scripts that have but one case."""


def unmarked(text: str) -> str:
    """The text without the marks that some papers leave out ("Mégara", "Megara")."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", text)))


def spelled_alike(name: str) -> str:
    """What the ways to write a name have in common: "Mont-Orée", "Mont Oree", "MONT-ORÉE"."""
    return _JOINED.sub(" ", unmarked(name)).casefold()
