"""What a count has come to: "the death toll rose to 230", "brought the number of missing to twelve"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.events.merging.comparing.counted import Count, bound_of, is_year, spelled, value_of
from timeline.events.words.lexicon import Lexicon, phrase_at, phrase_from

_BEFORE = 4  # words that may stand between what sets a toll and the toll: "raised | the official death toll"


def toll(tokens: Sequence[str], words: Lexicon) -> Count | None:
    """Return the number that a toll has come to among lower-case ``tokens``."""
    if not words.actions.tolls:
        return None
    at = phrase_from(tokens, 0, len(tokens), _tolls(words))
    if at < 0:
        return None
    behind = at + phrase_at(tokens, at, _tolls(words))
    said = " ".join(tokens[at:behind])
    for first in _openings(tokens, at, behind, words):
        place = _skipped(tokens, first, words)
        value = value_of(tokens[place], words)
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        if value is not None and not is_year(tokens[place], value) and following not in words.stop.units:
            bound, bounding = bound_of(tokens, place, words)
            number = " ".join((*bounding, spelled(value, words)))
            return Count(words.actions.tolls[said], value, f"{said}: {number}", bound)
    return None


def _openings(tokens: Sequence[str], at: int, behind: int, words: Lexicon) -> Iterator[int]:
    """The places at which the number may stand: behind a verb, or at a "to" where a verb stands before
    the toll or behind the number: "brought the toll to 43", "auf 43 gestiegen".
    """
    verbs, joints = words.actions.toll_verbs, words.actions.toll_joints
    is_set = not words.actions.toll_setters.isdisjoint(tokens[max(0, at - _BEFORE) : at])
    for place in range(behind, len(tokens) - 1):
        if tokens[place] in verbs:
            yield place + 1
        elif tokens[place] in joints:
            number = _skipped(tokens, place, words)
            if is_set or (tokens[number + 1 : number + 2] and tokens[number + 1] in verbs):
                yield place


def _skipped(tokens: Sequence[str], at: int, words: Lexicon) -> int:
    """The place of the number behind the small words before it: "to at least", "from 21 to", "by five to"."""
    while at < len(tokens) - 1:
        if tokens[at] in _small(words):
            at += 1
        elif tokens[at] in words.actions.toll_steps and value_of(tokens[at + 1], words) is not None:
            if at + 2 == len(tokens):
                break
            at += 2
        else:
            break
    return at


@lru_cache(maxsize=16)
def changing_rows(words: Lexicon) -> frozenset[str]:
    """The rows whose counts may change from day to day: the dead, not the ships that sank."""
    return frozenset(words.actions.tolls.values())


@lru_cache(maxsize=16)
def _small(words: Lexicon) -> frozenset[str]:
    bounding = frozenset(word for phrase in words.stop.bounds for word in phrase.split())
    return bounding | words.stop.roughly | words.actions.toll_joints


@lru_cache(maxsize=16)
def _tolls(words: Lexicon) -> frozenset[str]:
    return frozenset(words.actions.tolls)
