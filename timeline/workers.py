"""Work shared out over processes: the same results, in the same order, as in one.

Each worker is a process of its own (child.py) that a thread of this one feeds, a few items at a time. A
process takes long to start; for a few items the work is done here.
"""

from __future__ import annotations

import copyreg
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import chain, islice
from operator import attrgetter
from queue import SimpleQueue
from types import TracebackType
from typing import Any, TypeVar

from timeline import model
from timeline.child import Child, EndedError
from timeline.errors import UsageError

Item = TypeVar("Item")
Result = TypeVar("Result")
Lost = Callable[[Item, EndedError], Result]
"""What stands for the result of an item whose process was ended by it."""

ALONE = 100
"""So many items are not worth a process, where their number of processes is left to us."""

_TOGETHER = 8  # items in one piece of work
_AHEAD = 3  # pieces for each worker that may be done, or wait to be, before they are asked for
_SECONDS = 1 << 30  # no bound: that of an input is kept by whoever reads it


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Workers:
    """So many processes, started with the first work that is worth it; leaving the context ends them.

    ``jobs`` is their number: 1 does all in this process, None is all cores for more than ``ALONE`` items.
    ``memory`` bounds each (bytes, as child.py has it). Raises UsageError for less than 1 job.
    """

    def __init__(self, jobs: int | None = None, *, memory: int = 1 << 62) -> None:
        if jobs is not None and jobs < 1:
            raise UsageError(f"jobs: {jobs} is no number of processes; give 1 or more")
        self._number = jobs or cores()
        self._alone = ALONE if jobs is None else 0
        self._memory = memory
        self._workers: list[_Worker] = []

    def __enter__(self) -> Workers:
        """Nothing is started yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End all processes."""
        self._end()

    def over(
        self, step: Callable[[Item], Result], items: Iterable[Item], lost: Lost[Item, Result]
    ) -> Iterator[Result]:
        """Yield ``step(item)`` for each item, in order; step, items and results must go into a pickle.

        Raises what ``step`` raises.
        """
        rest = iter(items)
        first = list(islice(rest, self._alone + 1))
        if self._number == 1 or len(first) <= self._alone:
            return map(step, chain(first, rest))
        return self._shared_out(step, chain(first, rest), lost)

    def _shared_out(
        self, step: Callable[[Item], Result], items: Iterator[Item], lost: Lost[Item, Result]
    ) -> Iterator[Result]:
        self._workers = self._workers or [_Worker(self._memory) for _ in range(self._number)]
        idle: SimpleQueue[_Worker] = SimpleQueue()
        for worker in self._workers:
            worker.step = step
            idle.put(worker)
        waiting: deque[Future[list[Result]]] = deque()
        with ThreadPoolExecutor(self._number) as threads:
            try:
                while piece := list(islice(items, _TOGETHER)):
                    waiting.append(threads.submit(_by_one_of, idle, piece, lost))
                    while len(waiting) > _AHEAD * self._number:
                        yield from waiting.popleft().result()
                while waiting:
                    yield from waiting.popleft().result()
            finally:
                if waiting:  # an error, or a signal: the threads wait for what is no longer asked for
                    for each in waiting:
                        each.cancel()
                    self._end()

    def _end(self) -> None:
        for worker in self._workers:
            worker.child.close()


class _Worker:
    """A process, and the step that it is to take."""

    def __init__(self, memory: int) -> None:
        self.child = Child(_SECONDS, memory)
        self.step: Callable[[Any], Any] | None = None
        self._knows: Callable[[Any], Any] | None = None

    def do(self, piece: Sequence[Any]) -> list[Any]:
        try:
            if self._knows is not self.step:
                self.child.run(_prepare, (self.step,))
                self._knows = self.step
            return self.child.run(_take_step, piece)
        except EndedError as error:
            self._knows = None
            if error.code != "no-process" or self.step is None:
                raise
            return list(map(self.step, piece))


def _by_one_of(idle: SimpleQueue[_Worker], piece: Sequence[Item], lost: Lost[Item, Result]) -> list[Result]:
    """Have an idle worker do a piece of work; where that ends its process, item by item."""
    worker = idle.get()
    try:
        return worker.do(piece)
    except EndedError as error:
        if len(piece) == 1:
            return [lost(piece[0], error)]
    finally:
        idle.put(worker)
    return [result for item in piece for result in _by_one_of(idle, [item], lost)]


# ------------------------------------------------------------------ in the worker

_step: Callable[[Any], Any] | None = None


def _prepare(steps: Sequence[Callable[[Any], Any] | None]) -> None:
    global _step
    (_step,) = steps


def _take_step(piece: Sequence[Any]) -> list[Any]:
    assert _step is not None
    return list(map(_step, piece))


# ------------------------------------------------------------------ between the two


def _by_fields(fields: Callable[[Any], tuple[Any, ...]], record: Any) -> tuple[type, tuple[Any, ...]]:
    return type(record), fields(record)


for _record in (model.Article, model.Part, model.Published, model.Notice, model.Refusal, model.Meaning,
                model.TimeExpression, model.Resolution, model.When, model.Report):  # fmt: skip
    # A record goes as its fields, which takes a third of the time of what pickle does with dataclasses.
    copyreg.pickle(_record, partial(_by_fields, attrgetter(*_record.__slots__)))
