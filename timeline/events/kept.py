"""Which reports merging makes events of. The others are many: they need not be told in full.

A report with a date phrase of its own is kept. One that rests on weaker ground is kept where it opens its
article, and where it may say how many an event befell.
"""

from __future__ import annotations

import re
from typing import Literal

LEAD = 2
"""So many of an article's dated reports open it."""

_NUMBER = re.compile(r"\d")


def counts(ground: Literal["phrase", "paragraph", "published"], quote: str) -> bool:
    """Tell a report that goes on from a date told before, and may say how many were hurt then."""
    return ground == "paragraph" and bool(_NUMBER.search(quote))
