"""What is added to the line of a clause: what it cannot do without, then appositions, what is said, and what
else hangs on it.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    NOMINAL,
    NUMBER,
    PAST,
    PREPOSITION,
    PUNCTUATION,
    THAT,
    WAS,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.lines.cuts import count, counts_from, tells_which
from timeline.events.lines.trim import before_last_phrase
from timeline.events.words.lexicon import Lexicon, is_negation, phrase_at

_APPOSITION = 4
_OVER = frozenset({PAST, WAS})
_SECOND = 9  # tokens of a second deed
_CLOSE = 2  # words of "became clear"
_BARE = 2  # tokens of "that began", all that is left of it without its date
_IN_NAMES = NOMINAL | {COORDINATOR, PUNCTUATION}
_HANGING = ("participle", "gerund", "relative", "adverbial")


def filled(
    sentence: Sentence, parts: Sequence[Clause], index: int, body: Sequence[Span], used: int, words: Lexicon
) -> list[int]:
    """Return the tokens of clause ``index``, and of what hangs on it as much as its line has room for.

    ``body`` are its stretches in the line, ``used`` the words that are put before them.
    """
    clause = parts[index]
    stretches = [*body, *bound(sentence, parts, index, words, body)]
    kept = {at for span in stretches for at in range(*span)}
    added = extras(sentence, parts, index, words)
    if not added:
        return sorted(kept)
    everything = kept.union(*(range(*span) for span, _ in added))
    room = words.line.most - used - count(sentence, kept)
    if used + count(sentence, everything) > words.line.most:
        room -= words.line.most - words.line.words
    says = clause.verb >= 0 and not words.attribution.verbs.isdisjoint(
        sentence.lowers[clause.verb : clause.verb + 3]
    )
    for span, is_content in added:
        more = [at for at in range(*span) if at not in kept]
        size = count(sentence, more)
        if size > room and not (is_content and says):
            whole = sorted(kept)
            return before_last_phrase(sentence, whole, clause.verb) if is_content else whole
        kept.update(more)
        room -= size
    return sorted(kept)


def extras(
    sentence: Sentence, parts: Sequence[Clause], index: int, words: Lexicon
) -> list[tuple[Span, bool]]:
    """Return who the subject of clause ``index`` is, what is said (marked True), then the rest in the text's
    order.

    What has a date of its own tells another happening, and stays out.
    """
    clause = parts[index]
    children = [part for part in parts if part.parent == index]
    if children:
        needed = bound(sentence, parts, index, words, clause.spans)
        children = [part for part in children if part.spans[0] not in needed]
    if not children and not clause.asides:
        return []
    aside = {high for _, high in clause.asides}  # ", both stressing | that it was shut"
    content = [
        span
        for part in children
        if part.kind == "content" and part.start not in aside
        for span in _with_content(sentence, parts, part, words)
    ]
    own = [
        _with_bound(sentence, parts, index, _with_said(parts, index, span), words)
        for span in clause.asides
        if not _stays_out(sentence, span, words)
    ]
    out = {span[1] for span in clause.asides if _stays_out(sentence, span, words)}
    rest = [
        span
        for part in children
        if part.kind in _HANGING
        and not hangs_on_date(sentence, clause, part)
        and not (part.kind == "adverbial" and sentence.tags[part.start] == COORDINATOR)
        and not (part.kind == "relative" and _says_more(sentence, parts, part, words))
        and not (part.kind == "relative" and part.start - 1 in out)  # ", a plan of Tarn's, which …"
        and not (part.kind == "relative" and _is_of_source(sentence, clause, part, words))
        for span in _with_second(sentence, parts, part, words)
        if not _has_date(sentence, part.spans[0]) or _is_while(sentence, part, words)
    ]
    who = [span for span in own if clause.subject and _follows(sentence, clause.subject, span)]
    for part in children:
        if part.kind == "shared" and _goes_on(sentence, clause, part, words):
            rest += [part.spans[0], *_behind(sentence, parts, part)]
    later = sorted(rest + [span for span in own if span not in who])
    return [
        *((span, False) for span in who),
        *((span, True) for span in content),
        *((span, False) for span in later),
    ]


def _is_of_source(sentence: Sentence, clause: Clause, part: Clause, words: Lexicon) -> bool:
    """Tell the relative clause of "according to the Harbour and Ferry Agency (Hadfa), which …"."""
    source, subject = clause.source, part.subject
    if source is None or subject is None or not clause.verb < source[0] <= subject[0]:
        return False
    between = range(source[0], part.start)
    return all(sentence.tags[at] in _IN_NAMES or sentence.lowers[at] in words.dates.of for at in between)


def bound(
    sentence: Sentence, parts: Sequence[Clause], index: int, words: Lexicon, body: Sequence[Span]
) -> list[Span]:
    """Return what clause ``index`` cannot do without: "was informed | that …", "the flood | that killed",
    "moments | after he died", each with what it cannot do without in turn.

    ``body`` are the stretches of the clause that are in the line.
    """
    if len(parts) == 1:
        return []
    starts = {part.start: at for at, part in enumerate(parts)}
    found: list[Span] = []
    todo = [(index, high) for _, high in body]
    while todo:
        over, end = todo.pop(0)
        at = starts.get(end, -1)
        if at < 0:
            continue
        of_over = parts[at].parent == over or (parts[at].kind == "relative" and end < parts[over].end)
        if of_over and _is_needed(sentence, parts[over], parts[at], words):
            found += parts[at].spans
            todo += [(at, high) for _, high in parts[at].spans]
    return found


def _is_needed(sentence: Sentence, clause: Clause, part: Clause, words: Lexicon) -> bool:
    if part.kind == "relative":
        says = [tag for tag in sentence.tags[part.start : part.end] if tag not in (DATE, PREPOSITION)]
        which = tells_which(sentence, part.start, words) or _says_what_it_is(sentence, clause, part, words)
        return len(says) > _BARE and which
    if part.kind == "adverbial":
        said = sentence.lowers[clause.verb : part.start] if clause.verb >= 0 else []
        denied = any(is_negation(lower, words) for lower in said)
        limits = denied and sentence.lowers[part.start] in words.line.limits  # "did not pay | until …"
        return limits or counts_from(sentence, part.start, words)
    told = (
        clause.verb > part.start or sentence.tags[part.start - 1] in FINITE
    )  # "The fact | that he left | …"
    said = sentence.lowers[clause.verb : part.start] if clause.verb >= 0 else []
    close = sentence.tags[part.start] == THAT and clause.verb >= 0 and len(said) <= _CLOSE
    told = told or close  # "became clear | that it was sinking"
    told = told or sentence.tags[part.start - 1 : part.start + 1] == [WORD, THAT]  # "came to the view | that"
    return part.kind == "content" and (told or not words.attribution.verbs.isdisjoint(said))


def _says_what_it_is(sentence: Sentence, clause: Clause, part: Clause, words: Lexicon) -> bool:
    """Tell "The net is a device | that can be lowered": that it is a device says nothing."""
    is_noun = clause.verb >= 0 and sentence.lowers[clause.verb] in words.verbs.be
    between = sentence.tags[clause.verb + 1 : part.start]
    return is_noun and PUNCTUATION not in between and between[:1] == [DETERMINER]


def _with_bound(sentence: Sentence, parts: Sequence[Clause], index: int, span: Span, words: Lexicon) -> Span:
    """A stretch of clause ``index`` and what it cannot do without, as one: half of it is not added."""
    added = bound(sentence, parts, index, words, [span])
    return span[0], max([span[1], *(high for _, high in added)])


def _behind(sentence: Sentence, parts: Sequence[Clause], part: Clause) -> list[Span]:
    """What hangs on a second deed and has no date: "died or disappeared | when a ferry sank"."""
    return [
        each.spans[0]
        for each in parts
        if each.kind in _HANGING
        and each.parent >= 0
        and parts[each.parent] is part
        and not _has_date(sentence, each.spans[0])
    ]


def _goes_on(sentence: Sentence, clause: Clause, part: Clause, words: Lexicon) -> bool:
    """Tell "broke into the hall | and set it on fire", a second deed right behind the first, on the same
    day.
    """
    joined = part.start == clause.end and len(part.spans) == part.opener == 1
    if not joined or len(range(*part.spans[0])) > _SECOND:
        return False
    more = not words.clauses.further.isdisjoint(sentence.lowers[part.start : part.end])
    if _has_date(sentence, part.spans[0]) and not more:
        return False  # but "killed nine | and injured dozens more on Sunday"
    says = not words.attribution.verbs.isdisjoint(sentence.lowers[part.verb : part.verb + 3])
    return not says and {sentence.tags[clause.verb], sentence.tags[part.verb]} <= _OVER


def _with_second(sentence: Sentence, parts: Sequence[Clause], part: Clause, words: Lexicon) -> list[Span]:
    """The spans of a clause, each with what it cannot do without; with its second verb, where an object is
    of both: "which owns | and runs the line".
    """
    at = parts.index(part)
    spans = [_with_bound(sentence, parts, at, each, words) for each in part.spans]
    second = next((each for each in parts if each.kind == "shared" and each.parent == at), None)
    if second is None or part.verb < 0 or spans[-1] != (spans[-1][0], part.verb + 1):
        return spans
    return [*spans[:-1], (spans[-1][0], second.end)] if second.start == part.verb + 1 else spans


def _with_content(sentence: Sentence, parts: Sequence[Clause], part: Clause, words: Lexicon) -> list[Span]:
    """The spans of what is said, with what that says in turn: "said he hoped | that the cap would hold", and
    with what tells which: "said the number of those | who had left | had grown".
    """
    inner = [each for each in parts if each.kind == "content" and each.parent == parts.index(part)]
    ends = {high for _, high in part.spans[:-1]}
    which = [
        span
        for each in parts
        if each.kind == "relative" and each.start in ends and tells_which(sentence, each.start, words)
        for span in each.spans
    ]
    said = (span for each in inner for span in _with_content(sentence, parts, each, words))
    return [*part.spans, *which, *said]


def _with_said(parts: Sequence[Clause], index: int, span: Span) -> Span:
    """A stretch of clause ``index`` with what it says: ", both stressing | that the yard was shut"."""
    said = (part.end for part in parts if (part.kind, part.parent, part.start) == ("content", index, span[1]))
    return span[0], max(said, default=span[1])


def hangs_on_date(sentence: Sentence, clause: Clause, part: Clause) -> bool:
    """Tell ", four days before the fire | that killed three people", which goes where its noun goes."""
    return part.kind == "relative" and any(
        high == part.start and _has_date(sentence, (low, high)) for low, high in clause.asides
    )


def _says_more(sentence: Sentence, parts: Sequence[Clause], part: Clause, words: Lexicon) -> bool:
    """Tell ", which stated | that it should be closed", whose verb says nothing without what is said."""
    says = sentence.lowers[part.verb] in words.attribution.verbs
    return says and any(each.kind == "content" and parts[each.parent] is part for each in parts)


def _says_when(sentence: Sentence, span: Span, words: Lexicon) -> bool:
    """Tell "at 9:40 p.m., the minute of the first alarm": what a date is called by goes with it."""
    called = sentence.tags[span[0]] == DETERMINER and sentence.lowers[span[0]] not in words.line.paired
    return span[0] > 1 and sentence.tags[span[0] - 2] == DATE and called


def _is_while(sentence: Sentence, part: Clause, words: Lexicon) -> bool:
    return part.kind == "adverbial" and sentence.lowers[part.start] in words.dates.simultaneous


def _stays_out(sentence: Sentence, span: Span, words: Lexicon) -> bool:
    return _is_filler(sentence, span, words) or _has_date(sentence, span) or _says_when(sentence, span, words)


def _has_date(sentence: Sentence, span: Span) -> bool:
    return DATE in sentence.tags[span[0] : span[1]]


def _is_filler(sentence: Sentence, span: Span, words: Lexicon) -> bool:
    bracketed = span[0] > 0 and sentence.texts[span[0] - 1] in ("(", "[")
    if _measures(sentence, span, words):
        return True
    return bracketed or phrase_at(sentence.lowers, span[0], words.line.asides) > 0


def _measures(sentence: Sentence, span: Span, words: Lexicon) -> bool:
    """Tell ", just hours | after the vote": how long it was goes with what it is counted from."""
    counts = sentence.lowers[span[1] - 1] in words.stop.units
    return (
        counts
        and all(sentence.tags[at] in (ADVERB, NUMBER, WORD, DETERMINER) for at in range(*span))
        and span[1] - span[0] <= _APPOSITION
    )


def _follows(sentence: Sentence, subject: Span, span: Span) -> bool:
    """Tell a short apposition to the subject: ", Jon Sela,"."""
    close = span[0] == subject[1] + 1 and span[1] - span[0] <= _APPOSITION
    return close and sentence.tags[span[0]] != NUMBER
