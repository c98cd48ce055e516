"""The house rules that imports and file lengths can show."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
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
    """The full names of the modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            if node.module == "timeline":
                yield from (f"timeline.{alias.name}" for alias in node.names)
            else:
                yield node.module


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


@pytest.mark.parametrize("path", KNOW_WORDS)
def test_what_may_know_words_does(path: str) -> None:
    assert any(knows_words(text) for _, text in texts(PACKAGE / path))


def test_the_stages_are_all_there() -> None:
    assert {own_part(path) for path in MODULES} >= set(STAGES)
