"""A folder to work in, and the command line called in this process or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from timeline.cli.main import run

STORY = (
    "The mill at Ostrand burned down on 14 March 2021. "
    "The council of Ostrand voted on Tuesday to rebuild it.\n"
)


@dataclass(frozen=True)
class Outcome:
    """How a call ended: its exit status and what it printed."""

    status: int
    out: str
    err: str


Call = Callable[..., Outcome]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder with one article, ``story.txt``, and no colour by the environment."""
    monkeypatch.chdir(tmp_path)
    for variable in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


@pytest.fixture
def call(folder: Path, capfd: pytest.CaptureFixture[str]) -> Call:
    """Call the command line in this process."""

    def called(*arguments: str) -> Outcome:
        status = run(arguments)
        captured = capfd.readouterr()
        return Outcome(status, captured.out, captured.err)

    return called


@pytest.fixture
def spawn(folder: Path) -> Callable[..., subprocess.Popen[bytes]]:
    """Start the command line in a process of its own, with some environment variables set."""

    def spawned(*arguments: str, env: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "timeline", *arguments],
            cwd=folder,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    return spawned
