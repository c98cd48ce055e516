"""The date of a plan that was moved: "will meet on 17 June", then "has been moved to 24 June"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from timeline.events.deeds.wordform import tokens
from timeline.events.merging.comparing.signature import Signature
from timeline.events.words.lexicon import has_phrase, lexicon


def moved(dated: Sequence[Signature], published: Mapping[str, str]) -> list[Signature]:
    """The reports in the order of their articles, if each that gives another day says that it was moved; none
    for what is no plan and where an article does not say when it was published.
    """
    days = {each.report.article: published.get(each.report.article, "") for each in dated}
    if not all(days.values()) or any(each.report.status != "planned" for each in dated):
        return []
    in_time = sorted(dated, key=lambda each: (days[each.report.article], _says_so(each), each.place))
    turns = [new for old, new in pairwise(in_time) if (old.first, old.last) != (new.first, new.last)]
    return in_time if turns and all(map(_says_so, turns)) else []


def _says_so(each: Signature) -> bool:
    words = lexicon(each.language)
    return has_phrase(tokens(f"{each.report.title} {each.report.quote}"), words.status.moved)
