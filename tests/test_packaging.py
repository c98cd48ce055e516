"""What is shipped: dependencies are locked and explained, data files travel with the package."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

import timeline
from timeline import demo

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def names(requirements: list[str]) -> set[str]:
    """The packages that requirements name, without bounds."""
    return {re.split(r"[^\w.-]", requirement)[0].lower() for requirement in requirements}


def locked(file: str) -> set[str]:
    return set(re.findall(r"^([\w.-]+)==", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE))


def test_every_dependency_is_locked() -> None:
    assert names(PROJECT["dependencies"]) <= locked("requirements.lock")
    assert names(PROJECT["optional-dependencies"]["dev"]) - {PROJECT["name"]} <= locked(
        "requirements-dev.lock"
    )
    assert locked("requirements.lock") <= locked("requirements-dev.lock")


def test_nothing_locked_hangs_on_an_extra_of_another_package() -> None:
    """An old pip does not find "html_clean" where the package says "html-clean", and only warns."""
    wanted = locked("requirements.lock") - {"colorama", "tzdata"}  # these two are for Windows
    reached: set[str] = set()
    waiting = names(PROJECT["dependencies"]) & wanted
    while waiting:
        package = waiting.pop()
        reached.add(package)
        required = [each for each in metadata.requires(package) or [] if "extra ==" not in each]
        waiting |= {name.replace("_", "-") for name in names(required)} & wanted - reached
    assert reached == wanted


@pytest.mark.parametrize("file", ["requirements.lock", "requirements-dev.lock"])
def test_lock_files_name_no_host_and_hash_everything(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert "://" not in text
    pinned = re.findall(r"^[\w.-]+==.*", text, re.MULTILINE)
    assert [line for line in pinned if not line.endswith("\\")] == []


def test_every_dependency_has_its_line_in_the_design() -> None:
    table = re.findall(r"^\| ([\w.-]+) \| ", (ROOT / "DESIGN.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert names(PROJECT["dependencies"]) <= {package.lower() for package in table}


def test_the_demo_has_eight_to_twelve_articles() -> None:
    files = [path for path in (demo.FOLDER / demo.ARTICLES).iterdir() if path.suffix != ".jsonl"]
    records = (demo.FOLDER / demo.ARTICLES / "03-north-wire.jsonl").read_text(encoding="utf-8").splitlines()
    assert 8 <= len(files) + len(records) <= 12


def test_the_demo_tells_that_two_count_the_hurt_differently() -> None:
    events = timeline.build(demo.FOLDER / demo.ARTICLES).events
    [fire] = [each for each in events if each.title.startswith("A fire on the ferry Lady Maren")]
    assert [(each.kind, each.text) for each in fire.disagreements] == [("number", "43 injured or 41")]
    assert [side.said_by for side in fire.disagreements[0].sides] == [
        "the Maritime Safety Board",
        "Vantage Line",
    ]
