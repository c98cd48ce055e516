"""What to call an article for a reader: its title, else the name of its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from timeline.model import Article

_ADDRESS = "://"


def titles(articles: Sequence[Article]) -> Mapping[str, str]:
    """The title of each article by its id; without one, the id less the folder that all such articles lie
    in, so that two are never called the same.
    """
    folder = _folder([article.id for article in articles if not article.title])
    return {article.id: article.title or article.id[len(folder) :] for article in articles}


def _folder(ids: Sequence[str]) -> str:
    if any(_ADDRESS in id for id in ids):
        return ""
    steps = zip(*(id.rstrip("/").split("/")[:-1] for id in ids), strict=False)
    return "".join(f"{step[0]}/" for step in takewhile(lambda step: len(set(step)) == 1, steps))
