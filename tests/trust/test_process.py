"""What a run does to the world around it: it reads its inputs, writes its outputs, and does nothing else."""

from __future__ import annotations

import ctypes
import itertools
import os
import re
import socketserver
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from tests.trust.environments import ENVIRONMENTS
from timeline.write import formats

STORY = "The mill at Ostrand burned down on 14 March 2021. The council met on Tuesday, two days later.\n"
OUTPUTS = ("html", "json", "csv", "md", "ics", "txt")
# urllib3 asks, when it is imported, whether this machine has IPv6: it binds a socket to ::1 and closes it.
FORBIDDING = """
import os, sys

def forbid(event, arguments):
    if not event.startswith(FORBIDDEN) or event in ("socket.__new__", "socket.bind"):
        return
    if event == "subprocess.Popen" and "timeline.child" in arguments[1][-1]:
        return  # the process that reads what could go wild; this hook is in it as well
    with open(os.environ["FORBIDDEN"], "a") as log:
        log.write(f"{event} {arguments}")
    os._exit(99)

FORBIDDEN = ("socket.", "urllib.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork")
sys.addaudithook(forbid)
"""
# What could steer a terminal; colour is off where stdout is no terminal.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
EVIL = "Dam \x1b]0;owned\x07\x1b[2J\x9b31m\x00\u202etxt\u2066 opens"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with ``news`` to read, ``home`` and ``scratch`` for the process, and ``out`` to write to."""
    for name in ("news", "home", "scratch", "out", "work"):
        (tmp_path / name).mkdir()
    (tmp_path / "news" / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def run(place: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    """``timeline ARGUMENTS`` in a process of its own that has a home and a folder for scratch to itself."""
    return _run(place, arguments, env, None)


def run_obeying_permissions(place: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The same, and where root runs the tests it cannot read and write whatever it likes."""
    return _run(place, arguments, {}, _obeys_permissions if os.geteuid() == 0 else None)


def _run(
    place: Path, arguments: Sequence[str], env: Mapping[str, str], first: Callable[[], None] | None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "timeline", *arguments],
        cwd=place / "work",
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(place / "home"),
            "TMPDIR": str(place / "scratch"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": str(Path(__file__).parents[2]),
            **env,
        },
        stdin=subprocess.DEVNULL,
        preexec_fn=first,
        capture_output=True,
        timeout=120,
        check=False,
    )


def _obeys_permissions() -> None:
    drop, overrides, reads = 24, 1, 2  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    for power in (overrides, reads):
        if ctypes.CDLL(None).prctl(drop, power, 0, 0, 0):
            os._exit(98)


def outputs(names: tuple[str, ...] = OUTPUTS) -> list[str]:
    return list(itertools.chain.from_iterable(("-o", f"../out/t{formats()[name]}") for name in names))


