"""Time grows with the text and no faster, from reading to merging, whatever pattern the text is made of.

Processor time at two lengths is compared, generously: what grows with the square would take 16 times as long.
"""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable

import pytest

from bench import hostile_files
from bench.hostile import PATTERNS, take

SHORT, LONG = 1_500, 6_000
TIMES = 8
NOISE = 0.1  # seconds
TRIES = 3


# Files of many parts on which libraries that we use take time that grows with the square, and how many parts
# show it; what we do about it holds here.
FILES = {
    "cells": 5_000,
    "cells without a row": 5_000,
    "links of a paragraph": 2_000,
    "words marked": 2_000,
    "tables": 3_000,
    "encoded words": 10_000,
    "encoded words without an end": 2_000,
}


def grows_too_fast(work: Callable[[int], None], short: int = SHORT, long: int = LONG) -> bool:
    """Whether work over four times as much takes more than eight times as long, however often it is tried."""

    def seconds(size: int) -> float:
        before = time.process_time()
        work(size)
        return time.process_time() - before

    return all(seconds(long) > TIMES * seconds(short) + NOISE for _ in range(TRIES))


@pytest.mark.parametrize("pattern", PATTERNS)
def test_time_grows_with_the_text_and_no_faster(pattern: str) -> None:
    assert not grows_too_fast(lambda size: void(take(PATTERNS[pattern], size, "en")))


@pytest.mark.parametrize("what", FILES)
def test_time_grows_with_the_parts_of_a_file_and_no_faster(
    what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "")  # all is done in this process
    name, make = hostile_files.FILES[what]
    hostile_files.take(name, make, 1)  # what is loaded once is not measured
    few = FILES[what]
    assert not grows_too_fast(lambda parts: void(hostile_files.take(name, make, parts)), few, 4 * few)


def test_what_grows_with_the_square_is_seen() -> None:
    assert grows_too_fast(lambda size: void(deque(range(3 * size * size), maxlen=0)))
    assert not grows_too_fast(lambda size: void(deque(range(1_000 * size), maxlen=0)))


def void(_: object) -> None:
    """Let go of it."""
