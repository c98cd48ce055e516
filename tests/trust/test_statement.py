"""SECURITY.md says what is held by tests: those tests exist, and its figures are the program's."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from timeline.read.kinds import kinds
from timeline.read.limits import Limits
from tools.seeds import files

ROOT = Path(__file__).parents[2]
STATEMENT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def test_every_test_that_is_named_exists() -> None:
    lists = re.findall(r"(?m)^- `(tests/[\w/]+\.py)`: (.+(?:\n  .+)*)", STATEMENT)
    assert len(lists) > 30
    for file, names in lists:
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        there = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        named = set(re.findall(r"`(test_\w+)`", names))
        assert named, file
        assert named - there == set(), file


def test_every_promise_names_a_test() -> None:
    promises = re.split(r"(?m)^## (?=\d)", STATEMENT.partition("## How it is looked for")[0])[1:]
    assert [promise.partition(".")[0] for promise in promises] == [str(number) for number in range(1, 11)]
    assert all("`: `test_" in promise for promise in promises)


def test_the_bounds_are_those_of_the_program() -> None:
    limits = Limits()
    rows = dict(re.findall(r"(?m)^\| (.+?) \| ([\d,]+) \|", STATEMENT))
    assert {name: int(figure.replace(",", "")) for name, figure in rows.items()} == {
        "bytes of a file": limits.file_bytes,
        "bytes that it unpacks to": limits.unpacked_bytes,
        "members of an archive": limits.members,
        "pages of a PDF": limits.pdf_pages,
        "containers in one another": limits.depth,
        "characters of a text": limits.text_chars,
        "seconds to read it": limits.seconds,
        "bytes of memory to read it (Linux)": limits.memory_bytes,
        "articles of one run": limits.articles,
        "events of one run": limits.events,
    }


def test_fuzzing_begins_with_a_file_of_every_kind() -> None:
    assert {kind for kind, _ in files()} == set(kinds())


CLOCKS = {"now", "utcnow", "today", "time", "time_ns", "localtime", "gmtime", "getmtime", "st_ctime"}


def test_no_module_asks_a_clock() -> None:
    asked = []
    for path in sorted((ROOT / "timeline").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Attribute) and called.attr in CLOCKS:
                asked.append(f"{path.name}:{called.lineno} {ast.unparse(called)}")
    assert asked == []
