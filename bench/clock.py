"""Measuring: medians of runs, processor time and wall clock, the memory of a command and its workers."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_EVERY = 0.05  # seconds between two looks at the memory
_KILOBYTE = 1024


@dataclass(frozen=True, slots=True)
class Taken:
    """What a run took: seconds of processor time (of all processes) and by the clock, bytes at the most.

    ``memory`` is that of all processes together where /proc tells it, else 0.
    """

    cpu: float
    wall: float
    memory: int = 0


def middle(runs: Sequence[Taken]) -> Taken:
    """The medians of several runs."""
    return Taken(
        median(each.cpu for each in runs),
        median(each.wall for each in runs),
        round(median(each.memory for each in runs)),
    )


def inside(work: Callable[[], object]) -> Taken:
    """Do something in this process."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return Taken(time.process_time() - cpu, time.perf_counter() - wall)


def command(arguments: Sequence[str]) -> Taken:
    """Run ``timeline`` with these arguments; raises CalledProcessError where it fails.

    Modules are compiled once, as where it is installed, also where the environment asks for no such files.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "timeline", *arguments],
        cwd=Path(__file__).parent.parent,
        stdout=subprocess.DEVNULL,
        env=environment,
    )
    most, ended = 0, 0
    while not ended:
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if not ended:
            most = max(most, _memory(process.pid))
            time.sleep(_EVERY)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    # The workers were waited for by the command, so that its usage holds theirs.
    return Taken(usage.ru_utime + usage.ru_stime, wall, max(most, usage.ru_maxrss * _KILOBYTE))


def _memory(process: int) -> int:
    """Bytes of a process and of all that it has started; what they share counts for each in part."""
    total = 0
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total = int(line.split()[1]) * _KILOBYTE
        for children in Path(f"/proc/{process}/task").glob("*/children"):
            total += sum(_memory(int(child)) for child in children.read_text().split())
    except OSError:
        return total  # it has ended, or there is no /proc
    return total
