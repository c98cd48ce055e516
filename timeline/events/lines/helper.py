"""The helper verb that a line needs where its own clause leaves it out."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.nouns.heads import noun_of
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    DATE,
    IS,
    NAME,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PUNCTUATION,
    QUOTED,
    THAT,
    WAS,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, is_plural, may_be_participle

_AFTER_PASSIVE = (PREPOSITION, PUNCTUATION, DATE, ADVERB, ADVERBIAL)


def helper(sentence: Sentence, parts: Sequence[Clause], clause: Clause, first: int, words: Lexicon) -> str:
    """Return "was" for "filed in 2003" after "the suit", and for "and charged" the helper of its sentence,
    all of "had been" where it is that.

    "" where none is needed; ``first`` is the first token of the clause after its opener.
    """
    tags = sentence.tags
    at = first
    while at < len(tags) and tags[at] in (ADVERB, DATE):
        at += 1
    if at >= len(tags):
        return ""
    parent = parts[clause.parent] if clause.parent >= 0 else None
    if clause.kind == "shared" and parent is not None:
        helped = (
            parent.verb >= 0 and tags[parent.verb] == WAS and PARTICIPLE in tags[parent.verb : parent.end]
        )
        bare = tags[at] == PARTICIPLE or (tags[at] == PAST and _is_passive(sentence, at, words))
        chain = 2 if tags[parent.verb + 1 : parent.verb + 3] == [PARTICIPLE, PARTICIPLE] else 1
        return " ".join(sentence.texts[parent.verb : parent.verb + chain]) if helped and bare else ""
    if parent is not None and _goes_on_then(sentence, clause, parent, words):
        return sentence.texts[parent.verb]
    done = tags[at] == PARTICIPLE and sentence.lowers[at] not in words.verbs.only_active
    return _copula(sentence, clause.subject, words) if done and clause.subject else ""


def _goes_on_then(sentence: Sentence, clause: Clause, parent: Clause, words: Lexicon) -> bool:
    """Tell "A turn to the north is forecast, | followed by rain on Sunday", which lies ahead as well."""
    is_now = parent.verb >= 0 and sentence.tags[parent.verb] == IS
    is_now = is_now and sentence.lowers[parent.verb] in words.verbs.be
    return is_now and sentence.lowers[clause.start] in words.clauses.goes_on


def gapped(sentence: Sentence, parts: Sequence[Clause], clause: Clause, words: Lexicon) -> str:
    """Return "were" for "Two were killed and dozens | injured", "" where a clause has its own verb."""
    at = parts.index(clause) - 1
    if clause.kind != "main" or not clause.opener or clause.subject is None or at < 0:
        return ""
    before, tags = parts[at], sentence.tags
    helped = before.kind == "main" and before.verb >= 0 and tags[before.verb] == WAS
    helped = helped and tags[before.verb + 1 : before.verb + 2] == [PARTICIPLE]
    counts = tags[clause.subject[0]] == NUMBER or sentence.lowers[clause.subject[0]] in words.stop.shares
    bare = tags[clause.verb] == PAST and clause.subject[1] == clause.verb
    if not (helped and counts and bare and _is_passive(sentence, clause.verb, words)):
        return ""
    return _copula(sentence, clause.subject, words) or ""


def _is_passive(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """A past form that could be a participle and takes no object."""
    lower, tags = sentence.lowers[verb], sentence.tags
    if lower in words.verbs.active:
        return False  # nobody "was resigned"
    if tags[verb + 1 : verb + 3] == [THAT, DATE]:
        return True  # "was raised in May and scrapped that autumn"
    return may_be_participle(lower, words) and (verb + 1 >= len(tags) or tags[verb + 1] in _AFTER_PASSIVE)


def _copula(sentence: Sentence, noun: Span, words: Lexicon) -> str:
    rules = words.clauses
    at = noun_of(sentence, *noun, words)
    last = sentence.lowers[at]
    many = last in rules.plurals or (is_plural(last, words) and sentence.tags[at] != NAME)
    return rules.copula.get("many" if many else "one", "")


def quoted_after(sentence: Sentence, verb: int) -> list[int]:
    """The tokens of what is quoted behind a verb of saying as a sentence of its own, not as "a “miracle”"."""
    tags, found = sentence.tags, list[int]()
    for at in range(verb + 1, len(tags)):
        if tags[at] == QUOTED and (tags[at - 1] == PUNCTUATION or at - 1 in found):
            found.append(at)
    return found


def listener_end(sentence: Sentence, verb: int, speaker: Span, words: Lexicon) -> int:
    """The token after "told the council"; after the verb of saying itself where nobody is told."""
    end, tags = verb + 1, sentence.tags
    if sentence.lowers[verb] in words.attribution.listeners and speaker[0] < verb:
        while end < len(tags) and tags[end] in NOMINAL:
            end += 1
    return end
