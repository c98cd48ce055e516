"""Where the reports of one event differ: in its date, in a number, in whether it happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from timeline.events.merging.counted import Count, contradict
from timeline.events.merging.deeds import SAYING
from timeline.events.merging.grouping import told_of
from timeline.events.merging.manners import tells_by, told_in, way
from timeline.events.merging.signature import Signature
from timeline.events.merging.tolls import Borrowed, as_developed
from timeline.events.words.lexicon import lexicon
from timeline.model import OR, Disagreement, Side

_STEM = 5  # letters that a place and its people share
_DENIED = {True: "denied", False: "told"}


def disagreements(
    members: Sequence[Signature], borrowed: Sequence[Borrowed] = ()
) -> tuple[Disagreement, ...]:
    """Return the disagreements between the reports of one event, each with its sides and who says them.

    ``borrowed`` are the tolls that later reports give.
    """
    found = [
        _dates(members),
        _statuses(members),
        _places(members),
        *_manners(members),
        *as_developed(members, borrowed),
        *_numbers(members, {count.what for _, count in borrowed}),
    ]
    return tuple(each for each in found if each is not None)


def _dates(members: Sequence[Signature]) -> Disagreement | None:
    """Dates that cannot both be true; a month and a day within it agree. Weak grounds contradict nobody, nor
    does the day of a denial.
    """
    told = [each for each in members if each.report.status != "denied"] or members
    dated = [each for each in told if each.report.ground == "phrase" and not _says_it(each, members)]
    given = {told_of(each): each for each in dated}  # a plan's new day
    spans = {(each.first, each.last) for each in given.values()}
    finest = {(low, high) for low, high in spans if not any(_within(other, (low, high)) for other in spans)}
    firm = [each for each in given.values() if (each.first, each.last) in finest]
    apart = any(one[0] > other[1] for one in finest for other in finest)
    if not apart or len({each.report.article for each in firm}) < 2:
        return None
    texts: dict[tuple[int, int], str] = {}
    for each in firm:
        text, days = each.report.when.text if each.report.when else "", (each.first, each.last)
        texts[days] = min(texts.get(days, text), text, key=len)  # the day, not its morning
    sides = _sides((texts[each.first, each.last], each) for each in firm)
    return Disagreement("date", _sentence(sides, {}), sides)


def _says_it(saying: Signature, members: Sequence[Signature]) -> bool:
    """Tell the day on which something was said from that of what its sentence says: they do not differ."""
    if SAYING not in saying.verb:
        return False
    said = saying.report
    return any(
        each.report.article == said.article and each.report.start <= said.start < each.report.end
        for each in members
        if each is not saying
    )


def _within(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether a stretch of days is a part of another."""
    return one != other and other[0] <= one[0] and one[1] <= other[1]


def _statuses(members: Sequence[Signature]) -> Disagreement | None:
    """One source denies what another tells."""
    told = {each.report.status for each in members}
    if "denied" not in told or not told & {"happened", "claimed"}:
        return None
    sides = _sides((_DENIED[each.report.status == "denied"], each) for each in members)
    return Disagreement("status", _sentence(sides, {}), sides)


def _places(members: Sequence[Signature]) -> Disagreement | None:
    """Places that articles give for one deed, each a single one, where no sentence names both: that would
    tell which lies in which.
    """
    given: dict[str, tuple[str, Signature]] = {}
    for each in members:
        places = [place for place in each.report.places if _happens_at(place, each)]
        if len(places) == 1 and each.report.ground == "phrase" and SAYING not in each.verb:
            given.setdefault(each.report.article, (places[0], each))
    places = list(dict.fromkeys(place for place, _ in given.values()))
    stems = {place: place[:_STEM].lower() for place in places}
    texts = [each.report.text.lower() for each in members]
    apart = len(set(stems.values())) > 1 and not any(
        sum(stem in text for stem in set(stems.values())) > 1 for text in texts
    )
    deeds = [each.verb for _, each in given.values()]
    if not apart or not frozenset.intersection(*deeds):
        return None
    sides = _sides(given.values())
    return Disagreement("place", _sentence(sides, {}), sides)


