"""What is only announced: "said that the bridge would close", "voted to strike" are news of their own day."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import MODAL
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.deeds.deeds import verb_at
from timeline.events.deeds.intended import intended
from timeline.events.words.lexicon import Lexicon


def is_announced(sentence: Sentence, parts: Sequence[Clause], words: Lexicon) -> bool:
    """Tell whether a line tells that somebody says, decides or agrees what will be done."""
    main = next((part for part in parts if part.kind == "main" and part.verb >= 0), None)
    if main is None or not words.actions.decides:
        return False
    at = verb_at(sentence, main, words)
    if sentence.lowers[at] in words.attribution.claims | words.attribution.deeds:
        said = (part for part in parts if part.kind == "content" and part.verb >= 0)
        content = next((part for part in said if parts[part.parent] is main), None)
        if content is not None and sentence.tags[content.verb] == MODAL:
            return True
    return intended(sentence, at, words) >= 0
