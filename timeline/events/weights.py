"""The few numbers that merging and ranking weigh by; small enough to read, and nowhere else.

SAME was set on tests/corpus/pairs.toml: report pairs of our own, the same happening or not, half of them hard.
"""

from __future__ import annotations

from typing import Final

SAME: Final = {
    "bias": -1.6,
    "words": 3.0,
    "names": 1.2,
    "deeds": 0.7,
    "numbers": 0.4,
    "gap": -0.5,
    "grain": -0.4,
    "article": -0.3,
}
