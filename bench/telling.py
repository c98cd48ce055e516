"""Telling: what the rules of telling cost an article, beside finding and resolving its dates.

Time depends on what else the machine does. The number of calls does not: it shows what a rule costs.
"""

from __future__ import annotations

import cProfile
import pstats
from collections.abc import Callable, Iterator

from bench.articles import news
from bench.clock import inside
from timeline.events import tell
from timeline.find import find
from timeline.model import Article, Published
from timeline.resolve import resolve

_ARTICLES = 60


def rows(runs: int) -> Iterator[tuple[str, str]]:
    """A row for news of bench/articles.py, told as ``build`` tells them: the least of several runs."""
    articles = [
        Article(each.name, each.text, language="en", published=_published(each.published))
        for each in news(_ARTICLES)
    ]
    dated = [(each, resolve(each, find(each.text, "en"))) for each in articles]

    def told() -> None:
        for article, resolutions in dated:
            tell(article, resolutions, to_merge=True)

    seconds = _least(told, runs)
    dating = _least(lambda: [resolve(each, find(each.text, "en")) for each in articles], runs)
    profile = cProfile.Profile()
    profile.runcall(told)
    calls = pstats.Stats(profile).total_calls / _ARTICLES  # type: ignore[attr-defined]
    figures = f"{seconds / _ARTICLES * 1000:8.2f} ms an article {calls:8,.0f} calls an article"
    yield (
        f"news, {_ARTICLES} of bench/articles.py: tell",
        f"{figures} {seconds / dating:8.2f} times find and resolve",
    )


def _published(day: str) -> Published:
    return Published(day, day, "record", "")


def _least(work: Callable[[], object], runs: int) -> float:
    work()  # what is loaded and remembered once is not measured
    return min(inside(work).cpu for _ in range(runs))
