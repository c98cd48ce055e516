"""Reading within bounds of time and memory: what a library could go wild over is read by a child process.

Kinds that say ``QUICK`` take time in proportion to their bytes; they are read here, unless they are large.
So is an article finished and studied: here, where its length bounds the memory that it takes and the system's
timer its time, and a long one by the child. Without a timer (in another thread, on Windows) what is long is
less, and takes little time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from timeline.child import Child, EndedError, bounded_time, can_time
from timeline.errors import InputError
from timeline.model import Article, Notice, Refusal
from timeline.read.found import Draft, Found, Source
from timeline.read.kinds import Kind
from timeline.read.limits import MEGABYTE, Limits

if TYPE_CHECKING:
    from timeline.read.webpage import Page

Argument = TypeVar("Argument")
Result = TypeVar("Result")
_LARGE = MEGABYTE
_LONG = 200_000  # characters; at some 330 bytes each they take 70 megabytes
_LONG_UNTIMED = 20_000
_MOVE = "--limit memory-bytes"


class Bounded:
    """Reads sources and takes articles out of pages, each within ``Limits.seconds`` and ``memory_bytes``.

    ``told`` says whether that could not be. ``close`` ends the child.
    """

    def __init__(self, limits: Limits) -> None:
        self.told: tuple[Notice, ...] = ()
        self._limits = limits
        self._child = Child(limits.seconds, limits.memory_bytes)

    def close(self) -> None:
        """End what was started."""
        self._child.close()

    def read(self, kind: Kind, source: Source) -> Iterator[Found]:
        """Yield what ``kind.read`` does. Raises InputError where nothing, or not all, can be read."""
        if getattr(kind, "QUICK", False) and len(source.data) < _LARGE:
            yield from kind.read(source)
            return
        found, error = self._do(_read, (kind.read, source), source.name)
        yield from found
        if error:
            raise InputError(error.input, error.code, error.reason)

    def page(self, draft: Draft) -> Page:
        """Take the article out of the page that a draft is. Raises InputError where that takes too much."""
        return self._do(_page, (draft.html, draft.url, self._limits.title_chars), draft.input)

    def study(self, work: Callable[[Article], Result], article: Article) -> Result:
        """Give ``work(article)``. Raises InputError where that takes too much."""
        return self.over(work, article, article.input or article.id, len(article.text))

    def over(
        self, work: Callable[[Argument], Result], argument: Argument, name: str, characters: int
    ) -> Result:
        """Give ``work(argument)`` over a text of so many characters. Raises InputError where that takes too
        much.
        """
        if characters >= (_LONG if can_time() else _LONG_UNTIMED):
            return self._do(work, argument, name)
        try:
            with bounded_time(self._limits.seconds):
                return work(argument)
        except EndedError as error:
            raise InputError(name, error.code, error.reason) from None
        except MemoryError:  # in a worker, whose memory is bounded
            raise InputError(name, "too-large", f"it takes more memory than there is ({_MOVE})") from None

    def _do(self, work: Callable[[Argument], Result], argument: Argument, name: str) -> Result:
        try:
            return self._child.run(work, argument)
        except EndedError as error:
            if error.code != "no-process":
                raise InputError(name, error.code, error.reason) from None
            told = f"{error.reason}, so nothing bounds the time and the memory that a file may take"
            self.told = (Notice("", error.code, told),)
            return work(argument)


def _read(job: tuple[Callable[[Source], Iterator[Found]], Source]) -> tuple[list[Found], Refusal | None]:
    """What is found in a source, and why no more of it."""
    read, source = job
    found: list[Found] = []
    try:
        found.extend(read(source))
    except InputError as error:
        return found, Refusal(error.input, error.code, error.reason)
    return found, None


def _page(job: tuple[str, str, int]) -> Page:
    from timeline.read.webpage import extract  # with lxml, which other texts do without

    return extract(*job)
