"""How the command behaves among others: pipes, signals, the environment, its own help."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import STORY, Call

Spawn = Callable[..., subprocess.Popen[bytes]]
LINUX = pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")


@pytest.mark.parametrize(
    "arguments",
    [("dates",), ("articles", "--format", "json"), ("events",), ("build", "-o", "-", "--format", "json")],
    ids=lambda arguments: arguments[0],
)
def test_a_closed_pipe_ends_it_without_a_word(folder: Path, spawn: Spawn, arguments: tuple[str, ...]) -> None:
    (folder / "long.txt").write_text(STORY * 500, encoding="utf-8")
    process = spawn(*arguments, "long.txt", "-q")
    assert process.stdout and process.stderr
    process.stdout.close()
    errors = process.stderr.read()
    assert process.wait() == 0  # all was read, and as much written as was wanted
    assert errors == b""


def test_what_was_refused_is_told_though_the_pipe_is_closed(spawn: Spawn) -> None:
    process = spawn("articles", "story.txt", "missing.txt")
    assert process.stdout and process.stderr
    process.stdout.close()
    assert b"missing.txt" in process.stderr.read()
    assert process.wait() == 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_without_a_traceback_or_leftovers(folder: Path, spawn: Spawn, number: int) -> None:
    (folder / "long.txt").write_text(STORY * 20000, encoding="utf-8")
    process = spawn("build", "long.txt", "-o", "t.html")
    time.sleep(1)
    process.send_signal(number)
    _, errors = process.communicate()
    assert process.returncode == 128 + number
    assert b"Traceback" not in errors
    assert sorted(path.name for path in folder.iterdir()) == ["long.txt", "story.txt"]


def test_the_same_bytes_wherever_and_whenever(folder: Path, spawn: Spawn) -> None:
    pages = set()
    for env in (
        {"TZ": "Asia/Kolkata", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "Pacific/Apia", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1767225600"},
    ):
        _, errors = spawn("demo", "-o", "demo.html", env=env).communicate()
        assert b"error" not in errors
        pages.add((folder / "demo.html").read_bytes())
    assert len(pages) == 1


def test_help_imports_nothing_heavy(spawn: Spawn) -> None:
    process = spawn("--help", env={"PYTHONPROFILEIMPORTTIME": "1"})
    out, errors = process.communicate()
    assert process.returncode == 0
    assert b"build" in out
    loaded = {line.rsplit(b"|", 1)[-1].strip().split(b".")[0] for line in errors.splitlines()}
    assert b"click" in loaded
    assert not loaded & {b"plotly", b"dateparser", b"trafilatura", b"lxml", b"nupunkt", b"babel", b"numpy"}


def test_the_completion_script_names_the_program(call: Call) -> None:
    outcome = call("completion", "bash")
    assert outcome.status == 0
    assert "_TIMELINE_COMPLETE=bash_complete" in outcome.out


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("timeline bu", ["plain,build"]),
        ("timeline build --format mark", ["plain,markwhen"]),
        ("timeline render t", ["file,t"]),
    ],
)
def test_what_completes_a_line(spawn: Spawn, line: str, offered: list[str]) -> None:
    words = {"COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    out, _ = spawn(env={"_TIMELINE_COMPLETE": "bash_complete", **words}).communicate()
    assert out.decode().split() == offered


IN_A_FINALISER = """
import signal, time
import timeline.__main__ as start
import timeline.cli.main as cli

class Finalised:
    def __del__(self):
        signal.raise_signal(signal.SIGTERM)
        for _ in range(1000):  # the handler runs between two steps of Python
            pass

def run(arguments):
    Finalised()
    time.sleep(30)

cli.run = run
start.main()
"""


def test_a_signal_that_a_finaliser_swallows_comes_again(folder: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", IN_A_FINALISER], capture_output=True, timeout=20, check=False
    )
    assert (ended.returncode, ended.stderr) == (128 + signal.SIGTERM, b"")


@pytest.mark.parametrize(
    ("redirected", "status", "said"),
    [
        ("dates story.txt >&-", 0, ""),
        ("build story.txt missing.txt -o t.json 2>&-", 1, ""),
        ("dates - <&-", 1, "error: -: standard input is closed [unreadable]"),
        pytest.param("dates story.txt >/dev/full", 1, "standard output: cannot be written", marks=LINUX),
        pytest.param("build story.txt -o - --format md >/dev/full", 1, "[output]", marks=LINUX),
    ],
)
def test_streams_that_are_closed_or_full(folder: Path, redirected: str, status: int, said: str) -> None:
    done = subprocess.run(
        f"{sys.executable} -m timeline {redirected}", shell=True, cwd=folder, capture_output=True, check=False
    )
    errors = done.stderr.decode()
    assert done.returncode == status
    assert said in errors
    assert "Traceback" not in errors
    assert "internal" not in errors
    assert "Exception ignored" not in errors
