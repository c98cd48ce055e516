"""Measure on the corpora in ../shared, with the scorers that lie there; both stay outside the project."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

from timeline.events import Selection, Story, select
from timeline.pipeline import tell_story

SHARED = Path(__file__).parents[3] / "shared"
GOLD = SHARED / "gold"

Figures = dict[str, float]


def measure(corpus: str) -> Figures:
    """The figures of one corpus of CORPORA."""
    with TemporaryDirectory() as folder:
        return CORPORA[corpus](Path(folder))


def _dates(corpus: str, folder: Path) -> Figures:
    """F1 of time expressions in percent: strict extent, relaxed extent, TIMEX3 value (as in TempEval-3)."""
    gold, answers = GOLD / "dates" / f"{corpus}.jsonl", folder / "answers.jsonl"
    _timeline(answers, "dates", str(gold), "--format", "jsonl")
    overall = json.loads(_score("dates.py", str(gold), str(answers), "--json"))["overall"]
    return {
        "strict": overall["strict"]["F1"],
        "relaxed": overall["relaxed"]["F1"],
        "value": overall["te3_value_F1"],
    }


def _published(folder: Path) -> Figures:
    """Publication dates of web pages: the share of right ones among the answers, and among all pages."""
    gold, pages, answers = (
        GOLD / "published" / "pages.jsonl",
        folder / "pages.jsonl",
        folder / "answers.jsonl",
    )
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    with (
        tarfile.open(GOLD / "published" / "pages.tar.xz") as archive,
        pages.open("w", encoding="utf-8") as out,
    ):
        for member in archive:
            file = archive.extractfile(member)
            html = file.read().decode("utf-8", errors="replace") if file else ""
            for url in (row["url"] for row in rows if html and row["file"] == Path(member.name).name):
                out.write(json.dumps({"id": url, "url": url, "html": html}) + "\n")
    _timeline(answers, "articles", str(pages), "--format", "jsonl")
    return _named(_score("published.py", str(gold), str(answers)), "precision", "accuracy")


def _events(folder: Path) -> Figures:
    """F1 of the dates given to event words."""
    articles, gold = (GOLD / "events" / f"wikinews_{part}.jsonl" for part in ("articles", "timelines"))
    answers = folder / "answers.jsonl"
    _timeline(answers, "events", str(articles), "--format", "jsonl")
    return _named(_score("events.py", str(articles), str(gold), str(answers)), "F1")


def _storyline(folder: Path) -> Figures:
    """Timelines of newsrooms: date F1, aligned ROUGE-1 and -2, given their days, events a day and span.

    "date", "ar1" and "ar2" are means over all timelines, "…_by_topic" over the topics of their means;
    "…_free" are means over all timelines of what `--days 30 --per-day 2` gives, without a span; "…_top" of as
    many events as the timeline has by `--top`, within its span.
    """
    topics, tops, free = [], [], []
    for gold in sorted((GOLD / "storyline").glob("*.timelines.json")):
        _, story = tell_story(gold.with_name(gold.name.replace("timelines.json", "articles.jsonl.gz")))
        numbers = range(len(json.loads(gold.read_text(encoding="utf-8"))["timelines"]))
        newsrooms = [_newsroom(story, gold, number, folder / "answer.json") for number in numbers]
        topics.append([given for given, _ in newsrooms])
        tops += [top for _, top in newsrooms]
        _select(story, Selection(days=30, per_day=2), folder / "free.json")
        free += [_compared(gold, number, folder / "free.json") for number in numbers]
    by_topic = _mean([_mean(newsrooms) for newsrooms in topics])
    return (
        _mean([newsroom for newsrooms in topics for newsroom in newsrooms])
        | {f"{name}_by_topic": value for name, value in by_topic.items()}
        | {f"{name}_free": value for name, value in _mean(free).items()}
        | {f"{name}_top": value for name, value in _mean(tops).items()}
    )


def _newsroom(story: Story, gold: Path, number: int, answer: Path) -> tuple[Figures, Figures]:
    """The figures of one timeline of a newsroom, given what it has of days, events and span; the same by
    ``--top``, given how many events it has.
    """
    days, per_day, since, until = _score("storyline.py", str(gold), str(number)).split()
    span = Selection(since=since, until=until)
    _select(story, replace(span, days=int(days), per_day=int(per_day)), answer)
    given = _compared(gold, number, answer)
    _select(story, replace(span, top=int(days) * int(per_day)), answer)
    return given, _compared(gold, number, answer)


def _select(story: Story, selection: Selection, answer: Path) -> None:
    """Write what the selection keeps of a story, as ``timeline build`` with these options would."""
    kept = select(story, selection)
    events = [{"when": {"earliest": each.when.earliest}, "text": each.text} for each in kept]
    answer.write_text(json.dumps({"events": events}), encoding="utf-8")


def _compared(gold: Path, number: int, answer: Path) -> Figures:
    said = json.loads(_score("storyline.py", str(gold), str(number), str(answer)))
    return {"date": said["date_f1"], "ar1": said["ar1_f"], "ar2": said["ar2_f"]}


def _mean(figures: Sequence[Figures]) -> Figures:
    return {name: round(fmean(each[name] for each in figures), 4) for name in figures[0]}


CORPORA: dict[str, Callable[[Path], Figures]] = {
    "en_timebank": partial(_dates, "en_timebank"),
    "en_wikiwars": partial(_dates, "en_wikiwars"),
    "de_krauts": partial(_dates, "de_krauts"),
    "es_timebank": partial(_dates, "es_timebank"),
    "fr_timebank": partial(_dates, "fr_timebank"),
    "it_timebank": partial(_dates, "it_timebank"),
    "uk_wikiwars": partial(_dates, "uk_wikiwars"),
    "zh_timebank": partial(_dates, "zh_timebank"),
    "published": _published,
    "events": _events,
    "storyline": _storyline,
}


MINUTES = {"storyline"}  # what `make quality` measures, and the tests do not


def _timeline(answers: Path, *arguments: str) -> None:
    """Run the command line, its output into a file; articles that it refuses are scored as unanswered."""
    with answers.open("wb") as out:
        subprocess.run([sys.executable, "-m", "timeline", *arguments, "--quiet"], stdout=out, check=False)


def _score(scorer: str, *arguments: str) -> str:
    command = [sys.executable, str(SHARED / "score" / scorer), *arguments]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


def _named(said: str, *names: str) -> Figures:
    """The numbers that follow the names in what a scorer said."""
    return {name: float(re.findall(rf"\b{name} ([\d.]+)", said)[-1]) for name in names}
