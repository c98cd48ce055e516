"""Measure the inference of dates of publication on real text: python -m tests.quality.inference [CORPUS ...]

The dates of all Wikinews articles, and of every second article of each topic of storyline, are taken away.
Told are: how many of these articles state a date in their text all the same, for how many it is inferred, how
often the interval holds the true day, how wide it is, and how many dated phrases then get another date than
they do with the true day of publication. Shuffled, the order of the archive says nothing. In small, the
articles come eight at a time, as to somebody who writes a briefing, and six of them lose their dates.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from statistics import fmean, median
from tempfile import TemporaryDirectory
from typing import Any

from tests.quality.measure import GOLD
from timeline.model import Published
from timeline.pipeline import Study, find_dates
from timeline.resolve import resolve

WIKINEWS = GOLD / "events" / "wikinews_articles.jsonl"
MODES = ("ordered", "shuffled", "small")
SMALL, KEEP_DATES = 8, 2  # articles of a small story, and those of them that keep their dates
KEPT = ("id", "text", "title", "language", "published")


@dataclass(slots=True)
class Tally:
    """What came of the articles without a date: counts, and the widths of the intervals in days."""

    counts: Counter[str] = field(default_factory=Counter)
    widths: list[int] = field(default_factory=list)

    def add(self, study: Study, true_day: str) -> None:
        """Count an article whose date was taken away."""
        published = study.article.published
        kind = "unknown" if published is None else "inferred" if published.basis == "inferred" else "stated"
        self.counts[kind] += 1
        if published is not None:
            self.counts[f"{kind} right"] += published.earliest <= true_day <= published.latest
        if published is not None and kind == "inferred":
            first, last = date.fromisoformat(published.earliest), date.fromisoformat(published.latest)
            self.widths.append((last - first).days + 1)
        self._add_phrases(study, true_day)

    def _add_phrases(self, study: Study, true_day: str) -> None:
        known = replace(study.article, published=Published(true_day, true_day, "record", ""))
        answers = {each.expression: each.when for each in study.resolutions}
        for expected in resolve(known, list(answers)):
            answer = answers[expected.expression]
            if expected.when is None:
                continue
            same = answer is not None and answer.earliest == expected.when.earliest
            self.counts["phrase " + ("open" if answer is None else "right" if same else "wrong")] += 1

    def told(self) -> str:
        """The figures in one line."""
        counts = self.counts
        phrases = counts["phrase right"] + counts["phrase wrong"] + counts["phrase open"]
        answered = counts["phrase right"] + counts["phrase wrong"]
        width = (
            f"width mean {fmean(self.widths):.1f} median {median(self.widths):.0f}" if self.widths else "–"
        )
        return (
            f"stated {counts['stated']} (right {counts['stated right']})   "
            f"inferred {counts['inferred']} (hold {counts['inferred right']}, {width})   "
            f"unknown {counts['unknown']}   phrases {phrases}: right {counts['phrase right']}, "
            f"wrong {counts['phrase wrong']} ({100 * counts['phrase wrong'] / max(1, phrases):.2f} % of all, "
            f"{100 * counts['phrase wrong'] / max(1, answered):.2f} % of answered)"
        )


def tally(corpus: Path, mode: str) -> Tally:
    """Measure one file of articles in one of ``MODES``."""
    rows = list(_rows(corpus))
    undated = [row["id"] for row in (rows if corpus == WIKINEWS else rows[1::2])]
    found = Tally()
    if mode == "shuffled":
        random.Random(1).shuffle(rows)
    if mode == "small":
        for start in range(0, len(rows) - SMALL + 1, SMALL):
            story = rows[start : start + SMALL]
            random.Random(start).shuffle(story)
            _add(found, story, [row["id"] for row in story[KEEP_DATES:]])
    else:
        _add(found, rows, undated)
    return found


def _add(found: Tally, rows: list[dict[str, Any]], undated: list[str]) -> None:
    """Count what becomes of the ``undated`` articles among ``rows`` without their dates."""
    hidden = {row["id"]: row["published"][:10] for row in rows if row["id"] in set(undated)}
    with TemporaryDirectory() as folder:
        stripped = Path(folder) / "articles.jsonl"
        with stripped.open("w", encoding="utf-8") as out:
            for row in rows:
                taken = ("published",) if row["id"] in hidden else ()
                out.write(json.dumps({key: row[key] for key in KEPT if key in row and key not in taken}))
                out.write("\n")
        for study in find_dates(stripped).studies:
            if study.article.id in hidden:
                found.add(study, hidden[study.article.id])


def _rows(corpus: Path) -> Iterator[dict[str, Any]]:
    """The records of a corpus that have a date."""
    text = gzip.decompress(corpus.read_bytes()) if corpus.suffix == ".gz" else corpus.read_bytes()
    yield from (row for row in map(json.loads, text.splitlines()) if row.get("published"))


def main() -> int:
    """Print the figures of every corpus, in the order of its file and shuffled."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.inference", description=__doc__)
    parser.add_argument("corpora", nargs="*", metavar="CORPUS", help="wikinews, bpoil …; else all")
    wanted = parser.parse_args().corpora
    if not GOLD.is_dir():
        print(f"nothing to measure on: {GOLD} is not there")
        return 0
    for corpus in (WIKINEWS, *sorted((GOLD / "storyline").glob("*.articles.jsonl.gz"))):
        name = corpus.name.partition("_")[0].partition(".")[0]
        for mode in MODES if not wanted or name in wanted else ():
            print(f"{name + ' ' + mode:18} {tally(corpus, mode).told()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
