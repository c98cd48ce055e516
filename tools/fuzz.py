"""Fuzzing of the readers and the finder: bytes that nobody would write, guided by the branches they reach.

    python tools/fuzz.py readers|dates|words [--seconds 30] [--runs N] [--seed 1] [--findings FOLDER]

Needs atheris (libFuzzer for Python; Linux on x86-64). Begins with articles of our own (seeds.py). An input
that raises what is no InputError, points beside its text or gives a day that does not exist is a finding: it
ends the run with a traceback, and its bytes are kept in the folder. ``--again FILE`` runs one finding.

What the branches lead to differs from run to run; ``--runs N`` tries instead so many inputs that chance
makes of the seeds, the same ones for the same ``--seed``. CI does that: it fails only where the code changed.
``words`` is for that alone: it makes sentences out of pieces of those in tests/corpus.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import atheris

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
with atheris.instrument_imports(include=["timeline"]):
    from timeline import calendar
    from timeline.errors import InputError
    from timeline.events import merge, tell
    from timeline.find import find
    from timeline.model import Article, Published, When
    from timeline.read.bounded import Bounded
    from timeline.read.finish import Finisher
    from timeline.read.found import Draft, Source
    from timeline.read.kinds import kinds
    from timeline.read.limits import Limits
    from timeline.read.unpack import found_in
    from timeline.read.webpage import Page, extract
    from timeline.resolve import infer, resolve
    from tools import seeds

LANGUAGES = tuple(sorted(file.stem for file in (ROOT / "timeline" / "languages" / "dates").glob("*.toml")))
OTHERS = ("ru", "he", "hi", "ko", "")  # which have no rules of their own
LIMITS = Limits(file_bytes=100_000, unpacked_bytes=100_000, text_chars=20_000, members=50, pdf_pages=5)
LONGEST = 4_096  # bytes of an input
SLOWEST = 300  # seconds for an input, by a clock that also counts what else the machine does
# What "words" puts in the place of a word, and between pieces of sentences.
BETWEEN = (
    "",
    ",",
    "–",
    "“",
    "”",
    "and",
    "who",
    "which",
    "that",
    ":",
    "(",
    ")",
    "said",
    "'s",
    "in 2010",
    "on Monday",
)
AFTER = (" ", " ", ", ", ". ", ".\n\n", " – ", " and ")
PUBLISHED = Published("2024-05-06", "2024-05-06", "given", "given")
# What a change of one byte would break, whatever it holds, is made around the bytes.
MAKERS: dict[str, Callable[[bytes], bytes]] = {
    "archive": lambda data: seeds.zipped({"a.txt": data, "b.html": data, "c": data}),
    "docx": seeds.docx,
    "warc": seeds.warc,
}
WAYS = [(kind, None) for kind in sorted(kinds())] + list(MAKERS.items())


def read_one(data: bytes) -> None:
    """The first byte chooses the kind, the rest is the file, or what a file is made of."""
    if not data:
        return
    kind, made = WAYS[data[0] % len(WAYS)]
    source = Source(f"a{kinds()[kind].SUFFIXES[0]}", made(data[1:]) if made else data[1:], LIMITS)
    try:
        found = list(found_in(source, lambda kind, source: kind.read(source)))
    except InputError:
        return
    finish = Finisher("", "", LIMITS, _Here(LIMITS)).finish
    for draft in found:
        if isinstance(draft, Draft):
            finish(draft)


class _Here(Bounded):
    """Takes pages apart in this process, which sees the branches that are reached."""

    def page(self, draft: Draft) -> Page:
        return extract(draft.html, draft.url, LIMITS.title_chars)


def date_one(data: bytes) -> None:
    """The first byte chooses the language, the rest is the text."""
    spoken = (*LANGUAGES, *OTHERS)
    language = spoken[data[0] % len(spoken)] if data else ""
    text = data[1:].decode("utf-8", errors="replace")
    article = Article("a", text, language=language, published=PUBLISHED)
    expressions = find(text, language)
    infer([replace(article, published=None)], [expressions])
    resolutions = resolve(article, expressions)
    for each in resolutions:
        assert text[each.expression.start : each.expression.end] == each.expression.text
        for when in filter(None, (each.when, *each.alternatives)):
            _check(when)
    reports = tell(article, resolutions)
    for report in reports:
        assert text[report.start : report.end] == report.quote
    merge([report for report in reports if report.when], [article])


def _check(when: When) -> None:
    first, last = (calendar.first_day(calendar.from_iso(day)) for day in (when.earliest, when.latest))
    assert first <= last


def date_seeds() -> Iterator[bytes]:
    """Texts, each after the byte of its language."""
    for language, text in seeds.texts(LANGUAGES):
        yield bytes([LANGUAGES.index(language)]) + text.encode()


def read_seeds() -> Iterator[bytes]:
    """Files, each after the byte of its kind; then what files of the others are made of."""
    known = [kind if made is None else "" for kind, made in WAYS]
    for kind, data in seeds.files():
        yield bytes([known.index(kind)]) + data
    for place, inside in enumerate((seeds.TEXT.encode(), seeds.BODY, seeds.HTML.encode()), len(kinds())):
        yield bytes([place]) + inside


def word_seeds() -> Iterator[bytes]:
    """The sentences of tests/corpus, each after the byte of its language."""
    for file in sorted((ROOT / "tests" / "corpus").glob("*.toml")):
        _, _, language = file.stem.partition(".")
        for text in _texts(tomllib.loads(file.read_text(encoding="utf-8"))):
            yield bytes([LANGUAGES.index(language or "en")]) + text.encode()


def _texts(value: object) -> Iterator[str]:
    """All strings of several words, however deep."""
    if isinstance(value, str) and value.count(" ") > 3:
        yield value
    elif isinstance(value, (dict, list)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def by_chance(target: Target, runs: int, seed: int, findings: Path) -> None:
    """Run what chance makes of the first inputs; what fails is kept in ``findings``."""
    chance = random.Random(seed)
    run, begin, changed = target.run, list(target.begin()), target.changed
    for number in range(runs):
        data = changed(bytearray(chance.choice(begin)[:LONGEST]), chance, begin)
        try:
            run(data)
        except BaseException:
            (findings / f"fuzz-{seed}-{number}").write_bytes(data)
            raise
    print(f"{runs:,} inputs, none of which is a finding")


def bytes_changed(data: bytearray, chance: random.Random, others: list[bytes]) -> bytes:
    """The input with some of it changed, left out, said again, or put in from another."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(1, len(data) + 1)
        end = at + chance.choice((1, 1, 2, 8, 40, 300))
        other = chance.choice(others)
        start = chance.randrange(len(other))
        new: dict[str, bytes] = {
            "byte": bytes([chance.randrange(256)]),
            "often": bytes([chance.randrange(256)]) * chance.choice((3, 40, 300)),
            "nothing": b"",
            "again": bytes(data[at:end]) * 2,
            "other": other[start : start + chance.choice((4, 40, 400))],
        }
        data[at:end] = new[chance.choice(sorted(new))]
    return bytes(data[:LONGEST])


