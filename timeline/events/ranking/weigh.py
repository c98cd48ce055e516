"""A weight for every event: the page draws by it, and ``top`` selects by it.

An event weighs by the independent articles that tell it (see ``mass``), by how much the words of its line
are those of its day and of the whole story, by whether a headline tells it, and by how well its line stands
alone.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from timeline.events.merging.bestline import Line
from timeline.events.merging.signature import Signature, stems_of
from timeline.events.ranking.mass import Masses
from timeline.events.weights import RANK
from timeline.model import Article

_HEADLINE = 0.4  # the share of a headline's words that make it the headline of a line
_FEW = 5  # reports that a day needs before its words count for much
_LINE = (8, 18)  # words that say something, in the sentence of a good line


def weigh(
    groups: Sequence[Sequence[Signature]],
    lines: Sequence[Line],
    articles: Sequence[Article],
    same_voice: Mapping[str, str],
) -> list[float]:
    """Return the weight of each group of reports, above 0 and below 1; ``lines`` are the ones chosen of each.

    ``same_voice`` maps an article to the first one that has its text; copies count once.
    """
    masses = Masses((each.report for group in groups for each in group), articles)
    telling: dict[str, set[str]] = defaultdict(set)
    days: dict[int, Counter[str]] = defaultdict(Counter)
    for group in groups:
        for each in group:
            days[each.first].update(each.stems)
            days[each.first][""] += 1
            for stem in each.stems:
                telling[stem].add(each.report.article)
    story = {stem: len(told) / max(1, len(articles)) for stem, told in telling.items()}
    headlines = {each.id: stems_of(each.title, each.language or "en") for each in articles}
    weights = []
    for group, line in zip(groups, lines, strict=True):
        mass = masses.told((each.report for each in group), same_voice) ** RANK["power"]
        mass *= RANK["any"] + _typical(line.of, days[line.of.first], story)
        mass *= len({same_voice[each.report.article] for each in group}) ** RANK["voice"]
        if any(_in_headline(each, headlines) for each in group):
            mass *= 1 + RANK["headline"]
        weights.append(mass * line.standing ** RANK["standing"] / (mass + RANK["half"]))
    return weights


def _in_headline(each: Signature, headlines: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether the headline of its article tells the same: it shares words with the line."""
    headline = headlines.get(each.report.article, frozenset())
    shared = len(headline & each.line)
    return shared > 1 and shared >= _HEADLINE * len(headline)


def _typical(line: Signature, day: Counter[str], story: Mapping[str, float]) -> float:
    """How much its words are those of its day, and of the story as a whole; less if too few or too many."""
    total = sum(day[stem] / (day[""] + _FEW) * (1 + RANK["story"] * story[stem]) for stem in line.stems)
    length = max(1, len(line.stems))
    fewest, most = _LINE
    total /= (1 + RANK["long"] * max(0, length - most)) * (1 + RANK["short"] * max(0, fewest - length))
    return total / math.pow(length, RANK["length"])
