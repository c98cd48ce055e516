"""Work over several processes: the same results in the same order, and no process left behind."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import timeline
from bench.articles import news
from timeline.child import EndedError
from timeline.workers import ALONE, Workers

JOBS = (1, 2, 3)


def _double(number: int) -> int:
    return 2 * number


def _process(_: int) -> int:
    return os.getpid()


def _fail_at_7(number: int) -> int:
    if number == 7:
        raise ValueError("seven")
    return number


def _die_at_7(number: int) -> int:
    if number == 7:
        os._exit(1)
    return number


def _lost(number: int, error: EndedError) -> int:
    return -number


def _over(jobs: int | None, step: Callable[[int], int], number: int) -> list[int]:
    with Workers(jobs) as workers:
        return list(workers.over(step, range(number), _lost))


@pytest.mark.parametrize("jobs", JOBS)
def test_results_come_in_order(jobs: int) -> None:
    assert _over(jobs, _double, 50) == [2 * number for number in range(50)]


def test_one_job_is_this_process() -> None:
    assert set(_over(1, _process, 200)) == {os.getpid()}


def test_two_jobs_are_two_other_processes() -> None:
    processes = set(_over(2, _process, 200)) - {os.getpid()}
    assert 1 <= len(processes) <= 2


def test_a_few_items_start_no_process() -> None:
    assert set(_over(None, _process, ALONE)) == {os.getpid()}


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_comes_out(jobs: int) -> None:
    with pytest.raises(ValueError, match="seven"):
        _over(jobs, _fail_at_7, 50)


def test_an_item_that_ends_its_process_costs_no_other() -> None:
    assert _over(2, _die_at_7, 50) == [-7 if number == 7 else number for number in range(50)]


def test_processes_end_with_the_loop() -> None:
    with Workers(2) as workers:
        results = workers.over(_process, range(1000), _lost)
        process = next(results)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_second_step_is_taken_too() -> None:
    with Workers(2) as workers:
        assert list(workers.over(_double, range(20), _lost))[-1] == 38
        assert list(workers.over(_fail_at_7, range(3), _lost)) == [0, 1, 2]


def test_fewer_than_one_is_no_number() -> None:
    with pytest.raises(timeline.UsageError, match="jobs"):
        Workers(0)


def test_a_timeline_is_the_same_for_any_number_of_jobs(tmp_path: Path) -> None:
    for number, story in enumerate(news(12)):
        dated = story.text if number % 6 else story.text.replace("Published:", "Issue")
        (tmp_path / f"{story.name}.txt").write_text(dated, encoding="utf-8")
    (tmp_path / "page.html").write_text(next(news(1)).page, encoding="utf-8")
    (tmp_path / "empty.txt").write_text(" ", encoding="utf-8")
    (tmp_path / "damaged.json").write_text("{", encoding="utf-8")
    made = [timeline.build(tmp_path, jobs=jobs).to_json() for jobs in JOBS]
    assert made[0] == made[1] == made[2]
    assert '"damaged.json' not in made[0] and "bad-json" in made[0]
