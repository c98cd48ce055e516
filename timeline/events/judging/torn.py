"""Whether what is kept of a sentence is torn: it ends where more has to follow, or lacks a verb it needs."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.stretches.openings import opens_clause
from timeline.events.clauses.tagging.tags import (
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    IS,
    MODAL,
    NAME,
    NOMINAL,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WAS,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.judging.wanting import waits_for_verb
from timeline.events.words.lexicon import Lexicon, may_be_participle

_OPENERS = (RELATIVE, THAT, ADVERBIAL)
_LEADS = frozenset({RELATIVE, THAT, ADVERBIAL, PREPOSITION, DETERMINER, POSSESSIVE, COORDINATOR})

_WHEN = (DATE, PREPOSITION)
_FOLLOWS = NOMINAL | {PRONOUN, GERUND}
_HELPERS = (MODAL, IS, WAS)
_VERBAL = FINITE | {PARTICIPLE, GERUND}
_SAYS = NOMINAL - {DETERMINER} | _VERBAL
_DASHES = "-–—"


def is_torn(
    sentence: Sentence, parts: Sequence[Clause], index: int, line: str, kept: Sequence[int], words: Lexicon
) -> bool:
    """Tell the line of clause ``index`` that says only part of what it began: "The mayor said that one of the
    yards", "tar balls were few | and far between", "came the worst shock so far".

    ``kept`` are its tokens but for its subject and a verb put before it.
    """
    if not kept:
        return False  # "which Tarn annexed": all of it is put before
    first = sentence.lowers[kept[0]]
    bare = sentence.tags[kept[0]] in FINITE and line.lower().startswith(first)
    if bare and first not in words.status.inverted and sentence.texts[-1] != "?":
        return True
    if _says_only_part(sentence, parts, index, kept, words):
        return True
    clause = parts[index]
    named = clause.verb < 0 and len(parts) == 1  # "The explosion in Tarn"
    return not named and waits_for_verb(sentence, clause, kept, words)


def _says_only_part(
    sentence: Sentence, parts: Sequence[Clause], index: int, kept: Sequence[int], words: Lexicon
) -> bool:
    held = set(kept)
    if _has_lost_verb(sentence, parts[index], held) or _wants_second(sentence, kept, words):
        return True
    if parts[index].verb in held and _is_only_phrase(sentence, kept):
        return True
    if _loses_what_is_told(sentence, parts, index, kept) or _is_inside_phrase(sentence, parts[index], kept):
        return True
    for at, part in enumerate(parts):
        waits = at != index and part.verb >= 0 and part.verb not in held
        if waits and part.start in held and sentence.tags[part.start] in _OPENERS:
            return True
    after = kept[-1] + 1
    stop = next((at for at in range(after, len(sentence.tags)) if sentence.tags[at] not in _WHEN), after)
    if sentence.texts[stop : stop + 1] == [":"]:
        verb = parts[index].verb
        says = verb >= 0 and sentence.lowers[verb] in words.attribution.claims
        if says or sentence.tags[stop + 1 : stop + 2] == [QUOTED]:
            return True  # "The mayor told reporters on Friday | : “…”", "The paper said | : The court has …"
    if after >= len(sentence.tags) or sentence.tags[after] == DATE:
        return False
    told = any(part.start in (after, after + 1) and part.verb > after for part in parts)
    told = told or sentence.tags[after + 1 : after + 2] in (
        [PUNCTUATION],
        [QUOTED],
    )  # "by saying | that, “…”"
    if (told and _wants_what(sentence, kept, words)) or _is_glued(sentence, after):
        return True
    if sentence.tags[after] == COORDINATOR and _shares_object(sentence, kept[-1], words):
        return True
    joined = sentence.tags[after] == COORDINATOR and not opens_clause(sentence, after, words)
    return joined or (sentence.tags[kept[-1]] in _LEADS and sentence.tags[after] in _FOLLOWS)


def holds(sentence: Sentence, aside: Span, kept: Sequence[int]) -> bool:
    """Tell whether a line has what the date in ``aside`` dates: not "The agency will take comment until
    August" for the November of ", and then settle the rule in November".
    """
    said = {at for at in range(*aside) if sentence.tags[at] in _SAYS}
    return not said or not said.isdisjoint(kept)


def dates_more(sentence: Sentence, aside: Span) -> bool:
    """Tell a date in ``aside`` without which the line would say that all of it happened then: "Orm, head of
    the bureau until 2002, is no sailor", but not "The council voted, late on Tuesday to close it".
    """
    others = any(tag == DATE for at, tag in enumerate(sentence.tags) if not aside[0] <= at < aside[1])
    return others or sentence.tags[aside[0]] in NOMINAL | {COORDINATOR}


def _has_lost_verb(sentence: Sentence, clause: Clause, held: set[int]) -> bool:
    """Tell "It is believed the case, now in its fifth week, | could go to the jury"."""
    return any(sentence.tags[low] in _HELPERS and low not in held for low, _ in clause.asides)


def _is_only_phrase(sentence: Sentence, kept: Sequence[int]) -> bool:
    """Tell "For all the trouble that the spill has caused", of which the clause is still to come."""
    if sentence.tags[kept[0]] != PREPOSITION or FINITE.isdisjoint(sentence.tags[kept[-1] + 1 :]):
        return False
    tags = [sentence.tags[at] for at in kept]
    verbs = [at for at, tag in enumerate(tags) if tag in FINITE]
    return len(verbs) <= sum(tags[at] in (THAT, RELATIVE) for at in range(verbs[-1] if verbs else 0))


def _loses_what_is_told(sentence: Sentence, parts: Sequence[Clause], index: int, kept: Sequence[int]) -> bool:
    """Tell "reminds the others | that they are free"."""
    told = [part.start for part in parts if part.kind == "content" and part.parent == index]
    if not told:
        return False
    after = next((at for at in range(kept[-1] + 1, len(sentence.tags)) if sentence.tags[at] != DATE), -1)
    return after in told and sentence.tags[after] == THAT


def _is_inside_phrase(sentence: Sentence, clause: Clause, kept: Sequence[int]) -> bool:
    """Tell "to an inquiry published" and "In a speech he gave", whose subject is inside a phrase."""
    if clause.kind != "main" or clause.subject is None or not clause.start < clause.subject[0]:
        return False
    before, tags = clause.subject[0] - 1, sentence.tags
    if kept[-1] >= clause.end:
        return False
    if before in kept and tags[before] == PREPOSITION:
        return True
    bare = tags[clause.subject[0]] == PRONOUN and tags[before] in (NAME, WORD)
    return bare and tags[clause.start] == PREPOSITION and not FINITE.isdisjoint(tags[clause.end :])


def _shares_object(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "gunmen shot | and killed the envoy" from "the ferry sank | and killed nine"."""
    says = sentence.tags[verb] == PAST and may_be_participle(sentence.lowers[verb], words)
    second = sentence.tags[verb + 2 : verb + 3] in ([PAST], [PARTICIPLE])
    return says and second and sentence.lowers[verb] not in words.verbs.active


def _wants_second(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> bool:
    """Tell "came up between the maker | and its rival"."""
    if COORDINATOR not in sentence.tags[kept[-1] + 1 :]:
        return False
    paired = [at for at in kept if sentence.lowers[at] in words.line.paired]
    if not paired:
        return False
    return all(sentence.tags[at] != COORDINATOR for at in kept if at > paired[-1])


def _wants_what(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> bool:
    """Tell "would try to show | that …" and "promoted it by saying | that …"."""
    tags, last = sentence.tags, kept[-1]
    if tags[last + 1] != THAT:
        return False
    return tags[last] in _VERBAL or sentence.lowers[last - 1] in words.verbs.base_after


def _is_glued(sentence: Sentence, after: int) -> bool:
    """Tell "voted 89 | -52", a dash without a space before it."""
    return sentence.texts[after] in _DASHES and sentence.spans[after - 1][1] == sentence.spans[after][0]
