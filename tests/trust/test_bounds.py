"""What bounds the work on one input: past a bound of time or memory it is refused, and the rest goes on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

import timeline
from tests.trust import work
from tests.trust.work import TEXT
from timeline.child import Child, EndedError, bounded_time
from timeline.errors import InputError, UsageError
from timeline.read import Limits, limits_of, read
from timeline.read.kinds import mail

ENOUGH = 1_000_000_000
ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux bounds the memory")


@pytest.fixture
def child() -> Iterator[Child]:
    with closing(Child(4, ENOUGH)) as made:
        yield made


@pytest.mark.parametrize(("task", "argument"), [(work.hang, 60.0), (work.backtrack, None)])
def test_work_that_does_not_end_is_ended(child: Child, task: object, argument: object) -> None:
    started = time.monotonic()
    with pytest.raises(EndedError) as ended:
        child.run(task, argument)  # type: ignore[arg-type]
    assert ended.value.code == "too-slow"
    assert time.monotonic() - started < 30
    assert child.run(work.give_back, "next") == "next"


@ON_LINUX
def test_work_that_takes_too_much_memory_is_ended(child: Child) -> None:
    with pytest.raises(EndedError) as ended:
        child.run(work.swell, 2 * ENOUGH)
    assert ended.value.code == "too-large"
    assert child.run(work.swell, 1_000) == 1_000


def test_work_that_crashes_is_told(child: Child) -> None:
    with pytest.raises(EndedError) as ended:
        child.run(work.die, None)
    assert ended.value.code == "crashed"
    assert child.run(work.chatter, None) == "done"


def test_an_error_in_the_child_is_that_error_here(child: Child) -> None:
    with pytest.raises(InputError) as error:
        child.run(work.fail, "a.json")
    assert (error.value.input, error.value.code) == ("a.json", "bad-json")
    with pytest.raises(Exception, match="pickle"):
        child.run(work.give_up, None)


ORPHAN = """
import os
from timeline.child import Child
print(Child(60, 10**9).run(eval, "__import__('os').getpid()"), flush=True)
os.kill(os.getpid(), 9)
"""


def gone(process: int) -> bool:
    """Whether the process ends within ten seconds."""
    for _ in range(100):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def test_a_child_does_not_outlive_its_parent() -> None:
    done = subprocess.run([sys.executable, "-c", ORPHAN], capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL
    assert gone(int(done.stdout))


# ------------------------------------------------------------------ reading with it


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with a mail and a page between two texts."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.eml").write_text(f"From: Ardle Bost\n\n{TEXT}\n", encoding="utf-8")
    (tmp_path / "c.html").write_text(f"<html><body><p>{TEXT}</p></body></html>", encoding="utf-8")
    (tmp_path / "d.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("reader", "seconds", "code"),
    [
        (work.hanging_reader, 4, "too-slow"),
        pytest.param(work.swelling_reader, 60, "too-large", marks=ON_LINUX),
        (work.crashing_reader, 60, "crashed"),
        (work.faulty_reader, 60, "internal"),
    ],
)
def test_a_file_that_takes_too_much_is_refused_and_no_other(
    news: Path, monkeypatch: pytest.MonkeyPatch, reader: object, seconds: int, code: str
) -> None:
    monkeypatch.setattr(mail, "read", reader)
    (news / "c.html").unlink()
    reading = read([news], limits=Limits(seconds=seconds))
    assert [article.id for article in reading.articles] == [f"{news}/a.txt", f"{news}/d.txt"]
    assert [(refusal.input, refusal.code) for refusal in reading.refused] == [(f"{news}/b.eml", code)]


def test_a_page_that_takes_too_long_is_refused(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.read.bounded._page", work.hanging_page)
    (news / "b.eml").unlink()
    reading = read([news], limits=Limits(seconds=1))
    assert [article.id for article in reading.articles] == [f"{news}/a.txt", f"{news}/d.txt"]
    assert [(refusal.input, refusal.code) for refusal in reading.refused] == [(f"{news}/c.html", "too-slow")]


def test_what_was_found_before_a_fault_is_kept(tmp_path: Path) -> None:
    record = json.dumps({"text": TEXT, "note": "x" * 400_000})
    (tmp_path / "a.jsonl").write_text(f"{record}\n" * 3 + "{", encoding="utf-8")  # large enough for the child
    reading = read([tmp_path])
    assert len(reading.articles) == 3
    assert [refusal.code for refusal in reading.refused] == ["bad-json"]


@pytest.mark.parametrize("kept", ["", "/no/such/python"])
def test_without_a_process_it_is_read_all_the_same_and_told(
    news: Path, monkeypatch: pytest.MonkeyPatch, kept: str
) -> None:
    monkeypatch.setattr(sys, "executable", kept)
    reading = read([news])
    assert (len(reading.articles), reading.refused) == (4, ())
    assert [notice.code for notice in reading.notices] == ["no-process"]


def test_plain_text_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "")  # what would start one is told
    for name, text in (
        ("a.txt", TEXT),
        ("b.json", f'[{{"text": "{TEXT}"}}]'),
        ("c.csv", f"id,text\n1,{TEXT}"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    reading = read([tmp_path])
    assert (len(reading.articles), reading.notices) == (3, ())


def test_a_text_past_its_bound_is_cut_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT * 3, encoding="utf-8")
    reading = read([tmp_path], limits=Limits(text_chars=len(TEXT) + 3))
    assert [article.text for article in reading.articles] == [TEXT + TEXT[:3]]
    assert [notice.code for notice in reading.notices] == ["text-cut"]


def test_a_step_is_ended_by_the_timer_whatever_it_swallows() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with pytest.raises(EndedError) as ended, bounded_time(0.2):
        work.swallow_all(None)
    assert ended.value.code == "too-slow"
    assert (signal.getsignal(signal.SIGVTALRM), signal.getitimer(signal.ITIMER_VIRTUAL)) == (before, (0, 0))


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("length", [1, 5_000])  # the longer ones are studied by the child
def test_an_article_that_takes_too_long_to_study_is_refused_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int, length: int
) -> None:
    monkeypatch.setattr("timeline.pipeline._report", work.studied)
    for name, text in (("a", TEXT), ("b", f"HANG {TEXT}\n" * length), ("c", TEXT)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    made = timeline.build(tmp_path, jobs=jobs, limits=Limits(seconds=2), infer=False)
    assert [article.id for article in made.articles] == [f"{tmp_path}/a.txt", f"{tmp_path}/c.txt"]
    assert [(each.input, each.code) for each in made.refused] == [(f"{tmp_path}/b.txt", "too-slow")]


def test_in_another_thread_a_long_article_is_ended_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No timer of the system ends anything there; the child does, by the clock."""
    monkeypatch.setattr("timeline.pipeline._report", work.studied)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"HANG {TEXT}\n" * 500, encoding="utf-8")
    with ThreadPoolExecutor(1) as thread:
        made = thread.submit(timeline.build, tmp_path, limits=Limits(seconds=2), infer=False).result()
    assert [article.id for article in made.articles] == [f"{tmp_path}/a.txt"]
    assert [(each.input, each.code) for each in made.refused] == [(f"{tmp_path}/b.txt", "too-slow")]


