"""Finding and resolving: megabytes of text a second in one process, beside others on the same text."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench.articles import histories, news
from bench.clock import Taken, inside, middle
from timeline.find import find
from timeline.model import Article, Published
from timeline.resolve import resolve

GOLD = Path(__file__).parents[2] / "shared" / "gold" / "dates"
_MEGABYTE = 1_000_000
_SLOW = 40_000  # characters that search_dates is given: it reads a fifth of a megabyte a second
_CHRONO = """
const chrono = require('chrono-node');
const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const run = () => { for (const text of texts) chrono.parse(text, new Date(2021, 0, 4)); };
run();
const times = [];
for (let i = 0; i < RUNS; i++) {
  const before = process.cpuUsage();
  run();
  const after = process.cpuUsage(before);
  times.push((after.user + after.system) / 1e6);
}
console.log(JSON.stringify(times));
"""


def rows(runs: int, chrono: str | None) -> Iterator[tuple[str, str]]:
    """A row for each text and each program: megabytes a second of processor time, and the share of ours."""
    for name, articles in _texts():
        yield from _compared(name, articles, runs, chrono)


def _texts() -> Iterator[tuple[str, list[Article]]]:
    stories = list(news(300))
    yield (
        "news, 300 of bench/articles.py",
        [_article(story.name, story.text, story.published) for story in stories],
    )
    yield (
        "histories, 20 of bench/articles.py",
        [_article(str(place), text, "") for place, text in enumerate(histories(20))],
    )
    for corpus in ("en_timebank", "en_wikiwars"):
        file = GOLD / f"{corpus}.jsonl"
        if file.is_file():
            records = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
            yield (
                f"{corpus} of ../shared",
                [_article(each["id"], each["text"], (each["published"] or "")[:10]) for each in records],
            )


def _article(id: str, text: str, published: str) -> Article:
    when = Published(published, published, "record", "") if published else None
    return Article(id, text, language="en", published=when)


def _compared(
    name: str, articles: Sequence[Article], runs: int, chrono: str | None
) -> Iterator[tuple[str, str]]:
    texts = [article.text for article in articles]
    size = sum(map(len, texts)) / _MEGABYTE
    ours = _median(lambda: [resolve(each, find(each.text, "en")) for each in articles], runs)
    yield f"{name} ({size:.2f} MB): find and resolve", _said(size, ours.cpu, ours.cpu / size)
    finding = _median(lambda: [find(text, "en") for text in texts], runs)
    yield "    find alone", _said(size, finding.cpu, ours.cpu / size)
    words = _median(lambda: [re.findall(r"\w+", text) for text in texts], runs)
    yield r'    re.findall(r"\w+")', _said(size, words.cpu, ours.cpu / size)
    start = "\n".join(texts)[:_SLOW]
    slow = _median(lambda: _search_dates(start), 1)
    yield (
        f"    dateparser's search_dates, language given, on {len(start):,} characters",
        _said(len(start) / _MEGABYTE, slow.cpu, ours.cpu / size),
    )
    yield "    chrono-node", _chrono(texts, size, runs, chrono, ours.cpu / size)


def _median(work: Callable[[], object], runs: int) -> Taken:
    work()  # what is loaded and remembered once is not measured
    return middle([inside(work) for _ in range(runs)])


def _search_dates(text: str) -> None:
    from dateparser.search import search_dates

    search_dates(text, languages=["en"])


def _chrono(texts: Sequence[str], size: float, runs: int, folder: str | None, ours: float) -> str:
    node = shutil.which("node")
    if node is None or folder is None:
        return "absent: " + ("no node" if node is None else "name the folder of its node_modules by --chrono")
    script = _CHRONO.replace("RUNS", str(runs))
    done = subprocess.run(
        [node, "-e", script], input=json.dumps(texts), capture_output=True, text=True, cwd=folder, check=True
    )
    times = sorted(json.loads(done.stdout))
    return _said(size, times[len(times) // 2], ours)


def _said(size: float, seconds: float, ours: float) -> str:
    """MB a second, and how many times as fast as ours (seconds a megabyte)."""
    return f"{size / seconds:8.2f} MB/s {ours * size / seconds:8.2f} times find and resolve"
