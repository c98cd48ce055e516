"""The mood of a verb that passes on what somebody says: "das Amt habe gewarnt"."""

from __future__ import annotations

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import FINITE
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon


def passes_on(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "das Amt habe gewarnt" and "das Amt intensiviere die Suche" from "ich intensiviere sie"."""
    if clause.verb < 0:
        return False
    verb, endings = sentence.lowers[clause.verb], tuple(words.status.reported_endings)
    if verb in words.status.reported:
        return True
    formed = bool(endings) and verb.endswith(endings) and sentence.tags[clause.verb] in FINITE
    return formed and sentence.lowers[clause.verb - 1] not in words.names.writers
