"""From a web page to its reports: articles a second, beside trafilatura's extraction alone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.articles import news, write
from bench.clock import command, inside, middle

_PAGES = 100


def rows(runs: int) -> Iterator[tuple[str, str]]:
    """Articles a second of processor time: the whole way in one process, and trafilatura alone."""
    import trafilatura

    pages = [story.page for story in news(_PAGES)]
    trafilatura.extract(pages[0])
    alone = middle([inside(lambda: list(map(trafilatura.extract, pages))) for _ in range(runs)])
    with tempfile.TemporaryDirectory() as folder:
        write(_PAGES, Path(folder), html=True)
        ours = middle(
            [command(["events", folder, "-q", "-j", "1", "--format", "jsonl"]) for _ in range(runs)]
        )
    yield (
        f"{_PAGES} web pages to reports (timeline events, with start-up)",
        f"{_PAGES / ours.cpu:8.1f} articles/s {ours.cpu / alone.cpu:8.2f} times trafilatura's time",
    )
    yield "    trafilatura.extract alone", f"{_PAGES / alone.cpu:8.1f} articles/s"
