"""From candidates to kinds and full names: the evidence of all mentions of a name is added up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.names.aliases import full_names
from timeline.events.names.evidence import add_beside, inside, may_be_where
from timeline.events.names.mention import KINDS, ORGANISATION, PERSON, PLACE, Candidate, NameKind, Votes
from timeline.events.names.opinion import Opinion
from timeline.events.words.namecues import Guide

_ENOUGH = 3
_LIKELY_PLACE = 2
_LONGEST_PERSON = 4
_SHORTEST_STEM = 4
_LONGEST_CUT = 4  # Veld|land, Veld|ish
_USED_ALONE = 3
_BODY = 8
_OPINION = 3

Tokens = tuple[str, ...]


def settled(
    found: Sequence[Candidate],
    sentences: Sequence[Sentence],
    guide: Guide,
    opinions: Sequence[Opinion] = (),
) -> tuple[dict[str, NameKind], dict[str, str]]:
    """What each name names, and the full form of those that have one.

    First kinds lead to aliases, whose evidence then counts for the full name. A nationality names nothing: it
    has no kind. ``opinions`` count as one cue more.
    """
    tokens = {each.name: each.tokens for each in found}
    votes = {name: list(inside(parts, guide)) for name, parts in tokens.items()}
    where: set[str] = set()
    for each in found:
        own, sentence = votes[each.name], sentences[each.sentence]
        add_beside(sentence, each, guide, own)
        own[ORGANISATION] += _BODY * each.is_body
        if each.start and may_be_where(sentence, each, guide):
            where.add(each.name)
    for name, kind in _heard(found, sentences, opinions):
        votes[name][kind] += _OPINION
    for name in where:
        votes[name][PLACE] += 1
    _count_surnames(tokens, votes)
    _count_lands(tokens, votes, guide)
    peoples = _homelands(tokens, votes, guide)
    kinds = {name: _kind(parts, votes[name]) for name, parts in tokens.items()}
    full = full_names(tokens, kinds, guide)
    for short, long in full.items():
        votes[long] = [one + other for one, other in zip(votes[long], votes[short], strict=True)]
        kinds[long] = _kind(tokens[long], votes[long])
    return {name: kind for name, kind in kinds.items() if name not in peoples}, full


def _heard(
    found: Sequence[Candidate], sentences: Sequence[Sentence], opinions: Sequence[Opinion]
) -> Iterator[tuple[str, int]]:
    """What is said of each candidate, both in the order of the text."""
    at = 0
    for each in found if opinions else ():
        spans = sentences[each.sentence].spans
        start, end = spans[each.start][0], spans[each.end - 1][1]
        while at < len(opinions) and opinions[at][1] <= start:
            at += 1
        if at < len(opinions) and opinions[at][0] < end:
            yield each.name, opinions[at][2]


def _kind(tokens: Tokens, votes: Votes) -> NameKind:
    best = max(votes)
    if best >= _ENOUGH:
        return KINDS[votes.index(best)]
    if votes[PLACE] >= _LIKELY_PLACE and sum(each > 0 for each in votes) == 1:
        return "place"
    if not 2 <= len(tokens) <= _LONGEST_PERSON or not all(token[0].isalpha() for token in tokens):
        return "name"
    if votes[PLACE] > 0 and votes[PERSON] <= votes[PLACE]:
        return "place"
    return "person" if votes[PERSON] >= 0 else "name"


def _count_surnames(tokens: Mapping[str, Tokens], votes: Mapping[str, Votes]) -> None:
    """Who is called by the last of two names alone is a person more often than not."""
    for name, parts in tokens.items():
        if 2 <= len(parts) <= _LONGEST_PERSON and parts[-1] in tokens and votes[name][PERSON] > 0:
            votes[name][PERSON] += _USED_ALONE


def _count_lands(tokens: Mapping[str, Tokens], votes: Mapping[str, Votes], guide: Guide) -> None:
    """Where there is an Anda Island, Anda is a place."""
    for parts in tokens.values():
        if len(parts) > 1 and parts[-1].lower() in guide.words.names.places:
            land = votes.get(" ".join(parts[:-1]))
            if land is not None:
                land[PLACE] += _ENOUGH


def _homelands(tokens: Mapping[str, Tokens], votes: Mapping[str, Votes], guide: Guide) -> set[str]:
    """Where there are Sorani, Soran is a place: give it the votes, and return the words that name nobody."""
    endings = tuple(guide.cues.demonym_endings)
    if not endings:
        return set()
    surnames = {parts[-1] for parts in tokens.values() if len(parts) > 1}
    peoples = [
        name
        for name, parts in tokens.items()
        if len(parts) == 1
        and name.endswith(endings)
        and name not in surnames
        and votes[name][PERSON] < _ENOUGH
    ]
    found = set()
    for name in peoples:
        for place in tokens:
            stem = place[: max(_SHORTEST_STEM, len(place) - _LONGEST_CUT)]
            if not name.startswith(stem) or place.startswith(name) or len(place) < _SHORTEST_STEM:
                continue
            if votes[place][PERSON] < _ENOUGH:
                votes[place][PLACE] += _ENOUGH
                found.add(name)
    return found
