"""The house rules that imports and file lengths can show."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "timeline"
MODULES = sorted(PACKAGE.rglob("*.py"))

# From the top down: a module may import what stands below it. Those of one line are siblings.
LAYERS = (
    ("__main__",),
    ("cli",),
    ("__init__", "pipeline", "demo"),
    ("result", "workers"),
    ("read", "find", "resolve", "events", "write"),
    ("absolute", "sentences", "faults", "child", "ownfile"),
    ("languages",),
    ("calendar", "letters", "heaviest"),
    ("model", "errors"),
)
STAGES = LAYERS[4]
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}

# Each of these packages is imported in one place only; of dateparser, languages/base.py reads the data.
AT_HOME: dict[str, tuple[str, ...]] = {
    "click": ("cli",),
    "dateparser": ("absolute.py", "languages/base.py"),
    "plotly": ("write/figure.py",),
}

LINES = 300


def imports(path: Path) -> Iterator[str]:
    """The full names of what a file imports, modules and names of modules, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def part(module: str) -> str:
    """The first part of a module's name inside the package: timeline.read.html -> read."""
    return module.split(".")[1]


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def own_part(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def wrong_way(path: Path) -> list[str]:
    """The imports of a module of ours that do not go down from the layer of ``path``."""
    own = own_part(path)
    ours = {part(module) for module in imports(path) if module.startswith("timeline.")} - {own}
    return sorted(other for other in ours if other not in RANK or RANK[other] <= RANK[own])


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_go_one_way(path: Path) -> None:
    assert own_part(path) in RANK, f"{name(path)} has no place in LAYERS"
    if path != PACKAGE / "__init__.py":
        assert not wrong_way(path)


def test_a_stage_that_imports_another_would_be_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = tmp_path / "read" / "wrong.py"
    wrong.parent.mkdir()
    wrong.write_text(
        "from timeline import find\nfrom timeline.model import Article\nimport timeline.pipeline\n"
    )
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    assert wrong_way(wrong) == ["find", "pipeline"]


def file_of(name: str) -> Path:
    """The file of a module of ours, or of the one that a name stands in."""
    base = PACKAGE.parent.joinpath(*name.split("."))
    files = (base.with_suffix(".py"), base / "__init__.py")
    return next((file for file in files if file.is_file()), None) or file_of(name.rpartition(".")[0])


def place(path: Path) -> tuple[str, ...]:
    """Where a module stands, as parts of a path. One that is found by looking into its folder counts as
    beside that folder: it may use what uses others of them (the page holds the timeline as JSON).
    """
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return (*parts[:-2], "/".join(parts[-2:])) if parts[-2:-1] in (("outputs",), ("kinds",)) else parts


def users_of_each_folder() -> dict[str, dict[str, set[str]]]:
    """For each folder, which of its parts (modules and folders) import which others of them."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for path in MODULES:
        for other in {file_of(name) for name in imports(path) if name.startswith("timeline.")} - {path}:
            ours, theirs = place(path), place(other)
            same = next(at for at, (own, its) in enumerate(zip(ours, theirs, strict=False)) if own != its)
            found["/".join(ours[:same])][ours[same]].add(theirs[same])
    return found


FOLDERS = users_of_each_folder()


def test_who_uses_whom_is_seen_in_folders_of_every_depth() -> None:
    assert "events" in FOLDERS[""]["pipeline"]
    assert {"lines", "names"} <= FOLDERS["events"]["telling"]
    assert {"tagging", "nouns"} <= FOLDERS["events/clauses"]["stretches"]
    assert "html" in FOLDERS["write"]["outputs/html"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_parts_of_a_folder_use_one_another_one_way(folder: str) -> None:
    TopologicalSorter(FOLDERS[folder]).prepare()  # CycleError where one is used by what it uses


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_relative_imports_are_not_used(path: Path) -> None:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    assert not [node.lineno for node in nodes if isinstance(node, ast.ImportFrom) and node.level]


@pytest.mark.parametrize(("package", "home"), AT_HOME.items())
def test_a_package_is_imported_in_one_place(package: str, home: tuple[str, ...]) -> None:
    users = {
        name(path) for path in MODULES if any(module.split(".")[0] == package for module in imports(path))
    }
    assert {user for user in users if not user.startswith(home)} == set()


@pytest.mark.parametrize(
    "path", [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))], ids=lambda path: path.name
)
def test_files_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES


# Small words that a rule about a language could hardly do without.
WORDS = re.compile(
    r"(?<![\w\\-])(?:the|a|an|of|and|or|in|on|at|by|for|from|it|he|she|they|said|was|der|die|das|und|von|vom|um|am|Uhr"
    r"|de|del|la|le|el|il|et)(?![\w-])"
)
ALONE = {"the", "a", "an", "of", "and", "or", "it", "he", "she", "they", "said", "der", "die", "das"}
PATTERN = re.compile(r"\\[bdswDSW]|\(\?|\{\d")
# Names of HTML.
KNOW_WORDS = ("read/markup.py",)


def knows_words(text: str) -> bool:
    """Whether a string is a word of a language, or a regular expression with one in it."""
    in_pattern = PATTERN.search(text) and WORDS.search(re.sub(r"\[[^\]]*\]|\\.", " ", text))
    return in_pattern is not None or text in ALONE


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """The strings of a file by their lines, without its docstrings."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    docs = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


@pytest.mark.parametrize("stage", ["absolute", "sentences", "read", "find", "resolve", "events"])
def test_the_engine_knows_no_word_of_a_language(stage: str) -> None:
    told = {
        f"{name(path)}:{line}"
        for path in MODULES
        if name(path).startswith(stage) and name(path) not in KNOW_WORDS
        for line, text in texts(path)
        if knows_words(text) and not (stage == "read" and text in ALONE)  # names of HTML, and of lists
    }
    assert told == set()


ENDING = re.compile(r"['’]?[a-zäöü]{1,3}")
AT_ENDS = ("startswith", "endswith", "removeprefix", "removesuffix")


@pytest.mark.parametrize("stage", ["find", "resolve", "events"])
def test_the_engine_knows_no_ending_of_a_language(stage: str) -> None:
    told = {
        f"{name(path)}:{call.lineno} {text.value}"
        for path in MODULES
        if name(path).startswith(stage)
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in AT_ENDS
        for text in ast.walk(ast.Module([ast.Expr(each) for each in call.args], []))
        if isinstance(text, ast.Constant) and isinstance(text.value, str) and ENDING.fullmatch(text.value)
    }
    assert told == set()


@pytest.mark.parametrize("path", KNOW_WORDS)
def test_what_may_know_words_does(path: str) -> None:
    assert any(knows_words(text) for _, text in texts(PACKAGE / path))


def test_the_stages_are_all_there() -> None:
    assert {own_part(path) for path in MODULES} >= set(STAGES)
