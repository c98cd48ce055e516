"""Time grows with the text and no faster, from reading to merging, whatever pattern the text is made of.

Processor time at two lengths is compared, generously: what grows with the square would take 16 times as long.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

import pytest

from bench.hostile import PATTERNS, take

SHORT, LONG = 1_500, 6_000
TIMES = 8
NOISE = 0.1  # seconds
TRIES = 3


def grows_too_fast(work: Callable[[int], None]) -> bool:
    """Whether work over four times as much takes more than eight times as long, however often it is tried."""

    def seconds(size: int) -> float:
        before = time.process_time()
        work(size)
        return time.process_time() - before

    return all(seconds(LONG) > TIMES * seconds(SHORT) + NOISE for _ in range(TRIES))


@pytest.mark.parametrize("pattern", PATTERNS)
def test_time_grows_with_the_text_and_no_faster(pattern: str) -> None:
    assert not grows_too_fast(lambda size: void(take(PATTERNS[pattern], size, "en")))


def test_what_grows_with_the_square_is_seen() -> None:
    assert grows_too_fast(lambda size: void(deque(range(3 * size * size), maxlen=0)))
    assert not grows_too_fast(lambda size: void(deque(range(1_000 * size), maxlen=0)))


def void(_: object) -> None:
    """Let go of it."""
