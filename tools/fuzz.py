"""Fuzzing of the readers and the finder: bytes that nobody would write, guided by the branches they reach.

    python tools/fuzz.py readers|dates [--seconds 30] [--findings FOLDER]

Needs atheris (libFuzzer for Python; Linux on x86-64). Begins with articles of our own: the demo, the samples
of the tests, the examples of the rules. An input that raises what is no InputError, points beside its
text or gives a day that does not exist is a finding: it ends the run with a traceback, and its bytes are kept
in the folder. The same command with ``--again FILE`` runs one finding.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import atheris

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
with atheris.instrument_imports(include=["timeline"]):
    from timeline import calendar
    from timeline.errors import InputError
    from timeline.events import merge, tell
    from timeline.find import find
    from timeline.languages import has, load
    from timeline.model import Article, Published, When
    from timeline.read.found import Draft, Source
    from timeline.read.kinds import kinds
    from timeline.read.limits import Limits
    from timeline.read.unpack import found_in
    from timeline.read.webpage import extract
    from timeline.resolve import resolve

LANGUAGES = ("en", "de", "es", "zh", "ja", "fr", "fa", "")
LIMITS = Limits(file_bytes=100_000, unpacked_bytes=100_000, text_chars=20_000, members=50, pdf_pages=5)
LONGEST = 4_096  # bytes of an input
KINDS = sorted(kinds())
PUBLISHED = Published("2024-05-06", "2024-05-06", "given", "given")


def read_one(data: bytes) -> None:
    """The first byte chooses the kind, the rest is the file."""
    if not data:
        return
    kind = KINDS[data[0] % len(KINDS)]
    source = Source(f"a{kinds()[kind].SUFFIXES[0]}", data[1:], LIMITS)
    try:
        for found in found_in(source, lambda kind, source: kind.read(source)):
            if isinstance(found, Draft) and found.html:
                extract(found.html, found.url, LIMITS.title_chars)
    except InputError:
        return


def date_one(data: bytes) -> None:
    """The first byte chooses the language, the rest is the text."""
    language = LANGUAGES[data[0] % len(LANGUAGES)] if data else ""
    text = data[1:].decode("utf-8", errors="replace")
    article = Article("a", text, language=language, published=PUBLISHED)
    resolutions = resolve(article, find(text, language))
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
    """Paragraphs of the demo, and the examples of the rules of each language, a few in one text."""
    for story in sorted((ROOT / "timeline" / "demo" / "articles").glob("*.txt")):
        for paragraph in story.read_text("utf-8").split("\n\n"):
            yield b"\0" + paragraph.encode()
    for place, language in enumerate(LANGUAGES):
        rules = load("dates", language)["rule"] if has("dates", language) else []
        for at in range(0, len(rules), 8):
            yield bytes([place]) + ". ".join(rule["example"] for rule in rules[at : at + 8]).encode()


def read_seeds() -> Iterator[bytes]:
    """A small file of each kind."""
    from tests.read.samples import HTML, TEXT
    from tests.read.test_archives import archive
    from tests.read.test_kinds import ATOM, MAIL, MHTML, RSS, pdf

    samples = {
        "archive": archive("a.zip", {"a.txt": TEXT.encode(), "b.html": HTML.encode()}),
        "csv": f"id,title,text\n1,Dam,{TEXT}\n".encode(),
        "feed": RSS.encode(),
        "html": HTML.encode(),
        "json": b'[{"title": "Dam", "published": "2021-03-15", "text": "%s"}]' % TEXT.encode(),
        "jsonl": b'{"text": "%s"}\n' % TEXT.encode(),
        "mail": MAIL.encode(),
        "markdown": f"# Dam\n\n*By Mara Olm*\n\n> {TEXT}\n".encode(),
        "mhtml": MHTML.encode(),
        "pdf": pdf(TEXT),
        "rtf": b"{\\rtf1\\ansi " + TEXT.encode() + b"\\par}",
        "timeml": f"<TimeML><TEXT>{TEXT}</TEXT></TimeML>".encode(),
    }
    for place, kind in enumerate(KINDS):
        yield bytes([place]) + samples.get(kind, TEXT.encode())
    yield bytes([KINDS.index("feed")]) + ATOM.encode()


TARGETS = {"readers": (read_one, read_seeds), "dates": (date_one, date_seeds)}


def main() -> None:
    """Fuzz one target; libFuzzer ends the program, with a status above 0 where it found something."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--findings", type=Path, default=Path("out"))
    parser.add_argument("--again", type=Path, metavar="FILE")
    options = parser.parse_args()
    run, seeds = TARGETS[options.target]
    if options.again:
        run(options.again.read_bytes())
        return
    options.findings.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds()):
            (Path(folder) / f"{number:04}").write_bytes(seed[:LONGEST])
            run(seed[:LONGEST])  # imports what is imported late, instrumented or not, before time is counted
        bounds = [f"-max_total_time={options.seconds}", f"-max_len={LONGEST}", "-timeout=20", "-seed=1"]
        output = ["-verbosity=0", "-print_final_stats=1", f"-artifact_prefix={options.findings}/fuzz-"]
        atheris.Setup([sys.argv[0], *bounds, *output, folder], run)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