@pytest.fixture
def listener() -> Iterator[tuple[int, list[str]]]:
    """The port of a server on this machine, and a list that fills with who connects to it."""
    met: list[str] = []

    class Met(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            met.append(str(self.client_address))

    with socketserver.TCPServer(("127.0.0.1", 0), Met) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield server.server_address[1], met
        server.shutdown()
        thread.join()


def test_nothing_is_fetched_and_no_program_started(place: Path, listener: tuple[int, list[str]]) -> None:
    port, met = listener
    there = f"http://127.0.0.1:{port}"
    secret = place / "secret.txt"
    secret.write_text("SECRETMARK of 3 May 1999", encoding="utf-8")
    (place / "news" / "page.html").write_text(
        f'<!DOCTYPE html SYSTEM "{there}/dtd"><html><head><base href="{there}/"><title>Dam</title>'
        f'<link rel=stylesheet href="{there}/a"><meta http-equiv=refresh content="0;{there}/r"></head><body>'
        f'<article><img src="{there}/i"><iframe src="{there}/f"></iframe><p>{STORY}</p></article>'
        f'<script src="{there}/s"></script></body></html>',
        encoding="utf-8",
    )
    (place / "news" / "feed.xml").write_text(
        f'<?xml version="1.0"?><?xml-stylesheet href="{there}/x"?><!DOCTYPE rss SYSTEM "{there}/dtd" ['
        f'<!ENTITY far SYSTEM "{there}/e"><!ENTITY near SYSTEM "{secret.as_uri()}">]>'
        f'<rss version="2.0"><channel>'
        f"<title>News</title><item><title>Dam &far; &near;</title><link>{there}/l</link>"
        f"<description>{STORY} &near;</description></item></channel></rss>",
        encoding="utf-8",
    )
    done = run(place, "build", "../news", *outputs(), **forbidding(place))
    assert not (place / "forbidden").exists()
    assert done.returncode == 0
    assert met == []
    written = [path.read_bytes() for path in (place / "out").iterdir()]
    assert len(written) == len(OUTPUTS)
    assert not [data for data in written if b"SECRETMARK" in data]


def forbidding(place: Path) -> dict[str, str]:
    """The environment in which a Python, and all that it starts, logs what is forbidden, and stops."""
    (place / "hook").mkdir()
    (place / "hook" / "sitecustomize.py").write_text(FORBIDDING, encoding="utf-8")
    path = os.pathsep.join([str(place / "hook"), str(Path(__file__).parents[2])])
    return {"PYTHONPATH": path, "FORBIDDEN": str(place / "forbidden")}


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "from timeline.child import Child; import os; Child(9, 10**9).run(os.system, 'true')",
    ],
)
def test_the_hook_of_this_test_sees_what_is_forbidden(place: Path, code: str) -> None:
    env = {"PATH": os.environ["PATH"], **forbidding(place)}
    subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, check=False)
    assert (place / "forbidden").exists()


def test_nothing_is_written_but_the_outputs(place: Path) -> None:
    def there() -> dict[str, tuple[int, int]]:
        return {
            str(path.relative_to(place)): (path.stat().st_mtime_ns, path.stat().st_size)
            for path in place.rglob("*")
            if path.is_file()
        }

    before = there()
    done = run(place, "build", "../news", *outputs())
    assert done.returncode == 0
    after = there()
    assert {name for name in after if after[name] != before.get(name)} == {
        f"out/t{formats()[name]}" for name in OUTPUTS
    }


def test_links_out_of_a_folder_are_not_followed(place: Path) -> None:
    (place / "secret.txt").write_text("SECRETMARK was seen on 3 May 1999.", encoding="utf-8")
    (place / "secrets").mkdir()
    (place / "secrets" / "more.txt").write_text("SECRETMARK was seen on 4 May 1999.", encoding="utf-8")
    (place / "news" / "one.txt").symlink_to(place / "secret.txt")
    (place / "news" / "all").symlink_to(place / "secrets")
    (place / "news" / "up").symlink_to("..")
    done = run(place, "build", "../news", "-o", "../out/t.json")
    saved = (place / "out" / "t.json").read_text(encoding="utf-8")
    assert done.returncode == 1
    assert done.stderr.count(b"[outside-root]") == 3
    assert "2021-03-14" in saved
    assert "SECRETMARK" not in saved


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux parts the powers of root")
def test_what_may_not_be_read_stops_no_other(place: Path) -> None:
    (place / "news" / "locked.txt").write_text("The dam broke on 3 May 2020.", encoding="utf-8")
    (place / "news" / "locked.txt").chmod(0)
    (place / "news" / "shut").mkdir(mode=0)
    done = run_obeying_permissions(place, "build", "../news", "-o", "../out/t.json")
    saved = (place / "out" / "t.json").read_text(encoding="utf-8")
    assert done.returncode == 1
    assert re.findall(rb"news/(\S+): .+: Permission denied \[unreadable\]", done.stderr) == [
        b"locked.txt",
        b"shut",
    ]
    assert "2021-03-14" in saved
    assert "2020-05-03" not in saved
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux parts the powers of root")
def test_a_folder_that_may_not_be_written_keeps_what_is_in_it(place: Path) -> None:
    old = place / "out" / "t.html"
    old.write_text("OLD", encoding="utf-8")
    (place / "out").chmod(0o555)
    done = run_obeying_permissions(
        place, "build", "../news", "-o", "../out/t.html", "-o", "../scratch/t.json"
    )
    (place / "out").chmod(0o755)
    assert done.returncode == 1
    assert b"t.html: cannot be written: Permission denied; nothing was changed [output]" in done.stderr
    assert b"Traceback" not in done.stderr
    assert [(each.name, each.read_text(encoding="utf-8")) for each in (place / "out").iterdir()] == [
        ("t.html", "OLD")
    ]
    assert "2021-03-14" in (place / "scratch" / "t.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ["articles"],
        ["dates"],
        ["events"],
        ["events", "--format", "jsonl"],
        ["build", "-o", "-", "--format", "md"],
        ["build", "-o", "-", "--format", "txt"],
        ["build", "-o", "../out/t.html"],
    ],
    ids=" ".join,
)
def test_no_control_character_reaches_the_terminal(place: Path, arguments: list[str]) -> None:
    name = EVIL.replace("\x00", "")
    text = f"{EVIL}\n\nIt was {EVIL} on 14 March 2021.\n"
    (place / "news" / f"{name}.txt").write_text(text, encoding="utf-8")
    (place / "news" / f"{name}.json").write_text('{"text": ', encoding="utf-8")
    done = run(place, arguments[0], "../news", *arguments[1:])
    assert b"[bad-json]" in done.stderr
    for printed in (done.stdout.decode(), done.stderr.decode()):
        assert not CONTROLS.search(printed)


