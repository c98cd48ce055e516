"""The line of an event: the best of its reports' lines, or the whole sentence where none can stand alone."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from timeline.events.clauses.assemble import clauses
from timeline.events.clauses.tokens import tokenize
from timeline.events.lines.cuts import shorten
from timeline.events.lines.render import capital, render, tidy
from timeline.events.lines.standing import ALONE, FRAGMENT, standing
from timeline.events.lines.undated import MOST, undated
from timeline.events.lines.whole import whole_line
from timeline.events.merging.hanging import only_hangs
from timeline.events.merging.signature import Signature
from timeline.events.words.lexicon import lexicon
from timeline.model import When

GROUNDS: Final = {"phrase": 2, "paragraph": 1, "published": 0}
_STATUSES = {"happened": 3, "claimed": 2, "planned": 1, "denied": 1, "hypothetical": 0}
_AHEAD = ("planned", "hypothetical")
_LONGEST = 32
_CUT = 26  # words of a sentence that is too long to be a line
_FEW = 2  # sentences of which none is more in the middle than the others
_EVEN = 0.4  # evens out that long sentences share more words
_FULL = 14  # words that say something; more are too many
_TOO_LONG = 0.05


class Line(NamedTuple):
    """The line of an event: the report that it is of, its text, and how well that stands alone."""

    of: Signature
    text: str
    standing: float


def best_line(members: Sequence[Signature], when: When) -> Line:
    """Return the line that tells an event of ``when`` best."""
    shared = _shared(members)
    verbs = Counter(each.verb for each in members)
    best = max(members, key=lambda each: (_quality(each, when, verbs, shared), -each.place))
    whole = len(best.report.text) <= MOST and not only_hangs(best.report, best.language)
    if best.standing >= ALONE or not whole:
        return Line(best, best.report.title, best.standing)
    words = lexicon(best.language)
    sentence = capital(tidy(undated(best.report, words)))
    tokens = tokenize(sentence, 0, len(sentence), "body", 0, words)
    stands = standing(tokens, clauses(tokens, words), words) if tokens.tags else 0.0
    if stands > best.standing and len(sentence.split()) <= _LONGEST:
        return Line(best, sentence, stands)
    if best.standing <= FRAGMENT < stands:  # a part of the text rather than a torn line
        short = tidy(render(sentence, tokens, shorten(tokens, range(len(tokens.tags)), words)))
        fits = len(short.split()) <= _LONGEST
        return Line(best, short if fits else whole_line(sentence, _CUT), best.standing)
    return Line(best, best.report.title, best.standing)


def _shared(members: Sequence[Signature]) -> Mapping[str, int]:
    """How many different sentences of an event say each word; nothing where few tell it."""
    sentences = {each.report.text: each.stems for each in members}
    return Counter(stem for stems in sentences.values() for stem in stems) if len(sentences) > _FEW else {}


def _central(each: Signature, shared: Mapping[str, int]) -> float:
    """How much a line says of what the others say, long ones not preferred."""
    length = max(1, len(each.stems))
    said = sum(shared.get(stem, 0) for stem in each.stems)
    return said / math.pow(length, _EVEN) / (1 + _TOO_LONG * max(0, length - _FULL))


def _quality(
    each: Signature, when: When, verbs: Mapping[frozenset[str], int], shared: Mapping[str, int]
) -> tuple[float, ...]:
    """What makes a line the best of its event: it tells what was done and not what was to be, stands alone,
    gives the event's date, says what the others say, tells the deed that most tell (``verbs`` of the members,
    counted), says enough, not too much.
    """
    report = each.report
    words = len(report.title.split())
    length = -abs(words - 14) if words < 8 or words > 22 else 0
    done = report.status not in _AHEAD and report.ground == "phrase" and each.standing > FRAGMENT
    return (
        float(done),
        float(each.standing >= ALONE),
        float(report.when is not None and report.when.timex == when.timex),
        GROUNDS[report.ground],
        _central(each, shared),
        sum(count for verb, count in verbs.items() if each.verb & verb),
        each.standing,
        _STATUSES[report.status],
        length,
        len(report.actors) + len(report.places),
    )
