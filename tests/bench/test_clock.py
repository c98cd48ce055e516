"""How speed is measured."""

from __future__ import annotations

import subprocess

import pytest

from bench.clock import Taken, command, inside, middle


def test_the_middle_of_several_runs() -> None:
    runs = [Taken(3, 1, 10), Taken(1, 2, 30), Taken(2, 9, 20)]
    assert middle(runs) == Taken(2, 2, 20)


def test_work_in_this_process_takes_its_time() -> None:
    taken = inside(lambda: sum(range(1_000_000)))
    assert taken.cpu > 0 and taken.wall > 0


def test_a_command_takes_time_and_memory() -> None:
    taken = command(["--help"])
    assert taken.cpu > 0 and taken.wall > 0 and taken.memory > 1_000_000


def test_a_command_that_fails_is_not_measured() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        command(["articles", "/there/is/no/such/file"])
