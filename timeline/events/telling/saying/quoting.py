"""Who is quoted: "the Veld Times quoted Orm as saying", "Orm was quoted by the Veld Times as saying", "as Orm
said".
"""

from __future__ import annotations

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tagging.tags import DATE, PREPOSITION, PUNCTUATION
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

_VERB_GROUP = 4
_WHEN = frozenset({DATE, PREPOSITION})


def who_is_quoted(sentence: Sentence, clause: Clause, words: Lexicon) -> tuple[int, Span] | None:
    """Return the verb of saying behind "as" and who says it; None where a clause quotes nobody so."""
    lowers, attribution = sentence.lowers, words.attribution
    if clause.verb < 0 or clause.subject is None or attribution.quoting.isdisjoint(lowers):
        return None
    group = range(clause.verb, min(clause.verb + _VERB_GROUP, clause.end))
    quotes = next((at for at in group if lowers[at] in attribution.quoting), -1)
    if quotes < 0:
        return None
    behind = range(quotes + 2, clause.end)
    says = (at for at in behind if lowers[at] in attribution.verbs)
    verb = next((at for at in says if lowers[at - 1] in attribution.quoted_as), -1)
    if verb < 0:
        return None
    if not words.verbs.be.isdisjoint(lowers[clause.verb : quotes]):
        return verb, clause.subject
    end = next((at for at in range(quotes + 1, verb - 1) if sentence.tags[at] in _WHEN), verb - 1)
    return (verb, (quotes + 1, end)) if end > quotes + 1 else None


def is_as_said(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "As the ministry said on Sunday, …", behind whose verb nothing else stands."""
    first, verb = clause.start, clause.verb
    if clause.kind != "adverbial" or sentence.lowers[first] not in words.attribution.as_said:
        return False
    says = sentence.lowers[verb] in words.attribution.verbs and clause.subject is not None
    ends = sentence.tags[clause.end : clause.end + 1] in ([], [PUNCTUATION])
    return says and ends and _WHEN.issuperset(sentence.tags[verb + 1 : clause.end])
