"""What the tests of the bounds have a child process do; a module of its own, which is soon imported there."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import time
from collections.abc import Iterator

from timeline.errors import InputError
from timeline.model import Article
from timeline.pipeline import Study
from timeline.read.found import Draft, Found, Source
from timeline.read.parts import parts_of

TEXT = "The mill at Ostrand burned down on 14 March 2021."


def give_back(thing: object) -> object:
    return thing


def hang(seconds: float) -> None:
    time.sleep(seconds)


def backtrack(_: None) -> None:
    re.match(r"(a|a)+$", "a" * 60 + "b")


def swell(size: int) -> int:
    return len(bytearray(size))


def fail(word: str) -> None:
    raise InputError(word, "bad-json", "it is not")


def die(_: None) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def chatter(_: None) -> str:
    print("a library prints")
    os.write(1, b"and so does one in C")
    return "done"


def give_up(_: None) -> object:
    return lambda: "no pickle holds this"


def hanging_reader(source: Source) -> Iterator[Found]:
    yield Draft(source.name, text=TEXT)
    time.sleep(60)


def swelling_reader(source: Source) -> Iterator[Found]:
    yield Draft(source.name, text=str(bytearray(4_000_000_000)))


def crashing_reader(source: Source) -> Iterator[Found]:
    yield Draft(source.name, text=TEXT)
    os.kill(os.getpid(), signal.SIGKILL)


def faulty_reader(source: Source) -> Iterator[Found]:
    yield Draft(source.name, text=TEXT)
    raise KeyError("a fault of ours")


def hanging_page(job: tuple[str, str, int]) -> None:
    time.sleep(60)


def read_lines(text: str) -> int:
    """How many parts a text has."""
    return len(parts_of(text, "en"))


def swallow_all(_: None) -> None:
    """Compute without end, and let no error out."""
    while True:
        with contextlib.suppress(Exception):
            re.match(r"(a|a)+$", "a" * 60 + "b")


def studied(article: Article, *, names: str) -> Study:
    """Study an article; of one that says so there is no end."""
    if article.text.startswith("HANG"):
        swallow_all(None)
    if article.text.startswith("SWELL"):
        swell(4_000_000_000)
    return Study(article)
