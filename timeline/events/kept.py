"""Which reports merging makes events of. The others are many: they need not be told in full.

A report with a date phrase of its own is kept. One that rests on weaker ground is kept where it opens its
article, and where it may say how many an event befell.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from timeline.events.deeds.anydeed import names_deed
from timeline.events.words.lexicon import Lexicon

LEAD = 2
"""So many of an article's dated reports open it."""


def counts(ground: Literal["phrase", "paragraph", "published"], quote: str, words: Lexicon) -> bool:
    """Tell a report that goes on from a date told before, and may say how many a deed befell then."""
    may = ground == "paragraph" and bool(_number(words).search(quote.lower()))
    return may and names_deed(quote, words)


@lru_cache(maxsize=16)
def _number(words: Lexicon) -> re.Pattern[str]:
    """A figure, or a number written out, in lower case."""
    spelled = "|".join(sorted(map(re.escape, words.stop.numbers)))
    return re.compile(rf"\d|\b(?:{spelled})\b" if spelled else r"\d")