def _happens_at(place: str, each: Signature) -> bool:
    """Tell "crashed near Skerrin" from "the governor of Skerrin crashed"."""
    words = each.report.title.lower().partition(place.lower())[0].split()
    at = lexicon(each.language).names.sure_place_prepositions
    return place in each.report.title and bool(words) and words[-1] in at


def _manners(members: Sequence[Signature]) -> Iterator[Disagreement]:
    """Ways of telling that cannot both be ("shot down", "crashed"), given by different articles or people."""
    for language in sorted({each.language for each in members}):
        told = [(told_in(each), each) for each in members if each.language == language]
        together = "\n".join(line for line, _ in told)
        for row in lexicon(language).actions.manners:
            if sum(tells_by(together, said) for said in row) < 2:
                continue
            said = [(by, each) for line, each in told if (by := way(line, row))]
            sides = _sides(said)
            givers = {(each.report.article, each.report.said_by) for _, each in said}
            if len(sides) > 1 and len(givers) > 1:
                yield Disagreement("claim", _sentence(sides, {}), sides)


def _numbers(members: Sequence[Signature], developed: Container[str]) -> Iterable[Disagreement]:
    """Different numbers of the same thing, given by different articles; an article's own numbers may add
    up, and what ``developed`` is told elsewhere. What one pair of numbers counts in two ways is told once, by
    the deed if it is one.
    """
    given: dict[str, dict[str, set[Count]]] = defaultdict(lambda: defaultdict(set))
    deeds = frozenset[str]().union(*(each.deeds for each in members))
    for each in members:
        for count in sorted(count for count in each.counted if count.what not in developed):
            given[count.what + _of_whom(count, each)][each.report.article].add(count)
    shown: set[str] = set()
    for _, by_article in sorted(
        given.items(), key=lambda item: (item[0].partition(" ")[0] not in deeds, item[0])
    ):
        single = [
            (article, min(own))
            for article, own in by_article.items()
            if len({(count.value, count.bound) for count in own}) == 1
        ]
        told = {(count.value, count.bound): count for _, count in single}  # each number once
        torn = {key for key, one in told.items() if any(contradict(one, other) for other in told.values())}
        apart = [(article, count) for article, count in single if (count.value, count.bound) in torn]
        sides = _sides_of_counts(apart, members)
        if len(sides) > 1 and len(shown & {side.value for side in sides}) < 2:
            shown |= {side.value for side in sides}
            said = {_figure(count.value): count.said for _, count in reversed(apart)}
            yield Disagreement("number", _sentence(sides, said), sides)


def _of_whom(count: Count, each: Signature) -> str:
    """The people that a count is of, "" for any: "seven Veldlanders" are some of the nineteen dead."""
    text = each.report.text
    named = (word for word in count.said.split() if word.isalpha() and word not in text)
    return next((f" {word}" for word in named if f" {word.capitalize()}" in text), "")


def _sides_of_counts(counts: Sequence[tuple[str, Count]], members: Sequence[Signature]) -> tuple[Side, ...]:
    """One side a number, with the articles that give it."""
    told = {each.report.article: each for each in reversed(members)}
    return _sides((_figure(count.value), told[article]) for article, count in counts)


def _figure(value: float) -> str:
    return format(value, ",.10g")


def _sentence(sides: Sequence[Side], said: Mapping[str, str]) -> str:
    """What the sides say: "3 people killed or 4 killed". Who says it, the sides tell."""
    return OR.join(said.get(side.value, side.value) for side in sides)


def _sides(said: Iterable[tuple[str, Signature]]) -> tuple[Side, ...]:
    """One side a value, in the order of the reports."""
    articles: dict[str, dict[str, None]] = defaultdict(dict)
    speakers: dict[str, str] = {}
    for value, each in said:
        articles[value][each.report.article] = None
        speakers.setdefault(value, each.report.said_by)
    return tuple(Side(value, tuple(own), speakers[value]) for value, own in articles.items())