def words_changed(data: bytearray, chance: random.Random, others: list[bytes]) -> bytes:
    """Pieces of the input and of others, put together: words left out or put in, the end without its mark."""
    made = bytes(data[:1])
    for piece in (bytes(data[1:]), *(chance.choice(others)[1:] for _ in range(chance.randint(0, 3)))):
        words = piece.split()
        at = chance.randrange(len(words))
        words = words[at : chance.randint(at, len(words)) + 1]
        for _ in range(chance.randint(0, 2)):
            words[chance.randrange(len(words))] = chance.choice(BETWEEN).encode()
        made += b" ".join(words) + chance.choice(AFTER).encode()
    return made.rstrip(b".?! \n") if chance.random() < 0.4 else made


class Target(NamedTuple):
    """What is run, what it begins with, and how chance changes that."""

    run: Callable[[bytes], None]
    begin: Callable[[], Iterator[bytes]]
    changed: Callable[[bytearray, random.Random, list[bytes]], bytes]


TARGETS = {
    "readers": Target(read_one, read_seeds, bytes_changed),
    "dates": Target(date_one, date_seeds, bytes_changed),
    "words": Target(date_one, word_seeds, words_changed),
}


def main() -> None:
    """Fuzz one target; libFuzzer ends the program, with a status above 0 where it found something."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--runs", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--findings", type=Path, default=Path("out"))
    parser.add_argument("--again", type=Path, metavar="FILE")
    options = parser.parse_args()
    target = TARGETS[options.target]
    run = target.run
    if options.again:
        run(options.again.read_bytes())
        return
    options.findings.mkdir(parents=True, exist_ok=True)
    if options.runs:
        by_chance(target, options.runs, options.seed, options.findings)
        return
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(target.begin()):
            (Path(folder) / f"{number:04}").write_bytes(seed[:LONGEST])
            run(seed[:LONGEST])  # imports what is imported late, instrumented or not, before time is counted
        bounds = [f"-max_total_time={options.seconds}", f"-max_len={LONGEST}"]
        bounds += [f"-timeout={SLOWEST}", f"-seed={options.seed}"]
        output = ["-verbosity=0", "-print_final_stats=1", f"-artifact_prefix={options.findings}/fuzz-"]
        atheris.Setup([sys.argv[0], *bounds, *output, folder], run)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
