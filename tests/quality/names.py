"""Measure names and what stands for them on corpora of our own: python -m tests.quality.names [-v]

names.toml lists what invented articles name, pronouns.toml whom a pronoun or a noun phrase means. One half of
both was written before the program was run on it, and its faults are not looked at: it is the test. Told are,
for each half: precision and recall of names (exact extent), the share of names of the right kind among those
found, precision and recall of the links between two forms of one name, and precision and recall of the names
put for pronouns.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from timeline.events import SecondOpinion, second_opinion
from timeline.events.clauses.assemble import clauses
from timeline.events.clauses.tagging.tags import DETERMINER
from timeline.events.telling.layout.page import Page, lay_out
from timeline.events.telling.reference.antecedents import Antecedents
from timeline.events.telling.saying.attribution import sayings
from timeline.events.words.lexicon import lexicon
from timeline.find import find
from timeline.read import read
from timeline.resolve import resolve

CORPUS = Path(__file__).parents[1] / "corpus"
HALVES = ("development", "test")
KINDS = ("person", "organisation", "place", "name")
_PUBLISHED = "2024-06-14"
_MARK = re.compile(r"\{([^{}]*)\}")

Span = tuple[int, int]
Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of text that names something: which of the article's names, and its kind ("" for neither)."""

    span: Span
    entity: int
    kind: str
    forms: frozenset[str] = frozenset()


@dataclass(slots=True)
class Tally:
    """Counts of one half, and every fault in words."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def share(self, part: str, *whole: str) -> float:
        """One count as a share of others."""
        total = sum(self.counts[each] for each in whole)
        return self.counts[part] / total if total else 1.0


@lru_cache(maxsize=4)
def corpus(file: str) -> Mapping[str, Any]:
    """The tables of one corpus file."""
    return tomllib.loads((CORPUS / file).read_text(encoding="utf-8"))


def measure_names(half: str, opinion: SecondOpinion | None = None) -> tuple[Figures, Tally]:
    """Precision and recall of names, accuracy of kinds, precision and recall of links on one half."""
    tally = Tally()
    rows = {row["id"]: row for row in corpus("names.toml")["article"] if row["half"] == half}
    for page in pages(rows.values(), opinion):
        _compare(page, rows[page.article.id.partition("#")[0]], tally)
    return {
        "precision": tally.share("right", "right", "spurious"),
        "recall": tally.share("right", "right", "missed"),
        "kind": tally.share("kind right", "kind right", "kind wrong"),
        "link_precision": tally.share("linked", "linked", "joined wrongly"),
        "link_recall": tally.share("linked", "linked", "left apart"),
    }, tally


def measure_pronouns(half: str, opinion: SecondOpinion | None = None) -> tuple[Figures, Tally]:
    """Precision of the names put for pronouns and noun phrases, and recall over those that are certain."""
    tally = Tally()
    cases = [each for each in corpus("pronouns.toml")["case"] if each["half"] == half]
    rows = [
        {"id": str(at), "text": _MARK.sub(r"\1", each["text"]), "language": each.get("language", "en")}
        for at, each in enumerate(cases)
    ]
    for page, case in zip(pages(rows, opinion), cases, strict=True):
        found = _MARK.search(case["text"])
        assert found is not None, case["text"]
        answer = said_for(page, (found.start(), found.end() - 2))
        wanted = case["answer"]
        if answer:
            tally.counts["right" if answer == wanted else "wrong"] += 1
        elif wanted:
            tally.counts["open"] += 1
        tally.counts["certain"] += bool(wanted)
        if answer != wanted:
            tally.faults.append(f"{answer or '–'} for {wanted or '–'}: {case['text']}")
    return {
        "precision": tally.share("right", "right", "wrong"),
        "recall": tally.share("right", "certain"),
    }, tally


def pages(rows: Iterable[Mapping[str, Any]], opinion: SecondOpinion | None = None) -> Iterator[Page]:
    """Articles read, dated and laid out as the program does it."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        with file.open("w", encoding="utf-8") as out:
            for row in rows:
                kept = {key: row[key] for key in ("id", "title", "text") if key in row}
                record = {"language": row.get("language", "en"), "published": _PUBLISHED, **kept}
                out.write(json.dumps(record) + "\n")
        articles = read([str(file)]).articles
    for article in articles:
        found = resolve(article, find(article.text, article.language))
        yield lay_out(article, found, lexicon(article.language), opinion)


