"""A weight for every event: the page draws by it, and ``top`` selects by it.

An event weighs by how much its line says of what is told of its day (see ``mass``), by the independent
articles that tell of the day, by how much the article of the line is of the story, by whether a headline
tells it, and by how well its line stands alone; what a picture shows weighs less. What is dated to several
days weighs as one of them.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline.events.merging.bestline import Line
from timeline.events.merging.comparing.pictured import tells_a_picture
from timeline.events.merging.comparing.signature import Signature, stems_of
from timeline.events.ranking.mass import Masses
from timeline.events.weights import RANK
from timeline.model import Article

_HEADLINE = 0.4  # the share of a headline's words that make it the headline of a line
_ALL = ""  # stands for all words: the mass of a day
_FEW = 2.0  # mass that a day needs before its words count for much
_LONG = 18  # words that say something, in the sentence of a good line


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
    days: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    telling: dict[int, set[str]] = defaultdict(set)
    for each in (each for group in groups for each in group):
        mass = masses.of(each.report)
        telling[each.first].add(same_voice[each.report.article])
        day = days[each.first]
        for stem in (_ALL, *each.stems):
            day[stem] += mass
    headlines = {each.id: stems_of(each.title, each.language or "en") for each in articles}
    weights = []
    for group, line in zip(groups, lines, strict=True):
        worth = _typical(line.of, days[line.of.first])
        worth *= masses.likeness[line.of.report.article] ** RANK["teller"]
        worth *= len(telling[line.of.first]) ** RANK["voice"]
        if any(_in_headline(each, headlines) for each in group):
            worth *= 1 + RANK["headline"]
        worth *= line.standing ** RANK["standing"]
        worth *= RANK["picture"] if tells_a_picture(line.of.report, line.of.language) else 1
        worth /= line.of.last - line.of.first + 1  # a month is told of more than a day, and says less
        weights.append(worth / (worth + RANK["half"]))
    return weights


def _in_headline(each: Signature, headlines: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether the headline of its article tells the same: it shares words with the line."""
    headline = headlines.get(each.report.article, frozenset())
    shared = len(headline & each.line)
    return shared > 1 and shared >= _HEADLINE * len(headline)


def _typical(line: Signature, day: Mapping[str, float]) -> float:
    """How much its words are those that its day is told in; less if they are too many."""
    total = sum(day[stem] for stem in line.stems) / math.pow(day[_ALL] + _FEW, RANK["share"])
    length = max(1, len(line.stems))
    total /= 1 + RANK["long"] * max(0, length - _LONG)
    return total / math.pow(length, RANK["length"])
