"""Text from outside, made harmless to the eye: what cannot be seen, or turns the reading around, is shown.

Every output that people read passes text through ``visible`` before it escapes it; data formats keep the
text.
"""

from __future__ import annotations

import re
from functools import lru_cache

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_DELETE = 0x7F
_PICTURES = 0x2400  # Unicode's pictures of the control characters: U+0007 is shown as U+2407

# Controls (but tab and line ends), bidirectional embeddings, overrides and isolates, lone surrogates,
# noncharacters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)

# What JSON may hold as it stands and a terminal obeys: DEL, C1 and bidirectional controls, line separators.
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """``text`` with control characters as their pictures, bidirectional overrides as "[U+202E]", others as
    U+FFFD.
    """
    # Nearly all text is printable, which is asked much faster than for each unseen character.
    return text if text.isprintable() else _UNSEEN.sub(_shown, text)


def spelled_out(json: str) -> str:
    """The same JSON, with what would steer a terminal or turn the reading around as its escapes."""
    # Nothing that steers is printable, which is asked much faster.
    return json if json.isprintable() else _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", json)


def _shown(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(_PICTURES + code)
    if code == _DELETE:
        return "\N{SYMBOL FOR DELETE}"
    if 0x202A <= code <= 0x2069:
        return f"[U+{code:04X}]"
    return _REPLACEMENT


@lru_cache(maxsize=1 << 12)  # the names of sources, people and places are asked for event by event
def one_line(text: str) -> str:
    """``visible`` text with every run of white space as one space, for titles, labels and cells."""
    return " ".join(visible(text).split())