def test_the_five_environments_are_five() -> None:
    """What would come of a clock, of a set or of a table of hashes is another thing in each."""
    code = "import time; print(time.strftime('%z'), hash('a'), list({'a', 'b', 'c', 'd', 'e', 'f'}))"
    seen = [
        subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
        ).stdout.split(maxsplit=2)
        for environment in ENVIRONMENTS
    ]
    for told in zip(*seen, strict=True):
        assert len(set(told)) == len(ENVIRONMENTS)


def test_the_same_bytes_in_five_environments_and_orders(place: Path) -> None:
    """Time zones in which it is never the same day, locales, hash seeds, numbers of workers, files made in
    another order; what is written in every format, tests/cli/test_formats.py looks at.
    """
    towns = dict(zip("qwertz", ("Ardle", "Bost", "Cumb", "Dorn", "Esk", "Fald"), strict=True))
    texts = {
        f"{name}.txt": f"On {day} May 2021 {town} voted. Two days later {town} paid, and on Monday it rained."
        for day, (name, town) in enumerate(towns.items(), 1)
    }
    made: dict[str, set[bytes]] = {name: set() for name in OUTPUTS}
    for turn, environment in enumerate(ENVIRONMENTS):
        names = sorted(texts)
        for old in (place / "news").iterdir():
            old.unlink()
        for name in (names[turn:] + names[:turn])[:: -1 if turn % 2 else 1]:
            (place / "news" / name).write_text(texts[name], encoding="utf-8")
        done = run(place, "build", "../news", "--jobs", str(turn % 3 + 1), *outputs(), **environment)
        assert done.returncode == 0
        for format, seen in made.items():
            seen.add((place / "out" / f"t{formats()[format]}").read_bytes())
    assert {name: len(seen) for name, seen in made.items()} == dict.fromkeys(OUTPUTS, 1)


def test_the_order_of_the_arguments_does_not_matter(place: Path) -> None:
    (place / "news" / "more.txt").write_text("The mill of Bost opened on 3 May 2020.", encoding="utf-8")
    made = set()
    for names in (["../news/more.txt", "../news/story.txt"], ["../news/story.txt", "../news/more.txt"]):
        run(place, "build", *names, "-o", "../out/t.json")
        made.add((place / "out" / "t.json").read_bytes())
    assert len(made) == 1
