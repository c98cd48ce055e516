"""Where the reports of one event differ: in its date, in a number, in whether it happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline.events.signature import Signature
from timeline.model import Disagreement, Side


def disagreements(members: Sequence[Signature]) -> tuple[Disagreement, ...]:
    """Return the disagreements between the reports of one event, each with its sides and who says them."""
    found = [_dates(members), _statuses(members), *_numbers(members)]
    return tuple(each for each in found if each is not None)


def _dates(members: Sequence[Signature]) -> Disagreement | None:
    """Dates that cannot both be true; a month and a day within it agree. Weak grounds contradict nobody."""
    firm = [each for each in members if each.report.ground == "phrase"]
    apart = any(one.first > other.last for one in firm for other in firm)
    if not apart:
        return None
    sides = _sides((each.report.when.text, each) for each in firm if each.report.when)
    return Disagreement("date", "The sources give different dates.", sides)


def _statuses(members: Sequence[Signature]) -> Disagreement | None:
    """One source denies what another tells."""
    told = {each.report.status for each in members}
    if "denied" not in told or not told & {"happened", "claimed"}:
        return None
    sides = _sides((each.report.status, each) for each in members)
    return Disagreement("status", "One source tells it, another denies it.", sides)


def _numbers(members: Sequence[Signature]) -> Iterable[Disagreement]:
    """Different numbers of the same thing, given by different articles; an article's own numbers may add
    up.
    """
    given: dict[str, dict[str, set[float]]] = defaultdict(lambda: defaultdict(set))
    for each in members:
        for what, value in each.numbers:
            given[what][each.report.article].add(value)
    for what, by_article in sorted(given.items()):
        values = {next(iter(said)) for said in by_article.values() if len(said) == 1}
        single = [each for each in members if len(by_article.get(each.report.article, ())) == 1]
        if len(values) > 1:
            sides = _sides(
                (f"{value:g}", each) for each in single for name, value in each.numbers if name == what
            )
            yield Disagreement("number", f"The sources give different numbers ({what}).", sides)


def _sides(said: Iterable[tuple[str, Signature]]) -> tuple[Side, ...]:
    """One side a value, in the order of the reports."""
    articles: dict[str, dict[str, None]] = defaultdict(dict)
    speakers: dict[str, str] = {}
    for value, each in said:
        articles[value][each.report.article] = None
        speakers.setdefault(value, each.report.said_by)
    return tuple(Side(value, tuple(own), speakers[value]) for value, own in articles.items())
