"""Letters that a text writes in parts, put together: e and a mark for é, two Korean letters for a syllable.

Macintoshes and PDF files write them so. Readers see no difference, but words, names and searches miss them.
"""

from __future__ import annotations

import re
import unicodedata

# The marks that some letter takes into itself, and the parts of Korean syllables. A run of marks is bounded
# (by the 30 of the stream-safe format of UAX #15), as putting them in order costs the square of their number.
_PARTS = re.compile(
    "[^\u0300-\u036f\u0653-\u0655\u3099\u309a][\u0300-\u036f\u0653-\u0655\u3099\u309a]{1,30}"
    "|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
)
# Looked for first: what every match holds, which few texts have, is found much faster than one.
_HELD = re.compile("[\u0300-\u036f\u0653-\u0655\u3099\u309a\u1100-\u1112]")


def composed(text: str) -> str:
    """The text with such letters as one character each (Unicode's form NFC); all else stays as it is."""
    if text.isascii() or not _HELD.search(text):
        return text
    return _PARTS.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)
