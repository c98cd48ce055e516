"""The line of an event: the best of its reports' lines, or the whole sentence where none can stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from timeline.events.clauses.assemble import clauses
from timeline.events.clauses.tokens import tokenize
from timeline.events.lines.render import capital, tidy
from timeline.events.lines.standing import ALONE, standing
from timeline.events.merging.signature import Signature
from timeline.events.words.lexicon import lexicon
from timeline.model import Report, When

GROUNDS: Final = {"phrase": 2, "paragraph": 1, "published": 0}
_STATUSES = {"happened": 3, "claimed": 2, "planned": 1, "denied": 1, "hypothetical": 0}
_LONGEST = 32


def best_line(members: Sequence[Signature], when: When) -> tuple[Report, str, float]:
    """Return the report that tells an event of ``when`` best, its line, and how well that stands alone."""
    best = max(members, key=lambda each: (_quality(each, when, members), -each.index))
    if best.standing >= ALONE:
        return best.report, best.report.title, best.standing
    sentence = capital(tidy(best.report.text))
    words = lexicon(best.language)
    tokens = tokenize(sentence, 0, len(sentence), "body", 0, words)
    stands = standing(tokens, clauses(tokens, words), words) if tokens.tags else 0.0
    if stands > best.standing and len(sentence.split()) <= _LONGEST:
        return best.report, sentence, stands
    return best.report, best.report.title, best.standing


def _quality(each: Signature, when: When, members: Sequence[Signature]) -> tuple[float, ...]:
    """What makes a line the best of its event: it stands alone, gives the event's date, tells the deed that
    most tell, says enough, not too much.
    """
    report = each.report
    words = len(report.title.split())
    length = -abs(words - 14) if words < 8 or words > 22 else 0
    return (
        float(each.standing >= ALONE),
        float(report.when is not None and report.when.timex == when.timex),
        GROUNDS[report.ground],
        sum(bool(each.verb & other.verb) for other in members),
        each.standing,
        _STATUSES[report.status],
        length,
        len(report.actors) + len(report.places),
    )
