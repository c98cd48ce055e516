"""Writing a file: the old one or the new one, and nothing else in the folder."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.write.stories import story
from timeline.errors import OutputError, UsageError
from timeline.write import formats, render, write
from timeline.write.atomic import replace_file


@pytest.mark.parametrize(("umask", "mode"), [(0o027, 0o640), (0, 0o666)])
def test_new_file_obeys_the_umask(tmp_path: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        replace_file(tmp_path / "new", b"data")
    finally:
        assert os.umask(before) == umask
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == mode
    assert (tmp_path / "new").read_bytes() == b"data"


def test_mode_of_the_old_file_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "old"
    target.write_bytes(b"old")
    target.chmod(0o604)
    replace_file(target, b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o604
    assert [entry.name for entry in tmp_path.iterdir()] == ["old"]


def test_a_link_is_written_through(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.write_bytes(b"old")
    (tmp_path / "link").symlink_to(real)
    replace_file(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert real.read_bytes() == b"new"


def test_failure_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "old"
    target.write_bytes(b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(
        OutputError, match=r"old: cannot be written: No space left on device; nothing was changed$"
    ):
        replace_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["old"]


def test_a_temporary_file_that_is_gone_does_not_hide_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        for entry in tmp_path.iterdir():
            entry.unlink()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left on device"):
        replace_file(tmp_path / "new", b"new")


@pytest.mark.parametrize("target", ["missing/folder/t.json", "."])
def test_places_that_cannot_be_written(tmp_path: Path, target: str) -> None:
    with pytest.raises(OutputError):
        replace_file(tmp_path / target, b"data")


def test_a_folder_and_a_circle_of_links_are_told(tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(OutputError, match="it is a folder"):
        replace_file(tmp_path, b"data")
    with pytest.raises(OutputError, match="cannot be written"):
        replace_file(tmp_path / "circle", b"data")


def test_a_device_is_written_to(tmp_path: Path) -> None:
    (tmp_path / "null").symlink_to(os.devnull)
    replace_file(tmp_path / "null", b"data")
    assert (tmp_path / "null").is_char_device()


def test_planted_names_are_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    names = iter(["planted", "free"])
    monkeypatch.setattr("tempfile._get_candidate_names", lambda: names)
    (tmp_path / ".t.json.planted.tmp").symlink_to(victim)
    replace_file(tmp_path / "t.json", b"new")
    assert next(names, None) is None  # the planted one was tried
    assert victim.read_bytes() == b"precious"
    assert (tmp_path / "t.json").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("number", "status"),
    [
        (signal.SIGTERM, 128 + signal.SIGTERM),
        (signal.SIGINT, -signal.SIGINT),
        (signal.SIGHUP, 128 + signal.SIGHUP),
    ],
)
def test_a_signal_leaves_nothing_over(tmp_path: Path, number: signal.Signals, status: int) -> None:
    """A writer that hangs in fsync is ended; the old file stands, and it stands alone."""
    target = tmp_path / "old"
    target.write_bytes(b"old")
    code = (
        "import os, sys, time\nfrom pathlib import Path\nfrom timeline.write.atomic import replace_file\n"
        "os.fsync = lambda handle: (print('ready', flush=True), time.sleep(60))\n"
        f"replace_file(Path({str(target)!r}), b'new')\n"
    )
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert child.stdout is not None
    assert child.stdout.readline() == b"ready\n"
    time.sleep(0.05)
    child.send_signal(number)
    assert child.wait(10) == status
    child.stdout.close()
    assert target.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["old"]


def test_the_suffix_chooses(tmp_path: Path) -> None:
    write(story(), tmp_path / "T.JSON")
    assert (tmp_path / "T.JSON").read_bytes() == render(story(), "json")


def test_unknown_formats_say_which_are_known(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"\.json"):
        write(story(), tmp_path / "t.docm")
    with pytest.raises(UsageError, match="json"):
        write(story(), tmp_path / "t.json", format="docm")
    assert not list(tmp_path.iterdir())


def test_formats_have_distinct_suffixes() -> None:
    suffixes = list(formats().values())
    assert len(set(suffixes)) == len(suffixes)
    assert formats()["json"] == ".json"
