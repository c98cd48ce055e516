"""How long a timeline takes for so many articles, how much memory, and how long a command takes to start."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.articles import write
from bench.clock import Taken, command, middle
from timeline.workers import cores

_MOST_RUNS = {1000: 3, 10_000: 1}  # of builds of so many articles, which take long
_LINE = "The mill at Ostrand burned down on 14 March 2021, two days before the council met.\n"


def rows(sizes: Sequence[int], runs: int) -> Iterator[tuple[str, str]]:
    """A row for each number of articles, with one process and with all cores."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in sizes:
            articles = folder / str(size)
            write(size, articles)
            for jobs in dict.fromkeys((1, cores())):
                arguments = ["build", str(articles), "-q", "-j", str(jobs), "-o", str(folder / "made.html")]
                times = min([runs, *(most for many, most in _MOST_RUNS.items() if size >= many)])
                taken = middle([command(arguments) for _ in range(times)])
                yield f"timeline build, {size:,} articles, {jobs} process{'es' * (jobs > 1)}", _said(taken)


def warm_up() -> None:
    """Run most of the program once, so that its modules are compiled before anything is measured."""
    with tempfile.TemporaryDirectory() as name:
        command(["demo", "-q", "-o", str(Path(name) / "demo.html")])


def starts(runs: int) -> Iterator[tuple[str, str]]:
    """A row for each of the commands that are over at once."""
    with tempfile.TemporaryDirectory() as name:
        line = Path(name) / "line.txt"
        line.write_text(_LINE, "utf-8")
        for arguments in (["--help"], ["dates", str(line)], ["demo", "-q", "-o", str(Path(name) / "d.html")]):
            taken = middle([command(arguments) for _ in range(runs)])
            yield f"timeline {arguments[0]}{' on one line' * (arguments[0] == 'dates')}", _said(taken)


def _said(taken: Taken) -> str:
    return f"{taken.cpu:8.2f} s processor {taken.wall:8.2f} s wall {taken.memory / 1e6:8,.0f} MB"
