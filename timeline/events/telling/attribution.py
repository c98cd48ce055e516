"""Who says so: the speaker of a clause, from "according to …", a verb of saying around it, or the one
before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tags import (
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    NAME,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTED,
    WORD,
)
from timeline.events.clauses.tokens import Sentence
from timeline.events.telling.quoting import who_is_quoted
from timeline.events.words.lexicon import Lexicon, first_words, phrase_from

_VERBAL = FINITE | {PARTICIPLE, GERUND}
_WHEN = frozenset({DATE, PREPOSITION})
_VERB_GROUP = 4
_SENTENCE = 5
_BEFORE_QUOTE = frozenset({",", ":"})
_CLOSING = frozenset({"”", '"', "''", "»", "“"})


@dataclass(frozen=True, slots=True)
class Saying:
    """A clause that says something: its verb of saying, its speaker's tokens, and whether it is a mere claim.

    ``trails`` tells "…, the ministry said." from "The ministry said that …". ``quote`` is where the quotation
    begins in "The ministry wrote on Sunday: “We …”", -1 where none follows.
    """

    clause: int
    verb: int
    speaker: Span | None
    claims: bool
    trails: bool
    quote: int = -1


def sayings(sentence: Sentence, parts: Sequence[Clause], words: Lexicon) -> list[Saying]:
    """Return the clauses of a sentence whose verb passes on what somebody says."""
    found: list[Saying] = []
    if words.attribution.passing_on.isdisjoint(sentence.lowers):
        return found
    for index, clause in enumerate(parts):
        if relayed := _relayed(sentence, index, clause, words):
            found.append(relayed)
            continue
        quoted = who_is_quoted(sentence, clause, words)
        verb = quoted[0] if quoted else _verb_of_saying(sentence, clause, words)
        if verb < 0 or _takes_lives(sentence, verb, words):
            continue
        claims = sentence.lowers[verb] not in words.attribution.deeds or _is_parted(sentence, clause, words)
        speaker = _spoken_by(sentence, quoted[1]) if quoted else _speaker(sentence, clause, verb, words)
        trails = _trails(sentence, parts, index, verb, speaker, words)
        has_content = any(part.kind == "content" and part.parent == index for part in parts)
        has_content = has_content or _that_follows(sentence, verb, words)
        quotes = any(QUOTED in sentence.tags[low:high] for low, high in (*clause.spans, *clause.asides))
        if has_content or trails or quotes or _claims_deed(sentence, verb, words):
            quote = -1 if trails or has_content else _quote_behind(sentence, clause, verb)
            found.append(Saying(index, verb, speaker, claims, trails, quote))
    return found


def _relayed(sentence: Sentence, index: int, clause: Clause, words: Lexicon) -> Saying | None:
    """Return the saying inside "who police said | had fled" and "which, officials say, | sank"."""
    verb, speaks = clause.verb - 1, clause.spans[0][0] + clause.opener
    comma = speaks < verb and sentence.texts[speaks] == "," == sentence.texts[verb]
    verb, speaks = verb - comma, speaks + comma
    if clause.kind != "relative" or verb <= speaks or sentence.lowers[verb] not in words.attribution.claims:
        return None
    speaker = (speaks, verb)
    return (
        Saying(index, verb, speaker, True, False) if NOMINAL.issuperset(sentence.tags[speaks:verb]) else None
    )


def saying_over(index: int, parts: Sequence[Clause], spoken: Sequence[Saying]) -> Saying | None:
    """Return the saying that the clause ``index`` is the content of, None if it stands on its own.

    What the speaker's own relative clause tells ("X, who took office in 2012, said …") is not said by X.
    """
    at = index
    while at >= 0:
        if parts[at].kind == "content":
            over = parts[at].parent
            return next((saying for saying in spoken if saying.clause == over), None)
        at = parts[at].parent
    trailing = [saying for saying in spoken if saying.trails and saying.clause != index]
    return trailing[0] if trailing else None


def tells(part: Clause) -> bool:
    """Tell a clause from a few words without a verb; a long stretch has one, though it was not known."""
    return part.verb >= 0 or (part.kind == "main" and part.end - part.start >= _SENTENCE)


def source_of(sentence: Sentence, parts: Sequence[Clause], words: Lexicon) -> Span | None:
    """Return the tokens of the source in "According to the source, …", which holds for the whole sentence:
    of "a poll released on Friday" the poll, of "figures released by the office" all, of "by his own account"
    whom the sentence is about.
    """
    source = next((clause.source for clause in parts if clause.source), None)
    own = phrase_from(sentence.lowers, 0, len(sentence.lowers), words.attribution.own_sources)
    if own >= 0:
        return next((part.subject for part in parts if part.subject and part.kind == "main"), source)
    if source is None:
        return None
    end = _reduced(sentence, source)
    is_dated = _WHEN.issuperset(sentence.tags[end + 1 : source[1]])
    return (source[0], end) if is_dated else source


def _reduced(sentence: Sentence, span: Span) -> int:
    """Where it begins to say what was done to what is named: "a poll | published on Sunday"."""
    verbs = (at for at in range(span[0] + 1, span[1]) if sentence.tags[at] in (PAST, PARTICIPLE))
    return next(verbs, span[1])


def _verb_of_saying(sentence: Sentence, clause: Clause, words: Lexicon) -> int:
    saying = words.attribution.verbs
    if clause.verb < 0:
        return -1
    if _is_parted(sentence, clause, words) or _hears(sentence, clause, words):
        return clause.verb
    end = next((high for low, high in clause.spans if low <= clause.verb < high), clause.end)
    for at in range(clause.verb, min(clause.verb + _VERB_GROUP, end)):
        passive = at > clause.verb and sentence.lowers[at - 1] in words.verbs.be  # "is alleged"
        if sentence.lowers[at] in saying and (passive or sentence.tags[at] in _VERBAL):
            return at
        if sentence.tags[at] == PUNCTUATION:
            break
    return -1


def _is_parted(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "gab … an", "geht davon aus", a verb that says something with what parts from it."""
    parted = words.attribution.parted
    if sentence.lowers[clause.verb] not in first_words(parted):
        return False
    end = next((high for low, high in clause.spans if low <= clause.verb < high), clause.end)
    return f"{sentence.lowers[clause.verb]} {sentence.lowers[end - 1]}" in parted


