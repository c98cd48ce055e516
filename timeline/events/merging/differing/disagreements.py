"""Where the reports of one event differ: in its date, in a number, in whether it happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.events.deeds.rows import SAYING
from timeline.events.merging.comparing.counted import Count, spelled
from timeline.events.merging.comparing.reached import changing_rows
from timeline.events.merging.comparing.signature import Signature
from timeline.events.merging.differing.figures import (
    Figure,
    as_differing,
    as_updated,
    begun,
    own_tolls,
    sort,
    told_as_toll,
    told_at,
)
from timeline.events.merging.differing.manners import tells_by, told_in, way
from timeline.events.merging.differing.moved import moved
from timeline.events.merging.differing.setagainst import Said, set_against
from timeline.events.merging.differing.tolls import Borrowed
from timeline.events.merging.grouping import told_of
from timeline.events.nights import last_number
from timeline.events.words.lexicon import lexicon
from timeline.letters import spelled_alike
from timeline.model import MOVED, OR, THEN, Disagreement, Side

_STEM = 5  # letters that a place and its people share
_Given = dict[str, dict[str, dict[Count, Signature]]]  # who counts how, by what is counted and by article
_DENIED = {True: "denied", False: "told"}


def disagreements(
    members: Sequence[Signature], borrowed: Sequence[Borrowed], published: Mapping[str, str]
) -> tuple[Disagreement, ...]:
    """Return the disagreements between the reports of one event, each with its sides and who says them.

    ``borrowed`` are the tolls that later reports give, ``published`` the day of each article that has one.
    """
    found = [
        _dates(members, published),
        _statuses(members),
        _places(members),
        *_manners(members),
        *_numbers(members, borrowed, published),
    ]
    return tuple(each for each in found if each is not None)


def _dates(members: Sequence[Signature], published: Mapping[str, str]) -> Disagreement | None:
    """Dates that cannot both be true; a month and a day within it agree. Weak grounds contradict nobody, nor
    does the day of a denial.
    """
    told = [each for each in members if each.report.status != "denied"] or members
    own: dict[str, list[Signature]] = defaultdict(list)
    for each in members:
        own[each.report.article].append(each)
    firm = (each for each in told if each.report.ground == "phrase")
    dated = [each for each in firm if not _says_it(each, own[each.report.article])]
    given = {told_of(each): each for each in dated}  # a plan's new day
    spans = {_span(each) for each in given.values()}
    finest = {(low, high) for low, high in spans if not any(_within(other, (low, high)) for other in spans)}
    finer = [each for each in given.values() if _span(each) in finest]
    apart = any(one[0] > other[1] for one in finest for other in finest)
    if not apart or len({each.report.article for each in finer}) < 2:
        return None
    texts: dict[tuple[int, int], str] = {}
    for each in finer:
        text, days = each.report.when.text if each.report.when else "", _span(each)
        texts[days] = min(texts.get(days, text), text, key=len)  # the day, not its morning
    in_time = moved(finer, published)
    sides = _sides((texts[_span(each)], each) for each in in_time or finer)
    if in_time:
        sides = tuple(replace(side, as_of=published[side.articles[0]]) for side in sides)
        return Disagreement(MOVED, THEN.join(side.value for side in sides), sides)
    return Disagreement("date", _sentence(sides, {}), sides)


def _span(each: Signature) -> tuple[int, int]:
    """The days on which a report's date may be; those of a night are two."""
    return each.first, last_number(each.report.when) if each.report.when else each.last


def _says_it(saying: Signature, own: Sequence[Signature]) -> bool:
    """Tell the day on which something was said from that of what its sentence says: they do not differ.

    ``own`` are the reports of its article.
    """
    if SAYING not in saying.verb:
        return False
    start = saying.report.start
    return any(each.report.start <= start < each.report.end for each in own if each is not saying)


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
    stems = {place: spelled_alike(place)[:_STEM] for place in places}
    if len(set(stems.values())) < 2:
        return None
    texts = [spelled_alike(each.report.text) for each in members]
    apart = not any(sum(stem in text for stem in set(stems.values())) > 1 for text in texts)
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


def _numbers(
    members: Sequence[Signature], borrowed: Sequence[Borrowed], published: Mapping[str, str]
) -> Iterator[Disagreement]:
    """Different numbers of the same thing, given by different articles, and those that changed; an article's
    own numbers may add up. What one pair counts in two ways is told once, by the deed if it is one.
    """
    given: _Given = defaultdict(lambda: defaultdict(dict))
    deeds = frozenset[str]().union(*(each.deeds for each in members))
    for each in members:
        for count in sorted(each.counted):
            given[count.what + _of_whom(count, each)][each.report.article].setdefault(count, each)
    tolls: dict[str, list[Figure]] = defaultdict(list)
    start = begun(members)
    later = [told_as_toll(count, each, start, published) for each, count in borrowed]
    for figure in (*own_tolls(members, published), *later):
        tolls[figure.counted.what].append(figure)
    changing = frozenset[str]().union(*(changing_rows(lexicon(each.language)) for each in members))
    shown: set[str] = set()
    for each in members:
        for pair in set_against(each.report.quote, each.language):
            values = [spelled(said.counted.value, lexicon(each.language)) for said in pair]
            if not shown.issuperset(values):
                shown.update(values)
                yield _between(pair, values, each, given)

    def in_turn(what: str) -> tuple[bool, bool, str]:
        row = what.partition(" ")[0]
        return row not in changing, row not in deeds, what

    for what in sorted({*given, *tolls}, key=in_turn):
        single = [min(own.items()) for own in given[what].values() if len({one[1::2] for one in own}) == 1]
        figures = [told_at(count, each, start, published) for count, each in single]
        figures += tolls[what]
        parted = sort(figures)
        found = [as_differing(parted.torn), as_updated(parted.updated, figures)]
        new = [
            each for each in found if each and len(shown.intersection(side.value for side in each.sides)) < 2
        ]
        shown.update(side.value for each in new for side in each.sides)
        yield from new


def _between(pair: tuple[Said, Said], values: Sequence[str], each: Signature, given: _Given) -> Disagreement:
    """What two count differently, with all articles that count so."""
    sides = [
        Side(value, tuple(dict.fromkeys([*_givers(said.counted, given), each.report.article])), said.by)
        for value, said in zip(values, pair, strict=True)
    ]
    return Disagreement("number", OR.join(said.counted.said for said in pair), tuple(sides))


def _givers(count: Count, given: _Given) -> Iterator[str]:
    """The articles that give a count as their only one of the thing."""
    for article, own in given.get(count.what, {}).items():
        if {one.value for one in own} == {count.value}:
            yield article


def _of_whom(count: Count, each: Signature) -> str:
    """The people that a count is of, "" for any: "seven Veldlanders" are some of the nineteen dead.
    Where every noun has a capital, none tells.
    """
    if lexicon(each.language).names.nouns_have_capitals:
        return ""
    text = each.report.text
    named = (word for word in count.said.split() if word.isalpha() and word not in text)
    return next((f" {word}" for word in named if f" {word.capitalize()}" in text), "")


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