@ON_LINUX
@pytest.mark.parametrize("length", [1, 5_000])  # by a worker, and by the child of one
def test_an_article_that_takes_too_much_memory_to_study_is_refused_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, length: int
) -> None:
    monkeypatch.setattr("timeline.pipeline._report", work.studied)
    for name, text in (("a", TEXT), ("b", f"SWELL {TEXT}\n" * length), ("c", TEXT)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    made = timeline.build(tmp_path, jobs=2, infer=False)
    assert [article.id for article in made.articles] == [f"{tmp_path}/a.txt", f"{tmp_path}/c.txt"]
    assert [(each.input, each.code) for each in made.refused] == [(f"{tmp_path}/b.txt", "too-large")]


def test_articles_past_the_bound_are_left_out_and_told(tmp_path: Path) -> None:
    records = [{"id": str(number), "text": TEXT} for number in range(5)]
    (tmp_path / "a.json").write_text(json.dumps(records), encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    reading = read([tmp_path], limits=Limits(articles=3))
    assert [article.id for article in reading.articles] == ["0", "1", "2"]
    assert [(each.input, each.code) for each in reading.refused] == [(f"{tmp_path}/a.json", "too-many")]


def test_events_past_the_bound_are_left_out_and_told(tmp_path: Path) -> None:
    days = "".join(f"On {day} May 2021 the mill of Ostrand burned. " for day in (3, 9, 20))
    (tmp_path / "a.txt").write_text(days + "It rained. The council wept.", encoding="utf-8")
    made = timeline.build(tmp_path, limits=Limits(events=2), infer=False)
    whole = timeline.build(tmp_path, infer=False)
    assert (len(whole.events), len(made.events)) == (3, 2)
    assert [event.when.earliest for event in made.events] == sorted(
        event.when.earliest for event in made.events
    )
    assert next(notice.code for notice in made.notices if "cut" in notice.code) == "events-cut"
    assert made.undated == whole.undated[:2]


@pytest.mark.parametrize("jobs", [1, 2])
def test_mails_are_read_while_others_are_studied(tmp_path: Path, jobs: int) -> None:
    for number in range(30):
        (tmp_path / f"{number}.eml").write_text(f"From: Ardle Bost\n\n{TEXT}\n", encoding="utf-8")
    made = timeline.build(tmp_path, jobs=jobs)
    assert (len(made.articles), len(made.events), made.refused) == (30, 1, ())


# ------------------------------------------------------------------ moving the bounds


def test_bounds_are_moved_by_name() -> None:
    assert limits_of([]) == Limits()
    assert limits_of(["seconds=5", "file-bytes=2_000,000"]) == Limits(seconds=5, file_bytes=2_000_000)


@pytest.mark.parametrize(
    "setting",
    [
        "seconds",
        "seconds=",
        "seconds=0",
        "seconds=-1",
        "seconds=1.5",
        "seconds=٣",
        f"depth={'9' * 5000}",
        "x=1",
        "",
    ],
)
def test_what_is_no_bound_is_wrong_usage(setting: str) -> None:
    with pytest.raises(UsageError):
        limits_of([setting])


@pytest.mark.parametrize(
    "line",
    ["12 March 2021 " + "Ö" * 100 + "!", "Ö" * 100 + "! 12 March 2021", "Ö" * 280 + "!, 12 March 2021."],
)
def test_a_line_is_not_parted_in_every_way_there_is(line: str) -> None:
    """Such lines took half a minute to half a million years; one that is parted once takes no time."""
    with closing(Child(30, ENOUGH)) as child:
        assert child.run(work.read_lines, f"{TEXT}\n\n{line}\n\n{TEXT}")


def test_an_element_of_many_attributes_is_read_without_them(tmp_path: Path) -> None:
    attributes = " ".join(f"a{number}=1" for number in range(100_000))
    page = f"<html><body><p {attributes}>{TEXT}</p></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (article,) = read([tmp_path], limits=Limits(seconds=30)).articles
    assert article.text == TEXT
