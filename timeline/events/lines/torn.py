"""Whether what is kept of a sentence is torn: it ends where more has to follow, or lacks a verb it needs."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tokens import (
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    GERUND,
    NOMINAL,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUOTED,
    RELATIVE,
    THAT,
    Sentence,
)
from timeline.events.lines.cuts import opens_clause
from timeline.events.words.lexicon import Lexicon

_OPENERS = (RELATIVE, THAT, ADVERBIAL)
_LEADS = frozenset({RELATIVE, THAT, ADVERBIAL, PREPOSITION, DETERMINER, POSSESSIVE, COORDINATOR})

_WHEN = (DATE, PREPOSITION)
_FOLLOWS = NOMINAL | {PRONOUN, GERUND}


def is_torn(
    sentence: Sentence, parts: Sequence[Clause], index: int, kept: Sequence[int], words: Lexicon
) -> bool:
    """Tell the line of clause ``index`` that says only part of what it began: "The mayor said that one of the
    yards", "tar balls were few | and far between".

    ``kept`` are its tokens but for its subject and a verb put before it.
    """
    if not kept:
        return False  # "which Tarn annexed": all of it is put before
    held = set(kept)
    for at, part in enumerate(parts):
        opens = part.verb >= 0 and part.start in held and sentence.tags[part.start] in _OPENERS
        if at != index and opens and part.verb not in held:
            return True
    after = kept[-1] + 1
    stop = next((at for at in range(after, len(sentence.tags)) if sentence.tags[at] not in _WHEN), after)
    if sentence.texts[stop : stop + 1] == [":"] and sentence.tags[stop + 1 : stop + 2] == [QUOTED]:
        return True  # "The mayor told reporters on Friday | : “…”"
    if after >= len(sentence.tags) or sentence.tags[after] == DATE:
        return False
    joined = sentence.tags[after] == COORDINATOR and not opens_clause(sentence, after, words)
    return joined or (sentence.tags[kept[-1]] in _LEADS and sentence.tags[after] in _FOLLOWS)
