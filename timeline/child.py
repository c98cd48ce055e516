"""Work in a process of its own, which can be ended: when it takes too long, or more memory than it may.

The child is a bare interpreter that is fed through a pipe. Not multiprocessing, which forks a program that
may have threads (Linux) or imports the user's own program anew in each child (macOS, Windows):
``timeline.build`` must work in any script and any notebook. It is a bound on time and memory, no sandbox.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any, TypeVar, cast

Argument = TypeVar("Argument")
Result = TypeVar("Result")
Answer = tuple[Any, BaseException | None]

_START = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); "
    "from timeline.child import serve; serve()"
)
_STARTING = 60  # seconds until a child that does not answer will not start
_PATIENCE = 5  # times as long as it may compute a child may take that waits for something, or for its turn
_DEAD = (EOFError, OSError, pickle.UnpicklingError)  # what the pipes of a dead child raise


class EndedError(Exception):
    """The work was not done. ``code`` is too-slow, too-large, crashed or no-process, ``reason`` says why."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class Child:
    """One process at most, started with the first work; ``close`` ends it.

    ``seconds`` bounds each piece of work (in time of the processor, so that it does not matter what else the
    machine does; on Windows, and for who only waits, it is five times as long by the clock), ``memory`` the
    process (bytes of address space; where the system has such a limit: Linux does, macOS and Windows do not).
    """

    def __init__(self, seconds: float, memory: int) -> None:
        self._seconds = seconds
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None

    def __reduce__(self) -> tuple[type[Child], tuple[float, int]]:
        """What goes to another process are the bounds; there it starts a process of its own."""
        return Child, (self._seconds, self._memory)

    def run(self, work: Callable[[Argument], Result], argument: Argument) -> Result:
        """Have the child do ``work(argument)``; ``work`` is a function of a module.

        Raises what ``work`` raises, EndedError where it was not done.
        """
        process = self._process = self._process or self._start()
        with _Watch(process, self._seconds * _PATIENCE) as watch:
            try:
                result, error = _ask(process, (work, argument))
            except _DEAD:
                result, error = None, EndedError("crashed", "it makes the program that reads it crash")
                watch.ended |= process.wait() == -getattr(signal, "SIGXCPU", 0)
            except BaseException:
                self.close()  # a signal, say; what the child answers now is the answer to no later question
                raise
        if watch.ended:
            error = _too_slow(self._seconds)
        elif isinstance(error, MemoryError):
            told = f"it takes more than {self._memory:,} bytes of memory (--limit memory-bytes)"
            error = EndedError("too-large", told)
        if isinstance(error, EndedError):
            self.close()
        if error is not None:
            raise error
        return cast(Result, result)

    def _start(self) -> subprocess.Popen[bytes]:
        if not sys.executable or getattr(sys, "frozen", False):
            raise EndedError("no-process", "this program holds a Python that cannot be started by itself")
        dev = ["-X", "dev"] if sys.flags.dev_mode else []
        try:
            process = subprocess.Popen(
                [sys.executable, "-I" if sys.flags.isolated else "-P", *dev, "-c", _START],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                # What libraries print is no message of ours, and may hold anything of the input.
                stderr=None if sys.flags.dev_mode else subprocess.DEVNULL,
                env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},  # its buffers are large, one a processor
            )
        except OSError as error:
            raise EndedError("no-process", f"no process can be started: {error.strerror}") from None
        self._process = process
        try:
            with _Watch(process, _STARTING):
                pickle.dump([*sys.path, str(Path(__file__).parents[1])], cast(IO[bytes], process.stdin))
                _ask(process, (self._seconds, self._memory))
        except _DEAD:
            self.close()
            raise EndedError("no-process", "the process that is to read does not start") from None
        return process

    def close(self) -> None:
        """End the process, if there is one; the next work starts another."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                cast(IO[bytes], pipe).close()
        process.wait()


class _Watch:
    """Ends a process that is still at work after so many seconds; ``ended`` tells whether it did."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self.ended = False
        self._process = process
        self._timer = threading.Timer(min(seconds, threading.TIMEOUT_MAX), self._end)
        self._timer.daemon = True

    def _end(self) -> None:
        self.ended = True
        self._process.kill()

    def __enter__(self) -> _Watch:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()


class _TimeIsUp(BaseException):
    """No error, so that nothing takes it for one: it only ends what runs."""


def can_time() -> bool:
    """Whether ``bounded_time`` can end anything here: in the main thread of a system that has the timer."""
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


@contextlib.contextmanager
def bounded_time(seconds: float) -> Iterator[None]:
    """End what runs within after so many seconds of processor time. Raises EndedError (too-slow).

    The system's timer ends it, in the main thread of a process (where a child does its work); in another
    thread, and on Windows, which has no such timer, nothing does.
    """
    if not can_time():
        yield
        return

    def end(number: int, frame: object) -> None:
        raise _TimeIsUp

    before = signal.signal(signal.SIGVTALRM, end)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 1)  # again each second, should someone swallow it
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    except _TimeIsUp:
        raise _too_slow(seconds) from None
    finally:
        signal.signal(signal.SIGVTALRM, before)


def _too_slow(seconds: float) -> EndedError:
    return EndedError("too-slow", f"it takes more than {seconds:g} seconds (--limit seconds)")


def _ask(process: subprocess.Popen[bytes], question: object) -> Answer:
    questions, answers = cast(IO[bytes], process.stdin), cast(IO[bytes], process.stdout)
    pickle.dump(question, questions, pickle.HIGHEST_PROTOCOL)
    questions.flush()
    return cast(Answer, pickle.load(answers))


# ------------------------------------------------------------------ in the child


def serve() -> None:
    """Answer questions from standard input until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    questions, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand among the answers
    seconds, memory = pickle.load(questions)
    _limit("RLIMIT_AS", memory)
    _limit("RLIMIT_CORE", 0)
    pickle.dump((None, None), answers)
    answers.flush()
    while True:
        try:
            work, argument = pickle.load(questions)
        except EOFError:
            return
        _limit("RLIMIT_CPU", int(sum(os.times()[:2]) + seconds) + 1)
        answers.write(_answer(work, argument))
        answers.flush()


def _answer(work: Callable[[Any], Any], argument: object) -> bytes:
    try:
        return pickle.dumps((work(argument), None), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        try:
            answer = pickle.dumps((None, error), pickle.HIGHEST_PROTOCOL)
            pickle.loads(answer)  # some errors go into a pickle and do not come out
        except Exception:
            return pickle.dumps((None, RuntimeError(f"{type(error).__name__}: {error}")))
        return answer


def _limit(name: str, most: int) -> None:
    """Set a limit of the system, where it has such a one and what holds already is not lower."""
    try:
        import resource

        kind = getattr(resource, name)
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    except (ImportError, AttributeError, ValueError, OverflowError, OSError):
        return
