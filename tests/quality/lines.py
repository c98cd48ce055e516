"""A sample of events to be read by hand: python -m tests.quality.lines [SEED [NUMBER]]

From each corpus of ../shared/gold a few articles that stand together are built into a timeline, and of all
their events so many are printed, with the sentences that they rest on. Whether a line stands alone, is true
to its sentence, and has the right day, is for a reader to say; docs/quality.md says what one found.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.quality.measure import GOLD
from timeline import build
from timeline.model import Event

_TOGETHER = 10  # articles of one corpus
_SHOWN = 200  # characters of a sentence


def sample(seed: int, number: int) -> list[tuple[str, Event]]:
    """Events of all corpora and the corpus of each, the same for the same seed."""
    chance = random.Random(seed)
    events = []
    for name, articles in _corpora():
        begin = chance.randrange(max(1, len(articles) - _TOGETHER))
        with TemporaryDirectory() as folder:
            file = Path(folder) / "articles.jsonl"
            chosen = articles[begin : begin + _TOGETHER]
            file.write_text("".join(json.dumps(each) + "\n" for each in chosen), encoding="utf-8")
            events += [(name, event) for event in build(str(file)).events]
    return sorted(chance.sample(events, min(number, len(events))), key=lambda each: each[0])


def _corpora() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    plain = (GOLD / "dates" / "en_timebank.jsonl", GOLD / "events" / "wikinews_articles.jsonl")
    for file in [*plain, *sorted((GOLD / "storyline").glob("*.articles.jsonl.gz"))]:
        data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        rows = [json.loads(line) for line in data.decode("utf-8").splitlines()]
        kept = [
            {key: row[key] for key in ("id", "published", "language", "text") if key in row} for row in rows
        ]
        yield file.name.partition(".")[0], sorted(kept, key=lambda row: (row["published"], row["id"]))


def main() -> int:
    """Print the sample."""
    given = [int(each) for each in sys.argv[1:3]]
    seed, number = [*given, *(1, 100)[len(given) :]]
    for place, (name, event) in enumerate(sample(seed, number), 1):
        said = f" ({event.reports[0].said_by})" if event.reports[0].said_by else ""
        print(f"{place:3} {name}: {event.when.edtf} {event.status}{said}\n    {event.title}")
        print(*(f"      < {report.text[:_SHOWN]}" for report in event.reports[:2]), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
