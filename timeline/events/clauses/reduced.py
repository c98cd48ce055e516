"""Participles after a noun: "figures released on April 3 by the group" tells of a release on April 3; and
those that open a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause, Kind, Span
from timeline.events.clauses.nouns.nouns import head, is_noun_at
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    IS,
    NAME,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    PUNCTUATION,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, phrase_at

_PHRASES = 1
_VERBAL = FINITE | {PARTICIPLE, GERUND}


def reduced_clauses(sentence: Sentence, parts: Sequence[Clause], words: Lexicon) -> list[Clause]:
    """Return a clause for each participle after a noun that has a date of its own inside one of ``parts``."""
    found: list[Clause] = []
    if PARTICIPLE not in sentence.tags or DATE not in sentence.tags:
        return found
    for parent, clause in enumerate(parts):
        for low, high in clause.spans + clause.asides + ([clause.source] if clause.source else []):
            for verb in _dated_verbs(sentence, low, high) - {-1, low, clause.verb}:
                about = (
                    _about(sentence, verb, low, words) if _is_reduced(sentence, verb, clause, words) else None
                )
                if about is not None:
                    end = next((at for at in range(verb, high) if sentence.tags[at] in FINITE), high)
                    made = _made(sentence, about, low, words)
                    if made is not None:
                        span = (made[0], end)
                        found.append(Clause("content", [span], verb, parent, (made[0], verb)))
                    else:
                        found.append(Clause("participle", [(verb, end)], verb, parent, about))
    return found


def opening_clauses(
    sentence: Sentence, waited: list[Span], main: int, verb: int, words: Lexicon, *, dated: bool
) -> tuple[list[Clause], list[Span]]:
    """Return clauses for "Announced in May," and "growing in June," before a main clause with a date of its
    own, for "Born in 1951," before any, and for "Founded in 1841, it employs …"; and what else of ``waited``
    stands there.

    ``main`` is the index that the main clause would have without them, ``verb`` the token of its verb, and
    ``dated`` tells whether it has a date.
    """
    if not waited:
        return [], []
    tags = sentence.tags
    is_now = tags[verb] in (PRESENT, IS)
    verbs = {span: span[0] + (tags[span[0]] == ADVERB) for span in waited}  # "Initially announced in May,"
    rest = [
        span
        for span in waited
        if tags[verbs[span]] not in (PARTICIPLE, GERUND)
        or DATE not in tags[slice(*span)]
        or not (
            dated
            or sentence.lowers[verbs[span]] in words.dates.ages
            or (is_now and tags[verbs[span]] == PARTICIPLE)
        )
    ]
    reduced = [span for span in waited if span not in rest]
    main += len(reduced)
    kinds: list[Kind] = ["participle" if tags[verbs[span]] == PARTICIPLE else "gerund" for span in reduced]
    made = [Clause(kind, [span], verbs[span], main) for kind, span in zip(kinds, reduced, strict=True)]
    return made, rest


def _dated_verbs(sentence: Sentence, low: int, high: int) -> set[int]:
    """The last verb form before each date in a stretch, -1 where there is none; a date that two phrases part
    from it is that of the whole: "fired rockets supplied by Toria at the port on Sunday".
    """
    tags = sentence.tags
    found = set()
    for at in range(low + 1, high):
        if tags[at] == DATE and tags[at - 1] != DATE:
            verb = next((verb for verb in range(at - 1, low - 1, -1) if tags[verb] in _VERBAL), -1)
            found.add(verb if tags[verb : at - 1].count(PREPOSITION) <= _PHRASES else -1)
    return found


def _is_reduced(sentence: Sentence, verb: int, clause: Clause, words: Lexicon) -> bool:
    """Tell a participle after a noun from one after a helper, or before what it describes."""
    if sentence.tags[verb] != PARTICIPLE or sentence.tags[verb - 1] not in (NAME, WORD):
        return False
    inverted = clause.verb == clause.start  # "Had it taken"
    of_date = sentence.lowers[verb] in words.dates.qualifiers
    low = max((low for low, high in clause.spans + clause.asides if low <= verb < high), default=verb)
    than = next((at for at in range(low, verb) if sentence.lowers[at] in words.dates.than), -1)
    counted = NUMBER in sentence.tags[than + 1 : than + 3]
    compared = than >= 0 and counted  # "more than the 90 built in May"
    return not (
        inverted
        or of_date
        or compared
        or _is_helped(sentence, verb, words)
        or _describes_next(sentence, verb, words)
    )


def _is_helped(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "was released", "to be released", "was last seen", and "for the year ended June 30"."""
    before, verbs = sentence.lowers[verb - 1], words.verbs
    return (
        before in verbs.be
        or before in verbs.perfect
        or before in verbs.base_after
        or before in words.clauses.degrees
        or before in words.dates.stretches
        or sentence.lowers[verb - 2] in verbs.be
    )


def _describes_next(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "moved past | fallen walls", and "a merchant | named Orm"."""
    following = sentence.tags[verb + 1 : verb + 2]
    return following == [WORD] or (following == [NAME] and sentence.lowers[verb] in words.names.called)


def _made(sentence: Sentence, maker: Span, low: int, words: Lexicon) -> Span | None:
    """The noun before another one in "all the ships | the yard | built in 1994"."""
    start, tags = maker[0], sentence.tags
    definite = tags[start] in (DETERMINER, PRONOUN) and sentence.lowers[start] not in words.dates.indefinite
    object_first = start > low and definite and tags[start - 1] == WORD
    return head(sentence, start, words) if object_first and is_noun_at(sentence, start - 1, words) else None


def _about(sentence: Sentence, verb: int, low: int, words: Lexicon) -> Span | None:
    """The noun before the participle; for "the one used by …" the one that was named before it."""
    ahead = next((tag for tag in sentence.tags[verb:] if tag in FINITE or tag == PUNCTUATION), PUNCTUATION)
    about = head(sentence, verb, words, may_be_apposition=ahead == PUNCTUATION)
    if about and " ".join(sentence.lowers[slice(*about)]) in words.clauses.stand_ins:
        start = low
        while start > 0 and sentence.tags[start - 1] not in (NAME, WORD):
            start -= 1
        return head(sentence, start, words)
    counted = phrase_at(sentence.lowers, about[0], words.clauses.counted_by) if about else 0
    return (about[0] + counted, about[1]) if about and about[0] + counted < about[1] else about