def _hears(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "The court heard that he fled" from "Neighbours heard a shot"."""
    if clause.subject is None or sentence.lowers[clause.verb] not in words.attribution.hears:
        return False
    heads = sentence.lowers[slice(*clause.subject)]
    return not words.attribution.hearers.isdisjoint(heads)


def _that_follows(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "reported on Tuesday that eels rest", where the verb of what is said was not known."""
    at = verb + 1
    while at < len(sentence.tags) and sentence.tags[at] in _WHEN:
        at += 1
    that = words.clauses.weak_relative
    return sentence.lowers[at : at + 1] == [that] and sentence.tags[at + 1 : at + 2] not in (
        [],
        [PUNCTUATION],
    )


def _claims_deed(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "The rebels claim to have shot down a jet" and "Neighbours reported seeing a fire"."""
    if sentence.lowers[verb] in words.attribution.claim_doing and sentence.tags[verb] in FINITE:
        return sentence.tags[verb + 1 : verb + 2] == [GERUND]
    to, have = ([*sentence.lowers[verb + 1 : verb + 3], "", ""])[:2]
    done = sentence.tags[verb] in FINITE | {GERUND} and sentence.tags[verb + 3 : verb + 4] == [PARTICIPLE]
    return done and to in words.verbs.base_after and have in words.verbs.perfect


def _takes_lives(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "the bombings claimed at least 217 lives", which says nothing, from "claimed 217 had died"."""
    at = verb + 1
    while at < len(sentence.tags) and sentence.lowers[at] in words.stop.roughly:
        at += 1
    while at < len(sentence.tags) and (
        sentence.tags[at] == NUMBER or sentence.lowers[at] in words.clauses.determiners
    ):
        at += 1
    return not words.actions.lives.isdisjoint(sentence.lowers[at : at + 1])


def _trails(
    sentence: Sentence, parts: Sequence[Clause], index: int, verb: int, speaker: Span | None, words: Lexicon
) -> bool:
    """Tell a clause that only names the speaker, after or between what is said: ", the ministry said on
    Sunday".
    """
    clause = parts[index]
    if clause.kind not in ("main", "shared") or sentence.lowers[verb] in words.status.denials:
        return False
    if any(part.kind == "content" and part.parent == index for part in parts):
        return False
    quoted = [at for low, high in clause.spans for at in range(low, high) if sentence.tags[at] == QUOTED]
    if quoted:
        return quoted[0] < verb and len(quoted) > 3
    others = [part for part in parts if part is not clause and tells(part) and part.start < clause.start]
    if clause.opener or sentence.texts[clause.start - 1] == ":":
        return False  # ", but the owners agreed …" goes on; after a colon it begins anew
    if speaker is None and clause.subject and sentence.lowers[clause.subject[0]] in words.names.it:
        speaker = clause.subject  # ", it was reported"
    return bool(others) and speaker is not None and _says_nothing_more(sentence, clause, verb, speaker, words)


def _says_nothing_more(sentence: Sentence, clause: Clause, verb: int, speaker: Span, words: Lexicon) -> bool:
    """After the verb (or its speaker) only a date, a listener or a place of saying follows."""
    at = max(verb, speaker[1] - 1) + 1
    rest = [index for low, high in clause.spans for index in range(low, high) if index >= at]
    if sentence.lowers[verb] in words.attribution.listeners:  # "told the council"
        rest = list(dropwhile(lambda index: sentence.tags[index] in NOMINAL, rest))
    if not rest:
        return True
    if any(sentence.tags[index] in FINITE for index in rest):
        return False  # "the summit announced on Friday would aim …"
    first = rest[0]
    if sentence.lowers[first] in words.verbs.base_after and sentence.tags[first + 1 : first + 2] == [WORD]:
        return sentence.lowers[first + 1] in words.attribution.listener_words  # "agreed to leave" says more
    return (
        sentence.tags[first] in (DATE, PREPOSITION)
        or sentence.lowers[first] in words.attribution.listener_words
    )


def _quote_behind(sentence: Sentence, clause: Clause, verb: int) -> int:
    """Where the whole sentence that is quoted behind a verb of saying begins, -1 for none: a comma or a colon
    stands before it, and it begins with a capital.
    """
    tags, texts = sentence.tags, sentence.texts
    at = next((at for at in range(verb + 1, len(tags)) if tags[at] == QUOTED), -1)
    if at < 0 or QUOTED in tags[clause.start : verb] or texts[at - 1] not in _BEFORE_QUOTE:
        return -1
    said = [text for text, tag in zip(texts[at:], tags[at:], strict=True) if tag == QUOTED]
    first = next((text for text in said if text[0].isalnum()), "")
    return at if first[:1].isupper() and len(said) >= _SENTENCE else -1


def _speaker(sentence: Sentence, clause: Clause, verb: int, words: Lexicon) -> Span | None:
    """The subject; in "…, said the ministry" what follows the verb; nobody in "was told", "must be told"."""
    if clause.verb != verb and not words.verbs.be.isdisjoint(sentence.lowers[clause.verb : verb]):
        return None
    if clause.subject is not None and (spoken := _spoken_by(sentence, clause.subject)):
        return spoken
    end = verb + 1
    while end < len(sentence.tags) and (
        sentence.tags[end] in (NAME, WORD, DETERMINER, POSSESSIVE)
        or sentence.lowers[end] in words.names.connectors
    ):
        end += 1
    return (verb + 1, end) if end > verb + 1 else None


def _spoken_by(sentence: Sentence, subject: Span) -> Span | None:
    """The speaker in the subject of a clause, without the quotation before it; None if that is all."""
    start = _behind_quotation(sentence, subject)
    while start < subject[1] and sentence.tags[start] in (QUOTED, PUNCTUATION):
        start += 1
    return (start, _reduced(sentence, (start, subject[1]))) if start < subject[1] else None


def _behind_quotation(sentence: Sentence, subject: Span) -> int:
    """Where the speaker begins: behind a quotation that a comma closes (crews “made it,” the agency said)."""
    starts = (
        at + 2
        for at in range(subject[1] - 2, subject[0], -1)
        if sentence.texts[at] == "," and sentence.texts[at + 1] in _CLOSING
    )
    return next(starts, subject[0])
