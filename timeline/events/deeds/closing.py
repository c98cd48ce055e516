"""What closes a German clause, where its verbs stand together: "… gelöscht werden konnte"."""

from __future__ import annotations

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import DATE, NAME, NUMBER, PUNCTUATION
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

_DASHES = frozenset("-–—")
_NO_DEED = (DATE, NAME, NUMBER, PUNCTUATION)


def closing(sentence: Sentence, clause: Clause, words: Lexicon) -> int:
    """Return the token that says what was done at the end of a clause, before its helpers; -1 if none does.

    The helpers may stand second ("Das Haus ist geräumt worden"), last ("dass es geräumt werden konnte"), or
    be left out of a headline. Behind a lone dash somebody goes on: "ist ausgebrochen - der sich ausbreitet".
    """
    verbs = words.verbs
    if not verbs.prefixes:
        return -1
    at = _last(sentence, clause)
    while at > clause.verb and sentence.lowers[at] in verbs.closers:
        at -= 1
    if at > clause.verb:
        return -1 if sentence.tags[at] in _NO_DEED else at
    if clause.verb < 0 or sentence.lowers[clause.verb] not in verbs.closers:
        return -1
    first = max(clause.start + clause.opener, clause.subject[1] if clause.subject else 0)
    while at >= first and sentence.lowers[at] in verbs.closers:
        at -= 1
    return -1 if at < first or sentence.tags[at] in _NO_DEED else at


def _last(sentence: Sentence, clause: Clause) -> int:
    """The last word of a clause, or the one before a lone dash."""
    first, end = max(clause.verb, clause.start) + 1, clause.spans[-1][1]
    dashes = [at for at in range(first, end) if sentence.texts[at] in _DASHES]
    last = (dashes[0] if len(dashes) == 1 else end) - 1
    while last >= first and sentence.tags[last] == PUNCTUATION:
        last -= 1
    return last
