"""The line of an event: the best of its reports' lines, or the sentence of one where none stands alone."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from timeline.events.clauses.assemble import clauses
from timeline.events.clauses.tagging.tokens import tokenize
from timeline.events.judging.about import holds_name
from timeline.events.judging.judge import ALONE, FRAGMENT, Judgement, judge, judged
from timeline.events.lines.cuts import shorten
from timeline.events.lines.render import capital, render, tidy
from timeline.events.lines.undated import MOST, undated
from timeline.events.lines.whole import whole_line
from timeline.events.merging.comparing.hanging import only_hangs
from timeline.events.merging.comparing.hours import tells
from timeline.events.merging.comparing.signature import Signature
from timeline.events.merging.wording import LEANS, STANDS, rating, sentence_of, words_of
from timeline.events.words.lexicon import lexicon
from timeline.model import Report, When

GROUNDS: Final = {"phrase": 2, "paragraph": 1, "published": 0}
_STATUSES = {"happened": 3, "claimed": 2, "planned": 1, "denied": 1, "hypothetical": 0}
_AHEAD = ("planned", "hypothetical")
_CUT = 26  # words of a sentence that is too long to be a line
_TRIED = 6  # reports of an event whose words are tried
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
    """Return the line that tells an event of ``when`` best: that of its best report where it is understood
    alone, else another's, else the sentence of one.
    """
    shared = _shared(members)
    verbs = Counter(each.verb for each in members)
    ranked = sorted(
        members, key=lambda each: (_quality(each, when, verbs, shared), -each.place), reverse=True
    )
    best = ranked[0]
    names = words_of(name for each in members for name in (*each.report.actors, *each.report.places))
    published = all(each.report.ground == "published" for each in members)
    rated = rating(best.report.title, best.judgement, names, best.language, published=published)
    if rated == STANDS and _fits(best.report.title, best.language):
        return Line(best, best.report.title, best.standing)
    same = [each for each in ranked if _tells_the_same(each.report, best.report, when)][:_TRIED]
    others = ((each, each.report.title, each.judgement) for each in same)
    for each, line, judgement in chain(others, _sentences(same, aside=rated == LEANS)):
        named = _fits(line, each.language) and holds_name(line, names, lexicon(each.language))
        if named and rating(line, judgement, names, each.language, published=published) == STANDS:
            return Line(best, line, judgement.standing)
    return Line(best, _mended(best), best.standing)


def _tells_the_same(report: Report, best: Report, when: When) -> bool:
    """Tell a report of the event's date and of the status of its best one, in whose place its words stand."""
    return report.status == best.status and tells(report.when, when)


def _sentences(members: Iterable[Signature], *, aside: bool) -> Iterator[tuple[Signature, str, Judgement]]:
    for each in members:
        if line := sentence_of(each.report, each.language, aside=aside):
            yield each, line, judged(line, each.language)


def _fits(line: str, language: str) -> bool:
    return len(line.split()) <= lexicon(language).line.longest


def _mended(best: Signature) -> str:
    """The line of a report that does not stand; of a torn one its sentence, or the beginning of that."""
    line, language = best.report.title, best.language
    if not best.judgement.is_damaged or len(best.report.text) > MOST:
        return line
    words, sentence = lexicon(language), sentence_of(best.report, language, aside=True)
    if sentence and _fits(sentence, language):
        return sentence
    if only_hangs(best.report, language):
        return line
    sentence = capital(tidy(undated(best.report, words)))
    tokens = tokenize(sentence, 0, len(sentence), "body", 0, words)
    if judge(tokens, clauses(tokens, words), words).is_damaged:
        return line
    short = tidy(render(sentence, tokens, shorten(tokens, range(len(tokens.tags)), words)))
    return short if _fits(short, language) else whole_line(sentence, _CUT)


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
        float(tells(report.when, when)),
        GROUNDS[report.ground],
        _central(each, shared),
        sum(count for verb, count in verbs.items() if each.verb & verb),
        each.standing,
        _STATUSES[report.status],
        length,
        len(report.actors) + len(report.places),
    )