def said_for(page: Page, phrase: Span) -> str:
    """The name that the program puts for the pronoun or noun phrase at ``phrase``, "" if it puts none."""
    words = lexicon(page.article.language)
    antecedents = Antecedents(page.names, words)
    for index, sentence in enumerate(page.sentences):
        if sentence.start <= phrase[0] < sentence.end:
            span = sentence.token_at(phrase[0]), sentence.token_at(phrase[1] - 1) + 1
            if (
                sentence.lowers[span[0]] in words.names.possessive_pronouns
                and sentence.tags[span[0]] == DETERMINER
            ):
                return antecedents.owner(index, sentence, span[0])
            return antecedents.name_for(index, sentence, span)
        parts = clauses(sentence, words)
        antecedents.leave(index, sentence, parts, sayings(sentence, parts, words))
    return ""


def _compare(page: Page, row: Mapping[str, Any], tally: Tally) -> None:
    """Count what one article names against what was found in it."""
    text, gold = page.article.text, list(_gold(page, row))
    taken: set[Span] = set()
    called: dict[str, tuple[int, str]] = {}
    for span, name, kind in _found(page):
        near = [each for each in gold if each.span[0] < span[1] and span[0] < each.span[1]]
        same = next((each for each in near if text[slice(*span)].rstrip(".") in each.forms), None)
        if same is None and near and all(not each.kind for each in near):
            continue
        where = f"{row['id']}: {text[slice(*span)]!r}"
        if same is None:
            tally.counts["spurious"] += 1
            tally.faults.append(f"spurious {kind} {where} for {[text[slice(*each.span)] for each in near]}")
            continue
        taken.add(same.span)
        tally.counts["right"] += 1
        tally.counts["kind right" if kind == same.kind else "kind wrong"] += 1
        if kind != same.kind:
            tally.faults.append(f"{kind}, not {same.kind} {where}")
        called.setdefault(text[slice(*span)], (same.entity, name))
    for each in gold:
        if each.kind and each.span not in taken:
            tally.counts["missed"] += 1
            tally.faults.append(f"missed {each.kind} {row['id']}: {text[slice(*each.span)]!r}")
    _compare_links(called, row["id"], tally)


def _compare_links(called: Mapping[str, tuple[int, str]], where: str, tally: Tally) -> None:
    for (one, (entity, name)), (other, (its_entity, its_name)) in combinations(called.items(), 2):
        if entity == its_entity:
            tally.counts["linked" if name == its_name else "left apart"] += 1
        elif name == its_name:
            tally.counts["joined wrongly"] += 1
        if (entity == its_entity) != (name == its_name):
            tally.faults.append(f"{'apart' if entity == its_entity else 'joined'} {where}: {one!r} {other!r}")


def _found(page: Page) -> Iterator[tuple[Span, str, str]]:
    for index, sentence in enumerate(page.sentences):
        for each in page.names.mentions(index):
            span = sentence.spans[each.start][0], sentence.spans[each.end - 1][1]
            yield span, each.name, each.kind


def _gold(page: Page, row: Mapping[str, Any]) -> Iterator[Named]:
    """Where the names of an article stand in its sentences; the longest form wins where two overlap."""
    forms: dict[str, tuple[int, str]] = dict.fromkeys(row.get("loose", ()), (-1, ""))
    alike: dict[int, set[str]] = defaultdict(set)
    entities = [(kind, entity) for kind in KINDS for entity in row.get(kind, ())]
    for number, (kind, entity) in enumerate(entities):
        for form in entity:
            forms[form] = (number, kind)
            alike[number].add(form.rstrip("."))
    longest = sorted(forms, key=lambda form: (-len(form), form))
    anywhere = re.compile("|".join(rf"(?<!\w){re.escape(form)}(?!\w)" for form in longest))
    for sentence in page.sentences:
        for match in anywhere.finditer(page.article.text, sentence.start, sentence.end):
            number, kind = forms[match.group()]
            yield Named(match.span(), number, kind, frozenset(alike[number]))


def main() -> int:
    """Print the figures of both halves; with -v every fault of the development half, never of the test."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.names", description=__doc__)
    parser.add_argument(
        "-v", "--verbose", action="store_true", help="name the faults of the development half"
    )
    parser.add_argument("--names", default="rules", metavar="HOW", help="as of timeline build")
    arguments = parser.parse_args()
    verbose, opinion = arguments.verbose, second_opinion(arguments.names)
    for what, measure in (("names", measure_names), ("pronouns", measure_pronouns)):
        for half in HALVES:
            started = time.perf_counter()
            figures, tally = measure(half, opinion)
            said = "   ".join(f"{name} {value:.3f}" for name, value in figures.items())
            print(f"{what:9} {half:12} {said}   {time.perf_counter() - started:.1f} s")
            if verbose and half == "development":
                print(*(f"    {fault}" for fault in tally.faults), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
