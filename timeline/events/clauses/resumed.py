"""Clauses that a comma interrupted before they came to their verb, and speakers named before theirs."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause, Kind, Span
from timeline.events.clauses.stretches.segment import Segment, begins_with_verb
from timeline.events.clauses.tagging.ahead import opens_with_date
from timeline.events.clauses.tagging.tags import (
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    GERUND,
    IS,
    MODAL,
    NAME,
    NOMINAL,
    PAST,
    PREPOSITION,
    PUNCTUATION,
    THAT,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon


def resumed_clause(
    sentence: Sentence, main: Clause, parent: int, segment: Segment, words: Lexicon, *, verb_first: bool
) -> Clause | None:
    """Return the inner clause of ``main`` that ``segment`` takes up, its beginning cut out of ``main``.

    So it is in "said more than 90 prisoners, …, | were freed", "when her son, Tam, | fell" and "found that in
    many yards, | workers fell". None where nothing is taken up; ``parent`` is the index of ``main``.
    """
    if main.verb < 0:
        return None
    tags = sentence.tags
    last = main.spans[-1]
    if not verb_first and last[1] - last[0] == 1 and tags[last[0]] == THAT:
        main.spans.pop()  # "said that, if it rained, | they would leave"
        return Clause("content", [last, (segment.start, segment.end)], segment.verb, parent, opener=1)
    if verb_first and tags[last[0]] == THAT and last[0] > main.verb:
        main.spans.pop()  # "said that a man | who was held | had told them nothing"
        told = [last, (segment.start, segment.end)]
        return Clause("content", told, segment.verb, parent, (last[0] + 1, last[1]), opener=1)
    low, high = next(span for span in main.spans if span[0] <= main.verb < span[1])
    opens = (THAT, ADVERBIAL) if verb_first else (THAT,)
    word = next((at for at in range(main.verb + 1, high) if tags[at] in opens), -1)
    opener = int(word >= 0)
    start = word + 1 if opener else main.verb + 1
    said = opener or (verb_first and sentence.lowers[main.verb] in words.attribution.verbs)
    nominal = start < high and tags[start] in NOMINAL  # nothing follows "said that, on Friday, | they left"
    if not said or nominal != verb_first or (start >= high and tags[high - 1] != THAT):
        return None
    main.spans[main.spans.index((low, high))] = (low, start - opener)
    spans = [(start - opener, high), (segment.start, segment.end)]
    kind: Kind = "adverbial" if opener and tags[word] == ADVERBIAL else "content"
    subject = (start, high) if verb_first else None
    resumed = Clause(kind, spans, segment.verb, parent, subject, opener=opener)
    resumed.asides, main.asides = main.asides, []
    return resumed


def verb_comes(sentence: Sentence, later: Sequence[Segment]) -> bool:
    """Tell "The fact | that he left | surprised them", "The fact | that he left, …, | surprised them"."""
    return any(begins_with_verb(sentence, part) and part.opener != COORDINATOR for part in later)


def leads_on(sentence: Sentence, segment: Segment, later: Sequence[Segment]) -> bool:
    """Tell "and on Monday," before another subject and its verb."""
    opens = opens_with_date(sentence.tags[segment.start : segment.end])
    return opens and bool(later) and later[0].verb >= 0 and not begins_with_verb(sentence, later[0])


def interrupted_clause(sentence: Sentence, main: Clause, parent: int, segment: Segment) -> Clause | None:
    """Return the clause of "…, when the rig, leased by Tarn, | sank" that ``segment`` takes up, its beginning
    taken from the asides of ``main``; None where nothing is taken up.
    """
    tags = sentence.tags
    if main.verb < 0:
        return None
    low, high = main.asides[-1] if main.asides else main.spans[-1]
    if not main.asides:  # "banned since the rig, leased by Tarn, | sank"
        low = next((at for at in range(high - 1, main.verb, -1) if tags[at] == ADVERBIAL), high)
    is_noun = high - low > 1 and tags[low + 1] != GERUND and set(tags[low + 1 : high]) <= NOMINAL | {GERUND}
    if not is_noun or tags[low] != ADVERBIAL:
        return None
    if main.asides:
        main.asides.pop()
    else:
        main.spans[-1] = (main.spans[-1][0], low)
    spans = [(low, high), (segment.start, segment.end)]
    return Clause("adverbial", spans, segment.verb, parent, (low + 1, high), opener=1)


def goes_on_around(
    sentence: Sentence, segment: Segment, last: Clause, around: Clause, words: Lexicon
) -> bool:
    """Tell a phrase that goes on with the clause ``around`` the ``last`` one: "sent Tam, equipped with maps,
    | on Friday", "sentenced Tam, who ran the yard, | to three years", but "who ran the yard, | in Skerrin".
    """
    tag = sentence.tags[segment.start]
    if last.kind in ("participle", "gerund"):
        return tag in (PREPOSITION, DATE)
    interrupts = last.kind == "relative" and around.kind == "main" and around.verb >= 0
    if not interrupts or sentence.texts[last.start - 1] != "," or tag != PREPOSITION:
        return False
    to = sentence.lowers[segment.start] in words.verbs.base_after
    return to or sentence.lowers[segment.start] not in words.names.place_prepositions


def is_said_between(sentence: Sentence, found: Sequence[Clause], words: Lexicon) -> bool:
    """Tell the verb that waits in "The flood was, the survey said, | one of the worst"."""
    if len(found) < 2 or found[-1].kind != "main" or found[-2].kind != "main":
        return False
    waits, says = found[-2], found[-1]
    ends = waits.spans[-1][1] - 1 == waits.verb and sentence.lowers[waits.verb] in words.verbs.be
    return ends and sentence.lowers[says.verb] in words.attribution.claims


def speaker_before(sentence: Sentence, main: Clause, segment: Segment, words: Lexicon) -> Span | None:
    """Return who tells in "…, Ida Tal, the mayor, | told the council"; None in "…, said Ida Tal".

    It is the first of the asides of ``main`` that lead up to the verb; all of them are taken from it.
    """
    tags = sentence.tags
    follows = tags[segment.verb + 1 : segment.verb + 2]
    listens = sentence.lowers[segment.verb] in words.attribution.listeners
    if follows and follows[0] in NOMINAL and not listens:
        return None
    chain: list[Span] = []
    while main.asides and main.asides[-1][1] + 1 == (chain[0][0] if chain else segment.start):
        chain.insert(0, main.asides.pop())
    return chain[0] if chain and tags[chain[0][0]] in NOMINAL else None


def _is_noun(sentence: Sentence, segment: Segment, words: Lexicon) -> bool:
    """Tell a name, or a description with an article that ends the sentence or a comma sets off."""
    tags = sentence.tags[segment.start : segment.end]
    described = tags[0] == DETERMINER and sentence.tags[segment.end : segment.end + 1] == [PUNCTUATION]
    allowed = NOMINAL if described else {NAME}
    return all(
        tag in allowed or sentence.lowers[segment.start + at] in words.names.connectors
        for at, tag in enumerate(tags)
    )


def sharing(sentence: Sentence, found: Sequence[Clause], verb: int) -> int:
    """Which clause the verb after "and" shares its subject with: the last one that can have one, and not what
    "must be returned" if the verb is in the past.
    """
    last, tags = len(found) - 1, sentence.tags
    while last > 0 and found[last].kind == "content" and tags[verb] == PAST:
        if tags[found[last].verb] not in (MODAL, IS) or found[last].parent < 0:
            break
        last = found[last].parent
    while last > 0 and found[last].kind in ("participle", "gerund"):
        last -= 1
    return last


def is_of_source(
    sentence: Sentence, source: Span | None, segment: Segment, later: Sequence[Segment], words: Lexicon
) -> bool:
    """Tell "according to Ida Tal, | the mayor, the children were taken" from "according to reports, | the
    children, aged 8 to 15, were taken", where the next verb wants a subject.
    """
    if source is None or segment.start != source[1] + 1 or not _is_noun(sentence, segment, words):
        return False
    following = next((part for part in later if part.verb >= 0), None)
    return following is None or bool(following.opener) or not begins_with_verb(sentence, following)
